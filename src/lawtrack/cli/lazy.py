"""A group of commands of which each is imported when it is chosen, the groups within groups too."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click

from lawtrack.cli.blanks import Group


class LazyGroup(Group):
    """A group whose commands live in modules of their own.

    Args:
        elsewhere: Where each command is that is not made beside the group: «module:name», the module under
            ``cli.commands``.
    """

    def __init__(self, *given: Any, elsewhere: Mapping[str, str], **named: Any) -> None:  # noqa: ANN401 -- click's
        super().__init__(*given, **named)
        self.elsewhere = elsewhere

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Those beside the group, and those of other modules, by name."""
        return sorted({*self.commands, *self.elsewhere})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None where there is none of this name."""
        if cmd_name not in self.elsewhere:
            return super().get_command(ctx, cmd_name)
        module, name = self.elsewhere[cmd_name].split(":")
        found: click.Command = getattr(importlib.import_module(f"lawtrack.cli.commands.{module}"), name)
        return found
