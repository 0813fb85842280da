"""What each remedy is in the terminal interface: a key, a field, or a word on what is done outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import N_, _
from lawtrack.remedies import Remedy
from lawtrack.tui.keys.own import printed

if TYPE_CHECKING:
    from lawtrack.services.checking.findings import Finding

KEYS = {
    "settle": ("amend.settle", "enter"),
    "leave_out": ("amend.leave_out", "x"),
    "link": ("amend.link", "a"),
    "respond": ("review.respond", "w"),
    "deliver": ("review.deliver", "d"),
    "receive": ("review.receive", "c"),
    "close": ("review.close", "z"),
    "cancel": ("review.cancel", "x"),
    "reopen": ("review.reopen", "n"),
    "withdraw": ("review.withdraw", "y"),
    "registry": ("review.registry", "g"),
    "send": ("review.send", "s"),
    "carry": ("review.carry", "v"),
    "take_in": ("review.take_in", "f"),
    "take_back_file": ("review.take_back_file", "F"),
    "new": ("bill.new", "B"),
    "import": ("act.import", "I"),
    "edit": ("compare.edit", "enter"),
    "add": ("bill.add", "T"),
    "version": ("bill.version", "N"),
}
"""The keys that the words below name, with the names of their commands; a test looks at the commands."""

_TAKE_IN = N_("Take the act into the library: key {import} in the library (1).")

FORMS: dict[str, str] = {
    "other_place": N_("Choose a folder that can be written to."),
    "name_file": N_("Name the file to write."),
    "make_workspace": N_("Start lawtrack in the folder of a workspace."),
    "load_files": N_("Take the files of the workspace in: Ctrl+P, «load»."),
    "bring_act_back": N_("Bring the act «{act}» back: Ctrl+P, «acts remove»."),
    "bring_bill_back": N_("Bring the bill «{bill}» back: Ctrl+P, «bill remove»."),
    "name_act_of_library": N_("Say what the act «{act}» is called: Ctrl+P, «acts set»."),
    "name_requisites": _TAKE_IN,
    "see_people": N_("Who may do what is listed by Ctrl+P, «people»; ask the head of unit for another role."),
    "write_files": N_("Write the store to the files: Ctrl+P, «dump»."),
    "empty_folder": N_("Name an empty folder or a new one."),
    "other_folder": N_("Name another folder."),
    "run_in_sources": N_("Start lawtrack in the folder of a workspace."),
    "import_acts": _TAKE_IN,
    "import_file": _TAKE_IN,
    "import_work": _TAKE_IN,
    "import_edition": _TAKE_IN,
    "give_edition": N_("Give the day from which the text is in force."),
    "other_language": N_("Choose the language of the file, or give the file in that language."),
    "readable_amending": N_("Give the amending act in one of these languages: {languages}."),
    "compare_wordings": N_("Two wordings in one language are compared by Ctrl+P, «compare»."),
    "begin_bill": N_("Begin a bill: key {new} in the library (1)."),
    "take_table": N_("Take an edited table of «{bill}» in first: in Compare (3)."),
    "draft_text": N_(
        "Have the law of «{bill}» written: key W in Compare (3); then add it in the library (1)."
    ),
    "add_text": N_("Add the text to the bill «{bill}»: key {add} in the library (1)."),
    "next_version": N_("Begin the next version of the bill «{bill}»: key {version} in the library (1)."),
    "see_ripple": N_("See the places that «{bill}» leaves behind: Ctrl+P, «bill ripple»."),
    "carry_over": N_("Carry the bill «{bill}» over to the newer edition: Ctrl+P, «bill rebase»."),
    "name_language": N_("Choose the language of the text."),
    "name_act": N_("Name one of these acts: {names}."),
    "link_act": N_("Say which act of the library it is: key {link} in Instructions (4)."),
    "say_act": N_("Say which of the acts it is."),
    "settle": N_(
        "Choose a candidate, fill in a place, the words or the phrase, or leave it out with a reason."
    ),
    "name_place": N_("Fill in the place, for example «article 5(2)», or the target."),
    "correct_words": N_("Fill in the words that are meant, and the place {place} where they stand there."),
    "choose_candidate": N_("Choose a candidate: key {settle} in Instructions (4)."),
    "leave_out": N_("Leave it out with a reason: key {leave_out} in Instructions (4)."),
    "word_anew": N_("Correct its phrase, or leave it out: key {settle} in Instructions (4)."),
    "other_words": N_("Fill in other words."),
    "list_decisions": N_("All decisions of the bill are listed by Ctrl+P, «bill decisions»."),
    "copy_key": N_("Settle the instruction: key {settle} in Instructions (4)."),
    "take_justification_back": N_("Write a reason."),
    "justify": N_("Write the justification: key {edit} in Compare (3)."),
    "take_anyway": N_("Carry the edits over into a table of the current version."),
    "rename_copy": N_("Give the copy another name."),
    "add_expert": N_("Add «{name}» to the registry: key {registry} in Reviews (5)."),
    "confirm_remarks": N_("Take them in from the file: key {take_in} in Reviews (5)."),
    "take_back_remarks": N_("Take them back: key {take_back_file} in Reviews (5)."),
    "take_as_letter": N_("Choose «a letter» in «Taken as»."),
    "give_source": N_("Put the file that it was made from beside it."),
    "confirm_forms": N_("Fill in what is put for each form of the words."),
    "give_reason": N_("Say why: fill in the reason."),
    "name_basis": N_("Where another act or body set one, name it."),
    "receive_conclusion": N_(
        "Record the conclusion (key {receive} in Reviews) or call the review off (key {cancel})."
    ),
    "close_review": N_("Close the review: key {close} in Reviews (5)."),
    "reopen_review": N_("Open the review {review} again: key {reopen} in Reviews (5)."),
    "call_off": N_("Call the review {review} off: key {cancel} in Reviews (5)."),
    "withdraw_of_review": N_("Take it back: key {withdraw} in Reviews (5)."),
    "assess_impact": N_("Record the impact of the bill «{bill}»: Ctrl+P, «bill impact»."),
    "deliver": N_("Record when the letter of {review} was received: key {deliver} in Reviews (5)."),
    "send_again": N_("Send it to «{reviewer}»: key {send} in Reviews (5)."),
    "settle_places": N_("Settle it in the carry-over of the bill «{bill}»: key {carry} in Reviews (5)."),
    "undo_carry": N_("Take that back first: in the carry-over of the bill."),
    "name_reviewer": N_("Fill in who makes it, or open it from its review."),
    "give_text": N_("Fill in what is recommended."),
    "answer": N_("Answer the recommendation {recommendation} first: key {respond} in Reviews (5)."),
    "name_revision": N_("Open the answer again; it was changed in the meantime."),
    "name_change": N_("Name the change that carries {recommendation} out: key {respond} in Reviews (5)."),
    "record_answers": N_("Answers are recorded in Reviews (5): key {respond}."),
}


def words_of(remedy: Remedy) -> str:
    """A remedy in one sentence of the interface's language."""
    keys = {name: printed(command, key) for name, (command, key) in KEYS.items()}
    return _(FORMS[remedy.kind]).format(**keys, **dict(remedy.values))


def mended(finding: Finding) -> str:
    """How something that is open in a bill is mended here."""
    if finding.remedy is None:
        return finding.mend
    return f"{finding.mend} {words_of(finding.remedy)}".strip()


def told(error: LawtrackError) -> str:
    """What is wrong, what is advised, and what mends it here."""
    return str(error) if error.remedy is None else f"{error} {words_of(error.remedy)}"
