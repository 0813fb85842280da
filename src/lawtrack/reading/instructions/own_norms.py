"""The amending act's own norms: executing and transitional ones, final articles, repeals and suspensions."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, OwnProvision
from lawtrack.model.message import message
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.annexes.texts import within_annexes
from lawtrack.reading.instructions.collecting import Collected
from lawtrack.reading.instructions.commencing import Commencing
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.expanding import not_understood, plain
from lawtrack.reading.instructions.own.commencement import is_commencement, opens_commencement
from lawtrack.reading.instructions.own.repeals import repealed, repealed_in
from lawtrack.reading.instructions.own.suspensions import (
    SuspendedList,
    is_suspension,
    opens_list,
    read_listed,
    read_suspension,
)
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.text import Directive, Labels, SegmentKind
from lawtrack.reading.lines import SourceLine

_NOT_KNOWN = message("which norms of which act are suspended is not understood")
_CHANGES_NOT_FOUND = message("The annex that holds the changes was not found in the amending act.")


class OwnNorms:
    """Reads the norms of the amending act itself; what repeals or suspends norms of other acts is an instruction.

    Args:
        collected: Where instructions and segments go.
    """

    def __init__(self, collected: Collected) -> None:
        self._collected = collected
        self._starting = Commencing()
        self._in_annex: list[str] = []  # the orders whose repealed acts stand in a list in an annex
        self._in_list = (
            False  # … or in the points that follow, or the paragraphs of an article that opens the list
        )
        self._list_of_article = False
        self._goes_on = False  # … whose next one needs no number
        # acts whose order stands behind the last
        self._before_verb: list[tuple[Directive, Context]] | None = None
        self._suspended: SuspendedList | None = None  # what the list says in which the lines stand
        self._heads = 0  # where the instruction stands of the line that opens it
        self._pointing: list[int] = []  # the lines that say so, as long as the list is not found
        self.read_elsewhere: set[int] = set()
        """Lines whose order is read in a list elsewhere."""

    def label(self, directive: Directive, labels: Labels) -> None:
        """A line with a number begins a unit of the amending act."""
        self._starting.label(directive, labels)
        if directive.article or directive.paragraph:
            self._suspended = None

    def norm(self, d: Directive, context: Context) -> None:
        """A norm of the amending act itself."""
        text = d.text
        numbered = bool(d.article or d.paragraph)
        goes_on = not numbered and self._starting.goes_on(d.line.text)
        if d.article:
            self._in_list = False
        if numbered:
            self._before_verb = None
        if not text or goes_on:
            self._collected.segment(SegmentKind.OWN, d.line)
        elif self._before_verb is not None and d.point:
            self._collected.segment(SegmentKind.OWN, d.line)
            self._before_verb.append((d, context))
            if acts.repeals(text):
                self._repeal_all(self._before_verb)
        elif acts.repeals(text):
            self.repeal(d, context)
        elif is_suspension(d):
            self.suspend(d, context)
        elif is_commencement(text) or opens_commencement(text):
            self._collected.segment(SegmentKind.OWN, d.line)
            at = len(self._collected.instructions)
            self._starting.begin(at, d.line.text, opened=opens_commencement(text))
            self._collected.add(plain(Action.COMMENCEMENT, context))
        elif self._in_list and self._is_item(d):
            self._collected.segment(SegmentKind.OWN, d.line)
            self._listed(repealed(text, context))
            self._goes_on = text.rstrip().endswith(";")
        else:
            starts = numbered or not self._collected.instructions
            self._collected.segment(SegmentKind.OWN, d.line)
            if starts:
                self._in_list = self._goes_on = False
                self._before_verb = [] if acts.opens_repealed(text, context.lang) else None
                self._collected.add(plain(Action.OWN_PROVISION, context))

    def _is_item(self, d: Directive) -> bool:
        """True for a line that names what is repealed in the list that a line before it opened."""
        if d.article or (d.paragraph and not self._list_of_article):
            return False
        return bool(d.point or d.paragraph or self._goes_on) and acts.reference(d.text).date is not None

    def _repeal_all(self, items: Sequence[tuple[Directive, Context]]) -> None:
        """Acts and elements in a list whose order stands behind the last of them («Мыналардың: …; … күші жойылсын»)."""
        self._before_verb = None
        for d, context in items:
            self._listed(repealed(acts.without_repeal(d.text), context))

    def repeal(self, d: Directive, context: Context) -> None:
        """«Признать утратившими силу …»: acts named in the line, in the points that follow, or in the annex."""
        self._collected.segment(SegmentKind.OWN, d.line)
        if of_any("directives", "to_annex").search(d.text):
            self._in_annex.append(d.text)
            self._pointing.append(context.line)
            self._collected.add(plain(Action.OWN_PROVISION, context))
        elif d.text.rstrip().endswith(":"):
            self._in_list = self._goes_on = True
            self._list_of_article = bool(d.article)
            self._pointing.append(context.line)
            self._collected.add(plain(Action.OWN_PROVISION, context))
        else:
            self._collected.add(*repealed(acts.without_repeal(d.text), context))

    def approved(self, d: Directive, context: Context, *, there: bool) -> None:
        """«Утвердить прилагаемые изменения …»: they are read in their annex; an act without it is not whole.

        Args:
            d: The order.
            context: Where it stands.
            there: Whether they were found.
        """
        if there:
            self._collected.segment(SegmentKind.OWN, d.line)
            self._collected.add(plain(Action.OWN_PROVISION, context))
            self.read_elsewhere.add(context.line)
            self._starting.approves(context.line)
        else:
            self._collected.segment(SegmentKind.NOT_UNDERSTOOD, d.line)
            self._collected.add(not_understood(context, _CHANGES_NOT_FOUND))

    def _listed(self, made: list[Instruction]) -> None:
        """What a list repeals; the lines that point to it need no row of their own."""
        if made:
            self.read_elsewhere.update(self._pointing)
            self._pointing.clear()
        self._collected.add(*made)

    @property
    def suspending(self) -> bool:
        """True in a list of suspended norms."""
        return self._suspended is not None

    def suspend(self, d: Directive, context: Context) -> None:
        """«Приостановить до …»: norms named in the line, or in the list that follows."""
        # an item without a label begins like a quotation: then it is not known where the list is
        self._suspended = opens_list(d.text, context.lang) if not d.blocks else None
        if self._suspended is None:
            self._add_suspended(d, context, None if lacks_text(d) else read_suspension(d, context))
            return
        self._collected.segment(SegmentKind.SCOPE, d.line)
        # as long as no norm follows, what is suspended is not known
        self._heads = len(self._collected.instructions)
        self._collected.add(not_understood(context, _NOT_KNOWN))

    def suspend_listed(self, d: Directive, context: Context) -> None:
        """An item of a list of suspended norms."""
        if self._suspended is None:
            return
        found, self._suspended = read_listed(d, self._suspended, context)
        if found:
            head = self._collected.instructions[self._heads]
            self._collected.instructions[self._heads] = OwnProvision(
                n=head.n, act=None, scope=head.scope, lang=head.lang, line=head.line, text=head.text
            )
        if found == []:
            self._collected.segment(SegmentKind.SCOPE, d.line)
        else:
            self._add_suspended(d, context, found)

    def _add_suspended(self, d: Directive, context: Context, found: list[Instruction] | None) -> None:
        self._collected.segment(SegmentKind.DIRECTIVE if found else SegmentKind.NOT_UNDERSTOOD, d.line)
        self._collected.add(*(found or [not_understood(context, _NOT_KNOWN)]))

    def finished(self, body: Sequence[SourceLine], lang: Lang, scheme: Scheme) -> list[Instruction]:
        """All instructions of the act: with the list of repealed acts in its annex and the dates of its final articles.

        Args:
            body: The lines of the act before its annexes.
            lang: Its language.
            scheme: What «1.» and «1)» are called in acts that do not tell.
        """
        if self._in_annex:
            lists = within_annexes(self._collected.annex_lines, self._in_annex)
            self._listed(repealed_in(lists, lang, scheme))
        return self._starting.finished(self._collected.instructions, body)


def lacks_text(d: Directive) -> bool:
    """True for a line that puts a text behind it, where none is quoted."""
    return (
        d.text.rstrip().endswith(":")
        and not d.blocks
        and of_any("directives", "puts").search(d.text) is not None
    )
