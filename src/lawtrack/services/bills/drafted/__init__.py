"""What was edited, written into the bill's own law.

choosing   the law in one language
drafting   the law with the edits in it, proved act by act
twins      the same law in the other language, where its words are known
keeping    which order is the bill's own
recording  the law as the bill's text, and the way back
"""
