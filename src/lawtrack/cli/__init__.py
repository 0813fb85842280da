"""The command line: stdout is data, stderr is narration.

main             the command ``lawtrack``
table            the table of commands
commands         one module a command, by noun
lazy             commands imported when they are chosen
blanks           what is typed without a word
options          options that several commands share
formats          ``--format`` and the ending of ``-o``
typed            what was typed, for a crash file
asking           questions that are answered with yes or no
side_by_side     texts in columns beside each other
clash_output, rebase_output, deputies_output  pending bills that meet, newer editions, deputies' amendments
chain_output, correlation_output  the chain of a bill, a repealed act and its successor
output           what goes to stdout or to a file
diagnostics      errors to sentences and exit codes
remedies         the command line of each remedy
errands          the commands as errands of the terminal interface
click_words      what click itself says, in the interface's language
bill_output      a bill, its log, outcomes, tables
outcome_output   what became of one instruction
recommend_bulk   remarks in bulk: shown, corrected, recorded, taken back
settled_output   what is said of decisions on instructions
bill_tables      tables of a bill's own elements, why a table is a draft
finding_output   what checks find
review_output    a review with its term, and what could not be computed
workflow_output  lists of the workflow commands
notices          what is said beside the outcomes of a law
syncing          what is said about files and the store
"""
