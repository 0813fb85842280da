"""How something is mended, as a value: what a service or an engine says of it, before anybody words it.

A service does not know who asks: a person at the command line mends by a command, one in the terminal interface by a
key or a field. So an error and a finding carry a ``Remedy``; ``cli.remedies`` has the command line of each kind and
``tui.remedies`` its key or words, and a test looks that both know every kind.

Each kind is a function below, whose arguments are what it needs to be done.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something a person can do about it.

    Attributes:
        kind: The name of the function of this module that made it.
        values: What that function was given, by name.
    """

    kind: str
    values: tuple[tuple[str, str | int], ...] = ()

    def naming(self, **other: str | int) -> Remedy:
        """The same with other values for some of its names, as a person says them."""
        return Remedy(self.kind, tuple((name, other.get(name, value)) for name, value in self.values))


def _remedy(kind: str, **values: str | int) -> Remedy:
    return Remedy(kind, tuple(values.items()))


# The workspace and its files


def other_place() -> Remedy:
    """Write to another place."""
    return _remedy("other_place")


def make_workspace(folder: str = "") -> Remedy:
    """Make a workspace (in ``folder``, where it is named), or name one."""
    return _remedy("make_workspace", folder=folder)


def load_files() -> Remedy:
    """Bring the files of the workspace into its store."""
    return _remedy("load_files")


def bring_act_back(act: str) -> Remedy:
    """Take back that an act was removed from the library."""
    return _remedy("bring_act_back", act=act)


def bring_bill_back(bill: str) -> Remedy:
    """Take back that a bill was removed."""
    return _remedy("bring_bill_back", bill=bill)


def name_act_of_library(act: str, title: str = "", date: str = "", number: str = "") -> Remedy:
    """Say what an act of the library is called, when it was signed, and under which number."""
    return _remedy("name_act_of_library", act=act, title=title, date=date, number=number)


def name_requisites() -> Remedy:
    """Say of a file by itself which act it is: its title, date or number, or the day of its edition."""
    return _remedy("name_requisites")


def see_people() -> Remedy:
    """See who may do what here, and ask for another role."""
    return _remedy("see_people")


def write_files() -> Remedy:
    """Write what the store has to the files."""
    return _remedy("write_files")


def empty_folder() -> Remedy:
    """Take a backup into an empty folder, or a new one."""
    return _remedy("empty_folder")


def other_folder() -> Remedy:
    """Make the demonstration in another folder."""
    return _remedy("other_folder")


def run_in_sources() -> Remedy:
    """Make the demonstration in a checkout, or begin with a workspace of one's own."""
    return _remedy("run_in_sources")


def name_file() -> Remedy:
    """Name the file to write; what it holds is nothing for a terminal."""
    return _remedy("name_file")


# Acts


def import_acts() -> Remedy:
    """Bring acts into the library."""
    return _remedy("import_acts")


def import_file(lang: str = "") -> Remedy:
    """Bring this file, or the text in ``lang``, into the library."""
    return _remedy("import_file", lang=lang)


def import_work(work: str) -> Remedy:
    """Bring the text of an act whose requisites are known (by its URI) into the library."""
    return _remedy("import_work", work=work)


def import_edition() -> Remedy:
    """Bring an edition of a named day into the library."""
    return _remedy("import_edition")


def give_edition() -> Remedy:
    """Say from which day the text is in force."""
    return _remedy("give_edition")


def other_language() -> Remedy:
    """Do not demand the language, or give the file in it."""
    return _remedy("other_language")


def readable_amending(languages: str) -> Remedy:
    """Give the amending act in a language in which such acts are read."""
    return _remedy("readable_amending", languages=languages)


def compare_wordings() -> Remedy:
    """Compare two wordings of one language instead of two languages."""
    return _remedy("compare_wordings")


# Bills


def begin_bill() -> Remedy:
    """Begin a bill."""
    return _remedy("begin_bill")


def carry_over(bill: str) -> Remedy:
    """See what newer editions of its acts do to a bill, and carry it over to them."""
    return _remedy("carry_over", bill=bill)


def see_ripple(bill: str) -> Remedy:
    """See what else must change where a bill changes something, and decide on it."""
    return _remedy("see_ripple", bill=bill)


def add_text(bill: str, lang: str = "") -> Remedy:
    """Add the amending text to a bill; again, where it was changed."""
    return _remedy("add_text", bill=bill, lang=lang)


def take_table(bill: str) -> Remedy:
    """Take in a comparative table that was edited."""
    return _remedy("take_table", bill=bill)


def draft_text(bill: str, lang: str) -> Remedy:
    """Have the bill's law written with what was edited in its tables."""
    return _remedy("draft_text", bill=bill, lang=lang)


def next_version(bill: str) -> Remedy:
    """Begin the next version of a bill."""
    return _remedy("next_version", bill=bill)


def name_language() -> Remedy:
    """Say in which language the text is."""
    return _remedy("name_language")


def name_act(names: str) -> Remedy:
    """Say which of the amended acts is meant: ``names`` lists them."""
    return _remedy("name_act", names=names)


def link_act(bill: str, act: str, work: str) -> Remedy:
    """Say that an act of a bill (its number in the text) is an act of the library (its short name)."""
    return _remedy("link_act", bill=bill, act=act, work=work)


def say_act() -> Remedy:
    """Say which of the acts that a law amends the one at hand is."""
    return _remedy("say_act")


def settle() -> Remedy:
    """Decide on an instruction: a place, a target, words, or to leave it out."""
    return _remedy("settle")


