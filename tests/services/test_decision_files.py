"""A file of decisions can say whatever ``bill settle`` can: other words put, another text, another phrase; ru and kk."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.tables import table_of
from tests.cli.test_settle import ACT
from tests.cli.test_settle_words import HEAD, KAZAKH, KAZAKH_ACT, STRANGE, TEXT, WORDS

Decide = Callable[..., Application]
LAWS = {"ru": (ACT, HEAD + WORDS + "\n" + TEXT + "\n" + STRANGE), "kk": (KAZAKH_ACT, KAZAKH)}


@pytest.fixture(params=LAWS)
def decide(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Decide]:
    for name, text in zip(("act.txt", "law.txt"), LAWS[request.param], strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")

    def apply(*decisions: dict[str, object]) -> Application:
        path = tmp_path / "d.jsonl"
        path.write_text("\n".join(json.dumps(one) for one in decisions), encoding="utf-8")
        return apply_files(tmp_path / "act.txt", tmp_path / "law.txt", decisions=path)

    return request.param, apply


def keys(made: Application) -> list[str]:
    return [str(row["key"]) for row in made.rows()]


def proposed(made: Application) -> str:
    return "\n".join(line.text for row in table_of(made).rows for line in row.proposed)


def test_words_put_otherwise_stand_in_the_act_and_the_laws_own_beside_them(
    decide: tuple[str, Decide],
) -> None:
    lang, apply = decide
    key = keys(apply())[0 if lang == "ru" else 1]
    new, own = ("Орошение", "Орошене") if lang == "ru" else ("баптайды", "баптайдыы")
    made = apply({"key": key, "new": new, "was": own})
    assert f"{new} " in plain_text(made.result.root) or f"{new}." in plain_text(made.result.root)
    assert own not in plain_text(made.result.root)
    assert f"«{own}»" in proposed(made)
    with pytest.raises(InputError, match="other words"):
        apply({"key": key, "new": new, "was": "сад"})


def test_another_phrase_is_read_in_its_place_or_refused(decide: tuple[str, Decide]) -> None:
    lang, apply = decide
    key = keys(apply())[2 if lang == "ru" else 0]
    phrase, word = (
        ("в пункте 1 статьи 1 слово «наниматель» заменить словом «арендатор»;", "арендатор")
        if lang == "ru"
        else ("1-баптың 2-тармағындағы «суарады» деген сөз «ылғалдайды» деген сөзбен ауыстырылсын;", "ылғалдайды")
    )  # fmt: skip
    assert apply().unsettled == 1
    made = apply({"key": key, "phrase": phrase})
    assert made.settled
    assert word in plain_text(made.result.root)
    assert "поменять на" in proposed(made) or "алмастыра" in proposed(made)
    with pytest.raises(InputError, match="cannot stand"):
        apply({"key": key, "phrase": "чай"})
    with pytest.raises(InputError, match="stands alone"):
        apply({"key": key, "phrase": phrase, "old": "сад"})


def test_a_text_put_otherwise_is_read_as_the_units_that_it_is(decide: tuple[str, Decide]) -> None:
    lang, apply = decide
    if lang == "kk":
        with pytest.raises(InputError, match="no words of its own"):
            apply({"key": keys(apply())[0], "new": "бақ"})
        return
    made = apply({"key": keys(apply())[1], "new": "2. Владелец орошает сад:\n1) утром;\n2) вечером."})
    assert "1) утром;\n2) вечером." in plain_text(made.result.root)
    assert "ежедневно" in proposed(made)


def test_a_line_that_decides_nothing_or_on_nothing_is_refused(decide: tuple[str, Decide]) -> None:
    _lang, apply = decide
    with pytest.raises(InputError, match="needs one of"):
        apply({"key": keys(apply())[0]})
    with pytest.raises(InputError, match="no instruction"):
        apply({"key": "a|b|c|1", "new": "сад"})
