"""Words of the act, as findings show them."""

from __future__ import annotations

_LONG = 80


def shortened(words: str, longest: int = _LONG) -> str:
    """Words in one line, their end left out where they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"
