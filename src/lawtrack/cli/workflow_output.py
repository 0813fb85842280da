"""Lists of the workflow commands: columns for people, plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import click

from lawtrack.i18n import language
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.standing import Why

if TYPE_CHECKING:
    from lawtrack.profiles.deadlines import DeadlineRule
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.due import DueItem
    from lawtrack.reviewing.review import Term
    from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow


def print_columns(rows: Iterable[Sequence[str]]) -> None:
    """Rows with aligned columns on stdout; nothing for no rows."""
    table = [list(row) for row in rows]
    if not table:
        return
    widths = [max(_width(row[i]) for row in table) for i in range(len(table[0]))]
    for row in table:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        click.echo("  ".join(cells).rstrip())


def term_json(term: Term | None) -> dict[str, Any] | None:
    """A term with its rule, for JSON."""
    if term is None:
        return None
    rule = term.rule
    return {
        "rule": rule.id,
        "start": term.start.isoformat(),
        "number": term.number,
        "unit": term.unit.value,
        "limit": rule.limit.value,
        "extended": [{"number": e.number, "unit": e.unit.value, "reason": e.reason} for e in term.extensions],
        "end": term.end.isoformat(),
        "basis": pick(rule.basis, language()),
        "as_of": rule.as_of.isoformat(),
        "verified": term.verified,
        "receipt_shown": term.receipt_shown,
        "set_by": term.basis or None,
        "note": pick(rule.note, language()) or None,
        "silence": rule.silence.value,
        "calendar": term.calendar,
        "estimated": [d.isoformat() for d in term.estimated],
        "moves_unknown": term.moves_unknown,
    }


def rule_json(rule: DeadlineRule) -> dict[str, Any]:
    """A rule as data, for JSON."""
    return {
        "id": rule.id,
        "title": pick(rule.title, language()),
        "step": rule.step.value,
        "number": rule.number or None,
        "unit": rule.unit.value,
        "limit": rule.limit.value,
        "start": rule.start,
        "silence": rule.silence.value,
        "bodies": sorted(rule.bodies),
        "extension": {
            "number": rule.extension.number,
            "unit": rule.extension.unit.value,
            "times": rule.extension.times,
        }
        if rule.extension
        else None,
        "basis": pick(rule.basis, language()),
        "as_of": rule.as_of.isoformat(),
        "verified": rule.verified,
        "historic": rule.historic,
        "successor": rule.successor or None,
        "note": pick(rule.note, language()) or None,
    }


def review_json(row: ReviewRow) -> dict[str, Any]:
    """A review, for JSON."""
    review = row.review
    return {
        "id": row.id,
        "bill": row.bill,
        "version": review.version,
        "reviewer": review.reviewer,
        "name": row.reviewer,
        "channel": review.channel,
        "sent": review.sent.isoformat(),
        "delivered": review.delivered.isoformat() if review.delivered else None,
        "reminded": [day.isoformat() for day in review.reminded],
        "state": row.state.value,
        "why": [one.value for one in row.why],
        "late": Why.LATE in row.why,
        "problem": row.problem or None,
        "due": row.term.end.isoformat() if row.term else None,
        "received": review.received.isoformat() if review.received else None,
        "closed": review.closed.isoformat() if review.closed else None,
        "conclusion": review.conclusion,
        "opinion": review.opinion or None,
        "recommendations": row.recommendations,
        "unanswered": row.unanswered,
        "revision": review.revision,
        "term": term_json(row.term),
    }


def recommendation_json(row: RecommendationRow) -> dict[str, Any]:
    """A recommendation with its answer, for JSON."""
    remark, answer = row.recommendation, row.recommendation.response
    return {
        "id": row.id,
        "bill": row.bill,
        "review": remark.review or None,
        "author": remark.author,
        "name": row.author,
        "on": remark.on.isoformat(),
        "version": remark.version,
        "act": remark.act or None,
        "citation": remark.citation.eid if remark.citation else None,
        "of": remark.of.value,
        "new": remark.new,
        "quote": remark.quote,
        "wording": remark.wording,
        "text": remark.text,
        "lang": remark.lang.value,
        "kind": remark.kind or None,
        "cited": remark.cited or None,
        "opinion": remark.opinion or None,
        "source": {"name": remark.origin.name, "digest": remark.origin.digest, "place": remark.origin.place}
        if remark.origin
        else None,
        "besides": dict(remark.besides),
        "group": row.group or None,
        "decision": answer.decision.value if answer else None,
        "reason": answer.reason if answer else None,
        "change": answer.change or None if answer else None,
        "version_of_change": answer.version or None if answer else None,
        "open": answer is None or remark.undone,
        "answered": answer.on.isoformat() if answer else None,
        "answers": len(remark.responses),
        "due": row.term.end.isoformat() if row.term else None,
        "overdue": row.overdue,
        "revision": remark.revision,
    }


def due_json(item: DueItem, names: Mapping[str, str]) -> dict[str, Any]:
    """One thing that is owed, for JSON, with the name of who owes it."""
    return {
        "kind": item.kind.value,
        "id": f"{item.bill}/{item.id}",
        "bill": item.bill,
        "who": item.who,
        "name": names.get(item.who, item.who),
        "channel": item.channel or None,
        "until": item.until.isoformat() if item.until else None,
        "overdue": item.overdue,
        "working_days": item.working_days,
        "silence": item.silence,
        "why": [one.value for one in item.why],
        "problem": item.problem or None,
        "term": term_json(item.term),
    }


def bill_json(bill: Bill) -> dict[str, Any]:
    """A bill, for JSON."""
    return {
        "slug": bill.slug,
        "title": {lang.value: title for lang, title in bill.titles.items()},
        "kind": bill.kind.value,
        "profile": bill.profile,
        "drafter": bill.drafter or None,
        "initiator": bill.initiator or None,
        "urgent": bill.urgent,
        "sample": bill.sample,
        "on": bill.on.isoformat(),
        "versions": [
            {
                "number": v.number,
                "on": v.on.isoformat(),
                "note": v.note,
                "texts": [{"lang": t.lang.value, "file": t.file, "stale": t.stale} for t in v.texts],
            }
            for v in bill.versions
        ],
        "stages": [{"stage": name, "on": day.isoformat()} for name, day in bill.stages],
        "impacts": [
            {
                "on": one.on.isoformat(),
                "by": one.by,
                "term": one.term,
                "budget": one.budget,
                "forecast": one.forecast,
                "after": one.after,
            }
            for one in bill.impacts
        ],
        "reviews": len(bill.reviews),
        "recommendations": len(bill.recommendations),
        "unanswered": sum(r.response is None for r in bill.recommendations),
        "revision": bill.revision,
    }


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
