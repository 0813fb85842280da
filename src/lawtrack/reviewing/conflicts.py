"""Conflicts of interest: who may not give a scientific expertise of a draft (Law 480-V, art. 33-4)."""

from __future__ import annotations

import datetime as dt

from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.profiles.channels import Channel
from lawtrack.reviewing.bill import Bill, Involvement
from lawtrack.reviewing.review import Reviewer


def objection(bill: Bill, reviewer: Reviewer, way: Channel, on: dt.date, lang: Lang) -> str:
    """Why this reviewer may not be given this bill by this channel, in one sentence; empty where it may.

    An expert must not have taken part in preparing the draft nor in approving it, nor work for the body that drafts
    it, nor judge outside its field. Approvals by state bodies and comments are no expertise: anybody may give them.
    """
    name = reviewer.title(lang)
    if reviewer.suspended_until and on <= reviewer.suspended_until:
        return _("{name} has suspended its activity until {day}.").format(
            name=name, day=reviewer.suspended_until
        )
    if not way.independent:
        return ""
    parts = {part for who, part in bill.involved if who == reviewer.slug}
    if Involvement.DRAFTING in parts or reviewer.slug == bill.drafter:
        return _(
            "{name} took part in drafting this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    if Involvement.APPROVING in parts:
        return _(
            "{name} took part in approving this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    if Involvement.EMPLOYED in parts or (bill.drafter and reviewer.employer == bill.drafter):
        return _(
            "{name} works for the body that drafts this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    if way.field and reviewer.fields and way.field not in reviewer.fields:
        return _(
            "{name} must not judge outside its field ({fields}); this expertise is «{field}» (Law 480-V, art. 33-4)."
        ).format(name=name, fields=", ".join(reviewer.fields), field=way.field)
    return ""
