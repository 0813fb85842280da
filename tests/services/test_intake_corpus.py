"""A letter of twelve remarks on a real amending law of three acts, of which one is at hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from docx import Document

from lawtrack import i18n
from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.intake.bulk import Intakes
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace
from tests.corpus import CORPUS

pytestmark = pytest.mark.corpus

LAW = CORPUS / "pairs" / "ru_security_council_2018_106-VII"
BILL = [
    ("В подпункте 1) пункта 3 статьи 1 законопроекта слова «Председателем Совета Безопасности» заменить словами «Председателем Совета».", "art_1__para_3__point_1"),
    ("Подпункт 2) пункта 3 статьи 1 законопроекта исключить: норма нужна для статьи 9 Закона «О национальной безопасности».", "art_1__para_3__point_2"),
    ("В пункте 1 статьи 1 законопроекта слово «включает» уточнить.", "art_1__para_1"),
    ("Пункт 2 статьи 1 законопроекта изложить в следующей редакции:", "art_1__para_2"),
    ("Статью 3 законопроекта дополнить частью второй следующего содержания: «Подпункт 2) вводится позже.».", "art_3"),
    ("По пункту 3 статьи 1 Закона «О Совете Безопасности Республики Казахстан»: состав утверждать Указом.", "art_1__para_3"),
    ("Пункт 2 статьи 7 Закона Республики Казахстан «Об Ассамблее народа Казахстана» привести в соответствие.", "?library"),
    ("Необходимо представить финансово-экономические расчёты.", ""),
    ("В статье 7 уточнить полномочия.", "?which of the acts"),
    ("Пункт 1 статьи 7 Закона «О Совете Безопасности Республики Казахстан» сократить.", "art_7__para_1"),
    ("Статья 9 Конституции не учтена.", "?not amended"),
    ("Подпункт 5) статьи 4 Закона «О Совете Безопасности Республики Казахстан» сохранить.", "art_4__point_5"),
]  # fmt: skip
QUOTED = [
    "«2. В Закон Республики Казахстан от 20 октября 2008 года «Об Ассамблее народа Казахстана»:",
    "пункт 2 статьи 7 исключить.».",
]


def test_a_letter_on_a_real_law(workspace: Workspace, tmp_path: Path) -> None:
    i18n.use("en")
    Library(workspace).import_file(
        LAW / "before.md", lang=Lang.RU, work="/akn/kz/act/2018-07-05/178-VI", edition=dt.date(2018, 7, 5)
    )
    Bills(workspace).new("council", {Lang.RU: "О внесении изменений"})
    Bills(workspace).add("council", LAW / "amending.md", Lang.RU)
    Experts(workspace).add("finance", "state-body", {Lang.RU: "Министерство финансов"})
    Reviews(workspace).send("council", "finance", "approval")
    letter = Document()
    letter.add_paragraph("Министерство финансов, рассмотрев проект Закона (далее – законопроект), сообщает.")
    for text, _eid in BILL:
        letter.add_paragraph(text, style="List Number")
        if text.endswith("редакции:"):
            for line in QUOTED:
                letter.add_paragraph(line)
    letter.add_paragraph("Учитывая изложенное, законопроект поддерживается.")
    letter.save(str(tmp_path / "letter.docx"))
    proposal = Intakes(workspace).propose("council", tmp_path / "letter.docx", review="r1")
    assert len(proposal.placed) == len(BILL)
    for one, (text, eid) in zip(proposal.placed, BILL, strict=True):
        if eid.startswith("?"):
            assert one.is_orphan, text
            assert eid[1:] in one.found.why, text
        else:
            assert one.found.anchor.eid.replace("__subpara_1", "") == eid, text
    assert [one.found.anchor.of.value for one in proposal.placed[:6]] == ["bill"] * 5 + ["act"]
    assert proposal.placed[5].found.act == "178-vi"
    assert proposal.placed[3].remark.wording.endswith("пункт 2 статьи 7 исключить.")
    assert proposal.missing == ()
    assert len(Intakes(workspace).record(proposal)) == len(BILL)
