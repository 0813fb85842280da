"""The title of an amending act against its content (art. 26.1, 23.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.shown import shortened
from lawtrack.language import language_of
from lawtrack.model.instruction import Action, ChangeEverywhere, Instruction, SetAnnex
from lawtrack.model.message import Message, message
from lawtrack.profiles.checks import CheckRule

_QUOTED = re.compile(r"[«\"“„].*[»\"”]", re.DOTALL)
_ADDS = frozenset({Action.INSERT_PROVISION, Action.INSERT_WORDS})
_NEITHER = frozenset({Action.REPEAL_ACT, Action.SUSPEND, Action.NOT_UNDERSTOOD})


@dataclass(frozen=True, slots=True)
class _Named:
    """What a title names: how many (1, 2 for several, 0 none), and where in it."""

    count: int = 0
    at: int = 0


def title(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """A title that names changes or additions which the act has not, or lacks those that it has; the wrong order."""
    changes, additions = _named(material)
    if not changes.count and not additions.count:
        return
    made, added, doubtful = _made(material)
    if changes.count and additions.count and additions.at < changes.at:
        yield _found(
            material,
            message("The title names additions before changes: «{title}».", title=shortened(material.title)),
            message("Name the changes first."),
        )
    if made and not changes.count:
        yield _found(
            material,
            message("The title does not name the changes that the act makes."),
            message("Name them in the title, before the additions."),
            made[0],
        )
    if added and not additions.count:
        yield _found(
            material,
            message("The title does not name the additions that the act makes."),
            message("Name them in the title, behind the changes."),
            added[0],
        )
    if doubtful:
        return
    if changes.count and not made:
        yield _found(
            material,
            message("The title names changes; the act makes additions only."),
            message("Take them out of the title."),
        )
    if additions.count and not added:
        yield _found(
            material,
            message("The title names additions; the act makes changes only."),
            message("Take them out of the title."),
        )


def title_number(material: Material, _rule: CheckRule) -> Iterator[Found]:
    """One change that the title has in the plural, or several in the singular; where it is sure how many there are."""
    made, added, doubtful = _made(material)
    several_acts = len(material.acts) > 1  # their titles have the plural whatever each act gets
    for named, own, one, several in (
        (_named(material)[0], made, message("one change"), message("several changes")),
        (_named(material)[1], added, message("one addition"), message("several additions")),
    ):
        if not named.count or not own:
            continue
        places = {(i.line, i.target_eid) for i in own}
        if named.count == 1 and len(places) > 1:
            said, there = one, several
        elif named.count > 1 and len(own) == 1 and not doubtful and not several_acts and _is_one(own[0]):
            said, there = several, one
        else:
            continue
        yield _found(
            material,
            message("The title says «{said}»; in the act there is «{there}».", said=said, there=there),
            message("Put the word in the title into the number of what the act makes."),
            own[-1],
        )


def _named(material: Material) -> tuple[_Named, _Named]:
    """What the title says of changes and additions, outside the titles of other acts."""
    words = language_of(material.lang).checks
    bare = _QUOTED.sub(" ", material.title)
    return _count(bare, words.change, words.changes), _count(bare, words.addition, words.additions)


def _count(title: str, one: str, several: str) -> _Named:
    for count, pattern in ((2, several), (1, one)):
        found = re.search(pattern, title, re.IGNORECASE)
        if found is not None:
            return _Named(count, found.start())
    return _Named()


def _made(material: Material) -> tuple[list[Instruction], list[Instruction], bool]:
    """The changes and the additions of an act, and whether some instructions may be either."""
    made: list[Instruction] = []
    added: list[Instruction] = []
    doubtful = False
    inserting = {i.line for i in material.instructions if i.action is Action.INSERT_PROVISION}
    for one in material.instructions:
        if one.action in _NEITHER or (one.line in inserting and _only_makes_room(one)):
            continue
        if one.words and one.old and one.new and one.old in one.new:
            doubtful = True  # words put beside those that stay: some call it a change, some an addition
        else:
            (added if _adds(one) else made).append(one)
    return made, added, doubtful or any(one.unread or one.act is None for one in material.instructions)


def _only_makes_room(one: Instruction) -> bool:
    """True where only the end of the element before a new one is changed, as the order that adds it must.

    «… «алу болып табылады.» деген сөздер «алу;» деген сөздермен ауыстырылып, … 10) тармақшамен толықтырылсын».
    """
    if not one.words or not one.old or not one.old.rstrip().endswith("."):
        return False
    return not one.new or one.old.startswith(one.new.rstrip(" ;,."))


def _adds(one: Instruction) -> bool:
    if isinstance(one, SetAnnex):
        return one.adds
    if isinstance(one, ChangeEverywhere):
        return one.pos is not None
    return one.action in _ADDS


def _is_one(one: Instruction) -> bool:
    """True for an instruction that is one change whoever counts: of one unit, not throughout a text."""
    return one.action is not Action.EVERYWHERE and len(one.fragment) <= 1


def _found(material: Material, what: Message, mend: Message, at: Instruction | None = None) -> Found:
    first = next(iter(material.title_lines), None)
    return Found(
        what,
        mend,
        material.lang,
        n=at.n if at is not None else 0,
        line=at.line if at is not None else first.line if first is not None else 0,
    )
