"""The Read screen's values: the text of an act, its contents, its addresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.model.document import Facts, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.tui.paragraphs import act_paragraphs
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.tui.office import Office

_IN_CONTENTS = (*CONTAINERS, Kind.ARTICLE, Kind.ATTACHMENT, Kind.PREAMBLE)
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the contents; ``above`` is the entry it hangs under, empty at the top."""

    eid: str
    above: str
    name: str
    leaf: bool
    removed: bool


@dataclass(frozen=True, slots=True)
class ActText:
    """One text of an act, ready to be read."""

    uri: str
    lang: str
    title: str
    subtitle: str
    languages: tuple[str, ...]
    scheme: Scheme
    index: TreeIndex
    facts: Facts = field(default_factory=Facts)
    summary: str = ""

    def address(self, eid: str) -> str:
        """The provision in the interface's language."""
        from lawtrack.wording.addresses import address

        return address(eid, self.scheme)

    def find(self, typed: str) -> str:
        """The eId of the provision that was typed.

        Raises:
            CitationError: It cannot be understood, is not in the text, or means several provisions of it.
        """
        from lawtrack.wording.addresses import find_place

        return find_place(self.index, typed, self.scheme).eid

    def paragraphs(self, *, notes: bool) -> list[Paragraph]:
        """The text, with the publisher's footnotes where ``notes`` is set."""
        return act_paragraphs(self.index, self.facts, notes=notes)

    def contents(self) -> list[Entry]:
        """Parts, chapters, articles, annexes, each after what it hangs under."""
        entries: dict[str, Entry] = {}
        for place in self.index:
            unit = place.provision
            if unit.kind not in _IN_CONTENTS:
                continue
            above = (a.eid for a in reversed(self.index.ancestors(place.eid)) if a.eid in entries)
            name = f"{unit.label} {unit.heading or unit.text[:_LONGEST_NAME]}".strip().replace("\n", " ")
            entries[place.eid] = Entry(
                eid=place.eid,
                above=next(above, ""),
                name=_("Preamble") if unit.kind is Kind.PREAMBLE else name,
                leaf=unit.kind in (Kind.ARTICLE, Kind.PREAMBLE),
                removed=unit.removed,
            )
        return list(entries.values())

    def following_language(self) -> str:
        """The next language that the act is at hand in."""
        return self.languages[(self.languages.index(self.lang) + 1) % len(self.languages)]


def act_text(office: Office, uri: str, lang: str) -> ActText:
    """The newest text of an act, in ``lang`` where there is one, else in another language.

    Args:
        office: The workspace.
        uri: The act.
        lang: The language; empty for the interface's.

    Raises:
        InputError: There is no such act, or no text of it.
    """
    from lawtrack.model.document import Lang

    item = office.library.item(uri)
    have = tuple(code for code in ("ru", "kk", "en") if any(t.lang == code for t in item.texts))
    if not have:
        raise InputError(
            _("The text of «{title}» is not at hand: only its requisites are known.").format(
                title=item.work.title(Lang(language()))
            ),
            remedy=remedies.import_work(item.work.uri),
        )
    wanted = lang or language()
    expression = office.library.expression(uri, wanted if wanted in have else have[0])
    index = index_of(expression.root)
    return ActText(
        uri=uri,
        lang=expression.lang.value,
        title=expression.work.title(expression.lang),
        subtitle=_subtitle(expression),
        languages=have,
        scheme=expression.work.scheme,
        index=index,
        facts=expression.facts,
        summary=_summary(expression, index),
    )


def _subtitle(expression: Expression) -> str:
    work = expression.work
    parts = [expression.lang.value, f"№ {work.number}" if work.number else ""]
    if expression.edition:
        parts.append(_("edition of {day}").format(day=expression.edition))
    if work.sample:
        parts.append(_("sample, not in force"))
    return " · ".join(part for part in parts if part)


def _summary(expression: Expression, index: TreeIndex) -> str:
    kinds = [place.provision.kind for place in index]
    text = _("{articles} articles, {units} provisions").format(
        articles=kinds.count(Kind.ARTICLE), units=len(kinds)
    )
    notes = len(expression.facts.notes)
    return f"{text}, " + _("{n} notes of the publisher").format(n=notes) if notes else text
