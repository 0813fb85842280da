"""Widgets.

::

    text_pane    paragraphs, of which only the lines that are seen are drawn
    list_table   rows in which one column takes the room that the others leave
    choice       buttons that are on or off, seen without colour
    words        what is said on a screen: the only labels and texts there are
"""
