"""Every remedy has a command line and a form in the terminal interface, and both are true."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from string import Formatter

import click
import pytest

from lawtrack import remedies
from lawtrack.cli import remedies as cli_form
from lawtrack.cli.main import cli
from lawtrack.errors import InputError
from lawtrack.remedies import Remedy
from lawtrack.tui import remedies as tui_form
from lawtrack.tui.commands import COMMANDS

KINDS = {
    name: inspect.signature(make)
    for name, make in vars(remedies).items()
    if inspect.isfunction(make) and not name.startswith("_") and make.__module__ == remedies.__name__
}


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


def example(kind: str) -> Remedy:
    make = getattr(remedies, kind)
    made = make(*("x" if p.annotation == "str" else 1 for p in KINDS[kind].parameters.values()))
    assert isinstance(made, Remedy)
    return made


def options(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts} | {"--help"}


def commands(group: click.Group) -> Iterator[click.Command]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        if isinstance(command, click.Group):
            yield from commands(command)


def test_both_interfaces_know_every_kind() -> None:
    assert len(KINDS) > 30
    assert set(cli_form.FORMS) == set(KINDS)
    assert set(tui_form.FORMS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_names_only_what_the_remedy_has(kind: str) -> None:
    own = set(KINDS[kind].parameters)
    assert example(kind).kind == kind
    assert {name for name, _value in example(kind).values} == own
    form = cli_form.FORMS[kind]
    order = ("first", "second", "third", "fourth", "fifth", "sixth")[: len(form.commands)]
    assert placeholders(form.sentence) <= own | set(order)
    assert set(order) <= placeholders(form.sentence), "every command is said"
    assert all(placeholders(line) <= own for line in form.commands)
    assert placeholders(tui_form.FORMS[kind]) <= own | set(tui_form.KEYS)
    assert cli_form.sentence_of(example(kind))
    assert tui_form.words_of(example(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_the_commands_of_a_remedy_exist(kind: str) -> None:
    everywhere = set().union(*(options(command) for command in commands(cli)))
    for line in cli_form.FORMS[kind].commands:
        words = line.replace("[", " ").replace("]", " ").split()
        given = [word for word in words if word.startswith("-")]
        if words[0] != "lawtrack":
            assert words[0].startswith("-"), line
            assert set(given) <= everywhere, line
            continue
        command: click.Command = cli
        for word in words[1:]:
            inner = (
                command.get_command(click.Context(command), word)
                if isinstance(command, click.Group)
                else None
            )
            if inner is None:
                break
            command = inner
        assert command is not cli or words[1].startswith("-"), line
        if kind != "next_version":  # whose word «begin» is left out
            assert set(given) <= options(command), line


def test_the_terminal_interface_names_no_command_line() -> None:
    for words in tui_form.FORMS.values():
        assert not re.search(r"\blawtrack [a-z]+ [A-Z]|--", words), words


def test_the_keys_that_are_named_do_what_is_said() -> None:
    assert {*tui_form.KEYS.values()} <= {command.id for command in COMMANDS}


def test_a_command_line_is_as_a_shell_takes_it() -> None:
    assert cli_form.command_of(remedies.add_text("yards")) == "lawtrack bill add yards FILE"
    assert cli_form.command_of(remedies.add_text("yards", "kk")) == "lawtrack bill add yards FILE --lang kk"
    assert cli_form.command_of(remedies.make_workspace("/a b")) == 'lawtrack init "/a b"'
    assert '--act "О дворах"' in cli_form.command_of(remedies.justify("b", "art_1", "О дворах", "ru"))
    assert "--act 'a\"b'" in cli_form.command_of(remedies.justify("b", "art_1", 'a"b', "ru"))


def test_an_error_is_told_with_advice_and_remedy() -> None:
    error = InputError("No act.", hint="Look.", remedy=remedies.import_acts())
    assert cli_form.told(error).startswith("No act. Look. ")
    assert "lawtrack import FILE" in cli_form.told(error)
    assert "lawtrack" not in tui_form.told(error)
    assert cli_form.in_words("Do it.", remedies.add_text("b")) == "Do it: lawtrack bill add b FILE"
    assert cli_form.in_words("Do it.", None) == "Do it."
    assert cli_form.in_words("", remedies.add_text("b")) == "lawtrack bill add b FILE"
