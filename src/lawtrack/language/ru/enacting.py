"""The words around the orders of a Russian amending act («О внесении изменений и дополнений в Закон …»)."""

from __future__ import annotations

from lawtrack.language.facets.enacting import Changes, CitedAct, Counted, Enacting, OwnForm
from lawtrack.model.document import WorkKind

_COUNTRY = "Республики Казахстан"
_OF_LAW = "{form} {date} {title}"
_SHORT_LAW = "{form} {title}"
_OF_BYLAW = "{form} {maker} {date} {number} {title} {registered}"
_SHORT_BYLAW = "{form} {maker} {date} {number} {title}"


def _law(form: str, owner: str) -> CitedAct:
    named = {"target": f"{form} {_COUNTRY}", "owner": f"{owner} {_COUNTRY}", "object": f"{form} {_COUNTRY}"}
    return CitedAct(named, _OF_LAW, _SHORT_LAW)


def _bylaw(form: str, owner: str) -> CitedAct:
    return CitedAct({"target": form, "owner": owner, "object": form}, _OF_BYLAW, _SHORT_BYLAW)


def _own(nominative: str, dative: str, instrumental: str, this: str = "Настоящий") -> OwnForm:
    return OwnForm(
        f"{this} {nominative}",
        f"настоящему {dative}",
        dative,
        f"указанным {instrumental}",
        f"указанному {dative}",
    )


_ORDER = _own("приказ", "приказу", "приказом")

ENACTING = Enacting(
    cited={
        WorkKind.CONSTITUTIONAL_LAW: _law("Конституционный закон", "Конституционного закона"),
        WorkKind.CODE: _law("Кодекс", "Кодекса"),
        WorkKind.LAW: _law("Закон", "Закона"),
        WorkKind.DECREE: _bylaw("Указ", "Указа"),
        WorkKind.RESOLUTION: _bylaw("постановление", "постановления"),
        WorkKind.ORDER: _bylaw("приказ", "приказа"),
        WorkKind.DECISION: _bylaw("решение", "решения"),
    },
    self_named=r"\bкодекс\s+Республики|\bКонституци|^[\w-]+\s+кодекс\b",
    self_cited="{title} {date}",
    declined={
        "target": ((r"\bКонституция\b", "Конституцию"),),
        "owner": (
            (r"(?:ый|ий|ой)\s+кодекс\b", "ого кодекса"),
            (r"\bКодекс\b", "Кодекса"),
            (r"\bКонституция\b", "Конституции"),
        ),
        "object": ((r"\bКонституция\b", "Конституцию"),),
    },
    quoted_title="«{title}»",
    number="№ {number}",
    registered="(зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № {number})",
    in_title=Changes(
        Counted("изменения", "изменений"), Counted("дополнения", "дополнений"), Counted("и", "и")
    ),
    in_opening=Changes(
        Counted("изменение", "изменения"), Counted("дополнение", "дополнения"), Counted("и", "и")
    ),
    following=Counted("следующее", "следующие"),
    title="О внесении {changes} в {act}",
    title_and_repeal="О внесении {changes} в {act} и признании {repeal}",
    title_repeal="О признании {repeal}",
    repeal=Counted("утратившим силу {act}", "утратившими силу {act}"),
    several="некоторые законодательные акты Республики Казахстан по вопросам {subject}",
    several_bylaws="некоторые нормативные правовые акты",
    several_repealed="некоторых законодательных актов Республики Казахстан",
    several_bylaws_repealed="некоторых нормативных правовых актов",
    opening="Внести в {act} {following} {changes}:",
    opening_several="Внести {changes} в следующие законодательные акты Республики Казахстан:",
    block="В {act}:",
    scope="{in} {where}:",
    article="Статья {n}.",
    point="{n}.",
    item="{n})",
    own={
        WorkKind.CONSTITUTIONAL_LAW: _own(
            "Конституционный закон", "Конституционному закону", "Конституционным законом"
        ),
        WorkKind.LAW: _own("Закон", "Закону", "Законом"),
        WorkKind.CODE: _own("Кодекс", "Кодексу", "Кодексом"),
        WorkKind.DECREE: _own("Указ", "Указу", "Указом"),
        WorkKind.RESOLUTION: _own("постановление", "постановлению", "постановлением", "Настоящее"),
        WorkKind.ORDER: _ORDER,
        WorkKind.DECISION: _own("решение", "решению", "решением", "Настоящее"),
    },
    document="в {document} {act}:",
    located=(
        (r"^Правила\b(.*)$", r"Правилах\1, утвержденных"),
        (r"^Требования\b(.*)$", r"Требованиях\1, утвержденных"),
        (r"^Нормы\b(.*)$", r"Нормах\1, утвержденных"),
        (r"^Критерии\b(.*)$", r"Критериях\1, утвержденных"),
        (r"^Положение\b(.*)$", r"Положении\1, утвержденном"),
        (r"^(Регламент|Стандарт|План|Порядок|Устав|Состав)\b(.*)$", r"\1е\2, утвержденном"),
        (r"^Перечень\b(.*)$", r"Перечне\1, утвержденном"),
        (r"^Инструкция\b(.*)$", r"Инструкции\1, утвержденной"),
        (r"^(Методик|Программ|Форм|Структур)а\b(.*)$", r"\1е\2, утвержденной"),
    ),
    annex_of="в {annex} к {act}:",
    to_annex="согласно приложению {n} к {act}",
    to_sole_annex="согласно приложению к {act}",
    annex_caption="Приложение {n}\nк {act}",
    sole_annex_caption="Приложение\nк {act}",
    repeals="Признать утратившим силу {act}.",
    repeals_list="Признать утратившими силу:",
    asked={
        "new_text": "текст на русском языке",
        "old_words": "слова на русском языке",
        "order": "поручение на русском языке",
        "act": "наименование акта",
        "maker": "кем принят",
        "date": "дата",
        "number": "номер",
        "subject": "предмет",
        "signatory": "должность, имя",
        "caption": "гриф приложения",
    },
)
