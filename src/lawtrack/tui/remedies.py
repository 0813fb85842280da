"""What each remedy is in the terminal interface: a key, a field, or a word on what is done outside of it."""

from __future__ import annotations

from dataclasses import fields

from lawtrack import remedies as r
from lawtrack.errors import LawtrackError
from lawtrack.i18n import N_, _

KEYS = {"settle": "enter", "leave_out": "x", "respond": "w"}
"""The keys that the words below name, by the action of the screen; a test looks at the screens."""

_OUTSIDE_ACTS = N_("Acts are brought into the library outside of this interface.")

FORMS: dict[type[r.Remedy], str] = {
    r.OtherPlace: N_("Choose a folder that can be written to."),
    r.NameFile: N_("Name the file to write."),
    r.MakeWorkspace: N_("Start lawtrack in the folder of a workspace."),
    r.LoadFiles: N_("Take the files of the workspace in, outside of this interface."),
    r.WriteFiles: N_("Write the store to the files, outside of this interface."),
    r.OtherFolder: N_("Name another folder."),
    r.RunInSources: N_("Start lawtrack in the folder of a workspace."),
    r.ImportActs: _OUTSIDE_ACTS,
    r.ImportFile: _OUTSIDE_ACTS,
    r.ImportWork: _OUTSIDE_ACTS,
    r.ImportEdition: _OUTSIDE_ACTS,
    r.GiveEdition: N_("Give the day from which the text is in force."),
    r.OtherLanguage: N_("Choose the language of the file, or give the file in that language."),
    r.CompareWordings: N_("Two wordings in one language are compared outside of this interface."),
    r.BeginBill: N_("A bill is begun outside of this interface."),
    r.AddText: N_("Add the text to the bill «{bill}» outside of this interface."),
    r.NextVersion: N_("Begin the next version of the bill «{bill}» outside of this interface."),
    r.NameLanguage: N_("Choose the language of the text."),
    r.NameAct: N_("Name one of these acts: {names}."),
    r.Settle: N_(
        "Choose a candidate, fill in a place, the target or the words, or leave it out with a reason."
    ),
    r.NamePlace: N_("Fill in the place, for example «article 5(2)», or the target."),
    r.CorrectWords: N_("Fill in the words that are meant, and the place {place} where they stand there."),
    r.ChooseCandidate: N_("Choose a candidate: key {settle} in Instructions (4)."),
    r.LeaveOut: N_("Leave it out with a reason: key {leave_out} in Instructions (4)."),
    r.CopyKey: N_("Settle the instruction: key {settle} in Instructions (4)."),
    r.Justify: N_("A justification is written outside of this interface."),
    r.TakeAnyway: N_("Carry the edits over into a table of the current version."),
    r.RenameCopy: N_("Give the copy another name."),
    r.AddExpert: N_("Add «{name}» to the registry outside of this interface."),
    r.GiveReason: N_("Say why: fill in the reason."),
    r.NameBasis: N_("Where another act or body set one, name it."),
    r.ReceiveConclusion: N_("Record the conclusion, or call the review off, outside of this interface."),
    r.CloseReview: N_("Close the review outside of this interface."),
    r.NameReviewer: N_("Fill in who makes it, or open it from its review."),
    r.GiveText: N_("Fill in what is recommended."),
    r.Answer: N_("Answer the recommendation {recommendation} first: key {respond} in Reviews (5)."),
    r.NameRevision: N_("Open the answer again; it was changed in the meantime."),
    r.NameChange: N_("Name the change that carries {recommendation} out, outside of this interface."),
    r.RecordAnswers: N_("Answers are recorded in Reviews (5): key {respond}."),
}


def words_of(remedy: r.Remedy) -> str:
    """A remedy in one sentence of the interface's language."""
    values = {field.name: getattr(remedy, field.name) for field in fields(remedy)}
    return _(FORMS[type(remedy)]).format(**KEYS, **values)


def told(error: LawtrackError) -> str:
    """What is wrong, what is advised, and what mends it here."""
    return str(error) if error.remedy is None else f"{error} {words_of(error.remedy)}"
