"""Everything that can go wrong in a way a person can mend.

::

    LawtrackError            one clear sentence, a hint, an exit code
    ├── InputError           a file cannot be read, or is not what it claims to be
    │   └── ConflictError    two have changed the same; nothing was overwritten
    ├── CitationError        a citation cannot be understood, or names nothing
    ├── StoreError           the workspace's store cannot be opened or written
    ├── WorkflowError        a step of a review that the rules do not allow
    ├── SettingsError        a setting is unknown or has a wrong value
    └── ExportError          an output cannot be written

Anything else that is raised is a defect of lawtrack, not of the input.
"""

from __future__ import annotations

USAGE_EXIT_CODE = 2
UNSETTLED_EXIT_CODE = 3


class LawtrackError(Exception):
    """A mistake that a person can mend.

    Args:
        message: What is wrong and where, in one sentence.
        hint: How to mend it, in one sentence; may be empty.
    """

    exit_code = USAGE_EXIT_CODE

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(LawtrackError):
    """A file cannot be read, or is not what it claims to be."""


class ConflictError(InputError):
    """A file and the store, or two writers, have changed the same; nothing was overwritten."""

    exit_code = UNSETTLED_EXIT_CODE


class CitationError(LawtrackError):
    """A citation cannot be understood, or names nothing in the act."""


class StoreError(LawtrackError):
    """The workspace's store cannot be opened or written."""


class WorkflowError(LawtrackError):
    """A step of a review that the rules do not allow."""


class SettingsError(LawtrackError):
    """A setting is unknown or has a wrong value."""


class ExportError(LawtrackError):
    """An output cannot be written."""


class DraftingError(LawtrackError):
    """An instruction cannot be put into words."""
