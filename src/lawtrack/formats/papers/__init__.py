"""Papers of lines, tables and charts, and the files they become.

paper        a paper as values
paper_docx   … as a Word file
paper_xlsx   … as a workbook
paper_html   … as a page
paper_files  … in the format that is asked for
word_copy    a Word file of a person as it goes out: without comments, with the mark of a draft
"""
