"""Addresses, messages, terms and names of acts, put into words for a person. Pure.

naming      what the provisions of one act are called
addresses   provisions as people type and read them: the door of every typed citation
documents   approved documents by their noun
candidates  candidates of an instruction, told apart
messages    what an engine says, in the reader's language
events      what happened to a bill
outcomes    what became of instructions, as plain values
act_titles  names of acts
counted     elements and changes by kind
numbers     numbers with an ending of their language
beginnings  the beginning of a text, as a line has room for it
days        days and lengths of time as the reader writes them
rules       what rules and checks are for
terms       terms of reviews
answers     the change that an answer names
"""
