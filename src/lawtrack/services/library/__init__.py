"""Use cases on the acts of a workspace.

library   acts, their texts, search
choosing  which Work, and which of its texts, a person means
register  acts known by their requisites
saving    a text into the store and its file
syncing   documents between files and store
standing  which of the two is newer
"""
