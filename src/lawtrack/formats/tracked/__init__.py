"""Tracked changes in a Word file that came in: only what changed is marked, everything else stays.

redline       two Word files to a redline in the old one, proved
consolidated  an act amended in the file it was read from, proved
placing       what became of an act's lines, marked in the file
edits         changes of one paragraph of a file
places        where in the file each line of an act stands
spots         where in the file each letter of an act's lines stands
stories       bodies, cells, notes: block after block
ends          what can be put in before the end of a story and before a table
lines         the blocks of a story as lines to be compared
numbers       automatic numbers
words         changed words inside paragraphs
letters       the letters that a change puts in
tables        rows and tables for lines that no file has yet
accepting     «Accept all»
moves         paragraphs that moved, gathered
bringing      what the new file brings, made with what the old file has
pictures      pictures of the new file, brought over
marks         the marks themselves
text          the words of a paragraph as one string
things        pictures, formulas, marks of notes among the words
notes         footnotes and endnotes
edges         page headers and footers
package       the parts of a Word file
proof         what a file says after «Accept all» and «Reject all»
"""
