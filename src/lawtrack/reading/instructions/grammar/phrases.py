"""Drafts made of the parts of a clause, whatever its language."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lawtrack.language.facets.clauses import Makes
from lawtrack.model.instruction import Action, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import (
    Chain,
    Level,
    Reading,
    around,
    in_article,
    joined,
    told_by_its_unit,
)
from lawtrack.reading.citations.tokens import LAST
from lawtrack.reading.instructions.draft import Draft
from lawtrack.reading.instructions.grammar.rules import Found
from lawtrack.reading.instructions.marks import quotations

_HEADING = Chain((Level(Kind.HEADING),))


def restated(
    chains: tuple[Chain, ...],
    quoted: str,
    *,
    annex: str,
    slip: tuple[str, str] = ("", ""),
    document: str = "",
    number: str = "",
) -> tuple[Draft, ...]:
    """New wording of units: headings, annexes and other units are different actions, so mixed lists are divided."""
    if document:
        whole = Chain((Level(Kind.ATTACHMENT, (Number(number or "1"),)),))
        return (
            Draft(
                Action.ANNEX,
                (whole,),
                news=quotations(quoted),
                blocks=True,
                annex=annex,
                document=document,
                document_number=number,
            ),
        )
    if not chains:  # what the clause before it renumbers
        return (
            Draft(Action.REPLACE_PROVISION, news=quotations(quoted), blocks=True, annex=annex, slip=slip),
        )
    parts: dict[Action, list[Chain]] = {}
    for chain in chains:
        kind = chain.levels[-1].kind if chain.levels else None
        action = Action.REPLACE_PROVISION
        if kind in (Kind.HEADING, Kind.PREFACE):
            action = Action.REPLACE_HEADING
        elif kind is Kind.ATTACHMENT:
            action = Action.ANNEX
        parts.setdefault(action, []).append(chain)
    mixed = len(parts) > 1
    news = quotations(quoted)
    return tuple(
        Draft(action, tuple(own), news=news, blocks=True, annex=annex, slip=slip, shared=mixed)
        for action, own in parts.items()
    )


def added(chains: tuple[Chain, ...], units: Reading | None, quoted: str, *, annex: str) -> tuple[Draft, ...]:
    """New units; empty where the units are not named."""
    if units is None or not units.chains:
        return ()
    attachment = any(level.kind is Kind.ATTACHMENT for chain in units.chains for level in chain.levels)
    action = Action.ANNEX if attachment else Action.INSERT_PROVISION
    return (
        Draft(action, chains, tuple(map(_last_if_unnumbered, units.chains)), news=quotations(quoted), blocks=True, annex=annex),
    )  # fmt: skip


def added_behind(
    chains: tuple[Chain, ...],
    beside: tuple[Chain, ...],
    units: Reading,
    quoted: str,
    *,
    annex: str,
    ahead: bool = False,
) -> tuple[Draft, ...]:
    """New units behind another («после пункта 3 дополнить пунктом 3-1»), which tells the unit that they stand in.

    Units told by their place take the next ordinals; empty where those cannot be told, and where units that are said to
    stand before another (``ahead``) have no numbers that stand before its own.
    """
    if len(beside) != 1:
        return ()
    (place,) = beside
    if ahead and not all(_stands_before(unit, place) for unit in units.chains):
        return ()
    if place.sentences:
        if place.levels or len(place.sentences) != 1 or any(unit.levels for unit in units.chains):
            return ()
        following = place.sentences[0] + 1 if place.sentences[0] > 0 else -1
        named = tuple(unit if unit.sentences else Chain((), (following,)) for unit in units.chains)
        return added(chains, Reading(named), quoted, annex=annex)
    *around, last = place.levels
    owners = (
        tuple(joined(chain, Chain(tuple(around))) for chain in chains or (Chain(),)) if around else chains
    )
    behind = None
    for unit in units.chains:
        if not unit.levels:
            return ()
        own = unit.levels[-1]
        if own.numbers or own.kind not in (Kind.SUBPARAGRAPH, Kind.ALINEA):
            continue
        if own.kind is not last.kind or len(last.numbers) != 1 or len(units.chains) > 1:
            return ()
        behind = last.numbers[0]
    drafts = added(owners, units, quoted, annex=annex)
    return drafts if behind is None else tuple(d._replace(units=units.chains, behind=behind) for d in drafts)


def _stands_before(unit: Chain, place: Chain) -> bool:
    """True for new units whose numbers stand before the one of another of their kind."""
    if not unit.levels or not place.levels or place.sentences:
        return False
    new, other = unit.levels[-1], place.levels[-1]
    told = bool(new.numbers) and len(other.numbers) == 1 and new.kind is other.kind
    return told and new.kind not in _BY_PLACE and all(n.key < other.numbers[0].key for n in new.numbers)


_BY_PLACE = (Kind.SUBPARAGRAPH, Kind.ALINEA)


def _last_if_unnumbered(chain: Chain) -> Chain:
    """«дополнить предложением (абзацем, частью) …» without an ordinal adds one after the last."""
    if not chain.levels:
        return chain if chain.sentences else Chain((), (-1,))
    *outer, own = chain.levels
    return chain if own.numbers or own.kind not in _BY_PLACE else Chain((*outer, Level(own.kind, (LAST,))))


def throughout(drafts: tuple[Draft, ...], *, heading: bool) -> tuple[Draft, ...]:
    """Words changed «по всему тексту»; with ``heading`` the heading of the unit is named beside its text.

    Other orders are not given throughout a text: nothing is returned for them.
    """
    result: list[Draft] = []
    for draft in drafts:
        beside = draft.action is Action.INSERT_WORDS and bool(draft.olds)
        if draft.action not in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS) and not beside:
            return ()
        contents = tuple(chain for chain in draft.chains if chain.outermost is Kind.TOC)
        owners = tuple(chain for chain in draft.chains if chain not in contents)
        if contents:
            result.append(draft._replace(chains=contents))
            if not owners:
                continue
        if heading:
            headed = tuple(joined(owner, _HEADING) for owner in owners or (Chain(),))
            result.append(draft._replace(chains=headed))
        result.append(draft._replace(chains=owners, action=Action.EVERYWHERE, everywhere=True))
    return tuple(result)


def paired(
    parts: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], shared: tuple[str, ...]
) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words sought in several places, each with the words put there; empty where they do not pair.

    Args:
        parts: For each place the words sought and the words put.
        shared: The words put that are told once behind all: one for all of them, or one for each word sought.
    """
    if all(news for _olds, news in parts):
        return list(parts)
    sought = sum(len(olds) for olds, _news in parts)
    if len(shared) == 1:
        return [(olds, shared) for olds, _news in parts]
    if len(shared) != sought:
        return []
    given = iter(shared)
    return [(olds, tuple(islice(given, len(olds)))) for olds, _news in parts]


