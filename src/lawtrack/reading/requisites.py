"""The requisites of an act: kind, date, number, title, scheme, from its first lines, its file's name and meta data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lawtrack.language import language_of
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.language.spelling import plain_roman, roman_class
from lawtrack.model.document import EditorialNote, Lang, Scheme, Work, WorkKind
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.act_kinds import (
    constitution_title,
    country_scheme,
    form_in,
    kind_of,
    name_given_itself,
    named_itself,
    points_or_parts,
    scheme_of,
)
from lawtrack.reading.act_names import actor_of, slug_of
from lawtrack.reading.printed_dates import before_and_after_date, printed_date

_ADILET = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]\d{2}[0-9A-Za-z]{2}\d{6}|[A-Za-z]\d{6,9}_{1,3})(?![0-9])")
_DATE_IN_NAME = re.compile(
    r"(?<!\d)(?:(\d\d)[-.](\d\d)[-.]((?:19|20)\d\d)|((?:19|20)\d\d)-(\d\d)-(\d\d))(?!\d)"
)
_LANG_IN_NAME = re.compile(r"(?<![a-z])(rus|kaz|eng)(?![a-z])")
_LAW_NUMBER = re.compile(r"(?<![\w])(\d{1,4}-[IVX]{1,5})(?![\w])")
_NUMBER = LazyPattern(
    lambda: (
        r"(?:№|N\s?[o°]\.?|(?<=\s)N(?=\s?\d))\s*"
        rf"(?P<number>(?:(?:{worded(lambda one: one.front.number_before)})\s+)?[^\s.,;()«»\"]+(?:\s+\d+[/-]\d+(?:[/-]\w+)*)?)"
    )
)
_NUMBER_AFTER = LazyPattern(lambda: rf"(?<=[IVX])\s*(?:{worded(lambda one: one.front.number_after)})\Z")
_REGISTERED = LazyPattern(
    lambda: (
        rf"(?:{worded(lambda one: one.front.registered)})[^№]{{0,160}}?(?:№|\bNo\.?)\s*(?P<after>\d+)|"
        rf"№\s*(?P<before>\d+)\s+(?:{worded(lambda one: one.front.registered_after)})"
    )
)
_REGISTERED_LINE = LazyPattern(lambda: worded(lambda one: one.front.registered_line))
_ADOPTED = LazyPattern(lambda: worded(lambda one: one.front.adopted), re.IGNORECASE)
_ROMAN_PART = LazyPattern(lambda: rf"(?<=-)[{roman_class('IVXLC')}]+")
_PAGE = LazyPattern(lambda: rf"\s+-\s+(?:{worded(lambda one: one.front.data_bank)})\b.*\Z")
_QUOTED = re.compile(r"[«\"“„][^»\"”]*[»\"”]?")
_STEM = 3
"""Letters that two forms of a word share at least."""
_ISO3 = {lang.iso3: lang for lang in Lang}


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What the name of a file says: Adilet's code of the act, the day of the edition, the language."""

    adilet: str = ""
    edition: dt.date | None = None
    lang: Lang | None = None


def name_facts(name: str) -> NameFacts:
    """Read a file's name or an address: ``p1200001546.29-03-2025.rus.docx``, ``…/doc/10612/rus/13.12.2001``."""
    match = _DATE_IN_NAME.search(name)
    edition = None
    if match:
        day, month, year = (match[1], match[2], match[3]) if match[3] else (match[6], match[5], match[4])
        try:
            edition = dt.date(int(year), int(month), int(day))
        except ValueError:
            edition = None
    code = _ADILET.search(name)
    lang = _LANG_IN_NAME.search(name.lower())
    return NameFacts(code[1].upper() if code else "", edition, _ISO3[lang[1]] if lang else None)


def edition_of(name: str, meta: Mapping[str, str]) -> dt.date | None:
    """The day from which the text is in force, where the file's name or its source says it."""
    return name_facts(name).edition or name_facts(meta.get("source", "")).edition


def read_requisites(
    root: Provision,
    lang: Lang,
    meta: Mapping[str, str] = MappingProxyType({}),
    file_name: str = "",
    scheme: Scheme | None = None,
    notes: Iterable[EditorialNote] = (),
) -> tuple[Work, dt.date | None]:
    """The Work of a text, and the day from which the text is in force where the file says it.

    Args:
        root: Its tree.
        lang: Its language.
        meta: What the file says of itself: ``title``, ``requisites``, ``date``, ``page_title``.
        file_name: The name of the file without its folder.
        scheme: What «1.» and «1)» are called, where a person says it.
        notes: The publisher's notes, which may call an act without a title by its name.
    """
    title = _title(root, meta)
    head = _head(root, meta)
    kind = kind_of(title, head, _opening(root))
    if kind is WorkKind.OTHER and any(n.kind is Kind.ARTICLE for n in root.walk()):
        kind = WorkKind.LAW  # only legislative acts consist of articles named «статья» (480-V, art. 23)
    title = title or (constitution_title(lang) if kind is WorkKind.CONSTITUTION else "")
    date, number = _date_and_number(head, meta, file_name, kind)
    code = name_facts(file_name).adilet or name_facts(meta.get("url", "")).adilet
    stem = re.sub(r"\.[A-Za-z]{2,8}\Z", "", file_name)
    slug = slug_of(number, title, stem)
    registered = _REGISTERED.search(head)
    aliases = [("slug", slug)]
    if code:
        aliases.append(("adilet", code))
    if registered:
        aliases.append(("reg", registered["after"] or registered["before"]))
    if kind is WorkKind.CODE and not title:
        texts = (words for node in root.walk() for words in (node.heading, node.text) if words)
        name = name_given_itself((*texts, *(note.text for note in notes)), lang)
        aliases += [("name", name)] if name else []
    work = Work(
        uri=_uri(kind, date, slug, head),
        kind=kind,
        date=date,
        number=number,
        titles=MappingProxyType({lang: title} if title else {}),
        aliases=tuple(aliases),
        scheme=scheme or _scheme(root, kind, title, head),
    )
    return work, edition_of(file_name, meta)


