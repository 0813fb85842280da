"""Files of decisions: what persons settled on the instructions of an amending act, one JSON object a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack import remedies
from lawtrack.amending.decisions import Decision, instruction_keys, key_of, puts_words
from lawtrack.amending.inflected import given_forms
from lawtrack.errors import CitationError, InputError
from lawtrack.i18n import _
from lawtrack.incoming import DamageError, json_value, number_from, read_file, text_of
from lawtrack.model.document import Expression, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.services.from_file.rewording import OTHER_WORDS, Wording, quoted_words
from lawtrack.wording.addresses import find_place, is_eid, read_address
from lawtrack.wording.messages import said

_DECIDED = ("choose", "occurrence", "forms", "target", "old", "new", "phrase", "left_out")
_FIELDS = {"key", "act", "scope", "directive", "ordinal", "by", "on", "was", *_DECIDED}


@dataclass(frozen=True, slots=True)
class Decided:
    """A line of a file of decisions.

    Attributes:
        where: The file and the line, for what is said of it.
        decision: What is decided on the instruction as it is read.
        phrase: The instruction itself as it ought to read; empty where it stays.
        was: What the act put, or said, when that was decided; empty where nobody noted it.
    """

    where: str
    decision: Decision
    phrase: str = ""
    was: str = ""


def read_decisions(path: Path, base: Expression) -> tuple[Decided, ...]:
    """Settled outcomes from a file of JSON lines.

    A line has ``key`` (or ``act``, ``scope``, ``directive``, ``ordinal``) and what is decided: ``choose`` (a place),
    ``occurrence`` (which of several places of the words, from 1), ``forms`` (what is put for each form of the words), ``target`` (another address), ``old`` (other words),
    ``new`` (the words, or the text, that ought to be put), ``phrase`` (the instruction as it ought to be written, read
    again in its place; it stands alone), ``left_out`` (why). ``was`` is what the act has in the place of ``new``.

    Raises:
        InputError: The file cannot be read, or a line is no decision.
    """
    try:
        lines = text_of(read_file(path)).split("\n")
    except DamageError as error:
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=error.why)) from error
    index = index_of(base.root)
    return tuple(
        _decided(line, f"{path.name}:{n}", index, base.work.scheme)
        for n, line in enumerate(lines, 1)
        if line.strip()
    )


def wordings_in(decided: Sequence[Decided]) -> tuple[Wording, ...]:
    """The words of persons among them: with these the amending act is read."""
    return tuple(
        Wording(one.decision.key, one.phrase, one.decision.new, one.was)
        for one in decided
        if one.phrase or one.decision.new
    )


def decisions_in(
    decided: Sequence[Decided], before: AmendingAct, amending: AmendingAct
) -> dict[str, Decision]:
    """What is decided on the instructions of an amending act, by their keys.

    Args:
        decided: The lines of the file.
        before: The act as its text has it.
        amending: The act as it is read with the words of persons.

    Raises:
        InputError: A line names no instruction of the act, or its words cannot stand there.
    """
    own = instruction_keys(before.instructions)
    by_key = {own[one.n]: one for one in before.instructions}
    known = {*by_key, *instruction_keys(amending.instructions).values()}
    misread = dict(amending.misread)
    result: dict[str, Decision] = {}
    for one in decided:
        key = one.decision.key
        if key not in known:
            raise InputError(
                _("{where}: no instruction of {amending} is meant by this decision.").format(
                    where=one.where, amending=amending.name
                ),
                remedy=remedies.copy_key(),
            )
        instruction, why = by_key.get(key), misread.get(key)
        if why is None and instruction is not None and one.was and puts_words(instruction) and not one.phrase:
            why = OTHER_WORDS if one.was != quoted_words(instruction) else None
        if why is not None:
            raise InputError(
                _("{where}: these words cannot stand in the place of the act's: {why}.").format(
                    where=one.where, why=said(why)
                ),
                remedy=remedies.other_words(),
            )
        if not one.phrase:
            result[key] = one.decision
    return result


def _decided(line: str, where: str, index: TreeIndex, scheme: Scheme) -> Decided:
    try:
        value = json_value(line)
    except DamageError as error:
        raise InputError(_("{where} is not JSON: {why}.").format(where=where, why=error.why)) from error
    if not isinstance(value, dict) or set(value) - _FIELDS:
        strange = ", ".join(sorted(set(value) - _FIELDS)) if isinstance(value, dict) else line[:40]
        raise InputError(
            _("{where}: «{strange}» is no field of a decision.").format(where=where, strange=strange)
        )
    if not value.get("key") and not {"act", "scope", "directive"} <= set(value):
        raise InputError(
            _("{where}: the decision does not say on which instruction: «key» is missing.").format(
                where=where
            ),
            remedy=remedies.copy_key(),
        )
    try:
        key = value.get("key") or key_of(
            str(value["act"]),
            [str(s) for s in value["scope"]],
            str(value["directive"]),
            number_from(value.get("ordinal", 1)),
        )
        target = read_address(str(value["target"]), scheme) if value.get("target") else None
        choice = _choice(str(value.get("choose") or ""), index, scheme)
        occurrence = number_from(value.get("occurrence") or 0)
    except (KeyError, TypeError, ValueError, CitationError) as error:
        raise InputError(_("{where}: {why}").format(where=where, why=error)) from error
    made = Decision(
        str(key),
        choice,
        target,
        str(value.get("left_out") or ""),
        str(value.get("by") or ""),
        str(value.get("old") or ""),
        occurrence,
        str(value.get("forms") or ""),
        new=str(value.get("new") or "").strip(),
    )
    phrase = " ".join(str(value.get("phrase") or "").split())
    others = (made.choice, made.target, made.left_out, made.old, made.occurrence, made.forms, made.new)
    if not phrase and not any(others):
        fields = ", ".join(f"«{name}»" for name in _DECIDED)
        raise InputError(_("{where}: a decision needs one of {fields}.").format(where=where, fields=fields))
    if phrase and any(others):
        raise InputError(
            _("{where}: «phrase» stands alone; what it becomes is decided on in a line of its own.").format(
                where=where
            )
        )
    if made.forms and given_forms(made.forms) is None:
        raise InputError(
            _("{where}: forms are written «form=what is put; form=what is put».").format(where=where)
        )
    return Decided(where, made, phrase, str(value.get("was") or ""))


def _choice(typed: str, index: TreeIndex, scheme: Scheme) -> str:
    """The place that was chosen: an eId as it stands (the text may have lost it), words by what they name."""
    if not typed or is_eid(typed):
        return typed
    return find_place(index, typed, scheme).eid
