"""Parts of FRBR URIs in ASCII: the slug of an act, and who made it."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language import languages
from lawtrack.language.patterns import either
from lawtrack.model.document import WorkKind

_MINISTRIES = ("moh", "mne", "mof", "moe", "moj", "mia", "mod", "moa", "energy", "ecology", "labour")
_BODIES = (
    *("government", "national-bank", "constitutional-court", "supreme-court"),
    *("maslikhat", "akimat", "akim", "president"),
)
"""The short names of makers, in the order in which they are looked for."""


@cache
def _ascii() -> dict[str, str]:
    return {letter: plain for one in languages() for letter, plain in one.letters.ascii.items()}


@cache
def _makers() -> dict[str, re.Pattern[str]]:
    both = [{**one.acts.ministries, **one.acts.bodies} for one in languages()]
    return {
        name: re.compile(either(words.get(name, "") for words in both), re.IGNORECASE)
        for name in (*_MINISTRIES, *_BODIES)
    }


def slug_of(number: str, title: str, stem: str, longest: int = 60) -> str:
    """A short name in ASCII: of the number, else of the title, else of the file's name."""
    for source in (number, title, stem):
        slug = ascii_slug(source)
        if slug:
            return slug if len(slug) <= longest else slug[:longest].rsplit("-", 1)[0]
    return "act"


def ascii_slug(text: str) -> str:
    """``text`` in ASCII letters, digits and hyphens; letters of numbers («400-VI») keep their case."""
    keep_case = bool(re.fullmatch(r"[\dIVX/-]+", text))
    plain = "".join(_ascii().get(c, c) for c in (text if keep_case else text.lower()))
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


def actor_of(kind: WorkKind, head: str) -> str:
    """Who made a bylaw, from its requisites as printed; ``state`` where they do not say it."""
    first = head.split("\n")[0]
    if kind is WorkKind.DECREE:
        return "president"
    for name in (*_MINISTRIES, *_BODIES) if kind is WorkKind.ORDER else _BODIES:
        if _makers()[name].search(first):
            return name
    return "minister" if kind is WorkKind.ORDER else "state"
