"""Questions that are answered with yes or no: in three languages, by letters and words, in whatever layout."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from lawtrack import i18n
from lawtrack.cli.asking import agreed, meaning

YES = {"ru": "д Д да ДА y Y yes l lf иә", "kk": "и И иә ИӘ ия y yes да b", "en": "y Yes да д"}
NO = {"ru": "н Н нет n N no т ytn жоқ", "kk": "ж Ж жоқ n no нет т", "en": "n NO нет жоқ т"}
NEITHER = {
    "ru": "x я дн нда ye",
    "kk": "н x",  # in Russian «н» is no; it is the key of y as well
    "en": "н q l lf",
}


@pytest.mark.parametrize("spoken", i18n.LANGUAGES)
def test_answers_in_any_layout(spoken: str) -> None:
    i18n.use(spoken)
    assert {word: meaning(word) for word in YES[spoken].split()} == dict.fromkeys(YES[spoken].split(), True)
    assert {word: meaning(word) for word in NO[spoken].split()} == dict.fromkeys(NO[spoken].split(), False)
    assert {word: meaning(word) for word in NEITHER[spoken].split()} == dict.fromkeys(NEITHER[spoken].split())
    assert meaning("") is meaning("  ") is False


@pytest.mark.parametrize(
    ("spoken", "offered", "typed", "said"),
    [
        ("ru", "[д/Н]", "\n", "no"),
        ("ru", "[д/Н]", "да\n", "yes"),
        ("kk", "[и/Ж]", "ия\n", "yes"),
        ("kk", "[и/Ж]", "т\n", "no"),
        ("en", "[y/N]", "н\nY\n", "yes"),  # asked again
    ],
)
def test_the_letters_of_the_language_are_offered(spoken: str, offered: str, typed: str, said: str) -> None:
    @click.command()
    def command() -> None:
        click.echo("yes" if agreed("?") else "no")

    i18n.use(spoken)
    result = CliRunner().invoke(command, input=typed)
    assert result.stdout == f"{said}\n"
    assert result.stderr.count(f"? {offered}: ") == typed.count("\n")


def test_the_end_of_the_input_is_no_answer() -> None:
    @click.command()
    def command() -> None:
        agreed("?")

    assert CliRunner().invoke(command, input="").exit_code == 1


def test_nothing_asks_otherwise() -> None:
    import lawtrack.cli

    root = Path(lawtrack.cli.__file__).parent
    asking = [
        path.name
        for path in root.rglob("*.py")
        if re.search(r"click\.confirm\(|confirmation_prompt|\bprompt=", path.read_text("utf-8"))
    ]
    assert asking == []
