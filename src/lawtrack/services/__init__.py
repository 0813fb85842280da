"""Use cases: the only door for the command line and the terminal interface.

from_file  what needs no workspace: files in, values and files out
library    the acts of a workspace
bills      bills: texts, versions, applying, settling, tables
reviews    reviews, recommendations, experts
log        the event log, loaded and dumped
log_file   its file, which has every event at once
package    the papers that go with a bill, in one folder
reports    reports on bills, reviewers and acts
checking   everything about a bill that should not leave the house
workspace  the folder and its store
git_files  what git is told of a workspace
reporting  what load and dump say of each file
pending    what a crash cut off is finished
backup     a workspace as one file, and back
files      the door for what goes out
outputs    what was written, so that nothing changed since is written over
turns      turns of those who write into one folder
recent     texts that were read last
names      what may be a name
people     who may do what, who looks at what
settings   choices that the interface keeps
demo       the demonstration
"""
