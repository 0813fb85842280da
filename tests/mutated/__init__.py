"""Amending laws spoilt line by line: what stands elsewhere is read as before, what stands there is read or told.

laws      the laws that are spoilt: the real ones of the corpus, and those written for the tests
mutating  how one is spoilt
judging   what may become of its instructions
running   one spoilt law by its seed and number

``python -m tests.mutated --laws 2000 --seed 1`` (``--printed`` for faults of printing and copying) prints every failure, and ends with 1 where there is one.
"""
