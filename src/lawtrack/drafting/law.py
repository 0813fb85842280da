"""An amending act in the words of a law: title, openings, one point an act, one item an article, the final article.

The order of things is that of art. 22-29 and 42 of the Law «On Legal Acts»; what a house chooses is a profile.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.drafting.naming import act_named
from lawtrack.drafting.orders import ActOrders as ActOrders
from lawtrack.drafting.orders import AmendedAct as AmendedAct
from lawtrack.drafting.orders import LawText as LawText
from lawtrack.drafting.orders import Requisites as Requisites
from lawtrack.drafting.orders import in_order
from lawtrack.drafting.phrase import phrase
from lawtrack.drafting.titles import opening_of, opening_of_several, tally, title_of
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.profiles.house import House
from lawtrack.profiles.house import house as usual_house


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
        Its paragraphs, and the places that a person must fill.

    Raises:
        DraftingError: An instruction lacks what its action needs.
    """
    used, style = requisites or Requisites(), house or usual_house()
    words = language_of(lang).enacting
    acts = in_order(orders)
    lines = [title_of(acts, lang, used, style)]
    label = words.article.format(n=1) if used.group == "law" else words.point.format(n=1)
    if len(acts) == 1:
        counted = tally(acts[0].instructions)
        lines.append(f"{label} {opening_of(acts[0].act, counted, lang, style)}")
        lines += _items(acts[0], lang)
    else:
        counted = tally(i for one in acts for i in one.instructions)
        lines.append(f"{label} {opening_of_several(counted, lang)}")
        for n, one in enumerate(acts, 1):
            lines.append(
                f"{words.point.format(n=n)} {words.block.format(act=act_named(one.act, lang, style))}"
            )
            lines += _items(one, lang)
    last = words.article.format(n=2) if used.group == "law" else words.point.format(n=2)
    formula = style.formula("commencement", used.kind.value, used.group)
    if formula is not None:
        lines.append(f"{last} {formula.text[lang.value].format(itself=words.own[used.kind].itself)}")
    return LawText(tuple(lines))


def _items(orders: ActOrders, lang: Lang) -> list[str]:
    lines: list[str] = []
    count = len(orders.instructions)
    for n, instruction in enumerate(orders.instructions, 1):
        label = f"{n}) " if count > 1 else ""
        said = phrase(instruction, lang, orders.act.scheme).split("\n")
        lines += [f"{label}{said[0]}", *said[1:]]
        lines[-1] += ";" if n < count else "."
    return lines
