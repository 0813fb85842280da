"""Terms, calendars, states and coverage of answers. Pure.

bill        bills, computed from the log
base        on which editions of the acts they stand
consequence  a place that a bill reaches, decided on
review      reviews, recommendations, answers and terms
registry    experts and reviewers
rules       by what a step is judged: rules as data, working days, the registry
deputy      amendments of deputies to a bill
deputies    from events to these amendments
ground      why changes are proposed
grounds     from events to these grounds
rebasing    from events to these editions
folding     from events to the bill they make
deciding    from events to decisions on instructions, also where two clones made two
opinions    from events to its reviews, recommendations and answers
chain       the log as a chain of hashes: made and proved
roles       who may do what
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
