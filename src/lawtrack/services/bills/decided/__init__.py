"""What persons decided on the instructions of a bill, and whether it still fits.

reading  its amending text, read with their words
editions  for which editions of the acts the bill was written, and what newer ones leave open
fates    what a newer edition does to the place of each instruction, with the wordings
fitting  which decisions fit the texts as they are now
seeing   what somebody had before their eyes when they decided
beside   what the bill itself says, beside their words
listed   all of them, each with its language and act
"""
