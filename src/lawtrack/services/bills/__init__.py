"""Use cases on a bill: texts, versions, applying, settling, tables.

bills            a proposal and everything on it
changed          files that another program changed
textless         a version without a text, and what it lacks
texts            its amending texts as files
applying         the bill on every amended act
naming           a bill renamed or removed
acts             acts on which bills stand
linking          which acts of the library it amends
applied          what came of it
outcomes         what became of its instructions, those without an act too
effects          what one instruction does by itself
correlated       it on an act that is repealed, carried over to the new one
chained          where its changes come from, and what becomes of them
clashing         pending bills that meet
decided          what persons decided on its instructions, and whether it still fits
trying           a decision tried before it is kept
settling         what a person decides
stages           the stages it reaches, and its impact
justifying       why provisions are changed
places           the rows and provisions that a typed address means
versions         what changed between two versions
tabled           its tables
own_text         its own articles, points and subpoints
carried          recommendations in the versions after theirs
remark_places    where recommendations stand
deputies         amendments of deputies to it
offering         wordings that deputies and experts propose for an element
rebasing         a newer edition of the acts that it amends
returned         its table, edited in Word, typed there, or cell by cell, and what it brings
pending_edits    edits that an amending text does not say
edits            edited provisions as a text
drafted          edits written into the bill's law
edits_proof      that they give exactly the typed words
"""
