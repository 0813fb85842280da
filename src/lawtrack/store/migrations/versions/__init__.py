"""One file per migration, ``mNNNN_what.py``.

m0001_documents    documents
m0002_workflow     the event log
m0003_checkouts    what each checkout has seen
m0004_order        the order of events that clones restore
m0005_many_people  chains of hashes, ends of logs, texts of bills, persons
m0006_opinions     opinions in a shared store
m0007_references   what the articles of texts refer to
m0008_sheets       what bills owe, for all who share a store
"""
