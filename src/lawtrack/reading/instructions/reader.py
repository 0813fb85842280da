"""An amending act as a whole: act blocks, nested scopes, directives, final articles, annexes → instructions.

Every line belongs to exactly one segment; what is not understood is an instruction of its own, with its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, ActReference, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.chains import RANK, Chain, joined
from lawtrack.reading.instructions import acts, kazakh, russian
from lawtrack.reading.instructions.annexes import AmendingAnnexes, annex_numbers
from lawtrack.reading.instructions.commencement import is_commencement, opens_commencement
from lawtrack.reading.instructions.commencing import Commencing
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.expanding import Context, expanded, plain
from lawtrack.reading.instructions.quotes import put_back, take_out
from lawtrack.reading.instructions.repeals import repealed, repealed_in
from lawtrack.reading.instructions.suspensions import is_suspension, read_suspension
from lawtrack.reading.instructions.text import Directive, Segment, SegmentKind, directives
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p

_GRAMMARS = {Lang.RU: russian, Lang.KK: kazakh, Lang.EN: russian}
_TITLE = re.compile(
    r"(?:О|Об)\s+(?:внесени|признани|приостановлени|утверждени|некотор)|.*(?:туралы|тану\s+туралы)\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ENACTING = re.compile(
    r".*(?:ПРИКАЗЫВАЮ|ПОСТАНОВЛЯЕТ|ПОСТАНОВЛЯЮ|РЕШИЛ[АИ]?|БҰЙЫРАМЫН|ҚАУЛЫ\s+ЕТЕДІ|ШЕШІМ\s+ҚАБЫЛДАДЫ|ШЕШТІ)\s*:?\s*\Z",
    re.DOTALL,
)
_REPEAL = re.compile(
    r"[Пп]ризнать\s+утративш\w+\s+силу|күш[іi]\s+жойылды\s+деп\s+танылсын|күші\s+жойылған\s+деп",
    re.IGNORECASE,
)
_TO_ANNEX = re.compile(r"согласно\s+приложени|қосымшаға\s+сәйкес", re.IGNORECASE)
_WITHIN = re.compile(r"(?:изложив|дополнив)\b.*", re.IGNORECASE | re.DOTALL)
_TO_THE_ACT = re.compile(
    r"(?<!согласно )приложени\w+(?:\s+[\d-]+)?\s+к\s+(?:указанн|данн|вышеуказанн|названн)\w+\s+(?:приказ|постановлен|решен|указ|распоряжен)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AmendingText:
    """An amending act as it was read.

    Attributes:
        instructions: In the order of the text, numbered from 1.
        segments: Every line of the text, in order, each in exactly one segment.
        title: The amending act's title.
        lang: Its language.
    """

    instructions: tuple[Instruction, ...]
    segments: tuple[Segment, ...]
    title: str
    lang: Lang


def read_instructions(lines: Sequence[SourceLine], lang: Lang, scheme: Scheme | None = None) -> AmendingText:
    """Read an amending act.

    Args:
        lines: Its paragraphs in order.
        lang: Its language.
        scheme: What «1.» and «1)» are called in the amended acts; where None, each named act decides.
    """
    reader = _Reader(lang, scheme)
    reader.read(lines)
    segments = sorted(reader.segments, key=lambda s: s.line)
    return AmendingText(tuple(reader.instructions), tuple(segments), " ".join(reader.title), lang)


class _Reader:
    """Walks the directives of one amending act; holds where it stands."""

    def __init__(self, lang: Lang, scheme: Scheme | None) -> None:
        self._lang = lang
        self._grammar = _GRAMMARS[lang]
        self._chosen = scheme
        self.instructions: list[Instruction] = []
        self.segments: list[Segment] = []
        self.title: list[str] = []
        self._act: ActReference | None = None
        self._article = self._paragraph = self._point = ""
        self._base: ScopeLine | None = None
        self._nested: list[ScopeLine] = []
        self._own = False
        self._began = False
        self._repeals = False
        self._list_of = ""
        self._in_annex: dict[int, str] = {}
        self._annex_lines: list[SourceLine] = []
        self._starting = Commencing()
        self._lost = False

    @property
    def _scheme(self) -> Scheme:
        named = self._act.scheme if self._act else None
        return self._chosen or named or Scheme.CIVIL

    def read(self, lines: Sequence[SourceLine]) -> None:
        """Read everything; the annexes after the signature last."""
        body: list[SourceLine] = []
        for i, line in enumerate(lines):
            if p.FOOTNOTE.match(line.text) or p.PUBLISHER.match(line.text) or line.editorial:
                self._segment(SegmentKind.NOTE, line)
            elif self._signature(lines, i, bool(body)):
                self._rest(lines[i:])
                break
            else:
                body.append(line)
        for directive in directives(body):
            self._directive(directive)
        self._finish_annexes()
        self.instructions = self._starting.finished(self.instructions, body)

    def _signature(self, lines: Sequence[SourceLine], i: int, begun: bool) -> bool:
        text = p.cyrillic_i(lines[i].text)
        if not begun or len(text) > 120 or text.endswith((";", ":")) or not p.SIGNATURE.match(text):
            return False
        following = lines[i + 1 : i + 4]
        return all(len(line.text) < 160 and not line.text.endswith((";", ":")) for line in following)

    def _rest(self, lines: Sequence[SourceLine]) -> None:
        annex = False
        for line in lines:
            annex = annex or bool(p.ANNEX.match(line.text))
            self._segment(SegmentKind.ANNEX if annex else SegmentKind.SIGNATURE, line)
            if annex:
                self._annex_lines.append(line)

    def _finish_annexes(self) -> None:
        annexes = AmendingAnnexes(self._annex_lines)
        for at, number in self._in_annex.items():
            self.instructions[at] = annexes.filled(self.instructions[at], number)
        if self._repeals:
            self._add_all(repealed_in(self._annex_lines, self._lang, self._scheme))

    def _segment(self, kind: SegmentKind, line: SourceLine) -> None:
        text = line.text
        if line.table is not None:
            text = "\n".join("\t".join(" ".join(c.lines) for c in row) for row in line.table)
        self.segments.append(Segment(kind, line.number, text))

    # lines

    def _directive(self, d: Directive) -> None:
        for line in d.quoted:
            self._segment(SegmentKind.QUOTATION, line)
        labelled = d.article or d.paragraph or d.point
        if not self._began and not labelled and self._opening(d):
            return
        if d.article:
            self._article, self._paragraph, self._point, self._own = d.article, "", "", self._began
        if d.paragraph:
            self._paragraph, self._point = d.paragraph, ""
        if d.point:
            self._point = d.point
        if labelled:
            self._lost = False
            self._starting.label(d, self._article, self._paragraph, self._point)
        if self._act_block(d):
            self._lost = False
            return
        if d.article or (d.paragraph and not self._article and self._began):
            self._own = self._own or self._began
        if self._is_own(d):
            self._own_provision(d)
            return
        if self._repeals_an_act(d):
            self._act, self._base, self._nested = None, None, []
            self._repeal(d)
        elif is_suspension(d.text):
            self._suspend(d)
        else:
            self._amending(d)

    def _opening(self, d: Directive) -> bool:
        """The lines before the first act block: title, form and number, «ПРИКАЗЫВАЮ:»."""
        if _ENACTING.match(d.text):
            self._segment(SegmentKind.ENACTING, d.line)
            return True
        if acts.act_line(d.text, self._lang) is not None and d.text.rstrip().endswith(":"):
            return False
        if self._grammar.has_verb(d.text) and d.text.rstrip().endswith(":"):
            return False
        self._segment(SegmentKind.TITLE, d.line)
        if not self.title or not self.title[-1].endswith("."):
            self.title.append(d.line.text)
        return True

    def _act_block(self, d: Directive) -> bool:
        text = d.text
        named = acts.act_line(text, self._lang)
        if named is not None:
            self._began, self._own = True, False
            self._base, self._nested = None, []
            self._act = acts.reference(named) if named else None
            self._segment(SegmentKind.ACT if named else SegmentKind.ENACTING, d.line)
            within = _WITHIN.search(text)
            if within:
                order = re.sub(r"изложив", "изложить", re.sub(r"дополнив", "дополнить", within[0]))
                self._drafted(d, order)
            return True
        document = acts.opened_annex(text, self._lang) if self._act and text.rstrip().endswith(":") else None
        if self._act is not None and document is not None and not self._grammar.has_verb(text):
            self._act = acts.reference(self._act.text, annex=True, document=document)
            self._base, self._nested = None, []
            self._segment(SegmentKind.SCOPE, d.line)
            return True
        return False

    def _is_own(self, d: Directive) -> bool:
        if self._act is None and not self._nested:
            return True
        if self._own:
            return True
        return is_commencement(d.text)

    def _own_provision(self, d: Directive) -> None:
        """A norm of the amending act itself; what repeals or suspends norms of other acts is an instruction."""
        text = d.text
        self._began = True
        starts = bool(d.article or d.paragraph) or not self.instructions
        goes_on = not (d.article or d.paragraph) and self._starting.goes_on(d.line.text)
        if not text or goes_on:
            self._segment(SegmentKind.OWN, d.line)
        elif _REPEAL.search(text):
            self._repeal(d)
        elif is_suspension(text):
            self._suspend(d)
        elif is_commencement(text) or opens_commencement(text):
            self._segment(SegmentKind.OWN, d.line)
            self._starting.begin(len(self.instructions), d.line.text, opened=opens_commencement(text))
            self._add(plain(Action.COMMENCEMENT, self._context(d)))
        elif self._list_of == "repealed" and d.point and acts.reference(text).date:
            self._segment(SegmentKind.OWN, d.line)
            self._add_all(repealed(text, self._context(d)))
        else:
            self._segment(SegmentKind.OWN, d.line)
            if starts:
                self._list_of = ""
                self._add(plain(Action.OWN_PROVISION, self._context(d)))

    def _repeal(self, d: Directive) -> None:
        self._segment(SegmentKind.OWN, d.line)
        if _TO_ANNEX.search(d.text):
            self._repeals = True
            self._add(plain(Action.OWN_PROVISION, self._context(d)))
        elif d.text.rstrip().endswith(":"):
            self._list_of = "repealed"
            self._add(plain(Action.OWN_PROVISION, self._context(d)))
        else:
            self._add_all(repealed(_REPEAL.sub(" ", d.text), self._context(d)))

    def _suspend(self, d: Directive) -> None:
        found = read_suspension(d, self._context(d))
        self._segment(SegmentKind.DIRECTIVE if found else SegmentKind.NOT_UNDERSTOOD, d.line)
        self._add_all(found or [plain(Action.NOT_UNDERSTOOD, self._context(d))])

    def _repeals_an_act(self, d: Directive) -> bool:
        """«4. Признать утратившим силу Закон …» among the blocks of amended acts; not «пункт 5 признать …»."""
        if not d.paragraph or not _REPEAL.search(d.text):
            return False
        return self._grammar.drafts(take_out(d.text).text, self._scheme) is None

    # amending

    def _amending(self, d: Directive) -> None:
        quoted = take_out(d.text)
        text = quoted.text
        if text.rstrip().endswith(":") and not self._grammar.has_verb(text):
            scope = self._grammar.scope_line(text, self._scheme)
            if scope is not None:
                self._enter(scope, labelled=bool(d.point))
                self._segment(SegmentKind.SCOPE, d.line)
                return
        if not self._grammar.has_verb(text) and d.point and not text.rstrip().endswith((";", ".")):
            scope = self._grammar.scope_line(text, self._scheme)
            if scope is not None:  # «8) в статье 22», the colon forgotten
                self._enter(scope, labelled=True)
                self._segment(SegmentKind.SCOPE, d.line)
                return
        if d.point:
            self._base, self._nested = None, []
        if text.rstrip().endswith(":") and not self._grammar.has_verb(text):
            self._lost = (
                True  # a scope that was not understood: what follows in it is not read in the outer one
            )
        if self._lost:
            self._segment(SegmentKind.NOT_UNDERSTOOD, d.line)
            self._add(plain(Action.NOT_UNDERSTOOD, self._context(d)))
            return
        before, order = self._split_scope(text)
        if before is not None:
            self._enter(before, labelled=bool(d.point))
        self._drafted(d, put_back(order, quoted.quotations) if order is not text else d.text)

    def _split_scope(self, text: str) -> tuple[ScopeLine | None, str]:
        """«в статье 5: слова … заменить …» in one line: a scope, then its directive."""
        head, colon, tail = text.partition(":")
        if not colon or not tail.strip() or self._grammar.has_verb(head) or not self._grammar.has_verb(tail):
            return None, text
        scope = self._grammar.scope_line(head, self._scheme)
        return (scope, tail.strip()) if scope is not None else (None, text)

    def _enter(self, scope: ScopeLine, *, labelled: bool) -> None:
        if labelled:
            self._base, self._nested = scope, []
            return
        self._leave(scope.chains[0].outermost if scope.chains else None, everywhere=scope.everywhere)
        self._nested.append(scope)

    def _leave(self, outermost: Kind | None, *, everywhere: bool = False) -> None:
        """Leave the nested scopes that a unit of this kind cannot lie in."""
        while self._nested:
            inner = self._nested[-1]
            if inner.everywhere and (outermost is not None or everywhere):
                self._nested.pop()
                continue
            innermost = inner.chains[0].levels[-1].kind if inner.chains and inner.chains[0].levels else None
            if outermost is None or innermost is None or outermost not in RANK or innermost not in RANK:
                return
            if RANK[outermost] > RANK[innermost] and innermost is not Kind.HEADING:
                return
            self._nested.pop()

    def _drafted(self, d: Directive, text: str) -> None:
        quoted = take_out(text)
        # where a quotation of words never closes, what belongs to it is not known
        found: list[Draft] | None = (
            None if quoted.unclosed else self._grammar.drafts(quoted.text, self._scheme)
        )
        if found is None:
            self._segment(SegmentKind.NOT_UNDERSTOOD, d.line)
            self._add(plain(Action.NOT_UNDERSTOOD, self._context(d)))
            return
        self._segment(SegmentKind.DIRECTIVE, d.line)
        for draft in found:
            first = (draft.chains or draft.units or (Chain(),))[0]
            self._leave(first.outermost)
            made = expanded(
                draft, self._scopes(), d, quoted.quotations, self._context(d), self._everywhere, self._toc
            )
            if made is None:
                self._add(plain(Action.NOT_UNDERSTOOD, self._context(d)))
                continue
            numbers = annex_numbers(draft.annex)
            for i, instruction in enumerate(made):
                if draft.annex:
                    number = numbers[i] if i < len(numbers) else numbers[0] if len(numbers) == 1 else ""
                    self._in_annex[len(self.instructions)] = number
                self._add(instruction)

    def _scopes(self) -> tuple[Chain, ...]:
        """The addresses that the scopes around a directive name together."""
        chains: tuple[Chain, ...] = (Chain(),)
        for scope in ([self._base] if self._base else []) + self._nested:
            if scope.chains:
                chains = tuple(joined(outer, inner) for outer in chains for inner in scope.chains)
        return chains

    @property
    def _everywhere(self) -> bool:
        return any(s.everywhere for s in ([self._base] if self._base else []) + self._nested)

    @property
    def _toc(self) -> bool:
        return any(s.toc for s in ([self._base] if self._base else []) + self._nested)

    def _context(self, d: Directive) -> Context:
        act = self._act if not self._own else None
        if act is not None and act.annex and _TO_THE_ACT.search(d.text):
            act = replace(act, annex=False, document="")
        scope = tuple(
            label for label in (self._article, self._paragraph, self._point and f"{self._point})") if label
        )
        return Context(act, scope, self._lang, self._scheme, d.line.number, d.line.text)

    def _add_all(self, made: Sequence[Instruction]) -> None:
        for instruction in made:
            self._add(instruction)

    def _add(self, instruction: Instruction) -> None:
        self.instructions.append(replace(instruction, n=len(self.instructions) + 1))
