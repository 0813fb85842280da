"""Two who change the same at once: what is reported as done is kept, whoever came later is told, nothing is lost unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import WorkflowError
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.bills import Bills
from lawtrack.services.files import write_new
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, open_workspace
from tests.services.kept import begun, told
from tests.services.random_steps import TODAY

__all__ = ["begun"]
Step = tuple[EventKind, dict[str, JsonValue]]
K = EventKind
ACT = "/akn/kz/act/2020-05-02/1-VI"


def text(lang: str, n: int) -> Step:
    return K.TEXT, {"lang": lang, "file": f"{lang}@v1-{n}.txt", "digest": f"{n}" * 64}


def edit(lang: str, element: str, words: str) -> Step:
    return K.EDIT, {"act": ACT, "lang": lang, "element": element, "how": "words", "text": words}


def why(lang: str, element: str, words: str) -> Step:
    return K.JUSTIFY, {"element": element, "text": words, "lang": lang}


def leave(key: str, reason: str) -> Step:
    return K.SETTLE, {"key": key, "leave_out": True, "reason": reason}


def ripple(key: str, reason: str) -> Step:
    return K.RIPPLE, {"key": key, "reason": reason}


def link(act: str, work: str) -> Step:
    return K.LINK, {"act": act, "work": work, "lang": "ru"}


def base(lang: str, day: str) -> Step:
    return K.BASE, {"act": ACT, "lang": lang, "edition": day}


VERSION: Step = K.VERSION, {}
SAME: dict[str, tuple[Step, Step]] = {
    "a text": (text("ru", 1), text("ru", 2)),
    "a text in Kazakh": (text("kk", 1), text("kk", 2)),
    "a text of what was edited meanwhile": (edit("ru", "art_2", "Шесть."), text("ru", 2)),
    "a text of what was edited meanwhile in Kazakh": (edit("kk", "art_2", "Алты."), text("kk", 2)),
    "an edit of a text that is another one": (text("ru", 1), edit("ru", "art_2", "Шесть.")),
    "an edit": (edit("kk", "art_2", "Алты."), edit("kk", "art_2", "Жеті.")),
    "an edit within an edit": (edit("ru", "art_2", "Шесть."), edit("ru", "art_2__para_1", "Семь.")),
    "a version": (VERSION, VERSION),
    "a version without what was edited meanwhile": (edit("ru", "art_2", "Шесть."), VERSION),
    "a version of a text that is another one": (text("ru", 1), VERSION),
    "a reason": (why("kk", "art_2", "Мерзім."), why("kk", "art_2", "Басқа.")),
    "a decision": (leave("1", "Нет."), leave("1", "Иначе.")),
    "a decision in another version": (VERSION, leave("1", "Иначе.")),
    "a consequence": (ripple("1", "Нет."), ripple("1", "Иначе.")),
    "a link": (link("О дворах", ACT), link("О дворах", f"{ACT}2")),
    "an edition": (base("ru", "2025-01-01"), base("ru", "2026-01-01")),
    "a title": (
        (K.RENAME, {"title": {"ru": "О", "kk": "Туралы"}}),
        (K.RENAME, {"title": {"ru": "Об"}}),
    ),
    "a stage": ((K.STAGE, {"stage": "concept"}), (K.STAGE, {"stage": "concept"})),
    "a removal": (why("ru", "art_2", "Срок."), (K.REMOVE, {})),
    "something removed": ((K.REMOVE, {}), why("ru", "art_2", "Срок.")),
    "an answer": (
        (K.RESPOND, {"recommendation": "1", "decision": "accepted"}),
        (K.RESPOND, {"recommendation": "1", "decision": "rejected", "reason": "Нет."}),
    ),
    "an answer to what was taken back": (
        (K.WITHDRAW, {"recommendation": "1", "reason": "Ошибка."}),
        (K.RESPOND, {"recommendation": "1", "decision": "accepted"}),
    ),
    "a remark on what was replaced": (VERSION, (K.RECOMMEND, {"text": "Нет.", "author": "x", "lang": "ru"})),
    "a sending of what was replaced": (
        text("kk", 1),
        (K.SEND, {"reviewer": "body-1", "channel": "ngo"}),
    ),
    "a receipt": ((K.DELIVER, {"review": "r1", "proof": "a"}), (K.DELIVER, {"review": "r1", "proof": "b"})),
    "the number of a ground": (
        (K.GROUND, {"ground": "g1", "withdrawn": True}),
        (K.GROUND, {"ground": "g1", "withdrawn": True}),
    ),
}
APART: dict[str, tuple[Step, Step]] = {
    "texts in two languages": (text("ru", 1), text("kk", 2)),
    "edits in two languages": (edit("ru", "art_2", "Шесть."), edit("kk", "art_2", "Алты.")),
    "edits of two elements": (edit("kk", "art_1", "Аула."), edit("kk", "art_2", "Алты.")),
    "reasons of two elements": (why("ru", "art_1", "Двор."), why("ru", "art_2", "Срок.")),
    "reasons in two languages": (why("ru", "art_2", "Срок."), why("kk", "art_2", "Мерзім.")),
    "decisions on two instructions": (leave("1", "Нет."), leave("2", "Нет.")),
    "a remark and a text": ((K.RECOMMEND, {"text": "Нет.", "author": "x", "lang": "ru"}), text("ru", 1)),
    "two remarks": (
        (K.RECOMMEND, {"text": "Нет.", "author": "x", "lang": "ru"}),
        (K.RECOMMEND, {"text": "Жоқ.", "author": "y", "lang": "kk"}),
    ),
    "two comments": ((K.COMMENT, {"text": "Нет."}), (K.COMMENT, {"text": "Да."})),
    "two bodies that had a part": (
        (K.PART, {"who": "body-0", "part": "drafting"}),
        (K.PART, {"who": "body-1", "part": "drafting"}),
    ),
    "two reviews": (
        (K.SEND, {"reviewer": "body-1", "channel": "ngo"}),
        (K.SEND, {"reviewer": "body-2", "channel": "ngo"}),
    ),
}


@pytest.fixture
def two(begun: Workspace) -> tuple[WorkflowLog, WorkflowLog]:
    """Two processes that have the same bill before them."""
    log = WorkflowLog(begun, TODAY)
    remark = {"text": "Сократить.", "author": "x", "lang": "ru"}
    for kind, data in ((K.RECOMMEND, remark), (K.GROUND, {"text": "Пробел."})):
        log.record(log.bill("yards"), log.new_event(kind, data))
    return log, WorkflowLog(open_workspace(begun.folder), TODAY)


def record(log: WorkflowLog, seen: Bill, step: Step) -> Bill:
    return log.record(seen, log.new_event(*step))


@pytest.mark.parametrize("case", SAME)
def test_whoever_changes_what_another_one_has_just_changed_is_told(
    two: tuple[WorkflowLog, WorkflowLog], case: str
) -> None:
    (first, second), (theirs, mine) = two, SAME[case]
    if case == "a receipt":
        Reviews(first.workspace, TODAY).send("yards", "body-0", "ngo")
    seen = second.bill("yards")
    record(first, first.bill("yards"), theirs)
    before = told(first.workspace)
    with pytest.raises(WorkflowError, match="Somebody else has changed «yards» in the meantime"):
        record(second, seen, mine)
    assert told(second.workspace) == before
    if theirs[0] is not K.REMOVE and mine != theirs and "taken back" not in case and "a receipt" not in case:
        with_it = {**mine[1], "revision": 2} if mine[0] is K.RESPOND else mine[1]
        record(second, second.bill("yards"), (mine[0], with_it))  # who has looked at it again may go on


@pytest.mark.parametrize("case", APART)
def test_steps_that_do_not_meet_are_both_kept(two: tuple[WorkflowLog, WorkflowLog], case: str) -> None:
    (first, second), (theirs, mine) = two, APART[case]
    seen, count = second.bill("yards"), len(told(first.workspace)["yards"])
    record(first, first.bill("yards"), theirs)
    record(second, seen, mine)
    events = told(first.workspace)["yards"][count:]
    assert [event.kind for event in events] == [theirs[0], mine[0]]
    assert all(
        event.data.items() >= step[1].items() for event, step in zip(events, (theirs, mine), strict=True)
    )


def meanwhile(monkeypatch: pytest.MonkeyPatch, step: Callable[[], object]) -> None:
    """Let another process do a step between the look of the next one and what it records."""
    waiting, whole = [step], WorkflowLog._recorded

    def overtaken(log: WorkflowLog, *given: object) -> Bill:
        if waiting:
            waiting.pop()()
        return whole(log, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkflowLog, "_recorded", overtaken)


def written(folder: Path, words: str) -> Path:
    path = folder / "other.txt"
    path.write_text(f"Статья 1. Внести следующие изменения и дополнения {words}.\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("words", ["", "иначе"], ids=["the same words", "other words"])
def test_the_text_that_was_added_first_stays_with_its_file(
    begun: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    mine = written(tmp_path, "")
    theirs = tmp_path / "theirs.txt"
    theirs.write_bytes(written(tmp_path, words).read_bytes())
    written(tmp_path, "")
    bills, other = Bills(begun, TODAY), Bills(open_workspace(begun.folder), TODAY)
    meanwhile(monkeypatch, lambda: other.add("yards", theirs))
    with pytest.raises(WorkflowError, match="in the meantime"):
        bills.add("yards", mine)
    (kept,) = bills.get("yards").version.texts
    folder = begun.amendments / "yards"
    assert (folder / kept.file).read_bytes() == theirs.read_bytes()
    logs = {"workflow.jsonl"} & {path.name for path in folder.iterdir()}
    assert {path.name for path in folder.iterdir()} - logs == {kept.file, *files_of_before(begun)}


def files_of_before(workspace: Workspace) -> set[str]:
    return {str(e.data["file"]) for e in told(workspace)["yards"] if e.kind is K.TEXT}


def test_first_texts_that_come_at_once_never_stand_under_one_name(
    begun: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bills = Bills(begun, TODAY)
    bills.new("fresh", {Lang.RU: "О дворах"})
    theirs = tmp_path / "theirs.txt"
    theirs.write_bytes(written(tmp_path, "иначе").read_bytes())
    mine, other = written(tmp_path, ""), Bills(open_workspace(begun.folder), TODAY)
    waiting = [lambda: other.add("fresh", theirs)]

    def late(path: Path, data: bytes) -> bool:
        if waiting:
            waiting.pop()()
        return write_new(path, data)

    monkeypatch.setattr("lawtrack.services.log.kept_files.write_new", late)
    with pytest.raises(WorkflowError, match="in the meantime"):
        bills.add("fresh", mine)
    (kept,) = bills.get("fresh").version.texts
    assert (begun.amendments / "fresh" / kept.file).read_bytes() == theirs.read_bytes()


def test_a_file_that_another_one_took_away_stands_again_with_the_step_that_names_it(
    begun: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = written(tmp_path, "")
    meanwhile(monkeypatch, lambda: next((begun.amendments / "yards" / "opinions").iterdir()).unlink())
    Reviews(begun, TODAY).recommend("yards", "Сократить.", author="x", opinion=letter)
    (kept,) = (begun.amendments / "yards" / "opinions").iterdir()
    assert kept.read_bytes() == letter.read_bytes()


def test_a_bill_is_begun_once(begun: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Bills(open_workspace(begun.folder), TODAY)
    meanwhile(monkeypatch, lambda: other.new("fresh", {Lang.KK: "Аулалар туралы"}))
    with pytest.raises(WorkflowError, match="There is a bill «fresh» already"):
        Bills(begun, TODAY).new("fresh", {Lang.RU: "О дворах"})
    assert other.get("fresh").titles == {Lang.KK: "Аулалар туралы"}


def test_an_entry_of_the_registry_is_not_written_over_unseen(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = Experts(begun, TODAY), Experts(open_workspace(begun.folder), TODAY)
    whole, waiting = WorkflowLog.record_reviewer, [lambda: other.change("body-0", note="Письмо.")]

    def overtaken(log: WorkflowLog, *given: object) -> object:
        if waiting:
            waiting.pop()()
        return whole(log, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkflowLog, "record_reviewer", overtaken)
    with pytest.raises(WorkflowError, match="Somebody else has changed «body-0»"):
        mine.change("body-0", titles={Lang.KK: "Басқа орган"})
    mine.change("body-0", titles={Lang.KK: "Басқа орган"})
    after = other.get("body-0")
    assert (after.note, after.titles[Lang.KK]) == ("Письмо.", "Басқа орган")
    waiting.append(lambda: other.add("fresh", "ngo", {Lang.RU: "Первый"}))
    with pytest.raises(WorkflowError, match="Somebody else has changed «fresh»"):
        mine.add("fresh", "ngo", {Lang.RU: "Второй"})
    assert other.get("fresh").titles == {Lang.RU: "Первый"}


def test_an_act_that_was_given_another_address_is_the_same_act(
    two: tuple[WorkflowLog, WorkflowLog], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    record(first, first.bill("yards"), edit("ru", "art_2", "Шесть."))
    monkeypatch.setattr("lawtrack.store.former.former_uris", lambda _reader: {ACT: f"{ACT}/new"})
    seen = second.bill("yards")
    record(first, first.bill("yards"), (K.COMMENT, {"text": "Нет."}))
    newer: Step = (K.EDIT, {**edit("ru", "art_2", "Семь.")[1], "act": f"{ACT}/new"})
    (kept,) = record(second, seen, newer).version.edits[-1:]
    assert kept.text == "Семь."
