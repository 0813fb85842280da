"""Commands on files, without a workspace."""
