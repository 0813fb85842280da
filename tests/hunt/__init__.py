"""Right tables and bills, broken as ministries break them; what the checks find of it, and what they invent.

material  acts and laws that the right tables and bills are made of
drawn     laws drawn at random over real acts, in one language or in two in step
sheets    a comparative table as plain values, typed into Word in the ways people type one
slips     slips of the hand in a line of law: a digit, a unit, a date, a word
tables    errors in tables, each with its witness
breaking  a bill, and a bill with one error
bills     errors in bills, each with its witness
places    where in a bill an error stands
judging   whether a report is at the place of an error and says what is wrong
office    a workspace in which a bill is checked
running   cases by number and seed, and the count
"""
