"""Days and lengths of time as the reader of the interface's language writes them."""

from __future__ import annotations

from lawtrack.language.figures import day_text
from lawtrack.reviewing.lengths import length_text, limit_text, longer_text

__all__ = ["day_text", "length_text", "limit_text", "longer_text"]
