"""Quotations of several units divided among the targets that an order names.

headings   headings, each with the number that it begins with
lines      sentences, rows of tables, units told by their place
"""
