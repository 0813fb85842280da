"""Options that several commands share, and what they turn into: the only home of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from typing import Any, Generic, TypeVar

import click
from click.shell_completion import CompletionItem

from lawtrack.i18n import _
from lawtrack.incoming import typed_day
from lawtrack.model.document import Lang, Scheme

Kind = TypeVar("Kind", bound=StrEnum)


class OneOf(click.ParamType[Kind], Generic[Kind]):
    """One of the values of an enumeration, as it is written there.

    Args:
        kind: The enumeration.
    """

    name = "one of"

    def __init__(self, kind: type[Kind]) -> None:
        self.kind = kind

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """All values, for the help."""
        return f"[{'|'.join(self.kind)}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind:  # noqa: ANN401
        """The value, or a usage error that lists what there is."""
        try:
            return self.kind(value)
        except ValueError:
            known = ", ".join(self.kind)
            self.fail(_("«{value}» is none of these: {known}.").format(value=value, known=known), param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The values that begin so."""
        return [CompletionItem(value) for value in self.kind if value.startswith(incomplete)]


class Day(click.ParamType[dt.date]):
    """A date as 2024-08-01 or 01.08.2024."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:  # noqa: ANN401
        """The date, or a usage error that shows the form."""
        if isinstance(value, dt.date):
            return value
        day = typed_day(str(value))
        if day is None:
            self.fail(
                _("«{value}» is no date; write it as 2024-08-01 or 01.08.2024.").format(value=value),
                param,
                ctx,
            )
        return day


class Number(click.ParamType[int]):
    """A whole number in decimal digits, between two bounds where they are given."""

    name = "number"

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        """The number, or a usage error that says what is needed."""
        if isinstance(value, int):
            return value
        digits = value.strip().removeprefix("-")
        if not digits.isascii() or not digits.isdigit() or len(digits) > _DIGITS:
            self.fail(_("«{value}» is no whole number.").format(value=value[:80]), param, ctx)
        number = int(value)
        if self.least is not None and number < self.least:
            self.fail(_("{number} is too small: at least {least}.").format(number=number, least=self.least), param, ctx)  # fmt: skip
        if self.most is not None and number > self.most:
            self.fail(
                _("{number} is too large: at most {most}.").format(number=number, most=self.most), param, ctx
            )
        return number


_DIGITS = 9
"""More digits than anything counted here has."""

DAY = Day()
NUMBER = Number()

Decorator = Callable[..., Any]


def lang_option(words: str, default: Lang | None = None) -> Decorator:
    """``--lang``: a ``Lang``, None where it is left out and has no default."""
    return click.option("--lang", type=OneOf(Lang), default=default, help=words)


def scheme_option(words: str) -> Decorator:
    """``--scheme``: a ``Scheme`` or None."""
    return click.option("--scheme", type=OneOf(Scheme), help=words)


def date_option(name: str, words: str, *, required: bool = False, to: str = "") -> Decorator:
    """A date, None where it is left out; ``to`` names its argument where the option's name cannot."""
    names = (name, to) if to else (name,)
    return click.option(*names, type=DAY, metavar="DATE", required=required, help=words)


def on_option(words: str = "") -> Decorator:
    """``--on``: the day something happened."""
    return date_option("--on", words or _("The day it happened (today)."))


def act_option(words: str) -> Decorator:
    """``--act``: one of the amended acts, empty where it is left out."""
    return click.option("--act", default="", help=words)


def amended_act_option() -> Decorator:
    """``--act``: which of the acts that a law amends is meant, empty where it is left out."""
    return click.option(
        "--act",
        default="",
        metavar="N|NAME",
        help=_("Which of the amended acts it is: its number in the law, or a part of its name."),
    )


def json_option(words: str = "") -> Decorator:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help=words or _("Print JSON."))


def out_option(words: str = "") -> Decorator:
    """``-o``: where to write."""
    return click.option("-o", "--output", "out", metavar="FILE", help=words or _("Where to write (stdout)."))


def revision_option(words: str) -> Decorator:
    """``--revision``: what the person saw, so that nobody's work is overwritten unseen."""
    return click.option("--revision", type=NUMBER, default=None, help=words)


def titles_options(words: str) -> Decorator:
    """``--title`` (in the language of its words), ``--title-ru|kk|en``: one argument ``titles`` by language."""

    def decorated(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def called(*given: object, title: str, **named: Any) -> Any:  # noqa: ANN401 -- whatever the command takes
            from lawtrack.reading.language import detect_language

            by_lang = {lang: named.pop(f"title_{lang}") for lang in Lang}
            own = detect_language(title) or Lang.RU
            by_lang[own] = by_lang[own] or title
            return function(*given, titles={k: v.strip() for k, v in by_lang.items() if v.strip()}, **named)

        options = [click.option("--title", default="", help=words)]
        options += [
            click.option(f"--title-{lang}", default="", help=_("Its title in «{lang}».").format(lang=lang))
            for lang in Lang
        ]
        for option in reversed(options):
            called = option(called)
        return called

    return decorated
