"""A whole round of a bill as key presses: data that a pilot presses, or a person's terminal.

A step is what is pressed (``key``), typed (``text``), or a name for what is then on the screen (``seen``). Fields of
dialogs are reached by Tab, lists are opened by Enter and searched by typing, as a person does it.
"""

from __future__ import annotations

import json
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
    ("finance", 1, "state-body", "Министерство финансов", 1, "approval"),
    ("interior", 1, "state-body", "Министерство внутренних дел", 1, "approval"),
    ("npp", 5, "chamber-of-entrepreneurs", "Палата предпринимателей", 4, "npp"),
)
"""Short name, place in the list of kinds, kind, name, place in the list of channels, channel."""
REASON = "Предмет регулирования иной."
ACCEPTED = ("1", "3", "6", "8")
REJECTED = ("2", "4", "10", "11")
OFF_TOPIC = ("7", "12")
TOGETHER = ("5", "9")
CHANGES = {"1": "art_1__para_1", "6": "art_1__para_2__subpara_1__point_2", "5": "art_2"}
"""Accepted recommendations that the second version carries out, and where."""
OF_BILL = ("certificate", "responses", "disagreements", "discussion", "letters", "status")
OF_ALL = ("workload", "stability")


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


def the_round(folder: Path) -> Iterator[Step]:
    """From an act in the library to the reports, by keys alone.

    Args:
        folder: Where ``prepare`` put the files.
    """
    yield from _begun(folder)
    yield from _sent()
    yield from _letter(folder)
    yield from _answered()
    yield from _second_version(folder)
    yield from _carried()
    yield from _covered()
    yield from _closed()
    yield from _reported()


def by_commands(folder: Path, office: Office) -> None:
    """The same round by the command line."""
    office.ok("bill", "new", BILL, "--title", "О дворах", "--title-kk", "Аулалар туралы")
    for lang in LAW:
        office.ok("bill", "add", BILL, str(folder / f"v1-{lang}.txt"))
    for slug, _place, kind, name, _at, channel in REVIEWERS:
        office.ok("expert", "add", slug, "--kind", kind, "--title", name)
        office.ok("review", "send", BILL, "--to", slug, "--channel", channel)
    extended = ("extend", f"{BILL}/r3", "--days", "5", "--reason", "Нет кворума", "--basis", "Решение № 1")
    office.ok("review", *extended)
    office.run("recommend", BILL, "--from", str(folder / "letter.docx"), "--review", "r3", "--confirm")
    for review in ("r3", "r2", "r1"):
        office.ok("review", "receive", f"{BILL}/{review}", "--conclusion", "Согласовано с замечаниями")
    answers = {"accepted": ACCEPTED, "rejected": REJECTED, "off-topic": OFF_TOPIC}
    said = {number: decision for decision, numbers in answers.items() for number in numbers}
    for number, decision in sorted(said.items(), key=lambda pair: int(pair[0])):
        reason = () if decision == "accepted" else ("--reason", REASON)
        office.run("respond", f"{BILL}/{number}", "--decision", decision, *reason)
    office.ok("review", "group", BILL, *TOGETHER)
    office.run("respond", f"{BILL}/g5", "--decision", "accepted")
    office.ok("bill", "version", BILL, "--note", "после согласования")
    for lang in SECOND:
        office.run("bill", "add", BILL, str(folder / f"v2-{lang}.txt"))
    for at in range(1, 13):  # what has no single place is refused, and stays open
        office.run("review", "carry", BILL, str(at), "--confirm")
    listed = json.loads(office.run("recommend", BILL, "--list", "--json").stdout)
    seen = {one["id"].rpartition("/")[2]: str(one["revision"]) for one in listed}
    for number, change in CHANGES.items():
        decided = ("--decision", "accepted", "--change", change, "--revision", seen[number])
        office.ok("respond", f"{BILL}/{number}", *decided)
    for review in ("r1", "r2", "r3"):
        office.ok("review", "close", f"{BILL}/{review}")


def keys(*names: str) -> Iterator[Step]:
    """Keys, one after the other."""
    yield from (("key", name) for name in names)


def field(text: str) -> Iterator[Step]:
    """Text in the field that has the focus, then on to the next."""
    yield ("text", text)
    yield ("key", "tab")


