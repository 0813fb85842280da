"""The invented laws of other countries applied: the text as a lawyer of the country would consolidate it, and the exit."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack.cli.commands.file.apply import command
from lawtrack.model.document import Scheme
from lawtrack.services.from_file.acts import read_act
from tests.countries.test_reading import NAMES, SAMPLES

SCHEMES = {
    "russia": Scheme.RUSSIA,
    "russia_civil": Scheme.RUSSIA_POINTS,
    "russia_rules": Scheme.RUSSIA_POINTS,
    "russia_annexed": Scheme.RUSSIA_POINTS,
    "uzbekistan": Scheme.UZBEKISTAN,
    "kyrgyzstan": Scheme.KYRGYZSTAN,
    "belarus": Scheme.BELARUS,
}


def applied(tmp_path: Path, base: str, law: str, *more: str) -> tuple[int, str, str]:
    """The exit code, the consolidated text, what was said."""
    base_file, law_file, out = tmp_path / "base.txt", tmp_path / "law.txt", tmp_path / "out.txt"
    base_file.write_text(base, "utf-8")
    law_file.write_text(law, "utf-8")
    arguments = [str(base_file), str(law_file), "-o", str(out), *more]
    done = CliRunner().invoke(command, arguments, standalone_mode=False)
    code = done.return_value if done.exception is None else -1
    return code, out.read_text("utf-8") if out.exists() else "", done.output


@pytest.mark.parametrize("name", NAMES)
def test_the_law_is_applied(name: str, tmp_path: Path) -> None:
    base, law, after = (
        (SAMPLES / f"{name}_{part}.txt").read_text("utf-8") for part in ("base", "law", "after")
    )
    code, text, said = applied(tmp_path, base, law)
    assert (code, text) == (0, after), said


@pytest.mark.parametrize("name", NAMES)
def test_the_scheme_is_chosen_from_the_act(name: str) -> None:
    scheme = SCHEMES.get(name) or SCHEMES[name.split("_")[0]]
    assert read_act(SAMPLES / f"{name}_base.txt").expression.work.scheme is scheme


HEAD = "ФЕДЕРАЛЬНЫЙ ЗАКОН\nО рынках\n"
LAW = (
    "ФЕДЕРАЛЬНЫЙ ЗАКОН\nО внесении изменения в статью 5 Федерального закона «О рынках»\nСтатья 1\n"
    "Внести в Федеральный закон от 5 апреля 2013 года N 44-ФЗ «О рынках» следующие изменения:\n{orders}\nСтатья 2\n"
    "Настоящий Федеральный закон вступает в силу с 1 января 2026 года.\n"
)


def test_a_point_that_can_only_be_the_numbered_unit_is_taken_with_a_note(tmp_path: Path) -> None:
    base = f"{HEAD}Статья 5. Часы\n1. Рынок открыт днем.\n2. Рынок закрыт ночью.\n"
    law = LAW.format(orders="1) в пункте 2 статьи 5 слово «закрыт» заменить словом «открыт».")
    code, text, said = applied(tmp_path, base, law)
    assert (code, "2. Рынок открыт ночью." in text) == (0, True)
    assert "point 2" in said or "пункт 2" in said or "paragraph 2" in said


def test_where_the_act_speaks_of_parts_a_point_is_not_taken_for_one(tmp_path: Path) -> None:
    base = f"{HEAD}Статья 5. Часы\n1. Рынок открыт днем.\n2. Кроме части 1 настоящей статьи, рынок закрыт.\n"
    law = LAW.format(orders="1) в пункте 2 статьи 5 слово «закрыт» заменить словом «открыт».")
    code, text, _said = applied(tmp_path, base, law)
    assert (code, "рынок закрыт" in text) == (3, True)


def test_a_letter_in_quotation_marks_inside_quoted_words_stays_a_quotation(tmp_path: Path) -> None:
    base = f"{HEAD}Статья 5. Часы\n1. По подпункту «а» рынок открыт днем.\n"
    order = "1) в части 1 статьи 5 слова «По подпункту «а» рынок» заменить словами «По подпункту «б» рынок»."
    code, text, said = applied(tmp_path, base, LAW.format(orders=order))
    assert (code, "По подпункту «б» рынок открыт" in text) == (0, True), said


def test_a_scheme_given_by_hand_wins(tmp_path: Path) -> None:
    base = f"{HEAD}Статья 5. Часы\n1. Рынок открыт днем.\n2. Кроме части 1 настоящей статьи, рынок закрыт.\n"
    law = LAW.format(orders="1) в пункте 2 статьи 5 слово «закрыт» заменить словом «открыт».")
    code, text, said = applied(tmp_path, base, law, "--scheme", "russia-points")
    assert (code, "рынок открыт." in text) == (0, True), said


def test_a_repealed_point_of_another_country_names_no_kazakh_act(tmp_path: Path) -> None:
    name = "uzbekistan_gardens"
    base, law = ((SAMPLES / f"{name}_{part}.txt").read_text("utf-8") for part in ("base", "law"))
    dated = law.replace("И. ИВАНОВ", "И. ИВАНОВ\nг. Ташкент, 25 июня 2025 года, № ЗРУ-1000")
    code, text, said = applied(tmp_path, base, dated)
    assert code == 0, said
    assert "РК" not in text
    assert "3) исключен" in text


def test_a_table_names_the_act_of_its_country(tmp_path: Path) -> None:
    from lawtrack.cli.commands.file.table import command as table

    files = [str(SAMPLES / f"russia_bees_{part}.txt") for part in ("base", "law")]
    done = CliRunner().invoke(table, files, standalone_mode=False)
    assert done.return_value == 0
    assert "Федеральный закон «О пчеловодстве и охране медоносных угодий»" in done.stdout
    assert "Казахстан" not in done.stdout
    assert "Принят Государственной Думой 10 июня" not in done.stdout
    assert "подпункт «б» пункта 2 части 1 статьи 5" in done.stdout
