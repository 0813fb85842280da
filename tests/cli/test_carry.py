"""``lawtrack review carry``: a bill in two languages, its second version with provisions renumbered, moved, reworded, gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lawtrack import i18n
from tests.cli.office import Office

ACT = {
    "ru": "О садах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 7-VI\n\nСтатья 1. Сад\n\nСад открыт для всех жителей города.\n",
    "kk": "Бақтар туралы\n\nҚазақстан Республикасының 2020 жылғы 2 мамырдағы № 7-VI Заңы\n\n1-бап. Бақ\n\nБақ қаланың барлық тұрғындары үшін ашық.\n",
}
HEAD = {
    "ru": "О внесении дополнений в Закон Республики Казахстан «О садах»\n\nСтатья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие дополнения:\n\n",
    "kk": "«Бақтар туралы» Қазақстан Республикасының Заңына толықтырулар енгізу туралы\n\n1-бап. «Бақтар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай толықтырулар енгізілсін:\n\n",
}
FOOT = {
    "ru": "\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n",
    "kk": "\n\n2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.\n",
}
V1 = {
    "ru": "1) дополнить статьей 1-1 следующего содержания:\n\n«Статья 1-1. Посадка деревьев\n\n1. Деревья сажают весной и осенью по решению совета сада.\n\n2. Совет сада собирается один раз в год.\n\n3. Плата за посещение сада не взимается.»;\n\n"
    "2) дополнить статьей 1-2 следующего содержания:\n\n«Статья 1-2. Полив\n\n1. Полив ведется из городского водопровода ночью.\n\n2. Ответственный за полив назначается советом сада ежегодно.».",
    "kk": "1) мынадай мазмұндағы 1-1-баппен толықтырылсын:\n\n«1-1-бап. Ағаш отырғызу\n\n1. Ағаштар бақ кеңесінің шешімі бойынша көктемде және күзде отырғызылады.\n\n2. Бақ кеңесі жылына бір рет жиналады.\n\n3. Баққа кіргені үшін ақы алынбайды.»;\n\n"
    "2) мынадай мазмұндағы 1-2-баппен толықтырылсын:\n\n«1-2-бап. Суару\n\n1. Суару қалалық су құбырынан түнде жүргізіледі.\n\n2. Суаруға жауапты адамды бақ кеңесі жыл сайын тағайындайды.».",
}
V2 = {
    "ru": "1) дополнить статьей 1-1 следующего содержания:\n\n«Статья 1-1. Освещение\n\nСвет в саду горит до полуночи.»;\n\n"
    "2) дополнить статьей 1-2 следующего содержания:\n\n«Статья 1-2. Посадка деревьев\n\n1. Деревья сажают весной и осенью по решению совета сада.\n\n2. Совет сада собирается два раза в год.»;\n\n"
    "3) дополнить статьей 1-3 следующего содержания:\n\n«Статья 1-3. Полив\n\n1. Полив ведется из городского водопровода ночью.\n\n2. Плата за посещение сада не взимается.».",
    "kk": "1) мынадай мазмұндағы 1-1-баппен толықтырылсын:\n\n«1-1-бап. Жарықтандыру\n\nБақта жарық түн ортасына дейін жанады.»;\n\n"
    "2) мынадай мазмұндағы 1-2-баппен толықтырылсын:\n\n«1-2-бап. Ағаш отырғызу\n\n1. Ағаштар бақ кеңесінің шешімі бойынша көктемде және күзде отырғызылады.\n\n2. Бақ кеңесі жылына екі рет жиналады.»;\n\n"
    "3) мынадай мазмұндағы 1-3-баппен толықтырылсын:\n\n«1-3-бап. Суару\n\n1. Суару қалалық су құбырынан түнде жүргізіледі.\n\n2. Баққа кіргені үшін ақы алынбайды.».",
}
REMARKS = (
    ("статья 1", "Указать часы работы."),
    ("пункт 1 статьи 1-1", "Назвать породы деревьев."),
    ("пункт 2 статьи 1-1", "Собираться чаще."),
    ("пункт 3 статьи 1-1", "Предусмотреть льготы."),
    ("1-2-баптың 1-тармағы", "Суару уақытын нақтылау."),
    ("пункт 2 статьи 1-2", "Назвать срок назначения."),
    ("подпункт 2) статьи 1 законопроекта", "Разделить."),
    ("статья 2 законопроекта", "Изменить дату."),
    ("", "Поддерживается в целом."),
)


def write(office: Office, version: int, lang: str, words: str) -> None:
    path = office.folder / f"v{version}-{lang}.txt"
    path.write_text(HEAD[lang] + words + FOOT[lang], encoding="utf-8")
    office.ok("bill", "add", "gardens", str(path), "--lang", lang, "--on", f"2026-1{version - 1}-01")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The bill in its first version, with nine remarks."""
    from lawtrack.services.workspace import init_workspace

    folder = tmp_path_factory.mktemp("carry")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        patch.setenv("LAWTRACK_USER", "drafter")
        i18n.use("en")
        init_workspace(folder / "ws").close()
        office = Office(folder)
        for lang, text in ACT.items():
            (folder / f"act-{lang}.txt").write_text(text, encoding="utf-8")
            office.ok("import", str(folder / f"act-{lang}.txt"), "--lang", lang, "--work", "/akn/kz/act/2020-05-02/7-VI", "--edition", "2025-01-01")  # fmt: skip
        office.ok(
            "bill",
            "new",
            "gardens",
            "--title",
            "О садах",
            "--title-kk",
            "Бақтар туралы",
            "--on",
            "2026-10-01",
        )
        for lang, words in V1.items():
            write(office, 1, lang, words)
        for citation, text in REMARKS:
            office.ok("recommend", "gardens", *([citation] if citation else []), "--text", text, "--by", "житель", "--on", "2026-10-10")  # fmt: skip
    return office


@pytest.fixture
def office(made: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A copy of it with a second version in both languages."""
    import shutil

    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    i18n.use("en")
    shutil.copytree(made.folder / "ws", tmp_path / "ws")
    copy = Office(tmp_path)
    copy.ok("bill", "version", "gardens", "--on", "2026-11-01")
    for lang, words in V2.items():
        write(copy, 2, lang, words)
    return copy


def carry(office: Office, *words: str, code: int = 0) -> list[dict[str, Any]]:
    result = office.run("review", "carry", *words, "--json")
    assert result.exception is None, result.exception
    assert (result.return_value or 0) == code, result.output
    return list(json.loads(result.stdout))


def places(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str, bool]]:
    return {
        row["id"].rpartition("/")[2]: (row["fate"] + "*" * row["reworded"], (row["now"] or {}).get("eid", ""), row["open"])
        for row in rows
    }  # fmt: skip


def test_every_recommendation_is_placed(office: Office) -> None:
    assert places(carry(office, "gardens", code=3)) == {
        "1": ("same", "art_1", False),
        "2": ("renumbered", "art_1-2__para_1", True),
        "3": ("renumbered*", "art_1-2__para_2", True),
        "4": ("moved", "art_1-3__para_2", True),
        "5": ("renumbered", "art_1-3__para_1", True),
        "6": ("orphan*", "", True),
        "7": ("renumbered*", "art_1__subpara_1__point_3", True),
        "8": ("same", "art_2", False),
        "9": ("same", "", False),
    }
