"""Orders in the words of a law: the inverse of reading them.

The phrases are those of the rules of legislative technique (order of the Minister of Justice on drafting, ch. 3, and
practice; ``kz_rules`` 7): one directive with its quotations, without the closing mark, which depends on where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from lawtrack.drafting.citations import noun_of, steps_text
from lawtrack.drafting.joining import Order, consecutive, listed_heading, order_of
from lawtrack.drafting.naming import annex_named, gap
from lawtrack.drafting.orders import AmendedAct
from lawtrack.drafting.quoting import address, all_called, called, in_language, quotation, sought
from lawtrack.language import language_of
from lawtrack.model.citation import Step
from lawtrack.model.document import AUTHENTIC, Lang, Scheme, WorkKind
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import NOTHING_TO_APPLY, Action, Instruction, Position, SetAnnex
from lawtrack.model.kinds import Kind
from lawtrack.profiles.house import House, house

OWN_WORDS = NOTHING_TO_APPLY | {Action.SUSPEND, Action.REPEAL_ACT}
"""What has no directive of its own: it comes back in the words in which it was written."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How directives are set.

    Attributes:
        lang: The language.
        marks: The quotation marks.
        annex: What points to the annex of the amending act, by the number of an instruction.
        act: The changed act; None where an order stands alone.
    """

    lang: Lang
    marks: tuple[str, str]
    annex: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    act: AmendedAct | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive.

    Attributes:
        head: Its line; a colon stands at the end where quotations follow.
        quotations: What it puts, each with its marks, lines parted by line feeds.
    """

    head: str
    quotations: tuple[str, ...] = ()


def phrase(instruction: Instruction, lang: Lang, scheme: Scheme | None = None) -> str:
    """The directive that orders what the instruction says, as a drafter writes it.

    Args:
        instruction: What is ordered; ``new`` (or the ``fragment``) is the text to be quoted.
        lang: Laws are made in ``ru`` and ``kk``; the ``en`` text is a translation for readers.
        scheme: What the levels are called in the amended act; the one its name tells where None.

    Returns:
        The directive on one line; quoted provisions on the lines after it. Commencement, suspension and repeal
        clauses, the amending act's own provisions, what was not understood and places told by lines of a
        classification come back in their own words.

    Raises:
        DraftingError: The instruction lacks what its action needs.
    """
    if has_own_words(instruction):
        return instruction.text
    named = instruction.act.scheme if instruction.act else None
    order = order_of(instruction, scheme or named or Scheme.CIVIL)
    setting = standing_alone(instruction, lang, house())
    if not instruction.toc or not order.inside or (instruction.words and instruction.listed is None):
        said = directive(order, setting)
        return "\n".join((said.head, *said.quotations))
    contents = order.steps[:1]  # «в оглавлении заголовок статьи 5 исключить»
    said = directive(order, setting, contents)
    where = scope_line(contents, lang, order.scheme).rstrip(":")
    return "\n".join((f"{where} {said.head}", *said.quotations))


def scope_line(steps: Sequence[Step], lang: Lang, scheme: Scheme, outer: Kind | None = None) -> str:
    """The line above orders for one element: «в пункте 8 статьи 15-3:»; ``outer`` is the kind named in a line above it."""
    words = language_of(lang)
    where = steps_text(steps, lang, scheme, "prepositional", outer=outer)
    return words.enacting.scope.format(
        **{"in": words.drafting.preposition(where), "where": words.enacting.below(where)}
    )


def standing_alone(instruction: Instruction, lang: Lang, style: House) -> Setting:
    """How a directive is set that stands in no law: as in a law, with one annex."""
    words = language_of(lang).enacting
    pointer = words.to_sole_annex.format(act=words.own[WorkKind.LAW].to_itself)
    return Setting(lang, style.style("law", "law").marks[lang.value], {instruction.n: pointer})


