"""Presenters: what each screen shows, as rows and values; nothing here draws or knows Textual.

::

    library        acts, bills, what is due
    reading        the text of an act, its contents, its addresses
    comparing      what a bill changes, where it comes from, where its languages differ
    shown_change   a change as the screens show it
    shown_version  which version of a bill is shown, what text it lacks
    laid_changes   changes one after another, or in their places in the whole text
    instructing    how a bill was read, what became of each instruction, decisions on them
    settling       what would come of a decision on one, and its twin in the other language
    linking        which acts of the library a bill amends
    reviewing      reviews and recommendations, answers to them
    present        who else is at work
    forms          what a dialog asks for, as values
    review_steps   the steps of a review as forms
    registry       reviewers and experts, and their forms
    owing          what is due, by person
    checks         what a check of a bill finds
    carrying       recommendations carried into the next version
    recommending   a recommendation as a form
    taking_in      remarks in bulk: what is proposed, and the steps that correct it
    taking_in_forms  the forms of remarks in bulk
    grouping       recommendations that say the same, and one answer for them
    coverage       what was accepted and is done, what was changed and asked for
    asking         who must be asked about a bill
    reporting      reports as files
    act_steps      an act taken into the library
    change_views   which side of changes, which of them, as words to copy
    unit_forms     elements added, excluded, given up, exchanged
    open_to_change  whether a bill is under review, asked before somebody types a change of it
    editing        the proposed wording of one element, and why it is changed
    bill_files     its table in a form and a format, an edited table taken back
    bill_steps     a bill begun, its text added, its next version begun
    lookups/       what is looked up from a text that is read
    errands        the commands of the command line as forms, and where their lines lead
    exporting      what can be written to a file, by name

A function that takes the ``Office`` may take its time and runs in a worker; the services, and with them the store, are
imported at the first call, after the first paint. What is only asked of a value is quick and runs anywhere.
"""
