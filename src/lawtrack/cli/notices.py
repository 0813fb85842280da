"""What the commands that apply a law say beside its outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.output import shortened
from lawtrack.i18n import _, ngettext
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawtrack.drafting.law import LawText
    from lawtrack.model.gaps import Missing
    from lawtrack.model.instruction import Outcome
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.services.from_file.applying import Application
    from lawtrack.services.from_file.left_out import Unread

_LONGEST = 60


def tell_notices(made: Application) -> None:
    """What a reader must see although it was applied, and whether the law reaches the act at all."""
    tell_applied(made.outcomes)
    tell_lost_lines(made.amending)
    tell_which_act(made)


def tell_applied(outcomes: Iterable[Outcome]) -> None:
    """What was taken otherwise than written, or what the law leaves in the act, a line each."""
    from lawtrack.wording.messages import said

    for outcome in outcomes:
        for notice in outcome.notices:
            narrate(_("{n}. note: {text}").format(n=outcome.n, text=said(notice)))


def tell_lost_lines(amending: AmendingAct) -> None:
    """Numbers that do not follow, places that go back, acts that are announced: a line may be lost, and nothing else tells it."""
    from lawtrack.reading.instructions.numbering import alone_of_several, going_back, misnumbered_items

    for one in going_back(amending.instructions):
        narrate(
            _("note: line {line}: «{text}» goes back in the act; is a line missing before it?").format(
                line=one.line, text=_short(one.text)
            )
        )
    for head in alone_of_several(amending.segments, amending.lang):
        narrate(
            _(
                "note: line {line}: «{text}» announces several acts, and one follows; is a line missing?"
            ).format(line=head.line, text=_short(head.text))
        )
    for item, before in misnumbered_items(amending.segments):
        text = _short(item.text)
        narrate(
            _("note: line {line}: «{text}» does not follow {before}; is a line missing before it?").format(
                line=item.line, text=text, before=before
            )
            if before
            else _("note: line {line}: «{text}» is the first there; is a line missing before it?").format(
                line=item.line, text=text
            )
        )


def tell_gaps(law: LawText, *, of_bill: bool = False) -> None:
    """What a person must fill in a drafted law: how many places, then each kind with its lines and where it is known from.

    Args:
        law: The law.
        of_bill: True for a bill of a workspace, whose acts are in the library.
    """
    if not law.gaps:
        return
    n = len(law.gaps)
    narrate(ngettext("{n} place is to be filled in.", "{n} places are to be filled in.", n).format(n=n))
    asked: dict[str, dict[str, None]] = {}
    for gap in law.gaps:
        asked.setdefault(_asked(gap.what, of_bill=of_bill), {})[str(gap.line + 1)] = None
    for words, lines in asked.items():
        line = ngettext("line {numbers}", "lines {numbers}", len(lines)).format(numbers=", ".join(lines))
        narrate(f"   {line}: {words}")


def _asked(what: Missing, *, of_bill: bool) -> str:
    """What is missing, and by what command it is known the next time."""
    from lawtrack.model.gaps import Missing

    words = {
        Missing.NEW_TEXT: _("the wording in this language"),
        Missing.OLD_WORDS: _("the words that the act has in this language"),
        Missing.ORDER: _("an order that is known in a person's own words only"),
        Missing.SIGNATORY: _("who signs (profiles/house.toml, [[signature]])"),
        Missing.SUBJECT: _("what the act is about, in its title (--title)")
        if not of_bill
        else _("what the act is about, in its title (lawtrack bill rename)"),
        Missing.CAPTION: _("the caption of the annex"),
    }
    if what in words:
        return words[what]
    if of_bill:
        return _(
            "the amended act: its name, date or number (lawtrack acts set ACT --title … --date … --number …)"
        )
    return _(
        "the amended act: its name, date or number (--act «…»), or those of the law itself (--requisites «…»)"
    )


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST)


def tell_which_act(made: Application) -> None:
    """That a law is for other acts, or may be, with the acts; that the act is by its requisites not the one it was said to be."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.wording.messages import said
    from lawtrack.wording.outcomes import which_act

    if made.contradiction is not None:
        narrate(_("note: {text}").format(text=said(made.contradiction)))
    if made.meant is not None:
        return
    if sentence := which_act(made.outcomes, made.doubtful, made.acts):
        narrate(f"{sentence} {sentence_of(remedies.say_act())}")


def tell_unread(unread: Iterable[Unread]) -> None:
    """What the readers of the files left out, a line each; what is the same many times (pictures) once with its count."""
    from lawtrack.wording.messages import said

    found: dict[tuple[str, str, str], list[int]] = {}
    for one in unread:
        found.setdefault((one.name, said(one.item.why), one.item.text), []).append(one.item.line)
    for (name, why, text), lines in found.items():
        told = _("left out of {file}, line {line}: {why} {text}").format(
            file=name, line=lines[0], why=why, text=beginning(text, 80)
        )
        narrate(f"{told.rstrip()} × {len(lines)}" if len(lines) > 1 else told)


def tell_tables(law: LawText, form: str) -> None:
    """That a law written as text has tables, which are read back from Word only."""
    if form == "text" and law.tables:
        narrate(
            ngettext(
                "It has {n} table: in a text file its cells are parted by tabs, and it is not read back; write Word (-o law.docx).",
                "It has {n} tables: in a text file their cells are parted by tabs, and they are not read back; write Word (-o law.docx).",
                len(law.tables),
            ).format(n=len(law.tables))
        )
