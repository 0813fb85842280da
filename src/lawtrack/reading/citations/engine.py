"""Addresses in a phrase of any language: words to tokens, tokens to chains in the order of the language."""

from __future__ import annotations

from lawtrack.language import language_of
from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations import inward, outward
from lawtrack.reading.citations.chains import Reading
from lawtrack.reading.citations.tokens import plain, rest_of, tokens_of


def read_addresses(text: str, lang: Lang, scheme: Scheme, *, typed: bool = False) -> Reading:
    """The addresses that a phrase names («в абзаце втором и четвертом части первой статьи 2»).

    Args:
        text: The phrase without quotations.
        lang: Its language.
        scheme: What «1.» and «1)» are called in the act.
        typed: True for what a person typed: abbreviations are read, and a comma does not begin another address.
    """
    words = plain(text, lang)
    tokens = tokens_of(words, lang, typed=typed)
    order = outward if language_of(lang).addresses.outward else inward
    return Reading(order.read(words, tokens, lang, scheme, typed=typed), rest_of(words, tokens, lang))
