"""``lawtrack bill settle``: candidates, corrected readings, leaving out, taking back."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.workspace import init_workspace
from tests.cli.test_workflow_commands import Office

ACT = """Закон Республики Казахстан

О садах

Статья 1. Общие положения

1. Сад содержит владелец сада и наниматель сада.

2. Владелец поливает сад.

Статья 2. Полив

Полив сада оплачивает город.
"""
LAW = """О внесении изменений в Закон Республики Казахстан «О садах»

Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:

1) в пункте 1 статьи 1 слово «сада» заменить словом «двора»;

2) в статье 1 слово «Полив» заменить словом «Орошение»;

3) в пункте 9 статьи 1 слово «поливает» заменить словом «орошает»;

4) в статье 2 слово «платит» заменить словом «возмещает».
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    i18n.use("en")
    init_workspace(tmp_path / "office").close()
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    made = Office(tmp_path / "office")
    uri = "/akn/kz/act/2020-05-02/300-VI"
    made.ok("import", str(tmp_path / "act.txt"), "--work", uri, "--edition", "2020-05-02")
    made.ok("bill", "new", "gardens", "--title", "О поливе")
    made.ok("bill", "add", "gardens", str(tmp_path / "law.txt"))
    return made


def settled(office: Office, *words: str, code: int = 0) -> str:
    result = office.run("bill", "settle", "gardens", *words)
    assert result.exception is None, result.exception
    assert result.return_value == code, result.output
    return result.output


def proposed(office: Office) -> str:
    from lawtrack.model.rendering import text_lines
    from lawtrack.services.bills.bills import Bills
    from lawtrack.services.workspace import open_workspace

    (act,) = Bills(open_workspace(office.folder)).apply("gardens").acts_at_hand
    return "\n".join(line.text for line in text_lines(act.index))


def outcomes(office: Office) -> list[str]:
    import json

    return [row["outcome"] for row in json.loads(office.run("bill", "apply", "gardens", "--json").stdout)]


def test_without_decisions_every_one_is_open(office: Office) -> None:
    assert outcomes(office) == ["ambiguous", "not_found", "not_found", "not_found"]
    told = office.run("bill", "apply", "gardens").output
    assert "1: paragraph 1 of article 1  «Сад содержит" in told


def test_one_of_two_places_of_the_words_is_chosen_by_its_number(office: Office) -> None:
    settled(office, "1", "--choose", "2")
    assert "владелец сада и наниматель двора." in proposed(office)
    settled(office, "1", "--choose", "1")
    assert "владелец двора и наниматель сада." in proposed(office)


def test_the_place_alone_does_not_tell_which_of_two(office: Office) -> None:
    error = office.refused("bill", "settle", "gardens", "1", "--choose", "art_1__para_1")
    assert "2 times" in error.message
    assert "1: " in error.hint
    assert "2: " in error.hint


def test_the_words_stand_in_the_place_that_is_chosen(office: Office) -> None:
    told = office.run("bill", "apply", "gardens").output
    assert "3: article 2  «Полив сада оплачивает город.»" in told
    settled(office, "2", "--choose", "3")
    assert "Орошение сада оплачивает город." in proposed(office)
    settled(office, "2", "--choose", "2")
    assert "Орошение\nПолив сада" in proposed(office)


def test_words_sought_as_a_person_decided_are_told_by_check(office: Office) -> None:
    """The bill still quotes words that the act does not have: such a law should not leave the house unseen."""
    assert "own_words" not in office.run("check", "gardens", "--json").stdout
    settled(office, "4", "--old", "оплачивает")
    assert "own_words" in office.run("check", "gardens", "--json").stdout


def test_a_corrected_target_and_corrected_words(office: Office) -> None:
    settled(office, "3", "--target", "1-баптың 2-тармағы")
    settled(office, "4", "--old", "оплачивает")
    assert outcomes(office) == ["ambiguous", "not_found", "applied", "applied"]
    assert "Владелец орошает сад." in proposed(office)
    assert "сада возмещает город." in proposed(office)


