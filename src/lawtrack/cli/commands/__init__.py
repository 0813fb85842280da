"""The commands, one module each, by the nouns a user knows.

file       without a workspace: read, instructions, apply, compare, table …
workspace  a workspace as a whole: init, load, dump, backup …
act        its acts
bill       its bills
review     reviews and experts
"""
