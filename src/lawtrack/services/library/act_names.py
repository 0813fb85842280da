"""What the provisions of the library's acts are called, where a list names acts and has no text of theirs at hand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.i18n import language
from lawtrack.model.document import Lang, Scheme
from lawtrack.wording.naming import Naming

if TYPE_CHECKING:
    from lawtrack.model.document import Work
    from lawtrack.model.provision import Provision
    from lawtrack.services.workspace import Workspace


class ActNames:
    """What the provisions of acts are called; a text is read only where an address in an annex is put into words.

    Args:
        workspace: The workspace.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._texts: dict[str, tuple[Provision, ...]] = {}

    def of(self, act: str | Work, scheme: Scheme | None = None) -> Naming:
        """What the provisions of an act are called, by its URI or short name; as in an ordinary law for an unknown act.

        Args:
            act: The act.
            scheme: Its scheme, where it is known.
        """
        name, known = (act, scheme) if isinstance(act, str) else (act.uri, act.scheme)
        if known is None:
            known = self._schemes.get(name, Scheme.CIVIL)
        return Naming(known, lambda: self._of(name))

    @cached_property
    def _schemes(self) -> dict[str, Scheme]:
        from lawtrack.store.shelf import schemes_of_works

        with self._workspace.glancing() as reader:
            return schemes_of_works(reader)

    def slug(self, act: str) -> str:
        """The short name of an act by its URI; what was given where the library does not know it."""
        return self._slugs.get(act, act)

    @cached_property
    def _slugs(self) -> dict[str, str]:
        from lawtrack.store.shelf import slugs_of_works

        with self._workspace.glancing() as reader:
            return slugs_of_works(reader)

    def _of(self, name: str) -> tuple[Provision, ...]:
        if name not in self._texts:
            self._texts[name] = tuple(self._read(name)) if name else ()
        return self._texts[name]

    def _read(self, name: str) -> tuple[Provision, ...]:
        """The newest text, in the reader's language where there is one; none where it cannot be read."""
        from lawtrack.services.library.choosing import choose_text
        from lawtrack.services.library.library import Library

        library = Library(self._workspace)
        try:
            item = library.item(name)
            own = language()
            lang = Lang(own) if any(text.lang == own for text in item.texts) else None
            return (library.read_text(choose_text(item, lang, None)).root,)
        except LawtrackError:
            return ()