def test_a_decision_is_kept_for_the_text_read_anew_and_can_be_taken_back(
    office: Office, tmp_path: Path
) -> None:
    settled(office, "4", "--old", "оплачивает")
    (tmp_path / "law.txt").write_text(
        LAW.replace("1) в пункте 1", "1) статью 7 исключить;\n\n1-1) в пункте 1"), encoding="utf-8"
    )
    office.ok("bill", "add", "gardens", str(tmp_path / "law.txt"))
    assert outcomes(office)[-1] == "applied"
    settled(office, "5", "--undo")
    assert outcomes(office)[-1] == "not_found"
    assert "Nothing was decided" in office.refused("bill", "settle", "gardens", "5", "--undo").message


def test_left_out_with_a_reason_only(office: Office) -> None:
    assert "reason" in office.refused("bill", "settle", "gardens", "2", "--leave-out").message
    settled(office, "2", "--leave-out", "--reason", "There is no such word.")
    assert outcomes(office)[1] == "left_out"


def test_a_decision_that_does_not_help_is_kept_and_said(office: Office) -> None:
    told = settled(office, "4", "--old", "дарит", code=3)
    assert "still cannot be applied" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("1",), "one of these"),
        (("1", "--choose", "1", "--leave-out", "--reason", "x"), "one of these"),
        (("1", "--choose", "1", "--target", "статья 2"), "one of these"),
        (("1", "--choose", "7"), "no candidate 7"),
        (("1", "--choose", "статья 40"), "There is no"),
        (("4", "--choose", "1"), "The words there are «оплачивает»"),
        (("1", "--target", "абракадабра"), "абракадабра"),
        (("77", "--choose", "1"), "no instruction 77"),
    ],
)
def test_what_cannot_be_decided_is_said(office: Office, words: tuple[str, ...], said: str) -> None:
    error = office.refused("bill", "settle", "gardens", *words)
    assert said in str(error)


def test_the_redline_of_a_bill(office: Office, tmp_path: Path) -> None:
    out = tmp_path / "red.docx"
    result = office.run("bill", "table", "gardens", "--format", "redline", "-o", str(out))
    assert result.exception is None, result.exception
    assert result.return_value == 3, "three instructions are open"
    assert out.read_bytes()[:2] == b"PK"
    error = office.refused(
        "bill", "table", "gardens", "--format", "redline", "--act", "nothing", "-o", str(out)
    )
    assert error.remedy is not None
    assert error.remedy.kind == "name_act"
    assert "300-vi" in str(error.remedy.values)


def test_one_version_cannot_be_compared(office: Office) -> None:
    assert "one version only" in office.refused("bill", "version", "compare", "gardens").message


def test_words_meant_in_all_their_forms_are_settled_by_their_forms(office: Office, tmp_path: Path) -> None:
    law = (
        LAW[: LAW.index("1)")]
        + "1) по всему тексту слово «сад» заменить словом «двор» в соответствующих падежах.\n"
    )
    (tmp_path / "law.txt").write_text(law, encoding="utf-8")
    office.ok("bill", "add", "gardens", str(tmp_path / "law.txt"))
    shown = office.run("bill", "apply", "gardens").output
    assert "all their forms" in shown
    assert "«сада»  (3 times)" in shown
    for words, why in (
        (("--choose", "1"), "no single one"),
        (("--forms", "садик=дворик"), "«садик»"),
        (("--forms", "сада="), "is missing"),
        (("--forms", "сада"), "written"),
    ):
        assert why in str(office.run("bill", "settle", "gardens", "1", *words).exception)
    settled(office, "1", "--forms", "сада=двора", code=3)
    settled(office, "1", "--forms", "сада=двора; сад=двор")
    assert outcomes(office) == ["applied"]
    assert "Двор содержит владелец двора" in proposed(office)


def test_what_is_said_beside_an_applied_instruction_is_told(office: Office, tmp_path: Path) -> None:
    law = LAW.split("1) в пункте 1")[0] + "статью 2 дополнить словами «и область».\n"
    (tmp_path / "ends.txt").write_text(law, encoding="utf-8")
    office.ok("bill", "new", "ends", "--title", "О поливе")
    office.ok("bill", "add", "ends", str(tmp_path / "ends.txt"))
    result = office.run("bill", "apply", "ends")
    assert result.return_value == 0, result.output
    assert "1. note: The words were put before the final «.»." in result.output
