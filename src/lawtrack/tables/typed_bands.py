"""For which act the rows under a band of a typed table are: by the name of the act in the band."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lawtrack.comparing.words import similarity
from lawtrack.tables.typed_column import plain

_NEAR = 0.6


class BandNames:
    """Tells acts by bands.

    Args:
        names: What each act is called, by a key of its own.
    """

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names = {
            key: tuple(name for text in texts if (name := plain(text).casefold()))
            for key, texts in names.items()
        }

    def act_of(self, bands: Sequence[str]) -> str:
        """The key of the act that the nearest band names; empty where no band names one.

        Args:
            bands: The bands above a row, the nearest last; a chapter or an article among them names no act.
        """
        for band in reversed(bands):
            said = plain(band).casefold()
            near = {
                key: max((_near(said, name) for name in names), default=0.0)
                for key, names in self._names.items()
            }
            best = max(near.values(), default=0.0)
            named = [key for key, value in near.items() if value == best]
            if best >= _NEAR:
                return named[0] if len(named) == 1 else ""
        return ""


def _near(band: str, name: str) -> float:
    """How much a band is the name of an act; all of it where the name stands in the band, the longest the most."""
    return 1.0 + len(name) / 1000 if name in band else similarity(name, band)
