"""What a bill leaves behind it in the law: references, consequences, terms. Pure.

references  what the text of an act refers to
ripple      what else must change where a bill changes a provision
terms       the forms of a term, where it is used and defined, its renaming
acts        an act as orders name it that are drafted for it
"""
