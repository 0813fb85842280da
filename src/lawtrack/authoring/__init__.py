"""From two texts of an act to the orders of the law that turns one into the other, with proof. Pure.

drafted     orders, and what could not be put into words
rules       what a house prefers
addresses   addresses of units as a law counts
pairs       pairs of units as a law orders them
likeness    what no law orders
hunks       where the words of a line change
sources     drafted lines as the lines of a source
trial       orders for one line, carried out
wordings    orders for the words and sentences of a line
contents    orders for the table of contents
units       orders for a unit
everywhere  the same words changed throughout the text
acts        orders for an act
results     the act after the law beside the edited act
proof       a law that was written, read and applied
merging     orders for edits among those of a law that exists
writing     a law written until the proof holds
"""
