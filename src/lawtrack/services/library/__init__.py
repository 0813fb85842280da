"""Use cases on the acts of a workspace."""
