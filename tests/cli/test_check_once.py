"""``lawtrack check``: an instruction that one language lacks is told once, whatever it does and whichever language it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.workspace import init_workspace
from tests.cli.test_workflow_commands import Office

ACTS = (
    "Закон Республики Казахстан\n\nО садах\n\nСтатья 1. Общие положения\n\n1. Сад содержит владелец и наниматель.\n\n"
    "2. Владелец поливает сад.\n\nСтатья 2. Полив\n\nСад оплачивает город.\n",
    "Қазақстан Республикасының Заңы\n\nБақтар туралы\n\n1-бап. Жалпы ережелер\n\n1. Бақты иесі мен жалға алушы күтеді.\n\n"
    "2. Иесі бақты суарады.\n\n2-бап. Суару\n\nБаққа қала төлейді.\n",
)
HEADS = (
    "О внесении изменений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики Казахстан от 2 мая "
    "2020 года «О садах» следующие изменения:\n\n1) в статье 2 слово «город» заменить словом «район»;\n\n",
    "«Бақтар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n\n1-бап. «Бақтар туралы» 2020 жылғы 2 "
    "мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n\n1) 2-баптағы «қала» деген сөз «аудан» "
    "деген сөзбен ауыстырылсын;\n\n",
)
ONLY_RUSSIAN = (
    "2) в пункте 2 статьи 1 слово «поливает» заменить словом «орошает».\n",
    "2) в заголовке статьи 1 слово «Общие» заменить словом «Главные».\n",
    "2) по всему тексту слово «Владелец» заменить словом «Хозяин».\n",
    "2) по всему тексту слово «сад» заменить словом «двор».\n",
    "2) пункт 2 статьи 1 исключить.\n",
    "2) статью 1 дополнить пунктом 3 следующего содержания:\n\n«3. Новый пункт.».\n",
    "2) дополнить статьей 3 следующего содержания:\n\n«Статья 3. Новая\n\n1. Новое.\n\n2. Другое.».\n",
    "2) статью 1 изложить в следующей редакции:\n\n«Статья 1. Иное\n\n1. Иное.».\n",
)
ONLY_KAZAKH = (
    "2) 1-баптың 2-тармағындағы «суарады» деген сөз «ылғалдайды» деген сөзбен ауыстырылсын.\n",
    "2) 1-баптың 2-тармағы алып тасталсын.\n",
)


def findings(folder: Path, texts: tuple[str, str], *, reasons: bool) -> list[dict[str, object]]:
    i18n.use("en")
    init_workspace(folder / "office").close()
    office = Office(folder / "office")
    for name, act in zip(("ru", "kk"), ACTS, strict=True):
        path = folder / f"act-{name}.txt"
        path.write_text(act, encoding="utf-8")
        office.ok("import", str(path), "--work", "/akn/kz/act/2020-05-02/300-VI", "--edition", "2020-05-02")
    office.ok("bill", "new", "gardens", "--title", "О поливе", "--title-kk", "Суару туралы")
    for name, text in zip(("ru", "kk"), texts, strict=True):
        path = folder / f"law-{name}.txt"
        path.write_text(text, encoding="utf-8")
        office.ok("bill", "add", "gardens", str(path))
    if reasons:
        for lang, place in (("ru", "статья 2"), ("kk", "2-бап")):
            office.ok("bill", "justify", "gardens", place, "--lang", lang, "--text", f"Причина: {lang}.")
    result = office.run("check", "gardens", "--json", "--only", "languages", "--only", "justification")
    assert result.exception is None, result.exception
    return [one for one in json.loads(result.stdout)["findings"] if one["open"]]


@pytest.mark.parametrize("order", ONLY_RUSSIAN)
def test_what_kazakh_lacks_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    found = findings(tmp_path, (HEADS[0] + order, HEADS[1]), reasons=True)
    assert [(one["kind"], one["detail"]) for one in found] == [("languages", "one_language")], found
    assert "Nothing says why it is changed either" in str(found[0]["what"]), (
        "that the reason is missing is told in the same place"
    )


@pytest.mark.parametrize("order", ONLY_KAZAKH)
def test_what_russian_lacks_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: str) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    found = findings(tmp_path, (HEADS[0], HEADS[1] + order), reasons=True)
    assert [(one["kind"], one["detail"]) for one in found] == [("languages", "one_language")], found


def test_rows_of_both_languages_without_a_reason_are_told_in_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    found = findings(tmp_path, HEADS, reasons=False)
    assert [(one["kind"], one["lang"]) for one in found] == [("justification", "ru"), ("justification", "kk")]
