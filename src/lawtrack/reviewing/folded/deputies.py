"""From events to the amendments of deputies: recorded, joined by more authors, placed, decided, taken back."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, JsonValue
from lawtrack.profiles.loader import pick
from lawtrack.profiles.verdicts import verdicts
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.deputy import Amendment, AmendmentKind, Decided
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.folded.opinions import unseen

_LETTERS = 4


def the_amendment(bill: Bill, name: str, upon: JsonValue = None) -> Amendment:
    """The amendment of this number, or the one that the event ``upon`` made.

    Raises:
        WorkflowError: The bill has none of this number.
    """
    found = next((one for one in bill.amendments if (one.uid == upon if upon else one.id == name)), None)
    if found is None:
        raise WorkflowError(
            _("The bill «{bill}» has no amendment «{name}».").format(bill=bill.slug, name=name),
            hint=_("It has: {names}.").format(names=", ".join(one.id for one in bill.amendments) or "—"),
        )
    return found


def next_number(bill: Bill) -> str:
    """The number of the next amendment."""
    return f"d{bill.last_amendment + 1}"


def amend(bill: Bill, event: Event) -> Bill:
    """An amendment is recorded; or one that is there has more authors, another place, or is taken back."""
    of = Fields(event)
    if event.data.get("upon"):
        return _altered(bill, event, of)
    name = of.text("amendment", "") or next_number(bill)
    if any(one.id == name for one in bill.amendments):
        if not unseen(bill, event):
            raise WorkflowError(
                _("There is an amendment «{name}» of the bill «{bill}» already.").format(
                    name=name, bill=bill.slug
                )
            )
        name = f"{name}-{event.uid[:_LETTERS]}"
    kind = of.choice("how", AmendmentKind, AmendmentKind.WORDING)
    new = Amendment(
        name,
        event.uid,
        of.number("version", bill.version.number),
        of.choice("lang", Lang, Lang.RU),
        of.text("element"),
        of.text("eid", ""),
        kind,
        of.text("wording", "" if kind is AmendmentKind.DELETE else None),
        tuple(dict.fromkeys(of.words("authors"))),
        of.text("why", ""),
        of.text("current", ""),
        of.text("source", ""),
        event.on,
    )
    return replace(bill, amendments=(*bill.amendments, new), last_amendment=bill.last_amendment + 1)


def _altered(bill: Bill, event: Event, of: Fields) -> Bill:
    one = the_amendment(bill, of.text("amendment", ""), event.data.get("upon"))
    if of.flag("withdrawn"):
        return replace(bill, amendments=tuple(a for a in bill.amendments if a is not one))
    authors = tuple(dict.fromkeys((*one.authors, *of.words("authors"))))
    told = [line for line in of.text("why", "").split("\n") if line and line not in one.why.split("\n")]
    why = "\n".join(filter(None, (one.why, *told)))
    return _with(bill, one, replace(one, authors=authors, why=why, eid=of.text("eid", one.eid)))


def decide(bill: Bill, event: Event) -> Bill:
    """A decision on an amendment, in the place of an earlier one; or it is taken back."""
    of = Fields(event)
    one = the_amendment(bill, of.text("amendment", ""), event.data.get("upon"))
    if of.flag("withdrawn"):
        return _with(bill, one, replace(one, decided=None))
    made = Decided(of.text("verdict"), of.text("reason", ""), of.text("wording", ""), event.on, event.by)
    return _with(bill, one, replace(one, decided=made))


def _with(bill: Bill, old: Amendment, new: Amendment) -> Bill:
    return replace(bill, amendments=tuple(new if one is old else one for one in bill.amendments))


def check_decide(bill: Bill, event: Event) -> None:
    """Refuse a decision that is none, lacks the reason that it needs, or the wording that it takes.

    Raises:
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    one = the_amendment(bill, of.text("amendment", ""), event.data.get("upon"))
    if of.flag("withdrawn"):
        if one.decided is None:
            raise WorkflowError(_("Nothing was decided on the amendment «{name}».").format(name=one.id))
        return
    name = of.text("verdict")
    known = verdicts()
    if name not in known:
        raise WorkflowError(
            _("«{value}» is none of these: {known}.").format(value=name, known=", ".join(known))
        )
    verdict = known[name]
    said = pick(verdict.title, language())
    if verdict.reason and not of.text("reason", ""):
        raise WorkflowError(_("The decision «{verdict}» needs a reason.").format(verdict=said))
    if verdict.wording and not of.text("wording", ""):
        raise WorkflowError(
            _("The decision «{verdict}» needs the wording that is taken.").format(verdict=said)
        )
    if not verdict.wording and of.text("wording", ""):
        raise WorkflowError(_("The decision «{verdict}» has no wording of its own.").format(verdict=name))
