"""Who may be asked for an opinion, and who may not give a scientific expertise of a draft (Law 480-V, art. 31, 33-4)."""

from __future__ import annotations

import datetime as dt

from lawtrack.i18n import _
from lawtrack.language.figures import day_text
from lawtrack.model.document import Lang
from lawtrack.profiles.channels import Channel
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.bill import Bill, Involvement
from lawtrack.reviewing.kind_words import kind_text, kinds_text
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.rules import Rules


def objection(bill: Bill, reviewer: Reviewer, way: Channel, on: dt.date, rules: Rules, lang: Lang) -> str:
    """Why this reviewer may not be given this bill by this channel, in one sentence; empty where it may.

    An expert must not have taken part in preparing the draft nor in approving it, nor work for the body that drafts
    it, nor judge outside its field. Approvals by state bodies and comments are no expertise: anybody may give them. A
    channel whose rules are for certain bodies is for them only: it would give others a term, or the effect of their
    silence, that the law does not give them.
    """
    name = reviewer.title(lang)
    if reviewer.suspended_until is not None and reviewer.suspended_on(on):
        return _("{name} has suspended its activity until {day}.").format(
            name=name, day=day_text(reviewer.suspended_until)
        )
    if way.independent and not reviewer.engaged_on(on):
        return _("No contract with {name} covers {day}.").format(name=name, day=day_text(on))
    if way.kinds and reviewer.kind.value not in way.kinds:
        fitting = [
            f"{pick(one.title, lang)} ({one.id})"
            for one in rules.book.channels.values()
            if not one.kinds or reviewer.kind.value in one.kinds
        ]
        return _(
            "By the channel «{channel}» others are asked: {kinds}; {name}: {kind}. Channels for it: {fitting}."
        ).format(
            channel=pick(way.title, lang),
            kinds=kinds_text(way.kinds),
            name=name,
            kind=kind_text(reviewer.kind),
            fitting=", ".join(fitting),
        )
    return interest(bill, reviewer.slug, way, rules, lang) or _outside(reviewer, way, name, rules, lang)


def interest(bill: Bill, who: str, way: Channel, rules: Rules, lang: Lang) -> str:
    """What keeps a reviewer from judging a bill as an independent expert; empty where nothing does.

    It is asked again of what was sent already: a part in the draft may become known later.
    """
    if not way.independent:
        return ""
    entry = rules.reviewers.get(who)
    name = entry.title(lang) if entry is not None else who
    employer = entry.employer if entry is not None else ""
    parts = {part for body, part in bill.involved if body and body in (who, employer)}
    if Involvement.DRAFTING in parts or who == bill.drafter:
        return _(
            "{name} took part in drafting this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    if Involvement.APPROVING in parts:
        return _(
            "{name} took part in approving this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    if Involvement.EMPLOYED in parts or (bill.drafter and employer == bill.drafter):
        return _(
            "{name} works for the body that drafts this bill and must not judge it (Law 480-V, art. 33-4)."
        ).format(name=name)
    return ""


def _outside(reviewer: Reviewer, way: Channel, name: str, rules: Rules, lang: Lang) -> str:
    """That an expertise lies outside a reviewer's fields, or that the registry names none of them."""
    if not way.field or way.field in reviewer.fields:
        return ""
    asked = rules.book.called("expertise", way.field, lang)
    if not reviewer.fields:
        return _(
            "The registry names no field of {name}; this expertise is «{field}» (Law 480-V, art. 33-4)."
        ).format(name=name, field=asked)
    return _(
        "{name} must not judge outside its field ({fields}); this expertise is «{field}» (Law 480-V, art. 33-4)."
    ).format(name=name, fields=", ".join(reviewer.fields), field=way.field)
