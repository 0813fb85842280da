"""Places that refer to what a bill changes, each with the order that words the reference anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.checking.acts import citable, reference_to
from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Owner, Reference
from lawtrack.checking.references.resolving import State, resolved
from lawtrack.checking.ripple.fates import Became, Element, Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.checking.ripple.quoting import quoted
from lawtrack.checking.ripple.rewording import numbered, reworded
from lawtrack.model.address import Address
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Work
from lawtrack.model.eids import same
from lawtrack.model.index import index_of
from lawtrack.model.instruction import OutcomeKind, SubstituteWords
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision

_AROUND = 60
IsMeant = Callable[[str], bool]
"""Whether a name of an act in the text is that of the act that changes."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A reference that is concerned, and what became of each element that it names."""

    reference: Reference
    elements: tuple[Element | None, ...]


class Referring:
    """The places of one act that refer to what a bill changes in an act, this one or another.

    Args:
        expression: The text that refers, as it is before the bill.
        changed: The act that the bill changes.
        fates: What becomes of its elements.
        is_meant: Whether a name in the text is that of the act; for the act itself nobody asks.
        amended: True where the fates are those of this very text, not of the act's text in another language.
    """

    def __init__(
        self, expression: Expression, changed: Work, fates: Fates, is_meant: IsMeant, *, amended: bool = False
    ) -> None:
        self._expression, self._changed, self._fates, self._is_meant = expression, changed, fates, is_meant
        self._own, self._amended = expression.work.uri == changed.uri, amended
        self._index = index_of(expression.root)
        self._act = reference_to(expression)

    def places(self, eids: Sequence[str]) -> Iterator[Place]:
        """The places in these units, in reading order.

        Args:
            eids: The units whose paragraphs refer to the act.
        """
        wanted = set(eids)
        for place in self._index:
            if place.eid not in wanted:
                continue
            node = place.provision
            for heading, text in ((True, node.heading), (False, node.text)):
                if text and not node.removed:
                    yield from self._in(place.eid, heading, text)

    def _in(self, eid: str, heading: bool, text: str) -> Iterator[Place]:
        work, lang = self._expression.work, self._expression.lang
        after = self._after(eid, heading)
        if after is None:
            return
        there, words = after
        seen: dict[str, int] = {}
        standing = list(references_in(words, lang, work.scheme, there)) if self._amended else []
        for reference in references_in(text, lang, work.scheme, eid):
            ordinal = seen[reference.text] = seen.get(reference.text, 0) + 1
            if not self._concerns(reference):
                continue
            found = self._elements(reference, eid)
            stays = all(one is None or one.became is Became.STAYS for one in found.elements)
            if stays and not self._shifted(found, standing, ordinal, there):
                continue
            if self._amended and not self._still(found, standing, ordinal, there):
                continue
            yield self._place(found, eid, heading, text, there, ordinal)

    def _concerns(self, reference: Reference) -> bool:
        if reference.whole or not reference.citations:
            return False
        if reference.owner is Owner.OTHER:
            return self._is_meant(reference.act)
        return self._own and reference.owner is not Owner.DOCUMENT

    def _after(self, eid: str, heading: bool) -> tuple[str, str] | None:
        """The unit after the bill, and its words; None where it goes."""
        if not self._amended:
            node = self._index.get(eid)
            there = self._fates.of(eid).after or eid if self._own else eid
            return (there, node.heading if heading else node.text) if node else None
        became = self._fates.of(eid)
        if became.became is Became.GONE:
            return None
        node = self._fates.after.get(became.after)
        words = _words(node, heading=heading) if node is not None else ""
        return (became.after, words) if words else None

    def _elements(self, reference: Reference, eid: str) -> _Found:
        found = resolved(self._fates.before, reference, eid)
        elements = [self._fates.of(one.eid) if one.state is State.THERE else None for one in found]
        return _Found(reference, tuple(elements))

    def _still(self, found: _Found, standing: Sequence[Reference], ordinal: int, there: str) -> bool:
        """True where the reference still stands in the act after the bill, and does not lead to what is meant."""
        alike = [one for one in standing if one.text == found.reference.text]
        if len(alike) < ordinal:
            return False  # the bill words it otherwise
        return not self._leads(found, alike[ordinal - 1], there)

    def _shifted(self, found: _Found, standing: Sequence[Reference], ordinal: int, there: str) -> bool:
        """True where a reference within a unit leads elsewhere, for the unit itself has another number."""
        if not self._amended or found.reference.owner not in (Owner.UNIT, Owner.UNSAID):
            return False
        alike = [one for one in standing if one.text == found.reference.text]
        return len(alike) >= ordinal and not self._leads(found, alike[ordinal - 1], there)

    def _leads(self, found: _Found, now: Reference, there: str) -> bool:
        """True where a reference leads, after the bill, to what became of each of its elements."""
        if len(now.citations) != len(found.elements):
            return False
        for there_now, element in zip(resolved(self._fates.after, now, there), found.elements, strict=True):
            if element is None:
                continue
            if element.became is Became.GONE or not same(there_now.eid, element.after):
                return False
        return True

    def _place(self, found: _Found, eid: str, heading: bool, text: str, there: str, ordinal: int) -> Place:
        reference = found.reference
        touched = [e for e in found.elements if e is not None and e.became is not Became.STAYS]
        gone = [e for e in touched if e.became is Became.GONE]
        first = (gone or touched or [e for e in found.elements if e is not None])[0]
        instruction, why = self._order(found, eid, heading, text, there)
        first_at, last_at = max(0, reference.start - _AROUND), min(len(text), reference.end + _AROUND)
        context = " ".join(text[first_at:last_at].split())
        return Place(
            Ripple.DELETED if gone else Ripple.RENUMBERED,
            self._expression.work,
            self._expression.lang,
            eid,
            reference.text,
            f"{'…' if first_at else ''}{context}{'…' if last_at < len(text) else ''}",
            why or self._matter(first),
            heading,
            self._changed.uri,
            first.eid,
            first.after if first.became is Became.RENUMBERED else "",
            instruction,
            ordinal=ordinal - 1,
        )

    def _named(self, eid: str) -> Address:
        return Address(eid, self._changed.scheme, self._fates.before.root)

    def _matter(self, element: Element) -> Message:
        named = self._named(element.eid)
        if element.became is Became.RENUMBERED:
            return message("{element} becomes {new}.", element=named, new=self._named(element.after))
        return message("{element} is no more in the act after the bill.", element=named)

    def _order(
        self, found: _Found, eid: str, heading: bool, text: str, there: str
    ) -> tuple[SubstituteWords | None, Message | None]:
        """The order, or why there is none."""
        reference = found.reference
        if all(e is None or e.became is Became.GONE for e in found.elements):
            element = next(e for e in found.elements if e is not None)
            named = self._named(element.eid)
            if element.near:
                return None, message(
                    "{element} is no more in the act after the bill; perhaps {near} is meant.",
                    element=named,
                    near=self._named(element.near[0]),
                )
            return None, message(
                "{element} is no more in the act after the bill; what is to be referred to instead is not known.",
                element=named,
            )
        target = citable(eid, heading=heading)
        if target is None:
            return None, message("The number of the element stands in the act twice.")
        becomes = dict(zip(reference.citations, found.elements, strict=True))

        def new_name(citation: Citation) -> Citation | None:
            element = becomes.get(citation)
            if element is None or element.became is Became.STAYS:
                return citation
            return numbered(citation, element.after) if element.after else None

        lang, scheme = self._expression.lang, self._expression.work.scheme
        if any(e is not None and e.after and new_name(c) is None for c, e in becomes.items()):
            return None, message("The reference cannot be worded for sure: its levels are others now.")
        made = reworded(text, reference, new_name, lang, scheme, there)
        words = quoted(text, made.start, made.end, made.new) if made is not None else None
        if words is None:
            return None, message("The reference cannot be worded for sure.")
        order = SubstituteWords(
            act=self._act, scope=(), lang=lang, line=0, text="", target=target, old=words.old, new=words.new
        )
        return order, None


def proved(expression: Expression, places: Sequence[Place]) -> list[Place]:
    """The places with those orders that can be applied to the text, all together; the others lose theirs.

    Args:
        expression: The text before the bill.
        places: Places in it.
    """
    drafted = [one for one in places if one.instruction is not None]
    orders = [
        replace(one.instruction, n=n) for n, one in enumerate(drafted, 1) if one.instruction is not None
    ]
    if not orders:
        return list(places)
    own = Circumstances(own=frozenset(order.n for order in orders))
    outcomes = apply_instructions(expression, orders, own).outcomes
    failed = {o.n: o for o in outcomes if o.kind is not OutcomeKind.APPLIED}
    numbers = {id(one): n for n, one in enumerate(drafted, 1)}
    return [
        replace(
            one,
            instruction=None,
            why=message("The order cannot be applied: {why}", why=failed[n].reason or ""),
        )
        if (n := numbers.get(id(one))) in failed
        else one
        for one in places
    ]


def _words(node: Provision, *, heading: bool) -> str:
    """The words of a unit, those of its first paragraph where it has units of its own now."""
    if heading:
        return node.heading
    return node.text or next((inner.text for inner in node.walk() if inner.text), "")
