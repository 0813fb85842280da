"""Use cases that need no workspace: files in, values and files out.

acts           a file to an act
akn            Akoma Ntoso files checked
amending_acts  a file to instructions
rewording      its orders in persons' words, each proved
own_text       an amending act's own text as an act
applying       an amending act on an act
decision_files  what persons settled on its instructions
parity         two languages compared
drafting       two texts of an act to the law that turns one into the other
law_files      such a law as a file
tables         two texts compared, tables made and written
carried_law    a bill on a repealed act as one on the new act
correlating    a repealed act and the one that takes its place
redlines       two Word files to a redline in the old one
bill_tables    tables whose rows are elements of a bill itself
typed_tables   a typed table checked
typed_bands    for which act the rows of a typed table are
forms          the forms of tables
left_out       what the readers of files leave out, for every command that reads files
"""
