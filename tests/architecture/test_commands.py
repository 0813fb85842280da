"""Every command of the table exists, has help, and shows an example."""

from __future__ import annotations

import importlib

import click
import pytest

from lawtrack.cli.table import COMMANDS


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = importlib.import_module(f"lawtrack.cli.commands.{COMMANDS[name].module}").command
    assert isinstance(command, click.Command)
    assert command.help
    assert "lawtrack" in f"{command.epilog} {command.help}", "an example belongs into the help"
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for called in command.list_commands(ctx):
            inner = command.get_command(ctx, called)
            assert inner is not None, called
            assert inner.name == called
            assert inner.help, called
            assert "lawtrack" in f"{inner.epilog} {inner.help}", f"{name} {called} shows no example"
