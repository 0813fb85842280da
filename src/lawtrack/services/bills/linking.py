"""Which acts of the library a bill amends: told by their requisites, or said by a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.amending.addressee import addressed, match_act
from lawtrack.amending.amended_acts import AmendedAct, act_key, amended_acts, chosen_act
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Work
from lawtrack.model.event import JsonValue
from lawtrack.reviewing.base import base_key
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.decision import Link
from lawtrack.services.bills.applied import AppliedBill, Meant
from lawtrack.services.library.requisites import Requisites

if TYPE_CHECKING:
    from lawtrack.model.instruction import ActReference
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.library.library import Library
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.shelf import ShelfItem


def meant_acts(bill: Bill, amending: AmendingAct, shelf: Sequence[ShelfItem], lang: Lang) -> dict[str, Meant]:
    """For every name of an act in a bill, as it is written, the act of the library that is meant."""
    works = [item.work for item in shelf]
    with_text = [item.work for item in shelf if any(text.lang == lang for text in item.texts)]
    result: dict[str, Meant] = {}
    for act in amended_acts(amending.instructions):
        link = _link(act, bill.links.values())
        said = next((work for work in works if link is not None and work.uri == link.work), None)
        for reference in act.names:
            result[reference.text] = (
                Meant(said, said=True) if said is not None else _told(reference, works, with_text, lang)
            )
    return result


def _told(reference: ActReference, works: Sequence[Work], with_text: Sequence[Work], lang: Lang) -> Meant:
    work = match_act(reference, works, lang)
    if work is not None:
        return Meant(work)
    answers = [(one, addressed(reference, one, lang)) for one in works]
    fitting = tuple(one for one, answer in answers if answer)
    doubtful = tuple(one for one, answer in answers if answer is None and one in with_text)
    return Meant(None, fitting or doubtful)


def _link(act: AmendedAct, links: Iterable[Link]) -> Link | None:
    names = {act_key(reference.text) for reference in act.names}
    return next((link for link in links if act_key(link.act) in names), None)


@dataclass(frozen=True, slots=True)
class LinkedAct:
    """An act that a bill amends, and the act of the library that it is.

    Attributes:
        act: The act as the bill names it, with its number.
        meant: The act of the library, or those that may be meant.
        link: What a person said; None where nobody did.
    """

    act: AmendedAct
    meant: Meant
    link: Link | None


def linked_acts(applied: AppliedBill) -> tuple[LinkedAct, ...]:
    """The acts that a bill amends, in the order of its text."""
    return tuple(
        LinkedAct(act, applied.meant[act.reference.text], _link(act, applied.bill.links.values()))
        for act in amended_acts(applied.amending.instructions)
    )


def missing_requisites(one: LinkedAct, lang: Lang) -> Requisites:
    """What the bill says of an act and the library does not know: its date, its number, its title in this language."""
    work = one.meant.work
    if work is None:
        return Requisites()
    names = one.act.names
    date = next((name.date for name in names if name.date is not None), None)
    number = next((name.number for name in names if name.number), "")
    title = next((name.title for name in names if name.title and not name.annex), "")
    return Requisites(
        titles={lang: title} if title and not work.titles.get(lang) else {},
        date=date if work.date is None else None,
        number=number if not work.number else "",
    )


def give_requisites(workspace: Workspace, one: LinkedAct, lang: Lang) -> Work | None:
    """Enter what the bill says of an act that a person has linked; the act, or None where nothing was missing.

    Raises:
        InputError: Another act of the library has these requisites.
        ConflictError: A file of the act has changes that nobody loaded.
    """
    from lawtrack.services.library.altering import set_act

    said = missing_requisites(one, lang)
    if one.meant.work is None or said.empty:
        return None
    return set_act(workspace, one.meant.work.uri, said)


def link_data(applied: AppliedBill, library: Library, act: str, work: str) -> dict[str, JsonValue]:
    """The fields of the event that records which act of the library one of the bill is.

    Args:
        applied: The bill in the language whose text names the act.
        library: The library.
        act: Number of the act in the bill, or a part of its name.
        work: A name of the act of the library.

    Raises:
        InputError: ``act`` or ``work`` names nothing, or several.
    """
    meant = chosen_act(amended_acts(applied.amending.instructions), act, applied.lang)
    item = library.item(work)
    editions = [text.edition for text in item.texts if text.lang == applied.lang and text.edition]
    data: dict[str, JsonValue] = {"act": meant.text, "work": item.work.uri}
    if editions and base_key(item.work.uri, applied.lang) not in applied.bill.bases:
        data |= {"lang": applied.lang.value, "bases": {item.work.uri: max(editions).isoformat()}}
    return data


def unlink_data(applied: AppliedBill, act: str) -> dict[str, JsonValue]:
    """The fields of the event that takes such a decision back.

    Raises:
        InputError: ``act`` names no act of the bill, or several.
        WorkflowError: Nothing was said of it.
    """
    meant = chosen_act(amended_acts(applied.amending.instructions), act, applied.lang)
    link = _link(meant, applied.bill.links.values())
    if link is None:
        raise WorkflowError(_("Nobody said which act of the library «{act}» is.").format(act=meant.text))
    return {"act": link.act, "withdrawn": True}
