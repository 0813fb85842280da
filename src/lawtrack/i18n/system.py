"""What the operating system says of a file or a port, in the interface's language; it speaks its own otherwise."""

from __future__ import annotations

import errno

from lawtrack.i18n import N_, _

_NAMES = {
    "ENOENT": N_("there is no such file or folder"),
    "EACCES": N_("the system gives no access to it"),
    "EPERM": N_("the system does not permit it"),
    "EISDIR": N_("it is a folder"),
    "ENOTDIR": N_("a part of its path is no folder"),
    "EEXIST": N_("there is something of this name already"),
    "ENOTEMPTY": N_("the folder is not empty"),
    "ENOSPC": N_("the disk is full"),
    "EDQUOT": N_("the space that you are given on the disk is used up"),
    "EROFS": N_("the disk can only be read"),
    "ENAMETOOLONG": N_("its name is too long"),
    "ELOOP": N_("its links lead in a circle"),
    "EBUSY": N_("another program uses it"),
    "ETXTBSY": N_("another program uses it"),
    "EIO": N_("the disk fails"),
    "EFBIG": N_("the file would be too large"),
    "EMFILE": N_("too many files are open"),
    "ENFILE": N_("too many files are open"),
    "EINVAL": N_("the system does not accept it"),
    "EPIPE": N_("nobody reads it any more"),
    "ENOEXEC": N_("it is no program"),
    "EADDRINUSE": N_("another program uses it"),
    "EADDRNOTAVAIL": N_("this machine has no such address"),
}
_WHY = {getattr(errno, name): said for name, said in _NAMES.items() if hasattr(errno, name)}
"""Not every system has every name."""


def why_of(error: Exception) -> str:
    """Why the system refused, in words; its own words where it says what is not known here."""
    if isinstance(error, UnicodeError):
        return _("it is not text in UTF-8")
    number = getattr(error, "errno", None)
    return _(_WHY[number]) if number in _WHY else str(getattr(error, "strerror", "") or error)
