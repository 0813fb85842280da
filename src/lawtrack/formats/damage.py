"""What is wrong with a file, in one sentence, also where the damage shows only while it is read."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.i18n import _

MOST_LINES = 300_000
"""Paragraphs of a file; the largest code has 30,000."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What python-docx, lxml and zipfile raise for packages that are not what they claim to be."""


@contextmanager
def damage_said(name: str) -> Iterator[None]:
    """Turn what a library raises over a damaged Word file into one sentence.

    Raises:
        InputError: Instead of the library's error.
    """
    try:
        yield
    except _DAMAGE as error:
        raise InputError(
            _("{name} is damaged or not a Word file.").format(name=name),
            hint=_("Open it in Word and save it as .docx again."),
        ) from error


def part_root(data: bytes, part: str, name: str) -> etree._Element:
    """The root of a part of a Word package.

    Raises:
        InputError: The part is no XML; the sentence names it.
    """
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(
            _("{name} is damaged: its part «{part}» cannot be read.").format(
                name=name, part=part.rpartition("/")[2]
            ),
            hint=_("Open it in Word and save it as .docx again."),
        ) from error


def check_count(count: int, name: str) -> None:
    """Refuse a file of more paragraphs than any act has.

    Raises:
        InputError: It has more than ``MOST_LINES``.
    """
    if count > MOST_LINES:
        raise InputError(
            _("{name} holds more than {n} paragraphs, as no act does.").format(name=name, n=MOST_LINES),
            hint=_("Take the act alone out of it, and save it anew."),
        )
