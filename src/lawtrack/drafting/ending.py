"""The end of an amending act: when it takes effect (art. 42 of the Law «On Legal Acts»), and who signs it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from lawtrack.drafting.citations import steps_text
from lawtrack.drafting.naming import asked, begun, told
from lawtrack.drafting.orders import Requisites
from lawtrack.errors import CitationError
from lawtrack.language import language_of
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.gaps import Missing
from lawtrack.model.instruction import Commencement, StartRule
from lawtrack.profiles.house import House


def final_article(lang: Lang, requisites: Requisites, house: House) -> str:
    """When the act takes effect: «Настоящий Закон вводится в действие …»."""
    if requisites.final.get(lang):
        return requisites.final[lang]
    whole = [start for start in requisites.commencement if not start.scope]
    term = house.term(requisites.kind.value, requisites.group)
    start = whole[0] if whole else Commencement(StartRule(term.rule), days=term.days)
    own = language_of(lang).enacting.own.get(requisites.kind)
    itself = own.itself if own is not None else asked(lang, Missing.ACT)
    alone = _only_exception(requisites.commencement)
    if alone is not None:
        return _with_exception(start, alone, lang, itself, house)
    said = [_sentence(start, lang, itself, house)]
    of = own.of_itself if own is not None else asked(lang, Missing.ACT)
    for apart in requisites.commencement:
        said += [_sentence(apart, lang, _element(scope, lang, of), house) for scope in apart.scope]
    return " ".join(said)


def _only_exception(commencement: Sequence[Commencement]) -> Commencement | None:
    """What takes effect apart, where it is one element on another day; more than one has sentences of its own."""
    apart = [start for start in commencement if start.scope]
    if len(apart) != 1 or len(apart[0].scope) != 1 or any(s.applies_from or s.until for s in commencement):
        return None
    try:
        Citation.parse_eid(apart[0].scope[0])
    except CitationError:
        return None
    return apart[0]


def _with_exception(start: Commencement, apart: Commencement, lang: Lang, itself: str, house: House) -> str:
    """«…, за исключением подпункта 2) статьи 1, который вводится в действие с 1 января 2027 года»."""
    language = language_of(lang)
    words, steps = language.enacting.apart, Citation.parse_eid(apart.scope[0]).steps
    element = _put(steps_text(steps, lang, Scheme.CIVIL, words.case), words.declined)
    relative = words.relative.get(language.units.nouns[steps[-1].kind].gender, "")
    said = _put(_starts(apart, lang, relative, house).strip(), words.turned)
    itself = words.itself.format(itself=itself, said=said, element=element)
    whole = _starts(start, lang, itself, house)
    return f"{words.whole.format(whole=whole, said=said, element=element)}."


def _put(text: str, substitutions: Sequence[tuple[str, str]]) -> str:
    """The text with the first substitution that fits."""
    for pattern, new in substitutions:
        if re.search(pattern, text):
            return re.sub(pattern, new, text)
    return text


def _element(scope: str, lang: Lang, of: str) -> str:
    """An element of the amending act that takes effect on another day: «Пункт 1 статьи 1 настоящего Закона»."""
    outward = language_of(lang).addresses.outward
    try:
        steps = Citation.parse_eid(scope).steps
        named = steps_text(steps, lang, Scheme.CIVIL, "nominative", owned=not outward)
    except CitationError:
        named = scope
    return begun(f"{named} {of}" if outward else f"{of} {named}")


def _sentence(start: Commencement, lang: Lang, itself: str, house: House) -> str:
    parts = [_starts(start, lang, itself, house)]
    if start.applies_from is not None:
        parts.append(_formula("relations", lang, house).format(date=since(start.applies_from, lang)))
    if start.until is not None:
        parts.append(_formula("until", lang, house).format(date=until(start.until, lang)))
    return f"{' '.join(parts)}."


_USUAL = {WorkKind.RESOLUTION: "government"}
"""Who makes acts of a form, where the house's formulas name a body."""


def signature(lang: Lang, requisites: Requisites, house: House) -> list[str]:
    """The lines of the signature; a gap where it is not known who signs."""
    known = house.formula("signature", _made(requisites))
    office = told(requisites.signatory, lang, Missing.SIGNATORY) or (
        known.text.get(lang.value, "") if known is not None else ""
    )
    return [office or asked(lang, Missing.SIGNATORY), *([requisites.signer] if requisites.signer else [])]


def enacting_words(lang: Lang, requisites: Requisites, house: House) -> list[str]:
    """«ПРИКАЗЫВАЮ:»; nothing for a law."""
    known = house.formula("enacting", _made(requisites), requisites.kind.value)
    if known is None or not known.text.get(lang.value):
        return []
    maker = told(requisites.body, lang, Missing.MAKER) or asked(lang, Missing.MAKER)
    return [known.text[lang.value].format(maker=maker)]


def _made(requisites: Requisites) -> str:
    """The kind of an act in the house's formulas: «resolution», «resolution-other» where another body makes it than usual.

    Resolutions are made by the Government, and by akimats, whose words and signature are not those of the Government.
    """
    usual = _USUAL.get(requisites.kind)
    kind = requisites.kind.value
    return f"{kind}-other" if usual and requisites.made_by not in ("", usual) else kind


def since(day: dt.date, lang: Lang) -> str:
    """A day from which something holds: «1 января 2027 года», «2027 жылғы 1 қаңтардан»."""
    words = language_of(lang).enacting
    return words.since.format(day=day.day, month=words.months_since[day.month - 1], year=day.year)


def until(day: dt.date, lang: Lang) -> str:
    """A day up to which something holds: «1 января 2027 года», «2027 жылғы 1 қаңтарға»."""
    words = language_of(lang).enacting
    return words.until.format(day=day.day, month=words.months_until[day.month - 1], year=day.year)


def _starts(start: Commencement, lang: Lang, itself: str, house: House) -> str:
    if start.rule is StartRule.DATE:
        date = since(start.date, lang) if start.date is not None else asked(lang, Missing.DATE)
        return _formula("date", lang, house).format(itself=itself, date=date)
    count = start.months or start.days
    name = (
        f"{start.rule.value}-months"
        if start.months
        else start.rule.value
        if count
        else f"{start.rule.value}-day"
    )
    if house.formula("start", name) is None:
        return f"{itself} {asked(lang, Missing.DATE)}"
    said = language_of(lang).enacting.few.get(count, str(count))
    return _formula(name, lang, house).format(itself=itself, days=said)


def _formula(name: str, lang: Lang, house: House) -> str:
    known = house.formula("start", name)
    return known.text.get(lang.value, "") if known is not None else ""
