"""The references of acts, what they lead to, and who refers to an element, as values for an interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lawtrack.checking.references.found import Owner
from lawtrack.checking.references.leading import BROKEN, Led, led
from lawtrack.checking.references.resolving import State
from lawtrack.i18n import _
from lawtrack.model.document import Expression
from lawtrack.services.library.references.index import Referring
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import Naming, named_in

_AROUND = 40
"""Letters shown beside a reference."""


@dataclass(frozen=True, slots=True)
class ActReferences:
    """The references of one text, in reading order.

    Attributes:
        expression: The text.
        led: They, and what they lead to.
        names: What the provisions of the acts are called whose texts were given, by URI.
    """

    expression: Expression
    led: tuple[Led, ...]
    names: Mapping[str, Naming]

    @property
    def broken(self) -> tuple[Led, ...]:
        """Those that lead nowhere."""
        return tuple(one for one in self.led if one.state in BROKEN)

    @property
    def counts(self) -> dict[str, int]:
        """How many lead to what."""
        found = Counter(one.state for one in self.led)
        return {state.value: found[state] for state in State if found[state]}


def references_listed(texts: Sequence[Expression]) -> list[ActReferences]:
    """The references of texts, those to one another resolved.

    Args:
        texts: The texts.
    """
    names = {one.work.uri: named_in(one) for one in texts}
    return [ActReferences(one, tuple(led(one, texts)), names) for one in texts]


def state_words(one: Led, names: Mapping[str, Naming]) -> str:
    """What a reference leads to, in words; empty where it is there.

    ``names``: what the provisions of acts are called, by URI.
    """
    named = ""
    if one.citation is not None and one.work is not None:
        named = address(one.citation.eid, names.get(one.work.uri) or Naming(one.work.scheme))
    reference = one.standing.reference
    if one.state is State.GONE:
        return _("{named} is not in the act").format(named=named)
    if one.state is State.EXCLUDED:
        return _("{named} is excluded").format(named=named)
    if one.state is State.AMBIGUOUS:
        return _("{named} is in the act twice").format(named=named)
    if one.state is State.LEVEL:
        return _("{named}: the number is there, but its level is called otherwise").format(named=named)
    if one.state is State.NO_ACT:
        return _("not at hand: {act}").format(act=reference.act)
    if one.state is State.NOT_TOLD:
        if not reference.citations:
            return _("the address is not understood")
        if reference.owner in (Owner.UNSAID, Owner.POINTED):
            return _("whose element it is, is not said")
        return _("whether {named} is there cannot be told from this text").format(named=named)
    return ""


def led_values(one: Led, of: ActReferences) -> dict[str, Any]:
    """A reference of an act, for JSON."""
    reference = one.standing.reference
    return {
        "eid": one.standing.eid,
        "place": address(one.standing.eid, named_in(of.expression)),
        "heading": one.standing.heading,
        "words": reference.text,
        "context": context(one),
        "owner": reference.owner.value,
        "act": reference.act or None,
        "work": one.work.uri if one.work is not None else None,
        "target": one.citation.eid if one.citation is not None else None,
        "found": one.resolved.eid or None if one.resolved is not None else None,
        "state": one.state.value,
        "why": state_words(one, of.names) or None,
    }


def context(one: Led) -> str:
    """The words around a reference."""
    text, at = one.standing.text, one.standing.reference
    first, last = max(0, at.start - _AROUND), min(len(text), at.end + _AROUND)
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"


def referring_values(one: Referring, named: Naming) -> dict[str, Any]:
    """A place that refers to an element, for JSON."""
    return {
        "work": one.work.uri,
        "short": one.work.slug,
        "lang": one.text.lang,
        "edition": one.text.edition.isoformat() if one.text.edition else None,
        "eid": one.eid,
        "place": address(one.eid, named),
        "words": one.words,
        "owner": one.owner.value,
        "act": one.act or None,
        "target": one.target or None,
    }
