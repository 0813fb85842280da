"""Terms, calendars, states and coverage of answers. Pure.

bill        bills, computed from the log
review      reviews, recommendations, answers and terms
registry    experts and reviewers
rules       by what a step is judged: rules as data, working days, the registry
folding     from events to the bill they make
opinions    from events to its reviews, recommendations and answers
remembered  logs that were folded before
naming      what is called by its number, also where two clones gave the same
following   acts that have another URI now
fields      typed reading of an event's fields
steps       whether the rules allow a step
opening     what every step on a review asks first
sending     whether a bill may be sent, and its term made longer
answering   whether a recommendation or an answer may be recorded
completing  what a step leaves to the program
conflicts   conflicts of interest
terms       when a step must be done
calendars   working days
states      the rules and terms of reviews and answers
asking      who must be asked, and who again
stages      the stages of a bill, their terms, and what is asked before and after
standing    where a review stands on a day, and why
due         what is due
coverage    whether every recommendation has its answer
"""
