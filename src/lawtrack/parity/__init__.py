"""Two languages of one act or bill held in step. Pure.

difference    where two languages say different things
instructions  the instructions of a bill in two languages
lines         the lines that name an amended act
trees         two texts of one act, or of one quotation
facts         facts that only one language has
labels        quotations with another number than their instruction says
denials       a «не» that only one language has
limits        a limit that lost its negation in one language
order         lines that stand in another order
"""
