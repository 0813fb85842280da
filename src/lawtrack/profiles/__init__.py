"""Data that law changes: forms, deadline rules, institutions, channels, holidays.

loader     data in TOML, each entry with its basis
book       all of them, with a workspace's own
forms      forms of comparative tables
deadlines  how long a step may or must take
calendars  moved days and feasts
kinds      what a reviewer can be
asked      who must be asked about a draft
checks     what a check of a bill looks at
chambers   chambers of parliament
channels   channels of review
entries    stages of a bill, initiators, kinds of expertise and of remarks
answers    reasons that say nothing of a remark
verdicts   decisions on deputies' amendments
package    the papers that go with a draft
reports    reports on bills, reviewers and acts
house      house style of amending acts
schemes    what acts call their levels
"""
