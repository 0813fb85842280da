"""What a file says of those who made it: the one place where it is taken out of every file that is written.

A Word file or a workbook tells more than its text: who made and who saved it last, their company, the template and its
folder, how long and how often it was edited, which session of editing wrote which words (``w:rsid``), a number by which
copies are known (``w14:docId``), a picture of an earlier first page, the printer, custom properties, the authors of
comments, folders of linked files and pictures. None of it is text. What stays of the properties is the title where the
text itself has it, the language, and the mark by which a table of lawtrack is known again; author and company are what
the settings say, or nothing. Pictures stay as they are.

ECMA-376 part 1, 15.2.12 (properties), 17.15.1 (settings), 17.13.4 (comments); part 2, 9 (relationships).
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from xml.sax.saxutils import escape

from lxml import etree

from lawtrack.config import Imprint
from lawtrack.formats.outgoing import property_text

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OWN_MARK = "lawtrack "
"""How the identifier of a table that was made here begins."""
_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_DROPPED_FOLDERS = ("customXml/", "docMetadata/")
_DROPPED = re.compile(
    r"docProps/(?!core\.xml$|app\.xml$).*|[^/]+/(?:people|commentsExtensible)\.xml"
    r"|[^/]+/printerSettings/.*|\[trash\]/.*"
)
_TOLD_SETTINGS = frozenset(
    {"rsids", "docId", "attachedTemplate", "mailMerge", "docVars", "saveThroughXslt", "attachedSchema"}
    | {"writeProtection", "readModeInkLockDown"}
)
_DROPPED_KINDS = frozenset({"attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData"})
_RSIDS = (re.compile(rb' w:rsid[A-Za-z]*="[0-9A-Fa-f]*"'), re.compile(rb"<w:rsid [^>]*/>"))
_ANY_RSID = re.compile(rb'\s[A-Za-z0-9]+:rsid[A-Za-z]*="[0-9A-Fa-f]*"')
"""As other programs than Word write them; the patterns above begin with letters, and so are found at once."""
_BINDING = re.compile(rb"<w:dataBinding\b[^>]*/>|<w15:dataBinding\b[^>]*/>")
_WHO = re.compile(rb'(\sw:author=")[^"]*"')
_WHEN = re.compile(rb'\s(?:w:date|w:initials)="[^"]*"')
_COMMENT = re.compile(rb"<w:comment\b[^>]*>")
_PLACES = (b":\\", b"\\\\", b"file:", b"/home/", b"/Users/", b"/root/", b"/tmp/", b"/Volumes/")
"""What a path of somebody's machine has in it."""
_FOLDERS = re.compile(
    rb"(?:file:/*)?(?:(?<![A-Za-z])[A-Za-z]:[\\/]+|\\\\|(?<![\w.:/])/(?=(?:home|Users|root|tmp|Volumes|mnt|media|var)/))"
    rb'(?:[^\\/"<>|*?]*[\\/]+)*(?=[^\\/"<>]*)|file:/+(?:[^\\/"<>]*[\\/]+)*'
)
_TELLING = re.compile(
    rb'(\s(?:descr|title|alt|name|o:title|o:href|src|w:tooltip|w:instr)=")([^"]*)(")'
    rb"|(<w:instrText\b[^>]*>)([^<]*)(</w:instrText>)"
)
_WEB = re.compile(r"(?:https?|ftp|mailto|tel):|#", re.IGNORECASE)
_TEXT = re.compile(rb"<(?:w:t|t)(?:\s[^>]*)?>([^<]*)<")
_BEGINNING = 2_000
"""Pieces of the text among which the title is looked for."""
_DATE = (1980, 1, 1, 0, 0, 0)
_EMPTY = b'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'  # all of it may be left out
_ZIP = b"PK\x03\x04"
_LARGEST_EMBEDDED = 50 << 20
"""Bytes of a file in a file, unpacked: what is larger is no worksheet of a law but a trap."""


