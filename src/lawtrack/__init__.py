"""lawtrack: legislative amendment tracking and comparison.

cli        the command line
tui        the terminal interface
services   use cases: the only door for the two
store      documents and the log of events in a database
formats    files to model and back
intake     remarks on a bill as they come in
tables     comparative tables
checking   what a bill meets and leaves behind in the law, and whether it is made as the law asks
parity     two languages in step
authoring  two texts of an act to the law between them
wording    what a person reads, in words
reading    text to model
amending   a law applied to an act
comparing  two texts of an act
drafting   model to words of law
reviewing  reviews, recommendations, terms
wordforms  words in all their forms, and what is sought
language   what a language of acts knows
model      the law as immutable values
profiles   what law changes, as data
i18n       the language of the interface
config     settings: defaults, files, environment
errors     everything that can go wrong in a way a person can mend
remedies   how something is mended, as a value
incoming   the door for what comes in
shown      the door for what is shown
crash      the last guard
"""

__version__ = "0.1.0"
