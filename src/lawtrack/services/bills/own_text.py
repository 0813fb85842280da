"""The bill's own text: its elements, what is meant by a typed one, and what a proposed wording makes of it."""

from __future__ import annotations

import re
from dataclasses import replace

from lawtrack.errors import CitationError, WorkflowError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Lang, Scheme
from lawtrack.model.eids import without_duplicates
from lawtrack.model.index import Place, TreeIndex, inserted, replaced
from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.own_text import read_own_units
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applying import chosen_text
from lawtrack.services.bills.texts import text_path
from lawtrack.services.from_file.own_text import OwnAct, read_own
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import find_place, read_address


def own_text(workspace: Workspace, bill: Bill, lang: Lang | None = None) -> OwnAct:
    """The own text of a bill's current version.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language of the text; None for the interface's, else Russian, else the one there is.

    Raises:
        WorkflowError: The version has no text in this language.
        InputError: The text cannot be read.
    """
    text = chosen_text(bill, lang)
    made = read_own(text_path(workspace, bill, text), text.lang)
    return replace(made, of=bill.own)


def element_of(own: OwnAct, typed: str, *, new: bool = False) -> tuple[Citation, Place | None]:
    """The element of the bill that a person names, with its place; no place for one that is to be added.

    Args:
        own: The bill's own text.
        typed: The address without the words that say it is of the bill.
        new: True where the element is to be added.

    Raises:
        CitationError: It cannot be understood, or the bill has no such element.
        WorkflowError: The element that is to be added is there already.
    """
    if not new:
        place = find_place(own.index, typed, Scheme.CIVIL)
        return Citation.parse_eid(without_duplicates(place.eid)), place
    citation = read_address(typed)
    if own.index.find(citation) is not None:
        raise WorkflowError(_("The bill has «{typed}» already.").format(typed=typed))
    if len(citation.steps) > 1 and own.index.find(Citation(citation.steps[:-1])) is None:
        raise CitationError(_("There is no «{typed}» in this text.").format(typed=typed))
    return citation, None


def elements_of(own: OwnAct, instruction: Instruction) -> tuple[str, ...]:
    """The element of the bill that an instruction stands in, by the numbers around it; none where it has no number."""
    steps = []
    outermost = Kind.ARTICLE if any(c.kind is Kind.ARTICLE for c in own.expression.root.children) else None
    for label in instruction.scope:
        kind = Kind.POINT if label.endswith(")") else outermost or Kind.PARAGRAPH
        outermost = None
        steps.append(f"{_NAMES[kind]}_{label.rstrip(')').strip('.')}")
    while steps:
        try:
            place = own.index.find(Citation.parse_eid("__".join(steps)))
        except CitationError:  # a letter: what it lies in
            place = None
        if place is not None:
            return (place.eid,)
        steps.pop()
    return ()


_NAMES = {Kind.ARTICLE: "art", Kind.PARAGRAPH: "para", Kind.POINT: "point"}


def worded(own: OwnAct, citation: Citation, place: Place | None, words: str) -> Expression | None:
    """The bill as it would be with a wording that is proposed for one of its elements; None where it does not fit.

    Args:
        own: The bill's own text.
        citation: The element.
        place: Its place; None where it is to be added.
        words: The wording, a paragraph a line, with or without the number of the element.
    """
    index = own.index
    if place is None:
        root = _with_new(index, citation, _unit(own, citation, "", words))
    elif not place.path:
        return None
    elif place.provision.kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT):
        now = Citation.parse_eid(without_duplicates(place.eid))
        if now.last.number != citation.last.number:  # it has another number since it was spoken of
            words = re.sub(rf"\A\s*{re.escape(str(citation.last.number))}\s*[).]\s*", "", words)
        unit = _unit(own, now, place.provision.label, words)
        root = replaced(index.root, place.path, (unit,))
    else:
        root = replaced(index.root, place.path, _as_lines(place.provision, words))
    return replace(own.expression, root=root) if root is not None else None


def _as_lines(old: Provision, words: str) -> tuple[Provision, ...]:
    """The words in the place of an unnumbered element: a line each."""
    first, *rest = [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    if not rest or old.kind is Kind.LONG_TITLE:
        return (old.with_(text=" ".join((first, *rest)), children=()),)
    more = tuple(Provision(Kind.ALINEA, text=line) for line in rest)
    if old.kind is Kind.SUBPARAGRAPH:
        return (old.with_(text="", children=(Provision(Kind.INTRO, text=first), *more)),)
    return (old.with_(text=first, children=()), *more)


def _unit(own: OwnAct, citation: Citation, label: str, words: str) -> Provision:
    """The unit that the words make: one with its own number where they give one, else that of the element.

    Lines that make no single unit stand in it as they are.
    """
    last = citation.last
    for text in (words, f"{label} {words}".strip()):
        made = read_own_units(text, own.expression.lang)
        if len(made) == 1 and made[0].kind is Kind.SUBPARAGRAPH and len(made[0].children) == 1:
            made = made[0].children
        if len(made) == 1 and made[0].kind is last.kind and made[0].number:
            return made[0]
    first, *rest = [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    shown = label or (f"{last.number})" if last.kind is Kind.POINT else f"{last.number}.")
    if not rest:
        return Provision(last.kind, last.number, shown, text=first)
    lines = (Provision(Kind.INTRO, text=first), *(Provision(Kind.ALINEA, text=line) for line in rest))
    return Provision(last.kind, last.number, shown, children=(Provision(Kind.SUBPARAGRAPH, children=lines),))


def _with_new(index: TreeIndex, citation: Citation, unit: Provision) -> Provision | None:
    """The tree with a new unit among those of its kind; None where it has no such ones."""
    owner = index.find(Citation(citation.steps[:-1])) if len(citation.steps) > 1 else index.places[""]
    if owner is None or unit.number is None:
        return None
    holders = [
        owner.path,
        *((*owner.path, n) for n, c in enumerate(owner.provision.children) if c.kind is Kind.SUBPARAGRAPH),
    ]
    for path in holders:
        alike = [
            (n, c)
            for n, c in enumerate(index.at(path).provision.children)
            if c.kind is unit.kind and c.number
        ]
        if alike:
            before = [n + 1 for n, c in alike if c.number is not None and c.number < unit.number]
            return inserted(index.root, path, before[-1] if before else alike[0][0], (unit,))
    return None
