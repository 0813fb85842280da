"""Files to model and back: the only place that knows Word and XML.

registry        any file to source lines
damage          what is wrong with a file
decoding        bytes to letters
source_text     text and Markdown
source_html     HTML pages
source_json     records of the state data bank
source_docx     Word files
docx_package    the package of a Word file
docx_numbering  the numbers that Word prints but does not store
docx_stream     a Word file written as strings
page            what a web page shows in ways of its own
word            what a Word file shows in ways of its own
typed_table     comparative tables as people type them in Word, on their grid
typed_cells     the words of a cell as Word shows them
akn             Akoma Ntoso
papers          the papers around a draft
act_docx        an act for Word
redline_docx    a redline as tracked changes, of texts that are no Word files
tracked         tracked changes in a Word file that came in
office          a calendar, a letter: files for the other programs of an office
table_words     what every drawing of a table says
table_docx      a comparative table for Word
table_html      as a page
table_json      for other programs
table_plain     as plain text
table_xlsx      for Excel
remarks         remarks in files of Word and Excel
long_cells      texts that are longer than a cell of Excel may be
libreoffice     files of other word processors in, PDF out, where LibreOffice is at hand
properties      what a file says of those who made it, taken out of every file that is written
outgoing        what the formats allow, and what is done with the rest
docx_symbols    signs that Word keeps as codes of the fonts Symbol and Wingdings (Insert → Symbol), as the characters
"""
