"""A workspace with an act and a bill in two languages, worked on by the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from lawtrack.cli.main import cli
from lawtrack.services.workspace import init_workspace

ACT = {
    "ru": "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Двор\n\n1. Двор открыт для жителей.\n\n"
    "2. Уборка двора проводится:\n\n1) весной;\n\n2) осенью.\n\nСтатья 2. Срок\n\nОтвет дается за пять дней.\n",
    "kk": "Аулалар туралы\n\nҚазақстан Республикасының 2020 жылғы 2 мамырдағы № 1-VI Заңы\n\n1-бап. Аула\n\n1. Аула тұрғындар үшін ашық.\n\n"
    "2. Ауланы тазалау:\n\n1) көктемде;\n\n2) күзде жүргізіледі.\n\n2-бап. Мерзім\n\nЖауап бес күнде беріледі.\n",
}
LAW = {
    "ru": "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n\n"
    "1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;\n\n2) статью 2 изложить в следующей редакции:\n\n"
    "«Статья 2. Срок\n\nОтвет дается за десять дней.».\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n",
    "kk": "«Аулалар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n\n1-бап. «Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n\n"
    "1) 1-баптың 1-тармағындағы «тұрғындар» деген сөз «адамдар» деген сөзбен ауыстырылсын;\n\n2) 2-бап мынадай редакцияда жазылсын:\n\n"
    "«2-бап. Мерзім\n\nЖауап он күнде беріледі.».\n\n2-бап. Осы Заң 2027 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.\n",
}


class Office:
    """A workspace with an act and a bill in two languages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(
            cli, ["--workspace", str(self.folder / "ws"), *words], standalone_mode=False
        )

    def ok(self, *words: str) -> None:
        result = self.run(*words)
        assert result.exception is None, result.exception
        assert not result.return_value, result.output

    def add(self, lang: str, text: str) -> None:
        path = self.folder / f"law-{lang}.txt"
        path.write_text(text, encoding="utf-8")
        self.ok("bill", "add", "yards", str(path), "--lang", lang)

    def check(self, code: int) -> list[dict[str, Any]]:
        result = self.run("check", "yards", "--json")
        assert result.exception is None, result.exception
        assert result.return_value == code, result.output
        value = json.loads(result.stdout)
        assert value["open"] == sum(f["open"] for f in value["findings"])
        assert all(f["what"] and (f["mend"] or f["explained"]) for f in value["findings"])
        return list(value["findings"])

    def justify(self) -> None:
        for lang in ("ru", "kk"):
            for eid in ("art_1__para_1", "art_2"):
                self.ok("bill", "justify", "yards", eid, "--lang", lang, "--text", "Срок ответа." if lang == "ru" else "Мерзім.")  # fmt: skip


def open_office(folder: Path) -> Office:
    """The workspace with its act and its bill, neither justified nor reviewed."""
    init_workspace(folder / "ws").close()
    made = Office(folder)
    for lang, text in ACT.items():
        path = folder / f"act-{lang}.txt"
        path.write_text(text, encoding="utf-8")
        made.ok(
            "import",
            str(path),
            "--lang",
            lang,
            "--work",
            "/akn/kz/act/2020-05-02/1-VI",
            "--edition",
            "2025-01-01",
        )
    made.ok("bill", "new", "yards", "--title", "О дворах", "--title-kk", "Аулалар туралы")
    for lang, text in LAW.items():
        made.add(lang, text)
    # the Russian text was added first, and is older than the Kazakh one
    made.add("ru", LAW["ru"])
    return made
