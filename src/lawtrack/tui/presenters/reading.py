"""The Read screen's values: the text of an act, its contents, its addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError
from lawtrack.i18n import _, language, ngettext
from lawtrack.model.document import Facts, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.tui.paragraphs import act_paragraphs
from lawtrack.tui.wrapping import Paragraph
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.services.library.marks import Mark
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
    edition: dt.date | None = None
    newest: bool = True

    def address(self, eid: str) -> str:
        """The provision in the interface's language."""
        from lawtrack.wording.addresses import address
        from lawtrack.wording.naming import named_by

        return address(eid, named_by(self.scheme, self.index))

    def find(self, typed: str) -> str:
        """The eId of the provision that was typed.

        Raises:
            CitationError: It cannot be understood, is not in the text, or means several provisions of it.
        """
        from lawtrack.wording.addresses import find_place

        return find_place(self.index, typed, self.scheme).eid

    def paragraphs(self, *, notes: bool, marks: Mapping[str, Mark] | None = None) -> list[Paragraph]:
        """The text, with the publisher's footnotes where ``notes`` is set, and a person's marks and notes."""
        lines = act_paragraphs(self.index, self.facts, notes=notes)
        return _marked(lines, marks) if marks else lines

    def words(self, eid: str) -> str:
        """The words of a provision, a line for each of its paragraphs, as they are copied."""
        from lawtrack.model.rendering import text_lines

        return "\n".join(line.full for line in text_lines(self.index, eid)) if eid in self.index else ""

    def contents(self) -> list[Entry]:
        """Parts, chapters, articles, annexes, each after what it hangs under."""
        entries: dict[str, Entry] = {}
        for place in self.index:
            unit = place.provision
            if unit.kind not in _IN_CONTENTS:
                continue
            above = (a.eid for a in reversed(self.index.ancestors(place.eid)) if a.eid in entries)
            name = f"{unit.label} {unit.heading or beginning(unit.text, _LONGEST_NAME)}".strip().replace(
                "\n", " "
            )
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


def _marked(lines: list[Paragraph], marks: Mapping[str, Mark]) -> list[Paragraph]:
    """The paragraphs with a sign before the first one of what was marked, and notes behind it."""
    result: list[Paragraph] = []
    seen: set[str] = set()
    for line in lines:
        mark = marks.get(line.eid)
        if mark is None or line.eid in seen:
            result.append(line)
            continue
        seen |= {line.eid}
        result.append(replace(line, gutter="*", gutter_style="found"))
        if mark.note:
            result.append(Paragraph(((f"* {mark.note}", "own"),), line.eid, indent=4))
    return result


def act_text(office: Office, uri: str, lang: str, at: dt.date | None = None) -> ActText:
    """A text of an act, in ``lang`` where there is one, else in another language.

    Args:
        office: The workspace.
        uri: The act.
        lang: The language; empty for the interface's.
        at: The day on which it is in force; None for the newest edition.

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
    chosen = wanted if wanted in have else have[0]
    expression = office.library.expression(uri, chosen, at)
    last = max((t.edition for t in item.texts if t.lang == chosen and t.edition), default=None)
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
        edition=expression.edition,
        newest=expression.edition == last,
    )


def _subtitle(expression: Expression) -> str:
    from lawtrack.language.registry import language_of
    from lawtrack.wording.days import day_text

    work = expression.work
    parts = [language_of(expression.lang).names.own, f"№ {work.number}" if work.number else ""]
    if expression.edition:
        parts.append(_("edition of {day}").format(day=day_text(expression.edition)))
    if work.sample:
        parts.append(_("sample, not in force"))
    return " · ".join(part for part in parts if part)


def _summary(expression: Expression, index: TreeIndex) -> str:
    kinds = [place.provision.kind for place in index]
    articles, notes = kinds.count(Kind.ARTICLE), len(expression.facts.notes)
    counted = [
        ngettext("{n} article", "{n} articles", articles).format(n=articles),
        ngettext("{n} provision", "{n} provisions", len(kinds)).format(n=len(kinds)),
    ]
    if notes:
        counted.append(
            ngettext("{n} note of the publisher", "{n} notes of the publisher", notes).format(n=notes)
        )
    return ", ".join(counted)
