"""Recommendations that say the same: proposed, put together, answered together; what was accepted stays open till done."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.intake.likeness import alike
from lawtrack.model.document import Lang
from lawtrack.profiles.answers import Formality, formality
from lawtrack.reviewing.coverage import coverage
from lawtrack.reviewing.due import DueKind
from lawtrack.reviewing.review import Decision, Recommendation
from lawtrack.services.library.syncing import load
from lawtrack.services.reviews.groups import Groups, group_name
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace
from tests.services.conftest import made_office

SAID = [
    ("статья 2", "1. Срок ответа следует сохранить, так как он достаточен."),
    ("статья 2", "Так как срок ответа достаточен, следует его сохранить."),
    ("статья 2", "3) Срок ответа следует сохранить: он достаточен."),
    ("статья 2", "Срок в 10 дней следует сократить до 7 дней."),
    ("статья 2", "Срок в 10 дней следует сократить до 5 дней."),
    ("пункт 1 статьи 1", "Срок ответа следует сохранить, так как он достаточен."),
    ("", "Слово «людей» заменить словом «граждан»."),
    ("", "Слово «людей» заменить словом «лиц»."),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with made_office(tmp_path_factory) as workspace:
        reviews = Reviews(workspace)
        for n, (citation, text) in enumerate(SAID, 1):
            reviews.recommend("yards", text, citation=citation, author=f"Орган {n}")
    return workspace.folder


def test_alike_are_those_on_one_element_with_the_same_numbers_and_quoted_words(office: Workspace) -> None:
    found = Groups(office).proposed("yards", 0.75)
    assert [[one.id for one in group.remarks] for group in found] == [["1", "2", "3"]]


def test_remarks_in_the_same_words_are_wholly_alike() -> None:
    def remark(n: int, text: str, group: str = "") -> Recommendation:
        return Recommendation(
            str(n), "", "x", dt.date(2026, 11, 2), 1, "", None, "", text, Lang.RU, uid=f"u{n}", group=group
        )

    one, two, three = remark(1, "1. Против!"), remark(2, "«Против»."), remark(3, "2) против")
    (found,) = alike([one, two, three])
    assert [r.id for r in found.remarks] == ["1", "3"]  # the second quotes a word
    assert found.likeness == 1.0
    assert alike([remark(1, "Да, конечно."), remark(2, "Нет, никогда.")]) == ()
    grouped = [remark(1, "Против", group="u1"), remark(2, "Против", group="u1")]
    assert alike(grouped) == ()  # they are together already
    assert len(alike([*grouped, remark(3, "Против")])) == 1


def test_one_answer_for_a_group_and_every_member_is_answered(office: Workspace) -> None:
    groups, reviews = Groups(office), Reviews(office)
    groups.put_together("yards", [["1", "2", "3"]])
    assert [group_name(one) for one in groups.list("yards")] == ["g1"]
    reviews.respond("yards/2", "rejected", "Срок согласован с Министерством юстиции в октябре.")
    done = groups.answer("yards", ["g3", "6"], "withdrawn", "Снято авторами на совещании 12 ноября.")
    assert (done.given, done.kept) == (("1", "3", "6"), ("2",))
    answers = [row.recommendation.response for row in reviews.recommendations("yards")]
    assert [a.decision if a else None for a in answers[:6]] == [
        Decision.WITHDRAWN, Decision.REJECTED, Decision.WITHDRAWN, None, None, Decision.WITHDRAWN,
    ]  # fmt: skip
    assert [row.group for row in reviews.recommendations("yards")][:4] == ["yards/g1"] * 3 + [""]
    with pytest.raises(WorkflowError, match="All of these"):
        groups.answer("yards", ["g1"], "off-topic", "Не относится к предмету законопроекта.")


def test_one_answer_is_all_or_nothing(office: Workspace) -> None:
    groups = Groups(office)
    with pytest.raises(WorkflowError, match="reason"):
        groups.answer("yards", ["1", "2"], "rejected")
    with pytest.raises(LawtrackError):
        groups.answer("yards", ["1", "2"], "accepted", "Учтено в тексте законопроекта.", change="статья 99")
    assert all(row.recommendation.response is None for row in Reviews(office).recommendations("yards"))


@pytest.mark.own_store
def test_groups_grow_are_taken_apart_and_survive_a_reload(office: Workspace) -> None:
    groups = Groups(office)
    groups.put_together("yards", [["2", "3"], ["7", "8"]])
    groups.put_together("yards", [["g3", "1"]])  # what is in a group with one of them comes along
    assert [[r.id for r in one] for one in groups.list("yards")] == [["1", "2", "3"], ["7", "8"]]
    groups.put_together("yards", [["8"]], apart=True)  # a group of one is none
    assert [[r.id for r in one] for one in groups.list("yards")] == [["1", "2", "3"]]
    for names, words in ((["8"], "two recommendations"), (["g8", "1"], "no group"), (["1", "99"], "99")):
        with pytest.raises(WorkflowError, match=words):
            groups.put_together("yards", [names])
    with pytest.raises(WorkflowError, match="no group"):
        groups.put_together("yards", [["8"]], apart=True)
    before = [row.group for row in Reviews(office).recommendations("yards")]
    office.close()
    shutil.rmtree(office.folder / ".lawtrack")
    again = open_workspace(office.folder)
    load(again)
    assert [row.group for row in Reviews(again).recommendations("yards")] == before
    again.close()


def test_an_accepted_remark_stays_open_until_its_change_is_named(office: Workspace) -> None:
    reviews = Reviews(office)
    row = reviews.respond("yards/1", "accepted", "Срок сохранён в статье 2.")
    assert row.recommendation.undone
    assert [(i.kind, i.id) for i in reviews.due(bill="yards") if i.kind is DueKind.CHANGE] == [
        (DueKind.CHANGE, "1")
    ]
    done = reviews.respond(
        "yards/1",
        "accepted",
        "Срок сохранён в статье 2.",
        change="статья 2",
        revision=row.recommendation.revision,
    )
    answer = done.recommendation.response
    assert answer is not None
    assert (answer.change, answer.version, done.recommendation.undone) == ("art_2", 1, False)
    with pytest.raises(WorkflowError, match="no version 7"):
        reviews.respond("yards/2", "accepted", "Учтено в тексте статьи.", change="статья 2", version=7)


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("Принято к сведению.", Formality.PHRASE),
        ("НЕ ПОДДЕРЖИВАЕТСЯ", Formality.PHRASE),
        ("Назарға алынды", Formality.PHRASE),
        ("Не учтено, увы", Formality.SHORT),
        ("Не поддерживается, так как срок установлен статьёй 19 Закона.", None),
        ("", None),
    ],
)
def test_reasons_that_say_nothing_are_pointed_out(reason: str, found: Formality | None) -> None:
    assert formality(reason) is found


def test_one_reason_for_a_group_is_no_copy(office: Workspace) -> None:
    groups = Groups(office)
    reason = "Срок согласован с Министерством юстиции в октябре."
    groups.put_together("yards", [["1", "2", "3"]])
    groups.answer("yards", ["g1"], "rejected", reason)
    bill = Reviews(office).bill("yards")
    assert coverage(bill).formal == ()
    groups.answer("yards", ["6"], "rejected", reason)
    assert coverage(Reviews(office).bill("yards")).formal == ("1", "2", "3", "6")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Статью 2 следует исключить полностью.", "2. Следует полностью исключить статью 2", True),
        ("Статью 2 следует исключить.", "Статью 2 следует сохранить.", False),
        ("Срок ответа сохранить, он достаточен.", "Сроки ответов сохранить, они достаточны.", True),
        ("Срок 10 дней мал.", "Срок 15 дней мал.", False),
    ],
)
def test_likeness_is_of_words_not_of_letters(one: str, other: str, near: bool) -> None:
    remarks = [
        Recommendation(str(n), "", "x", dt.date(2026, 11, 2), 1, "", None, "", text, Lang.RU, uid=f"u{n}")
        for n, text in enumerate((one, other))
    ]
    assert bool(alike(remarks)) is near
