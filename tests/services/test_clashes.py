"""Pending bills that touch one provision: every way in which two of them meet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.checking.clashes import Meeting
from lawtrack.errors import InputError, WorkflowError
from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.clashing.clashes import Clash, Clashes, find_clashes
from lawtrack.services.bills.settling import Ruling
from lawtrack.services.bills.stages import reach_stage
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace
from tests.corpus import CORPUS

WORK = "/akn/kz/act/2020-05-02/300-VI"
ACT = """О садах

Закон Республики Казахстан от 2 мая 2020 года № 300-VI

Глава 1. Общее

Статья 1. Сад

1. Сад открыт для жителей и гостей.

2. Уборка сада проводится:

1) весной;

2) осенью.

Статья 2. Срок

Ответ дается за пять дней.

Глава 2. Прочее

Статья 3. Плата

1. Плату устанавливает совет.

2. Плата вносится в срок.
"""
HEAD = (
    "О внесении изменений и дополнений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики "
    "Казахстан от 2 мая 2020 года «О садах» следующие изменения и дополнения:\n\n"
)
END = "\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n"


def law(*orders: str) -> str:
    return HEAD + "\n\n".join(f"{n}) {order}" for n, order in enumerate(orders, 1)) + END


@pytest.fixture
def office(workspace: Workspace, tmp_path: Path) -> Workspace:
    i18n.use("en")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    Library(workspace).import_file(tmp_path / "act.txt", work=WORK, edition=dt.date(2025, 1, 1))
    return workspace


def bill(office: Workspace, folder: Path, slug: str, *orders: str) -> Bills:
    path = folder / f"{slug}.txt"
    path.write_text(law(*orders), encoding="utf-8")
    bills = Bills(office)
    bills.new(slug, {Lang.RU: slug})
    bills.add(slug, path, Lang.RU)
    return bills


def between(office: Workspace, folder: Path, one: str, other: str) -> Clashes:
    bill(office, folder, "one", one)
    bill(office, folder, "other", other)
    return find_clashes(office)


WORDS_1 = "в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;"
PAIRS = [
    (WORDS_1, WORDS_1, "art_1__para_1", Meeting.SAME),
    (
        WORDS_1,
        "пункт 1 статьи 1 дополнить словами «города»;",
        "art_1__para_1",
        Meeting.COMPATIBLE,
    ),
    (
        WORDS_1,
        "в пункте 1 статьи 1 слово «жителей» заменить словом «граждан»;",
        "art_1__para_1",
        Meeting.CONTRADICTION,
    ),
    (
        WORDS_1,
        "статью 1 изложить в следующей редакции:\n\n«Статья 1. Сад\n\nСад закрыт.»;",
        "art_1__para_1",
        Meeting.CONTRADICTION,
    ),
    (WORDS_1, "пункт 1 статьи 1 исключить;", "art_1__para_1", Meeting.DELETED),
    ("подпункт 2) пункта 2 статьи 1 исключить;", "статью 1 исключить;", "art_1__para_2__subpara_1__point_2", Meeting.DELETED),
    ("статью 2 исключить;", "статью 2 исключить;", "art_2", Meeting.SAME),
    (
        "дополнить статьей 2-1 следующего содержания:\n\n«Статья 2-1. Вода\n\nВода бесплатна.»;",
        "дополнить статьей 2-1 следующего содержания:\n\n«Статья 2-1. Свет\n\nСвет включают.»;",
        "art_2-1",
        Meeting.SAME_NUMBER,
    ),
    (
        "в статье 2 слово «пять» заменить словом «шесть»;",
        "дополнить статьей 4 следующего содержания:\n\n«Статья 4. Ответ\n\nСрок установлен статьей 2 настоящего Закона.»;",
        "art_2",
        Meeting.REFERS,
    ),
    (
        "статью 2 исключить;",
        "дополнить статьей 4 следующего содержания:\n\n«Статья 4. Ответ\n\nСрок установлен статьей 2 настоящего Закона.»;",
        "art_2",
        Meeting.REFERS_GONE,
    ),
    (WORDS_1, "в пункте 1 статьи 1 слово «сторожей» заменить словом «граждан»;", "art_1__para_1", Meeting.OPEN),
    ("по всему тексту слово «Плата» заменить словом «Взнос»;", "в пункте 2 статьи 3 слова «в срок» исключить;", "art_3__para_2", Meeting.COMPATIBLE),
    (
        "главу 2 изложить в следующей редакции:\n\n«Глава 2. Иное\n\nСтатья 3. Плата\n\nПлаты нет.»;",
        "в пункте 2 статьи 3 слова «в срок» исключить;",
        "art_3__para_2",
        Meeting.CONTRADICTION,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "eid", "meeting"), PAIRS)
def test_how_two_bills_meet(
    office: Workspace, tmp_path: Path, one: str, other: str, eid: str, meeting: Meeting
) -> None:
    made = between(office, tmp_path, one, other)
    assert [(clash.eid, clash.meeting) for clash in made.found] == [(eid, meeting)]
    assert made.bills == ("one", "other")
    assert made.contradictions == made.found[0].contradicts


def test_a_provision_that_refers_to_what_the_other_bill_takes_out(office: Workspace, tmp_path: Path) -> None:
    more = ACT.replace(
        "2. Плата вносится в срок.", "2. Плата вносится в срок, указанный в статье 2 настоящего Закона."
    )
    (tmp_path / "act.txt").write_text(more, encoding="utf-8")
    Library(office).import_file(tmp_path / "act.txt", work=WORK, edition=dt.date(2025, 2, 1))
    made = between(
        office,
        tmp_path,
        "в пункте 2 статьи 3 слово «вносится» заменить словом «платится»;",
        "статью 2 исключить;",
    )
    assert [(c.eid, c.meeting) for c in made.found] == [("art_2", Meeting.REFERS_GONE)]
    assert made.found[0].first.wording.startswith("2. Плата платится")


def test_bills_on_other_provisions_do_not_meet(office: Workspace, tmp_path: Path) -> None:
    made = between(office, tmp_path, WORDS_1, "в статье 2 слово «пять» заменить словом «шесть»;")
    assert made.found == ()
    assert not made.contradictions


def only(made: Clashes) -> Clash:
    (clash,) = made.found
    return clash


def test_both_wordings_stand_side_by_side(office: Workspace, tmp_path: Path) -> None:
    clash = only(between(office, tmp_path, *PAIRS[2][:2]))
    assert clash.base == "1. Сад открыт для жителей и гостей."
    assert clash.first.wording == "1. Сад открыт для людей и гостей."
    assert clash.second.wording == "1. Сад открыт для граждан и гостей."
    assert "«жителей»" in clash.first.explained
    assert clash.first.text.startswith("1) в пункте 1")
    assert clash.place == "paragraph 1 of article 1"


def test_an_instruction_that_needs_an_earlier_one_of_its_bill_is_tried_with_it(
    office: Workspace, tmp_path: Path
) -> None:
    add = "статью 2 дополнить частью второй следующего содержания:\n\n«Отказ дается письменно.»;"
    bill(office, tmp_path, "one", add)
    bill(office, tmp_path, "other", add, "в статье 2 слово «пять» заменить словом «семь»;")
    met = [(clash.second.n, clash.meeting) for clash in find_clashes(office).found]
    assert met == [(1, Meeting.SAME), (2, Meeting.COMPATIBLE)]


def test_a_bill_at_hand_as_a_file_is_set_against_all(office: Workspace, tmp_path: Path) -> None:
    bill(office, tmp_path, "one", WORDS_1)
    bill(office, tmp_path, "other", "статью 2 исключить;")
    (tmp_path / "theirs.txt").write_text(law("пункт 1 статьи 1 исключить;"), encoding="utf-8")
    made = find_clashes(office, str(tmp_path / "theirs.txt"))
    assert made.bills == ("theirs.txt", "one", "other")
    assert (only(made).first.bill, only(made).second.bill) == ("theirs.txt", "one")
    assert [one.slug for one in Bills(office).list()] == ["one", "other"]  # nothing of it was kept


def test_one_bill_against_the_others(office: Workspace, tmp_path: Path) -> None:
    for slug in ("one", "other", "third"):
        bill(office, tmp_path, slug, WORDS_1)
    assert len(find_clashes(office).found) == 3
    assert {(c.first.bill, c.second.bill) for c in find_clashes(office, "other").found} == {
        ("other", "one"),
        ("other", "third"),
    }


def test_a_law_in_force_is_pending_no_more(office: Workspace, tmp_path: Path) -> None:
    between(office, tmp_path, WORDS_1, WORDS_1)
    for stage in ("signed", "in-force"):
        reach_stage(office, "other", stage)
    assert find_clashes(office).bills == ("one",)


def test_a_decision_of_a_person_counts(office: Workspace, tmp_path: Path) -> None:
    bill(office, tmp_path, "one", WORDS_1)
    bills = bill(office, tmp_path, "other", "в пункте 1 статьи 1 слово «сторожей» заменить словом «людей»;")
    assert only(find_clashes(office)).meeting is Meeting.OPEN
    bills.settle("other", 1, Ruling(old="жителей"))
    assert only(find_clashes(office)).meeting is Meeting.SAME
    bills.settle("other", 1, Ruling(leave_out=True, reason="уже предложено"))
    assert find_clashes(office).found == ()


def test_what_could_not_be_looked_at_is_said(office: Workspace, tmp_path: Path) -> None:
    bill(office, tmp_path, "one", WORDS_1)
    bills = Bills(office)
    bills.new("empty", {Lang.RU: "пустой"})
    made = find_clashes(office)
    assert [one.bill for one in made.unlooked] == ["empty"]
    (tmp_path / "two.txt").write_text(
        law(WORDS_1)
        + "\nСтатья 3. Внести в Закон Республики Казахстан от 3 июня 2021 года «О полях» следующее "
        "изменение:\n\nстатью 1 исключить.\n",
        encoding="utf-8",
    )
    made = find_clashes(office, str(tmp_path / "two.txt"))
    assert any("О полях" in str(note) for _bill, note in made.notes)


def test_a_bill_that_is_not_there(office: Workspace) -> None:
    with pytest.raises(WorkflowError):
        find_clashes(office, "nothing")
    with pytest.raises(InputError):
        find_clashes(office, "nothing.txt")


@pytest.mark.corpus
def test_a_real_law_set_against_itself_makes_the_same_changes(workspace: Workspace) -> None:
    """The omnibus law of 2018: each instruction that is applied meets its own twin as the same change, and nothing else."""
    folder = CORPUS / "pairs" / "ru_security_council_2018_106-VII"
    Library(workspace).import_file(folder / "before.md", work=WORK, edition=dt.date(2018, 7, 5), lang=Lang.RU)
    bills = Bills(workspace)
    for slug in ("one", "other"):
        bills.new(slug, {Lang.RU: slug})
        bills.add(slug, folder / "amending.md", Lang.RU)
        bills.link(slug, "3", WORK, lang=Lang.RU)
    applied = {o.n for act in bills.apply("one").acts_at_hand for o in act.outcomes if o.touched}
    found = find_clashes(workspace).found
    assert applied
    assert {one.first.n for one in found if one.meeting is Meeting.SAME} >= applied
    assert all(one.meeting is Meeting.SAME for one in found if one.first.n == one.second.n)
    assert not [
        one for one in found if one.meeting in (Meeting.CONTRADICTION, Meeting.SAME_NUMBER, Meeting.OPEN)
    ]


TREES = """О деревьях

