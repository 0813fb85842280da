"""A lost item of an amending act tells itself by the numbers around it, whatever its place: every command says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack import i18n
from lawtrack.cli.main import cli

ACT = "О дворах\n\nСтатья 1. Двор\n\n1. Двор открыт.\n\nСтатья 2. Сад\n\nСад у двора.\n\nСтатья 3. Срок\n\nПять дней.\n"
LAW = (
    "О внесении изменений в Закон Республики Казахстан «О дворах»\n\n"
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n\n"
    "1) в статье 1 слово «открыт» заменить словом «закрыт»;\n\n{lost}3) статью 3 исключить.\n"
)
KAZAKH = (
    "«Аулалар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n\n"
    "1-бап. «Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n\n"
    "1) 1-баптағы «ашық» деген сөз «жабық» деген сөзбен ауыстырылсын;\n\n{lost}3) 3-бап алып тасталсын.\n"
)
KAZAKH_ACT = "Аулалар туралы\n\n1-бап. Аула\n\n1. Аула ашық.\n\n2-бап. Бақ\n\nАула жанындағы бақ.\n\n3-бап. Мерзім\n\nБес күн.\n"
FOUND = {LAW: "2) статью 2 исключить;\n\n", KAZAKH: "2) 2-бап алып тасталсын;\n\n"}


@pytest.mark.parametrize("command", ["instructions", "apply", "table"])
@pytest.mark.parametrize("law", [LAW, KAZAKH], ids=["ru", "kk"])
def test_a_lost_item_is_told_by_the_numbers_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, law: str
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    act, whole, lost = (tmp_path / name for name in ("act.txt", "whole.txt", "lost.txt"))
    act.write_text(ACT if law is LAW else KAZAKH_ACT, encoding="utf-8")
    whole.write_text(law.format(lost=FOUND[law]), encoding="utf-8")
    lost.write_text(law.format(lost=""), encoding="utf-8")
    base = [] if command == "instructions" else [str(act)]
    said = [
        CliRunner().invoke(cli, [command, *base, str(file)], standalone_mode=False).stderr
        for file in (whole, lost)
    ]
    assert ["is a line missing before it?" in one for one in said] == [False, True]
    assert "does not follow 1;" in said[1]


@pytest.mark.parametrize("command", ["instructions", "apply", "table"])
@pytest.mark.parametrize(
    ("orders", "told"),
    [
        ("статью 1 исключить;\n\nстатью 2 исключить;\n\nстатью 3 исключить.\n", ""),
        (
            "статью 1 исключить;\n\nстатью 3 исключить;\n\nстатью 2 исключить.\n",
            "«статью 2 исключить.» goes back",
        ),
        ("1) статью 3 исключить;\n\n2) статью 2 исключить.\n", ""),  # the numbers go on
    ],
)
def test_an_order_that_goes_back_in_the_act_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, orders: str, told: str
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    act, law = tmp_path / "act.txt", tmp_path / "law.txt"
    act.write_text(ACT, encoding="utf-8")
    law.write_text(LAW.split("1)")[0] + orders, encoding="utf-8")
    base = [] if command == "instructions" else [str(act)]
    made = CliRunner().invoke(cli, [command, *base, str(law)], standalone_mode=False)
    assert made.return_value == 0
    assert told in made.stderr if told else "goes back" not in made.stderr


def test_several_acts_announced_and_one_named_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    law = tmp_path / "law.txt"
    head = "Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:\n\n"
    acts = [
        f"{n}. В Закон Республики Казахстан от {n} мая 2020 года «О {what}»:\n\nстатью 5 исключить.\n\n"
        for n, what in ((1, "садах"), (2, "дворах"))
    ]
    for text, told in ((head + acts[0], True), (head + "".join(acts), False)):
        law.write_text(f"О внесении изменений\n\n{text}", encoding="utf-8")
        made = CliRunner().invoke(cli, ["instructions", str(law)], standalone_mode=False)
        assert ("announces several acts" in made.stderr) is told
