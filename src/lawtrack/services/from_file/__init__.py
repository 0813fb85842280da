"""Use cases that need no workspace: files in, values and files out."""
