"""The title and the openings of an amending act, with its changes and additions counted.

A change is a new wording, words replaced or left out, an element left out or renumbered; an addition is a new element
or words added (``kz_rules`` 2.2). «Изменений» stands before «дополнений» (art. 26).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lawtrack.drafting.naming import act_named, asked, begun, told
from lawtrack.drafting.orders import ActOrders, AmendedAct, Requisites
from lawtrack.language import language_of
from lawtrack.language.facets.enacting import Changes
from lawtrack.model.document import Lang
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import NOTHING_TO_APPLY, Action, Instruction, SetAnnex
from lawtrack.profiles.house import House

_ADDS = frozenset({Action.INSERT_WORDS, Action.INSERT_PROVISION})
_NEITHER = NOTHING_TO_APPLY | {Action.REPEAL_ACT, Action.SUSPEND}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many changes and additions there are."""

    changes: int = 0
    additions: int = 0

    @property
    def all(self) -> int:
        """Both together."""
        return self.changes + self.additions


def is_addition(instruction: Instruction) -> bool:
    """True for «дополнение», False for «изменение»."""
    if isinstance(instruction, SetAnnex):
        return instruction.adds
    if instruction.action is Action.EVERYWHERE:
        return instruction.pos is not None
    return instruction.action in _ADDS


def tally(instructions: Iterable[Instruction]) -> Tally:
    """The changes and additions among orders; repeals, suspensions and own norms are neither."""
    counted = [is_addition(one) for one in instructions if one.action not in _NEITHER or one.one_language]
    return Tally(counted.count(False), counted.count(True))


def changes_named(counted: Tally, words: Changes) -> str:
    """«изменения и дополнений»."""
    change = words.change.of(counted.changes) if counted.changes else ""
    addition = words.addition.of(counted.additions) if counted.additions else ""
    joint = words.joint.of(counted.changes) if change and addition else ""
    return " ".join(part for part in (change, joint, addition) if part)


def title_of(orders: Sequence[ActOrders], lang: Lang, requisites: Requisites, house: House) -> str:
    """The title of the amending act."""
    if requisites.titles.get(lang):
        return requisites.titles[lang]
    words = language_of(lang).enacting
    changed = [one.act for one in orders if tally(one.instructions).all]
    gone = [one.act for one in orders for i in one.instructions if i.action is Action.REPEAL_ACT]
    counted = tally(i for one in orders for i in one.instructions)
    values = {
        "changes": changes_named(counted, words.in_title),
        "act": _several(changed, lang, requisites, house) if changed else "",
        "repeal": _repealed(gone, lang, house) if gone else "",
    }
    suspended = [one.act for one in orders for i in one.instructions if i.action is Action.SUSPEND]
    if suspended and not changed and not gone:
        named = act_named(suspended[0], lang, house, "owner", short=True)
        said = words.suspended.of(len({act.rank for act in suspended})).format(act=named)
        return begun(words.title_suspend.format(suspended=said))
    shape = words.title if not gone else words.title_and_repeal if changed else words.title_repeal
    return begun(shape.format(**values))


def opening_of(act: AmendedAct, counted: Tally, lang: Lang, house: House) -> str:
    """«Внести в Закон … следующие изменения и дополнения:»."""
    words = language_of(lang).enacting
    return begun(
        words.opening.format(
            act=act_named(act, lang, house),
            following=words.following.of(counted.all),
            changes=changes_named(counted, words.in_opening),
        )
    )


def opening_of_several(counted: Tally, lang: Lang) -> str:
    """«Внести изменения и дополнения в следующие законодательные акты …:»: of several acts there are several."""
    words = language_of(lang).enacting
    return words.opening_several.format(changes=changes_named(several_of(counted), words.in_opening))


def several_of(counted: Tally) -> Tally:
    """Changes and additions that are spoken of as several, whatever their number: those of several acts."""
    return Tally(min(counted.changes, 1) * 2, min(counted.additions, 1) * 2)


def _several(acts: Sequence[AmendedAct], lang: Lang, requisites: Requisites, house: House) -> str:
    if len(acts) == 1:
        return act_named(acts[0], lang, house, short=True)
    words = language_of(lang).enacting
    if not all(act.legislative for act in acts):
        return words.several_bylaws
    return words.several.format(
        subject=told(requisites.subject, lang, Missing.SUBJECT) or asked(lang, Missing.SUBJECT)
    )


def _repealed(acts: Sequence[AmendedAct], lang: Lang, house: House) -> str:
    words = language_of(lang).enacting
    if len(acts) == 1:
        return words.repeal.one.format(act=act_named(acts[0], lang, house, "owner", short=True))
    laws = all(act.legislative for act in acts)
    return words.repeal.many.format(act=words.several_repealed if laws else words.several_bylaws_repealed)
