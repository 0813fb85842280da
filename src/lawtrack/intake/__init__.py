"""Remarks on a bill as they come in: letters, tables, comments of Word. Pure; nothing is recorded here.

proposed      what is proposed to be recorded, and what is in no remark
letters       a letter split into proposed remarks
quoting       words in quotation marks, and a wording that is proposed
columns       the columns of a table of remarks
tables        a table of remarks, row by row
comments      comments and tracked changes of a comparative table
working       a working file as text
accounting    what of a letter is in no remark
likeness      remarks that say nearly the same
"""
