"""Numbers in figures that a sentence puts with an ending of its language."""

from __future__ import annotations

from lawtrack.language import languages


class Ended(int):
    """A number that a string of the catalogue may ask for with an ending: ``{n:one_of}`` is «2-сі» in Kazakh.

    Every other format is that of a number.
    """

    def __format__(self, spec: str) -> str:
        for one in languages():
            if one.numerals is not None and spec in one.numerals.ended:
                return one.numerals.ended[spec](int(self))
        return int(self).__format__(spec)