def name_place() -> Remedy:
    """Say which place an instruction means."""
    return _remedy("name_place")


def correct_words(place: str) -> Remedy:
    """Say which words an instruction means, and that they stand in ``place`` (an eId)."""
    return _remedy("correct_words", place=place)


def choose_candidate(bill: str, n: int, lang: str) -> Remedy:
    """Settle instruction ``n`` of a bill's text by one of its candidates."""
    return _remedy("choose_candidate", bill=bill, n=n, lang=lang)


def leave_out(bill: str, n: int, lang: str) -> Remedy:
    """Leave instruction ``n`` of a bill's text out, with a reason."""
    return _remedy("leave_out", bill=bill, n=n, lang=lang)


def word_anew(bill: str, n: int, lang: str) -> Remedy:
    """Give instruction ``n`` of a bill's text other words, or leave it out."""
    return _remedy("word_anew", bill=bill, n=n, lang=lang)


def other_words() -> Remedy:
    """Give other words."""
    return _remedy("other_words")


def list_decisions(bill: str) -> Remedy:
    """See all that was decided on the instructions of a bill."""
    return _remedy("list_decisions", bill=bill)


def copy_key() -> Remedy:
    """Take the key of an instruction from the outcomes."""
    return _remedy("copy_key")


def justify(bill: str, element: str, act: str, lang: str) -> Remedy:
    """Say why an element (an eId) of an act is changed."""
    return _remedy("justify", bill=bill, element=element, act=act, lang=lang)


def take_justification_back() -> Remedy:
    """Take back what was said of an element."""
    return _remedy("take_justification_back")


def take_anyway() -> Remedy:
    """Carry edits over into a table of the current version, or take the table as it is."""
    return _remedy("take_anyway")


def rename_copy() -> Remedy:
    """Give the copy of a form another name."""
    return _remedy("rename_copy")


# Reviews


def confirm_remarks(bill: str, file: str, said: str = "") -> Remedy:
    """Record the remarks of a file, or correct them first; ``said``: what was said of the file, as it is typed again."""
    return _remedy("confirm_remarks", bill=bill, file=file, said=said)


def say_act_once(act: str) -> Remedy:
    """Say once of which act the provisions are that name none."""
    return _remedy("say_act_once", act=act)


def take_back_remarks(bill: str, file: str) -> Remedy:
    """Take back everything that was recorded from a file."""
    return _remedy("take_back_remarks", bill=bill, file=file)


def take_as_letter() -> Remedy:
    """Say that a file is a letter."""
    return _remedy("take_as_letter")


def give_source() -> Remedy:
    """Give the file that a working file of remarks was made from."""
    return _remedy("give_source")


def add_expert(name: str) -> Remedy:
    """Add a reviewer to the registry."""
    return _remedy("add_expert", name=name)


def give_reason() -> Remedy:
    """Say why."""
    return _remedy("give_reason")


def confirm_forms() -> Remedy:
    """Say what is put for each form of the words."""
    return _remedy("confirm_forms")


def name_basis() -> Remedy:
    """Name the act or body that set an extension which the rule does not know."""
    return _remedy("name_basis")


def receive_conclusion(review: str) -> Remedy:
    """Record the conclusion of a review («yards/r1»)."""
    return _remedy("receive_conclusion", review=review)


def close_review(review: str) -> Remedy:
    """Close a review («yards/r1»)."""
    return _remedy("close_review", review=review)


def reopen_review(review: str) -> Remedy:
    """Open a review («yards/r1») again that has ended."""
    return _remedy("reopen_review", review=review)


def call_off(review: str) -> Remedy:
    """Call a review («yards/r1») off, and ask somebody else."""
    return _remedy("call_off", review=review)


def withdraw_of_review(review: str, what: str) -> Remedy:
    """Take back what was recorded of a review by mistake: its receipt, conclusion or last extension."""
    return _remedy("withdraw_of_review", review=review, what=what)


def assess_impact(bill: str) -> Remedy:
    """Record an assessment of what a bill brings."""
    return _remedy("assess_impact", bill=bill)


def deliver(review: str) -> Remedy:
    """Record when the reviewer got the letter."""
    return _remedy("deliver", review=review)


def send_again(bill: str, reviewer: str, channel: str) -> Remedy:
    """Send the current version to a reviewer."""
    return _remedy("send_again", bill=bill, reviewer=reviewer, channel=channel)


def settle_places(bill: str) -> Remedy:
    """Settle where recommendations of earlier versions stand."""
    return _remedy("settle_places", bill=bill)


def undo_carry(recommendation: str) -> Remedy:
    """Take back where somebody said a recommendation stands in a later version."""
    return _remedy("undo_carry", recommendation=recommendation)


def name_reviewer() -> Remedy:
    """Say who makes a recommendation, or in which review."""
    return _remedy("name_reviewer")


def give_text() -> Remedy:
    """Say what is recommended."""
    return _remedy("give_text")


def answer(recommendation: str) -> Remedy:
    """Answer a recommendation («yards/7»)."""
    return _remedy("answer", recommendation=recommendation)


def name_revision(revision: int) -> Remedy:
    """Replace an answer, saying which state of it was seen."""
    return _remedy("name_revision", revision=revision)


def name_change(recommendation: str, revision: int) -> Remedy:
    """Say which change carries out an accepted recommendation («yards/7»), whose answer was seen as ``revision``."""
    return _remedy("name_change", recommendation=recommendation, revision=revision)


def record_answers() -> Remedy:
    """Record the answers one by one; a table of disagreements is not taken back."""
    return _remedy("record_answers")
