"""How ``workspace-0.1.0.zip`` was made, with the version of that number; kept so that a later one can be made alike.

Run with the sources of the version that is to be remembered, in the folder of its checkout (the sample workspace is
read from there): ``PYTHONPATH=src:. python -m tests.upgrade.making OUT.zip``. All texts are written for practice.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path

from lawtrack import i18n
from lawtrack.services.demo import copy_sample, load_sample
from lawtrack.services.workspace import open_workspace
from tests.upgrade.saying import ask, ask_json, said_of
from tests.word.editing import WordTable

_STAMP = (2026, 1, 1, 0, 0, 0)
_BILL = """\
О внесении изменений в Учебный закон Республики Казахстан «Об учете рекомендаций экспертов»

Статья 1. Внести в Учебный закон Республики Казахстан от 2 июня 2025 года «Об учете рекомендаций экспертов» следующие \
изменения:

1) в пункте 2 статьи 3 слова «рабочих дней» заменить словами «календарных дней»;

2) в статье 15 слова «за полноту» заменить словами «за точность»;

3) в пункте 1 статьи 4 слово «утвердить» заменить словом «одобрить»;

4) пункт 2 статьи 2 исключить.

Статья 2. Настоящий Закон вводится в действие с 1 января 2028 года.
"""
_BILL_KK = """\
«Сарапшылардың ұсынымдарын есепке алу туралы» Қазақстан Республикасының Оқу заңына өзгерістер енгізу туралы

1-бап. «Сарапшылардың ұсынымдарын есепке алу туралы» 2025 жылғы 2 маусымдағы Қазақстан Республикасының Оқу заңына \
мынадай өзгерістер енгізілсін:

