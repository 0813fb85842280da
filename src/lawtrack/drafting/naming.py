"""How an amending act names the acts that it changes or repeals (art. 25.5, 26.2 of the Law «On Legal Acts»).

Heading and date for legislative acts, the number too for bylaws, the number of the register for registered ones; in a
title legislative acts have no date. What is not known is a gap that a person fills.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lawtrack.drafting.citations import steps_text
from lawtrack.drafting.orders import AmendedAct
from lawtrack.language import language_of
from lawtrack.language.facets.enacting import Enacting
from lawtrack.model.citation import Step
from lawtrack.model.document import Lang, WorkKind
from lawtrack.model.gaps import GAP_CLOSES, GAP_OPENS, Missing, is_unfilled, marked
from lawtrack.model.instruction import Instruction
from lawtrack.profiles.house import House

_SHOWN = 200
"""Letters of the other language's wording that the mark of a gap shows to who fills it."""


def asked(lang: Lang, what: Missing) -> str:
    """The mark of a gap in a language."""
    return marked(language_of(lang).enacting.asked[what.value])


def is_translation(lang: Lang) -> bool:
    """True for a language in which laws are only translated: what it lacks is shown in one that has legal force."""
    return bool(language_of(lang).enacting.translation)


def gap(lang: Lang, what: Missing, known: str) -> str:
    """The mark of a gap that shows what is known of it: the wording in another language, the order as it was written.

    A translation is read, not filled in: it shows all of it.
    """
    plain = " ".join(known.replace(GAP_OPENS, "").replace(GAP_CLOSES, "").split())
    short = plain if len(plain) <= _SHOWN or is_translation(lang) else f"{plain[: _SHOWN - 1]}…"
    return marked(f"{asked(lang, what)[1:-1]}: {short}")


def told(values: Mapping[Lang, str], lang: Lang, what: Missing) -> str:
    """What is told in a language; in a translation, where it is told in another one only, a gap that shows it."""
    known = values.get(lang, "") or (next(iter(values.values()), "") if is_translation(lang) else "")
    return known if not known or values.get(lang) else gap(lang, what, known)


def begun(text: str) -> str:
    """A text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def act_named(act: AmendedAct, lang: Lang, house: House, case: str = "target", *, short: bool = False) -> str:
    """The act in the words of an amending act; gaps are marked in them.

    Args:
        act: The act.
        lang: The language.
        house: Where the makers of acts are called by name.
        case: One of ``enacting.CASES_OF_ACTS``.
        short: As in a title.
    """
    words = language_of(lang).enacting
    named = act.named.get(lang, "")
    if named and case == "target" and not short:
        return named
    title = " ".join(told(act.titles, lang, Missing.ACT).split())
    if is_unfilled(title) and act.kind in (WorkKind.CODE, WorkKind.CONSTITUTION):
        return title
    if title and re.search(words.self_named, title) and act.kind in (WorkKind.CODE, WorkKind.CONSTITUTION):
        return _self_named(act, title, words, lang, case, short=short)
    cited = words.cited.get(act.kind)
    if named and case == "target" and (not title or not act.legislative):
        plain = re.split(r"\(", named)[0]  # what stands in brackets is where it was published
        return " ".join((plain.replace(date_of(act, lang), "") if act.legislative else plain).split())
    if cited is None:
        return asked(lang, Missing.ACT)
    shape = cited.short if short else cited.whole
    values = {
        "form": lambda: cited.forms[case],
        "title": lambda: words.quoted_title.format(title=title) if title else asked(lang, Missing.ACT),
        "maker": lambda: _maker(act, lang, house),
        "date": lambda: date_of(act, lang) or asked(lang, Missing.DATE),
        "number": lambda: (
            words.number.format(number=act.number) if act.number else asked(lang, Missing.NUMBER)
        ),
        "registered": lambda: (
            words.registered_of.get(act.kind, words.registered).format(number=act.registered)
            if act.registered
            else ""
        ),
    }
    return _filled(shape, values)


def date_of(act: AmendedAct, lang: Lang) -> str:
    """The date as it stands beside a name; empty where it is not known."""
    if act.date is None:
        return ""
    dates = language_of(lang).dates
    return dates.of_act.format(
        day=act.date.day, month=dates.months_of_act[act.date.month - 1], year=act.date.year
    )


def _self_named(act: AmendedAct, title: str, words: Enacting, lang: Lang, case: str, *, short: bool) -> str:
    title = words.case_of(title, case)
    if short or act.kind is WorkKind.CONSTITUTION:
        return title
    return " ".join(words.self_cited.format(title=title, date=date_of(act, lang)).split())


def _maker(act: AmendedAct, lang: Lang, house: House) -> str:
    if act.makers.get(lang):
        return act.makers[lang]
    known = house.formula("maker", "president" if act.kind is WorkKind.DECREE else act.body)
    if known is not None and known.text.get(lang.value):
        return known.text[lang.value]
    return told(act.makers, lang, Missing.MAKER) or asked(lang, Missing.MAKER)


def _filled(shape: str, values: dict[str, Callable[[], str]]) -> str:
    """The shape with its places filled; only those that it has are asked for."""
    used = {name: value() for name, value in values.items() if f"{{{name}}}" in shape}
    return " ".join(shape.format(**used).split())


def document_named(act: AmendedAct, annex: Step, first: Instruction, lang: Lang) -> str:
    """The line above orders for an approved document: «в Правилах …, утвержденных указанным приказом:».

    An annex whose document is not known by name in the language, or not declined, is named by its number.
    """
    words = language_of(lang).enacting
    own = words.own.get(act.kind)
    name = told(act.documents.get(annex.eid, {}), lang, Missing.ACT)
    reference = first.act
    if not name and reference is not None and reference.annex and first.lang is lang:
        name = reference.document
    located = words.document_located(name) if name else None
    if located is None and name and is_translation(lang):
        located = name
    if own is None:
        return f"{asked(lang, Missing.ACT)}:"
    if located is not None:
        return words.document.format(document=located, act=own.pointing)
    where = words.annex_of.format(annex=_annex(act, annex, lang, "prepositional"), act=own.to_pointed)
    preposition = language_of(lang).drafting.preposition(where)
    return words.scope.format(**{"in": preposition, "where": words.below(where)})


def annex_named(act: AmendedAct, annex: Step, lang: Lang, case: str) -> str:
    """An annex of a changed act: «приложение 2 к указанному приказу»; of a law it needs no more than its number."""
    words = language_of(lang).enacting
    named, own = _annex(act, annex, lang, case), words.own.get(act.kind)
    if act.legislative or own is None:
        return named
    return words.annex_of.format(annex=named, act=own.to_pointed)


def _annex(act: AmendedAct, annex: Step, lang: Lang, case: str) -> str:
    step = Step(annex.kind) if act.sole_annex else annex
    return steps_text([step], lang, act.scheme, case)
