"""Use cases that need no workspace: files in, values and files out.

::

    acts           a file to an act
    amending_acts  a file to instructions
    applying       an amending act applied to an act
    tables         comparative tables made, drawn and written
    typed_tables   a typed table checked
    parity         two language texts compared
    forms          the forms of tables
    akn            Akoma Ntoso files, checked
"""
