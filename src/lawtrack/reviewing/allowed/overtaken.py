"""Whether a step still rests on what whoever takes it has seen: what others have recorded since may concern it or not.

A step that takes the place of something (a text, a decision, a reason), or takes something for granted, is refused where
that has changed in the meantime: it would put another's work away unseen. Every other step goes on top of what others did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.eids import overlap
from lawtrack.model.event import Event, EventKind
from lawtrack.reviewing.allowed.completing import OF_A_REVIEW
from lawtrack.reviewing.base import base_key
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields

Rest = tuple[object, ...]


def check_overtaken(seen: Bill | None, now: Bill | None, events: Iterable[Event]) -> None:
    """Refuse steps that rest on what somebody else has changed in the meantime.

    Args:
        seen: The bill upon which the steps were decided; None where they begin it.
        now: The bill as it is; None where there is none.
        events: The steps, before what they leave to the program is filled in.

    Raises:
        WorkflowError: It has changed, or the bill was begun by somebody else.
    """
    if now is None:
        return
    if seen is None:
        raise taken(now.slug)
    if (seen.slug, seen.revision) == (now.slug, now.revision):
        return
    for event in events:
        of, rests_on = Fields(event), _RESTS[event.kind]
        if seen.removed != now.removed or rests_on(seen, of) != rests_on(now, of):
            raise overtaken(now.slug)


def taken(slug: str) -> WorkflowError:
    """That a short name is that of another bill."""
    return WorkflowError(_("There is a bill «{slug}» already.").format(slug=slug))


def overtaken(name: str) -> WorkflowError:
    """That somebody else was faster; nothing of the step is kept."""
    return WorkflowError(
        _("Somebody else has changed «{name}» in the meantime; nothing was saved.").format(name=name),
        hint=_("Look at it again, then repeat the step."),
    )


def _nothing(_bill: Bill, _of: Fields) -> Rest:
    """What is put beside everything else."""
    return ()


def _all(bill: Bill, _of: Fields) -> Rest:
    """Every step of the bill: it is put away, whatever it is."""
    return (bill.revision,)


def _texts(bill: Bill, _of: Fields) -> Rest:
    texts = sorted((t.lang.value, t.file, t.digest) for t in bill.version.texts)
    return bill.version.number, texts


def _text_in(bill: Bill, lang: Lang) -> Rest:
    text = bill.version.text(lang)
    return bill.version.number, (text.file, text.digest) if text is not None else ()


def _text(bill: Bill, of: Fields) -> Rest:
    lang = of.choice("lang", Lang)
    return *_text_in(bill, lang), bill.version.edits_in(lang)


def _version(bill: Bill, of: Fields) -> Rest:
    if of.flag("withdrawn"):
        return _all(bill, of)
    return *_texts(bill, of), set(bill.version.edits)


def _edit(bill: Bill, of: Fields) -> Rest:
    lang, act, element = of.choice("lang", Lang), of.text("act"), of.text("element")
    near = {e for e in bill.version.edits_in(lang) if e.act == act and overlap(e.element, element)}
    return *_text_in(bill, lang), near


def _settle(bill: Bill, of: Fields) -> Rest:
    return bill.version.number, bill.settlements.get(of.text("key"))


def _link(bill: Bill, of: Fields) -> Rest:
    return bill.version.number, bill.links.get(of.text("act"))


def _base(bill: Bill, of: Fields) -> Rest:
    lang = of.choice("lang", Lang)
    return *_text_in(bill, lang), bill.bases.get(base_key(of.text("act"), lang))


def _amendment(bill: Bill, of: Fields) -> Rest:
    name = of.text("amendment", "")
    if of.text("element", ""):  # a new one, by the number after the last
        return (bill.last_amendment,) if name else ()
    return (next((one for one in bill.amendments if one.id == name), None),)


def _ground(bill: Bill, of: Fields) -> Rest:
    name = of.text("ground", "")
    return (next((one for one in bill.grounds if one.id == name), None),)


def _justify(bill: Bill, of: Fields) -> Rest:
    key = (of.text("act", ""), of.text("element"), of.choice("lang", Lang, Lang.RU))
    return (bill.justifications.get(key),)


def _ripple(bill: Bill, of: Fields) -> Rest:
    return (bill.consequences.get(of.text("key")),)


def _stage(bill: Bill, of: Fields) -> Rest:
    return (dict(bill.stages).get(of.text("stage")),)


def _titles(bill: Bill, _of: Fields) -> Rest:
    return bill.slug, dict(bill.titles)


def _review(bill: Bill, of: Fields) -> Rest:
    return (bill.review(of.text("review", "")),)


def _remark(bill: Bill, of: Fields) -> Rest:
    return (bill.recommendation(of.text("recommendation", "")),)


def _withdraw(bill: Bill, of: Fields) -> Rest:
    return _review(bill, of) if of.text("review", "") else _remark(bill, of)


def _recommend(bill: Bill, of: Fields) -> Rest:
    """A remark of a review is on the version that was sent, another one on that which its author has read."""
    return () if of.text("review", "") else (bill.version.number,)


def _respond(bill: Bill, of: Fields) -> Rest:
    return *_remark(bill, of), bill.version.number if of.text("change", "") else 0


def _carry(bill: Bill, of: Fields) -> Rest:
    number, remark = bill.version.number, bill.recommendation(of.text("recommendation", ""))
    return number, bill.carried.get((remark.uid, number)) if remark is not None else None


def _group(bill: Bill, of: Fields) -> Rest:
    named = [bill.recommendation(name) for name in of.words("recommendations")]
    return tuple((one.uid, one.group) if one is not None else () for one in named)


_RESTS: Mapping[EventKind, Callable[[Bill, Fields], Rest]] = MappingProxyType(
    {
        EventKind.BILL: _all,
        EventKind.TEXT: _text,
        EventKind.VERSION: _version,
        EventKind.PART: _nothing,
        EventKind.SETTLE: _settle,
        EventKind.LINK: _link,
        EventKind.BASE: _base,
        EventKind.AMEND: _amendment,
        EventKind.DECIDE: _amendment,
        EventKind.GROUND: _ground,
        EventKind.JUSTIFY: _justify,
        EventKind.RIPPLE: _ripple,
        EventKind.EDIT: _edit,
        EventKind.COMMENT: _nothing,
        EventKind.SEND: _texts,
        **dict.fromkeys(OF_A_REVIEW, _review),
        EventKind.RECOMMEND: _recommend,
        EventKind.RESPOND: _respond,
        EventKind.CARRY: _carry,
        EventKind.GROUP: _group,
        EventKind.WITHDRAW: _withdraw,
        EventKind.STAGE: _stage,
        EventKind.IMPACT: _nothing,
        EventKind.SUBJECT: _nothing,
        EventKind.RENAME: _titles,
        EventKind.REMOVE: _all,
    }
)
