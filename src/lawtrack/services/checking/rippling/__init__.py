"""What else must change where a bill changes a provision, in all acts of the library.

gathering  the places, with their orders
listing    the places of a bill with what was decided on them
deciding   an order taken, a place left with a reason, a decision taken back
text       what was taken as an amending text
"""
