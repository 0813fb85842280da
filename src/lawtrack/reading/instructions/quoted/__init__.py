"""Quoted provisions: the units in them, divided among the targets that an order names.

fragments  quoted provisions to units
putting    quotations of several units, divided among their targets
headings   headings, each with the number that it begins with
lines      sentences, rows of tables, units told by their place
"""
