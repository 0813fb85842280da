"""Recommendations in the versions that follow the one they were made on.

texts     the texts of the versions, act by act
placing   where each recommendation stands: proposed by the texts, settled by a person
changes   the change that an answer names, in later versions
covering  what was accepted and is done, what was changed and who asked for it
naming    that change in the words of a table or a report
showing   its element in both versions, in the reader's language
saying    what became of it, in words
"""
