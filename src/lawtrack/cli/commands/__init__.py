"""One file per command.

read          an act into its article tree
validate      an Akoma Ntoso file against the profile
compare       two texts of an act
instructions  how an amending act was read
apply         an amending act applied to an act
table         the comparative table of an amending act
check_table   a table typed by hand, checked
parity        two languages in step
forms         the forms of comparative tables
demo          the demonstration
init          a new workspace
import_       acts into the workspace
acts          what acts there are
show          an act or one of its provisions
search        places in the acts
load          files into the store
dump          the store into files
backup        the whole workspace as one file
restore       a workspace from that file
bill          a bill, its texts, versions, outcomes, tables
bill_version  its versions
bill_import   its table, edited in Word
check         everything in a bill that should not leave the house
expert        the registry of experts and reviewers
review        reviews: send, extend, receive, close, cancel, list
recommend     a recommendation
respond       the answer to one
due           what is overdue and what comes next
tui           the terminal interface
"""
