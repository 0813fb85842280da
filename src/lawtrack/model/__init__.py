"""The law as immutable values.

provision    a node of the immutable tree of an act
kinds        the kinds of provisions
numbering    their numbers
labels       what the levels are called, by label scheme
index        from eIds to provisions and back
eids         which eIds lie in which
citation     the address of a provision, down to a sentence
address      an element of an act as a value in messages
document     Work, Expression, and the facts beside a tree
rendering    a tree as lines of text
action       what instructions are made of
instruction  one amending directive
outcome      what became of it
settling     what of the outcomes is left for a person
change       what a comparison says
fact         what must be the same in every language
event        the log of bills and reviews
gaps         places in a drafted text that a person must fill
message      a sentence that an engine says and an interface translates
values       values that are made in great numbers
"""
