"""How acts are called in a table: in the nominative for bands, declined for the subject, in order of legal force."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from lawtrack.language import language_of, languages
from lawtrack.language.patterns import LazyPattern, worded, worded_of
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.labels import ABROAD
from lawtrack.reading.act_kinds import earliest_kind

if TYPE_CHECKING:
    from lawtrack.model.instruction import ActReference
    from lawtrack.reading.amending_act import AmendingAct

_RANKS = (
    WorkKind.CONSTITUTION,
    WorkKind.CONSTITUTIONAL_LAW,
    WorkKind.CODE,
    WorkKind.LAW,
    WorkKind.DECREE,
    WorkKind.RESOLUTION,
    WorkKind.ORDER,
    WorkKind.DECISION,
)
"""Kinds from the top of the hierarchy downwards (art. 10 of the Law «On Legal Acts»)."""
_BYLAWS = frozenset((WorkKind.DECREE, WorkKind.RESOLUTION, WorkKind.ORDER, WorkKind.DECISION))
_AMENDING = (
    WorkKind.CONSTITUTIONAL_LAW,
    WorkKind.LAW,
    WorkKind.DECREE,
    WorkKind.RESOLUTION,
    WorkKind.ORDER,
    WorkKind.DECISION,
)
"""The kinds that amend others, as their texts are asked what they are."""


_SELF_NAMED = LazyPattern(lambda: worded(lambda one: one.acts.self_named), re.IGNORECASE)
"""«Трудовой кодекс Республики Казахстан» says what it is: the name of its form is not put before it."""
_CITED = worded_of(_RANKS, lambda one, kind: one.acts.form(kind).cited, re.IGNORECASE)
_ITSELF = worded_of(_AMENDING, lambda one, kind: one.acts.form(kind).itself)
_HEADED = worded_of(_AMENDING, lambda one, kind: one.acts.form(kind).headed)
"""The form in the act's own requisites, where its text does not name itself."""
_MARK = re.compile(r"[«»\"“”„]")
_OUTER_QUOTES = re.compile(r"^[«\"“„](.*)[»\"”]$", re.DOTALL)


def act_name(expression: Expression, lang: Lang, cited: ActReference | None = None) -> str:
    """The act in the nominative, for a band: «Закон Республики Казахстан от 5 июля 2018 года «О зерне»».

    Args:
        expression: A text of the act.
        lang: The language of the table.
        cited: The act as the amending act names it: so it is called where its own text does not tell its date or title,
            and a bylaw with the body that made it.
    """
    work, words = expression.work, language_of(lang).acts
    title = " ".join((work.titles.get(expression.lang) or next(iter(work.titles.values()), "")).split())
    untold = not title or (work.date is None and cited is not None and cited.date is not None)
    if cited is not None and (untold or (cited.title and _tells_the_body(cited, work))):
        head = _requisites(cited.text, title)
        if untold or not head or _is_balanced(cited.text):
            return nominative(cited.text, lang)
        return _with_title(head, title, lang)  # a mark of the title is missing or one too many
    if cited is not None and _tells_the_body(cited, work) and (head := _requisites(cited.text, title)):
        return _with_title(head, title, lang)
    date = _date(work.date, lang)
    if _SELF_NAMED.search(title) and work.kind in (WorkKind.CODE, WorkKind.CONSTITUTION, WorkKind.OTHER):
        return words.named_itself.format(title=title, date=date).strip()
    abroad = words.forms_abroad.get(work.scheme)
    form = words.form(work.kind).name if abroad is None else abroad.get(work.kind, "")
    if not title:  # never a URI: a number alone is at least the act's
        return " ".join(f"{form} {date} {f'№ {work.number}' if work.number else ''}".split()) or work.slug
    if not form:
        return title
    quoted = _quoted(title)
    number = f"№ {work.number}" if work.number else ""
    return " ".join(words.named.format(form=form, date=date, number=number, title=quoted).split())


def _tells_the_body(cited: ActReference, work: Work) -> bool:
    """True where the amending act names the body that made a bylaw: «приказ Министра … от 14 марта 2024 года № 52».

    The name of the form, «Приказ», does not say it, as that of a law does.
    """
    return work.kind in _BYLAWS and (cited.date, cited.number) == (work.date, work.number)


