"""English units, as the unofficial translations name them."""

from __future__ import annotations

from lawtrack.language.facets.units import Noun, Units
from lawtrack.model.kinds import Kind


def _noun(name: str, *, law: bool = True, also: str = "") -> Noun:
    """A noun that has one form; ``also`` is a pattern of other words for the same."""
    read = f"{name}|{also}" if also else name
    several = (f"{name}s",) * 5 if law else ()
    return Noun(
        (name,) * 5, (name,) * 5, name, name, read if law else "", several=several, several_inside=several
    )


UNITS = Units(
    nouns={
        Kind.POINT: _noun("subparagraph", also="subpoint"),
        Kind.PARAGRAPH: _noun("paragraph"),
        Kind.ARTICLE: _noun("article"),
        Kind.CHAPTER: _noun("chapter"),
        Kind.SUBTITLE: _noun("subsection"),
        Kind.TITLE: _noun("section"),
        Kind.SUBPARAGRAPH: _noun("part"),
        Kind.ALINEA: _noun("indent"),
        Kind.ATTACHMENT: _noun("annex", also="appendix"),
        Kind.ROW: _noun("row"),
        Kind.NOTE: _noun("note"),
        Kind.HEADING: _noun("heading"),
        Kind.PREAMBLE: _noun("preamble"),
        Kind.PART: _noun("part", law=False),
        Kind.SECTION: _noun("§", law=False),
        Kind.TOC: _noun("table of contents", law=False),
        Kind.TABLE: _noun("table", law=False),
        Kind.CELL: _noun("cell", law=False),
        Kind.LONG_TITLE: _noun("title", law=False),
        Kind.PREFACE: _noun("preface", law=False),
        Kind.CONCLUSIONS: _noun("signature", law=False),
        Kind.LINE: _noun("line", law=False),
        Kind.QUOTED: _noun("quotation", law=False),
    },
    sentence=_noun("sentence"),
    abbreviations={
        Kind.ARTICLE: "arts|art",
        Kind.POINT: "subparas?|subpara|subpt",
        Kind.PARAGRAPH: "paras?|par",
        Kind.CHAPTER: "chap|chp|ch",
        Kind.SECTION: "§",
        Kind.TITLE: "sect?",
        Kind.ATTACHMENT: "ann|app",
        Kind.SUBPARAGRAPH: "pt",
    },
    ambiguous={},
)
