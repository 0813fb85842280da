"""Commands on the acts of a workspace."""
