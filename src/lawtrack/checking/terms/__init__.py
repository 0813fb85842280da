"""Terms of the law: where they are used and defined, and their renaming; their forms are in ``wordforms``. Pure.

finding     where a term is used
defining    where it is defined
agreeing    words beside a term that have its gender and number
renaming    the instructions that put another term in its place
"""
