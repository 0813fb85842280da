"""What each remedy is in the terminal interface: a key, a field, or a word on what is done outside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import N_, _
from lawtrack.remedies import Remedy
from lawtrack.tui.said_keys import key_of

if TYPE_CHECKING:
    from lawtrack.services.checking.findings import Finding

KEYS = {
    "settle": "amend.settle",
    "leave_out": "amend.leave_out",
    "link": "amend.link",
    "respond": "review.respond",
    "deliver": "review.deliver",
    "receive": "review.receive",
    "close": "review.close",
    "cancel": "review.cancel",
    "reopen": "review.reopen",
    "withdraw": "review.withdraw",
    "registry": "review.registry",
    "send": "review.send",
    "carry": "review.carry",
    "take_in": "review.take_in",
    "act_of_all": "intake.act",
    "take_back_file": "review.take_back_file",
    "new": "bill.new",
    "import": "act.import",
    "edit": "compare.edit",
    "add": "bill.add",
    "version": "bill.version",
    "law": "export.law",
    "palette": "app.palette",
    "in_library": "app.mode_library",
    "in_compare": "app.mode_compare",
    "in_instructions": "app.mode_instructions",
    "in_reviews": "app.mode_reviews",
}
"""The commands whose keys the words below name."""

_TAKE_IN = N_("Take the act into the library: key {import} in the library ({in_library}).")

FORMS: dict[str, str] = {
    "other_place": N_("Choose a folder that can be written to."),
    "name_file": N_("Name the file to write."),
    "make_workspace": N_("Start lawtrack in the folder of a workspace."),
    "load_files": N_("Take the files of the workspace in: {palette}, «load»."),
    "bring_act_back": N_("Bring the act «{act}» back: {palette}, «acts remove»."),
    "bring_bill_back": N_("Bring the bill «{bill}» back: {palette}, «bill remove»."),
    "name_act_of_library": N_("Say what the act «{act}» is called: {palette}, «acts set»."),
    "name_requisites": _TAKE_IN,
    "see_people": N_(
        "Who may do what is listed by {palette}, «people»; ask the head of unit for another role."
    ),
    "write_files": N_("Write the store to the files: {palette}, «dump»."),
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
    "compare_wordings": N_("Two wordings in one language are compared by {palette}, «compare»."),
    "begin_bill": N_("Begin a bill: key {new} in the library ({in_library})."),
    "take_table": N_("Take an edited table of «{bill}» in first: in Compare ({in_compare})."),
    "draft_text": N_(
        "Have the law of «{bill}» written: key {law} in Compare ({in_compare}); then add it in the library ({in_library})."
    ),
    "add_text": N_("Add the text to the bill «{bill}»: key {add} in the library ({in_library})."),
    "next_version": N_(
        "Begin the next version of the bill «{bill}»: key {version} in the library ({in_library})."
    ),
    "see_ripple": N_("See the places that «{bill}» leaves behind: {palette}, «bill ripple»."),
    "carry_over": N_("Carry the bill «{bill}» over to the newer edition: {palette}, «bill rebase»."),
    "name_language": N_("Choose the language of the text."),
    "name_act": N_("Name one of these acts: {names}."),
    "link_act": N_("Say which act of the library it is: key {link} in Instructions ({in_instructions})."),
    "say_act": N_("Say which of the acts it is."),
    "settle": N_(
        "Choose a candidate, fill in a place, the words or the phrase, or leave it out with a reason."
    ),
    "name_place": N_("Fill in the place, for example «article 5(2)», or the target."),
    "correct_words": N_("Fill in the words that are meant, and the place {place} where they stand there."),
    "choose_candidate": N_("Choose a candidate: key {settle} in Instructions ({in_instructions})."),
    "leave_out": N_("Leave it out with a reason: key {leave_out} in Instructions ({in_instructions})."),
    "word_anew": N_("Correct its phrase, or leave it out: key {settle} in Instructions ({in_instructions})."),
    "other_words": N_("Fill in other words."),
    "list_decisions": N_("All decisions of the bill are listed by {palette}, «bill decisions»."),
    "copy_key": N_("Settle the instruction: key {settle} in Instructions ({in_instructions})."),
    "take_justification_back": N_("Write a reason."),
    "justify": N_("Write the justification: key {edit} in Compare ({in_compare})."),
    "take_anyway": N_("Carry the edits over into a table of the current version."),
    "rename_copy": N_("Give the copy another name."),
    "add_expert": N_("Add «{name}» to the registry: key {registry} in Reviews ({in_reviews})."),
    "say_act_once": N_("Where they are all of one act, say it once: key {act_of_all}."),
    "confirm_remarks": N_("Take them in from the file: key {take_in} in Reviews ({in_reviews})."),
    "take_back_remarks": N_("Take them back: key {take_back_file} in Reviews ({in_reviews})."),
    "take_as_letter": N_("Choose «a letter» in «Taken as»."),
    "give_source": N_("Put the file that it was made from beside it."),
    "confirm_forms": N_("Fill in what is put for each form of the words."),
    "give_reason": N_("Say why: fill in the reason."),
    "name_basis": N_("Where another act or body set one, name it."),
    "receive_conclusion": N_(
        "Record the conclusion (key {receive} in Reviews) or call the review off (key {cancel})."
    ),
    "close_review": N_("Close the review: key {close} in Reviews ({in_reviews})."),
    "reopen_review": N_("Open the review {review} again: key {reopen} in Reviews ({in_reviews})."),
    "call_off": N_("Call the review {review} off: key {cancel} in Reviews ({in_reviews})."),
    "withdraw_of_review": N_("Take it back: key {withdraw} in Reviews ({in_reviews})."),
    "assess_impact": N_("Record the impact of the bill «{bill}»: {palette}, «bill impact»."),
    "deliver": N_(
        "Record when the letter of {review} was received: key {deliver} in Reviews ({in_reviews})."
    ),
    "send_again": N_("Send it to «{reviewer}»: key {send} in Reviews ({in_reviews})."),
    "settle_places": N_(
        "Settle it in the carry-over of the bill «{bill}»: key {carry} in Reviews ({in_reviews})."
    ),
    "undo_carry": N_("Take that back first: in the carry-over of the bill."),
    "name_reviewer": N_("Fill in who makes it, or open it from its review."),
    "give_text": N_("Fill in what is recommended."),
    "answer": N_(
        "Answer the recommendation {recommendation} first: key {respond} in Reviews ({in_reviews})."
    ),
    "name_revision": N_("Open the answer again; it was changed in the meantime."),
    "name_change": N_(
        "Name the change that carries {recommendation} out: key {respond} in Reviews ({in_reviews})."
    ),
    "record_answers": N_("Answers are recorded in Reviews ({in_reviews}): key {respond}."),
}

FIELDS: dict[str, tuple[str, ...]] = {
    "give_edition": ("edition",),
    "name_requisites": ("title", "edition"),
    "other_language": ("lang",),
    "name_language": ("lang",),
    "name_file": ("file",),
    "name_act": ("act", "work"),
    "say_act": ("act",),
    "take_as_letter": ("way",),
    "give_reason": ("reason", "change"),
    "name_basis": ("basis",),
    "name_reviewer": ("by", "reviewer"),
    "give_text": ("text",),
    "name_change": ("change",),
}
"""The fields of a form in which a remedy is filled in, by their names; the first that the form has."""


def words_of(remedy: Remedy) -> str:
    """A remedy in one sentence of the interface's language."""
    keys = {name: key_of(command) for name, command in KEYS.items()}
    return _(FORMS[remedy.kind]).format(**keys, **dict(remedy.values))


def mended(finding: Finding) -> str:
    """How something that is open in a bill is mended here."""
    if finding.remedy is None:
        return finding.mend
    return f"{finding.mend} {words_of(finding.remedy)}".strip()


def told(error: LawtrackError) -> str:
    """What is wrong, what is advised, and what mends it here."""
    return str(error) if error.remedy is None else f"{error} {words_of(error.remedy)}"
