"""Requisites of acts set, two acts made one, an act removed: in the store, in its files and in the register.

Every change is kept so that it can be taken back, the last one of each act.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack.errors import InputError, LawtrackError
from lawtrack.i18n import _
from lawtrack.language.figures import day_text
from lawtrack.model.document import Expression, Scheme, Work, WorkKind
from lawtrack.services.library.library import Library
from lawtrack.services.library.parts import Part, PartText, part_of, swap, text_in_part
from lawtrack.services.library.register import entry_json
from lawtrack.services.library.saving import file_of, titles_in_file
from lawtrack.services.library.undoing import Step, drop_step, keep_earlier, keep_step, last_step

if TYPE_CHECKING:
    from lawtrack.model.provision import Provision
    from lawtrack.services.library.requisites import Requisites
    from lawtrack.services.workspace import Workspace


def set_act(workspace: Workspace, name: str, said: Requisites) -> Work:
    """Set requisites of an act; they stand in the register from then on, and no text that is imported changes them.

    Raises:
        InputError: No act has this name, or another act has the URI or the short name that this one would get.
        ConflictError: A file has changes that nobody loaded.
    """
    library = Library(workspace)
    item = library.item(name)
    work = said.of(item.work)
    if work == item.work and item.registered:
        return work
    others = [one for one in library.works() if one.uri != item.work.uri]
    named = next((one for one in others if one.slug == work.slug), None)
    if named is not None:
        raise InputError(
            _("The short name «{slug}» is given to two acts: {first} and {second}.").format(
                slug=work.slug, first=named.uri, second=work.uri
            ),
            hint=_("Give one of them another one."),
        )
    other = next((one for one in others if one.uri == work.uri), None)
    if other is not None:
        raise InputError(
            _("«{act}» has this date and number already: {uri}.").format(act=other.slug, uri=other.uri),
            hint=_("If the two are one act, merge «{first}» into «{second}».").format(
                first=item.work.slug, second=other.slug
            ),
        )
    texts = tuple(_moved(library.read_text(text), work) for text in item.texts)
    after = Part(((entry_json(replace(item, work=work)), True),), texts)
    _done(workspace, Step("set", work.slug, part_of(workspace, [item]), after))
    return work


def merge_acts(workspace: Workspace, name: str, into: str) -> Work:
    """Make two acts of the library one: the texts and the names of the first go over to the second.

    What the second does not know (date, number, a title in another language) is taken from the first. What was written
    down about the first (justifications, recommendations, links) means the second from then on.

    Raises:
        InputError: A name means no act, or both mean the same; or both have a text of one day with different words.
        ConflictError: A file has changes that nobody loaded.
    """
    library = Library(workspace)
    item, other = library.item(name), library.item(into)
    if item.id == other.id:
        raise InputError(_("«{first}» and «{second}» are the same act.").format(first=name, second=into))
    work = _joined(item.work, other.work)
    texts: dict[str, PartText] = {}
    trees: dict[str, Provision] = {}
    for text in (*other.texts, *item.texts):
        moved = _as_named(library.read_text(text), work)
        known = trees.setdefault(moved.uri, moved.root)
        if known != moved.root:
            raise InputError(
                _("Both acts have a text in «{lang}» of {day}, and the words differ.").format(
                    lang=text.lang, day=day_text(text.edition) if text.edition else text.version
                ),
                hint=_("Compare them, and remove or import anew the one that is wrong."),
            )
        texts.setdefault(moved.uri, text_in_part(moved, file_of(moved)))
    places = (*other.dossiers, *(p for p in item.dossiers if p.slug not in {d.slug for d in other.dossiers}))
    joined = replace(other, work=work, dossiers=places)
    registered = item.registered or other.registered
    after = Part(((entry_json(joined), registered),), tuple(texts.values()))
    _done(workspace, Step("merge", item.work.slug, part_of(workspace, [item, other]), after))
    return work


def remove_act(workspace: Workspace, name: str) -> Work:
    """Take an act with all its texts out of the library.

    Whether something hangs on it is asked before (``bills.acts``).

    Raises:
        InputError: No act has this name.
        ConflictError: A file has changes that nobody loaded.
    """
    item = Library(workspace).item(name)
    _done(workspace, Step("remove", item.work.slug, part_of(workspace, [item]), Part()))
    return item.work


def undo(workspace: Workspace, kind: str, name: str) -> str:
    """Take back the last ``set``, ``merge`` or ``remove`` of an act; its short name is returned.

    Raises:
        InputError: Nothing of this kind was done to it.
        ConflictError: The act or a file was changed since.
    """
    step = last_step(workspace, kind, name)
    swap(workspace, step.after, _as_it_was(step))
    drop_step(workspace, step)
    return str(step.before.works[0][0]["slug"])


def _as_it_was(step: Step) -> Part:
    """What was before a step; what was written down meanwhile under the URI that ``set`` gave means it too."""
    from lawtrack.store.former import FORMER_URI

    given = sorted(step.after.uris - step.before.uris)
    if step.kind != "set" or not given:
        return step.before
    ((entry, registered),) = step.before.works
    aliases = {name: [*values] for name, values in dict(entry.get("aliases", {})).items()}
    aliases.setdefault(FORMER_URI, []).extend(given)
    return replace(step.before, works=(({**entry, "aliases": aliases}, registered),))


def _done(workspace: Workspace, step: Step) -> None:
    """Keep the way back first, then go."""
    earlier = keep_step(workspace, step)
    try:
        swap(workspace, step.before, step.after)
    except LawtrackError:
        keep_earlier(workspace, step, earlier)
        raise


def _moved(expression: Expression, work: Work) -> PartText:
    named = _as_named(expression, work)
    return text_in_part(named, file_of(named))


def _as_named(expression: Expression, work: Work) -> Expression:
    return replace(expression, work=replace(work, titles=titles_in_file(expression, work)))


def _joined(gone: Work, kept: Work) -> Work:
    from lawtrack.store.former import FORMER_URI

    known = {*kept.aliases, ("slug", gone.slug)}
    names = tuple(a for a in gone.aliases if a[0] != "slug" and a not in known)
    return replace(
        kept,
        kind=gone.kind if kept.kind is WorkKind.OTHER else kept.kind,
        date=kept.date or gone.date,
        number=kept.number or gone.number,
        titles=MappingProxyType({**gone.titles, **kept.titles}),
        aliases=(*kept.aliases, *names, (FORMER_URI, gone.uri)),
        scheme=kept.scheme if kept.scheme is not Scheme.CIVIL else gone.scheme,
    )
