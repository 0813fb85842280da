"""``lawtrack search`` in bills, recommendations and answers: word forms of both languages, by kind, with the way there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack import i18n
from tests.cli.office import Office, open_office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    i18n.use("en")
    made = open_office(tmp_path_factory.mktemp("office"))
    made.ok("recommend", "yards", "пункт 1 статьи 1", "--act", "1-vi", "--by", "fin", "--text", "Уточнить порядок учёта предложений жильцов.", "--wording", "1. Двор открыт для жильцов.", "--lang", "ru")  # fmt: skip
    made.ok("recommend", "yards", "статья 2", "--act", "1-vi", "--by", "min", "--text", "Ұсыныстарды қарау мерзімін ұзарту керек.", "--lang", "kk")  # fmt: skip
    made.ok("respond", "yards/1", "--decision", "rejected", "--reason", "Уборка дворов этим не затронута.")
    return made


def found(office: Office, *words: str) -> list[dict[str, object]]:
    result = office.run("search", *words, "--json")
    assert result.exception is None, result.exception
    return list(json.loads(result.stdout))


@pytest.mark.parametrize(
    ("words", "kind", "said"),
    [
        (("учет предложения жильца",), "recommendation", "учёта предложений жильцов"),
        (("ұсыныс қарау мерзімі",), "recommendation", "Ұсыныстарды қарау мерзімін"),
        (("затронутая уборка двора",), "answer", "Уборка дворов"),
        (("десятью днями", "--lang", "ru"), "text", "за десять дней"),
        (("он күн", "--lang", "kk"), "text", "он күнде"),
        (("Аулалар туралы", "--lang", "kk"), "title", "Аулалар туралы"),
    ],
)
def test_words_are_found_in_their_forms(office: Office, words: tuple[str, ...], kind: str, said: str) -> None:
    given = (*words[0].split(), *words[1:])
    hits = [hit for hit in found(office, *given) if hit["kind"] == kind]
    assert any(said in str(hit["text"]) for hit in hits), found(office, *given)
    assert all(hit["bill"] == "yards" and hit["marks"] for hit in hits)


def test_each_kind_says_where_to_go_on(office: Office) -> None:
    text = next(hit for hit in found(office, "десять дней", "--lang", "ru") if hit["kind"] == "text")
    assert text["instruction"] == 2
    result = office.run("search", "уборка")
    assert "answer to recommendation 1" in result.stdout
    assert "In answers: 1; read on: lawtrack bill show BILL" in result.stderr
    assert "In acts: " in result.stderr


@pytest.mark.own_store  # a shared store has the texts
def test_a_text_that_cannot_be_read_is_told(office: Office) -> None:
    (path,) = Path(office.folder / "ws").rglob("kk@v1*.txt")
    kept = path.read_bytes()
    path.unlink()
    try:
        result = office.run("search", "он", "күнде", "--lang", "kk")
        assert result.return_value == 3
        assert "yards/kk@v1" in result.stderr
    finally:
        path.write_bytes(kept)
