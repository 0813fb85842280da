"""Orders from two texts: the smallest that are found, and what is restated instead."""
