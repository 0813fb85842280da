"""The chain of a bill: gap → proposal → instruction → row → fate.

values   what the chain is made of
lives    an instruction through the versions
chain    the chain put together
grounds  gaps of the law in force, recorded beside the bill
"""
