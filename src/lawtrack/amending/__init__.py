"""Instructions and a tree to a new tree with outcomes. Pure.

::

    apply         the instructions of a law applied to an act: a new tree, outcomes, provenance
    job           one instruction on its way into the plan
    order         in which order the instructions of one law are planned
    addressee     whether an act is the one that a law names
    annexes       which annex of the act is meant
    resolve       from a citation to the place in the tree, or why there is none
    words         quoted words in a unit, found exactly as often as meant
    folding       typographic variants count as the same when words are sought
    sentences     sentences of a line of law
    placing       where a new unit goes
    fragments     quoted units, fitted to the place they go to
    seams         where new words meet the old text
    tombstones    what stands in place of an element out of force
    remarks       suspensions: what a law says of an element without wording it anew
    appliers/     what each action does to the plan
    plan          all edits of one law, gathered against the text before it
    rebuild       the plan carried out: one new tree
    carry         facts beside the tree follow their provisions
    commencement  when each instruction takes effect
    unsettled     what stops an instruction, turned into an outcome
    decisions     what a person settled, found again when the text is read again
"""
