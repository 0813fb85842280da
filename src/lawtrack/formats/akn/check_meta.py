"""Checks of ``meta``: FRBR levels, languages, dates, modifications."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.akn.frbr import parse_frbr
from lawtrack.formats.akn.metadata import MOD_TYPES
from lawtrack.formats.akn.names import XML_LANG
from lawtrack.formats.akn.parsing import local
from lawtrack.formats.akn.problem import Problem
from lawtrack.i18n import _
from lawtrack.model.document import Lang

_CODES = {lang.iso3: lang for lang in Lang}
_POSITIONS = ("start", "before", "inside", "after", "end", "unspecified")
_FRBR_ORDER = [
    "FRBRthis",
    "FRBRuri",
    "FRBRalias",
    "FRBRdate",
    "FRBRauthor",
    "componentInfo",
    "preservation",
    "FRBRcountry",
    "FRBRsubtype",
    "FRBRnumber",
    "FRBRname",
    "FRBRprescriptive",
    "FRBRversionNumber",
    "FRBRauthoritative",
    "FRBRmasterExpression",
    "FRBRlanguage",
    "FRBRtranslation",
    "FRBRportion",
    "FRBRformat",
]
_MOD_ORDER = [
    "source",
    "destination",
    "force",
    "efficacy",
    "application",
    "duration",
    "condition",
    "previous",
    "old",
    "new",
]
_META_ORDER = [
    "identification",
    "publication",
    "classification",
    "lifecycle",
    "workflow",
    "analysis",
    "temporalData",
    "references",
    "notes",
    "proprietary",
    "presentation",
]
_QUOTED = frozenset({"quotedText", "quotedStructure"})


def meta_problems(root: etree._Element) -> Iterator[Problem]:
    """What is wrong in ``meta``, and with the languages of the text."""
    metas = list(root.iter("{*}meta"))
    if not metas:
        yield Problem.at(root, _("There is no «meta»."))
        return
    for meta in metas:
        yield from _ordered(meta, _META_ORDER)
        for level in ("FRBRWork", "FRBRExpression", "FRBRManifestation"):
            found = meta.find(f"{{*}}identification/{{*}}{level}")
            if found is None:
                yield Problem.at(meta, _("There is no «{name}».").format(name=level))
            else:
                yield from _ordered(found, _FRBR_ORDER)
                yield from _uris(found)
        yield from _expression(meta)
    yield from _dates(root)
    yield from _modifications(root)
    yield from _languages(root, metas[0])


def _ordered(element: etree._Element, order: list[str]) -> Iterator[Problem]:
    """Children in the order of the schema, which fixes it."""
    last = 0
    for child in element:
        name = local(child)
        if name not in order:
            yield Problem.at(
                child, _("«{name}» does not belong into «{parent}».").format(name=name, parent=local(element))
            )
        elif order.index(name) < last:
            yield Problem.at(
                child, _("«{name}» must stand before «{other}».").format(name=name, other=order[last])
            )
        else:
            last = order.index(name)


def _uris(level: etree._Element) -> Iterator[Problem]:
    this, uri = level.find("{*}FRBRthis"), level.find("{*}FRBRuri")
    for name, element in (("FRBRthis", this), ("FRBRuri", uri)):
        if element is None:
            yield Problem.at(level, _("There is no «{name}».").format(name=name))
        elif not element.get("value", "").startswith("/akn/") or parse_frbr(element.get("value", "")) is None:
            yield Problem.at(
                element, _("«{uri}» is not a FRBR URI of Akoma Ntoso.").format(uri=element.get("value", ""))
            )
    if this is not None and uri is not None:
        whole = uri.get("value", "").removesuffix(".xml")
        if not this.get("value", "").startswith(whole):
            yield Problem.at(this, _("«FRBRthis» does not begin with the URI «{uri}».").format(uri=whole))


def _expression(meta: etree._Element) -> Iterator[Problem]:
    language = meta.find("{*}identification/{*}FRBRExpression/{*}FRBRlanguage")
    uri = meta.find("{*}identification/{*}FRBRExpression/{*}FRBRuri")
    work = meta.find("{*}identification/{*}FRBRWork/{*}FRBRuri")
    if language is None:
        yield Problem.at(meta, _("There is no «{name}».").format(name="FRBRlanguage"))
        return
    code = language.get("language", "")
    if code not in _CODES:
        yield Problem.at(
            language, _("The language «{code}» must be one of rus, kaz, eng (ISO 639-2).").format(code=code)
        )
    if uri is None:
        return
    parsed = parse_frbr(uri.get("value", ""))
    if parsed is not None and parsed.lang != code and code in _CODES:
        yield Problem.at(
            uri,
            _("The URI names the language «{lang}», FRBRlanguage «{code}».").format(
                lang=parsed.lang, code=code
            ),
        )
    if work is not None and parsed is not None and parsed.work != work.get("value", ""):
        yield Problem.at(
            uri, _("The Expression does not belong to the Work «{uri}».").format(uri=work.get("value", ""))
        )


def _dates(root: etree._Element) -> Iterator[Problem]:
    for element in root.iter("{*}FRBRdate", "{*}eventRef", "{*}publication", "{*}step"):
        date = element.get("date", "")
        try:
            dt.date.fromisoformat(date)
        except ValueError:
            yield Problem.at(element, _("«{date}» is not a date (YYYY-MM-DD).").format(date=date))


def _modifications(root: etree._Element) -> Iterator[Problem]:
    for mod in root.iter("{*}textualMod"):
        if mod.get("type") not in MOD_TYPES:
            yield Problem.at(
                mod,
                _("The type «{type}» is none of {types}.").format(
                    type=mod.get("type", ""), types=", ".join(MOD_TYPES)
                ),
            )
        names = [local(child) for child in mod]
        for needed in ("source", "destination"):
            if needed not in names:
                yield Problem.at(mod, _("The modification has no «{name}».").format(name=needed))
        yield from _ordered(mod, _MOD_ORDER)
        for child in mod:
            position = child.get("pos")
            if position is not None and position not in _POSITIONS:
                yield Problem.at(
                    child,
                    _("The position «{pos}» is none of {known}.").format(
                        pos=position, known=", ".join(_POSITIONS)
                    ),
                )


def _languages(root: etree._Element, meta: etree._Element) -> Iterator[Problem]:
    language = meta.find("{*}identification/{*}FRBRExpression/{*}FRBRlanguage")
    lang = _CODES.get(language.get("language", "")) if language is not None else None
    for element in root.iter("{*}*"):
        written = element.get(XML_LANG)
        if written is None or any(local(e) in _QUOTED or local(e) == "meta" for e in element.iterancestors()):
            continue
        if written in _CODES:
            yield Problem.at(
                element,
                _("xml:lang is «{found}»; it must be «{right}» (BCP 47).").format(
                    found=written, right=_CODES[written].value
                ),
            )
        elif lang is not None and written.split("-")[0] != lang.value and local(element) not in _QUOTED:
            yield Problem.at(
                element,
                _("xml:lang is «{found}», but the Expression is in «{right}».").format(
                    found=written, right=lang.value
                ),
            )
