"""Two trees to a ChangeSet, and a ChangeSet to the rows of a comparative table. Pure."""

from lawtrack.comparing.align import compare

__all__ = ["compare"]
