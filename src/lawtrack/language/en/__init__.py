"""English: a module for each facet, with its value in capitals."""
