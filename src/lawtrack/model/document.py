"""Work, Expression, and the facts that stand beside a tree.

FRBR as Akoma Ntoso uses it: a Work is an act or a bill as such; an Expression is its text in one language at
one date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from lawtrack.model.provision import Provision


class Lang(StrEnum):
    """Languages of texts: Kazakh and Russian are equally authentic, English is a translation.

    Where none is asked for, they are tried in this order.
    """

    RU = "ru"
    KK = "kk"
    EN = "en"

    @property
    def iso3(self) -> str:
        """The ISO 639-2 code that stands in FRBR URIs."""
        return {"ru": "rus", "kk": "kaz", "en": "eng"}[self.value]

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and tables by it are asked all the time


AUTHENTIC = (Lang.RU, Lang.KK)
"""The languages that an act of Kazakhstan must have, both authentic (art. 24 (3-1) of the Law «On Legal Acts»)."""


class Scheme(StrEnum):
    """What «1.», «1)» and «а)» are called in an act (``kz_rules`` 1.3; of other countries: ``profiles/schemes.toml``)."""

    CIVIL = "civil"  # 1. пункт, 1) подпункт: laws and most codes
    KOAP = "koap"  # 1. часть, 1) подпункт: КоАП, УПК, ГПК, АППК
    UK = "uk"  # 1. часть, 1) пункт: Criminal Code
    BYLAW = "bylaw"  # as civil, the main unit is the пункт
    RUSSIA = "russia"  # 1. часть, 1) пункт, а) подпункт: federal laws of Russia
    RUSSIA_POINTS = "russia-points"  # 1. пункт, 1) подпункт: other federal laws and codes, resolutions
    UZBEKISTAN = "uzbekistan"  # unnumbered часть, 1) пункт, а) подпункт
    BELARUS = "belarus"  # unnumbered часть, 1. or 1) пункт, 1.1. подпункт
    KYRGYZSTAN = "kyrgyzstan"  # 1. or unnumbered часть, 1) пункт, а) подпункт

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and tables by it are asked all the time


class NoteKind(StrEnum):
    """What an editorial note is; none of them is the law's own text."""

    FOOTNOTE = "footnote"  # Сноска. / Ескерту. / Footnote.
    PUBLISHER = "publisher"  # Примечание ИЗПИ! and its lines
    MARKER = "marker"  # <*>, «см. U101039», anchors


@dataclass(frozen=True, slots=True)
class EditorialNote:
    """A publisher's note kept beside the law.

    Attributes:
        kind: What it is.
        text: Its words as printed.
        eid: The provision it belongs to; empty for the act as a whole.
        line: The line of the source (from 1) or of the reader's line list.
    """

    kind: NoteKind
    text: str
    eid: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the present wording: the amending act as it is cited, its instruction, and since when."""

    act: str
    instruction: str = ""
    since: dt.date | None = None
    action: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything known about the provisions of one Expression that is not their text, keyed by eId."""

    notes: tuple[EditorialNote, ...] = ()
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    provenance: Mapping[str, Provenance] = field(default_factory=lambda: MappingProxyType({}))
    parallel: frozenset[str] = frozenset()
    """eIds of wordings that the source prints side by side with another one of the same unit."""


class WorkKind(StrEnum):
    """Kinds of normative acts, from the top of the hierarchy downwards (art. 10), and the bill."""

    CONSTITUTION = "constitution"
    CONSTITUTIONAL_LAW = "constitutional-law"
    CODE = "code"
    LAW = "law"
    DECREE = "decree"  # of the President
    RESOLUTION = "resolution"  # of the Government, of the chambers
    ORDER = "order"
    DECISION = "decision"  # of a maslikhat, an akimat, an akim
    CONCEPT = "concept"
    OTHER = "other"
    BILL = "bill"


@dataclass(frozen=True, slots=True)
class Work:
    """An act or a bill as such.

    Attributes:
        uri: The FRBR URI of the Work: ``/akn/kz/act/2021-01-02/400-VI``.
        kind: Kind of act.
        date: Date of signing, None where not known.
        number: The number as printed («400-VI», «ҚР ДСМ-175/2020»), empty where not known.
        titles: Title by language.
        aliases: Other names: ``("slug", "env-code")``, ``("adilet", "K2100000400")``, ``("reg", "9950")``,
            ``("name", "Law «On Education»")``.
        scheme: What «1.» and «1)» are called in it.
        doubtful: Why the requisites are doubtful; empty where they are not.
        sample: True for a text written for practice, not in force.
    """

    uri: str
    kind: WorkKind = WorkKind.OTHER
    date: dt.date | None = None
    number: str = ""
    titles: Mapping[Lang, str] = field(default_factory=lambda: MappingProxyType({}))
    aliases: tuple[tuple[str, str], ...] = ()
    scheme: Scheme = Scheme.CIVIL
    doubtful: str = ""
    sample: bool = False

    @property
    def slug(self) -> str:
        """The short name of the Work; the last step of its URI where none was given."""
        return next((value for name, value in self.aliases if name == "slug"), self.uri.rsplit("/", 1)[-1])

    def title(self, lang: Lang) -> str:
        """The title in ``lang``, else in the first language that has one, else the number."""
        for candidate in (lang, *Lang):
            if self.titles.get(candidate):
                return self.titles[candidate]
        return self.number or self.uri


@dataclass(frozen=True, slots=True)
class Expression:
    """The text of a Work in one language at one date.

    Attributes:
        work: The Work.
        lang: Language of the text.
        edition: The day from which this text is in force; None where not known.
        root: The tree.
        facts: What is known about its provisions.
        version: For a bill, its version («v1»); empty for an act.
    """

    work: Work
    lang: Lang
    edition: dt.date | None
    root: Provision
    facts: Facts = field(default_factory=Facts)
    version: str = ""

    @property
    def uri(self) -> str:
        """The FRBR URI of the Expression: ``…/rus@2024-08-01``, ``…/kaz@v2`` for a bill."""
        when = self.version or (self.edition.isoformat() if self.edition else "")
        return f"{self.work.uri}/{self.lang.iso3}@{when}"
