"""Akoma Ntoso 3.0 (OASIS LegalDocML): the document model's files. ``read_akn(write_akn(x)) == x``.

    writer            the canonical writer
    metadata          the element ``meta``
    markup            XML written by hand
    names             namespaces, elements and what the tree calls them
    frbr              FRBR URIs
    articles          a file as a skeleton and one fragment per article
    reader            any file to an Expression
    parsing           XML that nobody vouches for
    profile           files of our own profile
    foreign           files of other publishers
    inline            running text
    loose             words that stand where Akoma Ntoso has none
    meta_reader       ``meta`` read
    versions          several versions of a unit side by side
    checker           checks that the schema does not make
    check_meta        those of ``meta``
    check_references  those of eIds and of what refers to them
    check_structure   those of the text
    problem           one finding of the checker

Names are imported when they are first used: lxml is loaded only where a file is read.

::

    reader            files of ours, of the profile, and foreign ones
    writer            the same bytes for the same text
    names             namespaces, elements and what the tree calls them
    frbr              FRBR URIs
    metadata          the element ``meta``, written
    meta_reader       the same, read
    markup            XML by hand
    inline            running text
    loose             words that stand where there should be none
    profile           the reader of our own profile
    foreign           files of other publishers
    versions          several versions of a unit side by side
    articles          a file as a skeleton and a fragment for each article
    parsing           XML that nobody vouches for
    checker           what the schema does not check
    check_meta        … languages, dates, modifications
    check_references  … eIds and what refers to them
    check_structure   … the text
    problem           what a check finds
printed           what the XML says by its elements, put into its words
kept              the proof that no words of an XML file were lost on the way to the tree
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
