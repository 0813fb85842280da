"""Who refers to a provision that a person names: it must be one of the act, or one that something still refers to."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.errors import CitationError, SeveralMeantError
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import inside
from lawtrack.model.index import index_of
from lawtrack.services.library.library import Library
from lawtrack.services.library.references.index import ReferenceIndex, Referring
from lawtrack.services.workspace import Workspace
from lawtrack.wording.addresses import find_provision, read_address


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a provision.

    Attributes:
        found: The places that refer to it.
        there: False where no text of the act has it: all that refers to it leads nowhere.
    """

    found: tuple[Referring, ...]
    there: bool = True


def referring_to(workspace: Workspace, act: str, typed: str, lang: Lang | None = None) -> Asked:
    """The places in all acts that refer to a provision of an act of the library.

    Args:
        workspace: The workspace.
        act: The act, by any of its names.
        typed: The provision, in words or as an eId; it is looked for in the newest text in every language.
        lang: Only places in texts in this language.

    Raises:
        InputError: There is no such act.
        CitationError: The address is not understood or means several provisions; or the act has none of that name, and
            nothing refers to one; the hint has the nearest.
    """
    library, index = Library(workspace), ReferenceIndex(workspace)
    item = library.item(act)
    eids: list[str] = []
    refused: CitationError | None = None
    for code in dict.fromkeys(text.lang for text in item.texts):
        expression = library.expression(item.work, Lang(code))
        try:
            eids.append(find_provision(expression, index_of(expression.root), typed).eid)
        except SeveralMeantError:
            raise
        except CitationError as error:  # a text in another language may have it
            refused = refused or error
    if refused is None and not eids:  # of the act only its requisites are known
        eids.append(read_address(typed, item.work.scheme).eid)
    if eids:
        every = [one for eid in dict.fromkeys(eids) for one in index.to(item.work, eid, lang)]
        return Asked(tuple({(one.text.id, one.eid, one.start, one.target): one for one in every}.values()))
    eid = _eid(typed, item.work.scheme)
    missed = tuple(one for one in index.to(item.work, eid, lang) if inside(one.target, eid)) if eid else ()
    if not missed and refused is not None:
        raise refused
    return Asked(missed, there=False)


def _eid(typed: str, scheme: Scheme) -> str:
    """The address as it is understood without a text; empty where it is not."""
    try:
        return read_address(typed, scheme).eid
    except CitationError:
        return ""
