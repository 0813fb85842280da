"""Use cases on a bill: texts, versions, applying, settling, tables.

bills            a proposal and everything on it
texts            its amending texts as files
applying         the bill on every amended act
naming           a bill renamed or removed
acts             acts on which bills stand
linking          which acts of the library it amends
applied          what came of it
effects          what one instruction does by itself
settling         what a person decides
justifying       why provisions are changed
places           the rows and provisions that a typed address means
versions         what changed between two versions
tables           its comparative table
disagreements    its table of disagreements
table_import     its table, edited in Word
table_recording  the edited table as a new version
edits            edited provisions as a text
edits_proof      that they give exactly the typed words
"""
