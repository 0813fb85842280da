"""Reports on bills, reviewers and acts: what happened, put into papers; nothing here changes anything.

building     a report as a file, and why it is a draft
ground       what a report of a bill stands on
names        who is called what, and who is not named
name_forms   a name in all the forms in which texts have it
layout       what all reports have above their tables
answers      the answer to a remark in words
changes      the words that an accepted remark changed
certificate  accepted and rejected remarks with their reasons
letters      a letter to each reviewer
discussion   the public discussion
tables       the register of answers and the table of disagreements
status       where a bill stands
workload     who was asked, who answered, and when
stability    how often each act of the library was amended
"""
