"""Terms, calendars, states and coverage of answers. Pure.

bill        bills, computed from the log
decision    what persons decided, as far as one decision may take the place of another
base        on which editions of the acts they stand
consequence  a place that a bill reaches, decided on
review      reviews, recommendations, answers and terms
registry    experts and reviewers
kind_words  what kind of reviewer somebody is, in words
lengths     lengths of time, in words
rules       by what a step is judged: rules as data, working days, the registry
deputy      amendments of deputies to a bill
ground      why changes are proposed
folded      from events to the bill that they make
allowed     what is asked of a step before it is recorded
opening     what every step on a review asks first
conflicts   conflicts of interest
chain       the log as a chain of hashes: made and proved
roles       who may do what
naming      what is called by its number, also where two clones gave the same
terms       when a step must be done
calendars   working days
states      the rules and terms of reviews and answers
asking      who must be asked, and who again
stages      the stages of a bill, their terms, and what is asked before and after
standing    where a review stands on a day, and why
due         what is due
coverage    whether every recommendation has its answer
"""
