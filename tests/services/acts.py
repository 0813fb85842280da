"""A small act for tests of the library, in two languages and any wording."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType

from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

URI = "/akn/kz/act/2020-05-06/321-VI"
FIRST, SECOND, THIRD = dt.date(2020, 6, 1), dt.date(2022, 1, 1), dt.date(2024, 9, 1)
_TITLES = {Lang.RU: "О дворах", Lang.KK: "Аулалар туралы", Lang.EN: "On Courtyards"}


def article(number: str, heading: str, text: str, lang: Lang = Lang.RU) -> Provision:
    label = {Lang.RU: f"Статья {number}.", Lang.KK: f"{number}-бап.", Lang.EN: f"Article {number}."}[lang]
    return Provision(Kind.ARTICLE, Number(number), label, heading, text)


def courtyards(
    edition: dt.date | None = FIRST,
    lang: Lang = Lang.RU,
    articles: tuple[Provision, ...] | None = None,
    uri: str = URI,
    **fields: object,
) -> Expression:
    if articles is None:
        articles = (
            article("1", "Двор", "Двор открыт для всех жителей дома.", lang),
            article("2", "Ёлки", "Зелёные ёлки сажает жилищный кооператив.", lang),
            article("2-1", "Тишина", "После 23 часов налоги на шум не взимаются.", lang),
        )
    work = Work(
        uri,
        WorkKind.LAW,
        dt.date(2020, 5, 6),
        uri.rsplit("/", 1)[-1],
        MappingProxyType({lang: _TITLES[lang]}),
    )
    work = work if not fields else Work(**{**{f: getattr(work, f) for f in work.__slots__}, **fields})
    title = Provision(Kind.LONG_TITLE, text=_TITLES[lang])
    return Expression(work, lang, edition, Provision(Kind.ACT, children=(title, *articles)))


def kazakh(edition: dt.date = FIRST) -> Expression:
    return courtyards(
        edition,
        Lang.KK,
        (
            article("1", "Аула", "Аула үйдің барлық тұрғындары үшін ашық.", Lang.KK),
            article("2", "Ғылым", "Ғылым қаражаты қоғамдық кеңеспен бөлінеді.", Lang.KK),
        ),
    )
