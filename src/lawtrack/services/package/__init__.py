"""The papers that go with a bill (art. 29.2 of the Law «On Legal Acts»), into one folder.

building   everything that goes into the folder, made before anything is written
drawing    each paper that lawtrack makes, as a Word file
papers     which papers are there, which are not
note       the explanatory note, as far as the bill tells it
checklist  the list of papers with what is open
bill_text  the draft itself as a Word file
folder     the folder, written whole or not at all
"""