1) 2-баптың 2-тармағы алып тасталсын.
"""


def make(folder: Path, source: Path) -> None:
    """A workspace in which everything has happened that this version can do."""
    copy_sample(source, folder)
    (folder / ".lawtrack" / "demo").unlink()
    (folder / "calendar.toml").write_text(
        '[calendar]\nedition = "practice"\n\n[[extra_days_off]]\ndate = 2026-12-01\nbasis = "Written for practice."\n',
        encoding="utf-8",
    )
    workspace = open_workspace(folder)
    loaded = load_sample(workspace)
    assert loaded.failed == (), loaded.failed
    workspace.close()
    _second_editions(folder)
    _own_form(folder)
    _bill(folder)
    _table(folder)
    _reviews(folder)


def _second_editions(folder: Path) -> None:
    for lang, old, new in (
        ("ru", "вечернее и ночное время", "ночное время"),
        ("kk", "бір жыл мерзімге", "екі жыл мерзімге"),
    ):
        text = ask(
            folder, "read", str(folder / "acts" / "dvory" / f"{lang}@2025-05-05.xml"), "--format", "text"
        )
        assert old in text, (lang, text)
        file = folder / f"second-{lang}.txt"
        file.write_text(text.replace(old, new), encoding="utf-8")
        ask(folder, "import", str(file), "--work", "dvory", "--lang", lang, "--edition", "2026-03-01")
        file.unlink()


def _own_form(folder: Path) -> None:
    os.environ["LAWTRACK_WORKSPACE"] = str(folder)  # this command looks nowhere else
    ask(folder, "forms", "copy", "A", "--as", "ours")
    del os.environ["LAWTRACK_WORKSPACE"]


def _bill(folder: Path) -> None:
    ask(folder, "bill", "new", "sroki", "--title", "О сроках экспертизы", "--title-kk", "Сараптама мерзімдері туралы",
        "--drafter", "moj", "--on", "2026-10-01")  # fmt: skip
    for lang, words in (("ru", _BILL), ("kk", _BILL_KK)):
        file = folder / f"bill-{lang}.txt"
        file.write_text(words, encoding="utf-8")
        ask(folder, "bill", "add", "sroki", str(file), "--lang", lang, "--on", "2026-10-01")
        file.unlink()
    ask(folder, "bill", "settle", "sroki", "1", "--choose", "2", "--lang", "ru")
    ask(folder, "bill", "settle", "sroki", "2", "--target", "статья 5", "--lang", "ru")
    ask(
        folder, "bill", "settle", "sroki", "3", "--leave-out", "--reason", "Опечатка проекта.", "--lang", "ru"
    )
    ask(folder, "bill", "settle", "zelenyj-bjudzhet", "10", "--old", "ответственность", "--lang", "ru")
    ask(folder, "bill", "justify", "sroki", "пункт 2 статьи 3", "--text", "Сроки считаются в календарных днях.",
        "--on", "2026-10-02")  # fmt: skip
    ask(folder, "bill", "version", "begin", "sroki", "--note", "после согласования", "--on", "2026-10-20")
    second = folder / "bill-2.txt"
    second.write_text(_BILL.replace("пункт 2 статьи 2", "пункт 1 статьи 2"), encoding="utf-8")
    ask(folder, "bill", "add", "sroki", str(second), "--lang", "ru", "--on", "2026-10-20")
    second.unlink()


def _table(folder: Path) -> None:
    table = folder / "returned.docx"
    ask(folder, "bill", "table", "zelenyj-bjudzhet", "--format", "docx", "--lang", "ru", "-o", str(table))
    word = WordTable(table)
    word.track("подпункт 2) статьи 1", 3, "одной тысячи", "полутора тысяч")
    word.type_over("подпункт 5) статьи 1", 3, "по предложениям", "по обоснованным предложениям")
    word.save()
    ask(folder, "bill", "import-table", "zelenyj-bjudzhet", str(table), "--lang", "ru")
    table.unlink()


def _reviews(folder: Path) -> None:
    ask(folder, "expert", "add", "lab", "--kind", "institution", "--title", "Лаборатория права", "--title-kk",
        "Құқық зертханасы", "--field", "legal")  # fmt: skip
    for who, channel in (("atameken", "npp"), ("moj", "approval"), ("council", "councils"), ("lab", "ngo")):
        ask(folder, "review", "send", "sroki", "--to", who, "--channel", channel, "--on", "2026-10-21")
    ask(
        folder,
        "review",
        "extend",
        "sroki/r3",
        "--days",
        "5",
        "--reason",
        "Нет кворума.",
        "--on",
        "2026-10-22",
    )
    ask(folder, "recommend", "sroki", "пункт 2 статьи 3", "--text", "Указать срок.", "--review", "r1", "--on",
        "2026-10-23")  # fmt: skip
    ask(
        folder,
        "recommend",
        "sroki",
        "статья 5",
        "--text",
        "Сохранить слова.",
        "--review",
        "r1",
        "--on",
        "2026-10-23",
    )
    ask(folder, "review", "receive", "sroki/r1", "--conclusion", "Два замечания.", "--on", "2026-10-24")
    ask(folder, "respond", "sroki/1", "--decision", "accepted", "--change", "1", "--on", "2026-10-26")
    ask(
        folder,
        "respond",
        "sroki/2",
        "--decision",
        "rejected",
        "--reason",
        "Слова неточны.",
        "--on",
        "2026-10-26",
    )
    ask(folder, "review", "close", "sroki/r1", "--on", "2026-10-27")
    ask(folder, "review", "cancel", "sroki/r4", "--reason", "Направлено по ошибке.", "--on", "2026-10-27")


def pack(folder: Path, target: Path) -> None:
    """The workspace as one small file; the store without its free pages and journals."""
    store = folder / ".lawtrack" / "store.sqlite"
    small = target.with_suffix(".sqlite")
    connection = sqlite3.connect(store)
    connection.execute("VACUUM INTO ?", (str(small),))
    connection.close()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and ".sqlite-" not in p.name):
            info = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, (small if path == store else path).read_bytes())
    small.unlink()


def main(target: Path) -> None:
    """Make the workspace, ask what this version says of it, and keep both."""
    i18n.use("en")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "workspace"
        make(folder, Path.cwd())
        assert ask_json(folder, "bill", "list")
        pack(folder, target)
        with zipfile.ZipFile(target) as archive:
            archive.extractall(Path(scratch) / "asked")
        said = said_of(Path(scratch) / "asked")
    words = json.dumps(said, ensure_ascii=False, indent=0)
    target.with_suffix(".json").write_text(words + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
