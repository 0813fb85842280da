"""Law and bill to the rows of a comparative table, and a returned table to edits. Pure.

acts            what bands and rows are made of
rows            from a ChangeSet to rows
grouping        which changes share a row
cells           the two cells of a row
excluded        where the proposed wording says that parts go
marking         which words of their lines are marked
printed         an article as its rows print it
suspended_rows  norms that a law suspends
unchanged_row   a unit in which nothing is changed
first_reading   two readings beside the law in force
languages       one table over several languages
table           the values of a table
own_words       what a table says itself
typed           a table as people type it
typed_columns   its columns, by their headings
typed_layout    what every row of it is
typed_places    which elements a row is for
typed_bands     for which act they are
typed_expected  what the true table asks of it
typed_check     it against the true table
typed_column    the lines of one of its columns
typed_edits     what somebody edited in a cell
returned_rows   rows as they come back from Word
deputies        a table of amendments as people type it
"""
