"""What a Word file shows in ways of its own, for the reader of its words.

emphasis  words that stand out in a line
looks     how a run looks: red, bold, raised, hidden; of its own or by its style
fields    fields that show words without storing them
drawings  words in drawings, diagrams and charts
formulas  formulas as words
entering  what Word only wraps around what it shows
"""
