"""The law as immutable values."""