Закон Республики Казахстан от 3 мая 2021 года № 301-VI

Статья 1. Посадка

1. Дерево сажают весной.

2. Дерево убирают по подпункту 2) пункта 2 статьи 1 Закона Республики Казахстан «О садах».
"""
OF_TREES = (
    "О внесении изменений в Закон Республики Казахстан «О деревьях»\n\nСтатья 1. Внести в Закон Республики Казахстан "
    "от 3 мая 2021 года «О деревьях» следующее изменение:\n\nв пункте {n} статьи 1 слово «Дерево» заменить словом «Куст»."
    "\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n"
)


@pytest.mark.parametrize(
    ("n", "order", "meeting"),
    [
        (2, "подпункт 2) пункта 2 статьи 1 исключить", Meeting.REFERS_GONE),
        (2, "в подпункте 2) пункта 2 статьи 1 слово «осенью» заменить словами «поздней осенью»", Meeting.REFERS),
        (2, "в статье 2 слово «пять» заменить словом «шесть»", None),
        (1, "подпункт 2) пункта 2 статьи 1 исключить", None),
    ],
)  # fmt: skip
def test_a_bill_on_another_act_that_refers_to_what_is_changed(
    office: Workspace, tmp_path: Path, n: int, order: str, meeting: Meeting | None
) -> None:
    (tmp_path / "trees.txt").write_text(TREES, encoding="utf-8")
    work = "/akn/kz/act/2021-05-03/301-VI"
    Library(office).import_file(tmp_path / "trees.txt", work=work, edition=dt.date(2025, 1, 1))
    bills = bill(office, tmp_path, "gardens", order)
    (tmp_path / "of-trees.txt").write_text(OF_TREES.format(n=n), encoding="utf-8")
    bills.new("trees", {Lang.RU: "trees"})
    bills.add("trees", tmp_path / "of-trees.txt", Lang.RU)
    found = find_clashes(office, "trees").found
    assert [(one.meeting, one.work.uri, one.eid) for one in found] == (
        [(meeting, WORK, "art_1__para_2__point_2")] if meeting else []
    )
    if meeting:
        assert [side.bill for side in (found[0].first, found[0].second)] == ["trees", "gardens"]
        assert found[0].first.wording.startswith("2. Куст убирают")
