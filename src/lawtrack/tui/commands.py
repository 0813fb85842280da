"""Commands: every key of the interface, in one table.

A row is a command with its key, its words and its action; the keys themselves, the footer, the palette (ctrl+p) and
the help (?) are made from it. ``action`` names a method of the screen (``action_…``) with its argument, as Textual
writes it. A command that exports the bill of Compare is a row here and an entry of ``presenters/exporting.py``: no screen is
touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.binding import Binding, BindingType

from lawtrack.i18n import N_, _
from lawtrack.tui.keys.layouts import in_layouts
from lawtrack.tui.keys.own import is_own, keys_of

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen

APP = "app"
EVERY = "every mode"
LIBRARY = "library"
READ = "read"
COMPARE = "compare"
INSTRUCTIONS = "instructions"
REVIEWS = "reviews"
TIMELINE = "timeline"
BOARD = "board"
REGISTRY = "registry"
OWING = "who owes"
CHECKS = "checks"
REPORT = "what a command printed"
CARRY = "carry-over"
TAKING_IN = "remarks from a file"
GROUPS = "groups"
COVERAGE = "coverage"
ASKED = "who must be asked"
DIALOG = "dialog"
DIFFERENCES = "differences"
GOTO = "go to"
SPOTS = "places"
SEARCH = "search"
HELP = "help"
RECOVERY = "typed and not saved"

AS_RECORDED = "ctrl+l"
"""The key that puts away what is typed into a dialog, which the dialog names."""


@dataclass(frozen=True, slots=True)
class Command:
    """What can be done in one or several places.

    Attributes:
        id: Its name, for settings of keys; empty in dialogs. The help and the palette show commands that have one.
        keys: The keys, in Textual's words, with commas between them.
        words: What it does; a string of the catalogues.
        action: What is called.
        where: The places in which it works.
        footer: True where the footer shows it.
        shown: The key as it is shown, where Textual's own name of it is not good.
        first: True where the key means this wherever the cursor stands.
    """

    id: str
    keys: str
    words: str
    action: str
    where: tuple[str, ...]
    footer: bool = True
    shown: str | None = None
    first: bool = False


MODES = (
    ("1", LIBRARY, N_("Library")),
    ("2", READ, N_("Read")),
    ("3", COMPARE, N_("Compare")),
    ("4", INSTRUCTIONS, N_("Instructions")),
    ("5", REVIEWS, N_("Reviews")),
    ("6", TIMELINE, N_("Timeline")),
)
"""Key, mode and name of every mode."""

_ALT = {
    "1": "inverted_exclamation_mark",
    "2": "trade_mark_sign",
    "3": "pound_sign",
    "4": "cent_sign",
    "5": "infinity",
    "6": "section_sign",
}
"""What Textual takes Alt with a digit for: the sign that it types on a Mac."""

_ASIDE = (REGISTRY, OWING, CARRY, CHECKS, TAKING_IN, GROUPS, COVERAGE, ASKED, SEARCH, BOARD, REPORT)
_OF_BILL = (LIBRARY, COMPARE, INSTRUCTIONS, REVIEWS)

COMMANDS = (
    *(
        Command(
            f"app.mode_{mode}",
            f"{key},alt+{key},{_ALT[key]}{',f6' * (mode == TIMELINE)}",
            words,
            f"switch_mode('{mode}')",
            (APP,),
            footer=False,
            shown=key,
        )
        for key, mode, words in MODES
    ),
    Command("app.help", "question_mark,f1", N_("Help"), "keys", (APP,), shown="?"),
    Command("app.quit", "q", N_("Quit"), "quit", (APP,)),
    Command("app.palette", "ctrl+p", N_("Commands"), "command_palette", (APP,), footer=False, first=True),
    Command("app.search", "ctrl+f", N_("Search everywhere"), "search", (APP,), footer=False, first=True),
    Command("find.open", "slash", N_("Find"), "find", (EVERY,), shown="/"),
    Command("find.next", "f3", N_("Next match"), "find_next", (EVERY,), footer=False),
    Command("find.previous", "shift+f3", N_("Previous match"), "find_previous", (EVERY,), footer=False),
    Command("app.back", "escape", N_("Back"), "close_find", (EVERY,), footer=False),
    Command("move.down", "j", N_("Down"), "move(1)", (EVERY,), footer=False),
    Command("app.changed", "ctrl+t", N_("Changed elsewhere"), "changed", (EVERY,), footer=False, first=True),
    Command("move.up", "k", N_("Up"), "move(-1)", (EVERY,), footer=False),
    Command("app.reload", "r", N_("Load again"), "load_again", (EVERY,), footer=False),
    Command("app.recover", "ctrl+r", N_("Typed and not saved"), "recover", (EVERY,), footer=False),
    # Library
    Command("library.open", "enter", N_("Open"), "open", (LIBRARY,)),
    Command("library.compare", "c", N_("Compare"), "compare", (LIBRARY,)),
    Command("library.reviews", "v", N_("Reviews"), "reviews", (LIBRARY,)),
    # Read
    Command("read.goto", "g", N_("Go to"), "go_to", (READ,)),
    Command("read.follow", "enter", N_("Follow the reference"), "follow", (READ,)),
    Command("read.back", "backspace", N_("Go back"), "go_back", (READ,), footer=False),
    Command("read.cited", "w", N_("Who refers here"), "referring", (READ,)),
    Command("read.beside", "v", N_("Side by side"), "beside", (READ,)),
    Command("read.history", "h", N_("History"), "history", (READ,)),
    Command("read.edition", "d", N_("Another edition"), "edition", (READ,)),
    Command("read.bills", "b", N_("With the changes of a bill"), "bills", (READ,), footer=False),
    Command("read.mark", "m", N_("Mark"), "mark", (READ,), footer=False),
    Command("read.note", "c", N_("Own note"), "note", (READ,), footer=False),
    Command("read.marks", "M", N_("Marks and notes"), "marks", (READ,), footer=False),
    Command("read.language", "l", N_("Language"), "language", (READ,)),
    Command("read.notes", "n", N_("Footnotes"), "notes", (READ,)),
    Command("app.contents", "t", N_("Contents"), "contents", (READ,)),
    Command("copy.text", "y", N_("Copy"), "copy", (READ,), footer=False),
    Command("review.recommend", "a", N_("Recommend"), "recommend", (READ,), footer=False),
    # Compare
    Command("compare.next_change", "n", N_("Next change"), "next_change", (COMPARE,)),
    Command("compare.previous_change", "p", N_("Previous change"), "previous_change", (COMPARE,)),
    Command("compare.edit", "enter", N_("Edit the wording"), "edit", (COMPARE,)),
    Command("compare.read", "m", N_("Mark as read"), "mark", (COMPARE,)),
    Command("compare.next_unread", "f", N_("Next unread"), "unread(True)", (COMPARE,), footer=False),
    Command("compare.previous_unread", "b", N_("Previous unread"), "unread(False)", (COMPARE,), footer=False),
    Command(
        "compare.next_section",
        "right_square_bracket",
        N_("Next section"),
        "section(True)",
        (COMPARE,),
        footer=False,
        shown="]",
    ),
    Command(
        "compare.previous_section",
        "left_square_bracket",
        N_("Previous section"),
        "section(False)",
        (COMPARE,),
        footer=False,
        shown="[",
    ),
    Command("compare.undo", "u", N_("Take the edit back"), "undo", (COMPARE,), footer=False),
    Command("compare.redo", "U", N_("Make it again"), "redo", (COMPARE,), footer=False),
    Command("compare.add", "o", N_("New element beside it"), "add_unit", (COMPARE,), footer=False),
    Command("compare.exclude", "x", N_("Exclude the element"), "unit('exclude')", (COMPARE,), footer=False),
    Command("compare.give_up", "z", N_("Give the change up"), "unit('give-up')", (COMPARE,), footer=False),
    Command(
        "compare.down", "alt+down", N_("Exchange with the next one"), "unit('down')", (COMPARE,), footer=False
    ),
    Command(
        "compare.up", "alt+up", N_("Exchange with the one before"), "unit('up')", (COMPARE,), footer=False
    ),
    Command("compare.wording", "w", N_("Take a proposed wording"), "wording", (COMPARE,), footer=False),
    Command("compare.view", "v", N_("View"), "view", (COMPARE,)),
    Command("compare.whole", "c", N_("Whole text"), "whole", (COMPARE,)),
    Command("compare.form", "s", N_("Changes of form only"), "form_only", (COMPARE,), footer=False),
    Command("copy.text", "y", N_("Copy with the citation"), "copy(False)", (COMPARE,), footer=False),
    Command("copy.redline", "Y", N_("Copy with the marks"), "copy(True)", (COMPARE,), footer=False),
    Command("review.recommend", "a", N_("Recommend"), "recommend", (COMPARE,)),
    Command("compare.language", "l", N_("Language"), "language", (COMPARE,)),
    Command(
        "compare.differences", "d", N_("Differences of languages"), "differences", (COMPARE,), footer=False
    ),
    Command("export.open", "e", N_("Export"), "export('table')", (COMPARE,)),
    Command(
        "export.open", "e", N_("Export"), "export('table')", (LIBRARY, INSTRUCTIONS, REVIEWS), footer=False
    ),
    Command(
        "export.law",
        "W",
        N_("The law with the edits in it"),
        "export('law')",
        (COMPARE, INSTRUCTIONS),
        footer=False,
    ),
    Command(
        "export.twin",
        "L",
        N_("The law in the other language"),
        "export('twin')",
        (COMPARE, INSTRUCTIONS),
        footer=False,
    ),
    Command(
        "export.package",
        "E",
        N_("Package of papers"),
        "export('package')",
        (LIBRARY, COMPARE, INSTRUCTIONS, REVIEWS),
        footer=False,
    ),
    Command(
        "export.package_draft",
        "D",
        N_("Package of papers, as a draft"),
        "export('package_draft')",
        (LIBRARY, COMPARE, INSTRUCTIONS, REVIEWS),
        footer=False,
    ),
    Command(
        "bill.checks", "K", N_("Checks"), "checks", (LIBRARY, COMPARE, INSTRUCTIONS, REVIEWS), footer=False
    ),
    Command("app.contents", "t", N_("Changes list"), "contents", (COMPARE,), footer=False),
    Command("app.details", "i", N_("Details"), "details", (COMPARE,), footer=False),
    # Instructions
    Command("amend.settle", "enter", N_("Settle"), "settle", (INSTRUCTIONS,)),
    Command("amend.next", "n", N_("Next open"), "next_open", (INSTRUCTIONS,)),
    Command("amend.previous", "p", N_("Previous open"), "previous_open", (INSTRUCTIONS,), footer=False),
    Command("amend.leave_out", "x", N_("Leave out"), "leave_out", (INSTRUCTIONS,)),
    Command("amend.link", "a", N_("Which act"), "link", (INSTRUCTIONS,), footer=False),
    Command("amend.undo", "u", N_("Undo"), "undo", (INSTRUCTIONS,)),
    Command("view.only", "s", N_("All / open"), "only_open", (INSTRUCTIONS,)),
    Command("compare.language", "l", N_("Language"), "language", (INSTRUCTIONS,)),
    Command("library.compare", "c", N_("Compare"), "compare", (INSTRUCTIONS,)),
    # Reviews
    Command("review.respond", "w", N_("Respond"), "respond", (REVIEWS,)),
    Command("review.recommend", "a", N_("Recommend"), "recommend", (REVIEWS,)),
    Command("review.send", "s", N_("Send"), "send", (REVIEWS,)),
    Command("review.receive", "c", N_("Conclusion"), "step('receive')", (REVIEWS,)),
    Command("review.take_in", "f", N_("From a file"), "take_in", (REVIEWS,)),
    Command("review.deliver", "d", N_("Receipt"), "step('deliver')", (REVIEWS,)),
    Command("review.extend", "t", N_("Extend"), "step('extend')", (REVIEWS,)),
    Command("review.close", "z", N_("Close the review"), "step('close')", (REVIEWS,)),
    Command("review.carry", "v", N_("Carry-over"), "carry", (REVIEWS,)),
    Command("view.only", "u", N_("Unanswered only"), "unanswered", (REVIEWS,)),
    Command("review.groups", "G", N_("Like recommendations"), "groups", (REVIEWS,), footer=False),
    Command("review.coverage", "C", N_("Coverage"), "coverage", (REVIEWS,), footer=False),
    Command("review.asked", "A", N_("Who must be asked"), "asked", (REVIEWS,), footer=False),
    Command("review.report", "R", N_("Reports"), "report", (LIBRARY, REVIEWS), footer=False),
    Command("review.take_back_file", "F", N_("Take back a file"), "take_back_file", (REVIEWS,), footer=False),
    Command("review.remind", "m", N_("Remind"), "step('remind')", (REVIEWS,), footer=False),
    Command("review.cancel", "x", N_("Call off"), "step('cancel')", (REVIEWS,), footer=False),
    Command("review.reopen", "n", N_("Open again"), "step('reopen')", (REVIEWS,), footer=False),
    Command("review.withdraw", "y", N_("Take back"), "step('withdraw')", (REVIEWS,), footer=False),
    Command(
        "review.take_back", "Y", N_("Take back the recommendation"), "take_back", (REVIEWS,), footer=False
    ),
    Command("review.compare", "o", N_("Compare"), "compare", (REVIEWS,), footer=False),
    Command("review.all", "b", N_("All bills"), "all_bills", (REVIEWS,), footer=False),
    Command("review.registry", "g", N_("Registry of experts"), "registry", (LIBRARY, REVIEWS), footer=False),
    Command("review.owing", "p", N_("Who owes"), "owing", (LIBRARY, REVIEWS), footer=False),
    Command("app.details", "i", N_("Details"), "details", (REVIEWS, REGISTRY), footer=False),
    Command("review.board", "l", N_("Board"), "board", (REVIEWS,), footer=False),
    Command("board.next", "n", N_("Next column"), "column(1)", (BOARD,)),
    Command("board.previous", "p", N_("Previous column"), "column(-1)", (BOARD,)),
    # Timeline
    Command("timeline.open", "enter", N_("Open"), "open", (TIMELINE,)),
    Command("timeline.earlier", "p", N_("Earlier"), "earlier(-1)", (TIMELINE,)),
    Command("timeline.later", "n", N_("Later"), "earlier(1)", (TIMELINE,)),
    Command("timeline.wider", "z", N_("More days"), "wider", (TIMELINE,)),
    Command("timeline.goal", "g", N_("Goal"), "goal", (TIMELINE,)),
    # Acts and bills
    Command("act.import", "I", N_("Take an act in"), "import_act", (LIBRARY,)),
    Command("bill.new", "B", N_("New bill"), "new_bill", (LIBRARY, REVIEWS), footer=False),
    Command("bill.add", "T", N_("Add a text"), "add_text", _OF_BILL, footer=False),
    Command("export.as", "X", N_("Export as …"), "export_as", _OF_BILL, footer=False),
    Command("bill.import_table", "M", N_("Edited table back"), "table_back", _OF_BILL, footer=False),
    Command("bill.version", "N", N_("Next version"), "next_version", _OF_BILL, footer=False),
    # Carry-over
    Command("carry.confirm", "c", N_("Confirm"), "said('confirm')", (CARRY,)),
    Command("carry.place", "enter,n", N_("Another place"), "place", (CARRY,), shown="n"),
    Command("carry.orphan", "x", N_("Stands nowhere"), "said('orphan')", (CARRY,)),
    Command("carry.undo", "u", N_("Undo"), "said('undo')", (CARRY,)),
    Command("view.only", "s", N_("All / open"), "only_open", (CARRY,)),
    # Remarks from a file
    Command("intake.change", "enter", N_("Change"), "change", (TAKING_IN,)),
    Command("intake.record", "c", N_("Record all"), "record", (TAKING_IN,)),
    Command("intake.act", "A", N_("The act of all"), "act", (TAKING_IN,)),
    Command("intake.split", "t", N_("Split"), "split", (TAKING_IN,)),
    Command("intake.join", "o", N_("Join"), "join", (TAKING_IN,)),
    Command("intake.leave_out", "x", N_("Not a remark"), "leave_out", (TAKING_IN,)),
    Command("intake.undo", "u", N_("Undo"), "undo", (TAKING_IN,)),
    Command("intake.take", "a", N_("Make it a remark"), "take", (TAKING_IN,)),
    # Like recommendations
    Command("group.mark", "space,enter", N_("Mark"), "mark", (GROUPS,)),
    Command("group.together", "c", N_("Put together"), "together", (GROUPS,)),
    Command("review.respond", "w", N_("One answer for all"), "respond", (GROUPS,)),
    Command("group.apart", "x", N_("Take apart"), "apart", (GROUPS,)),
    Command("view.only", "s", N_("All / together"), "only_open", (GROUPS,)),
    # Coverage, who must be asked
    Command("review.respond", "w", N_("Respond"), "respond", (COVERAGE,)),
    Command("view.only", "s", N_("All / open"), "only_open", (COVERAGE, ASKED)),
    Command("review.send", "enter", N_("Send"), "send", (ASKED,)),
    Command("bill.subjects", "a", N_("What the bill is about"), "subjects", (ASKED,)),
    # What a command printed
    Command("report.go", "enter", N_("Go to the place"), "go", (REPORT, CHECKS, OWING, BOARD)),
    Command("report.stop", "x", N_("Stop"), "stop", (REPORT,)),
    Command("report.again", "w", N_("Send it again"), "again", (REPORT,)),
    Command("export.open", "e", N_("Keep it in a file"), "keep", (REPORT,)),
    Command("copy.text", "y", N_("Copy"), "copy", (REPORT,)),
    Command("copy.all", "Y", N_("Copy all"), "copy_all", (REPORT,), footer=False),
    # Registry, who owes
    Command("expert.add", "a", N_("Add"), "add", (REGISTRY,)),
    Command("expert.change", "enter", N_("Change"), "change", (REGISTRY,)),
    Command("expert.suspend", "s", N_("Suspend"), "suspend", (REGISTRY,)),
    Command("app.leave", "escape", N_("Back"), "close_find", _ASIDE),
    # Dialogs
    Command("", "escape", N_("Close, keep the draft"), "leave", (DIALOG,)),
    Command("", "ctrl+s", N_("Save"), "save", (DIALOG,)),
    Command("", AS_RECORDED, N_("As it is recorded"), "recorded", (DIALOG,)),
    Command("", "ctrl+o", N_("In the editor"), "editor", (DIALOG,), first=True),
    Command("", "escape,q,d", N_("Close"), "dismiss(None)", (DIFFERENCES,)),
    Command("", "j", N_("Down"), "move(1)", (DIFFERENCES,), footer=False),
    Command("", "k", N_("Up"), "move(-1)", (DIFFERENCES,), footer=False),
    Command("", "escape", N_("Close"), "dismiss(None)", (GOTO, SPOTS)),
    Command("", "j", N_("Down"), "move(1)", (SPOTS,), footer=False),
    Command("", "k", N_("Up"), "move(-1)", (SPOTS,), footer=False),
    Command("", "escape,q", N_("Close"), "dismiss(None)", (RECOVERY,)),
    Command("", "x", N_("Throw away"), "throw", (RECOVERY,)),
    Command("", "j", N_("Down"), "move(1)", (RECOVERY,), footer=False),
    Command("", "k", N_("Up"), "move(-1)", (RECOVERY,), footer=False),
    Command("", "escape,question_mark,q,f1", N_("Close"), "dismiss", (HELP,)),
)
"""Every command, in the order of the footer."""

STEPS = {
    LIBRARY: ("act.import", "bill.new", "bill.add", "library.compare"),
    COMPARE: ("compare.next_change", "compare.edit", "compare.read", "bill.checks", "export.as"),
    INSTRUCTIONS: ("amend.next", "amend.settle", "compare.language", "library.compare"),
    REVIEWS: ("review.send", "review.receive", "review.respond", "review.coverage", "review.close"),
}
"""What is done one after another in a mode, by the names of the commands; the help begins with it."""

LAST = ("find", "close_find", "quit", "keys")
"""Actions that the footer shows behind all others; the last of them always."""

_WORDS: dict[Binding, str] = {}
"""The words of every binding that was made, as the catalogues have them: the language may change since."""


def bindings(where: str) -> list[BindingType]:
    """The keys that work in a place, with their words in the interface's language."""
    made = {
        Binding(
            keys_of(c.id, c.keys),
            c.action,
            _(c.words),
            show=c.footer,
            key_display=None if is_own(c.id) else c.shown,
            priority=c.first,
            id=c.id or None,
        ): c.words
        for c in COMMANDS
        if where in c.where
    }
    for binding, words in made.items():
        _WORDS[binding] = words
    return [*made, *in_layouts(made)]


def commands_on(screen: Screen[Any]) -> Iterator[tuple[Binding, str, DOMNode]]:
    """Every command that works on a screen, its words, and what carries it out; the screen's own ones first.

    A list takes Enter for itself, so that what is live where the cursor stands is not all that the screen can do.
    """
    seen: list[str] = []
    for node in (screen, screen.app):
        for kind in type(node).__mro__:
            for binding in kind.__dict__.get("BINDINGS", ()):
                if binding in _WORDS and binding.action not in seen:
                    seen += [binding.action]
                    yield binding, _(_WORDS[binding]), node
