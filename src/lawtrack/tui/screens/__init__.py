"""Modes and dialogs.

::

    whereabouts    what is looked at, and how one comes back there
    base           what every mode has: top line, status line, find, exporting, recommending
    answering      that every key answers, also one that can do nothing
    watching       what every mode does with files that another program changes
    library        acts, bills, what is due
    read           the text of an act
    read_marks     what is done with its provision at the cursor: marks, notes, copies
    compare        what a bill changes
    compare_edits  what is done to one of these changes
    instructions   how a bill was read, and what is open
    reviews        reviews and recommendations
    timeline       the stages and terms of bills on an axis of days
    aside          a screen beside the modes, which is left again
    one_bill       a list about one bill beside the modes
    registry       reviewers and experts
    owing          what is due, by person
    checks         what a check of a bill finds
    carry          recommendations carried into the next version
    taking_in      remarks in bulk, corrected and recorded
    groups         recommendations that say the same, put together and answered together
    coverage       what was accepted and is done, what was changed and asked for
    asked          who must be asked about a bill
    form           dialog: the fields of a form
    report         what a command of the command line prints
    errand         dialog: what such a command takes
    settle         dialog: decide on an instruction
    link           dialog: which act of the library an act of the bill is
    respond        dialog: answer one
    board          reviews in columns by where they stand
    search         words sought in all texts
    spots          dialog: places to choose from
    recovery       dialog: what was typed and not saved
    goto           dialog: go to a citation
    differences    dialog: where the languages of a bill differ
    help           the keys that work here
"""
