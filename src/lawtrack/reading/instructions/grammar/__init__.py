"""The grammar of orders: a directive as tokens, the rules that read them, what the rules make.

clauses   the clauses of a directive
rules     the engine of the rules
making    what the rows of the rules make
phrases   drafts made of the parts of a clause
stopping  why a directive is not understood
"""
