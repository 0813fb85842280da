"""An Akoma Ntoso file as a skeleton and one fragment per article, byte for byte.

A store keeps each fragment once, by its digest: thirty editions of a code cost what changed. The scanner tells
byte offsets, so that a file of any layout comes together again as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.i18n.parsers import said_of_broken

_MARK, _END = b"<?lawtrack-fragment ", b"?>"
_CONTAINERS = frozenset(
    {"body", "mainBody", "part", "title", "subtitle", "chapter", "section", "book", "tome", "division"}
)
_NO_UNIT = frozenset(
    {"num", "heading", "subheading", "intro", "wrapUp", "content", "crossHeading", "componentRef"}
)


def split_articles(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The skeleton, and for each unit its eId and its bytes, in reading order.

    A unit is an article, a top-level unit of an act without articles, or a whole annex.

    Raises:
        InputError: ``data`` is no well-formed XML, declares a DOCTYPE, or already holds marks of a skeleton.
    """
    if _MARK in data:
        raise InputError(_("The file holds marks of a skeleton («lawtrack-fragment»): it is not whole."))
    spans = _Scanner(data).spans()
    skeleton: list[bytes] = []
    fragments: list[tuple[str, bytes]] = []
    done = 0
    for eid, start, end in spans:
        safe = eid.replace("?>", "")
        skeleton += [data[done:start], _MARK, safe.encode(), _END]
        fragments.append((eid, data[start:end]))
        done = end
    skeleton.append(data[done:])
    return b"".join(skeleton), fragments


def join_articles(skeleton: bytes, fragments: Iterable[tuple[str, bytes]]) -> bytes:
    """The file again, byte for byte.

    Args:
        skeleton: As ``split_articles`` gave it.
        fragments: eId and bytes of each unit, in the same order.

    Raises:
        InputError: Fragments are missing, too many, or in another order.
    """
    first, *rest = skeleton.split(_MARK)
    pieces = [first]
    given = list(fragments)
    if len(given) != len(rest):
        raise InputError(
            _("The skeleton has {places} places, but {given} fragments were given.").format(
                places=len(rest), given=len(given)
            )
        )
    for part, (eid, fragment) in zip(rest, given, strict=True):
        place, _sep, after = part.partition(_END)
        if place != eid.replace("?>", "").encode():
            raise InputError(
                _("The fragment «{eid}» stands where «{place}» belongs.").format(
                    eid=eid, place=place.decode(errors="replace")
                )
            )
        pieces += [fragment, after]
    return b"".join(pieces)


class _Scanner:
    """Finds where the units of a file begin and end, in bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._found: list[tuple[str, int, int]] = []
        self._parents: list[str] = []
        self._open: tuple[str, int, int] | None = None  # eId, start, depth
        self._parser = expat.ParserCreate()
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._stop
        self._parser.StartDoctypeDeclHandler = self._doctype

    def spans(self) -> list[tuple[str, int, int]]:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise InputError(
                _("The file is broken XML at line {line}: {why}.").format(
                    line=error.lineno, why=said_of_broken(expat.ErrorString(error.code))
                )
            ) from error
        return self._found

    def _start(self, tag: str, attributes: list[str]) -> None:
        name = tag.rpartition(":")[2]
        if self._open is None:
            parent = self._parents[-1] if self._parents else ""
            inside = parent in _CONTAINERS and name not in _CONTAINERS and name not in _NO_UNIT
            if inside or name in ("article", "attachment"):
                values = dict(zip(attributes[::2], attributes[1::2], strict=True))
                self._open = (values.get("eId", ""), self._parser.CurrentByteIndex, len(self._parents))
        self._parents.append(name)

    def _stop(self, _tag: str) -> None:
        self._parents.pop()
        if self._open is not None and self._open[2] == len(self._parents):
            eid, start, _depth = self._open
            end = self._tag_end(start)
            if self._data[end - 2 : end] != b"/>":
                end = self._tag_end(self._parser.CurrentByteIndex)
            self._found.append((eid, start, end))
            self._open = None

    def _tag_end(self, start: int) -> int:
        """The offset after the tag that starts at ``start``; a ``>`` in an attribute value does not end it."""
        quote = 0
        for offset in range(start, len(self._data)):
            byte = self._data[offset]
            if quote:
                quote = 0 if byte == quote else quote
            elif byte in b"\"'":
                quote = byte
            elif byte == 0x3E:
                return offset + 1
        return len(self._data)

    def _doctype(self, *_args: object) -> None:
        raise InputError(_("The file declares a DOCTYPE, which Akoma Ntoso does not have; it was not read."))
