"""An amending act as a whole: act blocks, nested scopes, directives, final articles, annexes → instructions.

Every line belongs to exactly one segment; what is not understood is an instruction of its own, with its place.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from lawtrack.model.action import Approved
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import ActReference, Instruction
from lawtrack.model.message import Message, message
from lawtrack.reading.captions import caption_and_title
from lawtrack.reading.citations.chains import Chain
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.accounting import accounted, orders, stands_alone
from lawtrack.reading.instructions.act_blocks import opened_block
from lawtrack.reading.instructions.addressed import are_numbered
from lawtrack.reading.instructions.amending_text import AmendingText
from lawtrack.reading.instructions.annexes.changes import Changes, approved_changes
from lawtrack.reading.instructions.collecting import Collected
from lawtrack.reading.instructions.draft import Context
from lawtrack.reading.instructions.ending import divided
from lawtrack.reading.instructions.expanding import expanded, not_understood, with_quotations
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.looks import Look, looks_of
from lawtrack.reading.instructions.marks import put_back
from lawtrack.reading.instructions.openings import begins, could_open
from lawtrack.reading.instructions.own.suspensions import is_suspension
from lawtrack.reading.instructions.own_norms import OwnNorms, lacks_text
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.leavings import told_leavings
from lawtrack.reading.instructions.printed.missing import Missing, missing_lines
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.instructions.printed.text import Directive, Held, SegmentKind
from lawtrack.reading.instructions.proofs.doubts import NOT_PROVED, doubted, may_be_own
from lawtrack.reading.instructions.proofs.foreign import in_another_language
from lawtrack.reading.instructions.proofs.proving import belongs, proved
from lawtrack.reading.instructions.proofs.unfilled import without_gaps
from lawtrack.reading.instructions.standing import Standing
from lawtrack.reading.instructions.told_places import quoted_in, scope_before, why_lost, why_missing
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import without_looking_for_circles


@without_looking_for_circles
def read_instructions(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme | None = None) -> AmendingText:
    """Read an amending act.

    Args:
        lines: Its paragraphs in order.
        lang: Its language.
        scheme: What «1.» and «1)» are called in the amended acts; where None, each named act decides.
    """
    collected = Collected()
    foreign = in_another_language(lines, lang)
    for line in lines:
        if line.number in foreign:
            collected.segment(SegmentKind.NOT_UNDERSTOOD, line)
    body, changes = divided([line for line in lines if line.number not in foreign], lang, collected)
    reader = _Reader(lang, scheme, collected, changes)
    reader.read(proved(body, lang))
    for annex in changes:
        reader.turn_to_annex(annex.named)
        reader.read(proved(annex.lines, lang))
    caption, title = caption_and_title(reader.front)
    instructions = tuple(reader.finished(body, foreign))
    collected.joined(lines)
    return AmendingText(instructions, tuple(collected.segments), title, caption, lang)


_ACT = (Chain(),)
"""The address of an order that names no unit."""


class _Reader:
    """Walks the directives of one amending act."""

    def __init__(
        self, lang: Lang, scheme: Scheme | None, collected: Collected, changes: Sequence[Changes]
    ) -> None:
        self._changes = changes
        self.front: list[str] = []
        """The lines before the first order."""
        self._above: set[str] = set()  # the same, for a look at each line
        self._lang = lang
        self._grammar = grammar_of(lang)
        self._look = looks_of(lang)
        self._collected = collected
        self._norms = OwnNorms(collected)
        self._here = Standing(lang, scheme)
        self._directives: Sequence[Directive] = ()
        self._missing: dict[int, Missing] = {}
        self._at = 0  # which of them is read
        self._below_label = False  # right below «Статья 2» on a line of its own
        self._proved: Directive | None = None  # the last whose quoted orders are proved to be quoted

    def finished(self, body: Sequence[SourceLine], foreign: Set[int]) -> list[Instruction]:
        """All instructions, with what the annexes and the final articles give them, and the lines of another language."""
        self._collected.fill_annexes()
        made = self._norms.finished(body, self._lang, self._here.scheme)
        found = accounted(made, self._collected.segments, self._lang, self._norms.read_elsewhere, foreign)
        return list(without_gaps(found))

    def turn_to_annex(self, named: str) -> None:
        """What follows are the changes that stand in the annex; their act as the order that approves them names it."""
        document, act = acts.opened(named, self._lang)
        self._directives = ()
        self._here.enter_annex(self._reference(act, document) if act else None)

    def read(self, directives: Sequence[Directive]) -> None:
        """The directives and the other lines of the act; and the lines that their quotations may hold wrongly."""
        self._directives = directives
        self._missing = missing_lines(directives, self._lang, self._of_the_act)
        for self._at, d in enumerate(directives):
            count = len(self._collected.instructions)
            self._read(d)
            if d.blocks and len(self._collected.instructions) == count:
                first = d.quoted[0]
                at = replace(self._context(d), line=first.number, text=first.text)
                self._collected.add(not_understood(at, message("a quotation that no order puts")))
            if d.held is not None and d is not self._proved:
                self._not_proved(d, d.held)
            elif d.unclosed or d.broken:
                for line in may_be_own(d, self._here.numbering):
                    at = replace(self._context(d), act=None, line=line.number, text=line.text)
                    self._collected.add(not_understood(at, NOT_PROVED))

    def _of_the_act(self, text: str) -> bool:
        return orders(text, self._lang) or stands_alone(text, self._lang)

    def _not_proved(self, d: Directive, held: Held) -> None:
        self._here.lost = True  # a place, or an act, for the next orders may stand among those lines
        self._here.unknown_act = self._here.unknown_act or held.opens_act
        for line in held.lines:
            at = replace(self._context(d), act=None, line=line.number, text=line.text)
            self._collected.add(not_understood(at, NOT_PROVED))

    def _read(self, d: Directive) -> None:
        here = self._here
        for line in d.quoted:
            self._collected.segment(SegmentKind.QUOTATION, line)
        if d.loose:  # the order that puts it is lost, and the place for those behind it may have stood there
            here.lost = True
            return
        labelled = bool(d.article or d.paragraph or d.point or d.letter) and not d.stray
        approves = not here.in_annex and approved_changes(d.text, self._lang) is not None
        if not here.began and not labelled and not approves and self._opening(d):
            return
        if d.article and not d.stray:
            here.own = here.began
        if labelled:
            self._norms.label(d, here.enter(d))
        if approves:
            here.began = here.own = True
            here.leave_act()
            there = bool(self._changes) and all(one.lines for one in self._changes)
            self._norms.approved(d, self._context(d), there=there)
            return
        look = self._look(d.said.text)
        if self._norms.suspending and not look.orders:
            self._norms.suspend_listed(d, self._context(d))
            return
        if self._act_block(d, look):
            here.find()
            return
        first = bool(d.article or d.paragraph or (d.point and here.among_acts)) or self._below_label
        self._below_label = bool(d.article) and not d.text
        if (first or here.act is None) and (self._names_its_act(d) or self._points_to_act(d, look)):
            return
        if d.paragraph and not d.point and not d.stray:
            here.scopes.leave_point()
        here.enter_own(d)
        missing = here.misses(self._missing.get(self._at))
        if here.expects_act and not d.article:
            here.began = True
            self._not_understood(d, message("the act that is changed is expected here"))
        elif self._is_own(look) and acts.brings_changes(d.said.text, self._lang):
            here.began = True
            self._not_understood(d, message("it says that an act is changed, and this is not understood"))
        elif self._is_own(look):
            here.began = True
            self._norms.norm(d, self._context(d))
        elif self._repeals_an_act(d):
            here.leave_act()
            self._norms.repeal(d, self._context(d))
        elif look.may_suspend and is_suspension(d):
            self._norms.suspend(d, self._context(d))
        else:
            self._amending(d, look, missing)

    def _opening(self, d: Directive) -> bool:
        """The lines before the first act block: title, form and number, «ПРИКАЗЫВАЮ:»."""
        if of_any("directives", "enacting").match(d.text):
            self._collected.segment(SegmentKind.ENACTING, d.line)
            return True
        if begins(d, self._lang, self._here.scheme):
            return False
        self._collected.segment(SegmentKind.TITLE, d.line)
        self.front.append(d.line.text)
        self._above.add(d.line.text)
        return True

    def _act_block(self, d: Directive, look: Look) -> bool:
        """True where the line opens the block of an act, or of a document that the act approves."""
        block = opened_block(d, look, self._here, self._lang)
        if block is None:
            return False
        if block.named is None:
            if self._here.act is not None and block.document is not None:
                self._here.enter_document(acts.reference(self._here.act.text, block.document), d)
            self._collected.segment(SegmentKind.SCOPE, d.line)
            return True
        if block.named:
            self._here.enter_act(self._reference(block.named, block.document))
        else:
            self._here.enter_act(None, acts.forms_of_list(d.text, self._lang))
        self._collected.segment(SegmentKind.ACT if block.named else SegmentKind.ENACTING, d.line)
        within = acts.ordered_along(d.text, self._lang)
        if within:
            self._drafted(d, within)
        return True

    def _reference(self, named: str, document: Approved | None = None) -> ActReference:
        """The act of the block that the present line opens."""
        return acts.reference_of_block(named, document, (self._directives, self._at), self._lang)

    def _names_its_act(self, d: Directive) -> bool:
        """True where an order names its act itself, or a line opens the block of a unit of an act."""
        quoted = d.said
        named = acts.act_within(quoted.text, self._lang)
        if named is None or quoted.unclosed or is_suspension(d):
            return False
        act, rest, document = named
        block = None if self._grammar.has_verb(rest) else acts.block_within(rest, self._lang)
        along = acts.ordered_along(rest, self._lang)
        if block is None and not along and self._grammar.drafts(rest, self._here.scheme) is None:
            return False
        self._here.enter_act(self._reference(put_back(act, quoted.quotations), document))
        self._here.find()
        if along:
            block = acts.block_before(rest, along, self._lang)
        if block is not None:
            scope = self._grammar.scope_line(block, self._here.scheme)
            if scope is None:
                why = why_lost(self._grammar, f"{block}:", quoted.quotations, opens=True)
                self._here.lose()
                self._not_understood(d, why)
                return True
            self._here.scopes.enter_block(scope)
            if not along:
                self._collected.segment(SegmentKind.SCOPE, d.line)
                return True
        self._drafted(d, put_back(along or rest, quoted.quotations))
        return True

    def _points_to_act(self, d: Directive, look: Look) -> bool:
        """True where a paragraph of its own orders something in the one act that the paragraph before it amends."""
        act = self._here.sole_act if look.orders and d.paragraph and not acts.repeals(d.text) else None
        if act is None or not acts.points_to(d.said.text, act, self._lang):
            return False
        if self._grammar.drafts(d.said.text, self._here.scheme) is None:
            return False
        self._here.enter_document(act, d)
        self._drafted(d, d.text)
        return True

    def _is_own(self, look: Look) -> bool:
        outside = self._here.act is None and not self._here.scopes.nested
        return outside or self._here.own or look.commences

    def _repeals_an_act(self, d: Directive) -> bool:
        """«4. Признать утратившим силу Закон …» among the blocks of amended acts; not «пункт 5 признать …»."""
        listed = d.point and self._here.forms and acts.is_listed(d.text, self._lang)
        if not (d.paragraph or listed) or not acts.repeals(d.text):
            return False
        return self._grammar.drafts(d.said.text, self._here.scheme) is None

    def _amending(self, d: Directive, look: Look, missing: Missing | None) -> None:
        self._here.attend(d)
        quoted = d.said
        text = quoted.text
        end = text.rstrip()[-1:]
        opens = end == ":"
        orders_nothing = not look.orders
        if orders_nothing and (
            opens or end not in (";", ".")  # «8) в статье 22», the colon forgotten
        ):
            scope = self._grammar.scope_line(text, self._here.scheme)
            # behind an order whose text is not there, a line without a colon is that text
            if scope is not None and (opens or d.point or (scope.numbered and not self._lacks_text())):
                self._here.enter_scope(quoted_in(scope, quoted.quotations), missing, labelled=bool(d.point))
                if self._here.lost and self._here.missing is not None:
                    self._not_understood(d, why_missing(self._here.missing))
                else:
                    self._collected.segment(SegmentKind.SCOPE, d.line)
                return
        if d.point:
            self._here.scopes.leave_point()
        numbered, again = bool(d.paragraph) and not d.stray, d.line.text in self._above
        if orders_nothing and could_open(quoted, self._lang, self._here.act, numbered=numbered, again=again):
            self._here.misses_act(d)
        if opens and orders_nothing:
            self._here.lose(text)
            self._here.unknown_act = self._here.unknown_act or (bool(d.paragraph) and not d.stray)
        before, order = scope_before(self._grammar, text, self._here.scheme)
        if before is not None:
            self._here.enter_scope(quoted_in(before, quoted.quotations), missing, labelled=bool(d.point))
            missing = self._here.missing
        if self._here.lost:
            why = why_lost(self._grammar, text, quoted.quotations, opens=opens)
            self._not_understood(d, why if self._here.missing is None else why_missing(self._here.missing))
            return
        if orders_nothing and not (d.paragraph or d.point or d.letter):
            # it may have opened a place; not so a finished sentence
            self._here.doubtful = self._here.doubtful or (
                end not in (".", "") and any(map(str.isalpha, text))
            )
        elif orders_nothing:
            self._here.lose(text)  # what it says holds for the lines behind it
            self._here.unknown_act = self._here.unknown_act or (bool(d.paragraph) and not d.stray)
        self._drafted(d, put_back(order, quoted.quotations) if order is not text else d.text, missing)

    def _lacks_text(self) -> bool:
        """True where the line before puts a text, and none is quoted behind it."""
        return self._at > 0 and lacks_text(self._directives[self._at - 1])

    def _drafted(self, d: Directive, text: str, missing: Missing | None = None) -> None:
        quoted = d.said if text is d.text else take_out(text)
        # where neither holds, all that it quotes stands in its line, each between two marks
        doubt = doubted(d, quoted) if quoted.nested or d.blocks else None
        if doubt is not None:
            self._not_understood(d, doubt)
            # a place for the next orders may stand among the lines taken for quoted ones
            opens = [line.text for line in d.quoted[1:] if line.text.rstrip().endswith(":")]
            if d.broken and opens:
                self._here.lose(" ".join(opens))
            return
        found = self._grammar.drafts(quoted.text, self._here.scheme)
        if found is None:
            why = self._grammar.stopped(quoted.text, self._here.scheme, quoted.quotations)
            self._not_understood(d, why)
            return
        if d.held is not None:
            if not belongs(d.held, found, self._here.act):
                lines = ", ".join(str(line.number) for line in d.held.lines)
                why = message(
                    "that these lines, which order something, belong to the quoted text is not proved: {lines}",
                    lines=lines,
                )
                self._not_understood(d, why)
                return
            self._proved = d
        quoting = with_quotations(d, found)
        if quoting is None:
            self._not_understood(d, message("which words or units belong together is not understood"))
            return
        named = (found[0].chains or found[0].units or _ACT)[0]
        labelled = bool(d.article or d.paragraph or d.point)
        untold = self._here.why_untold(named, missing, labelled=labelled)
        if untold is not None:
            self._not_understood(d, untold)
            return
        self._here.unquoted = lacks_text(d)
        self._collected.segment(SegmentKind.DIRECTIVE, d.line)
        scopes = self._here.scopes
        for draft, own in quoting:
            draft = scopes.named_again(draft)
            first = (draft.chains or draft.units or _ACT)[0]
            # «абзац» of which it is not told which leaves no place
            scopes.leave(first.first if are_numbered((first,)) else None)
            made = expanded(draft, scopes.together, own, quoted.quotations, self._context(d))
            if made is None:
                why = message("which words or units belong together is not understood")
                self._collected.add(not_understood(self._context(d), why))
            elif draft.annex:
                self._collected.add_of_annex(made, draft.annex)
            else:
                self._collected.add(*told_leavings(made, d))

    def _not_understood(self, d: Directive, why: Message) -> None:
        self._collected.segment(SegmentKind.NOT_UNDERSTOOD, d.line)
        self._collected.add(not_understood(self._context(d), why))

    def _context(self, d: Directive) -> Context:
        return self._here.context(d, len(self._collected.instructions) + 1)
