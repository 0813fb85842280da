"""Law and bill to the rows of a comparative table, and a returned table to edits. Pure.

::

    table           the values that every output format draws
    acts            bands: the amended acts and the draft's own provisions
    rows            a ChangeSet to rows
    grouping        which changes share a row
    cells           the two cells of a row
    printed         an article as its rows print it
    suspended_rows  rows for norms that are suspended
    unchanged_row   a row in which nothing is changed
    languages       one table over several languages
    typed           a table as people type it
    typed_columns   its columns, found by their headings
    typed_check     a typed table against act and bill
    typed_edits     what somebody edited in a cell
    returned_rows   the rows of a bill's table as they come back
"""
