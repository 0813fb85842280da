"""Use case: a file with an amending act to its instructions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lawtrack import remedies
from lawtrack.amending.amended_acts import amended_acts, chosen_act
from lawtrack.amending.commencement import undated
from lawtrack.errors import InputError
from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.index import index_of
from lawtrack.model.instruction import Instruction, Renumber
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message
from lawtrack.model.rendering import text_lines
from lawtrack.parity.labels import label_words, mislabelled
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.instructions.told_places import IN_WHICH, placeless
from lawtrack.reading.language import detect_language
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import left_out_of
from lawtrack.services.from_file.rewording import Wording, reworded


def read_amending(
    path: Path, lang: Lang | None = None, scheme: Scheme | None = None, wordings: Sequence[Wording] = ()
) -> AmendingAct:
    """Read an amending act from a file of any format.

    Args:
        path: The file.
        lang: Language of its text; found where None.
        scheme: What «1.» and «1)» are called in the amended acts; each named act decides where None.
        wordings: What persons say of its orders in their own words.

    Raises:
        InputError: The file cannot be read, or its text is visibly in another language.
    """
    return read_amending_bytes(read_bytes(path), path.name, lang, scheme, wordings)


def read_amending_bytes(
    data: bytes,
    name: str,
    lang: Lang | None = None,
    scheme: Scheme | None = None,
    wordings: Sequence[Wording] = (),
) -> AmendingAct:
    """Read an amending act from the bytes of a file (see ``read_amending``)."""
    if is_akn(data):
        from lawtrack.formats.akn import read_akn_fully

        read = read_akn_fully(data, name)
        lines, requisites, left_out = lines_of(read.expression), "", left_out_of(read)
        lang = lang or read.expression.lang
    else:
        source = read_source_bytes(data, name)
        lines, requisites, left_out = list(source.lines), source.meta.get("requisites", ""), source.left_out

    def read_lines(given: Sequence[SourceLine]) -> AmendingAct:
        return amending_from_lines(given, name, lang, scheme, requisites)

    law = read_lines(lines)
    if wordings:
        law = reworded(law, lines, read_lines, wordings)
    return replace(law, left_out=left_out)


def amending_of(
    expression: Expression, name: str, lang: Lang | None = None, scheme: Scheme | None = None
) -> AmendingAct:
    """The instructions of a bill that is at hand as a tree."""
    return amending_from_lines(lines_of(expression), name, lang or expression.lang, scheme)


def lines_of(expression: Expression) -> list[SourceLine]:
    """The lines of a bill that is at hand as a tree."""
    return [
        SourceLine(n, line.full, heading=1 if line.kind in (Kind.LONG_TITLE, Kind.HEADING) else None)
        for n, line in enumerate(text_lines(index_of(expression.root)), 1)
    ]


def amending_from_lines(
    lines: Sequence[SourceLine],
    name: str,
    lang: Lang | None = None,
    scheme: Scheme | None = None,
    requisites: str = "",
) -> AmendingAct:
    """The instructions of an amending act's lines.

    Raises:
        InputError: The text is visibly in another language than ``lang``, or in one whose amending acts are not read.
    """
    found = detect_language(" ".join(line.text for line in lines))
    if lang is not None and found is not None and found is not lang:
        raise InputError(
            _("The text of {name} is in «{found}», not in «{wanted}».").format(
                name=name, found=found, wanted=lang
            ),
            remedy=remedies.other_language(),
        )
    refuse_unread(name, lang or found)
    text = read_instructions(lines, lang or found or Lang.RU, scheme)
    return AmendingAct(
        name, text.lang, text.title, text.instructions, text.segments, text.caption, requisites
    )


def refuse_unread(name: str, lang: Lang | None) -> None:
    """Refuse an amending act in a language that has no rules for directives.

    Raises:
        InputError: There are none.
    """
    from lawtrack.language import language_of, languages

    if lang is None or language_of(lang).clauses.rules:
        return
    readable = ", ".join(one.lang for one in languages() if one.clauses.rules)
    raise InputError(
        _("{name} is in «{lang}»: amending acts in this language are not read yet.").format(
            name=name, lang=lang
        ),
        remedy=remedies.readable_amending(readable),
    )


def left_open(law: AmendingAct) -> dict[int, Message]:
    """Why instructions that are understood cannot be carried out whatever the act is that they amend, by their numbers."""
    found = {one.n: IN_WHICH for one in law.instructions if placeless(one)}
    renumbered = {one.target for one in law.instructions if isinstance(one, Renumber)}
    for one, number in mislabelled(law.instructions):
        if one.target not in renumbered:
            found[one.n] = label_words(one, number)[0]
    return found | undated(law.instructions)


def those_for(law: AmendingAct, act: str) -> tuple[Instruction, ...]:
    """The instructions of a law for one of the acts that it amends.

    Args:
        law: The law.
        act: The act's number in the law, or a part of its name.

    Raises:
        InputError: ``act`` names none of the acts, or several.
    """
    meant = chosen_act(amended_acts(law.instructions), act, law.lang)
    return tuple(one for one in law.instructions if one.n in meant.instructions)
