"""Commands on reviews and experts."""
