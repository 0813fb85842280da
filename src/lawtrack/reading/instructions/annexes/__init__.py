"""The annexes of an amending act.

texts    new texts in them, to which orders point
changes  changes that stand in them, which orders approve
"""
