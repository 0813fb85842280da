"""From events to reviews, recommendations and answers: the part of folding that is about other people's opinions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.model.values import altered
from lawtrack.profiles.deadlines import Unit
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.naming import (
    is_taken,
    joined,
    number_of,
    the_recommendation,
    the_review,
    the_version,
)
from lawtrack.reviewing.review import (
    Carried,
    Decision,
    Extension,
    Origin,
    Recommendation,
    Response,
    Review,
    Withdrawn,
)

_SAID_OF_A_REMARK = frozenset(("act", "quote", "wording", "kind", "opinion", "cited"))
"""The texts of a recommendation that may be left out."""


def unseen(bill: Bill, event: Event) -> bool:
    """True where the recorder of ``event`` had not seen all that stands before it: it comes from another clone."""
    return event.after is not None and event.after < bill.revision


def send(bill: Bill, event: Event) -> Bill:
    """A review is sent."""
    of = Fields(event)
    name = of.text("review")
    number = number_of(name.removeprefix("r"))
    taken = is_taken(bill.reviews, name, number, bill.last_review)
    bill = replace(bill, last_review=max(number, bill.last_review))
    if taken and not unseen(bill, event):
        raise WorkflowError(
            _("The bill «{bill}» already has a review «{review}».").format(bill=bill.slug, review=name)
        )
    review = Review(
        id=name,
        version=the_version(bill, of.number("version", bill.version.number)).number,
        reviewer=of.text("reviewer"),
        channel=of.text("channel"),
        rule=of.text("rule"),
        number=of.number("number", 0),
        unit=of.choice("unit", Unit),
        sent=event.on,
        delivered=of.day("delivered"),
        proof=of.text("proof", ""),
        basis=of.text("basis", ""),
        uid=event.uid,
        named=name,
    )
    if not taken:
        return replace(bill, reviews=(*bill.reviews, review))
    reviews, renamed = joined(bill.reviews, review)

    def moved(remarks: tuple[Recommendation, ...]) -> tuple[Recommendation, ...]:
        return tuple(altered(r, review=renamed.get(r.review, r.review)) for r in remarks)

    return replace(
        bill,
        reviews=reviews,
        recommendations=moved(bill.recommendations),
        taken_back=moved(bill.taken_back),
    )


def _review(bill: Bill, event: Event) -> Review:
    return the_review(bill, Fields(event).text("review"), event.data.get("upon"))


def extend(bill: Bill, event: Event) -> Bill:
    """Its term is made longer."""
    of = Fields(event)
    review = _review(bill, event)
    longer = Extension(
        of.number("number"),
        of.choice("unit", Unit, review.unit),
        of.text("reason", ""),
        event.on,
        event.by,
        of.text("basis", ""),
    )
    return _with_review(bill, altered(review, extensions=(*review.extensions, longer)))


def receive(bill: Bill, event: Event) -> Bill:
    """Its conclusion came."""
    of = Fields(event)
    review = _review(bill, event)
    return _with_review(
        bill,
        replace(
            review,
            received=event.on,
            conclusion=of.text("conclusion", ""),
            no_remarks=of.flag("no_remarks"),
            opinion=of.text("opinion", ""),
        ),
    )


def cancel(bill: Bill, event: Event) -> Bill:
    """It is called off."""
    of = Fields(event)
    review = _review(bill, event)
    return _with_review(bill, altered(review, cancelled=event.on, cancel_reason=of.text("reason", "")))


def close(bill: Bill, event: Event) -> Bill:
    """It is closed."""
    review = _review(bill, event)
    return _with_review(bill, altered(review, closed=event.on))


def deliver(bill: Bill, event: Event) -> Bill:
    """A reviewer is shown to have got the letter; a later step says it better."""
    review = _review(bill, event)
    proof = Fields(event).text("proof", "")
    return _with_review(bill, altered(review, delivered=event.on, proof=proof))


def remind(bill: Bill, event: Event) -> Bill:
    """A reviewer was reminded."""
    review = _review(bill, event)
    return _with_review(bill, altered(review, reminded=(*review.reminded, event.on)))


def reopen(bill: Bill, event: Event) -> Bill:
    """A review that was closed or called off goes on."""
    review = replace(_review(bill, event), closed=None, cancelled=None, cancel_reason="")
    return _with_review(bill, review)


def withdraw(bill: Bill, event: Event) -> Bill:
    """Something was recorded by mistake: the receipt, the conclusion or the last extension of a review, or a remark."""
    of = Fields(event)
    if not of.text("review", ""):
        return _take_back(bill, event)
    review = _review(bill, event)
    what = of.choice("what", Withdrawn)
    if what is Withdrawn.RECEIPT:
        return _with_review(bill, altered(review, delivered=None, proof=""))
    if what is Withdrawn.CONCLUSION:
        return _with_review(bill, altered(review, received=None, conclusion="", no_remarks=False, opinion=""))
    return _with_review(bill, altered(review, extensions=review.extensions[:-1]))


def _take_back(bill: Bill, event: Event) -> Bill:
    old = the_recommendation(bill, Fields(event).text("recommendation"), event.data.get("upon"))
    gone = altered(old, withdrawn=event.on, revision=old.revision + 1)
    return replace(
        bill,
        recommendations=tuple(one for one in bill.recommendations if one.uid != old.uid),
        taken_back=(*(one for one in bill.taken_back if one.uid != old.uid), gone),
    )


def recommend(bill: Bill, event: Event) -> Bill:
    """A recommendation is made."""
    of = Fields(event)
    name = of.text("recommendation")
    number = number_of(name)
    given = (*bill.recommendations, *bill.taken_back) if bill.taken_back else bill.recommendations
    taken = is_taken(given, name, number, bill.last_recommendation)
    if taken and not unseen(bill, event):
        raise WorkflowError(
            _("The bill «{bill}» already has a recommendation «{name}».").format(bill=bill.slug, name=name)
        )
    upon = of.text("review", "")
    review = the_review(bill, upon, event.data.get("upon")) if upon else None
    author = of.text("author", review.reviewer if review else "")
    citation = of.text("citation", "")
    said = of.texts(_SAID_OF_A_REMARK)
    new = Recommendation(
        id=name,
        review=review.id if review else "",
        author=author,
        on=event.on,
        version=the_version(bill, of.number("version", bill.version.number)).number,
        act=said.get("act", ""),
        citation=Citation.parse_eid(citation) if citation else None,
        quote=said.get("quote", ""),
        text=of.text("text"),
        lang=of.choice("lang", Lang, Lang.RU),
        uid=event.uid,
        named=name,
        of=of.choice("of", Whose, Whose.ACT),
        wording=said.get("wording", ""),
        new=of.flag("new"),
        kind=said.get("kind", ""),
        opinion=said.get("opinion", ""),
        origin=_origin(of),
        cited=said.get("cited", ""),
        besides=of.pairs("besides"),
    )
    all_of_them = joined(bill.recommendations, new)[0] if taken else (*bill.recommendations, new)
    last = max(number, bill.last_recommendation)
    return bill.with_(recommendations=all_of_them, last_recommendation=last)


def _origin(of: Fields) -> Origin | None:
    name = of.text("source", "")
    return Origin(name, of.text("digest", ""), of.text("place", "")) if name else None


def group(bill: Bill, event: Event) -> Bill:
    """Remarks are put together as saying the same, with all that are in a group with one of them; or taken out of theirs."""
    of = Fields(event)
    uids = of.words("upon")
    named = [
        the_recommendation(bill, name, uids[n] if n < len(uids) else None)
        for n, name in enumerate(of.words("recommendations"))
    ]
    chosen = {one.uid for one in named}
    if of.flag("withdrawn"):
        return _grouped(bill, dict.fromkeys(chosen, ""))
    joined_groups = {one.group for one in named if one.group}
    members = [
        r.uid for r in bill.recommendations if r.uid in chosen or (r.group and r.group in joined_groups)
    ]
    return _grouped(bill, dict.fromkeys(members, members[0] if members else ""))


def _grouped(bill: Bill, groups: dict[str, str]) -> Bill:
    """The bill with remarks in other groups, by uid; a group of one is none."""
    now = {r.uid: groups.get(r.uid, r.group) for r in bill.recommendations}
    sizes = Counter(now.values())
    return replace(
        bill,
        recommendations=tuple(
            r if r.group == kept else altered(r, group=kept, revision=r.revision + 1)
            for r in bill.recommendations
            for kept in (now[r.uid] if sizes[now[r.uid]] > 1 else "",)
        ),
    )


def recuse(bill: Bill, event: Event) -> Bill:
    """A reviewer steps back from a review, or is challenged."""
    review = _review(bill, event)
    reason = Fields(event).text("reason", "")
    return _with_review(bill, altered(review, recused=event.on, recuse_reason=reason))


def respond(bill: Bill, event: Event) -> Bill:
    """One is answered."""
    of = Fields(event)
    old = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    change = of.text("change", "")
    answer = Response(
        of.choice("decision", Decision),
        of.text("reason", ""),
        event.on,
        event.by,
        change,
        of.number("version", bill.version.number if change else 0),
    )
    new = altered(old, responses=(*old.responses, answer), revision=old.revision + 1)
    if not any(one is old for one in bill.taken_back):
        return bill.with_(recommendations=_with_one(bill.recommendations, old, new))
    return bill.with_(taken_back=_with_one(bill.taken_back, old, new))


def _with_one(
    known: tuple[Recommendation, ...], old: Recommendation, new: Recommendation
) -> tuple[Recommendation, ...]:
    """Recommendations with one in the place of another; where none was merged it stands at its number."""
    at = number_of(old.id) - 1
    if not (0 <= at < len(known) and known[at] is old):
        at = next(n for n, one in enumerate(known) if one is old)
    return (*known[:at], new, *known[at + 1 :])


def carry(bill: Bill, event: Event) -> Bill:
    """A person says where one stands in a later version, that it stands nowhere there, or takes that back."""
    of = Fields(event)
    remark = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    number = the_version(bill, of.number("version", bill.version.number)).number
    key = (remark.uid, number)
    carried = {one: where for one, where in bill.carried.items() if one != key}
    if not of.flag("withdrawn"):
        carried[key] = Carried(
            remark.uid,
            number,
            "" if of.flag("orphan") else of.text("place"),
            of.text("act", ""),
            MappingProxyType(of.by_language("seen")),
            event.on,
            event.by,
            bill.revision,
        )
    return replace(bill, carried=MappingProxyType(carried))


def _with_review(bill: Bill, new: Review) -> Bill:
    new = altered(new, revision=new.revision + 1)
    return bill.with_(reviews=tuple(new if r.id == new.id else r for r in bill.reviews))
