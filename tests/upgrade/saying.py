"""What a version of lawtrack says of a workspace, asked through its command line: the same questions to each version.

Only what the documentation promises is compared; words of explanation may be bettered from version to version.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from lawtrack.cli.main import cli

DAY = "2026-11-26"
"""The day on which it is asked what is due."""
BILLS = ("zelenyj-bjudzhet", "obosnovannye-otvety", "sroki")
WORDS = ("дерев", "рабочих дней", '"городской сад"', "кодекс", "аула", "кеңес")
_ACT = ("uri", "slug", "kind", "date", "number", "titles", "aliases", "scheme", "registered", "dossiers")
_REVIEW = ("id", "version", "reviewer", "channel", "sent", "state", "due", "received", "closed", "conclusion")
_RECOMMENDATION = (
    "id",
    "review",
    "author",
    "on",
    "act",
    "citation",
    "quote",
    "text",
    "decision",
    "reason",
    "change",
)


def ask(folder: Path, *words: str) -> str:
    """What a command prints; it may end with 0 or 3."""
    result = CliRunner().invoke(cli, ["--workspace", str(folder), *words], standalone_mode=False)
    assert result.exception is None, (words, result.exception)
    assert result.return_value in (None, 0, 3), (words, result.output)
    return result.stdout


def ask_json(folder: Path, *words: str) -> Any:
    return json.loads(ask(folder, *words, "--json"))


def said_of(folder: Path) -> dict[str, Any]:
    """Acts, texts, search hits, bills, outcomes, tables, reviews, terms and every event of the log."""
    acts = ask_json(folder, "acts")
    return {
        "acts": [_chosen(row, *_ACT) for row in acts],
        "texts": [
            {
                **_chosen(text, "uri", "lang", "edition", "version", "path", "digest"),
                "shown": ask(folder, "show", row["slug"], "--lang", text["lang"], "--at", text["edition"]),
            }
            for row in acts
            for text in row["texts"]
        ],
        "search": {
            words: [
                _chosen(hit, "work", "lang", "edition", "eid")
                for hit in ask_json(folder, "search", words)
                if "work" in hit  # later versions find words in bills too
            ]
            for words in WORDS
        },
        "bills": [
            _chosen(b, "slug", "title", "kind", "on", "versions") for b in ask_json(folder, "bill", "list")
        ],
        "shown": {bill: _chosen(ask_json(folder, "bill", "show", bill), "recommendations") for bill in BILLS},
        "outcomes": {
            f"{bill} {lang}": [
                _chosen(row, "n", "action", "target", "outcome")
                for row in ask_json(folder, "bill", "apply", bill, "--lang", lang)
            ]
            for bill in BILLS
            for lang in ("ru", "kk")
            if (bill, lang) != ("sroki", "kk")  # its second version has no Kazakh text yet
        },
        "reviews": [_chosen(row, *_REVIEW) for row in ask_json(folder, "review", "list", "--on", DAY)],
        "recommendations": {
            bill: [_chosen(row, *_RECOMMENDATION) for row in ask_json(folder, "recommend", bill, "--list")]
            for bill in BILLS
        },
        "experts": [
            _chosen(row, "slug", "kind", "title", "fields") for row in ask_json(folder, "expert", "list")
        ],
        "due": [
            _chosen(row, "kind", "id", "who", "until", "overdue", "working_days")
            for row in ask_json(folder, "due", "--on", DAY)["items"]
        ],
        "log": events(folder),
    }


def events(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Every event as ``dump`` writes it, by file; what version 0.1.0 did not write yet (``after``) is left out."""
    ask(folder, "dump")
    return {
        path.relative_to(folder).as_posix(): [
            {name: value for name, value in json.loads(line).items() if name != "after"}
            for line in path.read_text("utf-8").splitlines()
        ]
        for path in sorted((folder / "amendments").rglob("*.jsonl"))
    }


def _chosen(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: row[key] for key in keys}