def _quoted(title: str) -> str:
    """A title in quotation marks; its own outer ones are not doubled."""
    plain = _OUTER_QUOTES.match(title)
    return f"«{plain.group(1) if plain and '»' not in plain.group(1)[:-1] else title}»"


def _is_balanced(text: str) -> bool:
    """True where every quotation mark has its other half."""
    return text.count("«") == text.count("»") and text.count('"') % 2 == 0


def _requisites(cited: str, title: str) -> str:
    """What an act is called by beside its title: form, body, date, number; empty where a title cannot be told from them."""
    words = " ".join(cited.split())
    between = r"[\s«»\"“”„]+"  # marks may be missing, or nested otherwise
    told = between.join(re.escape(word) for word in _MARK.sub(" ", title).split())
    found = re.search(rf"[«»\"“”„]*{told}[«»\"“”„]*", words, re.IGNORECASE) if told else None
    if found is not None:
        words = f"{words[: found.start()]} {words[found.end() :]}"
    return "" if _MARK.search(words) else " ".join(words.split())


def _with_title(requisites: str, title: str, lang: Lang) -> str:
    named = language_of(lang).acts.named.format(form=requisites, date="", number="", title=_quoted(title))
    return nominative(named, lang)


def _date(date: dt.date | None, lang: Lang) -> str:
    if date is None:
        return ""
    words = language_of(lang).dates
    return words.of_act.format(day=date.day, month=words.months_of_act[date.month - 1], year=date.year)


@cache
def _to_nominative(lang: Lang) -> tuple[tuple[re.Pattern[str], str], ...]:
    # Headings in a language that does not decline may stand over texts in the first language, which does.
    rules = language_of(lang).acts.nominative or languages()[0].acts.nominative
    return tuple((re.compile(pattern), new) for pattern, new in rules)


def nominative(reference: str, lang: Lang) -> str:
    """An act as an amending act names it («в Конституцию …», «… Заңына»), in the nominative for a band."""
    text = " ".join(reference.split())
    for pattern, replacement in _to_nominative(lang):
        text = pattern.sub(replacement, text)
    return text[:1].upper() + text[1:]


def legal_force(kind: WorkKind, name: str) -> int:
    """The rank of an act (art. 10, 0 the highest): by its kind, else by the form in its name before the title."""
    if kind in _RANKS:
        return _RANKS.index(kind)
    before_title = re.split(r"[«\"“]", name)[0] or name
    for words in (before_title, re.sub(r"[«\"“].*[»\"”]", "", name), name):
        for rank, pattern in enumerate(_CITED.values()):
            if pattern.search(words):
                return rank
    return len(_RANKS)


def subject_of(amending: AmendingAct, lang: Lang, title: str = "") -> str:
    """What a table belongs to: «к проекту Закона Республики Казахстан «О внесении …»».

    The title is the one given, else that of the text. The form, which names the country, is left out for an act of another one. It is declined as the act's own words («Настоящий приказ …»), else its requisites, name it.
    """
    title = " ".join((title or amending.title).split()).strip(". ")
    if not title:
        return ""
    words, kind = language_of(lang).acts, own_kind(amending)
    abroad = any(i.act is not None and i.act.scheme in ABROAD for i in amending.instructions)
    form = words.form(kind).of_draft if kind is not None and not abroad else ""
    return " ".join(words.subject.format(form=form, title=title).split())


def amends_laws(amending: AmendingAct) -> bool:
    """True where an act amends a law, a code or the Constitution, which only a law does."""
    lowest = _RANKS.index(WorkKind.LAW)
    named = (i.act.text for i in amending.instructions if i.act is not None)
    return any(legal_force(WorkKind.OTHER, name) <= lowest for name in named)


def own_kind(amending: AmendingAct) -> WorkKind | None:
    """What the act is by the form above its title, by its own words, else by its requisites; None where neither says it."""
    words = " ".join(segment.text for segment in amending.segments if segment.kind.value in ("own", "act"))
    captioned = earliest_kind(amending.caption, _AMENDING)
    if captioned is not None:
        return captioned
    for patterns, text in ((_ITSELF, words), (_HEADED, amending.requisites)):
        for kind, pattern in patterns.items():
            if pattern.search(text):
                return kind
    return None
