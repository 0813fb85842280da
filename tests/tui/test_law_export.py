"""The law that the interface writes: in the language in which something was edited, and its twin with marked places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from lawtrack import i18n
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace, init_workspace
from lawtrack.tui.presenters.exporting import EXPORTS

ACT = "О садах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 300-VI\n\nСтатья 1. Срок\n\nОтвет дается за пять дней.\n"
WORK = "/akn/kz/act/2020-05-02/300-VI"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    i18n.use("en")
    made = init_workspace(tmp_path / "ws")
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    Library(made).import_file(tmp_path / "act.txt", work=WORK, edition=dt.date(2025, 1, 1))
    Bills(made).new("gardens", {Lang.RU: "О внесении изменения в Закон Республики Казахстан «О садах»"})
    log = WorkflowLog(made)
    edit = {
        "act": WORK,
        "lang": "ru",
        "element": "art_1",
        "how": "words",
        "text": "Ответ дается за шесть дней.",
    }
    log.record(log.bill("gardens"), log.new_event(EventKind.EDIT, edit))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("lang", "name", "said"),
    [
        ("", "law-gardens-ru.docx", "слово «пять» заменить словом «шесть»"),
        ("kk", "law-gardens-kk.docx", "⟦қазақ тіліндегі сөздер: пять⟧"),
    ],
)
def test_the_law_and_its_twin_are_written(
    workspace: Workspace, tmp_path: Path, lang: str, name: str, said: str
) -> None:
    office = SimpleNamespace(workspace=workspace, folder=tmp_path)
    path = EXPORTS["law"].write(office, "gardens", lang).path  # type: ignore[arg-type]
    assert path.name == name
    assert said in "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
