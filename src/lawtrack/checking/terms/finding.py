"""Where a term is used: every place, in every form; words that only look like a form of it are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.amending.inflected import forms_in
from lawtrack.amending.words import Line
from lawtrack.checking.references.tree import NO_NORMS
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.document import Expression
from lawtrack.model.index import Place, index_of
from lawtrack.model.kinds import Kind
from lawtrack.wordforms.forms import paradigm
from lawtrack.wordforms.paradigms import Paradigm, Slot

_AROUND = 60


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a term is used.

    Attributes:
        place: The unit.
        heading: True for its heading.
        text: The paragraph.
        start: Where the term begins.
        end: Where it ends.
        form: The form, in the paradigm's letters; empty for words that only look like a form.
        slots: What the form may be.
    """

    place: Place
    heading: bool
    text: str
    start: int
    end: int
    form: str
    slots: frozenset[Slot] = frozenset()

    @property
    def words(self) -> str:
        """The term as it stands there."""
        return self.text[self.start : self.end]

    @property
    def context(self) -> str:
        """The words around it."""
        first, last = max(0, self.start - _AROUND), min(len(self.text), self.end + _AROUND)
        words = " ".join(self.text[first:last].split())
        return f"{'…' if first else ''}{words}{'…' if last < len(self.text) else ''}"

    @property
    def in_contents(self) -> bool:
        """True for a line of the table of contents inside the act."""
        return self.place.eid.startswith("toc")


def uses(expression: Expression, term: str) -> Iterator[Use]:
    """The places of an act, its headings and its table of contents too, where a term is used.

    Args:
        expression: The act.
        term: The term in its basic form.
    """
    known = paradigm(term, expression.lang)
    pattern = forms_pattern(known)
    first = with_one_letter(term.split()[0].casefold())[:3] if term.split() else ""
    for place in index_of(expression.root):
        node = place.provision
        if node.removed or (node.kind in NO_NORMS and not place.eid.startswith("toc")):
            continue
        for heading, text in ((True, node.heading), (False, node.text)):
            if not text or first not in with_one_letter(text.casefold()):
                continue
            yield from _in(place, heading, text, known, pattern, expression)


def _in(
    place: Place, heading: bool, text: str, known: Paradigm, pattern: re.Pattern[str], expression: Expression
) -> Iterator[Use]:
    folded = with_one_letter(text)
    found = {match.span(): _form(match[0], known) for match in pattern.finditer(folded)}
    line = Line((), "heading" if heading else "text", text, "")
    alike = forms_in([line], known.term, expression.lang)
    spans = {(hit.start, hit.end) for hits in alike.values() for hit in hits}
    for span in sorted({*found, *spans}):
        form = found.get(span, "")
        if not form and any(start <= span[0] < end or start < span[1] <= end for start, end in found):
            continue
        yield Use(place, heading, text, *span, form, known.forms.get(form, frozenset()))


def forms_pattern(known: Paradigm) -> re.Pattern[str]:
    """The term in any form that it surely has, whole words only; a capital may begin it."""
    forms = sorted(known.forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_pattern, forms))})(?![\w-])")


def _pattern(form: str) -> str:
    words = r"\s+".join(re.escape(word) for word in with_one_letter(form).split())
    first = words[:1]
    return f"[{first}{first.upper()}]{words[1:]}" if first.islower() else words


def _form(found: str, known: Paradigm) -> str:
    """The form of the paradigm that words as found are."""
    plain = " ".join(found.split())
    for candidate in (plain, plain[:1].lower() + plain[1:]):
        if candidate in known.forms:
            return candidate
    folded = {with_one_letter(form): form for form in known.forms}
    return folded.get(plain, folded.get(plain[:1].lower() + plain[1:], ""))


def is_title(use: Use) -> bool:
    """True for the title of the act, which no order «throughout the text» reaches."""
    return use.place.provision.kind is Kind.LONG_TITLE
