"""Addresses of databases as they may be shown: a password stands in no message."""

from __future__ import annotations

import re
from urllib.parse import unquote

_HIDDEN = "***"
_IN_FRONT = re.compile(r"(://[^:/@?\s]*):([^\s]*)@")
"""User and password; a password may hold any sign, so it ends at the last «@»."""
_NAMED = re.compile(
    r"(?i)((?:password|passwd|pwd|sslpassword|passfile)\s*=\s*)([^&\s'\"]+|'[^']*'|\"[^\"]*\")"
)


def shown(url: str) -> str:
    """An address without its password, also where it is none that could be used."""
    return _NAMED.sub(rf"\1{_HIDDEN}", _IN_FRONT.sub(rf"\1:{_HIDDEN}@", url))


def has_password(url: str) -> bool:
    """True where an address holds a password."""
    return bool(_IN_FRONT.search(url) or _NAMED.search(url))


def without_password(words: str, url: str) -> str:
    """A sentence of a driver, which may quote the address or a part of it, without the passwords of the address."""
    found = [match[2] for pattern in (_IN_FRONT, _NAMED) for match in pattern.finditer(url)]
    secrets = {form for secret in found for form in (secret, unquote(secret), secret.strip("'\"")) if form}
    for secret in sorted(secrets, key=len, reverse=True):
        words = words.replace(secret, _HIDDEN)
    return shown(words)


def short_name(url: str) -> str:
    """What a store is called in a sentence: the file of SQLite; host and database of a server."""
    if url.startswith("sqlite"):
        return url.removeprefix("sqlite:///")
    return shown(url).rpartition("@")[2]
