"""The facet of commencement: when an amending act, and parts of it, take effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Commencement:
    """Patterns of final articles.

    Attributes:
        told_by: What tells that a final article is in this language; empty for the language read where none tells.
        starts: «takes effect».
        itself: What names the amending act itself.
        opens: A whole line after which a list says when parts take effect.
        label: The label of an article, as a final article may begin with it.
        next: Where a further sentence about a part begins.
        division: A sentence, whole: the groups ``body``, ``excepted`` («за исключением …») and, where exceptions may stand
            before what they are excepted from, ``before`` («…ын қоспағанда, …»).
        scoped: A sentence about a part, from its beginning: the groups ``what`` and ``when``.
        clause: One of the exceptions: the groups ``what`` and ``when``; ``of`` where the address begins before the day.
        numbers: Numbers in words, in the form in which a term has them.
        term: A term: the group ``n`` (``{numbers}`` or digits), and ``months`` or ``days`` as it is counted.
        waits: What opens a term: where it is not understood, no date is.
        published: What counts from publication.
        signed: What counts from signature.
        registered: What counts from state registration.
        relations: Earlier relations to which norms apply, with the group ``date``.
        until: How long norms hold, with the group ``date``.
        effect: «takes effect» in any form: one day is told by each.
        besides: What makes an exception or a condition: a day beside it is never the day of the whole.
        attached: The list of changes that an order approves, beside an address in it («пункта 3 перечня»).
        enters: Words on entry into force that stand before the words on taking effect; the latter day is the one from
            which an act applies.
        counted: What a term is counted from: no fixed day is told beside it.
    """

    starts: str
    itself: str
    opens: str
    label: str
    next: str
    division: str
    scoped: str
    clause: str
    numbers: Mapping[str, int]
    term: str
    published: str
    signed: str
    registered: str
    relations: str
    until: str
    told_by: str = ""
    effect: str = ""
    besides: str = ""
    counted: str = ""
    attached: str = ""
    enters: str = ""
    waits: str = ""
