"""What stands beside an address in the text of an act: whose element it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lawtrack.checking.references.found import Owner
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.reading.citations.tokens import noun_pattern

_REACH = 400
"""Letters beside an address in which the name of an act stands."""
_QUOTATION = r"(?:«(?:[^«»\n]|«[^«»\n]*»)*»|\"[^\"\n]*\"|“[^“”\n]*”)"
_NAMES = re.compile(r"\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Beside:
    """Whose element an address names.

    Attributes:
        owner: Whose.
        start: Where the words that say so begin; where they end, for those behind the address, is ``end``.
        end: Where they end.
        act: The name of the act or document.
        unit: The kind of «настоящая статья».
    """

    owner: Owner
    start: int
    end: int
    act: str = ""
    unit: Kind | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of one language: from the end of the address on, or up to its beginning."""

    itself: re.Pattern[str]
    unit: re.Pattern[str]
    document: re.Pattern[str]
    act: re.Pattern[str]
    other: re.Pattern[str]
    pointing: re.Pattern[str]
    named: re.Pattern[str]


def owner_beside(words: str, start: int, end: int, lang: Lang) -> Beside:
    """Whose element the address between ``start`` and ``end`` is.

    Args:
        words: The text, made ``plain``.
        start: Where the address begins.
        end: Where it ends.
        lang: The language.
    """
    own = words_of(lang)
    outward = language_of(lang).addresses.outward
    for pattern, owner in (
        (own.itself, Owner.ACT),
        (own.document, Owner.ACT),
        (own.unit, Owner.UNIT),
        (own.act, Owner.OTHER),
        (own.pointing, Owner.POINTED),
        (own.other, Owner.DOCUMENT),
    ):
        if outward:
            match = pattern.match(words, end, end + _REACH)
        else:
            match = pattern.search(words, max(0, start - _REACH), start)
        if match is None:
            continue
        unit = _kind(match["unit"], lang) if owner is Owner.UNIT else None
        act = " ".join(match["what"].split()) if owner in (Owner.OTHER, Owner.DOCUMENT) else ""
        return Beside(owner, match.start("all"), match.end("all"), act, unit)
    return Beside(Owner.UNSAID, end, end)


def acts_named(words: str, lang: Lang) -> list[re.Match[str]]:
    """Where other acts are named by title or as codes."""
    return list(words_of(lang).named.finditer(words))


@cache
def words_of(lang: Lang) -> _Words:
    """The patterns of a language."""
    language = language_of(lang)
    own, acts, outward = language.references, language.acts, language.addresses.outward
    this = rf"(?:{acts.this})"
    cited = "|".join(
        dict.fromkeys(form.cited.removeprefix(r"\b") for form in acts.forms.values() if form.cited)
    )
    nouns = _unnamed(noun_pattern(lang).pattern)
    to = r"(?:[^\W\d]{1,2}\s+)?" if outward else ""  # «приложение 2 к настоящему Закону»
    joint = language.addresses.joint.strip()
    lead = rf"\s*(?:{re.escape(joint)}\s+)?" if joint else r"\s*"

    def beside(what: str, *, case: bool = False) -> re.Pattern[str]:
        shape = rf"{lead}(?P<all>{what})(?!\w)" if outward else rf"(?<!\w)(?P<all>{what})\s*\Z"
        return re.compile(shape, re.NOFLAG if case else re.IGNORECASE)

    return _Words(
        itself=beside(rf"{to}{this}\s+(?:[^\W\d]+\s+)?(?:{cited})\w*" if cited else "(?!)"),
        unit=beside(rf"{this}\s+(?P<unit>{nouns})") if outward else _opening(this),
        document=beside(rf"(?i:{to}{this})\s+{own.document}", case=True),
        act=beside(rf"(?P<what>{filled(own.act, lang)})", case=True),
        other=beside(rf"(?P<what>{filled(own.other, lang)})", case=True),
        pointing=beside(own.pointing),
        named=re.compile(filled(own.named, lang)),
    )


def filled(pattern: str, lang: Lang) -> str:
    """The pattern with titles and dates for what stands for them."""
    dates = language_of(lang).dates
    forms = [_unnamed(form.replace("{months}", "|".join(dates.months))) for form in dates.forms]
    date = f"(?i:{'|'.join(forms) or '(?!)'})"
    return pattern.replace("{quotation}", _QUOTATION).replace("{date}", date)


def _opening(this: str) -> re.Pattern[str]:
    """«осы» at the end of what stands before «баптың»: the unit is the first noun of the address itself."""
    return re.compile(rf"(?<!\w)(?P<all>{this})(?P<unit>)\s*\Z", re.IGNORECASE)


def _unnamed(pattern: str) -> str:
    return _NAMES.sub("?:", pattern)


def _kind(noun: str, lang: Lang) -> Kind | None:
    named = noun_pattern(lang).fullmatch(noun) if noun else None
    name = (named.lastgroup if named else None) or ""
    return Kind[name] if name in Kind.__members__ else None
