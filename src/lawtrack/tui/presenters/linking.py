"""Which act of the library an act of a bill is: what can be chosen, and the decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.tui.presenters.open_to_change import check_open_to_change

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.instructing import Instructing, InstructionRow

_MOST = 9


@dataclass(frozen=True, slots=True)
class ActChoice:
    """An act of a bill, and the acts of the library that it may be.

    Attributes:
        number: Its ordinal among the acts that the bill names.
        name: The act as the bill names it.
        known: The act of the library it is taken for; empty where that is not known.
        said: True where a person said it.
        works: Short name and title of the acts that can be chosen, those that may be meant first.
    """

    number: int
    name: str
    known: str
    said: bool
    works: tuple[tuple[str, str], ...]


def act_choice(office: Office, shown: Instructing, row: InstructionRow) -> ActChoice | None:
    """What can be chosen for the act of an instruction; None where the instruction names none.

    Raises:
        LawtrackError: The library cannot be read, or the bill is under review.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.linking import linked_acts
    from lawtrack.wording.act_titles import nominative

    check_open_to_change(office, shown.bill)
    found = next((one for one in linked_acts(shown.applied) if row.n in one.act.instructions), None)
    if found is None:
        return None
    lang = Lang(shown.lang)
    with office.lock:
        shelf = office.library.shelf()
    others = [item.work for item in shelf if any(text.lang == lang for text in item.texts)]
    works = {work.uri: work for work in (*found.meant.possible, *others)}
    return ActChoice(
        found.act.number,
        nominative(found.act.text, lang),
        found.meant.work.slug if found.meant.work is not None else "",
        found.link is not None,
        tuple((work.slug, work.title(lang)) for work in list(works.values())[:_MOST]),
    )


def link_act(office: Office, shown: Instructing, choice: ActChoice, work: str) -> None:
    """Say which act of the library it is; an empty ``work`` takes back what was said.

    Raises:
        LawtrackError: ``work`` names no act of the library, or several; or nothing was said.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.bills import Bills

    bills, lang = Bills(office.workspace), Lang(shown.lang)
    if work:
        bills.link(shown.bill, str(choice.number), work, lang=lang)
    else:
        bills.unlink(shown.bill, str(choice.number), lang=lang)
