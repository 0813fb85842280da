"""Instructions and a tree to a new tree with outcomes. Pure.

apply         the instructions of a law on one act: a new tree, an outcome for each
job           one instruction on its way into the plan
order         in which order the instructions are planned
plan          all edits of one law, gathered against the text before it
rebuild       a plan carried out: one new tree
carry         facts follow their provisions
resolve       from a citation to the place, or to the reason why there is none
nearby        what may have been meant where there is no such place
levels        levels of one name, lines counted through
annexes       which annex is meant
which_note    which of several notes is
addressee     whether this is the act that a law names
amended_acts  the acts that a law amends, and the one that is said to be meant
commencement  when each instruction takes effect
decisions     what a person settled, found again
unsettled     what stops an instruction
appliers      one for every action
inflected     words in all their forms
rows          quoted rows, under the columns of the table
words         quoted words found in a unit
folding       typographic variants as the same
sentences     the sentences of a line
fragments     quoted units, fitted to the place they go to
placing       where a new unit goes
twice         what a law adds and what stands there already
seams         where new words meet the old text
tombstones    what stands in place of an excluded element
remarks       what is said of a suspended one
"""
