"""The command line of each remedy, and the sentence it stands in.

A command line is written once, here: ``[…]`` is left out where the remedy does not say what stands in it, words in
capitals and «…» are for the person to fill in.
"""

from __future__ import annotations

import re
import shlex
from typing import NamedTuple

from lawtrack.cli.click_words import places_said
from lawtrack.errors import LawtrackError
from lawtrack.i18n import N_, _
from lawtrack.remedies import Remedy

_OPTIONAL = re.compile(r"\[([^\[\]]*\{(\w+)\}[^\[\]]*)\]")
_EXAMPLE = N_("article 5(2)")
_PLAIN = re.compile(r"[\w@%+=:,./~-]*")


class Form(NamedTuple):
    """How the command line says a remedy.

    Attributes:
        sentence: A sentence with ``{first}`` (and ``{second}`` …) for the commands.
        commands: The command lines, or options to be added to the command just given.
    """

    sentence: str
    commands: tuple[str, ...]


_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth")

FORMS: dict[str, Form] = {
    "other_place": Form(N_("Choose another place: {first}"), ("-o FILE",)),
    "name_file": Form(N_("Name it: {first}"), ("-o table.docx",)),
    "make_workspace": Form(
        N_("Make one with «{first}», or name one with «{second}»."),
        ("lawtrack init[ {folder}]", "lawtrack --workspace DIR"),
    ),
    "load_files": Form(N_("Take the files in: {first}"), ("lawtrack load",)),
    "bring_act_back": Form(N_("Bring it back: {first}"), ("lawtrack acts remove {act} --undo",)),
    "bring_bill_back": Form(N_("Bring it back: {first}"), ("lawtrack bill remove {bill} --undo",)),
    "name_act_of_library": Form(
        N_("Say it: {first}"),
        ("lawtrack acts set {act}[ --title {title}][ --date {date}][ --number {number}]",),
    ),
    "name_requisites": Form(
        N_("Bring it in by itself: {first}"),
        ("lawtrack import FILE --title … --date … --number … --edition …",),
    ),
    "see_people": Form(N_("Who may do what: {first}"), ("lawtrack people",)),
    "write_files": Form(N_("Write it: {first}"), ("lawtrack dump",)),
    "empty_folder": Form(N_("Name an empty folder or a new one: {first}"), ("lawtrack restore FILE DIR",)),
    "other_folder": Form(N_("Name another folder: {first}"), ("lawtrack demo DIR",)),
    "run_in_sources": Form(
        N_("Run «{first}» in the folder of lawtrack's sources, or begin with «{second}»."),
        ("lawtrack demo", "lawtrack init"),
    ),
    "import_acts": Form(
        N_("Bring acts in with «{first}» or «{second}»."), ("lawtrack import FILE", "lawtrack load")
    ),
    "import_file": Form(N_("Bring it in: {first}"), ("lawtrack import FILE[ --lang {lang}]",)),
    "import_work": Form(N_("Bring it in: {first}"), ("lawtrack import FILE --work {work}",)),
    "import_edition": Form(N_("Bring it in: {first}"), ("lawtrack import FILE --edition DATE",)),
    "give_edition": Form(N_("Give it: {first}"), ("--edition 2024-08-01",)),
    "other_language": Form(N_("Leave out {first}, or give the file in that language."), ("--lang",)),
    "readable_amending": Form(
        N_(
            "Give the amending act in one of these languages: {languages}. English acts themselves are read with {first}."
        ),
        ("lawtrack read FILE",),
    ),
    "compare_wordings": Form(
        N_("Two wordings in one language are compared with: {first}"), ("lawtrack compare OLD NEW",)
    ),
    "begin_bill": Form(N_("Begin one: {first}"), ("lawtrack bill new SLUG --title …",)),
    "carry_over": Form(
        N_("See what it does, then carry the bill over: {first}, {second}"),
        ("lawtrack bill rebase {bill}", "lawtrack bill rebase {bill} --take"),
    ),
    "see_ripple": Form(
        N_("See the places, take their orders or leave them: {first}"), ("lawtrack bill ripple {bill}",)
    ),
    "take_table": Form(
        N_("Take an edited table in first: {first}"), ("lawtrack bill import-table {bill} TABLE.docx",)
    ),
    "draft_text": Form(
        N_("Have it written: {first}; or write it by hand, then: {second}"),
        ("lawtrack bill draft {bill} --lang {lang}", "lawtrack bill add {bill} FILE --lang {lang}"),
    ),
    "add_text": Form(N_("Add it: {first}"), ("lawtrack bill add {bill} FILE[ --lang {lang}]",)),
    "next_version": Form(N_("Begin the next one: {first}"), ("lawtrack bill version {bill}",)),
    "name_language": Form(N_("Name it: {first}"), ("--lang ru|kk|en",)),
    "name_act": Form(N_("Name it: {first}, one of {names}."), ("--act ACT",)),
    "link_act": Form(N_("Say which one it is: {first}"), ("lawtrack bill link {bill} {act} {work}",)),
    "say_act": Form(N_("Say which one this act is: {first}, or {second}"), ("--act N", "--act NAME")),
    "settle": Form(
        N_("{first}, {second}, {third}, {fourth}, {fifth}, or {sixth}"),
        (
            "--choose PLACE",
            "--target CITATION",
            "--old WORDS",
            "--new WORDS",
            "--phrase WORDS",
            "--leave-out --reason TEXT",
        ),
    ),
    "name_place": Form(
        N_("Name the place: {first}, or {second}"), (f"--choose «{_EXAMPLE}»", "--target CITATION")
    ),
    "correct_words": Form(
        N_("Say which words are meant: {first}, and {second} where they stand there."),
        ("--old WORDS", "--choose {place}"),
    ),
    "choose_candidate": Form(
        N_("Settle it: {first}"), ("lawtrack bill settle {bill} {n} --choose N --lang {lang}",)
    ),
    "leave_out": Form(
        N_("Settle it: {first}"), ("lawtrack bill settle {bill} {n} --leave-out --reason … --lang {lang}",)
    ),
    "word_anew": Form(
        N_("Correct its phrase, or leave it out: {first}, {second}"),
        (
            "lawtrack bill settle {bill} {n} --lang {lang} --phrase WORDS",
            "lawtrack bill settle {bill} {n} --lang {lang} --leave-out --reason TEXT",
        ),
    ),
    "other_words": Form(N_("Give other words: {first}, or {second}"), ("--phrase WORDS", "--new WORDS")),
    "list_decisions": Form(N_("See them: {first}"), ("lawtrack bill decisions {bill}",)),
    "copy_key": Form(N_("Copy the «key» of the instruction from the file of {first}."), ("--outcomes",)),
    "justify": Form(
        N_("Say why: {first}"), ("lawtrack bill justify {bill} {element} --act {act} --lang {lang} --text …",)
    ),
    "take_justification_back": Form(
        N_("Write a reason, or take the earlier one back: {first}"), ("--withdraw",)
    ),
    "take_anyway": Form(
        N_("Carry the edits over into a new table, or compare with the current version: {first}"),
        ("--anyway",),
    ),
    "rename_copy": Form(N_("Give the copy another name: {first}"), ("--as NAME",)),
    "confirm_remarks": Form(
        N_("Record it: {first}; correct it first: {second}"),
        (
            "lawtrack recommend {bill} --from {file}[ {said}] --confirm",
            "lawtrack recommend {bill} --from {file}[ {said}] -o remarks.txt",
        ),
    ),
    "say_act_once": Form(N_("Where they are all of one act, say it once: {first}"), ("--act {act}",)),
    "take_back_remarks": Form(
        N_("All of it can be taken back: {first}"), ("lawtrack recommend {bill} --undo {file} --reason …",)
    ),
    "take_as_letter": Form(N_("Where it is a letter, say so: {first}"), ("--way letter",)),
    "give_source": Form(
        N_("Give the file as it was: {first}; what was left out of it is told then."), ("--letter FILE",)
    ),
    "add_expert": Form(N_("Add it first: {first}"), ("lawtrack expert add {name} --kind … --title …",)),
    "confirm_forms": Form(N_("Confirm each: {first}"), ("--forms «FORM=NEW; FORM=NEW»",)),
    "give_reason": Form(N_("Say why: {first}"), ("--reason TEXT",)),
    "name_basis": Form(N_("Where another act or body set one, name it: {first}"), ("--basis TEXT",)),
    "receive_conclusion": Form(
        N_("Record it («{first}»), or call the review off («{second}»)."),
        ("lawtrack review receive {review} --conclusion …", "lawtrack review cancel {review} --reason …"),
    ),
    "close_review": Form(N_("Close it: {first}"), ("lawtrack review close {review}",)),
    "reopen_review": Form(
        N_("Where that was a mistake, open it again: {first}"),
        ("lawtrack review reopen {review} --reason …",),
    ),
    "call_off": Form(N_("Call it off: {first}"), ("lawtrack review cancel {review} --reason …",)),
    "withdraw_of_review": Form(
        N_("Where that was recorded by mistake, take it back: {first}"),
        ("lawtrack review withdraw {review} --what {what} --reason …",),
    ),
    "assess_impact": Form(
        N_("Record it: {first}"), ("lawtrack bill impact {bill} --term … --budget … --forecast …",)
    ),
    "deliver": Form(N_("Record the receipt: {first}"), ("lawtrack review deliver {review} --on DATE",)),
    "send_again": Form(
        N_("Send it: {first}"), ("lawtrack review send {bill} --to {reviewer} --channel {channel}",)
    ),
    "settle_places": Form(N_("Settle it: {first}"), ("lawtrack review carry {bill}",)),
    "undo_carry": Form(
        N_("Take that back first: {first}"), ("lawtrack review carry {recommendation} --undo",)
    ),
    "name_reviewer": Form(N_("Name a review or who: {first} or {second}"), ("--review ID", "--by WHO")),
    "give_text": Form(N_("Say what is recommended: {first}"), ("--text TEXT",)),
    "answer": Form(
        N_("Answer first: {first}"),
        ("lawtrack respond {recommendation} --decision accepted|partly|rejected --reason …",),
    ),
    "name_revision": Form(
        N_("To answer anew, name the revision you saw: {first}"), ("--revision {revision}",)
    ),
    "name_change": Form(
        N_("Name it: {first}"),
        ("lawtrack respond {recommendation} --decision accepted --change EID --revision {revision}",),
    ),
    "record_answers": Form(
        N_("Answers are recorded with: {first}"), ("lawtrack respond ID --decision … --reason …",)
    ),
}


