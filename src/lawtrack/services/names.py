"""Names of bills, reviewers, acts and files, as people and colleagues' files give them: what may be one.

A name becomes a folder or a file, on Windows too; so it is short, has no path in it, and is none of the devices that
Windows sees in every folder («con», «nul», «com1» …).
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from lawtrack.errors import InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import brief

PEOPLE_FILE = "people.toml"
"""The file of persons and roles, in a workspace where names are trusted."""
NOTES_OF_A_PERSON = "notes.jsonl"
"""The file of a person's own marks and notes in texts."""
OPINIONS = "opinions"
"""The folder, in that of a bill, in which opinions are kept as they came."""
LONGEST_SLUG = 64
_LONGEST_FILE = 150
_LONGEST_PART = 100
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*\Z")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|clock\$|com[0-9]|lpt[0-9])(?:\..*)?\Z", re.IGNORECASE)
_NOT_IN_FILES = re.compile(
    '[/\\\\:*?"<>|\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]'
)


def check_slug(slug: str) -> None:
    """Refuse what is no short name: small Latin letters, digits and hyphens, 64 at the most, and no device.

    Raises:
        WorkflowError: It is none.
    """
    if not _SLUG.match(slug) or len(slug) > LONGEST_SLUG or is_device(slug):
        raise WorkflowError(
            _("«{slug}» is no short name.").format(slug=brief(slug)),
            hint=_("Use small Latin letters, digits and hyphens: ministry-of-justice."),
        )


def is_device(name: str) -> bool:
    """True for a name that Windows takes for a device, whatever its ending."""
    return bool(_DEVICES.match(name))


def is_file_name(name: str) -> bool:
    """True where ``name`` is that of a file in a folder: no path, no sign that a file system refuses, not too long."""
    return (
        bool(name)
        and len(name.encode(errors="replace")) <= _LONGEST_FILE
        and not _NOT_IN_FILES.search(name)
        and name == name.strip()
        and not name.startswith(".")
        and not name.endswith(".")
        and PurePosixPath(name).name == name
        and not is_device(name)
    )


def as_file_part(text: str) -> str:
    """A title as a part of the name of a file: without the signs that a file system refuses, and not too long."""
    words = " ".join(_NOT_IN_FILES.sub(" ", text).split())
    while len(words.encode()) > _LONGEST_PART:
        words = words[:-1]
    return words.strip(" .") or "-"


def check_file_name(name: str) -> None:
    """Refuse what is no name of a file: a path out of the folder, a device, three hundred letters.

    Raises:
        InputError: It is none.
    """
    if not is_file_name(name):
        raise InputError(
            _("«{name}» is no name of a file.").format(name=brief(name)),
            hint=_("A name without a path is needed, such as «ru@v1.docx»."),
        )
