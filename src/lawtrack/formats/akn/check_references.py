"""Checks of eIds and of what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lawtrack.formats.akn.frbr import parse_frbr
from lawtrack.formats.akn.parsing import line_of, local
from lawtrack.formats.akn.problem import Problem
from lawtrack.i18n import _

_REFERRING = [
    "href",
    "source",
    "refersTo",
    "as",
    "by",
    "outcome",
    "period",
    "start",
    "end",
    "for",
    "from",
    "upTo",
    "placementBase",
    "actor",
    "role",
]
_EID = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*\Z")


def reference_problems(root: etree._Element) -> Iterator[Problem]:
    """Duplicate and malformed eIds, references to nothing, modifications without their text."""
    seen: dict[str, int] = {}
    for element in root.iter("{*}*"):
        eid = element.get("eId")
        if eid is None:
            continue
        if eid in seen:
            yield Problem.at(
                element, _("The eId «{eid}» stands already at line {line}.").format(eid=eid, line=seen[eid])
            )
        seen.setdefault(eid, line_of(element))
        if not eid.isascii():
            yield Problem.at(
                element,
                _("The eId «{eid}» holds letters other than Latin: «{letters}».").format(
                    eid=eid, letters="".join(c for c in eid if not c.isascii())
                ),
            )
        elif not _EID.match(eid):
            yield Problem.at(element, _("«{eid}» is not an eId.").format(eid=eid))
    yield from _dangling(root, seen)
    yield from _unpaired(root)


def base_problems(root: etree._Element, base: etree._Element) -> Iterator[Problem]:
    """Destinations of a bill's modifications that the act it amends does not have."""
    known = {element.get("eId", "") for element in base.iter("{*}*")}
    uri = base.find(".//{*}FRBRWork/{*}FRBRuri")
    work = uri.get("value", "") if uri is not None else ""
    new = {e.get("wId", "") for e in root.iter("{*}*") if e.get("wId")}
    for destination in root.findall(".//{*}activeModifications/*/{*}destination"):
        parsed = parse_frbr(destination.get("href", ""))
        if parsed is None or parsed.work != work or not parsed.portion:
            continue
        if parsed.portion not in known and parsed.portion not in new:
            yield Problem.at(
                destination, _("The act «{work}» has no «{eid}».").format(work=work, eid=parsed.portion)
            )


def _dangling(root: etree._Element, eids: dict[str, int]) -> Iterator[Problem]:
    for element in root.iter("{*}*"):
        for name, raw in element.attrib.items():
            value = str(raw)
            local_reference = value[:1] == "#" and len(value) > 1 and name in _REFERRING
            if local_reference and value[1:].lstrip("~") not in eids:
                yield Problem.at(
                    element,
                    _('{attribute}="{value}" refers to nothing in the file.').format(
                        attribute=name, value=value
                    ),
                )


def _unpaired(root: etree._Element) -> Iterator[Problem]:
    """Each ``mod`` must be the source of a modification in ``meta``, or the machine layer lacks it."""
    sources = {
        element.get("href", "")[1:] for element in root.findall(".//{*}activeModifications/*/{*}source")
    }
    targets: dict[str, str] = {e.get("eId", ""): local(e) for e in root.iter("{*}*") if e.get("eId")}
    for mod in root.iter("{*}mod"):
        if mod.get("eId", "") not in sources:
            yield Problem.at(mod, _("The text of this modification has no «textualMod» in «meta»."))
    for source in root.findall(".//{*}activeModifications/{*}textualMod/{*}source"):
        target = source.get("href", "")[1:]
        if target in targets and targets[target] not in ("mod", "rmod"):
            yield Problem.at(
                source,
                _("The source «{href}» is «{element}», not a «mod».").format(
                    href=source.get("href", ""), element=targets[target]
                ),
            )
