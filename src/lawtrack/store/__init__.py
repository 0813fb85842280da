"""The store: the only place that knows SQLModel.

::

    engine         opening: transactions, migrations, errors as sentences
    tables         tables of documents
    documents      texts as bytes: skeletons and fragments by digest
    works          acts, their names and dossiers
    checkouts      what a folder has seen of the store
    text           words for searching
    words          a query taken apart
    finding        hits of a search, wordings over time
    workflow       the log of events
    workflow_rows  its row
    dialect        what the databases do in ways of their own
    dialects       which databases there are
    sqlite/        SQLite
    postgres/      PostgreSQL
    migrating      a database brought to the version of this program
    migrations/    its steps
"""
