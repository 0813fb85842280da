"""Hostile and mutated inputs through every reader and command: ``python -m tests.hostile --cases 10000 --seed 1``."""
