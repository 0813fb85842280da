"""The commands as errands of the terminal interface: what each takes, told by the command itself."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import Any

import click

from lawtrack.cli.options import Day, Number, OneOf
from lawtrack.i18n import N_, _
from lawtrack.tui.presenters.errands import ACT, BILL, LANG, PLACE, Errand, Part
from lawtrack.tui.presenters.forms import Kind

NOT_FROM_THE_SCREEN = {
    "tui": "it is open",
    "serve": "it waits until it is interrupted, and gives its link to the terminal it was started in",
    "demo": "it makes another workspace and opens the interface on it",
    "init": "it makes another workspace: the interface is opened on one",
    "restore": "it makes another workspace: the interface is opened on one",
}
"""Commands that are no errands, and why."""

_LEFT_OUT = ("--json", "--revision", "--dry-run-json")
"""Options for programs: what is printed is read by a person here, and what a person saw is kept by the screens."""

_OUTPUTS = ("out", "output", "outcomes", "ics")
"""Parameters that name what a command writes."""

_WORDS = {
    "act": N_("Act"),
    "acts": N_("Acts"),
    "amending": N_("Amending act"),
    "amendment": N_("Number of the amendment"),
    "base": N_("Act in force"),
    "bill": N_("Bill"),
    "citation": N_("Structural element"),
    "element": N_("Structural element"),
    "elements": N_("Structural elements"),
    "file": N_("File"),
    "files": N_("Files"),
    "first": N_("Text in one language"),
    "folder": N_("Folder"),
    "id_": N_("Review or recommendation"),
    "ids": N_("Recommendations"),
    "into": N_("The act that it becomes a part of"),
    "n": N_("Number of the instruction"),
    "name": N_("Name"),
    "names": N_("Names"),
    "new": N_("Text after"),
    "old": N_("Text before"),
    "recommendations": N_("Recommendations"),
    "review": N_("Review"),
    "reviews": N_("Reviews"),
    "rule": N_("Rule"),
    "second": N_("Text in the other language"),
    "slug": N_("Short name"),
    "stage": N_("Stage"),
    "table": N_("Table"),
    "verdict": N_("Decision"),
    "who": N_("Who"),
    "word": N_("Term"),
    "words": N_("Words"),
    "work": N_("Act"),
}
"""What stands by itself, by its name."""

_OWN_WORDS = {
    ("bill", "rename", "new"): N_("New short name"),
    ("bill", "version", "compare", "old"): N_("Earlier version"),
    ("bill", "version", "compare", "new"): N_("Later version"),
    ("bill", "link", "act"): N_("Number of the act in the bill, or a part of its name"),
    ("bill", "deputies", "place", "element"): N_("Structural element of the bill"),
}
"""Of one command, where the name alone does not say it."""

_NAMED = {"bill": BILL, "work": ACT, "citation": PLACE, "element": PLACE, "elements": PLACE, "lang": LANG}
"""What is on the screen already, by the name of the parameter."""


def errands() -> tuple[Errand, ...]:
    """Every command that can be done from the interface, in the order of the help."""
    from lawtrack.cli.main import cli

    every = _commands(cli, ())
    return tuple(_errand(path, command) for path, command in every if path[0] not in NOT_FROM_THE_SCREEN)


def _commands(group: click.Group, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            if command.invoke_without_command:
                yield (*path, name), command
            yield from _commands(command, (*path, name))
        elif command is not None:
            yield (*path, name), command


def _errand(path: tuple[str, ...], command: click.Command) -> Errand:
    first, *more = (command.help or "").split("\n\n")
    about = "\n\n".join(
        (first, *(one for one in more if ": lawtrack " not in one))
    )  # examples are for a terminal
    parts = tuple(
        _part(one, path)
        for one in command.params
        if one.name and not {*one.opts, *one.secondary_opts} & {*_LEFT_OUT}
    )
    return Errand(path, _first(about), about, parts)


def _first(about: str) -> str:
    """What it does, in one line of a narrow terminal."""
    return textwrap.shorten(about.partition("\n\n")[0], _LINE, placeholder=" …")


_LINE = 74


def _part(param: click.Parameter, path: tuple[str, ...]) -> Part:
    name, alone = param.name or "", isinstance(param, click.Argument)
    own = _OWN_WORDS.get((*path, name)) or _WORDS.get(name, "")
    words = _(own) if alone else _help(param)
    named = _NAMED.get(name, "")
    if alone and name == "slug" and path[0] == "bill":
        named = ""
    return Part(
        name=name,
        words=words,
        option="" if alone else max(param.opts, key=len),
        kind=_kind(param),
        options=_options(param),
        called=_called(param),
        needed=param.required,
        many=param.multiple if isinstance(param, click.Option) else param.nargs == -1,
        pair=param.nargs == 2,
        named=named,
        written=name in _OUTPUTS,
    )


def _help(param: click.Parameter) -> str:
    said = " ".join((getattr(param, "help", None) or param.name or "").split())
    return said.removesuffix(".")


def _kind(param: click.Parameter) -> Kind:
    if getattr(param, "is_flag", False):
        return Kind.TICK
    kind = param.type
    if isinstance(kind, Day):
        return Kind.DAY
    if isinstance(kind, Number | click.types.IntParamType):
        return Kind.NUMBER
    if _options(param):
        return Kind.LISTED
    is_read = isinstance(kind, click.Path) and param.name not in _OUTPUTS
    return Kind.FILE if is_read else Kind.WORDS if param.name in _LONG else Kind.LINE


_LONG = ("text", "reason", "note", "wording", "phrase", "why", "quote", "proposal", "gap")
"""Parameters that hold sentences."""


def _options(param: click.Parameter) -> tuple[str, ...]:
    kind = param.type
    if isinstance(kind, OneOf):
        return tuple(str(one) for one in kind.kind)
    return tuple(str(one) for one in kind.choices) if isinstance(kind, click.Choice) else ()


def _called(param: click.Parameter) -> tuple[str, ...]:
    """What a person calls the values of an enumeration, where there are words for them."""
    from lawtrack.language import language_of
    from lawtrack.model.document import Lang
    from lawtrack.profiles.kinds import ReviewerKind
    from lawtrack.reviewing.kind_words import kind_text
    from lawtrack.reviewing.review import Decision
    from lawtrack.reviewing.roles import Role, role_text
    from lawtrack.wording.terms import decision_text

    words: dict[type, Callable[[Any], str]] = {
        Lang: lambda lang: language_of(lang).names.own,
        Decision: decision_text,
        ReviewerKind: kind_text,
        Role: role_text,
    }
    kind = param.type.kind if isinstance(param.type, OneOf) else None
    called = words.get(kind) if kind is not None else None
    return tuple(called(one) for one in kind) if kind is not None and called is not None else ()
