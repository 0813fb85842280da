"""What stands in a directive for a quotation taken out of it."""

from __future__ import annotations

import re

MARK = "\ue000"
"""One private code point, before and behind the quotation's ordinal."""
Q = rf"{MARK}\d+{MARK}"
"""A quotation in a clause."""
PLACE = re.compile(rf"{MARK}(\d+){MARK}")
_QUOTATION = re.compile(Q)


def quotations(text: str) -> tuple[str, ...]:
    """The marks of the quotations in a stretch of a clause, in order."""
    return tuple(_QUOTATION.findall(text))


def put_back(text: str, quoted: tuple[str, ...]) -> str:
    """``text`` with its quotations in angled marks again."""
    return PLACE.sub(lambda m: f"«{quoted[int(m[1])]}»", text)
