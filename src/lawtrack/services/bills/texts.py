"""The amending texts of a bill as files, as they were given: ``amendments/<bill>/<lang>@v<version>.<suffix>``.

A text that follows another one has the first letters of its digest in its name: the earlier one stays beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill, BillText
from lawtrack.services.files import check_inside, digest
from lawtrack.services.git_files import under_git
from lawtrack.services.log.kept_files import KeptFile, put_file
from lawtrack.services.log.texts import bring_text
from lawtrack.services.names import check_file_name
from lawtrack.services.workspace import Workspace

_MUCH = 0.4
"""The share of a text in another language from which its language is not clear."""
_LETTERS = 6
"""Letters of a text's digest in the name of its file."""


def bill_folder(workspace: Workspace, slug: str) -> Path:
    """The folder of a bill's files."""
    return workspace.amendments / slug


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text in the bill's folder: its language, the file's name, its SHA-256, and the file itself."""

    lang: Lang
    file: str
    digest: str
    kept: KeptFile


def keep_text(workspace: Workspace, bill: Bill, path: Path, lang: Lang | None) -> KeptText:
    """Copy an amending text into the bill's folder, byte for byte; what is there stays.

    Returns:
        What was kept; its language is found in the text where ``lang`` is None.

    Raises:
        InputError: The file cannot be read as a text, or its language is not clear, another one than ``lang``, or not
            one in which amending acts are read.
    """
    from lawtrack.formats.registry import read_bytes, read_source
    from lawtrack.reading.language import detect_language
    from lawtrack.services.from_file.amending_acts import refuse_unread

    source = read_source(path)
    found = detect_language("\n".join(line.text for line in source.lines))
    if found is None or _is_mixed([line.text for line in source.lines], found):
        raise InputError(
            _("The language of {name} is not clear.").format(name=path.name),
            hint=_("A file holds the text in one language."),
        )
    if lang is not None and lang is not found:
        raise InputError(
            _("{name} is in «{found}», not in «{lang}»; it was not added.").format(
                name=path.name, found=found.value, lang=lang.value
            )
        )
    refuse_unread(path.name, found)
    first = not any(version.text(found) for version in bill.versions)
    return copied(
        workspace, bill, found, read_bytes(path), path.suffix.lower(), bill.version.number, plain=first
    )


def copied(
    workspace: Workspace, bill: Bill, lang: Lang, data: bytes, suffix: str, version: int, *, plain: bool
) -> KeptText:
    """Put a text into the bill's folder, under a name where nothing else stands; what is there stays.

    The plain name is given where it is wanted, unless git or a shared store carries the folder: another one may add a text
    too, and where both come together each must have a name of its own.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language of the text.
        data: Its bytes.
        suffix: The ending of its name.
        version: The version that it is for.
        plain: True for a name without letters of its digest, where that is free.

    Raises:
        ExportError: It cannot be written.
    """
    mark = digest(data)
    folder = bill_folder(workspace, bill.slug)
    check_inside(folder, workspace.folder)
    first = plain and not workspace.shared and not under_git(workspace.folder)
    kept = None
    while kept is None:  # the name may be taken by somebody else meanwhile
        name = _free_name(folder, f"{lang.value}@v{version}", suffix, mark, first=first)
        kept = put_file(folder / name, data)
    return KeptText(lang, name, mark, kept)


def _is_mixed(lines: Sequence[str], main: Lang) -> bool:
    """True where much of a text is in another language than most of it, told line by line."""
    from lawtrack.reading.language import detect_language

    told = [(detect_language(line), len(line)) for line in lines]
    all_of_it = sum(length for lang, length in told if lang)
    return sum(length for lang, length in told if lang and lang is not main) > _MUCH * all_of_it


def _free_name(folder: Path, stem: str, suffix: str, mark: str, *, first: bool) -> str:
    """A name under which nothing else stands: the plain one for the first text, else one with the digest's letters.

    So no text is ever overwritten, in this folder or by a merge with another clone that has added one, too.
    """
    plain = folder / f"{stem}{suffix}"
    if (first and not plain.exists()) or (plain.is_file() and digest(plain.read_bytes()) == mark):
        return plain.name
    length = _LETTERS
    while True:
        path = folder / f"{stem}-{mark[:length]}{suffix}"
        if not path.exists() or digest(path.read_bytes()) == mark or length >= len(mark):
            return path.name
        length += 2


def text_path(workspace: Workspace, bill: Bill, text: BillText) -> Path:
    """Where the file of a text is.

    Raises:
        InputError: It is not there any more, or its name leads out of the folder.
    """
    check_file_name(text.file)
    path = bill_folder(workspace, bill.slug) / text.file
    if not path.is_file() and not bring_text(workspace, bill.slug, text.file, text.digest):
        raise InputError(
            _("The text {file} of the bill «{bill}» is missing.").format(file=text.file, bill=bill.slug),
            remedy=remedies.add_text(bill.slug, text.lang.value),
        )
    check_inside(path, workspace.folder)
    return path


def changed_outside(workspace: Workspace, bill: Bill, text: BillText) -> bool:
    """True where the file differs from what was added."""
    return bool(text.digest) and digest(text_path(workspace, bill, text).read_bytes()) != text.digest
