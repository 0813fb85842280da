"""The Registry screen's rows and forms: reviewers and experts, what they are, what they have to do now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.errors import FieldError
from lawtrack.i18n import _, language, ngettext
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values, day_of, written_day
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.review import Reviewer
    from lawtrack.services.reviews.records import ReviewerRecord
    from lawtrack.tui.office import Office


@dataclass(frozen=True, slots=True)
class Registry:
    """All that the Registry shows.

    Attributes:
        entries: The reviewers, in the order of their first mention.
        records: What each has done until today, by short name.
        fields: What every field of knowledge is called, by short name.
    """

    entries: tuple[Reviewer, ...] = ()
    records: Mapping[str, ReviewerRecord] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)

    def entry(self, slug: str) -> Reviewer | None:
        """The reviewer of this short name."""
        return next((one for one in self.entries if one.slug == slug), None)

    def rows(self, words: str = "") -> list[Row]:
        """The reviewers with ``words`` in short name, name or fields; those who are late bold."""
        return [
            self._row(one)
            for one in self.entries
            if holds(words, " ".join((one.slug, *one.titles.values(), *one.fields, self._fields(one))))
        ]

    def _row(self, entry: Reviewer) -> Row:
        from lawtrack.reviewing.kind_words import kind_text
        from lawtrack.services.reviews.records import End

        record = self.records[entry.slug]
        open_, late = len(record.open), record.count(End.OVERDUE)
        cells = (
            entry.slug,
            entry.title(_lang()),
            kind_text(entry.kind),
            self._fields(entry),
            f"! {late}/{open_}" if late else str(open_ or ""),
        )
        return Row(entry.slug, cells, "bold" if late else "")

    def detail(self, slug: str) -> str:
        """A reviewer in paragraphs: names, what it may do, and what it has done."""
        from lawtrack.reviewing.kind_words import kind_text
        from lawtrack.wording.days import day_text

        entry = self.entry(slug)
        if entry is None:
            return ""
        record, until, own = self.records[slug], entry.suspended_until, _languages()
        contracts = (f"{day_text(a)} – {day_text(b) if b else '…'}" for a, b in entry.contracts)
        rows = (
            *((own[lang.value], title) for lang, title in entry.titles.items()),
            (_("Languages"), ", ".join(own[lang.value] for lang in entry.languages)),
            (_("Fields"), self._fields(entry)),
            (_("Works for"), entry.employer),
            (_("Contracts"), "; ".join(contracts)),
            (_("Suspended until"), day_text(until) if until else ""),
            (_("Reviews sent"), str(len(record.ends))),
            (_("Open reviews"), ", ".join(record.open)),
            (_("Conclusions in time"), f"{record.timely}/{record.timely + record.late}"),
            (_("Remarks accepted"), f"{record.taken}/{record.answered} ({record.remarks})"),
            (_("Conflicts and recusals"), ", ".join(record.barred)),
            (_("Note"), entry.note),
        )
        lines = [f"{name}: {value}" for name, value in rows if value]
        return "\n\n".join((f"{entry.slug} · {kind_text(entry.kind)}", *lines))

    def _fields(self, entry: Reviewer) -> str:
        return ", ".join(self.fields.get(name, name) for name in entry.fields)

    @property
    def summary(self) -> str:
        """How many there are."""
        count = len(self.entries)
        return ngettext("{count} entry.", "{count} entries.", count).format(count=count)


def registry(office: Office) -> Registry:
    """The registry, with what each entry has done until today."""
    from lawtrack.services.reviews.experts import Experts

    experts = Experts(office.workspace)
    entries = tuple(experts.list())
    fields = dict.fromkeys(
        (*experts.book.entries("expertise"), *(name for one in entries for name in one.fields))
    )
    called = {name: experts.book.called("expertise", name, language()) for name in fields}
    return Registry(entries, experts.records(), called)


def add_form(called: Mapping[str, str]) -> Form:
    """Add a reviewer; ``called`` has what fields of knowledge are called, by short name."""
    from lawtrack.profiles.kinds import ReviewerKind
    from lawtrack.reviewing.kind_words import kind_text

    fields = (
        Field(
            "slug",
            _("Short name"),
            needed=_("Fill in a short name."),
            hint=_("Latin letters, digits, hyphens"),
        ),
        Field(
            "kind",
            _("What it is"),
            Kind.LISTED,
            options=tuple((kind.value, kind_text(kind)) for kind in ReviewerKind),
            needed=_("Choose what it is."),
        ),
        *_common(None, called),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.experts import Experts

        given = {"languages": langs} if (langs := _langs(values)) else {}
        Experts(office.workspace).add(
            slug=values["slug"].strip(),
            kind=values["kind"],
            titles=_titles(values),
            fields=_known(values["fields"], called),
            employer=values["employer"],
            note=values["note"].strip(),
            contracts=_listed(values["contracts"]),
            **given,
        )
        return _("«{name}» is in the registry.").format(name=values["slug"].strip())

    return Form("expert", _("Add to the registry"), "", fields, save)


def change_form(entry: Reviewer, called: Mapping[str, str]) -> Form:
    """Change a reviewer: what was not touched stays, also where somebody else changed it meanwhile.

    Args:
        entry: The reviewer.
        called: What fields of knowledge are called, by short name.
    """
    from lawtrack.profiles.kinds import ReviewerKind
    from lawtrack.reviewing.kind_words import kind_text

    fields = (
        Field(
            "kind",
            _("What it is"),
            Kind.LISTED,
            entry.kind.value,
            tuple((kind.value, kind_text(kind)) for kind in ReviewerKind),
        ),
        *_common(entry, called),
    )
    first = {one.name: one.value for one in fields}

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.experts import Experts

        touched = {name: value.strip() for name, value in values.items() if first.get(name, value) != value}
        Experts(office.workspace).change(
            entry.slug,
            titles=_titles(touched),
            kind=ReviewerKind(touched["kind"]) if "kind" in touched else None,
            fields=_known(touched["fields"], called) if "fields" in touched else None,
            employer=touched.get("employer"),
            note=touched.get("note"),
            languages=_langs(touched) if "languages" in touched else None,
            contracts=_listed(touched.get("contracts", "")),
        )
        return _("«{name}» is changed.").format(name=entry.slug)

    heading = _("Change the entry «{name}»").format(name=entry.slug)
    return Form(f"expert-{entry.slug}", heading, "", fields, save)


def suspend_form(entry: Reviewer) -> Form:
    """Suspend a reviewer until a day, or end its suspension."""
    until = entry.suspended_until
    fields = (
        Field(
            "start",
            _("First day"),
            Kind.DAY,
            written_day(entry.suspended_from),
            hint=_("today"),
        ),
        Field(
            "until",
            _("Suspended until"),
            Kind.DAY,
            written_day(until),
            needed="" if until else _("Fill in the day."),
            hint=_("empty: the suspension ends") if until else _("at most six months"),
        ),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.services.reviews.experts import Experts
        from lawtrack.wording.days import day_text

        experts, day = Experts(office.workspace), day_of(values, "until")
        if day is None:
            experts.resume(entry.slug)
            return _("The suspension of «{name}» has ended.").format(name=entry.slug)
        experts.suspend(entry.slug, day, day_of(values, "start"))
        return _("«{name}» is suspended until {day}.").format(name=entry.slug, day=day_text(day))

    heading = _("Suspension of «{name}»").format(name=entry.slug)
    return Form(f"suspend-{entry.slug}", heading, entry.title(_lang()), fields, save)


_COMMAS = ", "
_EXAMPLES = 3
"""Fields of knowledge that the hint names."""


def _common(entry: Reviewer | None, called: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields of a new entry and of one that is changed; filled with what it has."""
    from lawtrack.language import languages
    from lawtrack.model.document import AUTHENTIC

    own, today = _languages(), dt.date.today()
    year = (dt.date(today.year, 1, 1), dt.date(today.year, 12, 31))
    titles = tuple(
        Field(
            f"title_{one.lang.value}",
            _("Name · {lang}").format(lang=one.names.own),
            value=entry.titles.get(one.lang, "") if entry else "",
        )
        for one in languages()
    )
    return (
        *titles,
        Field(
            "fields",
            _("Fields of knowledge"),
            value=_COMMAS.join(called.get(name, name) for name in entry.fields) if entry else "",
            hint=_COMMAS.join([*called.values()][:_EXAMPLES]) + " …",
        ),
        Field(
            "languages",
            _("Languages of its opinions"),
            value=_COMMAS.join(own[lang.value] for lang in entry.languages) if entry else "",
            hint=_COMMAS.join(own[lang.value] for lang in AUTHENTIC),
        ),
        Field("employer", _("Body it works for"), value=entry.employer if entry else ""),
        Field(
            "contracts",
            _("A further contract") if entry and entry.contracts else _("Contract"),
            hint="/".join(map(written_day, year)),
        ),
        Field("note", _("Note"), value=entry.note if entry else ""),
    )


