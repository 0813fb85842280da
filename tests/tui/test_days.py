"""Days that are shown are written as the reader of the interface writes them, wherever they come from."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.tui.drafts import Draft
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.lookups.editions import texts_of
from lawtrack.tui.presenters.lookups.marking import all_marks, note_form, turned
from lawtrack.tui.presenters.reading import act_text
from lawtrack.tui.screens.recovery import _title

_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_day_is_shown_as_a_file_has_it(sample: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    i18n.use(lang)
    office = Office(sample)
    with office.lock:
        uri = next(
            item.work.uri for item in office.library.shelf() if any(text.edition for text in item.texts)
        )
        text = act_text(office, uri, lang)
        eid = next(place.eid for place in text.index if place.eid)
        turned(office, text, eid, text.words(eid))
        marks, editions = all_marks(office), texts_of(office, text)
    today = f"{dt.date.today():%d.%m.%Y}"
    told = (
        text.subtitle,
        *(words for one in (*marks.spots, *editions.spots) for words in (*one.cells, one.words)),
        _title(Draft("f", dt.datetime(2026, 11, 27, 9, 5), {"heading": "x"}, {})),
    )
    assert not [words for words in told if _ISO.search(words)]
    assert any(today in one.words for one in marks.spots)
    assert told[-1] == "27.11.2026 09:05 · x"
    assert "русский" in text.subtitle or "қазақша" in text.subtitle
    office.workspace.close()


def test_a_note_shows_the_beginning_of_its_place_in_whole_words(office: Path) -> None:
    opened = Office(office)
    uri = next(item.work.uri for item in opened.library.shelf() if item.texts)
    text = act_text(opened, uri, "ru")
    about = note_form(text, "art_1", "предусмотренных " * 30, None).about
    assert about.endswith("предусмотренных …")
    opened.workspace.close()
