"""What the style sheets of a page hide (CSS Cascade 6, 6; CSS Display 3, 2.6): ``.x {display: none}``.

Only sheets inside the page are known, and of their selectors those of names, classes, ids and attributes, one in another:
an element is hidden where the declaration that counts for it says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lxml import html

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_OPENS = re.compile(r"@media([^{}]*)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}", re.IGNORECASE)
_ON_PAPER = re.compile(r"\bprint\b|\bspeech\b", re.IGNORECASE)
_ON_SCREEN = re.compile(r"\bscreen\b|\ball\b", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:^|;)\s*(display|visibility|mso-hide)\s*:\s*([\w-]+)\s*(!\s*important)?", re.IGNORECASE
)
_HIDES = {("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"), ("mso-hide", "all")}
_SIMPLE = re.compile(
    r"(?P<tag>\*|[A-Za-z][\w-]*)?(?P<more>(?:\.[\w-]+|#[\w-]+|\[[\w-]+(?:[~|^$*]?=(?:\"[^\"]*\"|'[^']*'|[\w-]+))?\])*)\Z"
)
_PART = re.compile(
    r"\.(?P<cls>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<attr>[\w-]+)(?P<op>[~|^$*]?=)?(?P<value>\"[^\"]*\"|'[^']*'|[\w-]+)?\]"
)


class _Compound(NamedTuple):
    """One step of a selector: what an element must have, and whether the step before it must be its parent."""

    tag: str
    classes: frozenset[str]
    id: str
    attributes: tuple[tuple[str, str, str], ...]
    child: bool


class _Said(NamedTuple):
    """What a declaration says of an element, by the weight by which it counts."""

    weight: tuple[bool, tuple[int, int, int], int]
    steps: tuple[_Compound, ...]
    what: str
    hides: bool


def hide_by_sheets(document: html.HtmlElement) -> None:
    """Give the attribute ``hidden`` to every element that the style sheets of the page hide."""
    said = list(
        _declarations(
            "\n".join(one.text or "" for one in document.iter("style") if _on_screen(one.get("media")))
        )
    )
    if not any(one.hides for one in said):
        return
    by_name: dict[str, list[_Said]] = defaultdict(list)
    for one in said:
        by_name[_name(one.steps[-1])].append(one)
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        names = (element.tag, *(f".{c}" for c in _classes(element)), f"#{element.get('id')}", "*")
        fitting = [
            one for name in dict.fromkeys(names) for one in by_name.get(name, ()) if _fits(element, one.steps)
        ]
        if fitting and _hidden(element, fitting):
            element.set("hidden", "")


def _hidden(element: html.HtmlElement, fitting: list[_Said]) -> bool:
    own = {what.lower() for what, _value, _more in _SAYS.findall(element.get("style") or "")}
    for what in {one.what for one in fitting}:
        best = max((one for one in fitting if one.what == what), key=lambda one: one.weight)
        if best.hides and (best.weight[0] or what not in own):
            return True
    return False


def _declarations(css: str) -> Iterator[_Said]:
    plain = _OPENS.sub(lambda found: found[2] if _on_screen(found[1]) else " ", _COMMENT.sub(" ", css))
    for order, rule in enumerate(_RULE.finditer(plain)):
        said = _SAYS.findall(rule[2])
        if not said:
            continue
        for selector in rule[1].rpartition(";")[2].split(","):
            steps = _steps(selector.strip())
            if steps is None:
                continue
            ids = sum(bool(one.id) for one in steps)
            classes = sum(len(one.classes) + len(one.attributes) for one in steps)
            weight = (ids, classes, sum(one.tag != "*" for one in steps))
            for what, value, important in said:
                hides = (what.lower(), value.lower()) in _HIDES
                yield _Said((bool(important), weight, order), steps, what.lower(), hides)


def _on_screen(media: str | None) -> bool:
    """False for what holds on paper alone."""
    return not media or bool(_ON_SCREEN.search(media)) or not _ON_PAPER.search(media)


def _steps(selector: str) -> tuple[_Compound, ...] | None:
    """The steps of a selector; None for one that says more than names, classes, ids and attributes."""
    steps: list[_Compound] = []
    child = False
    for word in re.sub(r"\s*>\s*", " > ", selector).split():
        if word == ">":
            child = True
            continue
        match = _SIMPLE.match(word)
        if match is None:
            return None
        parts = list(_PART.finditer(match["more"]))
        attributes = tuple(
            (p["attr"].lower(), p["op"] or "", (p["value"] or "").strip("\"'")) for p in parts if p["attr"]
        )
        classes = frozenset(p["cls"] for p in parts if p["cls"])
        steps.append(
            _Compound(
                (match["tag"] or "*").lower(),
                classes,
                next((p["id"] for p in parts if p["id"]), ""),
                attributes,
                child,
            )
        )
        child = False
    return tuple(steps) or None


def _name(step: _Compound) -> str:
    """By what the elements are found that a step may mean."""
    if step.id:
        return f"#{step.id}"
    return f".{min(step.classes)}" if step.classes else step.tag


def _classes(element: html.HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _fits(element: html.HtmlElement, steps: tuple[_Compound, ...]) -> bool:
    """True for an element that a selector means; each step before the last fits an element around it."""
    if not _is(element, steps[-1]):
        return False
    child = steps[-1].child
    around = element.getparent()
    for step in reversed(steps[:-1]):
        while around is not None and not _is(around, step):
            if child:
                return False
            around = around.getparent()
        if around is None:
            return False
        child, around = step.child, around.getparent()
    return True


def _is(element: html.HtmlElement, step: _Compound) -> bool:
    if step.tag not in ("*", element.tag) or (step.id and element.get("id") != step.id):
        return False
    if not step.classes.issubset(_classes(element)):
        return False
    return all(_has(element.get(name), op, value) for name, op, value in step.attributes)


def _has(own: str | None, op: str, value: str) -> bool:
    if own is None or not op:
        return own is not None
    found = {
        "=": own == value,
        "~=": value in own.split(),
        "|=": own == value or own.startswith(f"{value}-"),
        "^=": bool(value) and own.startswith(value),
        "$=": bool(value) and own.endswith(value),
        "*=": bool(value) and value in own,
    }
    return found[op]
