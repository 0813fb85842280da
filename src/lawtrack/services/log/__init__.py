"""The event log of the workspace and its files.

::

    log      the log of bills and reviewers, read and written
    lines    events as JSON lines
    keeping  the file of a log, written with every step
    files    files loaded and dumped
    syncing  what load and dump report of them
    feasts   days off, remembered by the year
"""
