"""The addresses in a clause, and the words around them that are no part of an address."""

from __future__ import annotations

import re
from itertools import pairwise

from lawtrack.language import language_of
from lawtrack.language.facets.clauses import Places
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading import citations
from lawtrack.reading.citations.chains import Chain, Level, Reading, joined, rank
from lawtrack.reading.citations.tokens import plain as plain_letters
from lawtrack.reading.citations.tokens import tokens_of
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.patterns import compiled, told
from lawtrack.reading.remembering import remembered

_AROUND = " ,:;.–-"
_BEHIND = " ,:\t\n\xa0"
_DIGIT = re.compile(r"\d")


def read_addresses(text: str, lang: Lang, scheme: Scheme, *, shapes: bool = False) -> Reading:
    """The addresses that a phrase of an amending act in ``lang`` names."""
    return citations.read_addresses(text, language_of(lang).clauses.addressed_in, scheme, shapes=shapes)


class PlaceReader:
    """Reads the places of clauses in one language.

    Args:
        words: The words around addresses.
        lang: The language.
        shapes: True for places in the shapes of directives.
    """

    def __init__(self, words: Places, lang: Lang, *, shapes: bool = False) -> None:
        self._words = words
        self._shapes = shapes
        self._lang = lang
        self._lead = compiled(words.lead)
        self._noise = compiled(words.noise)
        self._read = remembered(self._read_anew)  # laws name the same places in many orders
        self._either = bool(language_of(language_of(lang).clauses.addressed_in).addresses.either)
        self._documents_first = language_of(lang).documents.first

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

    def _read_anew(self, text: str, scheme: Scheme) -> Reading | None:
        if MARK in text:
            return None
        words = self._words
        plain = f" {text.strip()}"
        if words.row:
            plain = compiled(words.row).sub(words.row_noun, plain)
        document = compiled(words.of_a_document).search(plain)
        behind = ""
        if document is not None and plain[: document.start()].strip():
            plain, behind = plain[: document.start()], plain[document.start() :]
        elif document is not None and self._documents_first:
            plain = plain[document.end() :]
        else:
            document = None
        if words.of_the_act and told(words.of_the_act).within(plain):
            plain = compiled(words.of_the_act).sub("", plain)
        named = plain.strip()
        bare = self._bare(named)
        if self._either and (lead := self._lead.match(named)) is not None:
            bare = f"{lead[0]}{bare}"  # «из статьи 59-63»: behind it «статьи» is one
        reading = read_addresses(bare, self._lang, scheme, shapes=self._shapes)
        if document is None:
            return reading
        outer = Reading(tuple(map(_in_document, reading.chains)), reading.rest)
        return self._with_behind(outer, behind, scheme)

    def _with_behind(self, outer: Reading, behind: str, scheme: Scheme) -> Reading:
        """An address with the one that follows the name of the document: «в приложении к Правилам …, в пункте 2 …».

        Args:
            outer: The address before the name.
            behind: The name and everything after it.
            scheme: What «1.» and «1)» are called.

        Returns:
            Both as one address; where they do not fit, or nothing parts the name from the second, that is left over.
        """
        written = plain_letters(behind)
        tokens = tokens_of(written, self._lang, shapes=self._shapes)
        for one, following in pairwise(tokens):
            numbered = one.noun and not following.noun and not written[one.end : following.start].strip()
            if not numbered or one.kind in (None, Kind.ATTACHMENT):
                continue
            rest = written[one.start :].strip(_AROUND)
            inner = read_addresses(rest, self._lang, scheme, shapes=self._shapes)
            before = written[: one.start].rstrip()
            if inner.rest.strip(_AROUND) or not inner.chains:
                other = self._read(written[one.start :], scheme) if before.endswith(",") else None
                if other is None or other.rest.strip(_AROUND):
                    continue  # words of the name
                inner = Reading()  # an element of another document
            word = before.rpartition(" ")[2]
            parted = before.endswith(",") or self._lead.fullmatch(f"{word} ") is not None
            fits = bool(inner.chains) and all(
                i.levels and o.levels and rank(o.levels[-1].kind) < rank(i.levels[0].kind)
                for o in outer.chains
                for i in inner.chains
            )
            if not parted or not fits:
                return Reading(outer.chains, f"{outer.rest} {written[one.start :]}".strip())
            return Reading(tuple(joined(o, i) for o in outer.chains for i in inner.chains), outer.rest)
        return outer

    def _bare(self, text: str) -> str:
        body = text.rstrip(_BEHIND)
        lead = self._lead.match(body)
        return self._noise.sub(" ", body[lead.end() :] if lead else body).strip()


def _in_document(chain: Chain) -> Chain:
    return Chain((Level(Kind.ATTACHMENT, (Number("1"),)), *chain.levels), chain.sentences)
