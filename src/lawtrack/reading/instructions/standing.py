"""Where the reader of an amending act stands: in which unit of it, on which act, in which scopes, and whether that is known."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference
from lawtrack.model.message import Message
from lawtrack.reading.citations.chains import Chain, in_article
from lawtrack.reading.instructions.draft import Context, ScopeLine
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.labels import POINT_RANK, Label, labels_of, next_of
from lawtrack.reading.instructions.printed.missing import POINT, Missing, is_first_letter
from lawtrack.reading.instructions.printed.text import Directive, Labels
from lawtrack.reading.instructions.scopes import Scopes
from lawtrack.reading.instructions.told_places import (
    IN_WHICH,
    UNDER_UNREAD,
    names_document,
    says_document,
    untold,
    whole,
    why_missing,
)


class Standing:
    """What the lines read so far say of the next one.

    Args:
        lang: The language of the act.
        scheme: What «1.» and «1)» are called in the amended acts; where None, each named act decides.

    Attributes:
        act: The amended act; None outside its block.
        scheme: What «1.» and «1)» are called in it.
        scopes: The scopes around the next order.
        own: True inside an article of the amending act's own.
        began: True behind the lines before the first act.
        in_annex: True among the changes that an annex holds.
        lost: True inside a scope that was not understood: nothing of it is read in the outer one.
        expects_act: True behind the line that opens the blocks of several acts, up to the first of them.
        unknown_act: True behind a line that could open the block of an act.
        lost_document: True where the line that lost the place may name a document.
        doubtful: True behind a line without label that is not understood, and may have opened a place.
        unquoted: True behind an order whose text is not quoted: what follows may be that text.
        forms: The form of the acts of a list, whose lines tell each by its title; empty outside such a list.
        missing: The missing line by which the place or the act is lost; None where another lost it.
    """

    def __init__(self, lang: Lang, scheme: Scheme | None) -> None:
        self._chosen = scheme
        self._know(None)
        self.scopes = Scopes()
        self.own = self.began = self.in_annex = self.lost = self.unknown_act = self.expects_act = False
        self.unquoted = self.lost_document = self.doubtful = False
        self.forms = ""
        self.missing: Missing | None = None
        self._lang = lang
        self._labels = Labels()
        self._acts = 0  # whose blocks were opened
        self._act_paragraph = ""  # in which the last one stands
        self._path: tuple[str, ...] = ()
        self._around_document: ActReference | None = None  # the act that approves the document
        self._opened_document: Label | None = None  # the label of the line that opened its elements
        self._behind_document = False  # at a label beside that one
        self._orders_counted = False  # its orders are the paragraphs «1.», «2.»
        self._act_in_point = False  # its block was opened by a line with the label of a point
        self._found_place = False  # by a line without label
        self._amid_points = False  # a line without label could open an act amid the points of one
        self._lost_point = False  # inside a point that was not understood, whatever letter of it

    def _know(self, act: ActReference | None) -> None:
        """The amended act is this one."""
        self.act = act
        self.scheme = self._chosen or (act.scheme if act else None) or Scheme.CIVIL

    def enter(self, d: Directive) -> Labels:
        """Enter the unit that a line with a label of its own begins; the labels there."""
        before = self._labels.point
        self._labels = self._labels.at(d)
        if d.point:
            goes_on = before and not (d.article or d.paragraph) and self._amid_points
            if goes_on and Label(POINT_RANK, d.point).follows_in([Label(POINT_RANK, before)]):
                self.unknown_act = False  # another act would have its points counted from 1)
            self._amid_points = False
        opened, own = self._opened_document, next(iter(labels_of(d)), None)
        if opened is not None and own is not None and not d.stray:
            beside = own.rank == opened.rank and own.number != "1"
            self._behind_document = self._behind_document or beside or own.rank < opened.rank
        self.expects_act = self.expects_act and not d.article
        self._path = self._labels.path
        if d.article or d.paragraph or d.point or d.letter:
            self._found_place = self.doubtful = False
        if d.article or d.paragraph or d.point:
            self._lost_point = False
        elif d.letter:
            self.scopes.in_point(first=is_first_letter(d.letter, self._lang))
        self.lost = self.unknown_act or self._lost_point
        self.missing = self.missing if self.lost else None
        return self._labels

    @property
    def numbering(self) -> list[Label]:
        """The labels of the article and the paragraph of the amending act."""
        numbers = (self._labels.article, self._labels.paragraph)
        return [Label(rank, number) for rank, number in enumerate(numbers) if number]

    def misses_act(self, d: Directive) -> None:
        """Behind a line that may open the block of an act nothing is read.

        Up to the next such block; a point among those of an act that a larger number opened is no act of its own. Behind
        a line without label the points of the act may go on: then it opened none.
        """
        if d.point and not self._act_in_point:
            self.lose()
        else:
            labelled = d.article or d.paragraph or d.point or d.letter
            self._amid_points = not (labelled or self._act_in_point or self.unknown_act)
            self.lost = self._lost_point = self.unknown_act = True

    def misses(self, missing: Missing | None) -> Missing | None:
        """Behind a line that is missing the act is not known, or the place up to the next label.

        Args:
            missing: What the numbering says is missing before the line that is read; None for nothing.

        Returns:
            It, where it says something of this line alone.
        """
        if missing is None or self.act is None or self.own or self.unknown_act:
            return None
        if self._found_place and missing.rank >= POINT:
            return None
        if missing.rank < POINT or (missing.rank == POINT and self._act_in_point):
            self.lost = self._lost_point = self.unknown_act = True
            self.missing = missing
        elif not missing.label:
            self.lost = self._lost_point = True
            self.missing = missing
        else:
            return missing
        return None

    def enter_scope(self, scope: ScopeLine, missing: Missing | None, *, labelled: bool) -> None:
        """Enter the place that a line names; behind one that is lost only a place that needs no other is known.

        Args:
            scope: The place.
            missing: What may be missing before this line.
            labelled: True for a line with the label of a point.
        """
        alone = not scope.lines and bool(scope.chains) and all(whole(one, self.act) for one in scope.chains)
        in_doubt = self.doubtful or missing is not None
        if in_doubt and not (alone or labelled):
            self.lose()
            self.missing = missing
        if self.lost and self.lost_document and not all(map(in_article, scope.chains)):
            alone = False
        if alone and (self.lost or in_doubt):
            self.scopes.leave_point()
            self._find_place()
        self.unquoted = False
        self.scopes.enter(scope, labelled=labelled)

    def why_untold(self, named: Chain, missing: Missing | None, *, labelled: bool) -> Message | None:
        """Why it is not told in which element an order lies; None where it is.

        Args:
            named: The address in it.
            missing: What may be missing before it.
            labelled: True where its line has a label.
        """
        if (missing is not None or self.doubtful) and not whole(named, self.act):
            return why_missing(missing) if missing is not None else UNDER_UNREAD
        unquoted = self.unquoted and untold(named, self.scopes.together.chains[0], self.act)
        return IN_WHICH if unquoted or self.scopes.untold(named, labelled=labelled) else None

    def _find_place(self) -> None:
        """A line that needs no other names the place again, up to the next label."""
        self._found_place = True
        self.doubtful = False
        self.lost = self.unknown_act
        self.missing = self.missing if self.lost else None

    def enter_own(self, d: Directive) -> None:
        """Enter an article of the amending act's own, or a paragraph of one without articles, where the line begins one."""
        if d.stray or not self.began:
            return
        if d.article or (
            d.paragraph and not (self._labels.article or self.in_annex or self._counts_orders(d))
        ):
            self.own = True

    def _counts_orders(self, d: Directive) -> bool:
        """True for the paragraphs below an opening without label, counted from 1: its orders («Внести в Закон …: 1. …»)."""
        if self.act is None or self._act_paragraph or self._act_in_point:
            return False
        self._orders_counted = self._orders_counted or d.paragraph == "1"
        grammar, said = grammar_of(self._lang), d.said.text
        opens = said.rstrip().endswith(":") and grammar.scope_line(said, self.scheme) is not None
        return self._orders_counted and (opens or grammar.has_verb(said))

    def enter_act(self, act: ActReference | None, forms: str = "") -> None:
        """Enter the block of an act; of none where the line opens those of several.

        Args:
            act: The act.
            forms: The form of all of them, where the line opens those of several.
        """
        if act is None or not self._labels.point:
            self.forms = forms
        self.began, self.own = True, False
        self._acts += 0 if act is None else 1
        self._orders_counted = False
        self._act_paragraph = self._labels.paragraph
        self.unquoted = self.doubtful = False
        self._around_document = self._opened_document = None
        self.scopes.clear()
        self._know(act)
        self.expects_act = act is None
        self._act_in_point = bool(self._labels.point)

    @property
    def among_acts(self) -> bool:
        """True where each point may be an act: behind the line that opens their blocks, or behind one in such a point."""
        return self.expects_act or self._act_in_point

    def enter_document(self, document: ActReference, d: Directive) -> None:
        """Enter the elements of a document that the act approves, or of the act itself again.

        Args:
            document: The act, with the document.
            d: The line that opens them.
        """
        if self.act is not None and not self.act.annex:
            self._around_document = self.act
        self._opened_document = next(iter(labels_of(d)), None)
        self._behind_document = False
        self._act_paragraph = self._labels.paragraph
        self.scopes.clear()
        self._know(document)

    def attend(self, d: Directive) -> None:
        """A line that speaks of the act again leaves the document that the act approves.

        It says so, or stands beside the line that opened the elements of the document («1) в Правилах …: …; 2) пункт 3
        исключить») and names no document.
        """
        if self.act is None or not self.act.annex or self._around_document is None:
            return
        says_so = d.text.rstrip().endswith(":") and of_any("directives", "to_the_act").search(d.text)
        if says_so or (self._behind_document and not says_document(d.text, self._lang)):
            self._know(self._around_document)

    @property
    def sole_act(self) -> ActReference | None:
        """The act amended in the paragraph before, where its block is the only one; None where another may be meant."""
        follows = next_of(self._act_paragraph) == self._labels.paragraph if self._act_paragraph else False
        if self.act is None or self._acts != 1 or self.own or self.lost or not follows:
            return None
        return replace(self.act, annex=False, document="", annex_number="")

    def leave_act(self) -> None:
        """Leave the block of the act."""
        self._know(None)
        self.expects_act = False
        self.scopes.clear()

    def enter_annex(self, act: ActReference | None) -> None:
        """Enter the changes that stand in the annex of the amending act."""
        self.enter_act(act)
        self.find()
        self.in_annex = True
        self._labels, self._path = Labels(), ()

    def lose(self, words: str = "") -> None:
        """Nothing is read in the outer scope any more: up to the next label, one of a letter only where a letter lost it.

        Args:
            words: The line that is not understood.
        """
        self.lost_document = names_document(words, self._lang)
        self.lost = True
        self._lost_point = self._lost_point or not self._labels.letter

    def find(self) -> None:
        """The act is known again, and the place in it."""
        self.lost = self._lost_point = self.unknown_act = False
        self.missing = None

    def context(self, d: Directive, n: int) -> Context:
        """Where a line stands.

        Args:
            d: The line.
            n: The ordinal of the next instruction.
        """
        act = self.act if not (self.own or self.unknown_act) else None
        if act is not None and act.annex and of_any("directives", "to_the_act").search(d.text):
            act = replace(act, annex=False, document="", annex_number="")
        return Context(
            act, self._path, self._lang, self.scheme, d.line.number, d.line.text, self.scopes.lines, n
        )
