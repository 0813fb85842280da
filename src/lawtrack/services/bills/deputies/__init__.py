"""Amendments of deputies to a bill.

intake    a table of them, form B, comes into its bill
deciding  decided, placed, taken back
laying    the next version, made of those that are accepted
rows      their rows of form B
marks     final marks of a list in which an element came or went
taking_back  the version made of them taken back
"""
