"""Checks of an amending act: whether it is made as the Law «On Legal Acts» asks. Pure.

registry     every check by its name in the profile
material     what checks are given
found        what a check finds
force        the legal force of acts
level        the amended acts against the amending one
order        the order of the amended acts
title        the title against the content
form         preamble, headings, dashes, adjectives
numbers      numbers of new, moved and excluded elements
definitions  terms and abbreviations
starting     when it takes effect
extent       how much of an act changes, and how often
touched      references to what it changes
shown        words of the act as findings show them
"""
