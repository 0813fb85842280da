"""Akoma Ntoso of other publishers (EU, Italy, the United Kingdom …), read into our grammar."""

from __future__ import annotations

from lawtrack.formats.akn.profile import ProfileReader


class ForeignReader(ProfileReader):
    """Stand-in."""

    def __init__(self) -> None:
        super().__init__(exact=False)
