"""What git is told of a workspace: what it leaves out, and how it merges the files of two clones.

Lines that a person wrote stay as they are; what they say of a pattern holds, and only what nobody speaks of is added.
"""

from __future__ import annotations

from pathlib import Path

from lawtrack.services.files import write_atomically, write_new

_IGNORED = "# The store is made again from the files when they are loaded.\n.lawtrack/\n.*.lawtrack-part\n"
_MERGED = """\
# One line of a log is one event: a merge keeps those of both sides, and loading restores their order.
amendments/**/*.jsonl text eol=lf merge=union
# Texts of bills and opinions are known by their bytes, acts by their lines.
amendments/**/*@v* -text
amendments/**/opinions/** -text
acts/** text eol=lf
originals/** -text
"""
ATTRIBUTES = ".gitattributes"


def tell_git(folder: Path) -> None:
    """Write what git must know of a new workspace; files that are there stay.

    Raises:
        ExportError: They cannot be written.
    """
    for name, words in ((".gitignore", _IGNORED), (ATTRIBUTES, _MERGED)):
        if not (folder / name).exists():
            write_new(folder / name, words.encode())


def tell_git_the_rest(folder: Path) -> bool:
    """Add to ``.gitattributes`` the rules that it lacks, at its end; True where something was added.

    A workspace of an earlier version has no such file: git would merge the logs of two clones line by line, and lose
    events or leave a conflict.

    Raises:
        ExportError: It cannot be written.
        OSError: It cannot be read.
    """
    path = folder / ATTRIBUTES
    data = path.read_bytes() if path.exists() else b""
    there = {line.split()[0] for line in data.decode("utf-8", "surrogateescape").splitlines() if line.split()}
    added: list[str] = []
    about: list[str] = []
    for line in _MERGED.splitlines():
        if line.startswith("#"):
            about = [line]
        elif line.split()[0] not in there:
            added += [*about, line]
            about = []
    if not added:
        return False
    end = b"\r\n" if b"\r\n" in data else b"\n"
    gap = b"" if not data or data.endswith(b"\n") else end
    write_atomically(path, data + gap + end.join(line.encode() for line in added) + end, own=True)
    return True


def under_git(folder: Path) -> bool:
    """True where a folder lies in a clone: another clone may add files to it too."""
    place = folder.resolve()
    return any((upper / ".git").exists() for upper in (place, *place.parents))
