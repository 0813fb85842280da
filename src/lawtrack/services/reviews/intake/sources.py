"""What a file brings: a letter, a table of remarks, comments of the bill's table or text, or a working file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.formats.registry import is_word, read_bytes, read_source_bytes, word_bytes
from lawtrack.i18n import _
from lawtrack.intake.letters import split_letter
from lawtrack.intake.proposed import Intake
from lawtrack.intake.tables import read_remark_tables, remark_columns
from lawtrack.model.document import Lang
from lawtrack.reading.lines import PAGE_EDGES, Source
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import Way
from lawtrack.services.files import digest
from lawtrack.services.reviews.intake.comments import comments_of
from lawtrack.services.reviews.intake.working import read_working
from lawtrack.services.workspace import Workspace
from lawtrack.wording.messages import said

_WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from a file.

    Attributes:
        name: The name of the file that the remarks are from, without its folder.
        data: Its bytes; empty for a working file whose source is not at hand.
        digest: Its SHA-256.
        way: How it was taken.
        intake: The remarks, and what is in none.
        lines: Its lines, against which nothing may be missing; none where rows are accounted for one by one.
        corrected: True where a person has gone through the remarks in a working file.
    """

    name: str
    data: bytes
    digest: str
    way: Way
    intake: Intake
    lines: tuple[str, ...] = ()
    corrected: bool = False


def take(
    workspace: Workspace,
    bill: Bill,
    path: Path,
    *,
    way: Way | None = None,
    lang: Lang | None = None,
    letter: Path | None = None,
) -> Taken:
    """Read what a file brings; nothing is recorded.

    Args:
        workspace: The workspace.
        bill: The bill.
        path: The file: Word, text, Excel, or a working file.
        way: How it is to be taken; found in it where None.
        lang: The language of its words; found where None.
        letter: Of a working file: the file that it was made from; looked for beside it where None.

    Raises:
        InputError: It cannot be read, or holds nothing of the kind.
        WorkflowError: Its comments are of another bill.
    """
    data = read_bytes(path)
    working = read_working(data, path.name)
    if working is not None:
        return _from_working(
            workspace, bill, path, working.source, working.digest, Way(working.way), working.intake, letter
        )
    if letter is not None:
        raise InputError(
            _("{name} is no working file of remarks.").format(name=path.name),
            hint=_("Leave the letter out: {name} is taken as it is.").format(name=path.name),
        )
    return _taken(workspace, bill, path.name, data, way, lang)


def _taken(
    workspace: Workspace, bill: Bill, name: str, data: bytes, way: Way | None, lang: Lang | None
) -> Taken:
    from lawtrack.formats.remarks.workbook import is_workbook, read_workbook
    from lawtrack.formats.typed_table import read_typed_file

    mark = digest(data)
    if is_workbook(data) or name.lower().endswith(_WORKBOOKS):
        book = read_remark_tables(read_workbook(data, name))
        if book is None or way not in (None, Way.TABLE):
            raise _no_table(name)
        return Taken(name, data, mark, Way.TABLE, book)
    word = word_bytes(data, name)  # of other word processors; what is kept is the file as it came
    if is_word(word):
        file = read_typed_file(word, name)
        columns = remark_columns(file)
        if way is Way.TABLE or (
            way is None and columns is not None and not columns.compares and not file.origin
        ):
            found = read_remark_tables(file)
            if found is None:
                raise _no_table(name)
            return Taken(name, data, mark, Way.TABLE, found)
        if way is not Way.LETTER:
            noted = comments_of(workspace, bill, word, name, file, lang, asked=way is Way.COMMENTS)
            if noted is not None:
                return Taken(name, data, mark, Way.COMMENTS, noted)
    elif way in (Way.TABLE, Way.COMMENTS):
        raise _no_table(name)
    return _letter(name, data, mark, lang)


def _letter(name: str, data: bytes, mark: str, lang: Lang | None) -> Taken:
    source = read_source_bytes(data, name)
    lines = tuple(_lines(source))
    outside = tuple(
        f"{said(one.why)}: {one.text}" for one in source.left_out if one.why not in PAGE_EDGES and one.text
    )
    intake = split_letter(lines, lang)
    whole = Intake(intake.remarks, (*intake.rest, *outside))
    if not whole.remarks and not whole.rest:
        raise InputError(_("{name} has no words.").format(name=name))
    return Taken(name, data, mark, Way.LETTER, whole, lines)


def _lines(source: Source) -> list[str]:
    found = []
    for line in source.lines:
        if line.text:
            found.append(line.text)
        for row in line.table or ():
            found += [words for cell in row for words in cell.lines if words]
    return found


def _from_working(
    workspace: Workspace,
    bill: Bill,
    path: Path,
    source: str,
    mark: str,
    way: Way,
    intake: Intake,
    letter: Path | None,
) -> Taken:
    """A working file with the file that it was made from: only with that can nothing be lost unsaid."""
    place = letter or path.with_name(Path(source).name)
    if not place.is_file():
        raise InputError(
            _("{name} was made from {source}, which is not beside it.").format(name=path.name, source=source),
            remedy=remedies.give_source(),
        )
    data = read_bytes(place)
    if digest(data) != mark:
        raise InputError(
            _("{source} is not the file that {name} was made from: it was changed since.").format(
                name=path.name, source=place.name
            ),
            remedy=remedies.give_source(),
        )
    lines: tuple[str, ...] = ()
    if way is Way.LETTER:
        lines = tuple(_lines(read_source_bytes(data, place.name)))
    else:
        first = _taken(workspace, bill, place.name, data, way, None).intake
        lines = tuple(text for one in first.remarks for text in (one.text, one.wording, one.quote) if text)
    return Taken(Path(source).name, data, mark, way, intake, lines, corrected=True)


def _no_table(name: str) -> InputError:
    return InputError(
        _("{name} holds no table of remarks.").format(name=name),
        hint=_("Give the columns headings such as «Provision», «Remark», «Proposed wording», «Author»."),
    )
