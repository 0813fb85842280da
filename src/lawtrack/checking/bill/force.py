"""The legal force of acts (art. 10 of the Law «On Legal Acts»), by their names as amending acts have them."""

from __future__ import annotations

import re

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import WorkKind
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.instructions import SegmentKind
from lawtrack.wording.act_titles import legal_force

_AS_LAW = LazyPattern(lambda: worded(lambda one: one.checks.force_of_law), re.IGNORECASE)
_AS_CONSTITUTIONAL = LazyPattern(
    lambda: worded(lambda one: one.checks.force_of_constitutional_law), re.IGNORECASE
)
_GOVERNMENT, _LOCAL, _CENTRAL = ("government",), ("maslikhat", "akimat", "akim"), ("national-bank",)
_BESIDE = re.compile(r"\([^()]*\)")
"""Where an act was published, and other remarks."""
_QUOTED = re.compile(r"[«\"“„].*[»\"”]", re.DOTALL)
LOWEST = legal_force(WorkKind.DECISION, "")
"""The rank of decisions of local bodies; below it nothing is known."""
CODES = legal_force(WorkKind.CODE, "")
LAWS = legal_force(WorkKind.LAW, "")


def _made_by(bodies: tuple[str, ...]) -> LazyPattern:
    return LazyPattern(
        lambda: "|".join(worded(lambda one, name=body: one.acts.bodies.get(name, "")) for body in bodies),  # type: ignore[misc]
        re.IGNORECASE,
    )


_MAKERS = (
    (_made_by(_GOVERNMENT), legal_force(WorkKind.RESOLUTION, "")),
    (_made_by(_LOCAL), legal_force(WorkKind.DECISION, "")),
    (_made_by(_CENTRAL), legal_force(WorkKind.ORDER, "")),
)
"""Whose resolutions stand where: those of the Government above orders, of akimats with decisions."""


def rank_of_named(name: str) -> int | None:
    """The rank of an act as an amending act names it, 0 the highest; None where its form is not told.

    Its title says nothing of its own form: «Закон … «О введении в действие Кодекса …»».
    """
    bare = _QUOTED.sub(" ", _BESIDE.sub(" ", name))
    if not re.search(r"\w", bare):
        bare = name
    if _AS_CONSTITUTIONAL.search(bare):
        return legal_force(WorkKind.CONSTITUTIONAL_LAW, "")
    if _AS_LAW.search(bare):
        return LAWS
    return _by_maker(legal_force(WorkKind.OTHER, bare), bare)


def rank_of_amending(kind: WorkKind | None, amending: AmendingAct) -> int | None:
    """The rank of an amending act; None where its form is not told.

    Args:
        kind: What it is.
        amending: Its text, which names the body that made it.
    """
    if kind is None:
        return None
    around = [
        segment.text
        for segment in amending.segments
        if segment.kind in (SegmentKind.ENACTING, SegmentKind.SIGNATURE)
    ]
    return _by_maker(legal_force(kind, ""), " ".join((amending.caption, amending.requisites, *around)))


def _by_maker(rank: int, words: str) -> int | None:
    if rank == legal_force(WorkKind.RESOLUTION, ""):
        return next((own for maker, own in _MAKERS if maker.search(words)), None)
    return rank if rank <= LOWEST else None
