"""The command line of each remedy, and the sentence it stands in.

A command line is written once, here: ``[…]`` is left out where the remedy does not say what stands in it, words in
capitals and «…» are for the person to fill in.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from typing import NamedTuple

from lawtrack import remedies as r
from lawtrack.errors import LawtrackError
from lawtrack.i18n import N_, _

_OPTIONAL = re.compile(r"\[([^\[\]]*\{(\w+)\}[^\[\]]*)\]")
_PLAIN = re.compile(r"[\w@%+=:,./~-]*")


class Form(NamedTuple):
    """How the command line says a remedy.

    Attributes:
        sentence: A sentence with ``{first}`` (and ``{second}`` …) for the commands.
        commands: The command lines, or options to be added to the command just given.
    """

    sentence: str
    commands: tuple[str, ...]


_ORDER = ("first", "second", "third", "fourth")

FORMS: dict[type[r.Remedy], Form] = {
    r.OtherPlace: Form(N_("Choose another place: {first}"), ("-o FILE",)),
    r.NameFile: Form(N_("Name it: {first}"), ("-o table.docx",)),
    r.MakeWorkspace: Form(
        N_("Make one with «{first}», or name one with «{second}»."),
        ("lawtrack init[ {folder}]", "lawtrack --workspace DIR"),
    ),
    r.LoadFiles: Form(N_("Take the files in: {first}"), ("lawtrack load",)),
    r.WriteFiles: Form(N_("Write it: {first}"), ("lawtrack dump",)),
    r.OtherFolder: Form(N_("Name another folder: {first}"), ("lawtrack demo DIR",)),
    r.RunInSources: Form(
        N_("Run «{first}» in the folder of lawtrack's sources, or begin with «{second}»."),
        ("lawtrack demo", "lawtrack init"),
    ),
    r.ImportActs: Form(
        N_("Bring acts in with «{first}» or «{second}»."), ("lawtrack import FILE", "lawtrack load")
    ),
    r.ImportFile: Form(N_("Bring it in: {first}"), ("lawtrack import FILE[ --lang {lang}]",)),
    r.ImportWork: Form(N_("Bring it in: {first}"), ("lawtrack import FILE --work {work}",)),
    r.ImportEdition: Form(N_("Bring it in: {first}"), ("lawtrack import FILE --edition DATE",)),
    r.GiveEdition: Form(N_("Give it: {first}"), ("--edition 2024-08-01",)),
    r.OtherLanguage: Form(N_("Leave out {first}, or give the file in that language."), ("--lang",)),
    r.CompareWordings: Form(
        N_("Two wordings in one language are compared with: {first}"), ("lawtrack compare OLD NEW",)
    ),
    r.BeginBill: Form(N_("Begin one: {first}"), ("lawtrack bill new SLUG --title …",)),
    r.AddText: Form(N_("Add it: {first}"), ("lawtrack bill add {bill} FILE[ --lang {lang}]",)),
    r.NextVersion: Form(N_("Begin the next one: {first}"), ("lawtrack bill version {bill}",)),
    r.NameLanguage: Form(N_("Name it: {first}"), ("--lang ru|kk|en",)),
    r.NameAct: Form(N_("Name it: {first}, one of {names}."), ("--act ACT",)),
    r.Settle: Form(
        N_("{first}, {second}, {third}, or {fourth}"),
        ("--choose PLACE", "--target CITATION", "--old WORDS", "--leave-out --reason TEXT"),
    ),
    r.NamePlace: Form(
        N_("Name the place: {first}, or {second}"), ("--choose «article 5(2)»", "--target CITATION")
    ),
    r.CorrectWords: Form(
        N_("Say which words are meant: {first}, and {second} where they stand there."),
        ("--old WORDS", "--choose {place}"),
    ),
    r.ChooseCandidate: Form(
        N_("Settle it: {first}"), ("lawtrack bill settle {bill} {n} --choose N --lang {lang}",)
    ),
    r.LeaveOut: Form(
        N_("Settle it: {first}"), ("lawtrack bill settle {bill} {n} --leave-out --reason … --lang {lang}",)
    ),
    r.CopyKey: Form(N_("Copy the «key» of the instruction from the file of {first}."), ("--outcomes",)),
    r.Justify: Form(
        N_("Say why: {first}"), ("lawtrack bill justify {bill} {element} --act {act} --lang {lang} --text …",)
    ),
    r.TakeAnyway: Form(
        N_("Carry the edits over into a new table, or compare with the current version: {first}"),
        ("--anyway",),
    ),
    r.RenameCopy: Form(N_("Give the copy another name: {first}"), ("--as NAME",)),
    r.AddExpert: Form(N_("Add it first: {first}"), ("lawtrack expert add {name} --kind … --title …",)),
    r.GiveReason: Form(N_("Say why: {first}"), ("--reason TEXT",)),
    r.NameBasis: Form(N_("Where another act or body set one, name it: {first}"), ("--basis TEXT",)),
    r.ReceiveConclusion: Form(
        N_("Record it («{first}»), or call the review off («{second}»)."),
        ("lawtrack review receive {review} --conclusion …", "lawtrack review cancel {review} --reason …"),
    ),
    r.CloseReview: Form(N_("Close it: {first}"), ("lawtrack review close {review}",)),
    r.NameReviewer: Form(N_("Name a review or who: {first} or {second}"), ("--review ID", "--by WHO")),
    r.GiveText: Form(N_("Say what is recommended: {first}"), ("--text TEXT",)),
    r.Answer: Form(
        N_("Answer first: {first}"),
        ("lawtrack respond {recommendation} --decision accepted|partly|rejected --reason …",),
    ),
    r.NameRevision: Form(
        N_("To answer anew, name the revision you saw: {first}"), ("--revision {revision}",)
    ),
    r.NameChange: Form(
        N_("Name it: {first}"),
        ("lawtrack respond {recommendation} --decision accepted --change EID --revision {revision}",),
    ),
    r.RecordAnswers: Form(
        N_("Answers are recorded with: {first}"), ("lawtrack respond ID --decision … --reason …",)
    ),
}


def command_of(remedy: r.Remedy) -> str:
    """The command line of a remedy; of several the first."""
    return _commands(remedy)[0]


def sentence_of(remedy: r.Remedy) -> str:
    """A remedy in one sentence of the interface's language, with its commands."""
    values = {field.name: str(getattr(remedy, field.name)) for field in fields(remedy)}
    return _(FORMS[type(remedy)].sentence).format(
        **dict(zip(_ORDER, _commands(remedy), strict=False)), **values
    )


def in_words(words: str, remedy: r.Remedy | None) -> str:
    """What mends a finding: its words, then the bare command; either may be missing."""
    if remedy is None:
        return words
    command = command_of(remedy)
    return f"{words.rstrip('.')}: {command}" if words else command


def told(error: LawtrackError) -> str:
    """An error with its advice and the command that mends it."""
    return str(error) if error.remedy is None else f"{error} {sentence_of(error.remedy)}"


def _commands(remedy: r.Remedy) -> tuple[str, ...]:
    values = {field.name: _quoted(str(getattr(remedy, field.name))) for field in fields(remedy)}

    def kept(match: re.Match[str]) -> str:
        return match[1] if getattr(remedy, match[2]) else ""

    return tuple(_OPTIONAL.sub(kept, line).format(**values) for line in FORMS[type(remedy)].commands)


def _quoted(value: str) -> str:
    """A value as a shell takes it for one word."""
    if _PLAIN.fullmatch(value):
        return value
    return shlex.quote(value) if set(value) & set('"$`\\!') else f'"{value}"'
