"""Instructions and a tree to a new tree with outcomes. Pure."""
