"""What one row of a table that comes back from Word says, as edits, and what in it cannot be taken as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawtrack.comparing.words import similarity
from lawtrack.i18n import _
from lawtrack.model.change import ChangeKind
from lawtrack.model.eids import HEADING, inside
from lawtrack.model.index import TreeIndex
from lawtrack.model.rendering import text_lines
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.tables.table import Row
from lawtrack.tables.typed import Doubt
from lawtrack.tables.typed_column import is_own_word, plain
from lawtrack.tables.typed_edits import CellEdits, printed_number
from lawtrack.tables.typed_layout import LaidRow

_NEAR = 0.5
_PLAIN_KINDS = frozenset({ChangeKind.MODIFIED, ChangeKind.REWRITTEN, ChangeKind.INSERTED, ChangeKind.DELETED})


def is_plain(was: Row) -> bool:
    """True for a row that shows one element in its place."""
    return bool(was.eid) and "-dup" not in was.eid and all(c.kind in _PLAIN_KINDS for c in was.changes)


def doubt_in(row: LaidRow, known: Sequence[str]) -> str:
    """Why the words of a proposed wording may not be what they seem; empty where all is plain.

    Args:
        row: The row.
        known: The lines as the bill has them: a text box that holds one of them changes nothing.
    """
    found = {one.doubt: one.words for key, one in row.doubts if key == "proposed"}
    if Doubt.STRUCK in found:
        return _("words are struck out by format: delete them, or the format («{words}»)").format(
            words=found[Doubt.STRUCK]
        )
    if Doubt.HIDDEN in found:
        return _("there are hidden words («{words}»)").format(words=found[Doubt.HIDDEN])
    if Doubt.BOX in found and [plain(line) for line in row.proposed] != [plain(text) for text in known]:
        return _("words stand in a text box; where they belong cannot be told («{words}»)").format(
            words=found[Doubt.BOX]
        )
    if Doubt.UNREAD in found:
        return _("there is a picture, a footnote or an embedded document, which is not read")
    return ""


def edits_of_cell(applied: AppliedBill, was: Row, edits: CellEdits) -> Iterator[Edit]:
    """The edits of one row."""
    lang = applied.lang
    texts = [a.index for a in applied.acts_at_hand if a.work.uri == was.act]
    for line in edits.lines:
        eid = f"{line.eid}{HEADING}" if line.heading else line.eid
        label = printed_before(texts, line.eid, line.before, heading=line.heading)
        bare = without_label(line.line.strip(), label)
        yield Edit(was.act, lang, eid, EditKind.WORDS, bare)
    if edits.deleted:
        yield Edit(was.act, lang, was.eid, EditKind.DELETE)
        return
    if edits.unit is None:
        return
    before = next((p.text for p in was.proposed if p.eid and inside(p.eid, was.eid)), "")
    unit = next((found for text in texts if (found := text.get(was.eid)) is not None), None)
    if len(edits.unit) == 1 and unit is not None and unit.is_leaf and not unit.label:
        # a lead-in or a part without a number of its own: what its line begins with is the number around it
        bare = without_label(edits.unit[0], printed_before(texts, was.eid, before, heading=False))
        yield Edit(was.act, lang, was.eid, EditKind.WORDS, bare)
    else:
        yield Edit(was.act, lang, was.eid, EditKind.UNIT, "\n".join(edits.unit))


def printed_before(texts: Sequence[TreeIndex], eid: str, line: str, *, heading: bool) -> str:
    """What a printed line has before the words of its element: its number, and those around it that stand there too.

    Args:
        texts: The texts, the one that the line is of coming first.
        eid: The element.
        line: The line.
        heading: True for the line of its heading.
    """
    unit = next((found for text in texts if (found := text.get(eid)) is not None), None)
    if unit is None:
        return ""
    words = unit.heading if heading else unit.text
    return line.removesuffix(words).strip() if words and line.endswith(words) else unit.label


def without_label(line: str, label: str) -> str:
    """A line without the printed number that it begins with."""
    return line[len(label) :].strip() if label and line.startswith(label) else line


def left_out(index: TreeIndex, eid: str, typed: Sequence[str]) -> str:
    """A line of an element that has nothing like it among the typed ones; empty where there is none.

    People show a part of an article and mean the rest to stay: what they leave out is not theirs to lose.
    """
    lines = [line.full for line in text_lines(index, eid)]
    if any(plain(line) == "..." for line in typed):
        return "…"
    if len(lines) == 1:
        return ""
    rest = [line for line in typed if not is_own_word(line)]
    for line in lines:
        like = next((one for one in rest if plain(one) == plain(line)), None)
        number = printed_number(line)
        if like is None and number:
            like = next((one for one in rest if printed_number(one) == number), None)
        if like is None:
            like = next((one for one in rest if similarity(plain(one), plain(line)) >= _NEAR), None)
        if like is None:
            return line
        rest.remove(like)
    return ""
