"""The store: the only place that knows SQLModel.

engine         opening, transactions, errors as sentences
dialect        what the databases do in ways of their own
dialects       which databases there are
addresses      addresses of databases as they may be shown
sqlite         what only SQLite does
postgres       what only PostgreSQL does
migrating      bringing a database to this version
migrations     the migrations
versions       which of them is the last
glance         a store looked at without the library of databases
tables         tables of texts and dossiers
work_rows      those of Works and their names
checkout_rows  those of what checkouts have seen
former         URIs that Works had before
documents      Expressions as bytes
works          Works, names, dossiers
shelf          Works as lists show them
altering       Works put as they are to be, or taken away
finding        hits of a search, wordings over time
words          which units are searched, which are not indexed yet
checkouts      what a checkout has seen
digests        digests with which files are compared
people         persons and roles, who looks at what
shared_files   files that a shared store carries from folder to folder
shared_sheets  what bills owe, computed once for all folders
workflow       the event log, added to
log_reading    the event log, read
local_notes    what a folder remembers of answers that took long
read_logs      logs that were read before
workflow_rows  its rows
references     who refers to what, by the fragments of texts
reference_rows  its rows
"""
