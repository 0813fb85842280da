"""English numbers of parts: «part one»."""

from __future__ import annotations

from lawtrack.language.facets.ordinals import Ordinals

ORDINALS = Ordinals(
    stems={
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
    },
    before={},
    endings={"": ("",) * 5},
    last={"": ("last",) * 5},
    read_last=r"\(last\)|last",
)
