"""The rows of a bill's table, and the provisions of its acts, that a typed address means.

Whoever writes a justification names an element as people do: without part one, a part of a row, or an article with
several rows under it. What is named must be there: an address that leads nowhere is refused, with what is near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.errors import CitationError, SeveralMeantError, WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.eids import around, overlap
from lawtrack.model.index import Place, index_of
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.applying import apply_bill, scheme_of
from lawtrack.services.workspace import Workspace
from lawtrack.tables.acts import EVERYWHERE
from lawtrack.tables.table import Row
from lawtrack.wording.addresses import address, find_place, in_documents, read_address, several_meant

_NEAR = 5
"""So many rows are named where an address has none."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of an amended act.

    Attributes:
        act: The act's URI where the bill amends several acts or the act was named, else empty.
        eid: The element.
        rows: The rows of the table that hold it, or lie in it.
    """

    act: str
    eid: str
    rows: tuple[Row, ...] = ()


def changed_element(workspace: Workspace, bill: Bill, typed: str, act: str, lang: Lang) -> Element:
    """The element that a bill changes and a person names.

    Where no text of an amended act is at hand the address is taken as typed: there is no table to look into.

    Args:
        workspace: The workspace.
        bill: The bill.
        typed: A citation in any language, or an eId.
        act: The amended act (URI or short name), where the bill amends several.
        lang: The language of the table; that of another text where the bill has none in it.

    Raises:
        CitationError: It cannot be understood, or names nothing in the act.
        WorkflowError: Nothing changes there, or in more than one act something does; the hint names the rows near.
    """
    refused: WorkflowError | CitationError | None = None
    for applied in _applied(workspace, bill, lang):
        try:
            return _in_one_language(workspace, applied, typed, act)
        except SeveralMeantError:
            raise  # what another language has there is no answer to which of them is meant
        except (WorkflowError, CitationError) as error:  # what changes in one language only has its row there
            refused = refused or error
    if refused is not None:
        raise refused
    return Element(act, read_address(typed, scheme_of(workspace, bill, act, lang)).eid)


def _in_one_language(workspace: Workspace, applied: AppliedBill, typed: str, act: str) -> Element:
    from lawtrack.services.bills.tabled.tables import act_rows

    acts = applied.texts(act)
    if not acts:
        scheme = scheme_of(workspace, applied.bill, act, applied.lang)
        return Element(_known_act(applied, act), read_address(typed, scheme).eid)
    rows = {one.work.uri: act_rows(applied, one, workspace.settings.form) for one in acts}
    throughout = [
        Element(one.work.uri if len(applied.acts) > 1 else "", EVERYWHERE, (row,))
        for one in acts
        for row in rows[one.work.uri]
        if not row.eid and row.element.casefold() == " ".join(typed.split()).casefold()
    ]
    found = throughout or [
        Element(one.work.uri if act or len(applied.acts) > 1 else "", place.eid, held)
        for one, place in _places(acts, typed)
        if (held := tuple(row for row in rows[one.work.uri] if row.eid and overlap(row.eid, place.eid)))
        or awaited(applied, one, place.eid)
    ]
    if len(found) > 1:
        raise WorkflowError(
            _("«{typed}» is changed in several acts.").format(typed=typed),
            hint=_("Name the act: {acts}.").format(
                acts=", ".join(one.work.slug for one in acts if one.work.uri in {e.act for e in found})
            ),
        )
    if found:
        return found[0]
    one, place = next(_places(acts, typed))
    near = _near(rows[one.work.uri], place.eid)
    raise WorkflowError(
        _("The bill changes nothing in «{typed}».").format(typed=typed),
        hint=_("The nearest rows of the table: {rows}.").format(rows="; ".join(row.element for row in near))
        if near
        else _("No row of the table is for this act."),
    )


def provision(
    workspace: Workspace, bill: Bill, typed: str, act: str, lang: Lang, *, asking: bool = True
) -> tuple[str, tuple[Place, ...], str]:
    """The eId of a provision of an amended act, in force or proposed, its proposed wordings (one an act), and the act.

    The act (by its URI) is told where the bill amends several: what has this address today may not be the only one that
    has it tomorrow. ``asking`` is False where whoever calls asks whether the act or its Rules are meant.

    Raises:
        SeveralMeantError: It means several provisions, also one of the act and one of its Rules.
        CitationError: It cannot be understood, or no act at hand has such a one.
        WorkflowError: Several acts have it, and none was named; or the bill does not amend the one that was.
    """
    applied = next(_applied(workspace, bill, lang), None)
    acts = applied.texts(act) if applied is not None else ()
    if not acts:
        uri = _uri(applied, _known_act(applied, act)) if applied is not None else act
        return read_address(typed, scheme_of(workspace, bill, act, lang)).eid, (), uri
    places = list(_places(acts, typed))
    if len(places) > 1:
        raise WorkflowError(
            _("«{typed}» stands in several acts.").format(typed=typed),
            hint=_("Name the act: {acts}.").format(acts=", ".join(one.work.slug for one, _place in places)),
        )
    if asking:
        _check_document(*places[0], typed)
    proposed = tuple(place for one, place in places if one.index.places.get(place.eid) is place)
    return places[0][1].eid, proposed, _uri(applied, places[0][0].work.uri) if applied is not None else ""


def _check_document(act: AppliedAct, place: Place, typed: str) -> None:
    """Refuse «пункт 4» of an act whose approved Rules have a point 4 too: which of them is meant is asked.

    Raises:
        SeveralMeantError: They have; the hint names both.
    """
    indexes = (act.index, index_of(act.before.root))
    others = [
        other.eid
        for index in indexes
        for other in in_documents(index, typed, act.work.scheme)
        if other.eid != place.eid
    ]
    if others:
        raise several_meant(typed, [*dict.fromkeys((place.eid, *others))], act.work.scheme, act.index)


def awaited(applied: AppliedBill, act: BillAct, eid: str) -> bool:
    """True where an instruction that is not settled yet is for an element: its row is still to come."""
    waiting = [outcome for outcome in applied.outcomes_for(act) if outcome.n in applied.open]
    targets = [applied.instruction(outcome.n).target_eid for outcome in waiting]
    targets += [outcome.target for outcome in waiting]  # as a person has corrected it
    targets += [candidate.eid for outcome in waiting for candidate in outcome.candidates]
    return any(overlap(target, eid) for target in targets if target)


def acts_named(workspace: Workspace, bill: Bill, act: str, lang: Lang) -> frozenset[str]:
    """The names under which an act's justifications may be kept: as typed, its URI, its short name, none."""
    works = [one.work for applied in _applied(workspace, bill, lang) for one in applied.acts if one.work]
    meant = next((work for work in works if act in (work.uri, work.slug)), None)
    return frozenset({"", act} if meant is None else {"", meant.uri, meant.slug})


