"""The event log of the workspace and its files."""
