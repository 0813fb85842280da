"""Use cases on the acts of a workspace.

library   acts, their texts, search
choosing  which Work, and which of its texts, a person means
register  acts known by their requisites
saving    a text into the store and its file
originals  the Word files that texts were read from
folders   the files that a folder stands for
syncing   documents between files and store
register_file  the register between its file and the store
standing  which of the two is newer, and what is said of it
waiting   files that nobody loaded yet
parts     some acts as a value, put in the place of others
requisites  what a person says of an act
altering  requisites set, acts merged and removed, and all of it undone
references  who refers to what in the library
reading_texts  files, acts of the library, or all of it, for a question about many
term_listing  where a term is used and defined, and its renaming
act_names  what provisions of its acts are called
at_hand   long texts that were read before, kept on this machine
marks     a person's own marks and notes in texts
noted     a text as bytes that are read back at once
undoing   the last change of an act, kept for taking it back
"""
