"""Use case: tables whose rows are elements of a bill itself: two texts of it compared, and a sheet to be filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lawtrack.model.document import Lang
from lawtrack.model.index import Place
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message_n
from lawtrack.profiles.forms import Form
from lawtrack.services.from_file.own_text import OwnAct
from lawtrack.tables.acts import ActTable, rows_of
from lawtrack.tables.table import ComparativeTable, Row
from lawtrack.tables.unchanged_row import unchanged_row
from lawtrack.wording.act_titles import subject_of
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN


def table_of_bills(old: OwnAct, new: OwnAct, form: Form, lang: Lang) -> ComparativeTable:
    """The table of what one text of a bill changes in another, element by element of the bill.

    Args:
        old: The text before.
        new: The text proposed.
        form: The form.
        lang: Language of headings and marks.
    """
    act = ActTable("", old.expression, new.expression, of=new.of)
    rows = rows_of(act, form, lang, 1)
    return ComparativeTable(
        subject_of(new.amending, lang), lang.value, rows, text_lang=new.amending.lang.value
    )


def reasons_of(texts: Sequence[OwnAct]) -> tuple[Message, ...]:
    """Why a table made of texts of a bill is a draft: words of theirs were not read, or not put into their elements."""
    unread = tuple(
        message_n(
            "Words of {file} are not read in {n} place.",
            "Words of {file} are not read in {n} places.",
            len(text.unread),
            file=text.amending.name,
        )
        for text in texts
        if text.unread
    )
    return (*unread, *(doubt for text in texts for doubt in text.doubts))


def blank_table(own: OwnAct, form: Form, lang: Lang) -> ComparativeTable:
    """A table of every lowest numbered element of a bill, with nothing proposed for it yet: a sheet to be filled in."""
    rows = tuple(replace(row, number=n) for n, row in enumerate(blank_rows(own, form, lang), 1))
    return ComparativeTable(
        subject_of(own.amending, lang), lang.value, rows, text_lang=own.amending.lang.value
    )


def _may_be_row(place: Place) -> bool:
    """A numbered element, or what stands in none: the one sentence of a short law, an annex."""
    kind = place.provision.kind
    loose = len(place.path) == 1 and kind in (Kind.SUBPARAGRAPH, Kind.ATTACHMENT)
    return loose or kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)


def blank_rows(own: OwnAct, form: Form, lang: Lang) -> Iterator[Row]:
    """Every lowest numbered element of a bill, with nothing proposed for it yet."""
    numbered = [p for p in own.index if _may_be_row(p)]
    outer = {around.eid for p in numbered for around in own.index.ancestors(p.eid)}
    for place in own.index:
        if place.provision.kind is Kind.LONG_TITLE or (_may_be_row(place) and place.eid not in outer):
            element = address(place.eid, OWN, lang, own.of)
            row = unchanged_row(own.index, place.eid, element, own.expression.work, form, lang)
            yield replace(row, proposed=())
