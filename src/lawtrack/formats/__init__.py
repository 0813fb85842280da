"""Files to model and back: the only place that knows Word and XML.

::

    registry        any file to source lines, by what is in it
    source_docx     Word files to source lines
    source_html     HTML pages to source lines
    source_text     text and Markdown to source lines
    source_json     records of the state data bank to source lines
    typed_table     comparative tables that people typed or edited in Word
    docx_package    the package of a Word file, opened safely
    docx_numbering  the numbers that Word prints but does not store
    docx_stream     a Word file whose body is written as strings
    decoding        bytes to letters
    damage          what is wrong with a file, in one sentence
    akn/            Akoma Ntoso, the document model's files
    act_docx        an act as a Word file
    redline_docx    an act with tracked changes as a Word file
    table_docx      a comparative table as a Word file
    table_html      … as one page
    table_json      … for other programs
    table_plain     … as plain text with marks
    table_xlsx      … as an Excel workbook
    table_words     what every drawing of a table says in the same words
    outgoing        what the formats allow, and what is done with the rest
"""
