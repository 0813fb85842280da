"""An act taken into the library, as a form: its file, and what a person says of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values, day_of, file_of, files_like, written_day
from lawtrack.tui.presenters.reporting import languages_of
from lawtrack.wording.beginnings import beginning

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.services.library.library import ImportedFile
    from lawtrack.tui.office import Office

_LONGEST, _MOST = 80, 5
"""Letters, and lines, of what was left out that are told."""


def import_form(taken: Callable[[str], object], work: str = "") -> Form:
    """Read an act from a file and keep it in the library.

    Args:
        taken: Is told the URI of the act.
        work: Its short name or URI, where the library knows of it already.
    """
    found = _("found in the file")
    fields = (
        Field("file", _("File"), Kind.FILE, needed=_("Name the file."), hint=_("Word or text; → completes")),
        Field("edition", _("In force from"), Kind.DAY, hint=_("the day of this edition")),
        Field("title", _("Title"), hint=found),
        Field("date", _("Signed on"), Kind.DAY, hint=found),
        Field("number", _("Number"), hint=found),
        Field("short", _("Short name"), hint=_("Latin letters, digits, -")),
        Field("lang", _("Language"), Kind.LISTED, options=languages_of(), hint=found),
        Field(
            "work", _("A text of the act"), value=work, hint=_("its short name, where it is in the library")
        ),
    )

    def save(office: Office, values: Values) -> str:
        from lawtrack.model.document import Lang
        from lawtrack.reading.language import detect_language
        from lawtrack.services.library.library import Library
        from lawtrack.services.library.requisites import Requisites
        from lawtrack.wording.messages import said

        lang = Lang(values["lang"]) if values["lang"] else None
        title = values["title"].strip()
        titles = {lang or detect_language(title) or Lang.RU: title} if title else {}
        requisites = Requisites(titles, day_of(values, "date"), values["number"], values["short"])
        done = Library(office.workspace).import_file(
            file_of(office, values),
            work=values["work"],
            lang=lang,
            edition=day_of(values, "edition"),
            said=None if requisites.empty else requisites,
        )
        taken(done.expression.work.uri)
        told = [_kept(done), *done.warnings[:_MOST]]
        told += [
            _("left out of {file}, line {line}: {why} {text}").format(
                file=one.name,
                line=one.item.line,
                why=said(one.item.why),
                text=beginning(one.item.text, _LONGEST),
            )
            for one in done.left_out[:_MOST]
        ]
        more = max(len(done.warnings) - _MOST, 0) + max(len(done.left_out) - _MOST, 0)
        return "\n".join([*told, *([_("… and {count} more").format(count=more)] if more else [])])

    def foreseen(office: Office, values: Values) -> str:
        path = file_of(office, values)
        if not path.is_file():
            return files_like(office, values["file"])
        from lawtrack.services.from_file.acts import read_act

        read = read_act(path, None, None).expression
        told = [_("Read: {what}").format(what=_called(read))]
        if read.edition is None and day_of(values, "edition") is None:
            told.append(_("It does not say from which day it is in force: fill in the day."))
        return "\n".join(told)

    return Form("import", _("Take an act into the library"), "", fields, save, foreseen, start="file")


def _kept(done: ImportedFile) -> str:
    """What was taken in, and the file it is kept in."""
    told = (
        _("The library had this text already: {what}")
        if done.kept.state == "unchanged"
        else _("Taken in: {what}")
    )
    what = f"{_called(done.expression)} · {written_day(done.expression.edition)}"
    return f"{told.format(what=what)}\n{done.kept.path}"


def _called(expression: Expression) -> str:
    """A text as people call it: title, number, day of signing, language."""
    work, lang = expression.work, expression.lang
    names = dict(languages_of())
    number = f"№ {work.number}" if work.number else ""
    known = (work.title(lang), number, written_day(work.date), names[lang.value])
    return " · ".join(part for part in known if part)
