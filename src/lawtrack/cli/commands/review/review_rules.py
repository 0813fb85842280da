"""``lawtrack review channels``, ``rules``, ``term``: the rules as data, and a term asked for any day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import DAY, NUMBER, json_option
from lawtrack.cli.output import emit_json
from lawtrack.cli.workflow_output import print_columns, rule_json, term_json
from lawtrack.i18n import _

if TYPE_CHECKING:
    from lawtrack.profiles.book import Book

_JSON = json_option()
_PROFILE = click.option(
    "--profile", default="", help=_("The profile of deadlines; left out: the workspace's.")
)


@click.command(
    help=_("List the channels and the rule of each.") + "\n\n" + _("Example: lawtrack review channels")
)
@_PROFILE
@_JSON
@click.pass_obj
def channels(workspace: str | None, profile: str, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.i18n import language
    from lawtrack.profiles.kinds import ReviewerKind
    from lawtrack.profiles.loader import pick
    from lawtrack.reviewing.kind_words import kind_text
    from lawtrack.services.reviews.rulebook import book_of, default_profile
    from lawtrack.wording.terms import rule_text

    book = book_of(workspace)
    _tell_unread(book)
    used = book.profile(profile or default_profile(workspace))
    rows = []
    for way in book.channels.values():
        name = used.default_review if used.override_channels or not way.review_rule else way.review_rule
        words = rule_text(used.rule(name), verified=way.verified)
        rows.append((way.id, pick(way.title, language()), way.kinds, words))
    if as_json:
        emit_json([{"id": a, "title": b, "kinds": ", ".join(c), "rule": d} for a, b, c, d in rows])
    else:
        kinds = {kind.value: kind_text(kind) for kind in ReviewerKind}
        print_columns((a, b, ", ".join(kinds.get(one, one) for one in c), d) for a, b, c, d in rows)
    return 0


@click.command(
    help=_(
        "List the rules of a profile: how long each step may or must take, and by what provision; then stages, initiators, "
        "kinds of expertise and chambers. A workspace adds its own in profiles/deadlines_NAME.toml, channels.toml, "
        "chambers.toml, asked.toml, subject.toml, stage.toml, initiator.toml, expertise.toml."
    )
    + "\n\n"
    + _("Example: lawtrack review rules --profile report-2024")
)
@_PROFILE
@_JSON
@click.pass_obj
def rules(workspace: str | None, profile: str, as_json: bool) -> int:
    """Exit code 0."""
    from lawtrack.i18n import language
    from lawtrack.profiles.deadlines import Step
    from lawtrack.profiles.entries import KINDS, kind_said
    from lawtrack.profiles.loader import pick
    from lawtrack.services.reviews.rulebook import book_of, default_profile
    from lawtrack.wording.rules import step_text
    from lawtrack.wording.terms import rule_text, unverified

    book = book_of(workspace)
    _tell_unread(book)
    used = book.profile(profile or default_profile(workspace))
    if as_json:
        emit_json([rule_json(rule) for rule in used.rules.values()])
        return 0
    print_columns(
        (rule.id, step_text(rule.step), pick(rule.title, language()), rule_text(rule))
        for rule in used.rules.values()
    )
    print_columns(
        (
            one.id,
            kind_said(kind),
            pick(one.title, language()),
            pick(one.basis, language()) + unverified(one.verified),
        )
        for kind in KINDS
        for one in book.entries(kind).values()
    )
    print_columns(
        (
            one.id,
            step_text(Step.CHAMBER),
            pick(one.title, language()),
            pick(one.basis, language()) + unverified(one.verified),
        )
        for one in book.chambers.values()
    )
    narrate(_("Profiles: {names}.").format(names=", ".join(book.profiles)))
    return 0


@click.command(
    help=_("When a term would end that begins on a day, past or to come.")
    + "\n\n"
    + _("Example: lawtrack review term opinion-bill --from 2027-02-01")
)
@click.argument("rule")
@click.option(
    "--from", "start", type=DAY, metavar="DATE", required=True, help=_("The day of the event it counts from.")
)
@click.option("--days", "number", type=NUMBER, default=0, help=_("Another length, in the rule's unit."))
@_PROFILE
@_JSON
@click.pass_obj
def term(workspace: str | None, rule: str, start: dt.date, number: int, profile: str, as_json: bool) -> int:
    """Exit code 0; 2: there is no such rule, or the length is impossible."""
    from lawtrack.services.reviews.rulebook import planned_term
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import term_text

    found = planned_term(workspace, rule, start, number, profile)
    if as_json:
        emit_json(term_json(found))
        return 0
    click.echo(day_text(found.end))
    narrate(term_text(found))
    return 0


def _tell_unread(book: Book) -> None:
    """Name the files of the workspace's own rules that nobody reads."""
    for name, near in book.unread.items():
        told = (
            _("profiles/{file} is read by nobody; the nearest name that is: {near}.")
            if near
            else _("profiles/{file} is read by nobody.")
        )
        narrate(told.format(file=name, near=near))
