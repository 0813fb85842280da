"""A provision that a newer edition worded wholly anew under its number: reworded, and left to a person with both wordings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.cli.rebase_output import print_rebases
from lawtrack.model.document import Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.reviewing.base import HeldFate
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.decided.fates import Carried
from lawtrack.services.bills.rebasing import carrying
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace

WORK = "/akn/kz/act/2020-05-02/300-VI"
OLD, NEW = dt.date(2025, 1, 1), dt.date(2026, 1, 1)
ACT = {
    Lang.RU: """О садах

Закон Республики Казахстан от 2 мая 2020 года № 300-VI

Статья 1. Сад

1. Сад открыт для жителей и гостей.

2. Собаки гуляют в саду на поводке.

3. Уборка сада проводится:

1) весной до цветения;

2) осенью после листопада.

Статья 2. Срок ответа

Ответ заявителю дается за пять дней.

Статья 3. Плата

Плату за вход устанавливает совет.

Дети до семи лет проходят бесплатно.
""",
    Lang.KK: """Бақтар туралы

Қазақстан Республикасының 2020 жылғы 2 мамырдағы № 300-VI Заңы

1-бап. Бақ

1. Бақ тұрғындар мен қонақтар үшін ашық.

2. Иттер бақта қарғыбаумен серуендейді.

3. Бақты тазарту:

1) көктемде гүлдегенге дейін;

2) күзде жапырақ түскеннен кейін жүргізіледі.

2-бап. Жауап мерзімі

