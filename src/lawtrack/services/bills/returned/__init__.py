"""A table that comes back from Word, edited or typed there: what it brings, and how it is recorded.

table_import     its table, edited in Word or typed there
imported         what it brings
table_acts       the acts that its rows are for
table_rows       what its rows bring
row_edits        one row as edits
table_covering   rows that show several elements
typed_lines      what the two columns of a typed row say together
table_added      rows for elements that the bill does not touch yet
table_alone      a table alone with its act, as the law that it asks for
table_recording  the edited table as a new version
cell_edits       one element worded anew in its place
cell_units       elements added, excluded, exchanged in their place; edits taken back and made again
"""
