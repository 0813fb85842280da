"""Where a term is used and defined in acts, and its renaming, as values for an interface."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lawtrack.checking.acts import orders_text
from lawtrack.checking.terms.defining import Definition, definitions_of
from lawtrack.checking.terms.finding import Use, uses
from lawtrack.checking.terms.renaming import Renaming, rename
from lawtrack.drafting.phrase import phrase
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.document import Expression
from lawtrack.reading.language import detect_language
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said
from lawtrack.wording.naming import named_in


@dataclass(frozen=True, slots=True)
class TermInAct:
    """A term in one act.

    Attributes:
        expression: The act.
        uses: Where it stands.
        definitions: Where it is defined.
        renaming: The instructions that rename it; None where nobody asked.
    """

    expression: Expression
    uses: tuple[Use, ...]
    definitions: tuple[Definition, ...]
    renaming: Renaming | None = None

    @property
    def forms(self) -> Mapping[str, int]:
        """How often each form stands there."""
        return Counter(use.form or " ".join(use.words.split()) for use in self.uses)


def terms_in(texts: Iterable[Expression], term: str, new: str = "") -> Iterator[TermInAct]:
    """A term in texts, those without it left out.

    Args:
        texts: The texts.
        term: The term in its basic form.
        new: The term that takes its place; empty for none.

    Raises:
        InputError: ``term`` has no letters, or is the same as ``new``.
    """
    term, new = " ".join(term.split()), " ".join(new.split())
    if not any(letter.isalpha() for letter in term):
        raise InputError(_("«{term}» is no word.").format(term=term))
    if term == new:
        raise InputError(_("The term and the one that takes its place are the same."))
    first, tongue = 1, detect_language(new) if new else None
    for expression in texts:  # a term of one language takes no place in another's text
        made = rename(expression, term, new, first) if new and tongue in (None, expression.lang) else None
        found = made.uses if made is not None else tuple(uses(expression, term))
        if made is not None:
            first += len(made.instructions)
        if found:
            yield TermInAct(expression, found, tuple(definitions_of(expression, term)), made)


def place_of(use: Use, expression: Expression) -> str:
    """The element of a use in words: «заголовок статьи 5» for a heading."""
    eid = f"{use.place.eid}__heading" if use.heading and use.place.eid else use.place.eid
    return address(eid, named_in(expression))


def directives(made: Renaming) -> tuple[str, ...]:
    """The instructions as a law words them."""
    lang, scheme = made.expression.lang, made.expression.work.scheme
    return tuple(phrase(one, lang, scheme) for one in made.instructions)


def renaming_text(found: Iterable[TermInAct]) -> str:
    """The consequential instructions as an amending text, act by act; what could not be put into words stands in none.

    Raises:
        InputError: There are none, or they are in two languages.
    """
    made = [one.renaming for one in found if one.renaming is not None and one.renaming.instructions]
    langs = list(dict.fromkeys(one.expression.lang for one in made))
    if not made:
        raise InputError(_("There is nothing to be ordered."))
    if len(langs) > 1:
        raise InputError(_("The orders are in two languages."), hint=_("Name one of them: ru or kk."))
    return orders_text(((one.expression.work, order) for one in made for order in one.instructions), langs[0])


def term_values(one: TermInAct) -> dict[str, Any]:
    """A term in an act, for JSON."""
    work, made = one.expression.work, one.renaming
    values: dict[str, Any] = {
        "work": work.uri,
        "short": work.slug,
        "lang": one.expression.lang.value,
        "forms": dict(one.forms),
        "definitions": [
            {
                "eid": d.eid,
                "place": address(d.eid, named_in(one.expression)),
                "term": d.term,
                "short": d.short,
                "text": d.text,
            }
            for d in one.definitions
        ],
        "uses": [_use(use, one.expression) for use in one.uses],
    }
    if made is not None:
        values["renaming"] = {
            "to": made.new,
            "proved": made.proved,
            "left": [_use(use, one.expression) for use in made.left],
            "instructions": [
                {
                    "n": i.n,
                    "action": i.action.value,
                    "target": i.target_eid,
                    "old": i.old,
                    "new": i.new,
                    "text": text,
                }
                for i, text in zip(made.instructions, directives(made), strict=True)
            ],
            "gaps": [{**_use(gap.use, one.expression), "why": said(gap.why)} for gap in made.gaps],
        }
    return values


def _use(use: Use, expression: Expression) -> dict[str, Any]:
    return {
        "eid": use.place.eid,
        "place": place_of(use, expression),
        "heading": use.heading,
        "words": " ".join(use.words.split()),
        "form": use.form or None,
        "context": use.context,
    }
