from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.applying import apply_files
from tests.corpus import CORPUS

BASE = """# О пробном деле

## Статья 1. Понятия

В настоящем Законе используются понятия:

1) первое – слово одно;

2) второе – слово другое.

## Статья 2. Порядок

Порядок устанавливается Правительством.
"""
LAW = """# О внесении изменений и дополнения в Закон Республики Казахстан «О пробном деле»

Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О пробном деле» следующие изменения и дополнение:

1) подпункт 2) статьи 1 исключить;

2) в статье 1 слово «слово» заменить словом «термин»;

3) статью 2 дополнить частью второй следующего содержания:

«Порядок публикуется.».

Статья 2. Настоящий Закон вводится в действие с 1 января 2030 года, за исключением подпункта 3) статьи 1, который вводится в действие с 1 января 2031 года.
"""


def files(folder: Path, base: str = BASE, law: str = LAW) -> tuple[Path, Path]:
    one, two = folder / "base.md", folder / "law.md"
    one.write_text(base, encoding="utf-8")
    two.write_text(law, encoding="utf-8")
    return one, two


def test_a_law_is_applied_and_what_is_open_is_told(tmp_path: Path) -> None:
    made = apply_files(*files(tmp_path), requisites="Закон РК от 07.02.2022 № 106-VII")
    kinds = [o.kind for o in made.outcomes]
    assert kinds == [OutcomeKind.APPLIED, OutcomeKind.AMBIGUOUS, *[OutcomeKind.APPLIED] * 2]
    assert not made.settled
    text = plain_text(made.result.root).splitlines()
    assert "2) исключен Законом РК от 07.02.2022 № 106-VII." in text
    assert text[-1] == "Порядок публикуется."
    assert made.result.edition == dt.date(2031, 1, 1)


def test_dates_make_editions(tmp_path: Path) -> None:
    paths = files(tmp_path)
    made = apply_files(*paths)
    assert [e.edition for e in made.editions] == [dt.date(2030, 1, 1), dt.date(2031, 1, 1)]
    assert "Порядок публикуется." not in plain_text(made.editions[0].root)
    early = apply_files(*paths, at=dt.date(2029, 1, 1))
    assert plain_text(early.result.root) == plain_text(made.base.root)


def test_decisions_are_read_and_used(tmp_path: Path) -> None:
    paths = files(tmp_path)
    open_one = apply_files(*paths).rows()[1]
    decisions = tmp_path / "decisions.jsonl"
    line = {"key": open_one["key"], "choose": open_one["candidates"][0]["eid"]}
    decisions.write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")
    made = apply_files(*paths, decisions=decisions)
    assert made.settled
    assert "1) первое – термин одно;" in plain_text(made.result.root)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"key": "x"}', '{"key": "x", "left_out": "y"}', '{"strange": 1}']
)
def test_a_bad_decision_is_one_sentence(tmp_path: Path, line: str) -> None:
    decisions = tmp_path / "decisions.jsonl"
    decisions.write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=r"decisions\.jsonl:1"):
        apply_files(*files(tmp_path), decisions=decisions)


def test_a_decision_on_nothing_says_that_its_key_is_missing(tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.jsonl"
    for line in ('{"phrase": "статью 5 исключить"}', '{"act": "x", "left_out": "y"}'):
        decisions.write_text(line, encoding="utf-8")
        with pytest.raises(InputError, match="«key»"):
            apply_files(*files(tmp_path), decisions=decisions)


def test_two_languages_do_not_go_together(tmp_path: Path) -> None:
    law = "# Заңға өзгеріс енгізу туралы\n\n1-бап. Осы Заң қолданысқа енгізілсін және мынадай өзгерістер енгізілсін.\n"
    with pytest.raises(InputError):
        apply_files(*files(tmp_path, law=law))


def official(root: Provision) -> list[str]:
    """Lines of the act; the wording of tombstones, marks of footnotes and white space do not count."""
    lines = (" ".join(line.replace("<*>", "").split()) for line in plain_text(root).splitlines())
    return [re.sub(r"(исключен\w*|алып тасталды|күші жойылды).*", r"\1", line) for line in lines if line]


PAIRS = (
    "ru_holidays_2001_47-IV",
    "kk_holidays_2001_47-IV",
    "ru_guaranteed_transfer_2019_245-VI",
    "kk_guaranteed_transfer_2019_245-VI",
    "ru_security_council_2018_106-VII",
)


@pytest.mark.corpus
@pytest.mark.parametrize("pair", PAIRS)
def test_the_official_text_after_the_law(pair: str) -> None:
    folder = CORPUS / "pairs" / pair
    made = apply_files(folder / "before.md", folder / "amending.md")
    assert made.settled
    assert official(made.result.root) == official(read_act(folder / "after.md").expression.root)
    assert official(made.result.root) != official(made.base.root)


@pytest.mark.corpus
@pytest.mark.parametrize("pair", PAIRS)
def test_a_law_does_nothing_to_the_text_that_has_its_amendments(pair: str) -> None:
    folder = CORPUS / "pairs" / pair
    made = apply_files(folder / "after.md", folder / "amending.md")
    assert official(made.result.root) == official(made.base.root)
    own = [one for one in made.outcomes if one.kind is OutcomeKind.APPLIED and one.touched]
    assert all(one.notices for one in own), "each says that it changes nothing"


@pytest.mark.corpus
def test_a_misquoted_instruction_is_not_found_and_the_other_applied() -> None:
    folder = CORPUS / "pairs" / "ru_aral_suspension_1999_381-II"
    made = apply_files(folder / "before.md", folder / "amending.md")
    first, second = made.outcomes[:2]
    assert first.kind is OutcomeKind.NOT_FOUND
    assert first.candidates[0].quote == "пункта 2 статьи 13, статей 15 и 16"
    assert second.kind is OutcomeKind.APPLIED
    assert "до 1 января 2005 года" in plain_text(made.result.root)
