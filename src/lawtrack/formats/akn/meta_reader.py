"""Reading ``meta``: the Work, the language, the edition, and the facts beside the tree."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.akn.frbr import language_of, parse_frbr
from lawtrack.formats.akn.inline import InlineReader
from lawtrack.formats.akn.names import LT, LT_LINE, UNKNOWN_DATE, XML_LANG
from lawtrack.formats.akn.parsing import local
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.document import (
    EditorialNote,
    Facts,
    Lang,
    NoteKind,
    Provenance,
    Scheme,
    Work,
    WorkKind,
)

_BY_NAME = {kind.value: kind for kind in WorkKind}
_SCHEMES = {scheme.value: scheme for scheme in Scheme}


class MetaReader:
    """What the ``meta`` of a document says.

    Args:
        document: ``act``, ``bill`` or another document element.
        name: The name of the file, for errors.
    """

    def __init__(self, document: etree._Element, name: str) -> None:
        meta = document.find("{*}meta")
        if meta is None:
            raise InputError(_("{name} has no «meta»: it is no Akoma Ntoso document.").format(name=name))
        self.document, self.meta = document, meta
        self.warnings: list[str] = []
        self.own = meta.find(f".//{{{LT}}}work")
        self._by_eid = {e.get("eId", ""): e for e in meta.iter() if e.get("eId")}

    @property
    def exact(self) -> bool:
        """True where the canonical writer wrote the file."""
        return self.own is not None

    def work(self, title: str) -> Work:
        """The Work; ``title`` is its long title, for files that hold no titles of their own."""
        own: dict[str, str] = (
            {str(k): str(v) for k, v in self.own.attrib.items()} if self.own is not None else {}
        )
        titles = {
            Lang(e.get(XML_LANG, "")): e.get("value", "")
            for e in self.meta.iter(f"{{{LT}}}title")
            if e.get(XML_LANG) in set(Lang)
        }
        if not self.exact and title:
            titles[self.lang()] = title.replace("\n", " ")
        levels = self.meta.find(f".//{{{LT}}}levels")
        profile = levels.get("profile", "") if levels is not None else ""
        number = own.get("number", "") if self.exact else self._value("FRBRWork", "FRBRnumber")
        return Work(
            uri=self.work_uri(),
            kind=self._kind(),
            date=self._date("FRBRWork"),
            number=number,
            titles=MappingProxyType(titles),
            aliases=tuple(
                (e.get("name", ""), e.get("value", "")) for e in self._all("FRBRWork", "FRBRalias")
            ),
            scheme=_SCHEMES.get(profile, Scheme.CIVIL),
            doubtful=own.get("doubtful", ""),
            sample=own.get("sample") == "true",
        )

    def work_uri(self) -> str:
        """The URI of the Work, or what stands in its place."""
        uri = self._value("FRBRWork", "FRBRuri")
        if self.exact:
            return uri
        uri = (uri or self._value("FRBRWork", "FRBRthis")).rstrip("/")
        if uri:
            return uri
        country = self._value("FRBRWork", "FRBRcountry").lower() or "xx"
        return f"/akn/{country}/{local(self.document)}/unnamed"

    def lang(self) -> Lang:
        """The language of the text; for languages the product does not know, English with a warning."""
        found = self.meta.findall(".//{*}FRBRExpression/{*}FRBRlanguage")
        code = found[0].get("language", "") if found else ""
        lang = language_of(code)
        if lang is None:
            self.warnings.append(
                _("The language «{code}» is none of rus, kaz, eng; the text is treated as English.").format(
                    code=code
                )
            )
            return Lang.EN
        return lang

    def edition(self) -> dt.date | None:
        """The day from which the text is in force."""
        dates = self._all("FRBRExpression", "FRBRdate")
        for element in dates:
            if element.get("name") == "inForceFrom":
                return _iso(element.get("date", ""))
        if self.exact or local(self.document) == "bill":
            return None
        uri = parse_frbr(self._value("FRBRExpression", "FRBRuri"))
        written = _iso(uri.version) if uri else None
        return written or (_iso(dates[0].get("date", "")) if dates else None)

    def version(self) -> str:
        """The version of a bill; empty for an act."""
        return self._value("FRBRExpression", "FRBRversionNumber")

    def facts(self, inline: InlineReader) -> Facts:
        """Notes, provenance and parallel wordings, by eId."""
        notes = tuple(_note(e, inline) for e in self.meta.findall("{*}notes/{*}note"))
        parallel = frozenset(_target(e) for e in self.meta.iter(f"{{{LT}}}parallel"))
        provenance = {}
        for mod in self.meta.findall("{*}analysis/{*}passiveModifications/{*}textualMod"):
            for destination in mod.findall("{*}destination"):
                provenance[_target(destination)] = self._provenance(mod)
        return Facts(notes=notes, provenance=MappingProxyType(provenance), parallel=parallel)

    # -- pieces --------------------------------------------------------------------------------------------

    def _provenance(self, mod: etree._Element) -> Provenance:
        source = mod.find("{*}source")
        href = source.get("href", "") if source is not None else ""
        force = mod.find("{*}force")
        period = mod.get("period", "") or (force.get("period", "") if force is not None else "")
        event = self._event(period)
        act = self._shown(href) or (self._shown(event.get("source", "")) if event is not None else "")
        instruction = mod.get(f"{{{LT}}}instruction")
        if instruction is None:
            instruction = "" if href.startswith("#") else href
        action = mod.get(f"{{{LT}}}action", "" if self.exact else mod.get("type", ""))
        since = _iso(event.get("date", "")) if event is not None else None
        return Provenance(act if self.exact else act or href, instruction, since, action)

    def _event(self, period: str | None) -> etree._Element | None:
        group = self._by_eid.get((period or "")[1:])
        interval = group.find("{*}timeInterval") if group is not None else None
        return self._by_eid.get(interval.get("start", "")[1:]) if interval is not None else None

    def _shown(self, href: str) -> str:
        element = self._by_eid.get(href[1:]) if href.startswith("#") else None
        return element.get("showAs", "") if element is not None else ""

    def _kind(self) -> WorkKind:
        if local(self.document) == "bill":
            return WorkKind.BILL
        if self.own is not None:
            return _BY_NAME.get(self.own.get("kind", ""), WorkKind.OTHER)
        return _BY_NAME.get(self.document.get("name", ""), WorkKind.OTHER)

    def _all(self, level: str, name: str) -> list[etree._Element]:
        return self.meta.findall(f"{{*}}identification/{{*}}{level}/{{*}}{name}")

    def _value(self, level: str, name: str) -> str:
        found = self._all(level, name)
        return found[0].get("value", "") if found else ""

    def _date(self, level: str) -> dt.date | None:
        found = self._all(level, "FRBRdate")
        if not found or found[0].get("name") == "unknown":
            return None
        return _iso(found[0].get("date", ""))


def _note(element: etree._Element, inline: InlineReader) -> EditorialNote:
    text = "\n".join(inline.text(p) for p in element)
    known = {kind.value: kind for kind in NoteKind}
    base = element.get("placementBase", "")
    line = element.get(LT_LINE, "0")
    return EditorialNote(
        known.get(element.get("class", ""), NoteKind.FOOTNOTE),
        text,
        base.removeprefix("#"),
        number_in(line) or 0,
    )


def _target(element: etree._Element) -> str:
    href = element.get("href", "")
    return href.removeprefix("#").rpartition("~")[2]


def _iso(text: str) -> dt.date | None:
    if text == UNKNOWN_DATE:
        return None
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
