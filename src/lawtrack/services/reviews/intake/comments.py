"""Comments and tracked changes of a bill's own table or text as remarks, on the elements they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.intake.comments import (
    BESIDE,
    ON_NOTHING,
    FileChange,
    FileComment,
    change_of,
    remark_of,
    threads,
)
from lawtrack.intake.proposed import Intake, Proposed, Unread
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.message import message
from lawtrack.profiles.forms import load_form
from lawtrack.reading.language import detect_language
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.returned.table_acts import acts_of_bands
from lawtrack.services.bills.returned.table_rows import returned
from lawtrack.services.bills.tabled.tables import bill_table
from lawtrack.services.reviews.intake.places import UNSETTLED
from lawtrack.tables.returned_rows import ReturnedRow
from lawtrack.tables.typed import TypedFile
from lawtrack.tables.typed_layout import laid_out
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN

if TYPE_CHECKING:
    from lawtrack.services.from_file.own_text import OwnAct
    from lawtrack.services.workspace import Workspace

_ORIGIN = re.compile(r"lawtrack bill (?P<bill>\S+) v(?P<version>\d+) (?P<lang>ru|kk|en) (?P<form>\S+)")
_SHORTEST = 12
"""Letters of a paragraph that stands in one element by no chance."""
_HALF = 0.5
_SHOWN = 200
"""Letters of a paragraph by which a person knows it."""

SEVERAL_ELEMENTS = message("its words stand in several elements")


def comments_of(
    workspace: Workspace,
    bill: Bill,
    data: bytes,
    name: str,
    file: TypedFile,
    lang: Lang | None,
    *,
    asked: bool,
) -> Intake | None:
    """The comments of a file that is the bill's comparative table or its text; None where it is neither.

    Args:
        workspace: The workspace.
        bill: The bill.
        data: The file.
        name: Its name.
        file: Its tables.
        lang: The language; that which the file says it was made in, else that of its words.
        asked: True where a person said that its comments are to be taken, whatever file it is.

    Raises:
        InputError: It has neither comments nor tracked changes.
        WorkflowError: It says that it was made from another bill, or from a version that the bill has not.
    """
    from lawtrack.formats.remarks.comments import read_changes, read_comments

    every, changes = read_comments(data, name), read_changes(data, name)
    origin = _ORIGIN.fullmatch(file.origin.strip())
    if origin is not None:
        bill = _as_made(bill, origin, name)
        lang = Lang(origin["lang"])
    layout = laid_out(file, lang)
    used = lang or _language(file, every)
    if layout.found:
        made = _of_table(workspace, bill, file, every, used, origin["form"] if origin else "")
        outside = [_unplaced(change, n, used) for n, change in enumerate(changes, 1) if not change.in_table]
        made = Intake((*made.remarks, *outside), unread=made.unread)
    elif not every and not changes and not asked:
        return None
    else:
        own = _own(workspace, bill, used)
        before = {_plain(change.after): change.before for change in changes}
        lines = [before.get(_plain(line), line) for line in file.around]
        if not asked and not _is_text_of(own, lines):
            return None
        made = Intake((*_of_text(own, every, used), *_changed(own, changes, used)))
    if not made.remarks and not made.unread:
        raise InputError(
            _("{name} has no comments and no tracked changes.").format(name=name),
            remedy=remedies.take_as_letter(),
        )
    return made


def _as_made(bill: Bill, origin: re.Match[str], name: str) -> Bill:
    if origin["bill"] not in (bill.slug, *bill.former):
        raise WorkflowError(
            _("{name} was made from the bill «{other}», not from «{bill}».").format(
                name=name, other=origin["bill"], bill=bill.slug
            )
        )
    number = number_in(origin["version"]) or 0
    if number > bill.version.number:
        raise WorkflowError(
            _("{name} was made from version {old}; the bill «{bill}» is at version {new}.").format(
                name=name, old=number, bill=bill.slug, new=bill.version.number
            )
        )
    return bill.as_of(number)


def _language(file: TypedFile, every: Sequence[FileComment]) -> Lang:
    words = [*file.around, *(c.text for t in file.tables for row in t.rows for c in row.cells)]
    return detect_language("\n".join(words)) or detect_language("\n".join(c.text for c in every)) or Lang.RU


def _of_table(
    workspace: Workspace, bill: Bill, file: TypedFile, every: Sequence[FileComment], lang: Lang, form: str
) -> Intake:
    layout = laid_out(file, lang)
    known = acts_of_bands(workspace, bill, lang, layout, "")
    chosen = load_form(form or workspace.settings.form, workspace.forms)
    back = returned(
        known.applied, bill_table(workspace, known.applied, chosen, {}), layout, known.names, known.default
    )
    rows = {comment.id: row for row in back.rows for comment in row.laid.comments}
    remarks = []
    for comment in threads(every):
        row = rows.get(comment.id)
        remark = remark_of(comment, every, lang)
        remarks.append(_on_row(remark, row) if row is not None else _nowhere(remark, comment))
    remarks += [_tracked(row, lang) for row in back.rows if row.laid.tracked and not row.laid.deleted]
    lost = {(row.table, row.number): row.why for row in back.unread}
    unread = []
    for laid in layout.rows:
        why = lost.get((laid.table, laid.number))
        if why is not None and (laid.comments or laid.beside):
            unread.append((laid, message("the row was not read: {why}", why=why)))
        elif laid.beside:
            unread.append((laid, BESIDE))
    told = tuple(Unread(_row_name(laid.table, laid.number), laid.words, why) for laid, why in unread)
    return Intake(tuple(remarks), unread=told)


def _row_name(table: int, row: int) -> str:
    return f"{table}/{row}"


def _on_row(remark: Proposed, row: ReturnedRow) -> Proposed:
    """The remark on the element of its row; where that is not one of the bill's, on what the row's address says."""
    if row.was:
        eid = row.eids[0] if len(row.eids) == 1 else row.was[0].eid
        return replace(remark, eid=eid, act=row.was[0].act, provision=row.was[0].element)
    eid = row.eids[0] if len(row.eids) == 1 else ""
    return replace(remark, eid=eid, act=row.act, provision=row.laid.element)


def _nowhere(remark: Proposed, comment: FileComment) -> Proposed:
    return replace(
        remark, provision=f"{UNSETTLED} {comment.paragraph[:_SHOWN]}", notes=(*remark.notes, ON_NOTHING)
    )


def _tracked(row: ReturnedRow, lang: Lang) -> Proposed:
    """The wording that somebody put into a row as a tracked change."""
    authors = list(dict.fromkeys(one.author for one in row.laid.tracked if one.author))
    days = [one.day for one in row.laid.tracked if one.day is not None]
    remark = Proposed(
        f"t{row.laid.table}/{row.laid.number}",
        language_of(lang).remarks.tracked,
        wording="\n".join(line for line in row.laid.proposed if line.strip()),
        author=", ".join(authors),
        on=max(days, default=None),
        lang=lang,
    )
    return _on_row(remark, row)


def _own(workspace: Workspace, bill: Bill, lang: Lang) -> OwnAct:
    from lawtrack.services.bills.own_text import own_text

    return own_text(workspace, bill, lang if bill.version.text(lang) is not None else None)


def _is_text_of(own: OwnAct, lines: Sequence[str]) -> bool:
    """True where most lines of a file are those of the bill's own text."""
    whole = " ".join([_plain(own.amending.title), *map(_plain, _texts(own).values())])
    long = [plain for line in lines if len(plain := _plain(line)) >= _SHORTEST]
    return bool(long) and sum(line in whole for line in long) > _HALF * len(long)


