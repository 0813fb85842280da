"""Russian: a module for each facet, with its value in capitals.

stems  stems of words that several facets name
"""
