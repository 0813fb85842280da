"""Commands on bills.

bill          a bill, its texts, versions, outcomes, tables
bill_chain    where its changes come from, and what becomes of them
bill_clashes  pending bills that meet
bill_deputies  amendments of deputies to it
bill_import   its table, edited in Word
bill_link     which acts of the library it amends
bill_naming   a bill renamed or removed
bill_package  the papers that go with it, in one folder
bill_rebase   a newer edition of the acts that it amends
bill_ripple   what else must change
bill_settle   what is decided on its instructions
bill_stage    its stages and its impact
bill_version  its versions
check         everything in a bill that should not leave the house
"""
