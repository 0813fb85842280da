"""Use cases: two texts compared, and comparative tables made, drawn and written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack.comparing import compare
from lawtrack.comparing.rows import Marks, table_rows
from lawtrack.comparing.table import Band, ComparativeTable, Row, Unsettled
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.change import ChangeSet
from lawtrack.model.document import Expression, Lang, Scheme, WorkKind
from lawtrack.model.index import TreeIndex
from lawtrack.model.instruction import SETTLED, Instruction, Outcome, OutcomeKind
from lawtrack.model.message import Message
from lawtrack.profiles.forms import Form, load_form
from lawtrack.services.files import write_atomically
from lawtrack.services.reading import read_act

if TYPE_CHECKING:
    from lawtrack.services.amending import Application
    from lawtrack.services.instructions import AmendingAct

FORMATS = ("plain", "docx", "html", "xlsx", "json")
BINARY = frozenset({"docx", "xlsx"})


@dataclass(frozen=True, slots=True)
class ActTable:
    """One amended act of a table: what it is called, its text before and after, what was not applied."""

    name: str
    base: Expression | None
    result: Expression | None
    instructions: Sequence[Instruction] = ()
    outcomes: Sequence[Outcome] = ()
    justifications: dict[str, str] = field(default_factory=dict)


def compare_files(old: Path, new: Path, lang: Lang | None = None) -> tuple[Expression, Expression, ChangeSet]:
    """Compare the acts in two files.

    Raises:
        InputError: A file cannot be read, or the two are in different languages.
    """
    before, after = read_act(old, lang).expression, read_act(new, lang).expression
    if before.lang is not after.lang:
        raise InputError(
            _("{old} is in «{one}», {new} in «{two}».").format(
                old=old.name, one=before.lang, new=new.name, two=after.lang
            ),
            hint=_("Compare texts in the same language."),
        )
    return before, after, compare(before.root, after.root)


def changes_as_values(changes: ChangeSet) -> dict[str, Any]:
    """A comparison as the command line contract names its fields."""
    return {
        "changes": [
            {
                "kind": c.kind.value,
                "citation": c.citation,
                "old_eid": c.old_eid,
                "new_eid": c.new_eid,
                "count": c.count,
                "runs": [[run.op, run.text] for run in c.runs],
            }
            for c in changes.changes
        ],
        "counts": changes.counts,
    }


def changes_as_text(before: Expression, after: Expression, changes: ChangeSet) -> str:
    """A comparison as text with marks, one event after the other."""
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    lines = []
    for change in changes.changes:
        count = f" ×{change.count}" if change.count > 1 else ""
        places = " → ".join(dict.fromkeys(e for e in (change.old_eid, change.new_eid) if e))
        lines.append(f"{change.kind.value}{count}: {places}")
        text = "".join(marks[run.op].format(run.text) for run in change.runs)
        lines += [f"   {line}" for line in text.split("\n") if line]
    return "\n".join([*lines, ""]) if lines else ""


def table_of(
    application: Application,
    form: str | Form = "A",
    lang: Lang | None = None,
    *,
    say: Callable[[Message], str] = str,
    read: Callable[[Instruction], str] | None = None,
) -> ComparativeTable:
    """The comparative table of one amended act.

    Args:
        application: The act before and after, with the outcomes.
        form: The form, or its name.
        lang: Language of headings and marks; that of the text where None.
        say: Puts a message into the reader's language.
        read: Puts an instruction into words; as written where None.

    Raises:
        SettingsError: There is no such form.
    """
    act = ActTable(
        act_name(application.base, lang or application.base.lang),
        application.base,
        application.result,
        application.amending.instructions,
        application.outcomes,
    )
    text_lang = application.base.lang
    subject = subject_of(application.amending, lang or text_lang)
    return table_of_acts([act], subject, form, lang, say=say, read=read)


def table_of_acts(
    acts: Sequence[ActTable],
    subject: str,
    form: str | Form = "A",
    lang: Lang | None = None,
    *,
    say: Callable[[Message], str] = str,
    read: Callable[[Instruction], str] | None = None,
) -> ComparativeTable:
    """One table over several amended acts, a band for each; an act without text has a band that says so."""
    chosen = load_form(form) if isinstance(form, str) else form
    first = next((act.base for act in acts if act.base is not None), None)
    text_lang = first.lang if first else lang or Lang.RU
    language = lang or text_lang
    items: list[Band | Row] = []
    unsettled: list[Unsettled] = []
    number = 1
    for act in acts:
        if act.base is None or act.result is None:
            items.append(Band(f"{act.name} {chosen.mark('no_text', language)}"))
        else:
            rows = _rows(act, chosen, language, number)
            number += len(rows)
            items += [Band(_band(act, chosen, language)), *rows]
        unsettled += _unsettled(act, say, read)
    draft = bool(unsettled) or any(act.base is None for act in acts)
    return ComparativeTable(subject, language.value, tuple(items), tuple(unsettled), draft, text_lang.value)


def table_of_texts(
    before: Expression, after: Expression, form: str | Form = "A", lang: Lang | None = None
) -> ComparativeTable:
    """The comparative table of two texts of an act."""
    language = lang or before.lang
    act = ActTable(act_name(before, language), before, after)
    return table_of_acts([act], act.name, form, language)


def draw(table: ComparativeTable, form: str | Form, format_: str, *, author: str = "") -> bytes:
    """A table in one of ``FORMATS`` as bytes.

    Raises:
        InputError: There is no such format.
    """
    chosen = load_form(form) if isinstance(form, str) else form
    if format_ == "docx":
        from lawtrack.formats.table_docx import table_docx

        return table_docx(table, chosen, author=author)
    if format_ == "xlsx":
        from lawtrack.formats.table_xlsx import table_xlsx

        return table_xlsx(table, chosen)
    if format_ == "html":
        from lawtrack.formats.table_html import table_html

        return table_html(table, chosen).encode()
    if format_ == "json":
        from lawtrack.formats.table_json import table_json

        return table_json(table).encode()
    if format_ == "plain":
        from lawtrack.formats.table_plain import table_plain

        return table_plain(table, chosen).encode()
    raise InputError(_("There is no format «{name}».").format(name=format_), hint=", ".join(FORMATS))


def export_table(
    table: ComparativeTable, format_: str, path: Path, form: str | Form = "A", *, author: str = ""
) -> None:
    """Draw a table and write it to a file in one step.

    Raises:
        ExportError: The file cannot be written.
    """
    write_atomically(path, draw(table, form, format_, author=author))


def act_name(expression: Expression, lang: Lang) -> str:
    """The act in the nominative, for a band: «Закон Республики Казахстан «О зерне»» or its title alone."""
    work = expression.work
    title = work.title(expression.lang)
    forms = _FORMS.get(work.kind)
    if forms is None or not title:
        return title
    quoted = f"«{title}»"
    if lang is Lang.KK:
        date = f"{work.date:%d.%m.%Y} " if work.date else ""
        return f"{quoted} {date}{forms[1]}".strip()
    if lang is Lang.EN:
        return f"{forms[2]} {quoted}" + (f" of {work.date:%d.%m.%Y}" if work.date else "")
    date = f" от {work.date:%d.%m.%Y}" if work.date else ""
    number = f" № {work.number}" if work.number else ""
    return f"{forms[0]}{date}{number} {quoted}"


_FORMS = {
    WorkKind.CONSTITUTIONAL_LAW: ("Конституционный закон", "Конституциялық заңы", "Constitutional Law"),
    WorkKind.CODE: ("Кодекс", "Кодексі", "Code"),
    WorkKind.LAW: ("Закон", "Заңы", "Law"),
    WorkKind.DECREE: ("Указ", "Жарлығы", "Decree"),
    WorkKind.RESOLUTION: ("Постановление", "Қаулысы", "Resolution"),
    WorkKind.ORDER: ("Приказ", "Бұйрығы", "Order"),
    WorkKind.DECISION: ("Решение", "Шешімі", "Decision"),
}


_OWN_FORM = (
    (
        re.compile(r"[Нн]астоящ\w+\s+Закон|[Оо]сы\s+Заң"),
        "Закона Республики Казахстан",
        "Қазақстан Республикасы Заңының",
        "Law",
    ),
    (
        re.compile(r"[Нн]астоящ\w+\s+[Уу]каз|[Оо]сы\s+[Жж]арлық"),
        "Указа Президента Республики Казахстан",
        "Жарлығының",
        "Decree",
    ),
    (re.compile(r"[Нн]астоящ\w+\s+постановлени|[Оо]сы\s+қаулы"), "постановления", "қаулысының", "resolution"),
    (re.compile(r"[Нн]астоящ\w+\s+приказ|[Оо]сы\s+бұйрық"), "приказа", "бұйрығының", "order"),
    (re.compile(r"[Нн]астоящ\w+\s+решени|[Оо]сы\s+шешім"), "решения", "шешімінің", "decision"),
)


def subject_of(amending: AmendingAct, lang: Lang) -> str:
    """What a table belongs to: «к проекту Закона Республики Казахстан «О внесении …»»; the form from the act's own words."""
    title = " ".join(amending.title.split()).strip(". ")
    if not title:
        return ""
    words = " ".join(segment.text for segment in amending.segments if segment.kind.value in ("own", "act"))
    form = next((names for pattern, *names in _OWN_FORM if pattern.search(words)), ["", "", "draft"])
    if lang is Lang.KK:
        return f"«{title}» {form[1]} жобасына".replace("  ", " ")
    if lang is Lang.EN:
        return f"to the draft {form[2]} «{title}»".replace("draft draft", "draft")
    return f"к проекту {form[0]} «{title}»".replace("  ", " ")


