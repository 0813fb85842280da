"""Use cases: the only door for the command line and the terminal interface."""
