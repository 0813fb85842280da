"""Kazakh: a module for each facet, with its value in capitals.

stems           parts of patterns that several facets share
number_endings  endings of numbers in figures
classification  lines of the budget classification, for ``clauses``
"""
