"""Addresses, messages, terms and names of acts, put into words for a person. Pure.

addresses   provisions as people type and read them: the door of every typed citation
documents   approved documents by their noun
candidates  candidates of an instruction, told apart
messages    what an engine says, in the reader's language
outcomes    what became of instructions, as plain values
act_titles  names of acts
counted     elements and changes by kind
numbers     numbers with an ending of their language
days        days and lengths of time as the reader writes them
terms       terms of reviews
answers     the change that an answer names
"""
