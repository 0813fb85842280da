"""Amending acts into instructions.

reader        an amending act as a whole
text          its lines by what they are
ending        where its text ends
quotes        quotations in a line
marks         what stands for a quotation taken out
scopes        the scopes around a directive
clauses       the clauses of a directive
rules         the engine of their rules
shapes        words that differ in numbers only, read once
patterns      patterns of the languages, compiled
places        the addresses in a clause
phrases       drafts made of the parts of a clause
draft         what a clause gives
expanding     drafts to instructions
fragments     quoted provisions to units
stopping      why a directive is not understood
acts          the naming of amended acts
annexes       new texts in the annexes of the amending act
annexed       changes that stand there
own_norms     its own norms
commencement  when it takes effect
commencing    its final articles, while it is read
repeals       acts that it repeals
suspensions   norms that it suspends
collecting    what comes of it, and where it ends
accounting    no order is swallowed
closing       which quotations of several lines are proved closed
labels        whether one label follows the others
proving       which quoted lines that order something belong to their quotation
quoted        quotations of several units, divided among their targets
ending        where its text ends: signature, annexes
restoring     lines of old collections as they were printed
"""

from lawtrack.reading.instructions.reader import AmendingText, read_instructions
from lawtrack.reading.instructions.text import Segment, SegmentKind

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]
