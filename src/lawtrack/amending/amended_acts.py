"""The acts that a law amends, numbered, and the one that a person says is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lawtrack.amending.addressee import mentions, names_whole, same_act
from lawtrack.amending.folding import fold
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.instruction import ActReference, Instruction


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """One of the acts that a law amends, repeals or suspends.

    Attributes:
        number: Its ordinal in the law, from 1.
        names: The act as the law names it, the first name first.
        instructions: The numbers of the instructions for it, also under another of its names.
    """

    number: int
    names: tuple[ActReference, ...]
    instructions: frozenset[int]

    @property
    def reference(self) -> ActReference:
        """The act as the law names it first."""
        return self.names[0]

    @property
    def text(self) -> str:
        """The act in one line, as the law names it."""
        return " ".join(self.reference.text.split())


def amended_acts(instructions: Iterable[Instruction]) -> tuple[AmendedAct, ...]:
    """The acts in the order in which a law names them; names of one act («…, № 300-VI», «Закон «О дворах»») together.

    A name that fits several of the acts before it stands on its own: which of them is meant is not known.
    """
    found: list[tuple[list[ActReference], list[int]]] = []
    at: dict[str, int] = {}
    for one in instructions:
        if one.act is None:
            continue
        key = act_key(one.act.text)
        if key not in at:
            act, lang = one.act, one.lang
            same = [
                n for n, (names, _own) in enumerate(found) if all(same_act(act, name, lang) for name in names)
            ]
            if len(same) != 1:
                found.append(([], []))
            at[key] = same[0] if len(same) == 1 else len(found) - 1
            found[at[key]][0].append(act)
        found[at[key]][1].append(one.n)
    return tuple(AmendedAct(n, tuple(names), frozenset(own)) for n, (names, own) in enumerate(found, 1))


def chosen_act(acts: Sequence[AmendedAct], typed: str, lang: Lang) -> AmendedAct:
    """The act that a person means: by its number, its whole name, or a part of its name, in whatever case.

    Args:
        acts: The acts that the law amends.
        typed: What was typed.
        lang: The law's language.

    Raises:
        InputError: There is no such number, or the words fit none of the acts or several; the hint lists them.
    """
    wanted = " ".join(typed.split())
    if not acts:
        raise InputError(_("The law names no act that it amends."))
    if wanted.isascii() and wanted.isdigit():
        found = [act for act in acts if str(act.number) == wanted.lstrip("0")]
        if not found:
            raise InputError(
                _("The law amends no act number {number}.").format(number=wanted[:9]), hint=listed(acts)
            )
        return found[0]
    found = [act for act in acts if act_key(wanted) in act_key(act.text) or mentions(act.text, wanted, lang)]
    whole = [act for act in found if names_whole(act.reference, wanted, lang)]
    found = whole if len(whole) == 1 else found
    if not found:
        raise InputError(
            _("«{words}» is in the name of none of the acts.").format(words=wanted[:200]), hint=listed(acts)
        )
    if len(found) > 1:
        raise InputError(
            _("«{words}» is in the names of several acts.").format(words=wanted[:200]), hint=listed(found)
        )
    return found[0]


def listed(acts: Iterable[AmendedAct]) -> str:
    """The acts in one sentence, each with its number."""
    return _("The law amends: {acts}.").format(acts="; ".join(f"{act.number}. {act.text}" for act in acts))


def act_key(text: str) -> str:
    """A name of an act as it is compared: blanks, quotation marks and capitals alike."""
    return " ".join(fold(text).text.split()).casefold()
