"""Tracked changes in a Word file that came in: only what changed is marked, everything else stays.

redline    two Word files to a redline in the old one, proved
stories    bodies, cells, notes: block after block
ends       what can be put in before the end of a story and before a table
words      changed words inside paragraphs
moves      paragraphs that moved, gathered
bringing   what the new file brings, made with what the old file has
marks      the marks themselves
text       the words of a paragraph as one string
things     pictures, formulas, marks of notes among the words
notes      footnotes and endnotes
edges      page headers and footers
package    the parts of a Word file
proof      what a file says after «Accept all» and «Reject all»
"""

from lawtrack.formats.tracked.redline import Redline, redline_of

__all__ = ["Redline", "redline_of"]
