"""The papers around a draft, as Word files.

paper_docx  a paper of lines and tables, drawn
word_copy   a Word file of a person as it goes out: without comments, with the mark of a draft
"""
