"""Tables of a bill.

tables          the comparative table
one_language    what changes in one language only
drafts          why a table is a draft
amendments      the table of amendments: form B
second_reading  the table for the second reading
disagreements   the table of disagreements
"""