def _band(act: ActTable, form: Form, lang: Lang) -> str:
    edition = act.base.edition if act.base else None
    when = form.mark("edition", lang, date=f"{edition:%d.%m.%Y}") if edition else ""
    return f"{act.name} ({when})" if when else act.name


def _rows(act: ActTable, form: Form, lang: Lang, number: int) -> tuple[Row, ...]:
    if act.base is None or act.result is None:
        return ()
    marks = Marks(
        form.mark("absent", lang),
        lambda label: form.mark("absent_unit", lang, label=label),
        form.mark("deleted", lang),
        form.mark("gap", lang),
    )
    changes = compare(act.base.root, act.result.root)
    scheme: Scheme = act.base.work.scheme
    rows = table_rows(
        TreeIndex(act.base.root), TreeIndex(act.result.root), changes, lang, scheme, marks, number
    )
    return tuple(
        Row(r.number, r.element, r.current, r.proposed, act.justifications.get(r.eid, ""), r.eid)
        for r in rows
    )


def _unsettled(
    act: ActTable, say: Callable[[Message], str], read: Callable[[Instruction], str] | None
) -> list[Unsettled]:
    by_number = {i.n: i for i in act.instructions}
    result = []
    for outcome in act.outcomes:
        if outcome.kind in SETTLED or outcome.kind is OutcomeKind.NOT_YET:
            continue
        instruction = by_number.get(outcome.n)
        text = (read(instruction) if read else instruction.text) if instruction else outcome.target or ""
        reason = say(outcome.reason) if outcome.reason else outcome.kind.value
        near = tuple(f"{c.eid}: {c.quote}" if c.quote else c.eid for c in outcome.candidates[:3])
        result.append(Unsettled(outcome.n, text, reason, near))
    return result
