"""Options that several commands share, and what they turn into."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import click

from lawtrack.i18n import _
from lawtrack.incoming import day_in
from lawtrack.model.document import Lang, Scheme

LANGUAGES = click.Choice([lang.value for lang in Lang])
SCHEMES = click.Choice([scheme.value for scheme in Scheme])


class Day(click.ParamType[dt.date]):
    """A date as 2024-08-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:  # noqa: ANN401
        """The date, or a usage error that shows the form."""
        if isinstance(value, dt.date):
            return value
        day = day_in(str(value))
        if day is None:
            self.fail(_("«{value}» is no date; write it as 2024-08-01.").format(value=value), param, ctx)
        return day


DAY = Day()


def lang_option(help_text: str) -> Callable[..., Any]:
    """``--lang``."""
    return click.option("--lang", type=LANGUAGES, help=help_text)


def json_option() -> Callable[..., Any]:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
