"""Use cases: the only door for the command line and the terminal interface.

::

    workspace   the workspace: its folder, settings and store
    library/    acts: kept, found, searched, loaded and dumped
    bills/      bills: texts, versions, applying, settling, tables
    reviews/    reviews, recommendations, experts
    checking/   everything in a bill that should not leave the house
    from_file/  from file to file, without a workspace
    log/        the log of bills and reviewers, and its files
    backup      a workspace as one file, and back
    demo        the sample workspace
    settings    choices that the interface keeps
    files       the door for what goes out
    names       what may be a name
    pending     what a crash cut off between store and file
"""