def chosen(place: int) -> Iterator[Step]:
    """An entry of the list that has the focus, by its place; then on to the next field."""
    yield from keys("enter", *("down",) * place, "enter", "tab")


def _begun(folder: Path) -> Iterator[Step]:
    yield from keys("B")
    yield from field(BILL)
    yield from field("О дворах")
    yield ("text", "Аулалар туралы")
    yield ("seen", "new-bill")
    yield ("key", "ctrl+s")
    for lang in LAW:
        yield ("key", "T")
        yield ("text", str(folder / f"v1-{lang}.txt"))
        yield ("key", "ctrl+s")
    yield ("seen", "library")


def _sent() -> Iterator[Step]:
    yield from keys("5", "g")
    for slug, place, _kind, name, _at, _channel in REVIEWERS:
        yield ("key", "a")
        yield from field(slug)
        yield from chosen(place)
        yield ("text", name)
        yield ("key", "ctrl+s")
    yield ("seen", "registry")
    yield ("key", "escape")
    for number, (_slug, _place, _kind, _name, at, _channel) in enumerate(REVIEWERS, 1):
        yield ("key", "s")
        yield from chosen(number)
        yield from chosen(at)
        yield ("seen", f"send-{number}")
        yield ("key", "ctrl+s")
    yield ("key", "t")
    yield from field("5")
    yield from field("Нет кворума")
    yield ("text", "Решение № 1")
    yield ("seen", "extend")
    yield ("key", "ctrl+s")


def _letter(folder: Path) -> Iterator[Step]:
    yield ("key", "f")
    yield ("text", str(folder / "letter.docx"))
    yield ("seen", "file")
    yield ("key", "ctrl+s")
    yield ("seen", "remarks")
    yield ("key", "c")
    yield ("seen", "record")
    yield ("key", "ctrl+s")
    for step in ("", "up", "up"):
        yield from keys(*([step] if step else []), "c")
        yield ("text", "Согласовано с замечаниями")
        yield ("key", "ctrl+s")
    yield ("seen", "reviews")


def _answered() -> Iterator[Step]:
    yield from keys("tab", "home")
    for at in range(1, 13):
        number = str(at)
        if number in ACCEPTED:
            yield from keys("w", "ctrl+s")
        elif number not in TOGETHER:
            yield from keys("w", *("down",) * (2 if number in REJECTED else 4), "enter", "tab", "tab")
            yield ("text", REASON)
            yield ("seen", f"answer-{number}")
            yield ("key", "ctrl+s")
        yield ("key", "j")
    yield ("key", "G")
    yield ("seen", "groups")
    yield from keys("c", "w", "enter", "ctrl+s")
    yield ("seen", "grouped")
    yield ("key", "escape")


def _second_version(folder: Path) -> Iterator[Step]:
    yield ("key", "N")
    yield ("text", "после согласования")
    yield ("seen", "version")
    yield ("key", "ctrl+s")
    for lang in SECOND:
        yield ("key", "T")
        yield ("text", str(folder / f"v2-{lang}.txt"))
        yield ("key", "ctrl+s")


def _carried() -> Iterator[Step]:
    yield ("key", "v")
    yield ("seen", "carry")
    for _at in range(12):
        yield from keys("c", "j")
    yield ("seen", "carried")
    yield ("key", "escape")


def _covered() -> Iterator[Step]:
    yield ("key", "C")
    yield ("seen", "coverage")
    for at, number in enumerate(("1", "3", "5", "6", "8", "9")):
        yield from keys("home", *("down",) * at)
        if number in CHANGES:
            yield from keys("w", "tab")
            yield ("text", CHANGES[number])
            yield ("key", "ctrl+s")
    yield ("seen", "covered")
    yield ("key", "escape")


def _closed() -> Iterator[Step]:
    yield from keys("shift+tab", "home")
    for _review in REVIEWERS:
        yield from keys("z", "ctrl+s", "down")
    yield ("seen", "closed")


def _reported() -> Iterator[Step]:
    for at, _name in enumerate((*OF_BILL, *OF_ALL)):
        yield ("key", "R")
        yield from chosen(at)
        yield ("seen", f"report-{at}")
        yield ("key", "ctrl+s")
