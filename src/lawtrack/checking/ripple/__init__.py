"""What else must change where a bill changes a provision. Pure.

fates      what becomes of the elements of an act: there, renumbered, excluded
rewording  a reference worded for what became of its elements
quoting    the words of a unit by which a change of it is ordered
drafting   a place that refers to a changed element, and its order
places     what is found: values
contents   the table of contents
bylaws     acts under the law that changed provisions call for
terms      terms that a bill gives other names
"""
