"""Amending acts into instructions.

reader        an amending act as a whole
standing      where the reader stands in it
printed       its lines as they are printed, and their quotations
ending        where its text ends: signature, annexes
marks         what stands for a quotation taken out
proving       which quoted lines that order something belong to their quotation
quoted        quoted provisions
scopes        the scopes around a directive
clauses       the clauses of a directive
making        what the rows of the rules make
rules         the engine of the rules
looks         what a line tells at the first look
shapes        words that differ in numbers only, read once
patterns      patterns of the languages, compiled
places        the addresses in a clause
phrases       drafts made of the parts of a clause
draft         what a clause gives
expanding     drafts to instructions
stopping      why a directive is not understood
acts          the naming of amended acts
annexes       the annexes of the amending act: new texts, changes
own_norms     its own norms
commencement  when it takes effect
commencing    its final articles, while it is read
repeals       acts that it repeals
suspensions   norms that it suspends
collecting    what comes of it
accounting    no order is swallowed
"""

from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
from lawtrack.reading.instructions.reader import AmendingText, read_instructions

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]
