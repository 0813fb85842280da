"""Terms, calendars, states and coverage of answers. Pure.

bill        bills, computed from the log
review      reviews, recommendations, answers and terms
registry    experts and reviewers
folding     from events to the bill they make
remembered  logs that were folded before
naming      what is called by its number, also where two clones gave the same
following   acts that have another URI now
fields      typed reading of an event's fields
steps       whether the rules allow a step
completing  what a step leaves to the program
conflicts   conflicts of interest
terms       when a step must be done
calendars   working days
states      where a review stands on a day
due         what is due
coverage    whether every recommendation has its answer
anchors     where a recommendation stands in the next version
"""
