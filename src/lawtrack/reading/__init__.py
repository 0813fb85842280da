"""Text to model: lines, structure of acts, citations, instructions. Pure.

::

    lines          one paragraph of a source, before any structure is known
    language       the language of a text
    letters        letters that are typed one for another
    numbers        numbers of provisions as acts print them
    printed_dates  dates as acts print them
    requisites     kind, date, number, title of an act
    act_kinds      the kind of an act, and what its «1.» and «1)» are called
    act_names      parts of FRBR URIs
    amending_act   an amending act as it was read
    structure/     lines to the article tree
    citations/     addresses to values
    instructions/  amending acts into instructions
    facts/         dates, sums, numbers and references of a text
"""
