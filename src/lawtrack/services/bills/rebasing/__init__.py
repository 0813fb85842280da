"""A newer edition of the acts that a bill amends.

first     on which editions a bill stands from its first text on
fates     what a newer edition does to the place of each instruction, with the wordings
carrying  the bill carried over, and that taken back
"""
