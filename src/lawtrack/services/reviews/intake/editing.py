"""Proposed remarks corrected one by one: split, joined, changed, left out, taken from the rest; nothing is recorded.

Each function gives a new intake and leaves the one that it was given as it is, so that every step can be undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.intake.letters import NO_PROVISION, cited_outside, main_of, provision_of, speaks_of_whole
from lawtrack.intake.proposed import Intake, Proposed
from lawtrack.intake.quoting import proposed_wording
from lawtrack.model.document import Lang
from lawtrack.reading.language import detect_language
from lawtrack.services.reviews.intake.places import UNSETTLED

MARK = "==="
"""What begins a line behind which another remark begins, as in a working file."""


def put(intake: Intake, at: int, *remarks: Proposed) -> Intake:
    """The intake with other remarks in the place of one."""
    return replace(intake, remarks=(*intake.remarks[:at], *remarks, *intake.remarks[at + 1 :]))


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a remark between lines that begin with ``===``."""
    parts: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip().startswith(MARK):
            parts.append([])
        else:
            parts[-1].append(line)
    return tuple(words for part in parts if (words := "\n".join(part).strip()))


def split(intake: Intake, at: int, texts: Sequence[str]) -> Intake:
    """One remark as several, each with the place, the author and the day of it.

    The first keeps its wording and its quotation; where the others stand is proposed from their own words.

    Args:
        intake: The remarks.
        at: Which one.
        texts: The words of each.

    Raises:
        InputError: There are fewer than two.
    """
    if len(texts) < 2:
        raise InputError(_("A remark is split in two at least."))
    one = intake.remarks[at]
    others = (
        _said(replace(one, place=f"{one.place}-{number}", quote="", wording="", eid="", notes=()), words)
        for number, words in enumerate(texts[1:], 2)
    )
    return put(intake, at, replace(one, text=texts[0]), *others)


def join(intake: Intake, at: int) -> Intake:
    """A remark and the one before it as one, on the place of the first that has one.

    Raises:
        InputError: It is the first.
    """
    if at < 1:
        raise InputError(_("It is the first: there is none before it."))
    first, second = intake.remarks[at - 1], intake.remarks[at]
    known = dict(first.besides)
    besides = (*first.besides, *(pair for pair in second.besides if known.get(pair[0]) != pair[1]))
    both = replace(
        first,
        text=_lines(first.text, second.text),
        wording=_lines(first.wording, second.wording),
        quote=_lines(first.quote, second.quote),
        provision=first.provision or second.provision,
        act=first.act or second.act,
        kind=first.kind or second.kind,
        author=first.author or second.author,
        cited=(*first.cited, *second.cited),
        eid=first.eid or second.eid,
        besides=besides,
        notes=(*first.notes, *(note for note in second.notes if note not in first.notes)),
    )
    return replace(intake, remarks=(*intake.remarks[: at - 1], both, *intake.remarks[at + 1 :]))


def leave_out(intake: Intake, at: int) -> Intake:
    """A remark put among what is recorded nowhere, all its words with it."""
    one = intake.remarks[at]
    words = [line for text in (one.quote, one.text, one.wording) for line in text.split("\n") if line.strip()]
    lines = list(dict.fromkeys(words))
    rest = (*intake.rest, *lines)
    return replace(intake, remarks=(*intake.remarks[:at], *intake.remarks[at + 1 :]), rest=rest)


def take(intake: Intake, line: int, after: int, lang: Lang) -> Intake:
    """A line of the rest as a remark of its own, behind another one.

    Args:
        intake: The remarks.
        line: Which line of the rest.
        after: Behind which remark; -1 for the beginning.
        lang: The language of the file.
    """
    words = intake.rest[line]
    names = {one.place for one in intake.remarks}
    place = next(name for n in range(1, len(names) + 2) if (name := f"+{n}") not in names)
    one = _said(Proposed(place, words, lang=lang), words)
    rest = (*intake.rest[:line], *intake.rest[line + 1 :])
    return replace(
        intake, remarks=(*intake.remarks[: after + 1], one, *intake.remarks[after + 1 :]), rest=rest
    )


def asked_again(intake: Intake) -> Intake:
    """The remarks, those that were left open without an act to be looked up again: somebody has said of which act they are."""
    return replace(
        intake,
        remarks=tuple(
            one if one.act else replace(one, provision=one.provision.removeprefix(UNSETTLED).strip())
            for one in intake.remarks
        ),
    )


def _said(one: Proposed, words: str) -> Proposed:
    """A remark with these words, on the place that is cited in them."""
    lang = detect_language(words) or one.lang or Lang.RU
    cited = cited_outside(words, lang)
    first = main_of(cited)
    provision = provision_of(first, lang) if first is not None else ""
    text, wording = proposed_wording(words)
    notes = () if cited or speaks_of_whole(words) else (NO_PROVISION,)
    return replace(one, text=text, wording=wording, provision=provision, lang=lang, cited=cited, notes=notes)


def _lines(first: str, second: str) -> str:
    return "\n".join(dict.fromkeys(text for text in (first, second) if text))