def _texts(own: OwnAct) -> Mapping[str, str]:
    """The words of each element of the bill without those of the elements in it."""
    return {
        place.eid: " ".join(
            filter(None, (place.provision.label, place.provision.heading, place.provision.text))
        )
        for place in own.index
    }


def _unplaced(change: FileChange, number: int, lang: Lang) -> Proposed:
    remark = change_of(change, f"t{number}", lang)
    words = (change.before or change.after)[:_SHOWN]
    return replace(remark, provision=f"{UNSETTLED} {words}", notes=(ON_NOTHING,))


def _changed(own: OwnAct, changes: Sequence[FileChange], lang: Lang) -> Iterator[Proposed]:
    """Tracked changes in the text of the bill itself, each on the element whose words stood in its paragraph."""
    texts = _plain_texts(own)
    for number, change in enumerate(changes, 1):
        inner = _elements(texts, change.before)
        if len(inner) != 1:
            yield _unplaced(change, number, lang)
            continue
        remark = change_of(change, f"t{number}", lang)
        yield replace(remark, provision=address(inner[0], OWN, lang, own.of))


def _plain_texts(own: OwnAct) -> dict[str, str]:
    return {eid: _plain(text) for eid, text in _texts(own).items() if text.strip()}


def _elements(texts: Mapping[str, str], paragraph: str) -> list[str]:
    """The elements in whose words a paragraph stands, or whose words stand in it, the innermost alone."""
    said = _plain(paragraph)
    found = [
        eid
        for eid, text in texts.items()
        if eid and said and (said in text or (len(text) >= _SHORTEST and text in said))
    ]
    return [eid for eid in found if not any(other.startswith(f"{eid}__") for other in found)]


def _of_text(own: OwnAct, every: Sequence[FileComment], lang: Lang) -> Iterator[Proposed]:
    """Comments in the text of the bill itself, each on the element whose words stand in its paragraph."""
    texts = _plain_texts(own)
    for comment in threads(every):
        remark = remark_of(comment, every, lang)
        inner = _elements(texts, comment.paragraph)
        if len(inner) != 1:
            why = SEVERAL_ELEMENTS if inner else ON_NOTHING
            yield replace(
                remark, provision=f"{UNSETTLED} {comment.paragraph[:_SHOWN]}", notes=(*remark.notes, why)
            )
            continue
        yield replace(remark, provision=address(inner[0], OWN, lang, own.of))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
