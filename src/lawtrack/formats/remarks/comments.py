"""Comments of a Word file: who made each, when, on which words, the replies to it, and whether it was resolved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.formats.damage import damage_said, part_root
from lawtrack.formats.docx_package import opened
from lawtrack.formats.registry import word_bytes
from lawtrack.formats.source_text import clean
from lawtrack.incoming import day_in
from lawtrack.intake.comments import FileChange, FileComment

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_ADDED = (f"{_W}ins", f"{_W}moveTo")
_CHANGES = (*_DELETED, *_ADDED)
_TEXTS = (f"{_W}t", f"{_W}delText")
_TRUE = frozenset({"1", "true", "on"})


def read_comments(data: bytes, name: str) -> tuple[FileComment, ...]:
    """The comments of a Word file, in its order.

    Raises:
        InputError: It is no Word file.
    """
    document = opened(word_bytes(data, name), name)
    with damage_said(name):
        places = _places(document.element.body)
        threads = _threads(document, name)
        found = []
        last_paragraph: dict[str, str] = {}
        for root in _parts(document, name, "/comments"):
            for comment in root.iter(f"{_W}comment"):
                known = comment.get(f"{_W}id") or ""
                paragraphs = list(comment.iter(f"{_W}p"))
                mark = paragraphs[-1].get(f"{_W14}paraId") or "" if paragraphs else ""
                last_paragraph[mark.upper()] = known
                parent, resolved = threads.get(mark.upper(), ("", False))
                quote, paragraph = places.get(known, ("", ""))
                found.append(
                    FileComment(
                        known,
                        clean(comment.get(f"{_W}author") or ""),
                        day_in((comment.get(f"{_W}date") or "")[:10]),
                        "\n".join(line for p in paragraphs if (line := clean(_words(p)))),
                        quote,
                        paragraph,
                        parent,
                        resolved,
                    )
                )
        return tuple(_with_parents(found, last_paragraph))


def read_changes(data: bytes, name: str) -> tuple[FileChange, ...]:
    """The paragraphs of a Word file that have tracked changes, in its order.

    Raises:
        InputError: It is no Word file.
    """
    document = opened(word_bytes(data, name), name)
    found = []
    with damage_said(name):
        for paragraph in document.element.body.iter(f"{_W}p"):
            marks = [one for one in paragraph.iter(*_CHANGES) if one.get(f"{_W}author") is not None]
            before, after = clean(_words(paragraph, _ADDED)), clean(_words(paragraph))
            if not marks or before == after:
                continue
            found.append(
                FileChange(
                    clean(marks[0].get(f"{_W}author") or ""),
                    day_in((marks[0].get(f"{_W}date") or "")[:10]),
                    before,
                    after,
                    next(paragraph.iterancestors(f"{_W}tbl"), None) is not None,
                )
            )
    return tuple(found)


def _with_parents(found: list[FileComment], by_paragraph: dict[str, str]) -> list[FileComment]:
    return [replace(one, parent=by_paragraph.get(one.parent, "")) if one.parent else one for one in found]


def _threads(document: Document, name: str) -> dict[str, tuple[str, bool]]:
    """By the mark of a comment's last paragraph: that of the comment it replies to, and whether it is resolved."""
    return {
        (one.get(f"{_W15}paraId") or "").upper(): (
            (one.get(f"{_W15}paraIdParent") or "").upper(),
            (one.get(f"{_W15}done") or "") in _TRUE,
        )
        for root in _parts(document, name, "/commentsExtended")
        for one in root.iter(f"{_W15}commentEx")
    }


def _parts(document: Document, name: str, kind: str) -> list[etree._Element]:
    return [
        part_root(relation.target_part.blob, str(relation.target_part.partname), name)
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(kind)
    ]


def _places(body: etree._Element) -> dict[str, tuple[str, str]]:
    """By the number of a comment: the words that it is on, and the paragraph in which it begins."""
    open_: dict[str, list[str]] = {}
    quotes: dict[str, str] = {}
    paragraphs: dict[str, str] = {}
    for element in body.iter():
        if element.tag == f"{_W}commentRangeStart":
            known = element.get(f"{_W}id") or ""
            open_[known] = []
            paragraphs.setdefault(known, _paragraph_of(element))
        elif element.tag == f"{_W}commentRangeEnd":
            known = element.get(f"{_W}id") or ""
            quotes[known] = clean("".join(open_.pop(known, [])))
        elif element.tag == f"{_W}commentReference":
            paragraphs.setdefault(element.get(f"{_W}id") or "", _paragraph_of(element))
        elif element.tag in (f"{_W}t", f"{_W}p", f"{_W}tab", f"{_W}br"):
            words = (element.text or "") if element.tag == f"{_W}t" else " "
            for quote in open_.values():
                quote.append(words)
    return {known: (quotes.get(known, ""), paragraph) for known, paragraph in paragraphs.items()}


def _paragraph_of(mark: etree._Element) -> str:
    """The words of the paragraph in which a mark stands, or of the one behind it."""
    for holder in mark.iterancestors(f"{_W}p"):
        return clean(_words(holder))
    following = mark.getnext()
    while following is not None and following.tag != f"{_W}p":
        following = following.getnext()
    return clean(_words(following)) if following is not None else ""


def _words(paragraph: etree._Element, without: tuple[str, ...] = _DELETED) -> str:
    return "".join(
        (t.text or "") if t.tag in _TEXTS else " "
        for t in paragraph.iter(*_TEXTS, f"{_W}tab", f"{_W}br")
        if not any(a.tag in without for a in t.iterancestors())
    )
