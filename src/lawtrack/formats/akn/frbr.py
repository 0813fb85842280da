"""FRBR URIs of Akoma Ntoso (OASIS Naming Convention 1.0, §4.5-4.8)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawtrack.model.document import Lang

_LANGS = {"rus": Lang.RU, "kaz": Lang.KK, "eng": Lang.EN, "ru": Lang.RU, "kk": Lang.KK, "en": Lang.EN}
_URI = re.compile(
    r"(?P<work>/akn/(?P<country>[a-z]{2,3}(?:-[a-z0-9]+)?)/(?P<type>[A-Za-z]+)/[^@!~#]*?)"
    r"(?:/(?P<lang>[a-z]{3})@(?P<version>[^/~!#]*))?(?:/?!(?P<component>[^~#]*?))?(?:/?[~#](?P<portion>.+))?/?\Z"
)


@dataclass(frozen=True, slots=True)
class FrbrUri:
    """A FRBR URI taken apart.

    Attributes:
        work: The URI of the Work.
        country: ``kz``.
        type: ``act``, ``bill`` …
        lang: ISO 639-2 code of the Expression, empty for a Work.
        version: The date or version after ``@``; empty for the first one.
        component: ``main``, ``annex_1``; empty where none is named.
        portion: The eId after ``~``; empty where none is named.
    """

    work: str
    country: str
    type: str
    lang: str = ""
    version: str = ""
    component: str = ""
    portion: str = ""

    def __str__(self) -> str:
        parts = [self.work]
        if self.lang:
            parts.append(f"{self.lang}@{self.version}")
        if self.component:
            parts.append(f"!{self.component}")
        if self.portion:
            parts.append(f"~{self.portion}")
        return "/".join(parts)


def parse_frbr(uri: str) -> FrbrUri | None:
    """The parts of a FRBR URI of the Naming Convention, None where it is none."""
    match = _URI.match(uri)
    if match is None:
        return None
    return FrbrUri(**{name: value or "" for name, value in match.groupdict().items()})


def language_of(code: str) -> Lang | None:
    """The language that an ISO 639-2 code (or, in foreign files, a BCP 47 tag) names; None for others."""
    return _LANGS.get(code.strip().lower().split("-")[0])
