"""What the operating system says of a file or a port, in the interface's language; it speaks its own otherwise."""

from __future__ import annotations

import errno

from lawtrack.i18n import N_, _

_WHY = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("the system gives no access to it"),
    errno.EPERM: N_("the system does not permit it"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of its path is no folder"),
    errno.EEXIST: N_("there is something of this name already"),
    errno.ENOTEMPTY: N_("the folder is not empty"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the space that you are given on the disk is used up"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.ELOOP: N_("its links lead in a circle"),
    errno.EBUSY: N_("another program uses it"),
    errno.ETXTBSY: N_("another program uses it"),
    errno.EIO: N_("the disk fails"),
    errno.EFBIG: N_("the file would be too large"),
    errno.EMFILE: N_("too many files are open"),
    errno.ENFILE: N_("too many files are open"),
    errno.EINVAL: N_("the system does not accept it"),
    errno.EPIPE: N_("nobody reads it any more"),
    errno.ENOEXEC: N_("it is no program"),
    errno.EADDRINUSE: N_("another program uses it"),
    errno.EADDRNOTAVAIL: N_("this machine has no such address"),
}


def why_of(error: Exception) -> str:
    """Why the system refused, in words; its own words where it says what is not known here."""
    if isinstance(error, UnicodeError):
        return _("it is not text in UTF-8")
    number = getattr(error, "errno", None)
    return _(_WHY[number]) if number in _WHY else str(getattr(error, "strerror", "") or error)
