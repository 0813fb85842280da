"""Widgets.

::

    text_pane    paragraphs, of which only the lines that are seen are drawn
    list_table   rows in which one column takes the room that the others leave
    words        what is said on a screen: the only labels and texts there are
"""
