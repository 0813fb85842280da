"""The naming of amended and repealed acts: requisites, publication lists, label scheme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile

from lawtrack.language import language_of, languages
from lawtrack.language.facets.orders import Order
from lawtrack.language.patterns import either
from lawtrack.language.spelling import in_own_letters
from lawtrack.language.told import Told
from lawtrack.model.action import Approved
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.instruction import ActReference
from lawtrack.model.kinds import Kind
from lawtrack.reading.act_kinds import country_scheme, scheme_of
from lawtrack.reading.citations.engine import units_in
from lawtrack.reading.citations.tokens import Group
from lawtrack.reading.instructions.marks import Q
from lawtrack.reading.instructions.patterns import (
    compiled,
    filled,
    forms,
    from_first_word,
    of_any,
    told,
    told_in_any,
)
from lawtrack.reading.instructions.printed.quotes import OPENING
from lawtrack.reading.instructions.printed.text import Directive
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.numbers import number
from lawtrack.reading.printed_dates import printed_date
from lawtrack.reading.remembering import remembered
from lawtrack.reading.structure import patterns as p

REQUISITES = re.compile(rf"{Q}|\d{{4}}")
"""A quotation, or a year: what tells an act beside its form."""
_NUMBER = re.compile(r"(?:№|N)\s*(?P<n>[^\W_][\w/-]*(?:\s+\d+[/-]\d+)?)")
_BRACKETED = re.compile(r"\([^()]*\)")
_LIST = r"\s*\({}[^()]*(?:\([^()]*\)[^()]*)*\)?(?=\s|\Z|:|,|;)"
_QUOTED = re.compile(r"[«\"“](.*)[»\"”]", re.DOTALL)


def points_to(text: str, act: ActReference, lang: Lang) -> bool:
    """True where words point to an act named before them, by its form («Пункт 3 указанного решения исключить.»).

    Args:
        text: The words, without their quotations.
        act: The act.
        lang: The language of the words.
    """
    found = compiled(language_of(lang).amended_acts.pointed).search(text)
    return found is not None and found["form"].lower() in _QUOTED.sub("", act.text).lower()


def without_publications(text: str) -> str:
    """The text without the lists of publications behind the titles of acts."""
    return (
        of_any("amended_acts", "publications", _LIST).sub("", text).strip() if "(" in text else text.strip()
    )


@ForAnyNumbers
def may_open(text: str) -> bool:
    """False for a line that opens no block of an act in any language, by its words outside quotations."""
    body = without_publications(text)
    return (
        body.endswith(":")
        or told_in_any("amended_acts", "tail").within(body)
        or any(told(one.amended_acts.omnibus).begins(in_own_letters(body, one.lang)) for one in languages())
    )


def brings_changes(text: str, lang: Lang) -> bool:
    """True for a line that says that an act is changed, whether or not it is read which: «Внести изменения в Закон …».

    Args:
        text: The line without label, its quotations taken out.
        lang: Its language.
    """
    brings = language_of(lang).amended_acts.brings
    return (
        bool(brings) and compiled(brings).match(in_own_letters(without_publications(text), lang)) is not None
    )


@remembered
def act_line(text: str, lang: Lang) -> str | None:
    """The requisites of the amended act that a line opens a block for; empty for an omnibus; None for another line."""
    words = language_of(lang).amended_acts
    body = without_publications(text)
    plain = in_own_letters(body, lang)
    omnibus = told(words.omnibus).begins(plain)
    ends = _ends_as_opening(body, lang)
    match = compiled(words.opens).match(plain) if ends or omnibus else None
    if match is None:
        return "" if omnibus else None
    if not ends or compiled(words.not_opens).search(body):
        return None
    tail = compiled(words.tail)
    named = body[match.start("act") : match.end("act")]
    return tail.sub("", named.rstrip().rstrip(":")).strip().rstrip(",").strip()


def _ends_as_opening(body: str, lang: Lang) -> bool:
    """True for a line, without publications, that ends as those do that open a block: most others need no closer look."""
    return body.endswith(":") or _tail(lang).within(body)


@cache
def _tail(lang: Lang) -> Told:
    return Told(from_first_word(language_of(lang).amended_acts.tail))


def is_listed(text: str, lang: Lang) -> bool:
    """True for an act of a list that is told by its title, date and number alone («О садах» от 5 июля 2018 года № 7:»)."""
    return text[:1] in OPENING and compiled(language_of(lang).amended_acts.listed).match(text) is not None


def forms_of_list(text: str, lang: Lang) -> str:
    """What all acts of a list are («нормативные постановления Верховного Суда»), in the words of the line that opens it."""
    found = compiled(language_of(lang).amended_acts.forms).search(text)
    return found["forms"].strip() if found else ""


@remembered
def approved_line(text: str, lang: Lang) -> tuple[Approved, str] | None:
    """The document and the act that approves it, for whose elements a line opens a block; None for another line.

    «Внести в Правила …, утвержденные постановлением …, следующие изменения:».
    """
    words = language_of(lang).amended_acts
    body = without_publications(text)
    match = compiled(words.approved).match(body) if _ends_as_opening(body, lang) else None
    if match is None or compiled(words.not_opens).search(body):
        return None
    act = compiled(words.tail).sub("", match["act"].rstrip().rstrip(":")).strip().rstrip(",").strip()
    if not REQUISITES.search(act) or of_any("acts", "code").search(match["document"]):
        return None
    return _approved(match), act


def approved_in(match: re.Match[str]) -> Approved | None:
    """The document that stands before its act in words of a line; None where they name the act itself."""
    return _approved(match) if match.groupdict().get("document") else None


def _approved(match: re.Match[str]) -> Approved:
    """The document in the groups of a line that opens the block of its elements."""
    groups = match.groupdict()
    title = groups.get("document") or groups.get("plain") or ""
    return Approved(" ".join(title.split()).strip(' :«»"'), (groups.get("annex") or "").strip("-"))


def opened(text: str, lang: Lang, forms: str = "") -> tuple[Approved | None, str | None]:
    """The document and the act for whose elements a line opens a block; as ``approved_line``, or as ``act_line``.

    Args:
        text: The line.
        lang: Its language.
        forms: The form of the acts of a list in which the line stands: without it none is known by its title alone.
    """
    document, named = approved_line(text, lang) or (None, act_line(text, lang))
    if named and is_listed(named, lang):
        named = f"{forms} {named}" if forms else None
    return document, named


_ACT_GROUPS = ("act", "whole", "approving")
"""The groups in which an order that names its act itself has it."""


def act_within(text: str, lang: Lang) -> tuple[str, str, Approved | None] | None:
    """The act that an order names itself («часть третью статьи 49 Закона … изложить …»), and the order without it.

    Args:
        text: The line without label, its quotations taken out.
        lang: Its language.

    Returns:
        The requisites as they stand in ``text``, the rest, and the document of the act that is meant, if one is; None
        where the line names no act by date or title.
    """
    language = language_of(lang)
    found = compiled(filled(language.amended_acts.within, language.orders)).search(text)
    act = next((found[name] for name in _ACT_GROUPS if found.groupdict().get(name)), "") if found else ""
    if found is None or not (REQUISITES.search(act) or of_any("acts", "code").search(act)):
        return None
    return act, f"{text[: found.start()]} {text[found.end() :].lstrip(' ,')}".strip(), approved_in(found)


def block_within(text: str, lang: Lang) -> str | None:
    """The unit in a line that only opens a block in it («внести в статью 12 следующие изменения:»); None for another.

    Args:
        text: The line without label and act, its quotations taken out.
        lang: Its language.
    """
    words = language_of(lang).amended_acts
    body = compiled(words.into).sub("", text, count=1)
    told = compiled(words.tail).search(body)
    if told is None and not body.rstrip().endswith(":"):
        return None
    return (body[: told.start()] if told else body).rstrip(" ,:")


def block_before(text: str, along: str, lang: Lang) -> str:
    """The unit before an order that goes along («внести в статью 7 изменение, изложив …»)."""
    words = language_of(lang).amended_acts
    body = compiled(words.into).sub("", text[: text.index(along)], count=1).rstrip(" ,:")
    return compiled(words.changes_end).sub("", body).rstrip(" ,:")


def ordered_along(text: str, lang: Lang) -> str:
    """«… внести изменение, изложив пункт 1 …»: the order in the line that opens the block of an act; empty for none."""
    along = [form for verb in language_of(lang).orders.verbs for form in verb.along]
    found = compiled(rf"(?:{'|'.join(along)})\b.*").search(text) if along else None
    return found[0] if found else ""


def opened_document(text: str, lang: Lang) -> Approved | None:
    """The document whose elements follow («в Правилах …, утвержденных указанным приказом:»); None for another line."""
    match = compiled(language_of(lang).amended_acts.document).match(text)
    return None if match is None else _approved(match)


@cache
def _repeal() -> re.Pattern[str]:
    """The order that repeals, in any language."""
    return compiled(either(forms(one.orders, Order.REPEAL) for one in languages()))


def repeals(text: str) -> bool:
    """True for a line that repeals an act, or elements of one."""
    return _repeal().search(text) is not None


def opens_with_repeal(text: str) -> bool:
    """True for a line without label that begins with the order that repeals."""
    return _repeal().match(text) is not None


def opens_repealed(text: str, lang: Lang) -> bool:
    """True for a line that opens a list of acts whose repeal is ordered behind the last of them."""
    return compiled(language_of(lang).amended_acts.repealed_list).match(text) is not None


def without_repeal(text: str) -> str:
    """The line without the words that repeal: the acts."""
    return _repeal().sub(" ", text)


def reference(text: str, document: Approved | None = None) -> ActReference:
    """What the requisites say: date, number, title; the text as written, without the list of publications.

    Args:
        text: The requisites.
        document: The document that the act approves, and that is changed; None for the act itself.
    """
    plain = without_publications(text)
    outside = re.sub(r"[«\"“].*[»\"”]", " ", plain)
    title = ""
    match = _QUOTED.search(plain)
    if match:
        title = " ".join(match[1].split())
    number = _NUMBER.search(outside)
    scheme = country_scheme(outside)
    if scheme is None and of_any("acts", "code").search(outside):
        scheme = scheme_of(WorkKind.CODE, plain, "")
    return ActReference(
        " ".join(plain.split()),
        printed_date(outside) or printed_date(plain),
        number["n"] if number else "",
        title,
        scheme,
        document is not None,
        document.title if document is not None else "",
        document.number if document is not None else "",
    )


def reference_of_block(
    named: str, document: Approved | None, at: tuple[Sequence[Directive], int], lang: Lang
) -> ActReference:
    """The act of a block; the orders in it tell what a federal law of Russia, or a code of Kyrgyzstan, calls its levels.

    Args:
        named: The requisites of the act.
        document: The document that it approves, and that is changed; None for none.
        at: The lines of the amending act, and the place of that which opens the block.
        lang: Their language.
    """
    act = reference(named, document)
    if act.scheme not in (Scheme.RUSSIA, Scheme.KYRGYZSTAN):
        return act
    lines, first = at
    behind = takewhile(lambda one: not one.article, lines[first + 1 :])
    return replace(act, scheme=_told_by_orders((*lines[first : first + 1], *behind), act.scheme, lang))


def scheme_of_cited(act: str, address: str, lang: Lang) -> Scheme:
    """What an act calls its levels that is named with an element of it; «пункт 3 статьи 16» lies in no часть.

    Args:
        act: The act as named.
        address: The element.
        lang: Their language.
    """
    scheme = reference(act).scheme or Scheme.CIVIL
    if scheme is not Scheme.RUSSIA:
        return scheme
    kinds = {group.kind for group in units_in(address, lang)}
    in_article = {Kind.PARAGRAPH, Kind.ARTICLE} <= kinds and Kind.SUBPARAGRAPH not in kinds
    return Scheme.RUSSIA_POINTS if in_article else scheme


def _told_by_orders(block: Iterable[Directive], scheme: Scheme, lang: Lang) -> Scheme:
    """The scheme of a federal law of Russia, or an act of Kyrgyzstan, by the orders on it.

    Such a law calls «1.» часть and «1)» пункт, or «1.» пункт and «1)» подпункт; its name does not tell. A подпункт whose
    number is in digits, in Russia, or a пункт whose new text begins with «2.», is of the second kind, a часть with a number
    in digits of the first. In Kyrgyzstan a подпункт may lie in the «1)» of the first kind.

    Args:
        block: The orders.
        scheme: That of the first kind, which is taken where they tell nothing.
        lang: Their language.
    """
    points = False
    written_in = language_of(lang).clauses.addressed_in
    for directive in block:
        groups = units_in(
            _BRACKETED.sub(" ", directive.said.text), written_in
        )  # «Гражданский кодекс (часть I)»
        if any(_numbered(group, Kind.SUBPARAGRAPH) for group in groups):
            return scheme
        points = (
            points
            or (scheme is Scheme.RUSSIA and any(_numbered(group, Kind.POINT) for group in groups))
            or _put_as_point(directive, groups)
        )
    return Scheme.RUSSIA_POINTS if points else scheme


def _numbered(group: Group, kind: Kind) -> bool:
    """True for units of a kind with numbers in digits."""
    return group.kind is kind and not group.spelled and any(n.in_digits for n in group.numbers)


def _put_as_point(directive: Directive, groups: Iterable[Group]) -> bool:
    """True where a «пункт 2.1» is put whose text begins with «2.1.»."""
    named = {n.text for group in groups if group.kind is Kind.PARAGRAPH for n in group.numbers}
    labels = (p.PARAGRAPH.match(block[0].text) for block in directive.blocks if block)
    return any(label is not None and number(label["number"]).text in named for label in labels)
