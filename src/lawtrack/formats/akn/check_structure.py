"""Checks of the text: the grammar of the profile, and eIds that fit the place where they stand.

The grammar is that of the tree (``model.provision``); eIds follow OASIS Naming Convention 1.0, §5.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from lawtrack.formats.akn.names import HIERARCHY, LT_NUMBER, NUMBERED, TEXT_CONTAINER, number_in_eid
from lawtrack.formats.akn.parsing import local
from lawtrack.formats.akn.problem import Problem
from lawtrack.i18n import _
from lawtrack.model.kinds import CONTAINERS, EID_NAMES, THROUGH_THE_ACT, Kind

_RANK = {kind.value: i for i, kind in enumerate((*sorted(CONTAINERS, key=list(Kind).index), Kind.ARTICLE))}
_UNITS = {"article", "paragraph", "subparagraph", "point", "alinea", "hcontainer"}
_INSIDE = {
    "article": {"paragraph", "subparagraph", "hcontainer"},
    "paragraph": {"subparagraph", "hcontainer"},
    "point": {"subparagraph", "hcontainer"},
    "subparagraph": {"intro", "point", "alinea", "hcontainer", "wrapUp"},
    "alinea": set(),
}
_ORDER = {"num": 0, "heading": 1, "subheading": 2, "intro": 3, "content": 3, "wrapUp": 5}
_NAMES = {kind.value: EID_NAMES[kind] for kind in HIERARCHY.values()} | {"intro": "intro"}
_NAMES |= {"mod": "mod", "ref": "ref", "quotedStructure": "qstr", "quotedText": "qtext", "attachment": "att"}
_DIGITS = re.compile(r"\d+(?:[-.]\d+)*")
_WITHOUT_EID = {"intro"}


@dataclass(frozen=True, slots=True)
class _Around:
    """What surrounds an element: the eIds of its parent, its component, its article or note."""

    parent: str = ""
    component: str = ""
    unit: str = ""


def structure_problems(root: etree._Element) -> Iterator[Problem]:
    """Wrong children, wrong order, eIds of another place, numbers that differ from their eId."""
    for body in root.iter("{*}body", "{*}mainBody"):
        attachment = next(body.iterancestors("{*}attachment"), None)
        component = attachment.get("eId", "") if attachment is not None else ""
        yield from _walk(body, _Around(component, component))


def _walk(element: etree._Element, around: _Around) -> Iterator[Problem]:
    yield from _grammar(element)
    for child in element:
        name = local(child)
        if not name:
            continue
        yield from _eid(child, name, around)
        yield from _walk(child, _inside(child, name, around))


def _inside(element: etree._Element, name: str, around: _Around) -> _Around:
    eid = element.get("eId", "")
    if not eid:
        return around
    if name == "quotedStructure":
        return _Around(eid, eid)
    if name == "article" or (name == "hcontainer" and element.get("name") == Kind.NOTE.value):
        return replace(around, parent=eid, unit=eid)
    return replace(around, parent=eid)


def _eid(element: etree._Element, name: str, around: _Around) -> Iterator[Problem]:
    step = _NAMES.get(name)
    if step is None:
        return
    eid = element.get("eId")
    if eid is None:
        if name not in _WITHOUT_EID and name in HIERARCHY:
            yield Problem.at(element, _("The unit has no eId."))
        return
    kind = HIERARCHY.get(name)
    prefix = around.parent
    if kind in THROUGH_THE_ACT:
        prefix = around.component
    elif kind is Kind.PARAGRAPH:
        prefix = around.unit or around.component
    start = f"{prefix}__{step}" if prefix else step
    if (eid != start and not eid.startswith(f"{start}_")) or "__" in eid[len(start) :]:
        yield Problem.at(
            element, _("The eId «{eid}» must begin with «{start}».").format(eid=eid, start=start)
        )
    elif kind is not None:
        yield from _number(element, eid, kind)


def _number(element: etree._Element, eid: str, kind: Kind) -> Iterator[Problem]:
    num = element.find("{*}num")
    if num is None or kind not in NUMBERED or element.get(LT_NUMBER) is not None:
        return
    printed = _DIGITS.findall("".join(map(str, num.itertext())).translate(str.maketrans("‑–—−", "----")))
    written = str(number_in_eid(eid, kind) or "")
    if printed and _DIGITS.fullmatch(written) and written not in printed:
        if any(char in "⁰¹²³⁴⁵⁶⁷⁸⁹" for char in "".join(map(str, num.itertext()))):
            return
        yield Problem.at(
            element,
            _("The eId «{eid}» has another number than «{num}».").format(
                eid=eid, num="".join(map(str, num.itertext()))
            ),
        )


def _grammar(element: etree._Element) -> Iterator[Problem]:
    name = local(element)
    if name not in HIERARCHY:
        if name == "body":
            for child in element:
                if local(child) not in _RANK and local(child) not in _UNITS:
                    yield _misplaced(child, element)
        return
    last, units, content = 0, False, False
    for child in element:
        inner = local(child)
        if inner == "hcontainer" and child.get("name") == TEXT_CONTAINER:
            continue
        place = _ORDER.get(inner, 4)
        if place < last:
            yield Problem.at(
                child,
                _("«{name}» stands too late in «{parent}»: the order is num, heading, then the text.").format(
                    name=inner, parent=name
                ),
            )
        last = max(last, place)
        content |= inner == "content"
        units |= place >= 4 or inner == "intro"
        if place == 4 or inner in ("intro", "wrapUp"):
            if name in _RANK and name != "article":
                right = _RANK.get(inner, 99) > _RANK[name] and (inner in _RANK or inner in _UNITS)
            else:
                right = inner in _INSIDE[name]
            if not right:
                yield _misplaced(child, element)
    if content and units:
        yield Problem.at(element, _("«{name}» has both text («content») and units inside.").format(name=name))
    if not content and not units:
        yield Problem.at(element, _("«{name}» has neither text nor units.").format(name=name))


def _misplaced(child: etree._Element, parent: etree._Element) -> Problem:
    return Problem.at(
        child, _("«{name}» does not belong into «{parent}».").format(name=local(child), parent=local(parent))
    )
