"""Use cases on reviews and on the registry of experts."""
