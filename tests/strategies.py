"""Random acts of every shape that the grammar of the tree allows, in Russian and Kazakh.

Each strategy is made once for its arguments: what draws a hundred units would else make, and check, a hundred strategies.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from hypothesis import strategies as st

from lawtrack.model.document import (
    EditorialNote,
    Expression,
    Facts,
    Lang,
    NoteKind,
    Provenance,
    Scheme,
    Work,
    WorkKind,
)
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

_WORDS = {
    Lang.RU: 'заявитель орган срок закон настоящий «уполномоченный» дней, порядок; ставка - № 5 <и> & "да"',
    Lang.KK: 'өтініш беруші орган мерзім осы заңда «уәкілетті» күн, тәртіп; ұғымдар – № 5 <және> & "иә"',
    Lang.EN: 'applicant agency term this law days, order; rate - No. 5 <and> & "yes"',
}
_LABELS = {
    Lang.RU: {Kind.ARTICLE: "Статья {n}.", Kind.CHAPTER: "Глава {n}.", Kind.TITLE: "РАЗДЕЛ {n}."},
    Lang.KK: {Kind.ARTICLE: "{n}-бап.", Kind.CHAPTER: "{n}-тарау.", Kind.TITLE: "{n}-БӨЛІМ."},
    Lang.EN: {Kind.ARTICLE: "Article {n}.", Kind.CHAPTER: "Chapter {n}.", Kind.TITLE: "TITLE {n}."},
}


@cache
def texts(lang: Lang = Lang.RU) -> st.SearchStrategy[str]:
    """Words of a provision: mostly words of law, sometimes any characters that XML can hold."""
    words = st.lists(st.sampled_from(_WORDS[lang].split()), min_size=1, max_size=8).map(" ".join)
    odd = st.text(
        st.characters(
            exclude_categories=["Cs"],
            exclude_characters="".join(map(chr, [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])),
        ),
        min_size=1,
        max_size=12,
    )
    return st.one_of(words, words, words, odd)


@cache
def numbers() -> st.SearchStrategy[Number]:
    """Numbers of provisions: 5, 5-1, 5-1-1."""
    pieces = st.lists(st.integers(1, 30).map(str), min_size=1, max_size=3)
    return pieces.map(lambda found: Number("-".join(found)))


@cache
@st.composite
def points(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    number = draw(numbers())
    label = f"{number})"
    if draw(st.integers(0, 5)) == 0:
        text = f"исключен Законом РК № {number}"
        return Provision(Kind.POINT, number, label, text=text, removed=True)
    if draw(st.integers(0, 4)) == 0:
        parts = tuple(draw(st.lists(subparagraphs(lang, deep=False), min_size=1, max_size=2)))
        return Provision(Kind.POINT, number, label, children=parts)
    return Provision(Kind.POINT, number, label, text=draw(texts(lang)))


@cache
@st.composite
def tables(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    spans = st.tuples(st.integers(1, 3), st.integers(1, 3))
    rows = []
    for _ in range(draw(st.integers(1, 3))):
        cells = []
        for _ in range(draw(st.integers(1, 3))):
            words = draw(st.lists(texts(lang), min_size=0, max_size=2))
            if len(words) == 2:
                lines = tuple(Provision(Kind.LINE, text=word) for word in words)
                cells.append(Provision(Kind.CELL, children=lines, span=draw(spans)))
            else:
                cells.append(Provision(Kind.CELL, text="".join(words), span=draw(spans)))
        rows.append(Provision(Kind.ROW, children=tuple(cells)))
    return Provision(Kind.TABLE, children=tuple(rows))


@cache
@st.composite
def subparagraphs(draw: st.DrawFn, lang: Lang = Lang.RU, *, deep: bool = True) -> Provision:
    if not deep or draw(st.booleans()):
        return Provision(Kind.SUBPARAGRAPH, text=draw(texts(lang)))
    children: list[Provision] = []
    if draw(st.integers(0, 4)):
        children.append(Provision(Kind.INTRO, text=draw(texts(lang))))
    inner: st.SearchStrategy[Provision] = st.one_of(
        points(lang),
        points(lang),
        texts(lang).map(lambda text: Provision(Kind.ALINEA, text=text)),
        texts(lang).map(lambda text: Provision(Kind.QUOTED, text=f"«{text}")),
        tables(lang),
    )
    children += draw(st.lists(inner, min_size=1, max_size=4))
    if draw(st.integers(0, 4)) == 0:
        children.append(Provision(Kind.WRAP_UP, text=draw(texts(lang))))
    return Provision(Kind.SUBPARAGRAPH, children=tuple(children))


@cache
@st.composite
def notes(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    label = "Примечание." if lang is Lang.RU else "Ескертпе."
    if draw(st.booleans()):
        return Provision(Kind.NOTE, label=label, text=draw(texts(lang)))
    parts = tuple(draw(st.lists(subparagraphs(lang), min_size=1, max_size=2)))
    return Provision(Kind.NOTE, label=label, children=parts)


@cache
@st.composite
def paragraphs(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    number = draw(numbers())
    own = Provision(Kind.PARAGRAPH, number, f"{number}.")
    if draw(st.booleans()):
        return own.with_(text=draw(texts(lang)))
    inner = st.one_of(subparagraphs(lang), subparagraphs(lang), notes(lang), tables(lang))
    return own.with_(children=tuple(draw(st.lists(inner, min_size=1, max_size=3))))


@cache
@st.composite
def articles(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    number = draw(numbers())
    label = _LABELS[lang][Kind.ARTICLE].format(n=number)
    own = Provision(Kind.ARTICLE, number, label, heading=draw(st.one_of(st.just(""), texts(lang))))
    shape = draw(st.integers(0, 5))
    if shape == 0:
        return own.with_(text=draw(texts(lang)), removed=True)
    if shape == 1:
        return own.with_(text=draw(texts(lang)))
    inner = st.one_of(subparagraphs(lang), paragraphs(lang), paragraphs(lang), notes(lang), tables(lang))
    return own.with_(children=tuple(draw(st.lists(inner, min_size=1, max_size=4))))


@cache
@st.composite
def containers(draw: st.DrawFn, lang: Lang = Lang.RU, depth: int = 2) -> Provision:
    kind = draw(st.sampled_from([Kind.PART, Kind.TITLE, Kind.SUBTITLE, Kind.CHAPTER, Kind.SECTION]))
    number = draw(st.one_of(st.none(), numbers()))
    label = _LABELS[lang].get(kind, "{n}.").format(n=number) if number else ""
    heading = draw(st.lists(texts(lang), min_size=0, max_size=2).map("\n".join))
    return Provision(kind, number, label, heading, children=tuple(draw(_units(lang, depth - 1))))


@cache
def provisions(lang: Lang = Lang.RU) -> st.SearchStrategy[Provision]:
    """One unit of an act: a container, an article, a numbered paragraph, a часть, a note, a table."""
    return st.one_of(
        articles(lang), paragraphs(lang), subparagraphs(lang), notes(lang), tables(lang), containers(lang)
    )


@cache
def _units(lang: Lang, depth: int) -> st.SearchStrategy[list[Provision]]:
    kinds: list[st.SearchStrategy[Provision]] = [articles(lang), articles(lang), paragraphs(lang)]
    if depth > 0:
        kinds.append(containers(lang, depth))
    kinds.append(subparagraphs(lang))
    return st.lists(st.one_of(*kinds), min_size=0, max_size=3)


@st.composite
def _component(draw: st.DrawFn, /, kind: Kind, lang: Lang, **fields: Any) -> Provision:
    children: list[Provision] = []
    lines = st.lists(texts(lang).map(lambda text: Provision(Kind.LINE, text=text)), min_size=1, max_size=3)

    def block(of: Kind) -> Provision:
        if draw(st.booleans()):
            return Provision(of, text=draw(texts(lang)))
        return Provision(of, children=tuple(draw(lines)))

    if kind is Kind.ACT and draw(st.booleans()):
        children.append(block(Kind.PREFACE))
    if draw(st.booleans()):
        children.append(Provision(Kind.LONG_TITLE, text=draw(texts(lang))))
    children += [block(of) for of in (Kind.TOC, Kind.PREAMBLE) if draw(st.integers(0, 3)) == 0]
    children += draw(_units(lang, 2))
    if draw(st.booleans()):
        children.append(block(Kind.CONCLUSIONS))
    return Provision(kind, children=tuple(children), **fields)


@cache
@st.composite
def acts(draw: st.DrawFn, lang: Lang = Lang.RU) -> Provision:
    """A whole act, with annexes."""
    act = draw(_component(Kind.ACT, lang))
    annexes = []
    for _ in range(draw(st.integers(0, 2))):
        number = draw(st.one_of(st.none(), numbers()))
        label = "Приложение" if number is None else f"Приложение {number}"
        heading = draw(st.lists(texts(lang), min_size=0, max_size=2).map("\n".join))
        annexes.append(draw(_component(Kind.ATTACHMENT, lang, number=number, label=label, heading=heading)))
    return act.with_(children=(*act.children, *annexes))


@cache
def works() -> st.SearchStrategy[Work]:
    """Acts and bills with all kinds of requisites."""
    return st.builds(
        Work,
        uri=st.sampled_from(["/akn/kz/act/2024-01-15/900-VIII", "/akn/kz/bill/2024-05-20/amend-900"]),
        kind=st.sampled_from(WorkKind),
        date=st.one_of(st.none(), st.dates(dt.date(1991, 12, 16), dt.date(2030, 1, 1))),
        number=st.sampled_from(["", "900-VIII", "ҚР ДСМ-175/2020"]),
        titles=st.dictionaries(st.sampled_from(Lang), texts(), max_size=3),
        aliases=st.sampled_from([(), (("slug", "law-900"),), (("adilet", "Z24"), ("reg", "9950"))]),
        scheme=st.sampled_from(Scheme),
        doubtful=st.sampled_from(["", "no date"]),
        sample=st.booleans(),
    )


@cache
@st.composite
def expressions(draw: st.DrawFn) -> Expression:
    """An act in one language with its facts."""
    lang = draw(st.sampled_from([Lang.RU, Lang.KK, Lang.EN]))
    root = draw(acts(lang))
    eids = st.sampled_from(sorted(TreeIndex(root).places))
    made = st.builds(
        Provenance,
        act=st.sampled_from(["Закон РК от 05.07.2024 № 950-VIII", "/akn/kz/act/2024-07-05/951-VIII"]),
        instruction=st.one_of(st.just(""), texts(lang)),
        since=st.one_of(st.none(), st.dates(dt.date(2020, 1, 1), dt.date(2026, 1, 1))),
        action=st.sampled_from(["", "repeal", "substitute_words", "insert_provision"]),
    )
    note = st.builds(EditorialNote, st.sampled_from(NoteKind), texts(lang), eids, st.integers(0, 99))
    facts = Facts(
        notes=tuple(draw(st.lists(note, max_size=3))),
        provenance=draw(st.dictionaries(eids, made, max_size=3)),
        parallel=frozenset(draw(st.lists(eids, max_size=2))),
    )
    edition = draw(st.one_of(st.none(), st.dates(dt.date(1995, 1, 1), dt.date(2030, 1, 1))))
    return Expression(draw(works()), lang, edition, root, facts, draw(st.sampled_from(["", "v2"])))


@cache
def wild_trees() -> st.SearchStrategy[Provision]:
    """Acts that no reader would make: any kind anywhere, every field set at random."""

    def node(children: st.SearchStrategy[tuple[Provision, ...]]) -> st.SearchStrategy[Provision]:
        return st.builds(
            Provision,
            kind=st.sampled_from([kind for kind in Kind if kind not in (Kind.ACT, Kind.HEADING)]),
            number=st.one_of(st.none(), numbers()),
            label=st.one_of(st.just(""), texts()),
            heading=st.one_of(st.just(""), texts()),
            text=st.one_of(st.just(""), texts()),
            children=children,
            removed=st.booleans(),
            span=st.tuples(st.integers(1, 3), st.integers(1, 3)),
        )

    leaves = node(st.just(()))
    inner = st.recursive(leaves, lambda inside: node(st.lists(inside, max_size=4).map(tuple)), max_leaves=14)
    return st.lists(inner, max_size=4).map(lambda units: Provision(Kind.ACT, children=tuple(units)))
