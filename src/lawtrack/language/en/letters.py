"""English letters."""

from __future__ import annotations

from string import ascii_lowercase

from lawtrack.language.facets.letters import Letters

LETTERS = Letters(script=("A", "z"), alphabet="a-z", lettered="a-z", counting={c: c for c in ascii_lowercase})
