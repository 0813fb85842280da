"""The event log of the workspace and its files.

::

    log     the log of bills and reviewers, read and written
    files   the log as JSON lines
    feasts  days off, remembered by the year
"""
