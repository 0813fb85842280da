"""The help of every command in Russian and Kazakh, to the last word: the places of a line of usage too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from lawtrack import i18n
from lawtrack.cli import click_words
from lawtrack.cli.main import cli

OWN = frozenset(("FRBR", "HTML", "ID", "JSON", "KK", "RU", "SQL", "URI", "VI"))
"""What stands in capitals in every language: formats, numbers of laws."""


def commands(command: click.Command = cli, above: click.Context | None = None) -> Iterator[click.Context]:
    """Every command with its context."""
    here = click.Context(command, info_name=command.name, parent=above)
    yield here
    if isinstance(command, click.Group):
        for name in command.list_commands(here):
            found = command.get_command(here, name)
            assert found is not None
            yield from commands(found, here)


ALL = tuple(commands())


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_line_of_usage_has_no_english_place(lang: str) -> None:
    i18n.use(lang)
    lines = [" ".join(one.command.collect_usage_pieces(one)) for one in ALL]
    lines += [
        parameter.make_metavar(one)
        for one in ALL
        for parameter in one.command.params
        if isinstance(parameter, click.Option) and not parameter.is_flag
    ]
    assert len(ALL) > 90
    assert {word for line in lines for word in re.findall(r"[A-Z]{2,}", line)} <= OWN


def test_every_place_of_a_line_of_usage_is_collected() -> None:
    i18n.use("en")
    said = " ".join(" ".join(one.command.collect_usage_pieces(one)) for one in ALL)
    assert set(re.findall(r"[A-Z]{2,}", said)) - OWN <= set(click_words.PLACES)


@pytest.mark.parametrize(
    ("help_of", "listed"),
    [
        ("List the acts.", "List the acts"),
        (
            "Record a step (Law 480-V, art. 33-4): done. More of it.",
            "Record a step (Law 480-V, art. 33-4): done",
        ),
        ("Told once.\n\nExample: lawtrack acts", "Told once"),
        ("The chain. --gap records one.", "The chain"),
    ],
)
def test_a_list_of_commands_has_the_whole_first_sentence(help_of: str, listed: str) -> None:
    assert click_words.first_sentence(help_of) == listed


def test_no_word_is_cut_in_a_list_of_commands() -> None:
    for one in ALL:
        if isinstance(one.command, click.Group):
            assert "..." not in one.command.get_help(one).split("\n\n", 1)[1]
