"""Everything about a bill that should not leave the house.

::

    bill        everything that is open in a bill
    texts       what its texts leave open
    decisions   what its decisions leave open
    references  references to what the act does not have
    numbering   the numbers of the bill's own items, and those of its quotations
    rippling    what else must change where the bill changes a provision
    carried     what a changed draft owes: places, changes, bodies to be asked again
    findings    what a check finds, and how it is mended
"""
