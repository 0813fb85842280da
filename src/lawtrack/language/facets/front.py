"""The facet of the front and the end of acts: requisites, forms, captions of annexes, signatures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Front:
    """What the lines around the text of an act look like; patterns, unless they are said to be words.

    Attributes:
        requisites: The line with form, date and number, from its beginning, in the letters as printed.
        bare_form: The line with the form and its maker alone, above the title (480-V, art. 23); all of the line.
        bare_date: The line with the date, or date and number, alone; all of the line, in the letters as printed.
        adopted: How a line begins that says when a chamber adopted or approved the act: its day is not that of the act.
        caption: Another line above the title of a draft: who brings it in, the place, a date to be filled in; all of it.
        amending_title: How the title of an amending act begins, in languages where the beginning tells; else matches nothing.
        amending_title_end: How it ends, in languages where the end tells; else matches nothing.
        translation: The line that says the text is a translation without legal force.
        number_before: What may stand between the sign of the number and the number.
        number_after: Letters that are printed after the number of a law, and are no part of it.
        registered: How the line on the registration of a bylaw begins; its number stands after it.
        registered_after: What stands after the number of the registration, where the number comes first.
        registered_line: Words with which such a line begins: its number is not that of the act.
        data_bank: What the data bank calls itself in the titles of its pages.
        annex: The caption of an annex, from its beginning; its number is a group.
        annex_end: The end of a caption, where the word stands at the end; its number is a group.
        caption_end: The end of the lines of a caption where the word stands last.
        caption_owner: The line right above that word, where it stands in a line of its own: the act or document that
            the annex belongs to; all of it.
        caption_above: A line above that one: whose act it is, its day, its number; all of it.
        caption_more: How the following lines of a caption begin («к приказу …»).
        approved: How the caption of an approved document begins.
        form: Words that stand alone over a form: «Форма».
        signature: How the line of a signature begins.
        amends: Words that show that an act amends others: its quotations are the other act's text.
        last_article: How the final article of an amending act begins; no quotation goes beyond it.
    """

    requisites: str
    bare_form: str
    bare_date: str
    translation: str
    caption: str
    amending_title: str
    amending_title_end: str
    registered: str
    annex: str
    caption_more: str
    approved: str
    form: tuple[str, ...]
    signature: str
    amends: str
    last_article: str
    data_bank: str
    number_before: str = ""
    number_after: str = ""
    registered_after: str = ""
    registered_line: str = ""
    adopted: str = ""
    annex_end: str = ""
    caption_end: str = ""
    caption_owner: str = ""
    caption_above: str = ""
