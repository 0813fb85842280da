"""From events to the bill they make: one small function per kind of event.

Folding checks that an event fits what stands before it (the review exists, the version is the next one). Whether the
rules of a profile allow a step is asked before it is recorded (``steps``), never when old events are read again.

Two clones record without seeing each other's events (``unseen``). Nothing of either is lost when they are merged: of two
things with one number each gets a name of its own (``naming``), two decisions on one instruction stand beside each other
(``deciding``), of two others on the same the later one holds, a version begun twice is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.deadlines import DEFAULT_PROFILE
from lawtrack.reviewing.bill import (
    Bill,
    BillKind,
    BillText,
    BillVersion,
    Comment,
    Edit,
    EditKind,
    Impact,
    Involvement,
    Justification,
)
from lawtrack.reviewing.consequence import Consequence
from lawtrack.reviewing.decision import Link, holding
from lawtrack.reviewing.folded.deciding import beside_what_was_said, fork_behind, settle
from lawtrack.reviewing.folded.deputies import amend, decide
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.folded.grounds import give_ground
from lawtrack.reviewing.folded.opinions import (
    cancel,
    carry,
    close,
    deliver,
    extend,
    group,
    receive,
    recommend,
    recuse,
    remind,
    reopen,
    respond,
    send,
    unseen,
    withdraw,
)
from lawtrack.reviewing.folded.rebasing import based_on, rebase
from lawtrack.reviewing.naming import the_version


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
        both = _with_titles(bill, _begin(event))
        return replace(both, revision=bill.revision + 1, fork=fork_behind(bill, event))
    if event.kind not in _APPLIERS:
        raise WorkflowError(
            _("An event «{kind}» cannot follow in the log of a bill.").format(kind=event.kind)
        )
    return _APPLIERS[event.kind](bill, event).counted(bill, fork_behind(bill, event))


def _begin(event: Event) -> Bill:
    of = Fields(event)
    return Bill(
        slug=of.text("slug"),
        titles=MappingProxyType(of.titles("title")),
        kind=of.choice("kind", BillKind, BillKind.LAW),
        on=event.on,
        profile=of.text("profile", DEFAULT_PROFILE),
        drafter=of.text("drafter", ""),
        initiator=of.text("initiator", ""),
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
    if of.flag("withdrawn"):  # a drafted text before which there was none is taken back
        lang = of.choice("lang", Lang)
        after = replace(version, texts=tuple(t for t in version.texts if t.lang is not lang))
        return replace(bill, versions=tuple(after if v is version else v for v in bill.versions))
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
    bill = replace(bill, versions=tuple(after if v is version else v for v in bill.versions))
    return based_on(bill, event, new.lang, version.number)


def _version(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    number = of.number("number", bill.version.number + 1)
    if of.flag("withdrawn"):
        if number != bill.version.number or number == 1:
            raise WorkflowError(
                _("Version {number} of the bill «{bill}» is not the last one; it is not taken back.").format(
                    number=number, bill=bill.slug
                )
            )
        return replace(bill, versions=bill.versions[:-1])
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


def _stage(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    name = of.text("stage")
    others = tuple(one for one in bill.stages if one[0] != name)
    return replace(bill, stages=others if of.flag("withdrawn") else (*others, (name, event.on)))


def _impact(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    made = Impact(
        of.text("term"), of.text("budget"), of.text("forecast"), event.on, event.by, of.flag("after")
    )
    return replace(bill, impacts=(*bill.impacts, made))


def _subject(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    name = of.text("subject")
    others = tuple(one for one in bill.subjects if one != name)
    return replace(bill, subjects=others if of.flag("withdrawn") else (*others, name))


def _part(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    entry = (of.text("who"), of.choice("part", Involvement))
    return bill if entry in bill.involved else replace(bill, involved=(*bill.involved, entry))


def _link(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    act = of.text("act")
    new = None if of.flag("withdrawn") else Link(act, of.text("work"), event.on, event.by)
    number = the_version(bill, of.number("version", bill.version.number)).number
    linked = (*bill.linked, (number, act, new))
    bill = beside_what_was_said(bill, event, act, "", "", new.work if new is not None else "")
    after = replace(bill, linked=linked, links=holding(linked, bill.version.number))
    return based_on(after, event, of.choice("lang", Lang), number) if event.data.get("bases") else after


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
        source=of.text("source", ""),
    )
    version = bill.version
    same = (new.act, new.lang, new.element)
    kept = tuple(e for e in version.edits if (e.act, e.lang, e.element) != same)
    was = next((e for e in version.edits if (e.act, e.lang, e.element) == same), None)
    texts = tuple(replace(t, stale=t.stale or t.lang is not new.lang) for t in version.texts)
    if of.flag("withdrawn"):
        if was is None:
            raise WorkflowError(_("Nothing was edited here."))
        back = (was.before,) if was.before is not None else ()
        after = replace(version, edits=(*kept, *back))
    else:
        after = replace(version, texts=texts, edits=(*kept, replace(new, before=was)))
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
    words = "" if of.flag("withdrawn") else of.text("text")
    bill = beside_what_was_said(bill, event, of.text("act", ""), of.text("element"), lang.value, words)
    if not words:
        gone = (of.text("act", ""), of.text("element"), lang)
        others = {key: reason for key, reason in bill.justifications.items() if key != gone}
        return replace(bill, justifications=MappingProxyType(others))
    new = Justification(of.text("element"), words, lang, of.text("act", ""), event.on, event.by)
    key = (new.act, new.element, lang)
    return replace(bill, justifications=MappingProxyType({**bill.justifications, key: new}))


def _ripple(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    key = of.text("key")
    others = {known: one for known, one in bill.consequences.items() if known != key}
    if of.flag("withdrawn"):
        return replace(bill, consequences=MappingProxyType(others))
    new = Consequence(
        key,
        of.flag("taken"),
        of.text("reason", ""),
        of.text("text", ""),
        of.text("act", ""),
        of.text("element", ""),
        of.choice("lang", Lang, Lang.RU),
        event.on,
        event.by,
    )
    return replace(bill, consequences=MappingProxyType({**others, key: new}))


def _rename(bill: Bill, event: Event) -> Bill:
    of = Fields(event)
    slug = of.text("slug", bill.slug)
    former = bill.former if slug == bill.slug else (*(n for n in bill.former if n != slug), bill.slug)
    titles = MappingProxyType(of.titles("title")) if "title" in event.data else bill.titles
    return replace(bill, slug=slug, former=former, titles=titles)


def _remove(bill: Bill, event: Event) -> Bill:
    return replace(bill, removed=None if Fields(event).flag("withdrawn") else event.on)


_APPLIERS: Mapping[EventKind, Callable[[Bill, Event], Bill]] = MappingProxyType(
    {
        EventKind.TEXT: _text,
        EventKind.VERSION: _version,
        EventKind.PART: _part,
        EventKind.STAGE: _stage,
        EventKind.IMPACT: _impact,
        EventKind.SUBJECT: _subject,
        EventKind.SETTLE: settle,
        EventKind.LINK: _link,
        EventKind.BASE: rebase,
        EventKind.AMEND: amend,
        EventKind.DECIDE: decide,
        EventKind.GROUND: give_ground,
        EventKind.JUSTIFY: _justify,
        EventKind.RIPPLE: _ripple,
        EventKind.EDIT: _edit,
        EventKind.COMMENT: _comment,
        EventKind.SEND: send,
        EventKind.EXTEND: extend,
        EventKind.RECEIVE: receive,
        EventKind.CANCEL: cancel,
        EventKind.CLOSE: close,
        EventKind.DELIVER: deliver,
        EventKind.REMIND: remind,
        EventKind.REOPEN: reopen,
        EventKind.WITHDRAW: withdraw,
        EventKind.RENAME: _rename,
        EventKind.REMOVE: _remove,
        EventKind.RECOMMEND: recommend,
        EventKind.GROUP: group,
        EventKind.RECUSE: recuse,
        EventKind.RESPOND: respond,
        EventKind.CARRY: carry,
    }
)
