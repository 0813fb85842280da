"""Words and their forms: of the terms of the law, and of what is sought in texts. Pure.

forms       the forms of a term, as its language makes them
paradigms   a term with its forms as a value
dictionary  forms by a dictionary of the language
endings     forms by endings that are put behind any word
kin         every form of a word that is given in any form, and of the words made of it
words       the words of a text, in the form in which they are stored and sought
sought      what is looked for: a query taken apart, and where it stands
lookup      the words of one text, for looking through it as somebody types
"""
