"""The kinds of provisions, and how they are addressed.

Art. 23 of the Law «On Legal Acts»: elements that carry norms are абзац, часть, подпункт, пункт, статья;
above them параграф, глава, подраздел, раздел, часть of a code. Names of kinds are those of Akoma Ntoso 3.0;
what a level is *called* in an act is its label scheme (``labels``).
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of provision; the value is the Akoma Ntoso element or, for own kinds, a plain word."""

    ACT = "act"  # the root
    PREFACE = "preface"  # form, date, number and place above the title
    LONG_TITLE = "longTitle"  # the act's title
    TOC = "toc"  # оглавление / мазмұны, inside the text
    PREAMBLE = "preamble"
    PART = "part"  # часть of a code (Общая часть)
    TITLE = "title"  # раздел / бөлім
    SUBTITLE = "subtitle"  # подраздел / кіші бөлім
    CHAPTER = "chapter"  # глава / тарау
    SECTION = "section"  # параграф
    ARTICLE = "article"  # статья / бап
    PARAGRAPH = "paragraph"  # «1.»: пункт, or numbered часть of a code
    SUBPARAGRAPH = "subparagraph"  # unnumbered часть / бөлік
    POINT = "point"  # «1)»: подпункт
    ALINEA = "alinea"  # абзац after the first, lower case
    INTRO = "intro"  # the lead-in: абзац первый
    WRAP_UP = "wrapUp"  # text after an enumeration that closes its sentence
    NOTE = "note"  # примечание / ескертпе: part of the law
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    QUOTED = "quoted"  # a line of the text that an amending act puts into another act
    LINE = "line"  # a line of the preface, the table of contents or the signature
    CONCLUSIONS = "conclusions"  # signature
    ATTACHMENT = "attachment"  # приложение, or the approved Rules
    HEADING = "heading"  # only in citations: the heading of the unit before it

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and tables by it are asked all the time


EID_NAMES = {
    Kind.PREFACE: "preface",
    Kind.LONG_TITLE: "title",
    Kind.TOC: "toc",
    Kind.PREAMBLE: "preamble",
    Kind.PART: "part",
    Kind.TITLE: "title",
    Kind.SUBTITLE: "subtitle",
    Kind.CHAPTER: "chp",
    Kind.SECTION: "sec",
    Kind.ARTICLE: "art",
    Kind.PARAGRAPH: "para",
    Kind.SUBPARAGRAPH: "subpara",
    Kind.POINT: "point",
    Kind.ALINEA: "al",
    Kind.INTRO: "intro",
    Kind.WRAP_UP: "wrapUp",
    Kind.NOTE: "hcontainer",
    Kind.TABLE: "table",
    Kind.ROW: "row",
    Kind.CELL: "cell",
    Kind.QUOTED: "quoted",
    Kind.LINE: "line",
    Kind.CONCLUSIONS: "conclusions",
    Kind.ATTACHMENT: "att",
    Kind.HEADING: "heading",
}
"""The first half of an eId's step (OASIS Naming Convention 1.0, §5.4.2)."""

UNNUMBERED = frozenset(
    {
        Kind.PREFACE,
        Kind.LONG_TITLE,
        Kind.TOC,
        Kind.PREAMBLE,
        Kind.INTRO,
        Kind.WRAP_UP,
        Kind.CONCLUSIONS,
        Kind.HEADING,
    }
)
"""Kinds that occur once in their parent: their eId step has no number."""

THROUGH_THE_ACT = frozenset({Kind.PART, Kind.TITLE, Kind.CHAPTER, Kind.ARTICLE})
"""Numbered through the whole component (the act or one annex): the eId takes no prefix of the containers."""

CONTAINERS = frozenset({Kind.PART, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SECTION})
"""Groups of articles, or of the points of a bylaw."""
