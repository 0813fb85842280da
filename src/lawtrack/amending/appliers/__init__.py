"""One applier for every action: it plans the edits of one instruction, or says why it cannot.

coded       places told by lines of a classification, which a person finds
registry    which applier plans which action
words       words replaced, inserted and deleted in one unit
forms       words in all their forms
edit        the edit of one occurrence
everywhere  «по всему тексту»
insert      new provisions
sentence    new sentences
replace     provisions restated
delete      provisions excluded or repealed
renumber    a unit takes another number
recorded    suspension and repeal, which change no words; annexes
contents    the table of contents
"""