def command_of(remedy: Remedy) -> str:
    """The command line of a remedy; of several the first."""
    return _commands(remedy)[0]


def sentence_of(remedy: Remedy) -> str:
    """A remedy in one sentence of the interface's language, with its commands."""
    commands = dict(zip(_ORDER, _commands(remedy), strict=False))
    return _(FORMS[remedy.kind].sentence).format(**commands, **dict(remedy.values))


def in_words(words: str, remedy: Remedy | None, element: str = "") -> str:
    """What mends a finding: its words, then the bare command; either may be missing.

    Args:
        words: The words.
        remedy: The remedy.
        element: How the command names the element, where otherwise than the remedy.
    """
    if remedy is None:
        return words
    if element:
        remedy = remedy.naming(element=element)
    command = command_of(remedy)
    return f"{words.rstrip('.')}: {command}" if words else command


def said_again(**options: str) -> str:
    """Options as they are typed, for the ``said`` of a remedy: those that were given, each value as one word."""
    return " ".join(f"--{name} {_quoted(value)}" for name, value in options.items() if value)


def told(error: LawtrackError) -> str:
    """An error with its advice and the command that mends it."""
    return str(error) if error.remedy is None else f"{error} {sentence_of(error.remedy)}"


def _commands(remedy: Remedy) -> tuple[str, ...]:
    values = {name: str(value) if name == "said" else _quoted(str(value)) for name, value in remedy.values}

    def kept(match: re.Match[str]) -> str:
        return match[1] if values[match[2]] else ""

    return tuple(
        _OPTIONAL.sub(kept, places_said(line)).replace(_EXAMPLE, _(_EXAMPLE)).format(**values)
        for line in FORMS[remedy.kind].commands
    )


def _quoted(value: str) -> str:
    """A value as a shell takes it for one word."""
    if _PLAIN.fullmatch(value):
        return value
    return shlex.quote(value) if set(value) & set('"$`\\!') else f'"{value}"'