def _titles(values: Values) -> dict[Lang, str]:
    from lawtrack.model.document import Lang

    found = {lang: values.get(f"title_{lang.value}", "").strip() for lang in Lang}
    return {lang: title for lang, title in found.items() if title}


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in typed.split(",") if part.strip())


def _known(typed: str, called: Mapping[str, str]) -> tuple[str, ...]:
    """What was typed, by short names: people write what it is called, or the short name itself."""
    names = {words.casefold(): name for name, words in called.items()}
    return tuple(names.get(one.casefold(), one) for one in _listed(typed))


def _languages() -> dict[str, str]:
    """What every language calls itself, by its code."""
    from lawtrack.language import languages

    return {one.lang.value: one.names.own for one in languages()}


def _langs(values: Values) -> tuple[Lang, ...]:
    """The languages that were typed.

    Raises:
        FieldError: One is none of those there are.
    """
    from lawtrack.model.document import Lang

    own = _languages()
    typed = _known(values["languages"], own)
    for one in typed:
        if one not in own:
            raise FieldError(
                _("«{value}» is none of these: {known}.").format(value=one, known=", ".join(own.values())),
                "languages",
            )
    return tuple(Lang(one) for one in typed)


def _lang() -> Lang:
    from lawtrack.model.document import Lang

    return Lang(language())
