"""What a bill leaves behind it in the law: references, consequences, terms. Pure.

references  what the text of an act refers to
"""
