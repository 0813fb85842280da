"""What a law leaves untold by itself is unsettled in every command: the place, the number of what is put, the day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawtrack import i18n
from lawtrack.cli.main import cli
from tests.cli.test_settle import office as office
from tests.cli.test_settle import settled
from tests.cli.test_workflow_commands import Office

ACT = "О дворах\n\nСтатья 1. Двор\n\n1. Двор открыт.\n\nСтатья 2. Сад\n\nСад у двора.\n"
HEAD = "О внесении изменений в Закон Республики Казахстан «О дворах»\n\n"
OPENING = (
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n\n"
)
ORDER = "1) в пункте 1 статьи 1 слово «открыт» заменить словом «закрыт»;\n\n"
FINAL = "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года"
PLACELESS = ORDER.replace(" статьи 1", "")
OTHER_NUMBER = "1) пункт 1 статьи 1 изложить в следующей редакции:\n\n«2. Двор закрыт.»;\n\n"
UNDATED = f"{FINAL}, за исключением норм о садах, которые вводятся в действие с 1 июля 2027 года."
NO_EXCEPTION = f"{FINAL}, за исключением подпункта 1) статьи 1, который вводится в действие в порядке, установленном законом."


@pytest.mark.parametrize("command", ["instructions", "apply", "table"])
@pytest.mark.parametrize(
    ("law", "code"),
    [
        (ORDER + f"{FINAL}.", 0),
        (PLACELESS + f"{FINAL}.", 3),
        (OTHER_NUMBER + f"{FINAL}.", 3),
        (ORDER + UNDATED, 3),
        (ORDER + NO_EXCEPTION, 3),
    ],
    ids=["whole", "placeless", "number", "for what", "when"],
)
def test_it_is_unsettled_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, law: str, code: int
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    (tmp_path / "law.txt").write_text(HEAD + OPENING + law, encoding="utf-8")
    base = [] if command == "instructions" else [str(tmp_path / "act.txt")]
    for options in ([], ["--json"] if command == "instructions" else []):
        made = CliRunner().invoke(
            cli, [command, *base, str(tmp_path / "law.txt"), *options], standalone_mode=False
        )
        assert made.exception is None
        assert made.return_value == code, made.output


def _with_final(office: Office, final: str) -> None:
    law = office.folder.parent / "law.txt"
    law.write_text(f"{law.read_text(encoding='utf-8')}\n{final}\n", encoding="utf-8")
    office.ok("bill", "add", "gardens", str(law))


def _outcome(office: Office) -> str:
    return str(json.loads(office.run("bill", "apply", "gardens", "--json").stdout)[4]["outcome"])


def test_a_person_gives_the_day_or_leaves_the_article_out(office: Office) -> None:
    _with_final(office, UNDATED)
    assert _outcome(office) == "not_understood"
    said = "Настоящий Закон вводится в действие с 1 января 2027 года."
    settled(office, "5", "--phrase", said)
    assert _outcome(office) == "applied"
    settled(office, "5", "--undo")
    assert _outcome(office) == "not_understood"
    settled(office, "5", "--leave-out", "--reason", "the bill has no norms on gardens")
    assert _outcome(office) == "left_out"


def test_the_final_article_has_no_place(office: Office) -> None:
    _with_final(office, UNDATED)
    made = office.run("bill", "settle", "gardens", "5", "--choose", "art_1")
    assert made.return_value == 2 or made.exception is not None
    assert "when the law takes effect" in (made.output + str(made.exception))
