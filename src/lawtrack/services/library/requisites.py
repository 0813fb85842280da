"""What a person says of an act: what it is called, when it was signed, under which number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lawtrack.model.document import Lang, Scheme, Work, WorkKind
from lawtrack.reading.act_names import ascii_slug

_NO_DATE = "unknown"
"""What stands in a URI in the place of a date that was not known."""


@dataclass(frozen=True, slots=True)
class Requisites:
    """What a person says of an act; what is empty or None stays as it is."""

    titles: Mapping[Lang, str] = field(default_factory=lambda: MappingProxyType({}))
    date: dt.date | None = None
    number: str = ""
    short: str = ""
    kind: WorkKind | None = None
    scheme: Scheme | None = None

    @property
    def empty(self) -> bool:
        """True where nothing is said."""
        return self == Requisites()

    def of(self, work: Work) -> Work:
        """The Work with what is said of it; a URI that had no date gets it, and the old one stays a name of it."""
        from lawtrack.store.former import FORMER_URI
        from lawtrack.store.works import safe_slug

        aliases = work.aliases
        if self.short:
            others = tuple((name, value) for name, value in aliases if name != "slug")
            aliases = (("slug", safe_slug(self.short)), *others)
        uri = self._uri(work)
        if uri != work.uri:
            slug = next((value for name, value in aliases if name == "slug"), work.slug)
            others = tuple((name, value) for name, value in aliases if name != "slug")
            others = tuple(
                alias for alias in others if alias not in ((FORMER_URI, uri), (FORMER_URI, work.uri))
            )
            aliases = (("slug", slug), *others, (FORMER_URI, work.uri))
        return replace(
            work,
            uri=uri,
            kind=self.kind or work.kind,
            date=self.date or work.date,
            number=self.number or work.number,
            titles=MappingProxyType({**work.titles, **self.titles}),
            aliases=aliases,
            scheme=self.scheme or work.scheme,
        )

    def _uri(self, work: Work) -> str:
        steps = work.uri.split("/")
        date = self.date or work.date
        if _NO_DATE not in steps or date is None:
            return work.uri
        steps[steps.index(_NO_DATE)] = date.isoformat()
        if self.number:
            steps[-1] = ascii_slug(self.number) or steps[-1]
        return "/".join(steps)
