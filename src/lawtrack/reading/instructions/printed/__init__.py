"""The lines of an amending act as they are printed: their labels, the quotations in and behind them.

text       the lines by what they are, each with the quotation that follows it
blocks     where a quotation of several lines ends, its lines without its marks
quotes     quotations in a line
closing    which quotations of several lines are proved closed
words      the words of a line: its labels, what stands behind them
broken     orders that stand in several lines
listed     several orders that stand in one line
leavings   what printing left in quoted words
restoring  lines of old collections as they were meant
labels     whether one label follows the others
missing    lines that are missing, as the numbering tells
stops      orders behind a full stop that ends the block of an act
"""
