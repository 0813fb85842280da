"""Use cases on reviews and on the registry of experts.

::

    reviews        send, extend, receive, answer, close, and what corrects them
    lists          reviews as they stand, and what is due
    sheet          a bill in short, on a day
    agenda         what every bill owes, remembered
    desk           how that is computed, written and read
    notes          where that is remembered
    sheets_proved  what is remembered, proved by the logs
    rows           reviews and recommendations as lists show them
    intake         remarks in bulk: letters, tables, comments
    groups         recommendations that say the same
    changes        the change that carries a recommendation out
    experts        the registry
    finding        words sought in bills, recommendations and answers
    log_words      events of logs in a reader's words
    records        what a reviewer has done: load, punctuality, remarks and what became of them
    asking         who must be asked, and who again
    carrying       recommendations in the versions after theirs
    covering       what was accepted and done, what was changed and asked for
    anchoring      where a recommendation stands
    rulebook       the rules as data, asked without a bill
    reminding      reminders as files
    calendar_file  what is due as a calendar with alarms
"""
