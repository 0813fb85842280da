"""From events to the bill that they make.

folding     from events to the bill
opinions    from events to its reviews, recommendations and answers
deciding    from events to decisions on instructions, also where two clones made two
deputies    from events to amendments of deputies
grounds     from events to why changes are proposed
rebasing    from events to the editions on which it stands
remembered  logs that were folded before
following   acts that have another URI now
fields      typed reading of an event's fields
"""
