"""A language whose facets are the modules of a package."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from lawtrack.model.document import Lang


class Package:
    """The language in the package ``language/<code>``: its facet ``dates`` is ``DATES`` of the module ``dates``.

    Each is imported when it is first asked for: a command that reads no law imports no words.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- of the type that the Protocol says; a test looks
        if name.startswith("_"):
            raise AttributeError(name)
        module = import_module(f"{__package__}.{self.lang.value}.{name}")
        facet = getattr(module, name.upper())
        setattr(self, name, facet)
        return facet
