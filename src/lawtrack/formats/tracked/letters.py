"""The letters that a change puts in: those of paragraphs of the new file, or words that stand in no file yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from lxml import etree

from lawtrack.comparing.paragraphs import MARK
from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.text import BREAK, Piece, R, T, Words, inline


class NewLetters(Protocol):
    """Letters to be put in; ``whole`` is all of them, paragraphs with ``MARK`` between them."""

    whole: str

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The letters from one place to another; those of a run as they stand in the file."""

    def run_of(self, at: int) -> etree._Element | None:
        """The run of the letter at a place."""


class Letters:
    """The letters of the new paragraphs, and the runs they stand in.

    Args:
        words: Reads the paragraphs.
        paragraphs: The paragraphs.
        typed: For each paragraph words to be typed before its own.
        skip: How many of the letters are left out at the beginning.
    """

    def __init__(
        self, words: Words, paragraphs: Sequence[etree._Element], typed: Sequence[str] = (), skip: int = 0
    ) -> None:
        self._skip = skip
        self._pieces: list[tuple[int, Piece | None]] = []
        texts = []
        at = 0
        for n, paragraph in enumerate(paragraphs):
            if n:
                self._pieces.append((at, None))
                texts.append(MARK)
                at += 1
            for piece in (*_typed(typed[n] if typed else "", paragraph), *words.pieces(paragraph)):
                if piece.text:
                    self._pieces.append((at, piece))
                    texts.append(piece.text)
                    at += len(piece.text)
        self.whole = "".join(texts)[skip:]

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The letters from one place to another; those of a run as they stand in the file."""
        found = []
        start, end = start + self._skip, end + self._skip
        for at, piece in self._pieces:
            if piece is None or at >= end or at + len(piece.text) <= start:
                continue
            if piece.child.tag == T:
                words = (piece.child.text or "")[max(start - at, 0) : end - at]
                found.append(piece._replace(text=words))
            else:
                found.append(piece)
        return found

    def run_of(self, at: int) -> etree._Element | None:
        """The run of the letter at a place."""
        at += self._skip
        for start, piece in self._pieces:
            if piece is not None and start <= at < start + len(piece.text):
                return piece.run
        return None


def _typed(words: str, paragraph: etree._Element) -> Iterator[Piece]:
    """Words as if they stood at the beginning of a paragraph."""
    if words:
        element = etree.Element(T)
        element.text = words
        first = next(inline(paragraph), None)
        yield Piece(first if first is not None and first.tag == R else etree.Element(R), element, words)


class Typed:
    """Words that stand in no file: they take the look of the place where they are put in."""

    def __init__(self, whole: str) -> None:
        self.whole = whole
        self._run = etree.Element(R)

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The words, and a line break where they have one."""
        found = []
        for n, part in enumerate(self.whole[start:end].split(BREAK)):
            if n:
                found.append(Piece(self._run, etree.Element(f"{W}br"), BREAK))
            if part:
                found.append(Piece(self._run, etree.Element(T), part))
        return found

    def run_of(self, at: int) -> etree._Element | None:
        """None: they have no run."""
        return None
