"""Modes and dialogs.

::

    base           what every mode has: top line, status line, find, exporting, recommending
    library        acts, bills, what is due
    read           the text of an act
    compare        what a bill changes
    instructions   how a bill was read, and what is open
    reviews        reviews and recommendations
    aside          a screen beside the modes, which is left again
    registry       reviewers and experts
    owing          what is due, by person
    checks         what a check of a bill finds
    carry          recommendations carried into the next version
    form           dialog: the fields of a form
    settle         dialog: decide on an instruction
    link           dialog: which act of the library an act of the bill is
    recommend      dialog: record a recommendation
    respond        dialog: answer one
    goto           dialog: go to a citation
    differences    dialog: where the languages of a bill differ
    help           the keys that work here
"""
