"""Text to model: lines, structure of acts, citations, instructions. Pure.

lines          one paragraph of a source, whatever its format
language       the language of a text
structure      lines to the tree of an act
requisites     kind, date, number, title
act_kinds      the kind of an act and its label scheme
captions       the lines above the title of a draft
act_names      parts of FRBR URIs
numbers        numbers of provisions as printed
printed_dates  dates as printed
citations      addresses in words
instructions   amending acts into instructions
rewording      its orders in a person's words, to be read again
own_text       an amending act's own text as a tree
amending_act   an amending act as it was read
remembering    what was read once is not read again
facts          dates, sums, numbers and references
notes          whether words read like a publisher's note. Drafters mark new wording in red
"""
