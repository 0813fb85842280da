"""Remarks in bulk: a letter, a table or comments of Word are proposed as remarks, and recorded when a person confirms.

bulk       the use case
sources    what a file brings: a letter, a table, comments, a working file
comments   comments and tracked changes of a bill's table or of the bill, on the elements they stand on
places     where a proposed remark would stand
editing    proposed remarks split, joined, changed, left out
proposal   what is proposed, with what keeps it from being recorded
recording  recorded all or nothing, and taken back together
working    working files, to be corrected and given back
"""