def cleaned(data: bytes, imprint: Imprint, *, own: bool = True, also: Collection[str] = ()) -> bytes:
    """A Word file or a workbook without what it tells of people and their machines.

    Args:
        data: The file.
        imprint: Author and company as they are set.
        own: It was made here: its title is what was put there.
        also: Parts that go too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        changed = cleaned_parts(package.namelist(), package.read, imprint, own=own, also=also)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for name in package.namelist():
                content = changed[name] if name in changed else package.read(name)
                if content is not None:
                    made.writestr(plain_entry(name), content)
    return out.getvalue()


def plain_entry(name: str) -> zipfile.ZipInfo:
    """An entry of an archive that tells nothing of when, by whom and on what it was packed."""
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def cleaned_parts(
    names: Collection[str],
    read: Callable[[str], bytes],
    imprint: Imprint,
    *,
    own: bool,
    also: Collection[str] = (),
) -> dict[str, bytes | None]:
    """The parts of a file that change when it is cleaned; None for one that goes.

    Args:
        names: The parts there are.
        read: Gives the bytes of a part.
        imprint: Author and company as they are set.
        own: The file was made here: its title is what was put there.
        also: Parts that go too.
    """
    changed: dict[str, bytes | None] = {name: None for name in names if name in also or _goes(name)}
    for name in names:
        if name in changed:
            continue
        before = read(name)
        try:
            after = _cleaned_part(name, before, names, read, imprint, changed, own=own)
        except (
            etree.XMLSyntaxError
        ):  # no program reads such a part: it goes empty where it may tell something
            after = _EMPTY if name.endswith("settings.xml") else before
        if after != before:
            changed[name] = after
    return changed


def _goes(name: str) -> bool:
    return name.startswith(_DROPPED_FOLDERS) or _DROPPED.fullmatch(name) is not None


def _cleaned_part(
    name: str,
    data: bytes,
    names: Iterable[str],
    read: Callable[[str], bytes],
    imprint: Imprint,
    gone: Mapping[str, bytes | None],
    *,
    own: bool,
) -> bytes:
    if name == _CORE:
        return _core(data, imprint, lambda title: own or _letters(title) in _words(names, read))
    if name == _APP:
        company = f"<Company>{escape(property_text(imprint.company))}</Company>" if imprint.company else ""
        return f'{_HEAD}<Properties xmlns="{_EXTENDED}">{company}</Properties>'.encode()
    if name == "[Content_Types].xml":
        return _without(data, lambda e: _is_gone((e.get("PartName") or "").lstrip("/"), gone))
    if name.endswith(".rels"):
        return _relations(name, data, gone)
    if name.endswith("settings.xml"):
        return _without(data, lambda e: etree.QName(e).localname in _TOLD_SETTINGS)
    if data[:4] == _ZIP:
        return cleaned_inside(data, imprint)
    return _markup(name, data) if name.endswith(".xml") else data


def _markup(name: str, data: bytes) -> bytes:
    """A part with words, without marks of sessions, authors of comments and folders."""
    if b":rsid" in data:
        for pattern in (*_RSIDS, _ANY_RSID):
            data = pattern.sub(b"", data) if b":rsid" in data else data
    if b":dataBinding" in data:  # what it shows stands in the text; the property it is filled from is gone
        data = _BINDING.sub(b"", data)
    if name.rpartition("/")[2].startswith("comments"):
        data = _COMMENT.sub(lambda m: _WHEN.sub(b"", _WHO.sub(rb'\1"', m[0])), data)
    if any(place in data for place in _PLACES):
        data = _TELLING.sub(_without_folders, data)
    return data


def _without_folders(found: re.Match[bytes]) -> bytes:
    start, words, end = found.groups()[:3] if found[1] else found.groups()[3:]
    return start + _FOLDERS.sub(b"", words) + end


def _core(data: bytes, imprint: Imprint, stays: Callable[[str], bool]) -> bytes:
    try:
        root = _root(data)
    except etree.XMLSyntaxError:
        root = etree.Element("none")
    found = {etree.QName(e).localname: e.text or "" for e in root if isinstance(e.tag, str)}
    title = found.get("title", "")
    if title and not stays(title):
        title = ""
    mark = found.get("identifier", "")
    said = {
        "title": title,
        "creator": imprint.author,
        "identifier": mark if mark.startswith(_OWN_MARK) else "",
        "language": found.get("language", ""),
    }
    inner = "".join(
        f"<dc:{key}>{escape(property_text(value))}</dc:{key}>" for key, value in said.items() if value
    )
    return f'{_HEAD}<cp:coreProperties xmlns:cp="{_CP}" xmlns:dc="{_DC}">{inner}</cp:coreProperties>'.encode()


def _words(names: Iterable[str], read: Callable[[str], bytes]) -> str:
    """The letters at the beginning of the text."""
    main = next((name for name in names if name.endswith("/document.xml")), "")
    found = _TEXT.finditer(read(main)) if main else iter(())
    return _letters(
        "".join(m[1].decode(errors="replace") for m, _n in zip(found, range(_BEGINNING), strict=False))
    )


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _relations(name: str, data: bytes, gone: Mapping[str, bytes | None]) -> bytes:
    """What a part refers to, without the parts that go and the folders of somebody's machine."""
    root = _root(data)
    folder = posixpath.dirname(posixpath.dirname(name))
    before = len(root)
    changed = False
    for element in list(root.iter(_RELATIONSHIP)):
        target = element.get("Target") or ""
        if (element.get("Type") or "").rpartition("/")[2] in _DROPPED_KINDS:
            root.remove(element)
        elif element.get("TargetMode") == "External":
            file = re.split(r"[\\/]|%5C", target)[-1]
            if not _WEB.match(target) and file != target:
                element.set("Target", file or "-")
                changed = True
        elif _is_gone(posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/"), gone):
            root.remove(element)
    if not changed and len(root) == before:
        return data
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_gone(part: str, gone: Mapping[str, bytes | None]) -> bool:
    return part in gone and gone[part] is None


def _without(data: bytes, told: Callable[[etree._Element], bool]) -> bytes:
    """A part without those of its elements."""
    root = _root(data)
    leaving = [e for e in root if isinstance(e.tag, str) and told(e)]
    if not leaving:
        return data
    for element in leaving:
        root.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def cleaned_inside(data: bytes, imprint: Imprint) -> bytes:
    """A file embedded in a file, cleaned; a picture, and what is too large to be opened, stays as it is."""
    if data[:4] != _ZIP:
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            inner = sum(entry.file_size for entry in package.infolist())
            if inner > _LARGEST_EMBEDDED or "[Content_Types].xml" not in package.namelist():
                return data
        return cleaned(data, imprint, own=False)
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError):
        return data


def _root(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
