"""Two languages of one act or bill held in step. Pure.

::

    instructions  the instructions of one bill in two languages
    trees         two texts of one act, or of one quotation
    lines         the lines that name an amended act
    facts         facts that one language has and the other has nowhere
    difference    what is told: a difference and its kind
"""