def _scheme(root: Provision, kind: WorkKind, title: str, head: str) -> Scheme:
    """By the country, then by the kind; a federal law of Russia may call «1.» either way, which its references tell."""
    opening = _opening(root)
    country = country_scheme(f"{_QUOTED.sub(' ', title)}\n{head}\n{named_itself(opening)}")
    if country is None:
        return scheme_of(kind, title, opening)
    if country is Scheme.RUSSIA:
        return points_or_parts("\n".join(node.text for node in root.walk() if node.text))
    return country


def maker_of(root: Provision, kind: WorkKind, lang: Lang) -> str:
    """Who made a bylaw, as the lines above its title print it: what stands beside the form and before the date.

    «Приказ Министра финансов Республики Казахстан от …», «Қазақстан Республикасы Қаржы министрінің 2024 жылғы …
    бұйрығы»: the owner of the act, in the case in which other acts name it. Empty where that is not printed.

    Args:
        root: The act.
        kind: Its kind.
        lang: Its language.
    """
    preposition = language_of(lang).dates.of_act.split("{")[0].strip()
    for line in _head(root, {}).split("\n"):
        parted = before_and_after_date(line)
        if parted is None:
            continue
        ahead = " ".join(parted[0].split())
        ahead = ahead.removesuffix(f" {preposition}") if preposition else ahead
        named = form_in(ahead, kind)
        if named is not None:
            return ahead[named[1] :].strip(" -–—") if named[0] == 0 else ""
        if form_in(parted[1], kind) is not None:
            return ahead
    return ""


def enacting_body(root: Provision, maker: str, kind: WorkKind, lang: Lang) -> str:
    """Who made a bylaw, in the nominative, as its enacting words name it: «Атбасарский районный маслихат РЕШИЛ:».

    Args:
        root: The act.
        maker: The same as the lines above its title print it (``maker_of``): both have the same words, declined.
        kind: Its kind.
        lang: Its language.

    Returns:
        Its words; empty where the enacting words do not name it so.
    """
    wanted = maker.split()
    words = " ".join(
        node.text for part in root.children if part.kind is Kind.PREAMBLE for node in part.walk()
    )
    form = language_of(lang).acts.form(kind)
    found = [*re.finditer(form.enacts, words)] if form is not None and form.enacts else []
    before = words[: found[-1].start()].split()[-len(wanted) :] if found else []
    if len(before) != len(wanted) or not all(map(_declined, before, wanted)):
        return ""
    body = " ".join(before)
    return body[:1].upper() + body[1:]


def _declined(one: str, other: str) -> bool:
    """True for two words with the same beginning: forms of one word."""
    return one[:_STEM].casefold() == other[:_STEM].casefold()


def _title(root: Provision, meta: Mapping[str, str]) -> str:
    for child in root.children:
        if child.kind is Kind.LONG_TITLE:
            return " ".join(child.text.split())
    return meta.get("title", "") or _PAGE.sub("", meta.get("page_title", ""))


def _head(root: Provision, meta: Mapping[str, str]) -> str:
    """The requisites as printed: those of the data bank, and the lines above and below the title."""
    texts = [meta.get("requisites", "")]
    for child in root.children:
        if child.kind in (Kind.PREFACE, Kind.CONCLUSIONS):
            texts += [node.text for node in child.walk() if node.text]
    return "\n".join(text for text in texts if text)


def _opening(root: Provision, longest: int = 3000) -> str:
    """The first words of the law itself: they name the kind of act («Настоящий Закон», «Осы Кодекс»)."""
    gathered: list[str] = []
    size = 0
    for node in root.walk():
        if node.kind in (Kind.LONG_TITLE, Kind.PREFACE, Kind.TOC) or size > longest:
            continue
        for words in (node.heading, node.text):
            if words and size <= longest:
                gathered.append(words)
                size += len(words)
    return "\n".join(gathered)[:longest]


def _date_and_number(
    head: str, meta: Mapping[str, str], name: str, kind: WorkKind
) -> tuple[dt.date | None, str]:
    head = "\n".join(line for line in head.split("\n") if not _ADOPTED.match(line.strip()))
    date = printed_date(head)
    if date is None and meta.get("date"):
        date = printed_date(meta["date"])
    number = ""
    for line in head.split("\n"):
        match = _NUMBER.search(line)
        if match and not _REGISTERED_LINE.match(line):
            number = match["number"].strip()
            break
    if not number and kind in (WorkKind.LAW, WorkKind.CODE, WorkKind.CONSTITUTIONAL_LAW, WorkKind.OTHER):
        match = _LAW_NUMBER.search(name.replace("_", " "))
        number = match[1] if match else ""
    number = _ROMAN_PART.sub(lambda m: plain_roman(m[0]), number)
    return date, _NUMBER_AFTER.sub("", number).removesuffix("-")


def _uri(kind: WorkKind, date: dt.date | None, slug: str, head: str) -> str:
    """The FRBR URI: codes and laws share one series of numbers, other acts name their kind and who made them."""
    when = date.isoformat() if date else "unknown"
    if kind in (WorkKind.DECREE, WorkKind.RESOLUTION, WorkKind.ORDER, WorkKind.DECISION):
        return f"/akn/kz/act/{kind.value}/{actor_of(kind, head)}/{when}/{slug}"
    return f"/akn/kz/act/{when}/{slug}"
