"""Commands on reviews and experts.

due              what is overdue and what comes next
expert           the registry of experts and reviewers
recommend        a recommendation
report           reports on bills, reviewers and acts
respond          the answer to one
review           reviews: send, extend, receive, close, cancel, list
review_asked     who must be asked, and who again
review_carry     recommendations in the versions after theirs
review_coverage  what was accepted and done, what was changed and asked for
review_groups    remarks that say the same, put together; reviewers who step back
review_later     the receipt, reminders, opening again, taking back
review_rules     channels and rules as data, terms asked for any day
"""
