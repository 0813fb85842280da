"""Writing XML by hand: escaping, attributes, lines. One block per line makes byte-stable, readable diffs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawtrack.errors import ExportError
from lawtrack.i18n import _

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str, place: str) -> str:
    """``text`` as XML character data; a line feed becomes ``<eol/>``.

    Args:
        text: The words.
        place: Where they stand, for the error.

    Raises:
        ExportError: The text holds a character that XML does not allow.
    """
    _refuse_forbidden(text, place)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    if "\n" in text:
        text = text.replace("\n", "<eol/>")
    return text


def attributes(pairs: Iterable[tuple[str, str | None]], place: str) -> str:
    """Attributes in the order given, None left out, each with a space before it.

    Raises:
        ExportError: A value holds a character that XML does not allow.
    """
    return "".join(f' {name}="{_value(value, place)}"' for name, value in pairs if value is not None)


def _value(text: str, place: str) -> str:
    _refuse_forbidden(text, place)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")


def _refuse_forbidden(text: str, place: str) -> None:
    found = _FORBIDDEN.search(text)
    if found:
        raise ExportError(
            _("The text of «{place}» holds the control character U+{code}, which XML does not allow.").format(
                place=place or "act", code=f"{ord(found[0]):04X}"
            ),
            hint=_("Delete it in the source and read the source again."),
        )
