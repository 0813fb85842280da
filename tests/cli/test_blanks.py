"""Nothing typed is passed over: no command takes an option or an argument without a word in it."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from lawtrack.cli.blanks import Clearable, Group
from lawtrack.cli.main import cli
from tests.cli.office import Office

Path = tuple[str, ...]


def commands(group: click.Command = cli, path: Path = ()) -> Iterator[tuple[Path, click.Command]]:
    yield path, group
    if isinstance(group, click.Group):
        context = click.Context(group)
        for name in group.list_commands(context):
            inner = group.get_command(context, name)
            assert inner is not None
            yield from commands(inner, (*path, name))


EVERY = list(commands())
OPTIONS = [
    (path, one)
    for path, command in EVERY
    for one in command.params
    if isinstance(one, click.Option) and not one.is_flag and one.expose_value
]
ARGUMENTS = [
    (path, one)
    for path, command in EVERY
    for one in command.params
    if isinstance(one, click.Argument) and not isinstance(command, click.Group)
]


def said(words: list[str]) -> str:
    result = CliRunner().invoke(cli, words, standalone_mode=False)
    assert isinstance(result.exception, click.UsageError), (words, result.exception, result.output)
    return result.exception.message


def test_there_are_commands_to_look_at() -> None:
    assert len(EVERY) > 80
    assert len(OPTIONS) > 200
    assert len(ARGUMENTS) > 60
    assert all(isinstance(one, Group) for _path, one in EVERY if isinstance(one, click.Group))


@pytest.mark.parametrize("blank", ["", "  "])
def test_no_option_is_given_without_a_word(blank: str) -> None:
    wrong = {}
    for path, one in OPTIONS:
        if isinstance(one.type, Clearable):
            continue
        name = max(one.opts, key=len)
        values = [blank] * max(one.nargs, 1)
        told = said([*path, name, *values])
        if told != f"{name} is empty.":
            wrong[(*path, name)] = told
    assert wrong == {}


def test_no_argument_is_given_without_a_word() -> None:
    wrong = {}
    for path, one in ARGUMENTS:
        command = dict(EVERY)[path]
        alone = [other for other in command.params if isinstance(other, click.Argument)]
        told = said([*path, *("x" * max(other.nargs, 1) for other in alone[: alone.index(one)]), ""])
        if not told.endswith(" is empty."):
            wrong[(*path, one.name)] = told
    assert wrong == {}


def test_one_word_of_two_is_not_enough() -> None:
    assert said(["compare", "a", "b", "--also", "c", ""]) == "--also is empty."


def test_what_was_recorded_can_be_emptied(office: Office) -> None:
    office.ok("expert", "add", "zan", "--kind", "institution", "--title", "Zan", "--note", "old")
    assert "old" in office.run("expert", "show", "zan").stdout
    office.ok("expert", "change", "zan", "--note", "")
    assert "old" not in office.run("expert", "show", "zan").stdout


def test_a_group_with_an_empty_option_does_nothing(office: Office) -> None:
    result = office.run("acts", "--dossier", "")
    assert isinstance(result.exception, click.UsageError)
    assert result.exception.message == "--dossier is empty."
