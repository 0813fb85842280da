"""An amending act in the words of a law: title, openings, one point an act, one item an article, the final article.

The order of things is that of art. 22-29 and 42 of the Law «On Legal Acts»; what a house chooses is a profile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawtrack.drafting.annexes import annex_lines, annexes_of, own_caption, pointers
from lawtrack.drafting.ending import enacting_words, final_article, signature, until
from lawtrack.drafting.filling import gaps_of
from lawtrack.drafting.items import Line, items_of, quoted_lines
from lawtrack.drafting.joining import order_of
from lawtrack.drafting.naming import act_named, asked, begun
from lawtrack.drafting.orders import ActOrders as ActOrders
from lawtrack.drafting.orders import AmendedAct as AmendedAct
from lawtrack.drafting.orders import LawText as LawText
from lawtrack.drafting.orders import Part, in_order
from lawtrack.drafting.orders import Requisites as Requisites
from lawtrack.drafting.phrase import Setting, notes_language, suspension
from lawtrack.drafting.quoting import in_language
from lawtrack.drafting.titles import (
    changes_named,
    opening_of,
    opening_of_several,
    several_of,
    tally,
    title_of,
)
from lawtrack.language import language_of
from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import OWN, Action, Instruction
from lawtrack.profiles.house import House
from lawtrack.profiles.house import house as usual_house

_APART = OWN | {Action.REPEAL_ACT, Action.SUSPEND}


def _stands_apart(instruction: Instruction) -> bool:
    """True for what stands in points of its own."""
    return instruction.action in _APART and not notes_language(instruction)


def law_text(
    orders: Sequence[ActOrders],
    lang: Lang,
    requisites: Requisites | None = None,
    house: House | None = None,
) -> LawText:
    """The text of the amending act that orders what is given.

    Args:
        orders: The amended acts with their instructions; several acts in any order.
        lang: ``ru`` or ``kk``; ``en`` gives a translation for readers.
        requisites: What the act says of itself; those of a law with the usual term where None.
        house: Its house style; the one that comes with the program where None.

    Returns:
        Its paragraphs, and the places that a person must fill. What an instruction of another language puts or seeks
        is such a place: a skeleton, which is never read as law. Nothing where nothing is ordered.

    Raises:
        DraftingError: An instruction lacks what its action needs.
    """
    if not any(one.instructions for one in orders):
        return LawText(())
    said = _made_by(requisites or Requisites(), orders)
    return _Law(in_order(orders), lang, said, house or usual_house()).text()


_OF_BODIES = frozenset({WorkKind.RESOLUTION, WorkKind.DECISION})
"""Forms of acts that a body makes in its name."""


def _made_by(requisites: Requisites, orders: Sequence[ActOrders]) -> Requisites:
    """What an act says of itself; who makes it is, where not said, the body that made what it changes, in the same form.

    Of orders it is not known: ministries change, and another minister amends what one of before ordered.
    """
    act = next((one.act for one in orders if one.act.kind is requisites.kind), None)
    if (
        act is None
        or act.kind not in _OF_BODIES
        or requisites.made_by
        or requisites.body
        or requisites.makers
    ):
        return requisites
    return replace(requisites, makers=act.makers, body=act.enacting, made_by=act.body)


class _Law:
    """One amending act in one language."""

    def __init__(self, acts: Sequence[ActOrders], lang: Lang, requisites: Requisites, house: House) -> None:
        numbered = _numbered(acts)
        self._acts, self._lang, self._requisites, self._house = numbered, lang, requisites, house
        self._words = language_of(lang).enacting
        self._style = house.style(requisites.kind.value, requisites.group)
        self._annexes = annexes_of(numbered)
        if self._listed() and self._annexes:
            self._annexes = annexes_of(numbered, before=1)
        self._setting = Setting(
            lang, self._style.marks[lang.value], pointers(self._annexes, lang, requisites)
        )

    def text(self) -> LawText:
        """The whole text."""
        lang, requisites, house = self._lang, self._requisites, self._house
        head = [self._words.translation] if self._words.translation else []
        above = house.formula("head", requisites.kind.value, requisites.group) if self._style.draft else None
        head += above.text.get(lang.value, "").split("\n") if above is not None else []
        lines = [Line(text, part=Part.CAPTION) for text in head]
        title = title_of(self._acts, lang, requisites, house)
        lines += [Line(text, part=Part.TITLE) for text in title.split("\n")]
        lines += [Line(text) for text in enacting_words(lang, requisites, house)]
        for n, (first, *rest) in enumerate(self._points(), 1):
            label = self._words.article if requisites.group == "law" else self._words.point
            lines += [Line(f"{label.format(n=n)} {first.text}", first.n), *rest]
        lines += [Line(text, part=Part.SIGNATURE) for text in signature(lang, requisites, house)]
        lines += self._list_annex()
        for annex in self._annexes:
            lines += annex_lines(annex, lang, requisites)
        return LawText(
            tuple(line.text for line in lines),
            tuple(gaps_of([(line.text, line.n) for line in lines], lang)),
            {n: line.part for n, line in enumerate(lines) if line.part is not Part.BODY},
            {n: line.table for n, line in enumerate(lines) if line.table is not None},
        )

    def _changed(self) -> list[ActOrders]:
        """The acts that are changed, with the orders that change them."""
        kept = [
            replace(one, instructions=tuple(i for i in one.instructions if not _stands_apart(i)))
            for one in self._acts
        ]
        return [one for one in kept if one.instructions]

    def _listed(self) -> bool:
        """True where so many bylaws are changed that they stand in a list in the annex (art. 26)."""
        least, bylaws = self._style.list_from, self._requisites.group != "law"
        return bylaws and bool(least) and len(self._changed()) >= least

    def _counted(self) -> str:
        """«изменения и дополнения» of all acts, several of each."""
        counted = tally(i for one in self._changed() for i in one.instructions)
        return changes_named(several_of(counted), self._words.in_opening)

    def _list_annex(self) -> list[Line]:
        """The list of changed bylaws: its caption, its title, a point for each act."""
        if not self._listed():
            return []
        number = None if not self._annexes else 1
        title = self._words.list_title.format(changes=self._counted())
        caption = own_caption(number, self._lang, self._requisites)
        lines = [Line(text, part=Part.CAPTION) for text in caption]
        lines.append(Line(begun(title), part=Part.TITLE))
        for n, one in enumerate(self._changed(), 1):
            named = self._words.block.format(act=act_named(one.act, self._lang, self._house))
            lines += [Line(f"{self._words.point.format(n=n)} {named}"), *self._items(one)]
        return lines

    def _points(self) -> Iterator[list[Line]]:
        """The articles of a law, the points of a bylaw."""
        changed = self._changed()
        if len(changed) > 1 and self._requisites.group == "law":
            yield self._several(changed)
        elif self._listed():
            yield [Line(begun(self._words.list_approved.format(changes=self._counted())))]
        else:
            for one in changed:
                opening = opening_of(one.act, tally(one.instructions), self._lang, self._house)
                yield [Line(opening), *self._items(one)]
        yield from self._suspended()
        yield from self._repealed()
        for norm in self._norms():
            yield [norm]
        yield [Line(final_article(self._lang, self._requisites, self._house))]

    def _several(self, acts: Sequence[ActOrders]) -> list[Line]:
        counted = tally(i for one in acts for i in one.instructions)
        lines = [Line(opening_of_several(counted, self._lang))]
        for n, one in enumerate(acts, 1):
            named = self._words.block.format(act=act_named(one.act, self._lang, self._house))
            lines += [Line(f"{self._words.point.format(n=n)} {named}"), *self._items(one)]
        return lines

    def _items(self, orders: ActOrders) -> list[Line]:
        return items_of(orders, self._setting, self._style)

    def _suspended(self) -> Iterator[list[Line]]:
        for act, i in self._of(Action.SUSPEND):
            day = next((start.until for start in i.commencement if start.until), None)
            date = until(day, self._lang) if day is not None else asked(self._lang, Missing.DATE)
            owner = act_named(act, self._lang, self._house, "owner")
            said = suspension(order_of(i, act.scheme), self._setting, owner, date)
            lines = [Line(said.head, i.n), *quoted_lines(said, [i], self._setting.marks)]
            yield [*lines[:-1], Line(f"{lines[-1].text}.", i.n)]

    def _repealed(self) -> Iterator[list[Line]]:
        gone = list(self._of(Action.REPEAL_ACT))
        if len(gone) == 1:
            act, i = gone[0]
            named = self._repealed_act(act, i, "object")
            yield [Line(self._words.repeals.format(act=named), i.n)]
        elif gone:
            lines = [Line(self._words.repeals_list)]
            for n, (act, i) in enumerate(gone, 1):
                named = self._repealed_act(act, i, "listed")
                end = "." if n == len(gone) else ";"
                lines.append(Line(f"{self._words.item.format(n=n)} {named}{end}", i.n))
            yield lines

    def _repealed_act(self, act: AmendedAct, instruction: Instruction, case: str) -> str:
        """An act that is repealed: as another law in the language says it, where the act is known from there."""
        if instruction.act is not None and instruction.lang is self._lang and act.named.get(self._lang):
            return instruction.act.text
        return act_named(act, self._lang, self._house, case)

    def _norms(self) -> Iterator[Line]:
        """The act's own norms: those given as words, and those that stand among the instructions."""
        for text in self._requisites.norms.get(self._lang, ()):
            yield Line(text)
        for _act, i in self._of(Action.OWN_PROVISION):
            if notes_language(i):
                continue
            yield Line(in_language(i.text, i, self._lang, Missing.ORDER), i.n)

    def _of(self, action: Action) -> Iterator[tuple[AmendedAct, Instruction]]:
        for one in self._acts:
            yield from ((one.act, i) for i in one.instructions if i.action is action)


def _numbered(acts: Sequence[ActOrders]) -> list[ActOrders]:
    """The orders with numbers of their own, so that each line tells whose it is, where they have none or share one."""
    numbers = [i.n for one in acts for i in one.instructions]
    if len(set(numbers)) == len(numbers):
        return list(acts)
    result, n = [], 0
    for one in acts:
        made = []
        for i in one.instructions:
            n += 1
            made.append(replace(i, n=n))
        result.append(replace(one, instructions=tuple(made)))
    return result
