"""The event log of the workspace and its files.

::

    log         the log of bills and reviewers, read and written
    files       files loaded and dumped
    meeting     what two clones recorded unseen, and what the rules say to it
    proving     the log looked through, its chains of hashes proved
    texts       amending texts in a shared store
    kept_files  files that steps name, put and let go
    syncing     what load and dump report of them
    trying      the log as it would be: judged, not written
    feasts      days off, remembered by the year
"""
