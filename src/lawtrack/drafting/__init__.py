"""Model to words of law: explanations and phrases of instructions. Pure; the language gives the words.

citations  a citation in words
ordinals   ordinals in words
explain    how an instruction was read
phrase     an instruction as a directive
quoting    what is quoted, and what it is called
"""
