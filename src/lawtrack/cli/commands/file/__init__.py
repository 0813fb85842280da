"""Commands on files, without a workspace.

apply         an amending act applied to an act
check_table   a table typed by hand, checked
compare       two texts of an act
correlate     a repealed act and the one that takes its place
draft         the amending act between two texts
forms         the forms of comparative tables
instructions  how an amending act was read
parity        two languages in step
read          an act into its article tree
table         the comparative table of an amending act
validate      an Akoma Ntoso file against the profile
"""
