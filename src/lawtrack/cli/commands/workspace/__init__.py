"""Commands on a workspace as a whole."""
