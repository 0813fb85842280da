"""What happened to a bill, in a word or two of the interface's language: the codes of events are for programs."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.model.event import EventKind


def event_name(kind: EventKind, *, withdrawn: bool = False) -> str:
    """What happened.

    Args:
        kind: The kind of the event.
        withdrawn: True where it takes back what one of its kind said.
    """
    name = {
        EventKind.BILL: _("bill begun"),
        EventKind.TEXT: _("text added"),
        EventKind.VERSION: _("version begun"),
        EventKind.PART: _("part in the draft"),
        EventKind.SETTLE: _("decision on an instruction"),
        EventKind.LINK: _("act named"),
        EventKind.BASE: _("another edition"),
        EventKind.AMEND: _("amendment of deputies"),
        EventKind.DECIDE: _("decision on an amendment"),
        EventKind.GROUND: _("gap in the law"),
        EventKind.JUSTIFY: _("justification"),
        EventKind.RIPPLE: _("decision on a consequence"),
        EventKind.EDIT: _("edit in the table"),
        EventKind.COMMENT: _("comment"),
        EventKind.SEND: _("sent for review"),
        EventKind.EXTEND: _("term extended"),
        EventKind.RECEIVE: _("conclusion received"),
        EventKind.CANCEL: _("review called off"),
        EventKind.RECOMMEND: _("recommendation"),
        EventKind.RESPOND: _("answer"),
        EventKind.CARRY: _("place in a later version"),
        EventKind.GROUP: _("put together"),
        EventKind.CLOSE: _("review closed"),
        EventKind.DELIVER: _("receipt shown"),
        EventKind.REMIND: _("reminder"),
        EventKind.REOPEN: _("review reopened"),
        EventKind.RECUSE: _("recusal"),
        EventKind.WITHDRAW: _("taken back"),
        EventKind.STAGE: _("stage"),
        EventKind.IMPACT: _("impact assessed"),
        EventKind.SUBJECT: _("subject"),
        EventKind.RENAME: _("bill renamed"),
        EventKind.REMOVE: _("bill removed"),
        EventKind.EXPERT: _("entry of the registry"),
    }[kind]
    return _("{what}: taken back").format(what=name) if withdrawn else name
