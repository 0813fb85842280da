"""Everything about a bill that should not leave the house.

::

    bill       everything that is open in a bill
    texts      what its texts leave open
    decisions  what its decisions leave open
    findings   what a check finds, and how it is mended
"""
