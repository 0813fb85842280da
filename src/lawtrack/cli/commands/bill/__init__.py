"""Commands on bills."""
