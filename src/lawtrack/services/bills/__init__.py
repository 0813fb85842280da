"""Use cases on a bill: texts, versions, applying, settling, tables.

::

    bills            the use cases on a bill
    texts            its amending texts as files
    applying         a bill applied to the acts of the library
    applied          what came of it
    effects          what one instruction does by itself
    settling         what a person decides on an instruction
    tables           the comparative table of a bill
    disagreements    remarks of reviewers beside the drafter's wording
    versions         what changed between two versions
    table_import     a table edited in Word comes back
    table_recording  what came back is recorded
    edits            edited provisions, laid over the text that the law makes
    edits_proof      every edit gives exactly the typed words
"""
