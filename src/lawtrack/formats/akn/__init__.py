"""Akoma Ntoso 3.0 (OASIS LegalDocML): the document model's files. ``read_akn(write_akn(x)) == x``.

Names are imported when they are first used: lxml is loaded only where a file is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawtrack.formats.akn.articles import join_articles, split_articles
    from lawtrack.formats.akn.checker import Problem, check_akn
    from lawtrack.formats.akn.reader import AknRead, read_akn, read_akn_fully
    from lawtrack.formats.akn.writer import write_akn

__all__ = [
    "AknRead",
    "Problem",
    "check_akn",
    "join_articles",
    "read_akn",
    "read_akn_fully",
    "split_articles",
    "write_akn",
]

_HOMES = {
    "AknRead": "reader",
    "Problem": "checker",
    "check_akn": "checker",
    "join_articles": "articles",
    "read_akn": "reader",
    "read_akn_fully": "reader",
    "split_articles": "articles",
    "write_akn": "writer",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- a module attribute of any type
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
