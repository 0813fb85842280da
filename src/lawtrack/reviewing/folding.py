"""From events to the bill they make: one small function per kind of event.

Folding checks that an event fits what stands before it (the review exists, the version is the next one). Whether the
rules of a profile allow a step is asked before it is recorded (``steps``), never when old events are read again.

Two clones record without seeing each other's events (``unseen``). Nothing of either is lost when they are merged: of two
things with one number each gets a name of its own (``naming``), of two decisions on the same the later one holds, a
version begun twice is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.deadlines import DEFAULT_PROFILE, Unit
from lawtrack.reviewing.bill import (
    Bill,
    BillKind,
    BillText,
    BillVersion,
    Comment,
    Edit,
    EditKind,
    Involvement,
    Justification,
    Link,
    Settlement,
)
from lawtrack.reviewing.fields import Fields
from lawtrack.reviewing.naming import (
    is_taken,
    joined,
    number_of,
    the_recommendation,
    the_review,
    the_version,
)
from lawtrack.reviewing.review import Decision, Extension, Recommendation, Response, Review


def fold(events: Iterable[Event]) -> Bill:
    """The bill that a whole log makes.

    Raises:
        WorkflowError: The log does not begin with a bill, or an event does not fit.
    """
    bill: Bill | None = None
    for event in events:
        bill = apply_event(bill, event)
    if bill is None:
        raise WorkflowError(_("The log of the bill is empty."))
    return bill


def unseen(bill: Bill, event: Event) -> bool:
    """True where the recorder of ``event`` had not seen all that stands before it: it comes from another clone."""
    return event.after is not None and event.after < bill.revision


def apply_event(bill: Bill | None, event: Event) -> Bill:
    """The bill after one more event.

    Raises:
        WorkflowError: The event does not fit what stands before it.
    """
    if bill is None:
        if event.kind is not EventKind.BILL:
            raise WorkflowError(
                _("The log of a bill begins with the event «bill», not «{kind}».").format(kind=event.kind)
            )
        return _begin(event)
    if event.kind is EventKind.BILL and unseen(bill, event):
        return replace(_with_titles(bill, _begin(event)), revision=bill.revision + 1)
    if event.kind not in _APPLIERS:
        raise WorkflowError(
            _("An event «{kind}» cannot follow in the log of a bill.").format(kind=event.kind)
        )
    return replace(_APPLIERS[event.kind](bill, event), revision=bill.revision + 1)


def _begin(event: Event) -> Bill:
    of = Fields(event)
    return Bill(
        slug=of.text("slug"),
        titles=MappingProxyType(of.titles("title")),
        kind=of.choice("kind", BillKind, BillKind.LAW),
        on=event.on,
        profile=of.text("profile", DEFAULT_PROFILE),
        drafter=of.text("drafter", ""),
        urgent=of.flag("urgent"),
        sample=of.flag("sample"),
        versions=(BillVersion(1, event.on),),
    )


def _with_titles(bill: Bill, other: Bill) -> Bill:
    """A bill that was begun in two clones under one name: the first one, with titles that only the second has."""
    return replace(bill, titles=MappingProxyType({**other.titles, **bill.titles}))


def _text(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    version = the_version(bill, of.number("version", bill.version.number))
    if version is not bill.version and not unseen(bill, event):
        raise WorkflowError(
            _("Version {number} of the bill «{bill}» is past; texts are added to version {last}.").format(
                number=version.number, bill=bill.slug, last=bill.version.number
            )
        )
    new = BillText(of.choice("lang", Lang), of.text("file"), of.text("digest", ""), event.on)
    old = version.text(new.lang)
    # a text that follows a change of the other language puts both in step again; any other change runs ahead
    ahead = old is not None and old.digest != new.digest and not old.stale
    texts = tuple(replace(t, stale=t.stale or ahead) for t in version.texts if t.lang is not new.lang)
    if event.data.get("pending") is not None:
        # what the text does not say yet was found when it was added
        pending = set(of.words("pending"))
        edits = tuple(e for e in version.edits if e.lang is not new.lang or e.key in pending)
    else:
        # a text given anew says what was edited before: nothing is left to be rewritten in its language
        edits = version.edits if old is None else tuple(e for e in version.edits if e.lang is not new.lang)
    after = replace(version, texts=(*texts, new), edits=edits)
    return replace(bill, versions=tuple(after if v is version else v for v in bill.versions))


def _version(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    number = of.number("number", bill.version.number + 1)
    if number == bill.version.number > 1 and unseen(bill, event):
        both = " / ".join(note for note in (bill.version.note, of.text("note", "")) if note)
        return replace(bill, versions=(*bill.versions[:-1], replace(bill.version, note=both)))
    if number <= bill.version.number and unseen(bill, event):
        return bill
    if number != bill.version.number + 1:
        raise WorkflowError(
            _("The next version of the bill «{bill}» is {next}, not {number}.").format(
                bill=bill.slug, next=bill.version.number + 1, number=number
            )
        )
    edits = bill.version.edits if of.flag("with_edits") else ()
    return replace(
        bill, versions=(*bill.versions, BillVersion(number, event.on, (), of.text("note", ""), edits))
    )


def _part(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    entry = (of.text("who"), of.choice("part", Involvement))
    return bill if entry in bill.involved else replace(bill, involved=(*bill.involved, entry))


def _settle(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    key = of.text("key")
    others = {k: s for k, s in bill.settlements.items() if k != key}
    if of.flag("withdrawn"):
        return replace(bill, settlements=MappingProxyType(others))
    new = Settlement(
        key,
        of.text("choice", ""),
        of.flag("leave_out"),
        of.text("reason", ""),
        event.on,
        event.by,
        of.text("target", ""),
        of.text("old", ""),
        of.number("occurrence", 0),
        of.text("forms", ""),
        of.counts("counts"),
        of.text("new", ""),
        of.text("phrase", ""),
        of.text("was", ""),
        of.text("seen", ""),
        of.choice("lang", Lang) if event.data.get("lang") else None,
    )
    return replace(bill, settlements=MappingProxyType({**others, key: new}))


def _link(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    act = of.text("act")
    links = {name: link for name, link in bill.links.items() if name != act}
    if not of.flag("withdrawn"):
        links[act] = Link(act, of.text("work"), event.on, event.by)
    return replace(bill, links=MappingProxyType(links))


def _edit(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    new = Edit(
        of.text("act"),
        of.choice("lang", Lang),
        of.text("element"),
        of.choice("how", EditKind),
        of.text("text", ""),
        event.on,
        event.by,
    )
    version = bill.version
    same = (new.act, new.lang, new.element)
    kept = tuple(e for e in version.edits if (e.act, e.lang, e.element) != same)
    texts = tuple(replace(t, stale=t.stale or t.lang is not new.lang) for t in version.texts)
    after = replace(version, texts=texts, edits=(*kept, new))
    return replace(bill, versions=(*bill.versions[:-1], after))


def _comment(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    new = Comment(
        of.text("element", ""),
        of.text("author", ""),
        of.text("text"),
        of.text("act", ""),
        bill.version.number,
        event.on,
    )
    return replace(bill, comments=(*bill.comments, new))


def _justify(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    lang = of.choice("lang", Lang, Lang.RU)
    if of.flag("withdrawn"):
        gone = (of.text("act", ""), of.text("element"), lang)
        others = {key: reason for key, reason in bill.justifications.items() if key != gone}
        return replace(bill, justifications=MappingProxyType(others))
    new = Justification(of.text("element"), of.text("text"), lang, of.text("act", ""), event.on, event.by)
    key = (new.act, new.element, lang)
    return replace(bill, justifications=MappingProxyType({**bill.justifications, key: new}))


def _rename(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    slug = of.text("slug", bill.slug)
    former = bill.former if slug == bill.slug else (*(n for n in bill.former if n != slug), bill.slug)
    titles = MappingProxyType(of.titles("title")) if "title" in event.data else bill.titles
    return replace(bill, slug=slug, former=former, titles=titles)


def _remove(bill: Bill, event: Event) -> Bill:
    return replace(bill, removed=None if Fields(event).flag("withdrawn") else event.on)


def _send(bill: Bill, event: Event) -> Bill:
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
        uid=event.uid,
        named=name,
    )
    if not taken:
        return replace(bill, reviews=(*bill.reviews, review))
    reviews, renamed = joined(bill.reviews, review)
    remarks = tuple(replace(r, review=renamed.get(r.review, r.review)) for r in bill.recommendations)
    return replace(bill, reviews=reviews, recommendations=remarks)


def _review(bill: Bill, event: Event) -> Review:
    return the_review(bill, Fields(event).text("review"), event.data.get("upon"))


def _extend(bill: Bill, event: Event) -> Bill:
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
    return _with_review(bill, replace(review, extensions=(*review.extensions, longer)))


def _receive(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    review = _review(bill, event)
    return _with_review(
        bill,
        replace(
            review, received=event.on, conclusion=of.text("conclusion", ""), no_remarks=of.flag("no_remarks")
        ),
    )


def _cancel(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    review = _review(bill, event)
    return _with_review(bill, replace(review, cancelled=event.on, cancel_reason=of.text("reason", "")))


def _close(bill: Bill, event: Event) -> Bill:
    review = _review(bill, event)
    return _with_review(bill, replace(review, closed=event.on))


def _recommend(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    name = of.text("recommendation")
    number = number_of(name)
    taken = is_taken(bill.recommendations, name, number, bill.last_recommendation)
    bill = replace(bill, last_recommendation=max(number, bill.last_recommendation))
    if taken and not unseen(bill, event):
        raise WorkflowError(
            _("The bill «{bill}» already has a recommendation «{name}».").format(bill=bill.slug, name=name)
        )
    review = _review(bill, event) if of.text("review", "") else None
    author = of.text("author", review.reviewer if review else "")
    citation = of.text("citation", "")
    new = Recommendation(
        id=name,
        review=review.id if review else "",
        author=author,
        on=event.on,
        version=the_version(bill, of.number("version", bill.version.number)).number,
        act=of.text("act", ""),
        citation=Citation.parse_eid(citation) if citation else None,
        quote=of.text("quote", ""),
        text=of.text("text"),
        lang=of.choice("lang", Lang, Lang.RU),
        uid=event.uid,
        named=name,
        of=of.choice("of", Whose, Whose.ACT),
        wording=of.text("wording", ""),
        new=of.flag("new"),
    )
    all_of_them = joined(bill.recommendations, new)[0] if taken else (*bill.recommendations, new)
    return replace(bill, recommendations=all_of_them)


def _respond(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    old = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    answer = Response(
        of.choice("decision", Decision), of.text("reason", ""), event.on, event.by, of.text("change", "")
    )
    new = replace(old, responses=(*old.responses, answer), revision=old.revision + 1)
    return replace(bill, recommendations=_in_place_of(bill.recommendations, old, new))


def _in_place_of(
    known: tuple[Recommendation, ...], old: Recommendation, new: Recommendation
) -> tuple[Recommendation, ...]:
    """The recommendations with one of them changed; where none was merged it stands at its number."""
    at = number_of(old.id) - 1
    if not (0 <= at < len(known) and known[at] is old):
        at = next(i for i, one in enumerate(known) if one is old)
    return (*known[:at], new, *known[at + 1 :])


def _with_review(bill: Bill, new: Review) -> Bill:
    new = replace(new, revision=new.revision + 1)
    return replace(bill, reviews=tuple(new if r.id == new.id else r for r in bill.reviews))


_APPLIERS: Mapping[EventKind, Callable[[Bill, Event], Bill]] = MappingProxyType(
    {
        EventKind.TEXT: _text,
        EventKind.VERSION: _version,
        EventKind.PART: _part,
        EventKind.SETTLE: _settle,
        EventKind.LINK: _link,
        EventKind.JUSTIFY: _justify,
        EventKind.EDIT: _edit,
        EventKind.COMMENT: _comment,
        EventKind.SEND: _send,
        EventKind.EXTEND: _extend,
        EventKind.RECEIVE: _receive,
        EventKind.CANCEL: _cancel,
        EventKind.CLOSE: _close,
        EventKind.RENAME: _rename,
        EventKind.REMOVE: _remove,
        EventKind.RECOMMEND: _recommend,
        EventKind.RESPOND: _respond,
    }
)
