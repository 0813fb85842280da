"""What a Word file tells of people and machines goes; its text, looks and pictures stay."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import docx
import pytest
from lxml import etree

from lawtrack.config import Imprint
from lawtrack.formats.properties import cleaned
from lawtrack.formats.tracked.proof import told
from lawtrack.formats.tracked.redline import redline_of

SECRETS = ("ivanov", "Иванов", "min.local", "Канцелярия", "Черновик Петрова", "00B4")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TEXT = "Статья 1. Двор открыт для всех."


def telling(text: str = TEXT, *, inner: bytes = b"") -> bytes:
    """A Word file that tells everything a Word file can tell."""
    document = docx.Document()
    document.add_paragraph(text)
    document.add_paragraph("Ворота запирают ночью.")
    core = document.core_properties
    core.author, core.last_modified_by, core.title = "Иванов И.", "Петр Иванов", "Черновик Петрова"
    core.keywords, core.comments, core.category, core.revision = "Иванов", "Иванов", "Канцелярия", 47
    held = io.BytesIO()
    document.save(held)
    with zipfile.ZipFile(held) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    head = f'<?xml version="1.0"?><w:{{}} xmlns:w="{W}" xmlns:r="{R}">'
    body = parts["word/document.xml"].decode()
    body = body.replace("<w:p>", '<w:p w:rsidR="00B47730" w:rsidRDefault="00B47731">', 1)
    extra = (
        '<w:p><w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "C:\\\\Users\\\\ivanov\\\\AppData\\\\герб.png" \\* MERGEFORMAT </w:instrText></w:r>'
        '<w:r><w:drawing><x:docPr xmlns:x="urn:x" id="1" name="D:\\Канцелярия\\герб.png" descr="file:///home/ivanov/герб.png"/></w:drawing></w:r>'
        '<w:r><w:t xml:space="preserve">Сайт http://adilet.zan.kz/rus, путь C:\\дом </w:t></w:r></w:p>'
    )
    parts["word/document.xml"] = body.replace("<w:sectPr", extra + "<w:sectPr", 1).encode()
    settings = parts["word/settings.xml"].decode()
    parts["word/settings.xml"] = settings.replace(
        "<w:rsids>",
        f'<w:attachedTemplate xmlns:r="{R}" r:id="rId1"/><w:docVars><w:docVar w:name="a" w:val="Иванов"/></w:docVars><w:rsids>',
    ).encode()
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/attachedTemplate" '
        'Target="file:///\\\\min.local\\ivanov\\Приказ.dotm" TargetMode="External"/></Relationships>'
    ).encode()
    rels = parts["word/_rels/document.xml.rels"].decode()
    linked = (
        f'<Relationship Id="rId91" Type="{R}/image" Target="file:///C:\\Users\\ivanov\\a.png" TargetMode="External"/>'
        f'<Relationship Id="rId92" Type="{R}/hyperlink" Target="..\\ivanov\\b.docx" TargetMode="External"/>'
        f'<Relationship Id="rId93" Type="{R}/hyperlink" Target="https://adilet.zan.kz/rus" TargetMode="External"/>'
        f'<Relationship Id="rId94" Type="{R}/comments" Target="comments.xml"/>'
        f'<Relationship Id="rId95" Type="{R}/people" Target="people.xml"/>'
    )
    parts["word/_rels/document.xml.rels"] = rels.replace(
        "</Relationships>", linked + "</Relationships>"
    ).encode()
    parts["word/comments.xml"] = (
        head.format("comments")
        + '<w:comment w:id="1" w:author="Иванов" w:initials="ivanov" w:date="2026-01-01T10:00:00Z"><w:p><w:r><w:t>Уточнить.</w:t></w:r></w:p></w:comment></w:comments>'
    ).encode()
    parts["word/people.xml"] = (head.format("people") + '<w:person w:author="Иванов"/></w:people>').encode()
    parts["docProps/custom.xml"] = "<Properties><p>Иванов</p></Properties>".encode()
    app = parts["docProps/app.xml"].decode()
    parts["docProps/app.xml"] = app.replace("<Company/>", "<Company>Канцелярия</Company>").encode()
    if inner:
        parts["word/embeddings/sheet.docx"] = inner
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
        package.comment = b"ivanov"
    return made.getvalue()


def everything(data: bytes) -> str:
    """All that a file says anywhere, and in files inside it."""
    said = [zipfile.ZipFile(io.BytesIO(data)).comment.decode()]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for entry in package.infolist():
            inner = package.read(entry)
            said += [
                entry.filename,
                everything(inner) if inner[:2] == b"PK" else inner.decode(errors="replace"),
            ]
    return "\n".join(said)


def test_the_sample_tells_what_is_looked_for() -> None:
    said = everything(telling(inner=telling()))
    assert all(secret in said for secret in SECRETS)
    for name in ("rsids", "docId", "attachedTemplate", "thumbnail", "TotalTime", "revision", "Template"):
        assert name in said


@pytest.mark.parametrize("own", [True, False])
def test_what_tells_of_people_goes_and_the_text_stays(own: bool) -> None:
    before = telling(inner=telling())
    after = cleaned(before, Imprint("А. Автор", "Министерство"), own=own)
    said = everything(after)
    assert [s for s in SECRETS if s in said and not (own and s == "Черновик Петрова")] == []
    for name in (
        "rsid",
        "docId",
        "attachedTemplate",
        "thumbnail",
        "TotalTime",
        "revision",
        "Template",
        "created",
    ):
        assert name not in said, name
    assert "<dc:creator>А. Автор</dc:creator>" in said
    assert "<Company>Министерство</Company>" in said
    for kept in (
        TEXT,
        "http://adilet.zan.kz/rus, путь C:\\дом ",
        "https://adilet.zan.kz/rus",
        "Уточнить.",
        "герб.png",
    ):
        assert kept in said, kept
    assert docx.Document(io.BytesIO(after)).paragraphs[0].text == TEXT
    assert told(after, frozenset())[0].lines == told(before, frozenset())[0].lines
    assert cleaned(after, Imprint("А. Автор", "Министерство"), own=own) == after, "once is enough"


def test_every_part_that_is_named_is_there() -> None:
    with zipfile.ZipFile(io.BytesIO(cleaned(telling(), Imprint(), own=False))) as package:
        names = set(package.namelist())
        types = etree.fromstring(package.read("[Content_Types].xml"))
        assert {(e.get("PartName") or "/").lstrip("/") for e in types if "PartName" in e.attrib} <= names
        targets = [
            e.get("Target") or ""
            for name in names
            if name.endswith(".rels")
            for e in etree.fromstring(package.read(name))
            if e.get("TargetMode") != "External"
        ]
        assert {t.rpartition("/")[2] for t in targets} <= {name.rpartition("/")[2] for name in names}


def test_a_redline_in_somebodys_file_is_proved_and_tells_nothing() -> None:
    old, new = telling(inner=telling()), telling(TEXT.replace("открыт", "закрыт"), inner=telling())
    made = redline_of(
        old, new, names=("a", "b"), imprint=Imprint(), on=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    )
    said = everything(made.data)
    assert [secret for secret in SECRETS if secret in said] == []
    assert 'w:author="lawtrack"' in said


def test_a_title_that_the_text_has_stays() -> None:
    document = docx.Document()
    document.add_paragraph("О дворах")
    for title, kept in (("О ДВОРАХ", "О ДВОРАХ"), ("Проект Иванова", "")):
        document.core_properties.title = title
        held = io.BytesIO()
        document.save(held)
        after = docx.Document(io.BytesIO(cleaned(held.getvalue(), Imprint(), own=False)))
        assert after.core_properties.title == kept


def spoilt(data: bytes, name: str, part: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w") as other:
        for entry in package.namelist():
            other.writestr(entry, part if entry == name else package.read(entry))
    return made.getvalue()


@pytest.mark.parametrize(
    "name", ["word/settings.xml", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"]
)
def test_a_broken_part_that_only_tells_goes(name: str) -> None:
    after = cleaned(spoilt(telling(), name, "<broken Иванов".encode()), Imprint(), own=False)
    assert "Иванов" not in everything(after)
    assert docx.Document(io.BytesIO(after)).paragraphs[0].text == TEXT


def test_words_with_paths_and_addresses_stay_in_the_text_and_paths_go_where_nobody_reads_them() -> None:
    said = everything(cleaned(telling(), Imprint(), own=False))
    assert ' INCLUDEPICTURE "герб.png" \\* MERGEFORMAT ' in said
    assert 'name="герб.png" descr="герб.png"' in said
    assert 'Target="a.png"' in said
    assert 'Target="b.docx"' in said
