"""Texts that a person names for a question about many: files, acts of the library, or all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang

_FILES = frozenset(
    {".docx", ".doc", ".docm", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".xml", ".json", ".pdf"}
)


def named_texts(
    workspace: str | None, names: Sequence[str], lang: Lang | None = None
) -> Iterator[Expression]:
    """The texts that names mean; the newest ones of all acts of the library without any.

    Args:
        workspace: The workspace as given on the command line; it is opened where an act of the library is asked for.
        names: Files and acts.
        lang: Only texts in this language.

    Raises:
        InputError: A file cannot be read, or no act has the name.
        StoreError: There is no workspace.
    """
    in_library: list[str] = []
    for name in names:
        if Path(name).is_file():
            from lawtrack.services.from_file.acts import read_act

            yield read_act(Path(name), lang).expression
        elif _is_path(name) and not Path(name).is_dir():
            raise InputError(_("There is no file {path}.").format(path=name), hint=_("Check the name."))
        else:
            in_library.append(name)
    if in_library or not names:
        yield from _of_library(workspace, in_library, lang)


def _is_path(name: str) -> bool:
    """True for what is typed as a file, which no short name of an act looks like: «act.docx», «acts/act.txt»."""
    return Path(name).suffix.lower() in _FILES


def _of_library(workspace: str | None, names: Sequence[str], lang: Lang | None) -> Iterator[Expression]:
    from lawtrack.services.library.choosing import choose_text
    from lawtrack.services.library.library import Library
    from lawtrack.services.workspace import open_workspace

    library = Library(open_workspace(workspace))
    items = [library.item(name) for name in names] if names else library.shelf()
    for item in items:
        at_hand = {text.lang for text in item.texts}
        if names and (not at_hand or (lang is not None and lang.value not in at_hand)):
            choose_text(item, lang, None)  # says that no text is at hand, or none in the language
        for code in dict.fromkeys(text.lang for text in item.texts):
            if lang in (None, Lang(code)):
                yield library.read_text(choose_text(item, Lang(code), None))
