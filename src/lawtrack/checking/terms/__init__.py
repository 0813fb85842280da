"""Terms of the law: their forms, where they are used and defined, and their renaming. Pure.

forms       the forms of a term, as its language makes them
paradigms   a term with its forms as a value
dictionary  forms by a dictionary of the language
endings     forms by endings that are put behind any word
finding     where a term is used
defining    where it is defined
agreeing    words beside a term that have its gender and number
renaming    the instructions that put another term in its place
"""
