"""The facet of remarks: the words of letters and tables in which bodies and experts send their remarks on a bill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remarks:
    """The words of remarks; patterns, whatever the case of letters, unless they are said to be words.

    Attributes:
        headings: In the heading of a column of a table of remarks: its ``number``, the ``provision``, the ``act``, the
            ``quote``, the remark itself (``text``), the ``wording`` that is proposed, the ``proposal`` in other words,
            the ``reason``, the ``author``, the ``kind``, the ``date``, the ``lang``.
        wording: The end of a line behind which a proposed wording stands («… изложить в следующей редакции:»).
        closing: The beginning of a line behind which a letter has no more remarks (its end, the signature, who wrote it).
        apart: Pattern of an act that is named without its form («Конституции»), in every case.
        whole: The beginning of a line that speaks of the bill as a whole («В целом по законопроекту»).
        rest: The heading of what is in no remark, in a working file; words.
        tracked: What is said of a wording that was put into the table as a tracked change; words.
        reply: How a reply to a comment is kept below it, of ``{author}``, ``{day}`` and ``{text}``; words.
    """

    headings: Mapping[str, str]
    wording: str
    closing: str
    apart: str
    whole: str
    rest: str
    tracked: str
    reply: str
