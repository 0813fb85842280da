"""The addresses in a clause, and the words around them that are no part of an address."""

from __future__ import annotations

import re

from lawtrack.language import language_of
from lawtrack.language.facets.clauses import Places
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading import citations
from lawtrack.reading.citations.chains import Chain, Level, Reading
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.patterns import compiled

_AROUND = " ,:;.–-"
_BEHIND = " ,:\t\n\xa0"
_DIGIT = re.compile(r"\d")


def read_addresses(text: str, lang: Lang, scheme: Scheme) -> Reading:
    """The addresses that a phrase of an amending act in ``lang`` names."""
    return citations.read_addresses(text, language_of(lang).clauses.addressed_in, scheme)


class PlaceReader:
    """Reads the places of clauses in one language.

    Args:
        words: The words around addresses.
        lang: The language.
    """

    def __init__(self, words: Places, lang: Lang) -> None:
        self._words = words
        self._lang = lang
        self._lead = compiled(words.lead)
        self._noise = compiled(words.noise)

    def chains(self, text: str, scheme: Scheme) -> tuple[Chain, ...] | None:
        """The addresses in a stretch of a clause: none is fine, words that are no address are not."""
        body = text.strip().strip(",:").strip()
        if not _DIGIT.search(body) and MARK not in body and not self._bare(body):
            return ()
        reading = self.addresses(body, scheme)
        return None if reading is None else reading.chains

    def addresses(self, text: str, scheme: Scheme) -> Reading | None:
        """The addresses that a stretch consists of; None where it names none, or says anything else."""
        reading = self._read(text, scheme)
        if reading is None or reading.rest.strip(_AROUND) or not reading.chains:
            return None
        return reading

    def units(self, text: str, scheme: Scheme) -> Reading | None:
        """The new units that a stretch names; a sentence without ordinal is one too («дополнить предложением»)."""
        reading = self._read(text, scheme)
        if reading is None or reading.rest.strip(_AROUND):
            return None
        sentence = language_of(self._lang).units.sentence.read
        if not reading.chains and compiled(sentence).fullmatch(self._bare(text).strip(_AROUND)):
            return Reading((Chain(),))
        return reading if reading.chains else None

    def left_over(self, text: str, scheme: Scheme) -> str:
        """The words of a stretch that are no address; empty where all are."""
        reading = self._read(text, scheme)
        return text if reading is None else reading.rest.strip(_AROUND)

    def without_lead(self, text: str) -> str:
        """A stretch of which only the word before an address may be left («в») without that word."""
        body = text.strip()
        return "" if self._lead.fullmatch(f"{body} ") else body

    def _read(self, text: str, scheme: Scheme) -> Reading | None:
        if MARK in text:
            return None
        words = self._words
        plain = f" {text.strip()}"
        if words.row:
            plain = compiled(words.row).sub(words.row_noun, plain)
        document = compiled(words.of_a_document).search(plain)
        if document is not None and plain[: document.start()].strip():
            plain = plain[: document.start()]
        else:
            document = None
        if words.of_the_act:
            plain = compiled(words.of_the_act).sub("", plain)
        reading = read_addresses(self._bare(plain.strip()), self._lang, scheme)
        if document is None:
            return reading
        return Reading(tuple(map(_in_document, reading.chains)), reading.rest)

    def _bare(self, text: str) -> str:
        body = text.rstrip(_BEHIND)
        lead = self._lead.match(body)
        return self._noise.sub(" ", body[lead.end() :] if lead else body).strip()


def _in_document(chain: Chain) -> Chain:
    return Chain((Level(Kind.ATTACHMENT, (Number("1"),)), *chain.levels), chain.sentences)
