"""What of a letter is in no remark and not in the rest: nothing of it is lost unsaid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lawtrack.intake.proposed import Intake

_WORD = re.compile(r"\w+")


def missing_lines(lines: Sequence[str], intake: Intake) -> tuple[str, ...]:
    """The lines with words that stand in no remark, in no row that was told and not in the rest, as often as they stand here.

    Args:
        lines: The lines of the source.
        intake: What was made of them, by the program or by a person.
    """
    there = Counter(_words(_every_text(intake)))
    wanted = Counter(_words(lines))
    gone = wanted - there
    if not gone:
        return ()
    kept = {" ".join(_words([text])) for text in _every_text(intake)}
    whole = "\n".join(kept)
    return tuple(
        line
        for line in lines
        if (words := list(_words([line]))) and gone.keys() & set(words) and " ".join(words) not in whole
    )


def _every_text(intake: Intake) -> Iterable[str]:
    for one in intake.remarks:
        yield from (one.text, one.wording, one.quote, one.provision, one.act, one.author, one.kind)
        yield from (text for pair in one.besides for text in pair)
    yield from intake.rest
    yield from (row.words for row in intake.unread)


def _words(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield from _WORD.findall(text.casefold())
