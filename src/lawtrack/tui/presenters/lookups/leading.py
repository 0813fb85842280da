"""What the paragraph at the cursor refers to, and who refers to a provision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.lookups.spots import Spot, Spots

if TYPE_CHECKING:
    from lawtrack.checking.references.found import Reference
    from lawtrack.model.document import Lang
    from lawtrack.store.shelf import ShelfItem
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.reading import ActText


def led_to(office: Office, text: ActText, eid: str, words: str) -> Spots:
    """The elements that a paragraph refers to.

    Args:
        office: The workspace.
        text: The text that is read.
        eid: The provision in which the paragraph stands.
        words: The paragraph, without its own number.
    """
    from lawtrack.checking.references.extracting import references_in
    from lawtrack.model.document import Lang

    found = [
        spot
        for one in references_in(words, Lang(text.lang), text.scheme, eid)
        for spot in _led(office, text, eid, one)
    ]
    return Spots(_("Refers to"), tuple(found), _("This paragraph refers to nothing."))


def referring(office: Office, text: ActText, eid: str) -> Spots:
    """The places of all acts that refer to a provision, to what lies in it or what it lies in.

    Args:
        office: The workspace.
        text: The text that is read.
        eid: The provision; empty for the act.
    """
    from lawtrack.model.document import Lang
    from lawtrack.services.library.act_names import ActNames
    from lawtrack.services.library.references.index import ReferenceIndex
    from lawtrack.wording.addresses import address

    work = office.library.work(text.uri)
    names = ActNames(office.workspace)
    found = ReferenceIndex(office.workspace).to(work, eid, Lang(text.lang))
    spots = tuple(
        Spot(
            one.work.uri,
            one.text.lang,
            one.eid,
            cells=(
                address(one.eid, names.of(one.work))
                if one.work.uri == text.uri
                else f"{one.work.title(Lang(text.lang))} · {address(one.eid, names.of(one.work))}",
                one.words,
            ),
            words=one.words,
        )
        for one in found
    )
    heading = _("Refers to {place}").format(place=text.address(eid) or text.title)
    return Spots(heading, spots, _("Nothing in the library refers to it."))


def _led(office: Office, text: ActText, eid: str, one: Reference) -> Iterator[Spot]:
    """Where a reference leads: in the act itself, or in another one of the library."""
    from lawtrack.checking.references.found import Owner
    from lawtrack.checking.references.resolving import State, resolved
    from lawtrack.model.document import Lang
    from lawtrack.model.index import index_of
    from lawtrack.services.library.choosing import choose_text
    from lawtrack.services.library.references.index import ReferenceIndex
    from lawtrack.wording.addresses import address
    from lawtrack.wording.naming import named_by

    if one.owner is Owner.DOCUMENT:
        yield Spot(
            "", cells=(one.act, one.text), words=one.text, why=_("This document is not in the library.")
        )
        return
    uri, index, scheme = text.uri, text.index, text.scheme
    title = ""
    if one.owner is Owner.OTHER:
        uri = ReferenceIndex(office.workspace).meaning(one.act, Lang(text.lang))
        item = office.library.item(uri) if uri else None
        if item is None or not item.texts:
            yield Spot(
                "", cells=(one.act, one.text), words=one.text, why=_("This act is not in the library.")
            )
            return
        title, scheme = item.work.title(Lang(text.lang)), item.work.scheme
        if one.whole or not one.citations:
            yield Spot(uri, cells=(title, one.text), words=one.text)
            return
        index = index_of(office.library.read_text(choose_text(item, _lang(item, text.lang), None)).root)
    if not one.citations:
        yield Spot("", cells=("", one.text), words=one.text, why=_("the address is not understood"))
    for place in resolved(index, one, eid):
        there = place.state in (State.THERE, State.EXCLUDED) and bool(place.eid)
        named = address(place.citation.eid, named_by(scheme, index))
        yield Spot(
            uri if there else "",
            eid=place.eid,
            cells=(" · ".join(filter(None, (title, named))), one.text),
            words=one.text,
            why=""
            if there
            else _("«{named}» is not in this text, or it cannot be told.").format(named=named),
        )


def _lang(item: ShelfItem, wanted: str) -> Lang:
    """The language in which an act is read: that of the text that refers to it, where it is at hand."""
    from lawtrack.model.document import Lang

    have = [one.lang for one in item.texts]
    return Lang(wanted if wanted in have else have[0])