Өтініш берушіге жауап бес күнде беріледі.
""",
}
HEAD = {
    Lang.RU: "О внесении изменений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
    "от 2 мая 2020 года «О садах» следующие изменения:\n\n1) ",
    Lang.KK: "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n\n1-бап. «Бақтар туралы» 2020 жылғы "
    "2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n\n1) ",
}
RU, KK = Lang.RU, Lang.KK
DOGS, KEPT = "2. Собаки гуляют в саду на поводке.", "Порядок посещения определяет директор."


def carried(workspace: Workspace, folder: Path, lang: Lang, order: str, *pairs: tuple[str, str]) -> Carried:
    """What a newer edition with these other words does to a bill of one order."""
    i18n.use("en")
    library, bills = Library(workspace), Bills(workspace)
    newer = ACT[lang]
    for old, new in pairs:
        assert newer.count(old) == 1
        newer = newer.replace(old, new)
    (folder / "act.txt").write_text(ACT[lang], encoding="utf-8")
    library.import_file(folder / "act.txt", work=WORK, edition=OLD, lang=lang)
    (folder / "law.txt").write_text(HEAD[lang] + order + "\n", encoding="utf-8")
    bills.new("gardens", {lang: "gardens"})
    bills.add("gardens", folder / "law.txt", lang)
    assert Bills(workspace).apply("gardens", lang=lang).outcome(1).kind is OutcomeKind.APPLIED
    (folder / "act.txt").write_text(newer, encoding="utf-8")
    library.import_file(folder / "act.txt", work=WORK, edition=NEW, lang=lang)
    return next(one for rebase in carrying.look(workspace, "gardens") for one in rebase.orders if one.n == 1)


ANEW = [
    # language, order, what the newer edition says otherwise, element
    (RU, "пункт 2 статьи 1 исключить;", [(DOGS, f"2. {KEPT}")], "art_1__para_2"),
    (KK, "1-баптың 2-тармағы алып тасталсын;", [("2. Иттер бақта қарғыбаумен серуендейді.", "2. Кіру тәртібін директор айқындайды.")], "art_1__para_2"),
    (RU, "в подпункте 2) пункта 3 статьи 1 слово «осенью» исключить;", [("осенью после листопада", "каждую субботу")], "art_1__para_3__subpara_1__point_2"),
    (KK, "1-баптың 3-тармағының 1) тармақшасындағы «көктемде» деген сөз алып тасталсын;", [("көктемде гүлдегенге дейін", "әр сенбі сайын")], "art_1__para_3__subpara_1__point_1"),
    (RU, "в статье 2 слово «пять» заменить словом «семь»;", [("Срок ответа", "Торговля"), ("Ответ заявителю дается за пять дней.", "Торговать в саду запрещено.")], "art_2"),
    (KK, "2-баптағы «бес» деген сөз «жеті» деген сөзбен ауыстырылсын;", [("Жауап мерзімі", "Сауда"), ("Өтініш берушіге жауап бес күнде беріледі.", "Бақта сауда жасауға тыйым салынады.")], "art_2"),
    # a часть has no number: among as many parts it stands where it stood
    (RU, "часть вторую статьи 3 исключить;", [("Дети до семи лет проходят бесплатно.", KEPT)], "art_3__subpara_2"),
    # what it lies in was worded wholly anew as well
    (RU, "пункт 2 статьи 1 исключить;", [("Статья 1. Сад", "Статья 1. Парк"), ("Сад открыт для жителей и гостей", "Парк принадлежит городу"), (DOGS, f"2. {KEPT}"), ("Уборка сада проводится", "Директор обязан"), ("весной до цветения", "нанять сторожа"), ("осенью после листопада", "вести кассовую книгу")], "art_1__para_2"),
    # a new element goes into what reads wholly otherwise
    (RU, "статью 2 дополнить частью второй следующего содержания:\n\n«Отказ дается письменно.»;", [("Срок ответа", "Торговля"), ("Ответ заявителю дается за пять дней.", "Торговать в саду запрещено.")], "art_2"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "order", "pairs", "eid"), ANEW)
def test_other_words_under_the_same_number_are_left_to_a_person(
    workspace: Workspace, tmp_path: Path, lang: Lang, order: str, pairs: list[tuple[str, str]], eid: str
) -> None:
    found = carried(workspace, tmp_path, lang, order, *pairs)
    assert (found.fate, found.old, found.places, found.target) == (HeldFate.REWORDED, eid, (eid,), "")
    assert found.waits
    assert found.then
    assert found.now
    assert found.then != found.now
    outcome = Bills(workspace).apply("gardens", lang=lang).outcome(1)
    assert (outcome.kind, [one.eid for one in outcome.candidates]) == (OutcomeKind.AMBIGUOUS, [eid])


def test_a_person_keeps_it_as_it_stands(workspace: Workspace, tmp_path: Path) -> None:
    carried(workspace, tmp_path, RU, "пункт 2 статьи 1 исключить;", (DOGS, f"2. {KEPT}"))
    carrying.keep(workspace, "gardens", 1)
    assert Bills(workspace).apply("gardens").outcome(1).kind is OutcomeKind.APPLIED


GONE = [
    # the number is another one's now, or nobody's
    ([(f"{DOGS}\n\n3. Уборка", "2. Уборка")], ("art_1__para_2",)),
    ([(DOGS, "2. Исключен.")], ("art_1__para_2",)),
    ([(f"{DOGS}\n\n3. Уборка", "3. Уборка")], ()),
]


@pytest.mark.parametrize(("pairs", "places"), GONE)
def test_gone_is_what_has_its_number_no_more(
    workspace: Workspace, tmp_path: Path, pairs: list[tuple[str, str]], places: tuple[str, ...]
) -> None:
    found = carried(workspace, tmp_path, RU, "в пункте 2 статьи 1 слова «в саду» исключить;", *pairs)
    assert (found.fate, found.places, found.target) == (HeldFate.GONE, places, "")


SEVERAL = [
    # words that are near stand under another number too
    ("пункт 2 статьи 1 исключить;", [(DOGS, f"2. {KEPT}"), ("Статья 2.", "4. Собаки гуляют без присмотра и лают в саду.\n\nСтатья 2.")], ("art_1__para_2", "art_1__para_4")),
    # two wordings of one number
    ("пункт 2 статьи 1 исключить;", [(DOGS, f"2. {KEPT}\n\n2. Вход по билетам.")], ("art_1__para_2", "art_1__para_2-dup2")),
    # one часть more, and neither of two is another's
    ("часть вторую статьи 3 исключить;", [("Дети до семи лет проходят бесплатно.", f"{KEPT}\n\nКасса закрыта.")], ("art_3__subpara_2", "art_3__subpara_3")),
]  # fmt: skip


@pytest.mark.parametrize(("order", "pairs", "places"), SEVERAL)
def test_whatever_fits_is_listed_and_nothing_proposed(
    workspace: Workspace, tmp_path: Path, order: str, pairs: list[tuple[str, str]], places: tuple[str, ...]
) -> None:
    found = carried(workspace, tmp_path, RU, order, *pairs)
    assert (found.fate, found.places, found.target, found.waits) == (HeldFate.REWORDED, places, "", True)
    assert found.said[0] == found.now
    assert len(set(found.said)) == len(places)


def test_the_words_of_whatever_fits_are_printed(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order, pairs, _places = SEVERAL[0]
    carried(workspace, tmp_path, RU, order, *pairs)
    assert print_rebases(carrying.look(workspace, "gardens"), "gardens", as_json=False) == 3
    out = capsys.readouterr().out
    assert f"1: paragraph 2 of article 1  «2. {KEPT}»" in out
    assert "2: paragraph 4 of article 1  «4. Собаки гуляют без присмотра и лают в саду.»" in out


def test_its_place_is_sought_in_what_it_lies_in(workspace: Workspace, tmp_path: Path) -> None:
    """The article has another number; what has the old one is another article."""
    found = carried(
        workspace,
        tmp_path,
        RU,
        "пункт 2 статьи 1 исключить;",
        ("Статья 1. Сад", "Статья 1. Основания\n\n1. Сад создан городом.\n\n2. Имя сада дает совет.\n\nСтатья 1-1. Сад"),
        (DOGS, f"2. {KEPT}"),
    )  # fmt: skip
    assert (found.fate, found.places) == (HeldFate.MOVED, ("art_1-1__para_2",))
    assert found.target == "art_1-1__para_2"
    assert found.now == f"2. {KEPT}"
