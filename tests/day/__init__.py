"""A drafter's day, from an empty folder to the papers that go out, compared cell by cell.

papers/      the order and the bill that amends it, in Russian and Kazakh, written for the day; none is in force
expected/    every cell of the tables of the day, written down from the papers before the program was asked
word_papers  the papers as Word files
cells        what stands in the cells of a table in Word, and what is expected there
steps        what the drafter does, command by command

``python -m tests.day FOLDER`` does the day in FOLDER and leaves everything there to be looked at.
"""
