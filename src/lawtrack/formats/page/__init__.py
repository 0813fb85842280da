"""What a web page shows in ways of its own, for the reader of its words.

elements  which elements are paragraphs, controls, beside the text; what is hidden
sheets    what its style sheets hide
marks     raised letters, signs of fonts, quotation marks, changes that wait to be accepted
lists     the numbers of numbered lists
"""
