"""Everything about a bill that should not leave the house."""
