"""``lawtrack people``: who may do what, and who is looking at what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lawtrack.cli.blanks import Group
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.options import OneOf, json_option
from lawtrack.cli.output import emit_json
from lawtrack.i18n import _
from lawtrack.reviewing.roles import Person, Role, role_text

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def _trust() -> str:
    """What roles are worth, in the language that is spoken when it is said."""
    return _(
        "With PostgreSQL the account of the database is the person, and the server refuses what the role does not allow. "
        "With SQLite names are trusted (LAWTRACK_USER): roles keep people from slips, not from intent, and anybody "
        "can edit people.toml."
    )


@click.group(
    cls=Group,
    name="people",
    invoke_without_command=True,
    help=_(
        "Who may do what (reader, reviewer, drafter, head), and who has been looking at which bill just now."
    )
    + "\n\n"
    + _trust()
    + "\n\n"
    + _('Example: lawtrack people add "A. Reviewer" --role reviewer --body npp --account areviewer'),
)
@json_option()
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> int:
    """Exit code 0."""
    if ctx.invoked_subcommand is not None:
        return 0
    from lawtrack.services import people

    opened = _opened(ctx.obj)
    found = people.listed(opened.folder, opened.store)
    seen = people.looking(opened.store)
    if as_json:
        emit_json(
            {
                "me": opened.user,
                "role": opened.person.role.value if opened.person else None,
                "trusted": not opened.store.knows_accounts,
                "people": [_json(one) for one in found],
                "looking": [{"who": one.who, "bill": one.what, "at": one.at.isoformat()} for one in seen],
            }
        )
        return 0
    from lawtrack.cli.workflow_output import print_columns

    now = {one.who: f"→ {one.what}" for one in seen}
    rows = [(one.name, role_text(one.role), one.body, one.account, now.pop(one.name, "")) for one in found]
    print_columns([*rows, *((who, "", "", "", what) for who, what in now.items())])
    role = role_text(opened.person.role) if opened.person else _("no role: everything is allowed")
    narrate(_("You are {name} ({role}).").format(name=opened.user, role=role))
    if not opened.store.knows_accounts:
        narrate(_trust())
    return 0


@command.command(
    name="add",
    help=_("Give somebody a role; one that was given before gives way.")
    + "\n\n"
    + _trust()
    + "\n\n"
    + _(
        "With PostgreSQL it makes the account where the server has none, without a password (the administrator "
        "sets it), and gives it its rights; the owner of the tables runs it, or an administrator runs what --print prints. "
        "Run it again after lawtrack was updated: new tables get their rights."
    )
    + "\n\n"
    + _('Example: lawtrack people add "A. Reviewer" --role reviewer --body npp --account areviewer'),
)
@click.argument("name")
@click.option("--role", type=OneOf(Role), required=True, help=_("What the person may do."))
@click.option(
    "--body", default="", help=_("The body for which a reviewer speaks: a short name of the registry.")
)
@click.option("--account", default="", help=_("The account of the database (PostgreSQL)."))
@click.option("--print", "only", is_flag=True, help=_("Only print the SQL for an administrator."))
@click.pass_obj
def add(workspace: str | None, name: str, role: Role, body: str, account: str, only: bool) -> int:
    """Exit code 0."""
    from lawtrack.services import people

    opened = _opened(workspace)
    person = Person(name.strip(), role, body.strip(), account.strip())
    done = people.add(opened.folder, opened.store, person, only_sentences=only)
    if only:
        for sentence in done:
            click.echo(sentence + ";")
        return 0
    narrate(_("{name} is a {role} here.").format(name=person.name, role=role_text(person.role)))
    return 0


@command.command(
    name="remove",
    help=_("Take somebody's role. What was recorded stays.")
    + "\n\n"
    + _('Example: lawtrack people remove "A. Reviewer"'),
)
@click.argument("name")
@click.pass_obj
def remove(workspace: str | None, name: str) -> int:
    """Exit code 0."""
    from lawtrack.services import people

    opened = _opened(workspace)
    people.remove(opened.folder, opened.store, name)
    narrate(_("{name} has no role here any more.").format(name=name))
    return 0


def _opened(workspace: str | None) -> Workspace:
    from lawtrack.services.workspace import open_workspace

    return open_workspace(workspace)


def _json(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role.value,
        "body": person.body or None,
        "account": person.account or None,
    }
