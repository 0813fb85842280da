"""An instruction in the words of a law: the inverse of reading it.

The phrases are those of the rules of legislative technique (order of the Minister of Justice on drafting, ch. 3, and
practice; ``kz_rules`` 7): one directive with its quotation, without the closing mark, which depends on where it stands.
"""

from __future__ import annotations

from lawtrack.drafting.citations import citation_text
from lawtrack.drafting.quoting import address, called, holder, quotation, sought
from lawtrack.errors import DraftingError
from lawtrack.i18n import _
from lawtrack.language import language_of
from lawtrack.language.facets.drafting import Drafting
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import NOTHING_TO_APPLY, Action, Instruction, Position

OWN_WORDS = NOTHING_TO_APPLY | {Action.SUSPEND}
"""What comes back in the words in which it was written."""
_WHOLE = {
    Action.REPLACE_PROVISION: "restate",
    Action.REPLACE_HEADING: "restate",
    Action.DELETE_PROVISION: "delete",
    Action.RENUMBER: "renumber",
    Action.ANNEX: "annex",
}
"""Phrases of what is done to an element as a whole."""


def phrase(instruction: Instruction, lang: Lang, scheme: Scheme | None = None) -> str:
    """The directive that orders what the instruction says, as a drafter writes it.

    Args:
        instruction: What is ordered; ``new`` (or the ``fragment``) is the text to be quoted.
        lang: ``ru`` or ``kk``: laws are made in these two; the English text is a translation.
        scheme: What the levels are called in the amended act; the one its name tells where None.

    Returns:
        The directive on one line; quoted provisions on the lines after it. Commencement and suspension
        clauses, the amending act's own provisions, what was not understood, words in all their forms and places
        told by lines of a classification come back in their own words.

    Raises:
        DraftingError: The language is English, or the instruction lacks what its action needs.
    """
    if instruction.action in OWN_WORDS or _has_no_phrase(instruction):
        return instruction.text
    drafting = language_of(lang).drafting
    if drafting is None:
        raise DraftingError(
            _("Amending acts are written in Kazakh and Russian; there is no English wording.")
        )
    named = instruction.act.scheme if instruction.act else None
    return _Phrasing(instruction, drafting, lang, scheme or named or Scheme.CIVIL).directive()


def _has_no_phrase(i: Instruction) -> bool:
    """True for what no phrase of drafters here orders: it is not written as anything else."""
    beside = i.action is Action.EVERYWHERE and i.pos is not None
    return i.forms or bool(i.within) or beside


class _Phrasing:
    """One instruction put into the phrases of one language."""

    def __init__(self, instruction: Instruction, drafting: Drafting, lang: Lang, scheme: Scheme) -> None:
        self._i, self._drafting = instruction, drafting
        self._lang, self._scheme = lang, scheme

    def directive(self) -> str:
        """The directive; raises ``DraftingError`` where the instruction lacks what its action needs."""
        i = self._i
        if i.action is Action.REPEAL_ACT:
            return self._phrase("repeal", act=i.act.text if i.act else i.text)
        if i.action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
            return self._phrase("in", address(i), change=self._change())
        if i.action is Action.EVERYWHERE:
            return self._phrase(
                "everywhere_in" if i.target else "everywhere", i.target, change=self._change()
            )
        if i.action is Action.INSERT_WORDS:
            return self._insert()
        if i.action is Action.INSERT_PROVISION:
            return self._provision()
        values = {}
        if _WHOLE[i.action] == "restate":
            values["new"] = self._quote(quotation(i))
        if _WHOLE[i.action] == "renumber":
            to = Citation((i.renumbered or address(i)).steps[-1:])
            values["to"] = self._cited(to, self._drafting.cases.get("to", "accusative"))
        return self._phrase(_WHOLE[i.action], address(i), **values)

    def _insert(self) -> str:
        i, new = self._i, quotation(self._i)
        put = {"new": self._quote(new), "new_by": self._drafting.quoted[called(new)].by}
        if i.old is None:
            return self._phrase("append", address(i), **put)
        name = "insert_before" if i.pos is Position.BEFORE else "insert_after"
        quoted = self._drafting.quoted[called(i.old)]
        put |= {"old": self._quote(i.old), "old_after": quoted.after, "old_before": quoted.before}
        return self._phrase(name, address(i), **put)

    def _provision(self) -> str:
        target = address(self._i)
        sentence = self._i.sentence
        outer = Citation(target.steps) if sentence is not None else holder(target)
        new = Citation((), sentence) if sentence is not None else Citation((target.last,))
        added = self._cited(new, "instrumental")
        if sentence is not None and self._drafting.sentence_after_noun:
            ordinal, noun = added.rsplit(" ", 1)
            added = f"{noun} {ordinal}"
        put = {"added": added, "new": self._quote(quotation(self._i))}
        return self._phrase("add_into", outer, **put) if outer else self._phrase("add", **put)

    def _change(self) -> str:
        """The words sought, and what is done to them."""
        old, new = sought(self._i), self._i.new
        values = {"old": self._quote(old), "old_named": self._drafting.quoted[called(old)].named}
        if new is None:
            return self._phrase("strike", **values)
        values |= {"new": self._quote(new), "new_by": self._drafting.quoted[called(new)].by}
        return self._phrase("substitute", **values)

    def _phrase(self, name: str, where: Citation | None = None, /, **values: str) -> str:
        if where is not None:
            values["where"] = self._cited(where, self._drafting.cases.get(name, "accusative"))
            values["in"] = self._preposition(values["where"])
        return self._drafting.phrases[name].format(**values)

    def _preposition(self, where: str) -> str:
        fitting = [start for start in self._drafting.prefixes if where.startswith(start)]
        return self._drafting.prefixes[max(fitting, key=len)] if fitting else ""

    def _cited(self, citation: Citation, case: str) -> str:
        return citation_text(citation, self._lang, self._scheme, case)

    def _quote(self, text: str) -> str:
        """The text in quotation marks; in the other marks where it has the usual ones in it."""
        opening, closing = self._drafting.marks
        if opening in text:
            opening, closing = self._drafting.other_marks
        return f"{opening}{text}{closing}"
