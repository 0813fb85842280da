"""A newer edition of the acts that a bill amends.

first     for which editions a bill was written
carrying  the bill carried over, and that taken back
"""
