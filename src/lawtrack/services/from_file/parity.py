"""Use case: two language texts of one amending act, or of one act, compared for what they say differently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import Expression, Lang
from lawtrack.model.fact import FactReader
from lawtrack.model.instruction import NOTHING_TO_APPLY, Action
from lawtrack.parity.difference import Difference, DifferenceKind, Side, open_differences
from lawtrack.parity.instructions import InstructionParity
from lawtrack.parity.labels import label_differences
from lawtrack.parity.lines import act_line_differences
from lawtrack.parity.trees import Text, tree_differences
from lawtrack.reading.facts import read_facts
from lawtrack.reading.instructions.printed.text import SegmentKind
from lawtrack.services.from_file.left_out import Unread, unread_of, unread_words
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said
from lawtrack.wording.naming import Naming, named_by

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct

_REPEALS = LazyPattern(lambda: worded(lambda one: one.notes.repeals), re.IGNORECASE)


_PLACES = frozenset({DifferenceKind.TARGET, DifferenceKind.MISSING_ELEMENT, DifferenceKind.ONE_LANGUAGE})
"""Differences that tell by themselves where a number is wrong."""


@dataclass(frozen=True, slots=True)
class Parity:
    """What was found.

    Attributes:
        langs: The two languages, in the order in which they were given.
        mode: ``instructions`` for amending acts, ``text`` for the texts of an act.
        differences: Where they differ.
        left_out: What the readers of the two files left out.
    """

    langs: tuple[Lang, Lang]
    mode: str
    differences: tuple[Difference, ...]
    left_out: tuple[Unread, ...] = ()

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What of it may be text: it was not compared."""
        return unread_words(self.left_out)

    @property
    def open(self) -> int:
        """How many differences are not explained."""
        return open_differences(self.differences)

    def as_values(self) -> dict[str, Any]:
        """For JSON, in the interface's language."""
        return {
            "langs": [lang.value for lang in self.langs],
            "mode": self.mode,
            "open": self.open,
            "differences": [difference_as_values(d) for d in self.differences],
        }


def parity_of_files(first: Path, second: Path, mode: str = "") -> Parity:
    """Compare two files: amending acts by their instructions, acts by their elements.

    Args:
        first: The text in one language.
        second: The text in the other language.
        mode: ``instructions`` or ``text``; found where empty: an amending act has directives for another act.

    Raises:
        InputError: A file cannot be read, both are in one language, or one is in English.
    """
    from lawtrack.services.from_file.acts import read_act
    from lawtrack.services.from_file.amending_acts import read_amending

    one, two = read_amending(first), read_amending(second)
    check_languages((first.name, one.lang), (second.name, two.lang))
    if not mode:
        mode = "instructions" if _amends(one) or _amends(two) else "text"
    left_out = (*unread_of(one.name, one.left_out), *unread_of(two.name, two.left_out))
    if mode == "instructions":
        return replace(parity_of_bills(one, two), left_out=left_out)
    acts = read_act(first, one.lang), read_act(second, two.lang)
    left_out = tuple(
        one
        for act, path in zip(acts, (first, second), strict=True)
        for one in unread_of(path.name, act.report.left_out)
    )
    return replace(parity_of_texts(acts[0].expression, acts[1].expression), left_out=left_out)


def parity_of_bills(first: AmendingAct, second: AmendingAct) -> Parity:
    """Compare the instructions of two language texts of one bill."""
    engine = InstructionParity((first.lang, _reader(first.lang)), (second.lang, _reader(second.lang)))
    found = engine.differences(first.instructions, second.instructions)
    named = act_line_differences(*((act.lang, _reader(act.lang), _act_lines(act)) for act in (first, second)))
    labels = (
        *label_differences(first.instructions, first=True),
        *label_differences(second.instructions, first=False),
    )
    told = {
        (side.lang, side.n)
        for d in found
        if d.kind in _PLACES
        for side in (d.first, d.second)
        if side is not None
    }
    alone = [d for d in labels if not any(s and (s.lang, s.n) in told for s in (d.first, d.second))]
    return Parity((first.lang, second.lang), "instructions", (*named, *alone, *found))


def _act_lines(act: AmendingAct) -> list[tuple[int, str]]:
    return [(segment.line, segment.text) for segment in act.segments if segment.kind is SegmentKind.ACT]


def parity_of_texts(first: Expression, second: Expression) -> Parity:
    """Compare two language texts of one act, element by element."""
    texts = [Text(e.lang, e.root, _reader(e.lang), Side(e.lang)) for e in (first, second)]
    found = (d.in_scheme(first.work.scheme, first.root) for d in tree_differences(texts[0], texts[1]))
    return Parity((first.lang, second.lang), "text", tuple(found))


def difference_place(difference: Difference) -> str:
    """The element of a difference in words; empty where there is none."""
    return address(difference.eid, difference_naming(difference))


def difference_naming(difference: Difference) -> Naming:
    """What provisions are called in the act of a difference."""
    text, scheme = difference.text, difference.scheme
    return named_by(scheme, text) if text is not None else Naming(scheme)


def difference_as_values(difference: Difference) -> dict[str, Any]:
    """A difference for JSON, in the interface's language."""
    return {
        "kind": difference.kind.value,
        "open": difference.open,
        "eid": difference.eid or None,
        "place": difference_place(difference) or None,
        "act": difference.act or None,
        "what": said(difference.what),
        "explained": said(difference.explained) if difference.explained else None,
        "mend": said(difference.mend),
        "sides": [_side(side) for side in (difference.first, difference.second) if side is not None],
    }


def side_place(sides: Sequence[Side | None]) -> str:
    """Where a difference stands in the amending texts: «ru 1/4) (line 23), kk 1/4) (line 25)»; empty for an act."""
    parts = []
    for side in sides:
        if side is not None and side.line is not None:
            scope = "/".join(side.scope) or "–"
            parts.append(
                _("{lang} {scope} (line {line})").format(lang=side.lang.value, scope=scope, line=side.line)
            )
    return ", ".join(parts)


def _side(side: Side) -> dict[str, Any]:
    return {
        "lang": side.lang.value,
        "eid": side.eid or None,
        "values": list(side.values),
        "n": side.n,
        "line": side.line,
        "scope": "/".join(side.scope),
        "text": side.text,
    }


def _amends(act: AmendingAct) -> bool:
    """A law of its own may repeal another act in its last article; an amending act says so in its title."""
    actions = {i.action for i in act.instructions if i.act is not None}
    return bool(actions - NOTHING_TO_APPLY - {Action.REPEAL_ACT}) or bool(
        actions and _REPEALS.search(act.title)
    )


def _reader(lang: Lang) -> FactReader:
    return partial(read_facts, lang=lang)


def check_languages(first: tuple[str, Lang], second: tuple[str, Lang]) -> None:
    """Refuse two texts that are not a Russian and a Kazakh one.

    Args:
        first: The name and the language of one.
        second: Those of the other.

    Raises:
        InputError: One is in English, or both are in one language.
    """
    for name, lang in (first, second):
        if lang is Lang.EN:
            raise InputError(
                _("{name} is in English: a translation without legal force is not compared.").format(
                    name=name
                ),
                hint=_("Give the Kazakh and the Russian text."),
            )
    if first[1] is second[1]:
        raise InputError(
            _("{one} and {two} are both in «{lang}».").format(one=first[0], two=second[0], lang=first[1]),
            hint=_("Give the Kazakh and the Russian text."),
            remedy=remedies.compare_wordings(),
        )
