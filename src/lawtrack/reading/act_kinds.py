"""The kind of an act, and what its «1.» and «1)» are called, from its own words.

Kinds: art. 7 of the Law «On Legal Acts». Schemes: in the codes of offences and of procedure «1.» is a часть; in the
Criminal Code «1)» is a пункт besides; elsewhere they are пункт and подпункт.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from lawtrack.language import language_of, languages
from lawtrack.language.patterns import LazyPattern, either, worded, worded_of
from lawtrack.model.document import Lang, Scheme, WorkKind

_BYLAWS = (WorkKind.RESOLUTION, WorkKind.ORDER, WorkKind.DECREE, WorkKind.DECISION)
_LAWS = (WorkKind.CONSTITUTIONAL_LAW, WorkKind.CODE, WorkKind.LAW)
_KINDS = (*_LAWS, WorkKind.CONCEPT, *_BYLAWS)
_TITLE = re.compile(r"[«„“\"].*[»”\"]", re.DOTALL)


def _names_itself() -> str:
    """«настоящего Трудового кодекса»: the name of a code behind the word with which an act speaks of itself."""
    this, code = worded(lambda one: one.acts.this), worded(lambda one: one.acts.code)
    return rf"\b(?i:{this})\s+(?P<name>(?P<words>[\w-]+(?:\s+[\w-]+){{0,2}}?)\s+(?i:{code})\w*)"


def _itself() -> str:
    """«Настоящий Закон»: the words of forms without their word boundaries."""
    this = worded(lambda one: one.acts.this)
    words = either(
        one.acts.form(kind).printed.replace(r"\b", "") for kind in (*_LAWS, *_BYLAWS) for one in languages()
    )
    return rf"(?:{this})\s+(?P<what>{words})"


_PRINTED = worded_of(_KINDS, lambda one, kind: one.acts.form(kind).printed, re.IGNORECASE)
_ENACTS = worded_of(_BYLAWS, lambda one, kind: one.acts.form(kind).enacts)
_SCHEMES = worded_of(
    (Scheme.KOAP, Scheme.UK), lambda one, scheme: one.acts.schemes.get(scheme, ""), re.IGNORECASE
)
_COUNTRIES = worded_of(
    (Scheme.UK, Scheme.UZBEKISTAN, Scheme.BELARUS, Scheme.KYRGYZSTAN, Scheme.RUSSIA_POINTS, Scheme.RUSSIA),
    lambda one, scheme: one.acts.countries.get(scheme, ""),
    re.IGNORECASE,
)
_NAMED_ITSELF = LazyPattern(
    lambda: rf"(?<!\w)(?:{worded(lambda one: one.acts.this)})(?:\s+[\w-]+){{1,3}}", re.IGNORECASE
)
_HOME = LazyPattern(lambda: worded(lambda one: one.acts.home), re.IGNORECASE)
_PARTS_NAMED = LazyPattern(lambda: worded(lambda one: one.acts.parts_named), re.IGNORECASE)
_POINTS_NAMED = LazyPattern(lambda: worded(lambda one: one.acts.points_named), re.IGNORECASE)
_SELF = LazyPattern(_itself, re.IGNORECASE)
_NAMES_ITSELF = LazyPattern(_names_itself)
_CONSTITUTION = LazyPattern(
    lambda: rf"\W*(?:{worded(lambda one: one.acts.constitution_title)})\W*(?:\n|\Z)", re.IGNORECASE
)
_CONSTITUTION_OPENS = LazyPattern(lambda: worded(lambda one: one.acts.constitution_opens), re.IGNORECASE)
_CODE_TITLE = LazyPattern(lambda: worded(lambda one: one.acts.code_title), re.IGNORECASE)
_CODE = LazyPattern(lambda: worded(lambda one: one.acts.code), re.IGNORECASE)
_AMENDING = LazyPattern(lambda: worded(lambda one: one.acts.amending_title), re.IGNORECASE)


def kind_of(title: str, head: str, opening: str) -> WorkKind:
    """The kind of the act.

    Args:
        title: Its title.
        head: Its requisites as printed.
        opening: Its first words.
    """
    if _CONSTITUTION.match(title) or _CONSTITUTION_OPENS.search(opening):
        return WorkKind.CONSTITUTION
    found = earliest_kind(head.split("\n")[0][:160], _KINDS)
    if found is not None:
        return found
    for kind, verb in _ENACTS.items():
        if verb.search(opening):
            return kind
    named = _SELF.search(opening)
    if named:
        return earliest_kind(named["what"], _KINDS) or WorkKind.OTHER
    return WorkKind.CODE if _CODE_TITLE.search(title) else WorkKind.OTHER


def kind_named(requisites: str) -> WorkKind | None:
    """The kind of an act by requisites that name it («Закон РК от …», «… бұйрығы»); None where they name none."""
    return earliest_kind(_TITLE.sub(" ", requisites), _KINDS)


def form_in(text: str, kind: WorkKind) -> tuple[int, int] | None:
    """Where the word for the form of an act of this kind stands in ``text``, to its end; None where it does not."""
    found = _PRINTED[kind].search(text) if kind in _KINDS else None
    if found is None:
        return None
    end = found.end()
    while end < len(text) and text[end].isalpha():
        end += 1
    return found.start(), end


def country_scheme(naming: str) -> Scheme | None:
    """The scheme of an act of another country, by its naming outside quotations or by its requisites; None at home."""
    if _HOME.search(naming):
        return None
    return next((scheme for scheme, named in _COUNTRIES.items() if named.search(naming)), None)


def points_or_parts(text: str) -> Scheme:
    """What a federal law of Russia calls «1.», by the references in it to its own units; часть where they say nothing."""
    points, parts = (sum(1 for _one in named.finditer(text)) for named in (_POINTS_NAMED, _PARTS_NAMED))
    return Scheme.RUSSIA_POINTS if points > parts else Scheme.RUSSIA


def named_itself(opening: str) -> str:
    """What an act calls itself in its first words: «настоящий Федеральный закон»."""
    return "\n".join(match[0] for match in _NAMED_ITSELF.finditer(opening))


def scheme_of(kind: WorkKind, title: str, opening: str) -> Scheme:
    """What «1.» and «1)» are called in it; decided by the title, and where there is none by the first article."""
    if kind in _BYLAWS:
        return Scheme.BYLAW
    if kind not in (WorkKind.CODE, WorkKind.OTHER) or _AMENDING.search(title):
        return Scheme.CIVIL
    named = kind is WorkKind.CODE or _CODE.search(title)
    where = title if title and named else opening[:600]
    return next((scheme for scheme, named in _SCHEMES.items() if named.search(where)), Scheme.CIVIL)


def is_amending(title: str) -> bool:
    """True for the title of an act that amends others."""
    return _AMENDING.search(title) is not None


def name_given_itself(texts: Iterable[str], lang: Lang) -> str:
    """How a code without a title calls itself («настоящего Трудового кодекса»), as it stands there.

    Empty where it does not, or gives itself several names.

    Args:
        texts: Its words, those of the publisher's notes with them.
        lang: Its language.
    """
    naming = language_of(lang).naming
    endings, forms = re.compile(rf"(?:{naming.endings})\Z"), re.compile("|".join(naming.forms), re.IGNORECASE)
    found: dict[str, str] = {}
    for text in texts:
        for match in _NAMES_ITSELF.finditer(text):
            words = match["words"].split()
            whole = all(len(word) >= _SHORTEST and not forms.fullmatch(word) for word in words)
            if whole and words[0][0].isupper() and not any(word[0].isupper() for word in words[1:]):
                found.setdefault(" ".join(endings.sub("", word) for word in words), match["name"])
    return next(iter(found.values())) if len(found) == 1 else ""


_SHORTEST = 4
"""Letters of a word of a name: shorter ones join two names («Правилами и Трудовым кодексом»)."""


def constitution_title(lang: Lang) -> str:
    """The title of the Constitution, which its text as published does not repeat."""
    return language_of(lang).acts.constitution


@cache
def has_articles(naming: str) -> bool:
    """True for a law or a code by the words that name it: its own form stands first, outside its title."""
    return earliest_kind(_TITLE.sub(" ", naming), (*_LAWS, *_BYLAWS)) in _LAWS


def earliest_kind(text: str, kinds: Sequence[WorkKind]) -> WorkKind | None:
    """The kind whose word stands first: «Приказ … об исполнении постановления» is an order."""
    found = [(m.start(), i, kind) for i, kind in enumerate(kinds) if (m := _PRINTED[kind].search(text))]
    return min(found)[2] if found else None
