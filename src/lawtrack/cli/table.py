"""The table of commands: name, module under ``cli.commands``, section of the help, one line of help."""

from __future__ import annotations

from typing import NamedTuple

from lawtrack.i18n import N_


class Entry(NamedTuple):
    """One command."""

    module: str
    section: str
    help: str


FILES = N_("Without a workspace (file to file)")
WORKSPACE = N_("With a workspace")

COMMANDS: dict[str, Entry] = {
    "read": Entry("file.read", FILES, N_("Read an act into its article tree.")),
    "instructions": Entry("file.instructions", FILES, N_("Read the instructions of an amending act.")),
    "apply": Entry(
        "file.apply", FILES, N_("Apply an amending act and report what became of each instruction.")
    ),
    "compare": Entry("file.compare", FILES, N_("Compare two texts of an act.")),
    "table": Entry("file.table", FILES, N_("Make the comparative table of an amending act.")),
    "draft": Entry(
        "file.draft", FILES, N_("Write the amending act that turns one text of an act into another.")
    ),
    "check-table": Entry("file.check_table", FILES, N_("Check a table typed by hand against act and bill.")),
    "correlate": Entry(
        "file.correlate", FILES, N_("Correlate a repealed act with the one that takes its place.")
    ),
    "forms": Entry("file.forms", FILES, N_("Forms of comparative tables: list and copy.")),
    "parity": Entry("file.parity", FILES, N_("Compare the Russian and the Kazakh text of an act.")),
    "validate": Entry("file.validate", FILES, N_("Check an Akoma Ntoso file against the profile.")),
    "init": Entry("workspace.init", WORKSPACE, N_("Make a new workspace.")),
    "import": Entry("act.import_", WORKSPACE, N_("Import acts into the workspace.")),
    "load": Entry("workspace.load", WORKSPACE, N_("Bring the files of the workspace into its store.")),
    "dump": Entry("workspace.dump", WORKSPACE, N_("Write the store's documents and workflow to files.")),
    "backup": Entry("workspace.backup", WORKSPACE, N_("Pack the workspace into one file.")),
    "restore": Entry("workspace.restore", WORKSPACE, N_("Make a workspace of such a file.")),
    "acts": Entry("act.acts", WORKSPACE, N_("List the acts.")),
    "show": Entry("act.show", WORKSPACE, N_("Show an act or one of its provisions.")),
    "search": Entry("act.search", WORKSPACE, N_("Search the acts.")),
    "references": Entry("act.references", WORKSPACE, N_("What acts refer to, and what leads nowhere.")),
    "terms": Entry("act.terms", WORKSPACE, N_("Where a term is used and defined; renaming it.")),
    "bill": Entry("bill.bill", WORKSPACE, N_("Bills: texts, outcomes, tables.")),
    "check": Entry("bill.check", WORKSPACE, N_("Everything in a bill that should not leave the house.")),
    "expert": Entry("review.expert", WORKSPACE, N_("The registry of experts.")),
    "review": Entry("review.review", WORKSPACE, N_("Reviews: send, extend, receive, close.")),
    "recommend": Entry(
        "review.recommend", WORKSPACE, N_("Record a recommendation on a provision of a bill.")
    ),
    "respond": Entry("review.respond", WORKSPACE, N_("Answer a recommendation.")),
    "due": Entry("review.due", WORKSPACE, N_("What is overdue and what comes next.")),
    "report": Entry(
        "review.report", WORKSPACE, N_("Reports: registers, letters, status, workload, stability.")
    ),
    "people": Entry("workspace.people", WORKSPACE, N_("Who may do what, and who is looking at what.")),
    "log": Entry("workspace.log", WORKSPACE, N_("Who did what and when; the proof of the log.")),
    "demo": Entry("workspace.demo", WORKSPACE, N_("Make the sample workspace and open it.")),
    "tui": Entry("workspace.tui", WORKSPACE, N_("The terminal interface.")),
}