def beside(before: tuple[Chain, ...], own: tuple[Chain, ...]) -> tuple[Chain, ...] | None:
    """The places of a part of a clause that names its own («…, 2-тармағындағы «б»») beside that of the part before it.

    Returns:
        ``own`` with the larger levels of the place before; None where it cannot be told in which unit they lie.
    """
    if not before or not own:
        return own or before
    found: list[Chain] = []
    for chain in own:
        if chain.levels:
            owners = {around(chain, one.levels) if one.levels else () for one in before}
        else:
            owners = {one.levels for one in before}  # a sentence alone
        if len(owners) != 1 or (outer := owners.pop()) is None:
            return None
        found.append(Chain((*outer, *chain.levels), chain.sentences))
    return tuple(found)


def inherited(draft: Draft, before: tuple[Chain, ...], *, outward: bool) -> Draft:
    """A later clause of a sentence stands in the unit of the clause before it («…, слова «б» исключить»).

    Where it names a unit of its own, the larger levels of the unit before are kept. Where addresses run inward, a part
    lies in what the genitive before the point named («1-тармағының 2) тармақшасындағы …, екінші бөлігіндегі …»).
    """
    if not before:
        return draft
    if not draft.chains:
        return draft._replace(chains=before)
    owners = {chain.levels[:-1] if len(before) > 1 else chain.levels for chain in before}
    if len(owners) != 1:
        return draft
    (levels,) = owners
    return draft._replace(
        chains=tuple(joined(_owner(levels, chain, outward), chain) for chain in draft.chains)
    )


def _owner(levels: tuple[Level, ...], chain: Chain, outward: bool) -> Chain:
    beside_point = (
        not outward
        and levels[-1:] != ()
        and levels[-1].kind is Kind.POINT
        and chain.outermost is Kind.SUBPARAGRAPH
    )
    return Chain(levels[:-1] if beside_point else levels)


def in_untold_unit(draft: Draft, above: tuple[Chain, ...]) -> bool:
    """«в статье 5 слово … исключить; пункт 2 исключить»: whether the other sentence means the same article is not told."""
    named = draft.chains or draft.units
    return bool(above and named) and in_article(above[0]) and told_by_its_unit(named[0])


def side(found: Found) -> Position:
    """Where words go: beside an anchor, at the end where none is named."""
    kinds = found.kinds("side")
    if "start" in kinds:
        return Position.START
    if not kinds or "finish" in kinds:
        return Position.END
    return Position.AFTER if "after" in found.kinds("side") else Position.BEFORE


def quoted(found: Found, group: str) -> tuple[str, ...]:
    """The marks of the quotations in a group."""
    return quotations(found.text(group))


def also(found: Found, before: Draft | None) -> tuple[Draft, ...]:
    """A further pair of the clause before, whose verb is not repeated («…, слово «в» – словом «г»»)."""
    if before is None:
        return ()
    olds, news = quoted(found, "old"), quoted(found, "new")
    if found.makes is Makes.SUBSTITUTE_ALSO:
        goes_on = before.action in (Action.SUBSTITUTE_WORDS, Action.EVERYWHERE)
        return (before._replace(olds=olds, news=news),) if goes_on else ()
    goes_on = before.action is Action.INSERT_WORDS and bool(before.olds)
    return (before._replace(olds=olds, news=news, pos=side(found)),) if goes_on else ()
