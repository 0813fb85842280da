"""Widgets.

::

    text_pane    paragraphs, of which only the lines that are seen are drawn
    list_table   rows in which one column takes the room that the others leave
    choice       buttons that are on or off, seen without colour
    keys_line    the keys that fit below a screen
    paths        the name of a file completed as it is typed
    words        what is said on a screen: the only labels and texts there are
"""
