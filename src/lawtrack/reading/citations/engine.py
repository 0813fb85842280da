"""Addresses in a phrase of any language: words to tokens, tokens to chains in the order of the language."""

from __future__ import annotations

import re

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations import inward, outward
from lawtrack.reading.citations.chains import Reading
from lawtrack.reading.citations.single import one_address
from lawtrack.reading.citations.tokens import Group, plain, rest_of, tokens_of, with_bare_letters

_GLUED = re.compile(r"(?<=[^\W\d_])\.?(?=\d)")
"""Where people type no space: «ст.5», «п1»."""


def units_in(text: str, lang: Lang) -> list[Group]:
    """The units that a phrase names with their numbers, whatever makes of them."""
    words = plain(text)
    order = outward if language_of(lang).addresses.outward else inward
    groups: list[Group] = order.groups_of(words, tokens_of(words, lang), lang)
    return groups


def read_addresses(
    text: str, lang: Lang, scheme: Scheme, *, typed: bool = False, shapes: bool = False
) -> Reading:
    """The addresses that a phrase names («в абзаце втором и четвертом части первой статьи 2»).

    Args:
        text: The phrase without quotations.
        lang: Its language.
        scheme: What «1.» and «1)» are called in the act.
        typed: True for what a person typed: abbreviations are read, and a comma does not begin
            another address.
        shapes: True for what is written with signs for its numbers (``any_number``).
    """
    own = language_of(lang).addresses
    if typed and own.quoted_letter:
        text = with_bare_letters(text, re.compile(own.quoted_letter, re.IGNORECASE), lambda _at: False)
    words = plain(_GLUED.sub(r"\g<0> ", text) if typed else text)
    tokens = tokens_of(words, lang, typed=typed, shapes=shapes)
    rest = rest_of(words, tokens, lang)
    order = outward if own.outward else inward
    groups = order.groups_of(words, tokens, lang)
    if not (typed or own.outward):  # «2-тармағындағы екінші «раушан»»: a number that belongs to no unit
        of_none = len(tokens) - next((n for n, one in enumerate(reversed(tokens)) if one.noun), len(tokens))
        rest = f"{rest} {words[tokens[of_none].start :]}".strip() if of_none < len(tokens) else rest
    if not groups:
        return Reading((), rest)
    single = one_address(groups, words, lang, scheme) if typed else None
    if single is not None:
        return Reading((single,), rest)
    chains = order.chains_of(words, groups, lang, scheme)
    return Reading((), words) if chains is None else Reading(chains, rest)
