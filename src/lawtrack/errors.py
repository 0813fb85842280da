"""Everything that can go wrong in a way a person can mend.

::

    LawtrackError            one clear sentence, advice, a remedy, an exit code
    ├── InputError           a file cannot be read, or is not what it claims to be
    │   └── ConflictError    two have changed the same; nothing was overwritten
    ├── CitationError        a citation cannot be understood, or names nothing
    │   └── SeveralMeantError  it names several provisions: nobody chooses among them but the person
    ├── StoreError           the workspace's store cannot be opened or written
    ├── WorkflowError        a step of a review that the rules do not allow
    │   └── FieldError       what was typed in a field is refused
    ├── SettingsError        a setting is unknown or has a wrong value
    ├── ExportError          an output cannot be written
    └── DraftingError        an instruction cannot be put into words

Anything else that is raised is a defect of lawtrack, not of the input: ``crash`` has the last word on it.
"""

from __future__ import annotations

from lawtrack.remedies import Remedy

USAGE_EXIT_CODE = 2
UNSETTLED_EXIT_CODE = 3
CRASH_EXIT_CODE = 70
INTERRUPTED_EXIT_CODE = 130


class LawtrackError(Exception):
    """A mistake that a person can mend.

    Args:
        message: What is wrong and where, in one sentence.
        hint: How to mend it or what there is to choose from, in one sentence; may be empty. It names no command.
        remedy: What mends it, where a command or a key does; the interface words it.
    """

    exit_code = USAGE_EXIT_CODE

    def __init__(self, message: str, *, hint: str = "", remedy: Remedy | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(LawtrackError):
    """A file cannot be read, or is not what it claims to be."""


class ConflictError(InputError):
    """A file and the store, or two writers, have changed the same; nothing was overwritten."""

    exit_code = UNSETTLED_EXIT_CODE


class CitationError(LawtrackError):
    """A citation cannot be understood, or names nothing in the act."""


class SeveralMeantError(CitationError):
    """A citation means several provisions of the act: it is not taken for one of them, nor looked for elsewhere."""


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


class FieldError(WorkflowError):
    """What is typed in a field is refused.

    Args:
        message: What is wrong.
        field: The field, by its name.
        hint: How it is mended.
    """

    def __init__(self, message: str, field: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.field = field
