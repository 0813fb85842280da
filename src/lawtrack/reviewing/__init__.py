"""Terms, calendars, states and coverage of answers. Pure.

::

    bill        a bill, computed from its events
    review      reviews, recommendations, answers and terms
    registry    experts and reviewers
    folding     from events to the bill they make
    fields      typed reading of an event's fields
    completing  what a step leaves to the program
    steps       whether the rules allow a step
    conflicts   who may not give an expertise
    states      where a review stands on a day
    terms       when a step must be done
    calendars   the calendar of working days
    due         what is due
    coverage    whether every recommendation has its answer
    anchors     where a recommendation stands in the next version
"""
