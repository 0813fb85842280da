"""Amending acts into instructions.

::

    reader        an amending act as a whole
    text          its lines by what they are: labels, directives, quoted lines
    quotes        quotations in a line
    marks         what stands in a directive for a quotation
    acts          the naming of amended and repealed acts
    scopes        the scopes around a directive
    rules         the engine: a directive to tokens, tokens to the first row that reads them
    clauses       what each thing that a row can make is made of
    phrases       drafts made of the parts of a clause
    places        the addresses in a clause
    draft         what the clauses give, the same for every language
    expanding     drafts to instructions
    fragments     quoted provisions to the units that the targets name
    annexes       new texts in the annexes of the amending act
    own_norms     the amending act's own norms
    repeals       acts and elements that are repealed
    suspensions   norms that are suspended
    commencement  when an amending act takes effect
    commencing    final articles while they are read
    stopping      why a directive is not understood
    collecting    what comes of an act while it is read
    patterns      the patterns of the languages, compiled when they are first read with

The verbs and the rows of directives are data: ``language/<code>/orders.py`` and ``clauses.py``.
"""

from lawtrack.reading.instructions.reader import AmendingText, read_instructions
from lawtrack.reading.instructions.text import Segment, SegmentKind

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]
