"""What is looked up from a text that is read, and about the library as a whole.

::

    spots      places that one can go to, as rows
    leading    what the paragraph at the cursor refers to, and who refers to it
    editions   the editions and languages of an act, the history of a provision
    amending   the bills that amend an act
    beside     two texts of an act side by side
    marking    a person's own marks and notes
    searching  words sought in all texts
    board      reviews in columns by where they stand
    timeline   the stages and terms of bills on an axis of days
    changed    files that were changed in another program
"""
