"""The law as immutable values.

::

    provision    a node of the tree of an act; the grammar of the tree
    document     Work, Expression, and the facts beside a tree
    index        from eIds to provisions and back, editing by eId
    kinds        the kinds of provisions, and how they are addressed
    labels       which name the levels of an act take
    numbering    numbers of provisions
    eids         which eIds lie in which
    citation     the address of a provision, down to a sentence
    address      an element as a value in messages
    rendering    a tree as lines of text
    action       what instructions are made of
    instruction  one amending directive as data, a class for each kind
    outcome      what became of an instruction
    settling     what of a law's outcomes is left for a person
    change       what a comparison of two trees says
    fact         what a text says that must be the same in every language
    event        the log of events
    message      a sentence that an engine says and an interface translates
"""