def notes_language(instruction: Instruction) -> bool:
    """True for the sentence that an element changes in the other language only: it stands among the orders."""
    return instruction.one_language and instruction.target is not None


def has_own_words(instruction: Instruction) -> bool:
    """True for what no phrase of drafters here orders: it is not written as anything else."""
    return instruction.action in OWN_WORDS or bool(instruction.within) or _lists_untold(instruction)


def _lists_untold(instruction: Instruction) -> bool:
    """True for a heading in a table of contents of which the instruction does not tell whose it is."""
    line = instruction.toc and instruction.action in (Action.INSERT_PROVISION, Action.REPLACE_HEADING)
    return line and instruction.listed is None and not listed_heading(instruction)


def directive(
    order: Order, setting: Setting, above: Sequence[Step] = (), *, throughout: bool = False
) -> Directive:
    """An order as a directive.

    Args:
        order: What is ordered.
        setting: How it is set.
        above: The elements that the lines above it name.
        throughout: True where the line above it says that words are meant throughout the text.

    Raises:
        DraftingError: An instruction lacks what its action needs.
    """
    if notes_language(order.first) and order.first.lang is setting.lang:
        return Directive(_Phrasing(order, setting, above).one_language())
    if has_own_words(order.first):
        return Directive(_own(order.first, setting.lang))
    phrasing = _Phrasing(order, setting, above)
    return Directive(phrasing.change()) if throughout else phrasing.directive()


def suspension(order: Order, setting: Setting, act: str, date: str) -> Directive:
    """The order that suspends an element of an act (art. 46): «Приостановить до … действие пункта 2 статьи 5 Закона …».

    Args:
        order: What is suspended, with the wording that holds meanwhile.
        setting: How it is set.
        act: The act as the owner of the element.
        date: The day up to which it is suspended.
    """
    return _Phrasing(order, setting, ()).suspension(act, date)


def _own(instruction: Instruction, lang: Lang) -> str:
    """The words in which an order was written, where the line above says the same as there; else a gap with them."""
    if instruction.lang is lang and instruction.toc and not instruction.within:
        return instruction.text.strip().rstrip(";.")
    return gap(lang, Missing.ORDER, instruction.text)


