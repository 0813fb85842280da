"""The words around the orders of a Russian amending act («О внесении изменений и дополнений в Закон …»)."""

from __future__ import annotations

from lawtrack.language.facets.enacting import Apart, Changes, CitedAct, Counted, Enacting, OwnForm
from lawtrack.language.ru.dates import DATES
from lawtrack.model.document import WorkKind

_COUNTRY = "Республики Казахстан"
_OF_LAW = "{form} {date} {title}"
_SHORT_LAW = "{form} {title}"
_IN_REGISTER = "в Реестре государственной регистрации нормативных правовых актов под № {number}"
_OF_BYLAW = "{form} {maker} {date} {number} {title} {registered}"
_SHORT_BYLAW = "{form} {maker} {date} {number} {title}"


def _law(form: str, owner: str, dative: str) -> CitedAct:
    return CitedAct(_cases(*(f"{one} {_COUNTRY}" for one in (form, owner, dative))), _OF_LAW, _SHORT_LAW)


def _bylaw(form: str, owner: str, dative: str) -> CitedAct:
    return CitedAct(_cases(form, owner, dative), _OF_BYLAW, _SHORT_BYLAW)


def _cases(form: str, owner: str, dative: str) -> dict[str, str]:
    return {"target": form, "owner": owner, "object": form, "listed": form, "annexed": dative}


def _own(nominative: str, owner: str, dative: str, instrumental: str, this: str = "Настоящий") -> OwnForm:
    return OwnForm(
        f"{this} {nominative}",
        f"настоящего {owner}",
        f"настоящему {dative}",
        f"указанным {instrumental}",
        f"указанному {dative}",
    )


_ORDER = _own("приказ", "приказа", "приказу", "приказом")

ENACTING = Enacting(
    cited={
        WorkKind.CONSTITUTIONAL_LAW: _law(
            "Конституционный закон", "Конституционного закона", "Конституционному закону"
        ),
        WorkKind.CODE: _law("Кодекс", "Кодекса", "Кодексу"),
        WorkKind.LAW: _law("Закон", "Закона", "Закону"),
        WorkKind.DECREE: _bylaw("Указ", "Указа", "Указу"),
        WorkKind.RESOLUTION: _bylaw("постановление", "постановления", "постановлению"),
        WorkKind.ORDER: _bylaw("приказ", "приказа", "приказу"),
        WorkKind.DECISION: _bylaw("решение", "решения", "решению"),
    },
    self_named=r"(?i)\bкодекс\s+Республики|\bКонституци|^[\w-]+\s+кодекс\b",
    self_cited="{title} {date}",
    declined={
        "target": ((r"\bКонституция\b", "Конституцию"),),
        "owner": (
            (r"(?:ый|ий|ой)\s+кодекс\b", "ого кодекса"),
            (r"\bКодекс\b", "Кодекса"),
            (r"\bКонституция\b", "Конституции"),
        ),
        "object": ((r"\bКонституция\b", "Конституцию"),),
        "listed": ((r"\bКонституция\b", "Конституцию"),),
        "annexed": (
            (r"(?:ый|ий|ой)\s+кодекс\b", "ому кодексу"),
            (r"\bКодекс\b", "Кодексу"),
            (r"\bКонституция\b", "Конституции"),
        ),
    },
    quoted_title="«{title}»",
    number="№ {number}",
    registered=f"(зарегистрирован {_IN_REGISTER})",
    registered_of=dict.fromkeys(
        (WorkKind.RESOLUTION, WorkKind.DECISION), f"(зарегистрировано {_IN_REGISTER})"
    ),
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
    list_approved="Утвердить прилагаемый перечень некоторых нормативных правовых актов, в которые вносятся {changes}.",
    list_title="Перечень некоторых нормативных правовых актов, в которые вносятся {changes}",
    block="В {act}:",
    scope="{in} {where}:",
    scoped=(),
    article="Статья {n}.",
    point="{n}.",
    item="{n})",
    own={
        WorkKind.CONSTITUTIONAL_LAW: _own(
            "Конституционный закон",
            "Конституционного закона",
            "Конституционному закону",
            "Конституционным законом",
        ),
        WorkKind.LAW: _own("Закон", "Закона", "Закону", "Законом"),
        WorkKind.CODE: _own("Кодекс", "Кодекса", "Кодексу", "Кодексом"),
        WorkKind.DECREE: _own("Указ", "Указа", "Указу", "Указом"),
        WorkKind.RESOLUTION: _own(
            "постановление", "постановления", "постановлению", "постановлением", "Настоящее"
        ),
        WorkKind.ORDER: _ORDER,
        WorkKind.DECISION: _own("решение", "решения", "решению", "решением", "Настоящее"),
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
    annex_of="{annex} к {act}",
    to_annex="согласно приложению {n} к {act}",
    to_sole_annex="согласно приложению к {act}",
    annex_caption="{annex}\nк {form} {maker}\n{date} {number}",
    blank_date="от «___» __________ 20__ года",
    blank_number="№ ___",
    since="{day} {month} {year} года",
    months_since=DATES.months,
    until="{day} {month} {year} года",
    months_until=DATES.months,
    few={
        1: "одного",
        2: "двух",
        3: "трех",
        4: "четырех",
        5: "пяти",
        6: "шести",
        7: "семи",
        8: "восьми",
        9: "девяти",
        10: "десяти",
        12: "двенадцати",
        15: "пятнадцати",
        20: "двадцати",
        21: "двадцати одного",
        30: "тридцати",
        45: "сорока пяти",
        60: "шестидесяти",
        90: "девяноста",
        120: "ста двадцати",
        180: "ста восьмидесяти",
    },
    repeals="Признать утратившим силу {act}.",
    repeals_list="Признать утратившими силу:",
    apart=Apart(
        case="genitive",
        itself="{itself}",
        whole="{whole}, за исключением {element}, {said}",
        relative={"m": "который", "f": "которая", "n": "которое"},
    ),
    suspended=Counted(
        "действия отдельных положений {act}",
        "действия отдельных положений некоторых законодательных актов Республики Казахстан",
    ),
    title_suspend="О приостановлении {suspended}",
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
