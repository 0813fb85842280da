"""The file of a log: events as lines, and every event in it at once.

::

    lines    events as JSON lines
    keeping  the file of a log, written with every step
"""
