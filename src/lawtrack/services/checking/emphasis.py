"""Words that the file of an amending text emphasises (art. 24.7 of the Law «On Legal Acts»)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lawtrack.i18n import _
from lawtrack.services.checking.findings import Finding, FindingKind

_LONG = 80


def emphasis_findings(path: Path, lang: str) -> Iterator[Finding]:
    """What stands out in the lines of a Word file; files of other formats say nothing of it.

    Args:
        path: The file.
        lang: The language of the text.

    Raises:
        InputError: The file cannot be read.
    """
    if path.suffix.lower() != ".docx":
        return
    from lawtrack.formats.registry import read_bytes
    from lawtrack.formats.source_docx import emphasised_in

    for one in emphasised_in(read_bytes(path), path.name):
        yield Finding(
            FindingKind.EMPHASIS,
            _("«{words}» is emphasised in the line «{line}»").format(
                words=_short(one.words), line=_short(one.line)
            ),
            _("Take the emphasis out."),
            lang=lang,
        )


def _short(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…"