class _Phrasing:
    """One order put into the phrases of one language."""

    def __init__(self, order: Order, setting: Setting, above: Sequence[Step]) -> None:
        self._order, self._setting, self._above = order, setting, tuple(above)
        self._i, self._lang = order.first, setting.lang
        self._words = language_of(setting.lang).drafting

    def directive(self) -> Directive:
        """The directive; raises ``DraftingError`` where an instruction lacks what its action needs."""
        i = self._i
        if i.action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
            every = i.occurrences == "all" or (
                isinstance(i.occurrences, int) and i.occurrences > max(self._words.times)
            )
            address(i)
            return Directive(self._say("everywhere_in" if every else "in", change=self.change()))
        if i.action is Action.EVERYWHERE:
            name = "everywhere_in" if self._left() else "everywhere"
            return Directive(self._say(name, change=self.change()))
        if i.action is Action.INSERT_WORDS:
            return Directive(self._insert())
        if i.action is Action.INSERT_PROVISION:
            return self._provision()
        address(i)
        if isinstance(i, SetAnnex):
            return Directive(self._annex(i))
        if i.action is Action.RENUMBER:
            return Directive(self._renumber())
        if i.action is Action.DELETE_PROVISION:
            return Directive(self._say("delete"))
        return Directive(self._say("restate"), self._quotations())

    def suspension(self, act: str, date: str) -> Directive:
        """The element stands behind or before its act, as the language orders them."""
        instead = self._i.new is not None or bool(self._i.fragment)
        name = "suspend_instead" if instead else "suspend"
        address(self._i)
        where = steps_text(
            self._order.steps,
            self._lang,
            self._order.scheme,
            self._words.cases.get(name, "accusative"),
            sentence=self._i.sentence,
            owned=True,
        )
        put = {"where": where, "act": act, "date": date, "this": self._this()}
        head = _filled(self._words.phrases[name], put)
        return Directive(head, self._quotations() if instead else ())

    def one_language(self) -> str:
        """That the text in the other authentic language changes, and this one does not."""
        other = next(lang for lang in AUTHENTIC if lang is not self._lang)
        tongues = self._words.tongues
        return self._say("one_language", own=tongues[self._lang], other=tongues[other])

    def _this(self) -> str:
        """«данный абзац», «осы бап»."""
        outer = self._order.steps[-2].kind if len(self._order.steps) > 1 else None
        noun = noun_of(self._order.steps[-1], self._lang, self._order.scheme, outer)
        noun = language_of(self._lang).units.sentence if self._i.sentence is not None else noun
        return f"{self._words.this.get(noun.gender, '')} {noun.alone[0]}".strip()

    def _annex(self, i: SetAnnex) -> str:
        """A new annex is named by its number, one that is there as an annex of its act too."""
        name = "annex_add" if i.adds else "annex"
        case = self._words.cases.get(name, "accusative")
        act, step = self._setting.act, self._order.steps[0]
        where = self._text(self._left(), case)
        if act is not None and not i.adds and not self._above:
            where = annex_named(act, step, self._lang, case)
        put = {"where": where, "annex": self._setting.annex.get(i.n, "")}
        return _filled(self._words.phrases[name], put)

    def _insert(self) -> str:
        i, new = self._i, self._new(self._i)
        address(i)
        put = {"new": self._quote(new), "new_by": self._words.quoted[called(quotation(i))].by}
        if i.old is None:
            return self._say("prepend" if i.pos is Position.START else "append", **put)
        name = "insert_before" if i.pos is Position.BEFORE else "insert_after"
        return self._say(name, **put, **self._anchor())

    def _anchor(self) -> dict[str, str]:
        quoted = self._words.quoted[called(sought(self._i))]
        old = self._quote(self._old(self._i))
        return {"old": old, "old_after": quoted.after, "old_before": quoted.before}

    def _provision(self) -> Directive:
        i = self._i
        address(i)
        if i.sentence is not None:
            added = self._sentence_added(i.sentence)
            outer = self._left()
        else:
            *before, last = self._order.steps
            outer = self._holder()
            new = [before.pop(), last] if last.kind is Kind.HEADING else [last]  # «заголовком статьи 5-1»
            added = steps_text(
                new,
                self._lang,
                self._order.scheme,
                "instrumental",
                more=self._order.more,
                outer=before[-1].kind if before else None,
            )
        name = "add_into" if outer else "add"
        where = self._text(outer, "accusative") if outer else ""
        head = _filled(self._words.phrases[name], {"where": where, "added": added})
        return Directive(head, self._quotations())

    def _sentence_added(self, sentence: int) -> str:
        if sentence == -1:
            noun = language_of(self._lang).units.sentence
            return noun.alone[4]
        added = steps_text([], self._lang, self._order.scheme, "instrumental", sentence=sentence)
        if self._words.sentence_after_noun:
            ordinal, noun_said = added.rsplit(" ", 1)
            return f"{noun_said} {ordinal}"
        return added

    def _renumber(self) -> str:
        to = [(i.renumbered or address(i)).steps[-1] for i in self._order.instructions]
        case = self._words.cases.get("to", "nominative")
        outer = self._order.steps[-2].kind if len(self._order.steps) > 1 else None
        said = steps_text([to[0]], self._lang, self._order.scheme, case, more=to[1:], outer=outer)
        return self._say("renumber_likewise" if to[1:] else "renumber", to=said)

    def change(self) -> str:
        """The words sought, and what is done to them."""
        several = self._order.instructions if not self._order.more else (self._i,)
        quoted = self._words.quoted
        if self._i.pos is not None and self._i.action is Action.EVERYWHERE:
            new = {"new": self._quote(self._new(self._i)), "new_by": quoted[called(quotation(self._i))].by}
            name = "before" if self._i.pos is Position.BEFORE else "beside"
            return self._fill(name, **new, **self._anchor())
        olds = [sought(i) for i in several]
        times = self._i.occurrences if self._i.action is not Action.EVERYWHERE else 1
        values = {
            "old": self._listed([self._old(i) for i in several], pair=self._i.new is None),
            "old_named": quoted[all_called(olds)].named,
            "forms": self._words.forms if self._i.forms else "",
            "times": self._words.times.get(times, "") if isinstance(times, int) else "",
        }
        if self._i.new is None:
            return self._fill("strike", **values)
        values["new"] = self._listed([self._new(i) for i in several], pair=False)
        values["new_by"] = quoted[all_called([i.new or "" for i in several])].by
        return self._fill("likewise" if len(several) > 1 else "substitute", **values)

    def _listed(self, texts: Sequence[str], *, pair: bool) -> str:
        """Quotations one after the other; two that are only left out are joined by «и»."""
        quoted = [self._quote(text) for text in texts]
        conjunction = language_of(self._lang).addresses.conjunction
        return conjunction.join(quoted) if pair and len(quoted) == 2 else ", ".join(quoted)

    def _quotations(self) -> tuple[str, ...]:
        """What is put; units that follow each other stand in one quotation."""
        blocks: list[list[str]] = []
        steps = [self._order.steps[-1], *self._order.more] if self._order.steps else []
        for n, instruction in enumerate(self._order.instructions):
            text = self._new(instruction)
            if blocks and n and consecutive(steps[n - 1], steps[n]):
                blocks[-1].append(text)
            else:
                blocks.append([text])
        return tuple(self._quote("\n".join(block)) for block in blocks)

    def _old(self, instruction: Instruction) -> str:
        return in_language(sought(instruction), instruction, self._lang, Missing.OLD_WORDS)

    def _new(self, instruction: Instruction) -> str:
        return in_language(quotation(instruction), instruction, self._lang, Missing.NEW_TEXT)

    def _left(self) -> tuple[Step, ...]:
        """The steps that the directive itself has to say."""
        return self._order.steps[len(self._above) :]

    def _holder(self) -> tuple[Step, ...]:
        """The element that a new one is put into, as far as it has to be said; articles run through the act."""
        left = () if self._i.toc else self._left()[:-1]
        through = (
            self._order.steps[-1].kind is Kind.ARTICLE and self._order.steps[0].kind is not Kind.ATTACHMENT
        )
        return () if through else left

    def _say(self, name: str, **values: str) -> str:
        return self._fill(name, self._left(), **values)

    def _fill(self, name: str, left: Sequence[Step] = (), /, **values: str) -> str:
        sentence = self._i.sentence if self._i.action is not Action.INSERT_PROVISION else None
        said = bool(left) or sentence is not None
        where = self._text(left, self._words.cases.get(name, "accusative"), sentence) if said else ""
        put = {"where": where, "in": self._words.preposition(where) if where else "", **values}
        return _filled(self._words.phrases[name], put)

    def _text(self, steps: Sequence[Step], case: str, sentence: int | None = None) -> str:
        outer = self._above[-1].kind if self._above else None
        more = self._order.more if self._i.action is not Action.INSERT_PROVISION else ()
        return steps_text(
            steps, self._lang, self._order.scheme, case, more=more, sentence=sentence, outer=outer
        )

    def _quote(self, text: str) -> str:
        opening, closing = self._setting.marks
        return f"{opening}{text}{closing}"


def _filled(shape: str, values: Mapping[str, str]) -> str:
    """The shape with its places filled, what is empty left out with its space; quoted words stay as they are."""
    for name in (name for name, value in values.items() if not value):
        shape = shape.replace(f"{{{name}}} ", "").replace(f" {{{name}}}", "").replace(f"{{{name}}}", "")
    return shape.format(**values)
