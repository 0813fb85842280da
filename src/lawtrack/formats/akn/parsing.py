"""Parsing XML that nobody vouches for: no entities, no DTD, no network, bounded size and depth."""

from __future__ import annotations

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.i18n.parsers import said_of_broken

_LARGEST = 200 * 1024 * 1024
_PROLOG = ((b"<?", b"?>"), (b"<!--", b"-->"))


def parse(data: bytes, name: str = "") -> etree._Element:
    """The root element of an XML file.

    Args:
        data: The bytes.
        name: The name of the file, for errors.

    Raises:
        InputError: It is no XML, it is broken (the line is named), it declares a DOCTYPE (entities are an
            attack or a mistake: Akoma Ntoso needs none), or it is larger than 200 MB.
    """
    shown = name or _("the file")
    if len(data) > _LARGEST:
        raise InputError(_("{name} is larger than 200 MB.").format(name=shown))
    if not data.strip():
        raise InputError(_("{name} is empty.").format(name=shown))
    if _declares_doctype(data):
        raise _doctype(shown)
    # An xml:id that stands twice is no reason to refuse a text: nothing here looks elements up by it.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            _("{name} is broken XML at line {line}: {why}.").format(
                name=shown,
                line=error.lineno or 1,
                why=said_of_broken(str(error.msg).rstrip(".").partition(", line ")[0]),
            ),
            hint=_("Open it in an XML editor and mend that line."),
        ) from error
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise _doctype(shown)
    return root


def local(element: etree._Element) -> str:
    """The element's name without its namespace; empty for what is no element (an entity reference)."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2]


def line_of(element: etree._Element) -> int:
    """The line of the file on which the element begins; 0 where it is not known."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def _declares_doctype(data: bytes) -> bool:
    """True where a DOCTYPE follows the declaration, comments and instructions at the beginning."""
    position = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    while True:
        while data[position : position + 1].isspace():
            position += 1
        for start, end in _PROLOG:
            if data.startswith(start, position):
                closing = data.find(end, position)
                if closing < 0:
                    return False
                position = closing + len(end)
                break
        else:
            return data.startswith(b"<!DOCTYPE", position)


def _doctype(shown: str) -> InputError:
    return InputError(
        _("{name} declares a DOCTYPE, which Akoma Ntoso does not have; it was not read.").format(name=shown),
        hint=_("Delete the DOCTYPE and its entities."),
    )
