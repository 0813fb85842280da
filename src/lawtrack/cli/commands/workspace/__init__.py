"""Commands on a workspace as a whole.

backup   the whole workspace as one file
demo     the demonstration
dump     the store into files
init     a new workspace
load     files into the store
log      who did what and when; the proof of the log
people   who may do what, who is looking at what
restore  a workspace from that file
serve    the terminal interface in a browser
tui      the terminal interface
"""
