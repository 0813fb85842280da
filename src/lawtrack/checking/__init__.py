"""What a bill leaves behind it in the law: whether it is made as the law asks. Pure.

bill  checks of an amending act, each with its article of law
"""