def _applied(workspace: Workspace, bill: Bill, lang: Lang) -> Iterator[AppliedBill]:
    """The bill applied in each of its languages, the one asked for first."""
    for text in sorted(bill.version.texts, key=lambda text: text.lang is not lang):
        yield apply_bill(workspace, bill, text.lang)


def _known_act(applied: AppliedBill, act: str) -> str:
    """The act as it was named.

    Raises:
        WorkflowError: The bill amends no such act.
    """
    named = [one.work for one in applied.acts if one.work is not None]
    if act and not any(act in (work.uri, work.slug) for work in named):
        raise WorkflowError(
            _("The bill amends no act «{act}».").format(act=act),
            hint=_("It amends: {acts}.").format(acts=", ".join(work.slug for work in named)) if named else "",
        )
    return act


def _uri(applied: AppliedBill, act: str) -> str:
    """The URI of an act, which stays when its short name is another one; empty where the bill amends one act."""
    if len(applied.acts) <= 1:
        return ""
    works = (one.work for one in applied.acts if one.work is not None)
    return next((work.uri for work in works if act in (work.uri, work.slug)), act)


def _places(acts: Sequence[AppliedAct], typed: str) -> Iterator[tuple[AppliedAct, Place]]:
    """The provision in each act that has it, as proposed or else as in force.

    Raises:
        SeveralMeantError: It means several elements of an act.
        CitationError: No act has it.
    """
    refused: CitationError | None = None
    found = False
    for one in acts:
        for index in (one.index, index_of(one.before.root)):
            try:
                place = find_place(index, typed, one.work.scheme)
            except SeveralMeantError:
                raise  # the other text may have one of them only: that would be a guess
            except CitationError as error:
                refused = refused or error
                continue
            found = True
            yield one, place
            break
    if not found and refused is not None:
        raise refused


def typed_element(act: BillAct, eid: str) -> str:
    """The address by which a person names an element of an act, in the interface's language; its eId where only that does.

    An address that means another element, or several, when it is typed is no name of this one.
    """
    if not eid or not isinstance(act, AppliedAct):
        return eid
    words = address(eid, act.named)
    try:
        meant = next(_places([act], words))[1].eid
    except CitationError:
        return eid
    return words if meant == eid else eid


def _near(rows: Sequence[Row], eid: str) -> list[Row]:
    """The rows that share most of their address with an element."""
    steps = (*around(eid), eid)
    shared = sorted(rows, key=lambda row: -sum(step in (*around(row.eid), row.eid) for step in steps))
    return shared[:_NEAR]
