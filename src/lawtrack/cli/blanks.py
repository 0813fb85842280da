"""Nothing typed is passed over: an option or an argument given without a word is refused, before anything is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from lawtrack.i18n import _


class Clearable(click.types.StringParamType):
    """Words of an option by which what was recorded can be taken out: given without a word, it empties the field."""


CLEARABLE = Clearable()


def refuse_blanks(command: click.Command, context: click.Context, args: Sequence[str]) -> None:
    """See that every value that was typed says something.

    Args:
        command: The command.
        context: Its context, for the line on its usage.
        args: What was typed behind its name.

    Raises:
        click.UsageError: A value is empty or made of blanks, and the option has no use for it (``Clearable``); or what
            click itself refuses in the line.
    """
    if context.resilient_parsing:
        return  # a shell completes: nothing is done
    given, _rest, order = command.make_parser(context).parse_args(list(args))
    for parameter in order:
        said = given.get(parameter.name or "")
        if isinstance(parameter.type, Clearable) or all(word.strip() for word in _words(said)):
            continue
        raise click.UsageError(_("{name} is empty.").format(name=_name(parameter, context)), context)


class Group(click.Group):
    """A group of commands that are never called with an option or an argument that says nothing."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The options of the group itself; none is given without a word."""
        refuse_blanks(self, ctx, args)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command and its words, of which none is empty; a group looks at its own."""
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None and not isinstance(command, click.Group):
            settings = command.context_settings
            refuse_blanks(command, click.Context(command, ctx, name, **settings), rest)
        return name, command, rest


def _words(value: object) -> Iterator[str]:
    """The words of a value: of options that are repeated or take two, of each."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _words(one)


def _name(parameter: click.Parameter, context: click.Context) -> str:
    """The option as it is typed at length, or the argument as the usage names it."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.make_metavar(context).strip("[].")
