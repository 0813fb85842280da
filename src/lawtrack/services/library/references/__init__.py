"""Who refers to what in the library, asked in milliseconds.

index    the references of the newest texts, read when they are first asked for and kept by article
naming   what a name of an act in a text means in the library
asked    who refers to a provision that a person names
listing  the references of an act, and those that lead nowhere
"""
