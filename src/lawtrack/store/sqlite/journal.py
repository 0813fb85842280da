"""The journal of a file of SQLite, read without SQLite: what was committed and stands in it alone.

A process that was killed leaves its journal behind, and SQLite writes before it reads one. The format is a promise of
SQLite: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import struct
from array import array

_HEAD = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MODES, _IN_FILE = slice(18, 20), b"\x01\x01"
"""Where a file says that what is new stands in a journal, and how it says that all is in the file."""
_BIG = 1
"""The bit of the first word that is set where sums are made of words with the big end first."""
_WORD = 0xFFFFFFFF

Sums = tuple[int, int]


def with_journal(data: bytes, journal: bytes) -> bytes:
    """The bytes of a file with everything that its journal has of it, up to the last transaction that is whole.

    Args:
        data: The file.
        journal: Its journal; empty where there is none.
    """
    made = bytearray(data)
    pages, count, size = _committed(journal)
    for number, page in pages.items():
        start = (number - 1) * size
        made.extend(bytes(max(0, start + size - len(made))))
        made[start : start + size] = page
    if count:
        del made[count * size :]
    made[_MODES] = _IN_FILE
    return bytes(made)


def _committed(journal: bytes) -> tuple[dict[int, bytes], int, int]:
    """The newest pages by number, how many the file has after them (0: as many as it has), and their size."""
    whole: dict[int, bytes] = {}
    count = 0
    if len(journal) < _HEAD.size:
        return whole, count, 0
    kind, _version, size, _turn, *salt, first, second = _HEAD.unpack_from(journal)
    swapped = bool(kind & _BIG) != (_ORDER == ">")
    sums = _summed(journal[: _HEAD.size - 8], (0, 0), swapped=swapped)
    if sums != (first, second):
        return whole, count, size
    waiting: dict[int, bytes] = {}
    for at in range(_HEAD.size, len(journal) - _FRAME.size - size + 1, _FRAME.size + size):
        number, after, *own, first, second = _FRAME.unpack_from(journal, at)
        page = journal[at + _FRAME.size : at + _FRAME.size + size]
        sums = _summed(page, _summed(journal[at : at + 8], sums, swapped=swapped), swapped=swapped)
        if own != salt or sums != (first, second):  # of an earlier turn of the journal, or cut off
            break
        waiting[number] = page
        if after:  # the last page of a transaction
            whole |= waiting
            waiting, count = {}, after
    return whole, count, size


def _summed(data: bytes, sums: Sums, *, swapped: bool) -> Sums:
    words = array("I", data)
    if swapped:
        words.byteswap()
    first, second = sums
    for n in range(0, len(words), 2):
        first = (first + words[n] + second) & _WORD
        second = (second + words[n + 1] + first) & _WORD
    return first, second


_ORDER = ">" if struct.pack("=H", 1) == b"\x00\x01" else "<"
"""Which end comes first on this machine."""
