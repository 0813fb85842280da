"""Everything about a bill that should not leave the house.

::

    bill         everything that is open in a bill
    from_text    the same of an amending text alone, file to file
    asked        which checks are asked, and what the profile says of them
    texts        what its texts leave open
    made         whether they are made as the law asks
    emphasis     words that its file emphasises
    decisions    what its decisions leave open
    references   references to what the act does not have
    differences  where two languages differ, as findings
    consequences  what else must change, as findings
    numbering    the numbers of its quotations
    rippling     what else must change where the bill changes a provision
    carried      what a changed draft owes: places, changes, bodies to be asked again
    papers       the papers that must go with it
    findings     what a check finds, and how it is mended
"""
