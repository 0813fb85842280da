"""Reading Akoma Ntoso: our own files without loss, files of the profile, and foreign ones generously."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.akn.foreign import ForeignReader, has_units_of_others
from lawtrack.formats.akn.kept import lost, texts_of
from lawtrack.formats.akn.loose import loose_words
from lawtrack.formats.akn.meta_reader import MetaReader
from lawtrack.formats.akn.parsing import local, parse
from lawtrack.formats.akn.printed import pictures, put_into_words
from lawtrack.formats.akn.profile import ProfileReader
from lawtrack.formats.akn.versions import choose_version
from lawtrack.i18n import N_, _
from lawtrack.language.figures import day_text
from lawtrack.model.document import Expression
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

_DOCUMENTS = frozenset({"act", "bill", "doc", "statement", "portion"})
_OTHERS = {
    "amendmentList": N_("a comparative table or a list of amendments"),
    "amendment": N_("a deputy's amendment"),
    "documentCollection": N_("a collection of documents"),
    "officialGazette": N_("an official gazette"),
    "debate": N_("a record of debates"),
    "debateReport": N_("a report of debates"),
    "judgment": N_("a judgment"),
}


@dataclass(frozen=True, slots=True)
class AknRead:
    """What was read: the Expression, a sentence for everything that was kept in another form, what was left out.

    ``left_out`` has the line and the words of what stands outside of any paragraph of the XML, and of anything else
    that is in no unit and no note; ``pictures`` the lines of the pictures.
    """

    expression: Expression
    warnings: tuple[str, ...] = ()
    left_out: tuple[tuple[int, str], ...] = ()
    pictures: tuple[int, ...] = ()


def read_akn(data: bytes, name: str = "", at: dt.date | None = None) -> Expression:
    """The Expression in an Akoma Ntoso file.

    Args:
        data: The file.
        name: Its name, for errors.
        at: For a file with several versions of its units: the day; None for the last one.

    Raises:
        InputError: It is broken, no Akoma Ntoso, or no act or bill.
    """
    return read_akn_fully(data, name, at).expression


def read_akn_fully(data: bytes, name: str = "", at: dt.date | None = None) -> AknRead:
    """As ``read_akn``, with the warnings.

    Raises:
        InputError: As for ``read_akn``.
    """
    name = name or _("the file")
    document = _document(parse(data, name), name)
    meta = MetaReader(document, name)
    warnings: list[str] = []
    day = None
    if document.get("contains") == "multipleVersions":
        day = choose_version(document, at)
        if day is not None:
            warnings.append(
                _("The file holds several versions; the one of {day} was read.").format(day=day_text(day))
            )
    if not meta.exact:  # what the canonical writer wrote has none of this
        warnings += put_into_words(document)
    ours = meta.exact or (meta.work_uri().startswith("/akn/kz/") and not has_units_of_others(document))
    reader = ProfileReader(exact=meta.exact) if ours else ForeignReader()
    left_out = tuple(loose_words(document)) if ours else ()  # the other reader keeps such words as lines
    texts = [] if meta.exact else texts_of(document)  # what the canonical writer wrote is read back exactly
    root = reader.component(document)
    title = next((c for c in root.children if c.kind is Kind.LONG_TITLE), Provision(Kind.LONG_TITLE))
    facts = meta.facts(reader.inline)
    if isinstance(reader, ForeignReader):
        facts = replace(facts, notes=(*facts.notes, *reader.notes))
    others = [note.text for note in facts.notes] + [words for _line, words in left_out]
    left_out += tuple(lost(texts, root, others))
    expression = Expression(
        work=meta.work(title.text),
        lang=meta.lang(),
        edition=day or meta.edition(),
        root=root,
        facts=facts,
        version=meta.version(),
    )
    told = tuple(dict.fromkeys([*warnings, *meta.warnings, *reader.warnings]))
    return AknRead(expression, told, left_out, pictures(document))


def _document(root: etree._Element, name: str) -> etree._Element:
    if local(root) != "akomaNtoso":
        raise InputError(
            _("{name} is XML, but not Akoma Ntoso: its root element is «{element}».").format(
                name=name, element=local(root)
            )
        )
    found = next((child for child in root if local(child)), None)
    if found is None:
        raise InputError(_("{name} is an empty Akoma Ntoso file.").format(name=name))
    if local(found) not in _DOCUMENTS:
        what = _(_OTHERS[local(found)]) if local(found) in _OTHERS else f"«{local(found)}»"
        raise InputError(
            _("{name} is {what}, not an act or a bill.").format(name=name, what=what),
            hint=_("Give the act or the bill itself."),
        )
    return found
