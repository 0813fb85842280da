"""One file per migration, ``mNNNN_what.py``."""
