"""The checks of a bill."""
