"""What the provisions of one act are called: its label scheme, and the documents that it approves by their nouns.

A provision of an approved document is called as drafters call it, «пункт 4 Правил», wherever a text of the act is at
hand: the rule that decides stands in ``documents.in_document``. Where none is at hand, or several documents bear one
noun, the annex is what tells it: «пункт 4 приложения 2». An annex keeps its number where several of the act bear one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from lawtrack.model.document import Expression, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.wording.documents import Attached, attached

_KEPT = 16
_MADE: OrderedDict[int, Annexes] = OrderedDict()
_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Annexes:
    """The attachments of one text.

    Attributes:
        root: The text.
        every: Its attachments.
        bearing: The eIds of those that bear a number.
    """

    root: Provision
    every: tuple[Attached, ...]
    bearing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Naming:
    """What the provisions of one act are called.

    Attributes:
        scheme: What «1.» and «1)» are called in it.
        texts: Gives the texts of the act, the one that is asked first before; they are asked for the first time an
            address in an annex is put into words.
    """

    scheme: Scheme
    texts: Callable[[], Iterable[Provision]] = field(default=tuple, compare=False, repr=False)

    def annexes(self, eid: str) -> Annexes | None:
        """The attachments of the first text that has this one; None where no text at hand has it."""
        made = (_annexes(root) for root in self.texts())
        return next((one for one in made if any(a.eid == eid for a in one.every)), None)

    def sole_annex(self, eid: str, found: Annexes | None) -> bool:
        """True where «приложение» without a number tells which annex is meant (art. 28)."""
        return found is None or eid not in found.bearing or len(found.bearing) < 2


def named_in(*texts: Expression) -> Naming:
    """What the provisions of an act are called in its texts, the one that is asked first before.

    Args:
        texts: One text at least.
    """
    return named_by(texts[0].work.scheme, *(text.root for text in texts))


def named_by(scheme: Scheme, *texts: Provision | TreeIndex) -> Naming:
    """What the provisions of an act are called that has this scheme and these texts, as trees or look-ups of them."""
    return Naming(scheme, lambda: (one.root if isinstance(one, TreeIndex) else one for one in texts))


def naming(named: Naming | Scheme) -> Naming:
    """The naming itself, or that of an act of which no text is at hand."""
    return Naming(named) if isinstance(named, Scheme) else named


def _annexes(root: Provision) -> Annexes:
    with _LOCK:
        known = _MADE.get(id(root))
        if known is not None and known.root is root:
            _MADE.move_to_end(id(root))
            return known
    index = index_of(root)
    units = [place for place in index if place.provision.kind is Kind.ATTACHMENT]
    numbered = frozenset(place.eid for place in units if place.provision.number is not None)
    made = Annexes(root, attached(index) if units else (), numbered)
    with _LOCK:
        _MADE[id(root)] = made
        while len(_MADE) > _KEPT:
            _MADE.popitem(last=False)
    return made


OWN = Naming(Scheme.CIVIL)
"""What the elements of a bill itself are called: it is written as an ordinary law is."""
