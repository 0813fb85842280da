"""What is asked of a step before it is recorded.

steps       whether the rules allow a step
sending     whether a bill may be sent, and its term made longer
answering   whether a recommendation or an answer may be recorded
completing  what a step leaves to the program
overtaken   whether a step still rests on what was seen
"""
