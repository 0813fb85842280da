"""What a bill meets and leaves behind in the law, and whether it is made as the law asks. Pure.

bill        checks of an amending act, each with its article of law
clashes     how two bills meet on one act
references  what the text of an act refers to
ripple      what else must change where a bill changes a provision
terms       the forms of a term, where it is used and defined, its renaming
acts        an act as orders name it that are drafted for it; such orders as an amending text
"""
