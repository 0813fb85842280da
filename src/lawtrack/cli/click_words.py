"""What click itself says («Missing option», «Usage:», «FILE»), in the interface's language.

Click asks the standard library's gettext under the names ``_`` and ``ngettext`` of its modules, which knows no catalogue
of click in any of our languages. The words are collected here into ours, and ``speak`` gives click our functions; a test
calls wrong usages of every kind and finds no English in what is said.
"""

from __future__ import annotations

import re

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from lawtrack.i18n import N_, _, ngettext

WORDS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Positional arguments"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("%(prog)s, version %(version)s"),
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Option {name!r} does not take a value."),
    N_("Argument {name!r} takes {nargs} values."),
    N_("Choose from:\n\t{choices}"),
    N_("default: {default}"),
    N_("required"),
    N_("file"),
    N_("directory"),
    N_("path"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
    N_("{name} {filename!r} is not writable."),
    N_("Error: invalid input"),
)


PLACES = (
    *(
        N_("OPTIONS"),
        N_("COMMAND"),
        N_("ARGS"),
        N_("TEXT"),
        N_("DATE"),
        N_("FILE"),
        N_("PATH"),
        N_("DIR"),
        N_("OUT"),
    ),
    *(N_("DIRECTORY"), N_("INTEGER"), N_("INTEGER RANGE"), N_("NUMBER"), N_("NAME"), N_("SLUG"), N_("BILL")),
    *(
        N_("ACT"),
        N_("WORK"),
        N_("INTO"),
        N_("BASE"),
        N_("AMENDING"),
        N_("OLD"),
        N_("NEW"),
        N_("TABLE"),
        N_("CITATION"),
    ),
    *(
        N_("ELEMENT"),
        N_("AMENDMENT"),
        N_("DECISION"),
        N_("STAGE"),
        N_("RULE"),
        N_("REVIEWER"),
        N_("WHO"),
        N_("WORD"),
    ),
    *(N_("WORDS"), N_("PLACE"), N_("GAP"), N_("FORM"), N_("FROM"), N_("TO"), N_("RU"), N_("KK")),
)
"""What stands in a line of usage for what is typed there; the texts of help name it by the same word."""
_PLACE = re.compile(r"(?<!\w)[A-Z]{2,}(?: RANGE)?(?!\w)")
_SENTENCE = re.compile(r"\.\s+(?=(\S))")


def places_said(usage: str) -> str:
    """A part of a line of usage with its places in the interface's language; what is none stays."""
    return _PLACE.sub(lambda found: _(found[0]) if found[0] in PLACES else found[0], usage)


def first_sentence(text: str) -> str:
    """The first sentence of a help, without its full stop: what a list of commands says of each."""
    words = " ".join(text.strip().split("\n\n")[0].split())
    end = next(
        (
            found.start()
            for found in _SENTENCE.finditer(words)
            if not (found[1].islower() or found[1].isdigit())
        ),
        len(words),
    )
    return words[:end].removesuffix(".")


def plurals(n: int) -> tuple[str, ...]:
    """The words that depend on a number; here to be collected."""
    return (
        ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", n),
        ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", n),
        ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", n),
        ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", n),
        ngettext("Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given.", n),
    )


def speak() -> None:
    """Let click say everything in the interface's language from here on."""
    for module in (
        click.core,
        click.decorators,
        click.exceptions,
        click.formatting,
        click.parser,
        click.types,
    ):
        for name, ours in (("_", _), ("ngettext", ngettext)):
            if hasattr(module, name):
                setattr(module, name, ours)
    _say_places(click.core.Option)
    _say_places(click.core.Argument)
    click.core.Command.collect_usage_pieces = _usage  # type: ignore[assignment, method-assign]
    click.core.Group.collect_usage_pieces = _usage_of_group  # type: ignore[assignment, method-assign]
    click.core.Command.get_short_help_str = _short_help  # type: ignore[assignment, method-assign]


def _say_places(kind: type[click.core.Option | click.core.Argument]) -> None:
    theirs = kind.make_metavar

    def make_metavar(parameter: click.core.Parameter, ctx: click.core.Context) -> str:
        return places_said(theirs(parameter, ctx))  # type: ignore[arg-type]

    kind.make_metavar = make_metavar  # type: ignore[assignment, method-assign]


_THEIR_USAGE = click.core.Command.collect_usage_pieces


def _usage(command: click.core.Command, ctx: click.core.Context) -> list[str]:
    """The pieces of a line of usage; those of parameters are in our language already."""
    return [places_said(piece) for piece in _THEIR_USAGE(command, ctx)]


def _usage_of_group(command: click.core.Group, ctx: click.core.Context) -> list[str]:
    return [*_usage(command, ctx), places_said(command.subcommand_metavar)]


def _short_help(command: click.core.Command, limit: int = 0) -> str:
    """The whole first sentence: a list wraps it, and cuts no word."""
    return first_sentence(command.short_help or command.help or "")
