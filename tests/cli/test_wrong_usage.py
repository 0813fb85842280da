"""Wrong usage is told in the interface's language to the last word, click's own words too."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lawtrack.cli import click_words

WRONG = [
    ("readd",),
    ("read",),
    ("read", "a", "b", "c"),
    ("read", "--langg", "ru", "x"),
    ("read", "--lang", "de", "x"),
    ("read", "--lang"),
    ("read", "--format", "z", "x"),
    ("read", "--json=3", "x"),
    ("compare", "a", "b", "--also", "x"),
    ("respond", "a/1"),
    ("search", "x", "--limit", "5000"),
    ("search", "x", "--limit", "0"),
    ("search", "x", "--limit", "many"),
    ("due", "--on", "yesterday"),
    ("bill", "nothing"),
    ("bill",),
    ("bill", "settle", "b", "first"),
    ("read", "missing.txt"),
    ("--workspace", "missing", "acts"),
    ("correlate", "missing.txt", "missing.txt"),
    ("restore", "missing.zip"),
    ("review", "like", "b", "--near", "3"),
    ("review", "like", "b", "--near", "much"),
    ("serve", "--port", "70000"),
    ("read", "."),
    ("read", "broken.xml"),
    ("instructions", "broken.json"),
    ("people", "add", "A", "--role", "king"),
    ("bill", "new"),
    ("bill", "impact", "b"),
    ("bill", "justify", "b"),
]
RUN = """
import sys
from lawtrack.cli.diagnostics import run
from lawtrack.cli.main import cli
for words in {wrong!r}:
    sys.argv = ["lawtrack", *words]
    print("=", run(cli), file=sys.stderr)
"""
OWN = re.compile(
    r"«[^»]*»|'[^']*'|[\w./:-]*\.(?:txt|toml|xml|json|zip)|--?[a-z-]+|\[[^\]]*\]|\blawtrack\b(\s+[a-z-]+)*|\b(ID|JSON|FRBR|URI|VI)\b|^  [a-z-]+  "
    r"|/\S+|\(b c\)|\b(ru|kk|en|accepted|partly|rejected|reader|reviewer|drafter|head)\b|eId|Word|XML",
    re.MULTILINE,
)
"""What is nobody's language: names of commands, options and files, values, what was typed."""


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_english_stands_in_what_is_said_of_wrong_usage(lang: str, tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<akomaNtoso><act></akomaNtoso>", encoding="utf-8")
    (tmp_path / "broken.json").write_text('{"text": 1,}', encoding="utf-8")
    env = {**os.environ, "LAWTRACK_LANG": lang, "LAWTRACK_CONFIG": str(tmp_path / "none.toml")}
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(wrong=WRONG)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=env,
        cwd=tmp_path,
        check=True,
    )
    said = done.stderr
    assert re.findall(r"^= (\d+)$", said, re.MULTILINE) == ["2"] * len(WRONG)
    english = re.findall(r"[A-Za-z]{3,}[^\n]*", OWN.sub("", said))
    assert english == []


def test_the_words_of_click_that_are_collected_are_those_it_says() -> None:
    """A word that click words otherwise in a later version would be said in English."""
    import click

    said = {
        node.value
        for path in Path(click.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert {*click_words.WORDS, *click_words.plurals(1), *click_words.plurals(2)} - said == set()
