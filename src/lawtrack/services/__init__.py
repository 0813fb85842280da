"""Use cases: the only door for the command line and the terminal interface.

from_file  what needs no workspace: files in, values and files out
library    the acts of a workspace
bills      bills: texts, versions, applying, settling, tables
reviews    reviews, recommendations, experts
log        the event log and its files
checking   everything about a bill that should not leave the house
workspace  the folder and its store
pending    what a crash cut off is finished
backup     a workspace as one file, and back
files      the door for what goes out
names      what may be a name
settings   choices that the interface keeps
demo       the demonstration
"""
