"""Words that differ in numbers only are read once, and as if each were read by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from lawtrack.language import Language, language_of, languages
from lawtrack.language.facets.clauses import Token
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations import tokens
from lawtrack.reading.citations.any_number import SIGNS, AnyNumber, NumbersMatterError
from lawtrack.reading.citations.chains import Chain, Level
from lawtrack.reading.citations.ordinals import ordinal_pattern
from lawtrack.reading.instructions.draft import Draft, ScopeLine
from lawtrack.reading.instructions.grammar.clauses import Grammar, grammar_of
from lawtrack.reading.instructions.patterns import filled
from lawtrack.reading.instructions.printed.quotes import take_out
from lawtrack.reading.instructions.shapes import (
    OfShapes,
    draft_with,
    numbers_of_draft,
    numbers_of_scope,
    scope_with,
    shape_of,
)

DIRECTIVES = {
    Lang.RU: (
        "в пункте {a} статьи {b} слово «а» заменить словом «б»",
        "в пунктах {a} и {b} статьи {c} цифры «{a}» исключить",
        "пункты {a}–{b} статьи {c} исключить",
        "пункты {a} по {b} статьи {c} исключить",
        "дополнить статьями {a}-1 и {a}-2 следующего содержания: «…»",
        "статьи {a}-{b} исключить",
        "в абзаце втором подпункта {a}) пункта {a} слово «а» исключить, в подпункте {b}) слово «в» исключить",
        "пункт {a} считать пунктом {b}",
        "в предложении {a} статьи {b} слово «а» исключить",
        "приложение {a} изложить в редакции согласно приложению {b} к настоящему приказу",
        "в статье {a}: слова «а» исключить",
        "абзац {a} части {b} статьи {c} исключить",
        "подпункты а) и б) пункта {a} статьи {b} исключить",
        "пункт {a}.{b} части {c} исключить",
        "в пункте {a}: подпункт а) исключить, подпункт {b}) изложить в следующей редакции: «…»",
        "по бюджетной программе {a} «а»:",
        "в абзаце втором пункта {a} слова «а» (два раза) и «б» во всех падежах заменить словами «в»",
    ),
    Lang.KK: (
        "{a}-баптың {b}-тармағындағы «а» деген сөз «б» деген сөзбен ауыстырылсын",
        "{a}-{b}-баптар алып тасталсын",
        "{a}-баптың {b}) және {c}) тармақшалары алып тасталсын",
        "{a}-1-бап мынадай мазмұндағы {b}-тармақпен толықтырылсын",
        "{a}, {b}-тармақтар тиісінше {b}, {c}-тармақтар деп есептелсін",
    ),
}
NUMBERS = ((1, 2, 3), (2, 2, 2), (5, 7, 12), (9, 3, 12), (20, 21, 22), (100, 117, 9), (1, 1, 2))


@pytest.mark.parametrize("lang", list(DIRECTIVES))
@pytest.mark.parametrize("scheme", list(Scheme))
def test_what_is_read_of_a_shape_is_what_is_read_of_each_text(lang: Lang, scheme: Scheme) -> None:
    grammar, alone = grammar_of(lang), Grammar(language_of(lang))
    for words in DIRECTIVES[lang]:
        for a, b, c in NUMBERS:
            text = take_out(words.format(a=a, b=b, c=c)).text
            assert grammar.drafts(text, scheme) == alone._drafts_of(text, scheme), text
            assert grammar.scope_line(text, scheme) == alone._scope_of(text, scheme), text


def test_a_shape_keeps_length_and_which_numbers_are_equal() -> None:
    shape, numbers = shape_of("в пункте 12 статьи 345 и в пункте 12 слово \ue0000\ue000")
    assert numbers == ["12", "345"]
    assert (
        shape
        == f"в пункте {SIGNS[0] * 2} статьи {SIGNS[1] * 3} и в пункте {SIGNS[0] * 2} слово \ue0000\ue000"
    )


@pytest.mark.parametrize(
    "text", ["слово исключить", f"в пункте {SIGNS[3]} и 5", " ".join(map(str, range(99)))]
)
def test_a_text_without_signs_for_its_numbers_is_read_as_it_stands(text: str) -> None:
    assert shape_of(text) == (text, ())


def test_the_value_of_any_number_cannot_be_asked_for() -> None:
    one, other = AnyNumber(SIGNS[0]), AnyNumber(f"{SIGNS[0]}-{SIGNS[1]}")
    assert one == AnyNumber(SIGNS[0])
    assert one != other
    assert one != tokens.LAST
    assert one.pair is None
    assert one.in_digits
    assert not one.lettered
    assert not one.dotted
    assert AnyNumber(f"{SIGNS[0]}.{SIGNS[1]}").dotted
    for ask in (
        lambda: one.value,
        lambda: one.key,
        lambda: one.text,
        lambda: other.pair,
        lambda: hash(one),
        lambda: one == Number("5"),
        lambda: Number("5") == one,
        lambda: one < Number("5"),
    ):
        with pytest.raises(NumbersMatterError):
            ask()


SIGNED: dict[str, Any] = {
    "tuple[Chain, ...]": (Chain((Level(Kind.PARAGRAPH, (AnyNumber(SIGNS[0] * 2),)),)),),
    "Number | None": AnyNumber(SIGNS[0] * 2),
    "str": f"согласно приложению {SIGNS[0] * 2}",
    "tuple[str, ...]": (f"по программе {SIGNS[0] * 2}",),
}


def signed(given: type, without: Set[str] = frozenset()) -> dict[str, Any]:
    """Values with signs for numbers for every field of a class that can hold some."""
    of = {name: _written(kind) for name, kind in given.__annotations__.items() if name not in without}
    return {name: SIGNED[kind] for name, kind in of.items() if kind in SIGNED}


def _written(annotation: Any) -> str:
    """An annotation as the source has it."""
    return str(getattr(annotation, "__forward_arg__", annotation))


def test_nothing_is_made_of_a_sign_that_was_taken_for_a_number() -> None:
    def read(text: str, _scheme: Scheme) -> Chain:
        return Chain((Level(Kind.PARAGRAPH, (Number(text.removeprefix("пункт ")),)),))

    def named(chain: Chain) -> Iterator[Number]:
        return iter(chain.levels[0].numbers)

    of = OfShapes(read, read, lambda chain, _numbers: chain, named)
    assert of.of("пункт 5", Scheme.CIVIL) == read("пункт 5", Scheme.CIVIL)


@pytest.mark.parametrize(("given", "named"), [(Draft, numbers_of_draft), (ScopeLine, numbers_of_scope)])
def test_every_number_of_a_draft_or_scope_is_looked_at(
    given: type, named: Callable[[Any], Iterator[Number]]
) -> None:
    numbered = {
        name: value
        for name, value in signed(given).items()
        if not isinstance(value, (str, tuple)) or isinstance(value[0], Chain)
    }
    made = given(Action.RENUMBER, **numbered) if given is Draft else given(**numbered)
    assert len(numbered) == len(list(named(made)))


def test_every_field_of_a_draft_gets_its_numbers() -> None:
    quotations = {"olds", "news", "anchor"}  # by their ordinals, which are no numbers of the law
    given = signed(Draft, quotations)
    named = {"chains", "units", "renumbered", "behind", "annex", "document", "document_number", "lines"}
    assert named == given.keys()
    made = repr(draft_with(Draft(Action.RENUMBER, **given), ["12"]))
    assert not set(SIGNS) & set(made)
    assert made.count("12") == len(given)


def test_every_field_of_a_scope_gets_its_numbers() -> None:
    given = signed(ScopeLine)
    assert {"chains", "lines"} == given.keys()
    made = repr(scope_with(ScopeLine(**given), ["12"]))
    assert not set(SIGNS) & set(made)
    assert made.count("12") == len(given)


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.lang.value)
def test_the_patterns_of_directives_treat_all_digits_alike(language: Language) -> None:
    for pattern in patterns(language):
        assert not list(told_digits(re._parser.parse(pattern, re.IGNORECASE))), pattern  # type: ignore[attr-defined]


def test_a_pattern_that_tells_digits_apart_is_found() -> None:
    for pattern in ("пункт 2", "a|[0-9]+", "(?:x(?=[^5]))*", "[а-я3]"):
        assert list(told_digits(re._parser.parse(pattern))), pattern  # type: ignore[attr-defined]


def patterns(language: Language) -> Iterator[str]:
    """What directives, scopes and their addresses are read with, and what is asked of shapes besides."""
    clauses, orders, lang = language.clauses, language.orders, language.clauses.addressed_in
    for given in (
        *written(clauses),
        *(orders.told, orders.one_language, language.suspension.verb),
        *(language.commencement.starts, language.commencement.itself),
        *(getattr(language.amended_acts, name) for name in ("tail", "omnibus", "publications")),
    ):
        yield filled(given, orders, throughout=clauses.throughout, unit=clauses.unit)
    addresses = language_of(lang).addresses
    for name in (
        "digits",
        "between",
        "dash",
        "listing",
        "genitive",
        "plural",
        "genitive_plural",
        "since",
        "until",
    ):
        yield getattr(addresses, name)
    for made in (tokens.noun_pattern(lang), tokens._last(lang), ordinal_pattern(lang)):
        yield made.pattern


def written(facet: Any) -> Iterator[str]:
    """Every pattern of a facet of clauses, whatever its field: of a pair the first is one."""
    for field in fields(facet):
        value = getattr(facet, field.name)
        if field.name in ("parts", "rules", "edition_lead", "slip", "row_noun"):
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            for one in value:
                yield one.pattern if isinstance(one, Token) else one if isinstance(one, str) else one[0]
        elif is_dataclass(value):
            yield from written(value)


def told_digits(tree: Any) -> Iterator[str]:
    """The digits that a parsed pattern names."""
    for op, value in tree:
        name = str(op)
        if name in ("LITERAL", "NOT_LITERAL"):
            yield from chr(value) if chr(value).isdecimal() else ""
        elif name == "RANGE":
            yield from (chr(n) for n in range(value[0], value[1] + 1) if chr(n).isdecimal())
        elif name == "IN":
            yield from told_digits(value)
        else:
            for inner in inner_trees(value):
                yield from told_digits(inner)


def inner_trees(value: Any) -> Iterator[Any]:
    """The patterns inside one."""
    if isinstance(value, re._parser.SubPattern):  # type: ignore[attr-defined]
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from inner_trees(one)
