"""Pending bills that meet on one provision.

pending  which bills are looked at
deeds    what each order of a bill does by itself
abroad   references from one act to another among them
clashes  where two bills meet, with both wordings
"""
