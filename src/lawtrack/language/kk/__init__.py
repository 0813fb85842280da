"""Kazakh: a module for each facet, with its value in capitals.

stems  parts of patterns that several facets share
"""
