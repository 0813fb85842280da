"""One applier for every action: it plans the edits of one instruction, or says why it cannot.

::

    registry    which applier plans which action
    words       words replaced, inserted and deleted in one unit
    everywhere  words throughout the act
    insert      new provisions
    replace     provisions and headings restated
    delete      provisions excluded or repealed
    renumber    a unit takes another number
    recorded    what is recorded and changes no words: suspension, repeal of the act, annexes
"""
