"""A whole round of a bill as key presses: data that a pilot presses, or a person's terminal.

A step is what is pressed (``key``), typed (``text``), or a name for what is then on the screen (``seen``). Fields of
dialogs are reached by Tab, lists are opened by Enter and searched by typing, as a person does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docx import Document

from lawtrack.services.workspace import init_workspace
from tests.cli.office import ACT, LAW, Office

Step = tuple[str, str]
BILL = "yards"
LETTER = """Палата предпринимателей
Рассмотрев законопроект, направляем замечания.
1. В подпункте 1) статьи 1 законопроекта слово «людей» заменить словом «граждан».
2. Подпункт 2) статьи 1 законопроекта изложить в следующей редакции:
«2) в статье 2 слово «пять» заменить словом «семь»;».
3. Пункт 1 статьи 1 Закона Республики Казахстан «О дворах» дополнить словами о пешеходах.
4. Пункт 7 статьи 9 Закона исключить.
5. В статье 2 Закона Республики Казахстан «О дворах» указать рабочие дни.
6. Подпункт 2) пункта 2 статьи 1 Закона Республики Казахстан «О дворах» дополнить словами «и зимой».
7. Представить финансово-экономические расчеты.
8. Статья 2 законопроекта: перенести срок введения в действие на 1 июля 2027 года.
9. В статье 2 Закона Республики Казахстан «О дворах» указать рабочие дни!
10. Подпункт 1) пункта 2 статьи 1 Закона Республики Казахстан «О дворах» исключить.
11. Статью 1 Закона Республики Казахстан «О дворах» дополнить пунктом 3 о детских площадках.
12. Привести терминологию в соответствие.
С уважением, председатель"""
SECOND = {
    "ru": LAW["ru"]
    .replace(
        "1) в пункте 1 статьи 1 слово «жителей» заменить словом «людей»;\n\n2) статью 2",
        "1) в статье 1:\n\nв пункте 1 слово «жителей» заменить словом «граждан»;\n\n"
        "подпункт 2) пункта 2 дополнить словами «и зимой»;\n\n2) статью 2",
    )
    .replace("за десять дней", "за десять рабочих дней"),
    "kk": LAW["kk"]
    .replace("«адамдар» деген сөзбен", "«азаматтар» деген сөзбен")
    .replace("он күнде", "он жұмыс күнінде"),
}
REVIEWERS = (
    ("chamber", "atameken", "Палата предпринимателей", "npp"),
    ("finance", "state-body", "Министерство финансов", "approval"),
    ("justice", "state-body", "Министерство юстиции", "approval"),
)


def prepare(folder: Path) -> Path:
    """A workspace with an act in two languages, and the files of the round beside it; the workspace's folder."""
    init_workspace(folder / "ws").close()
    office = Office(folder)
    for lang, text in ACT.items():
        path = folder / f"act-{lang}.txt"
        path.write_text(text, encoding="utf-8")
        work = "/akn/kz/act/2020-05-02/1-VI"
        office.ok("import", str(path), "--lang", lang, "--work", work, "--edition", "2025-01-01")
    for number, texts in ((1, LAW), (2, SECOND)):
        for lang, text in texts.items():
            (folder / f"v{number}-{lang}.txt").write_text(text, encoding="utf-8")
    document = Document()
    for line in LETTER.split("\n"):
        document.add_paragraph(line)
    document.save(str(folder / "letter.docx"))
    return folder / "ws"


def keys(*names: str) -> Iterator[Step]:
    """Keys, one after the other."""
    yield from (("key", name) for name in names)


def field(text: str) -> Iterator[Step]:
    """Text in the field that has the focus, then on to the next."""
    yield ("text", text)
    yield ("key", "tab")


def chosen(start: str) -> Iterator[Step]:
    """What begins so, chosen in the list that has the focus; then on to the next."""
    yield ("key", "enter")
    yield ("text", start)
    yield from keys("enter", "tab")
