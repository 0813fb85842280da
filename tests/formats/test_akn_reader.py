from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from lawtrack.errors import ExportError, InputError
from lawtrack.formats.akn import read_akn, read_akn_fully, write_akn
from lawtrack.formats.akn.foreign import ForeignReader
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from tests.corpus import CORPUS
from tests.formats.akn_schema import schema_errors

WORKED = CORPUS / "akn" / "worked"
DOCS = CORPUS / "akn" / "docs"


def expression(*children: Provision, kind: WorkKind = WorkKind.LAW) -> Expression:
    work = Work("/akn/kz/act/2024-01-15/900-VIII", kind, dt.date(2024, 1, 15), "900-VIII")
    return Expression(work, Lang.RU, dt.date(2024, 3, 15), Provision(Kind.ACT, children=children))


def article(*children: Provision, text: str = "") -> Provision:
    return Provision(Kind.ARTICLE, Number("1"), "Статья 1.", "Цель", text=text, children=children)


POINT = Provision(Kind.POINT, Number("1"), "1)", text="учет")
ROW = Provision(Kind.ROW, children=(Provision(Kind.CELL, text="а", span=(2, 1)),))
UNUSUAL = {
    "an empty act": (),
    "units directly in the act": (Provision(Kind.SUBPARAGRAPH, text="Утвердить."), POINT),
    "a point directly in an article": (article(POINT),),
    "a title above the form and date": (
        Provision(Kind.LONG_TITLE, text="О дворах"),
        Provision(Kind.PREFACE, text="Закон от 5 мая 2020 года № 7-VI"),
        Provision(Kind.TOC, text="Статья 1. Цель"),
    ),
    "contents above the title": (
        Provision(Kind.TOC, text="Статья 1. Цель"),
        Provision(Kind.LONG_TITLE, text="О дворах"),
        Provision(Kind.PREAMBLE, text="Настоящий Закон"),
    ),
    "form, title, date": (
        Provision(Kind.PREFACE, text="Закон"),
        Provision(Kind.LONG_TITLE, text="О дворах"),
        Provision(Kind.PREFACE, text="от 5 мая 2020 года № 7-VI"),
    ),
    "a lead-in that does not come first": (article(POINT, Provision(Kind.INTRO, text="далее:")),),
    "two closing texts": (article(Provision(Kind.WRAP_UP, text="а"), Provision(Kind.WRAP_UP, text="б")),),
    "text beside children": (article(POINT, text="слова"),),
    "a chapter without number and units": (Provision(Kind.CHAPTER, None, "Глава", "Общее"),),
    "a signature in the middle": (Provision(Kind.CONCLUSIONS, text="Президент"), article(text="а")),
    "a preamble after articles": (article(text="а"), Provision(Kind.PREAMBLE, text="Исходя из")),
    "a line in the body": (Provision(Kind.LINE, text="* * *"), article(text="а")),
    "a row without its table": (article(ROW),),
    "a table without rows": (Provision(Kind.TABLE, label="Таблица 1"), article(text="а")),
    "a table with a title": (Provision(Kind.TABLE, label="Т", heading="а\nб", text="в", children=(ROW,)),),
    "an annex in the middle": (Provision(Kind.ATTACHMENT, Number("1"), "Приложение", text="а"), POINT),
    "an annex in an annex": (
        article(text="а"),
        Provision(Kind.ATTACHMENT, None, children=(Provision(Kind.ATTACHMENT, Number("2"), text="б"),)),
    ),
    "white space and line feeds": (article(text=" а\n\n б\tв\r\n "),),
    "markup characters": (article(text="<а> & \"б\" ]]> &lt;"),),
    "points in a preamble": (Provision(Kind.PREAMBLE, children=(POINT, article(POINT))), article(text="а")),
    "a numbered part": (article(Provision(Kind.SUBPARAGRAPH, Number("3"), "III.", text="а")),),
    "a removed chapter": (Provision(Kind.CHAPTER, Number("2"), "Глава 2.", text="исключена", removed=True),),
    "a table of contents with a table": (Provision(Kind.TOC, children=(Provision(Kind.TABLE, children=(ROW,)),)),),
    "the same number twice": (article(text="а"), article(text="б")),
    "an odd number": (Provision(Kind.ARTICLE, Number("1__2-dup2"), "Статья", text="а"),),
    "a title of several lines": (Provision(Kind.LONG_TITLE, text="О налогах\n(Кодекс)"), article(text="а")),
}  # fmt: skip


@pytest.mark.parametrize("name", UNUSUAL)
def test_an_unusual_tree_is_written_without_loss(name: str) -> None:
    written = expression(*UNUSUAL[name])
    data = write_akn(written)

    read = read_akn(data)

    assert read.root == written.root
    assert write_akn(read) == data
    assert schema_errors(data) == []


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "￾", "\ud800"])
def test_a_character_that_xml_does_not_allow_is_named_with_its_place(character: str) -> None:
    with pytest.raises(ExportError, match=f"art_1.*U\\+{ord(character):04X}"):
        write_akn(expression(article(text=f"а{character}б")))


def test_a_tree_nested_without_end_is_refused() -> None:
    node = Provision(Kind.POINT, Number("1"), text="а")
    for _ in range(80):
        node = Provision(Kind.POINT, Number("1"), children=(node,))

    with pytest.raises(ExportError, match="levels deep"):
        write_akn(expression(node))


def test_only_an_act_is_written() -> None:
    act = expression()
    with pytest.raises(ExportError):
        write_akn(Expression(act.work, Lang.RU, None, POINT))


BOMB = b'<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><akomaNtoso>&y;</akomaNtoso>'
OUTSIDE = b'<?xml version="1.0"?><!-- a --><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, BOMB.decode().encode("utf-16")])
def test_a_doctype_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="DOCTYPE"):
        read_akn(data, "act.xml")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "act.xml is empty"),
        (b"<akomaNtoso>\n<act>\n</akomaNtoso>", "broken XML at line 3"),
        (b"not xml", "broken XML at line 1"),
        (b"<html/>", "not Akoma Ntoso"),
        (b"<akomaNtoso/>", "empty Akoma Ntoso"),
        (b"<akomaNtoso><act><body/></act></akomaNtoso>", "no «meta»"),
        (b"<akomaNtoso><judgment/></akomaNtoso>", "not an act or a bill"),
        (b"<a>" * 400 + b"</a>" * 400, "broken XML"),
    ],
)
def test_a_bad_file_is_an_input_error_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_akn(data, "act.xml")

    assert words in caught.value.message
    assert "\n" not in caught.value.message


def test_a_unit_that_the_profile_does_not_know_is_kept_and_warned_of() -> None:
    data = write_akn(expression(article(text="а"))).replace(
        b"</body>", "<tome><num>I</num><p>Слова тома</p></tome></body>".encode()
    )

    read = read_akn_fully(data)

    assert "Слова тома" in plain_text(read.expression.root)
    assert "tome" in read.warnings[0]


def test_markup_inside_words_is_read_as_words() -> None:
    data = write_akn(expression(article(text="по статье 2 Закона"))).replace(
        "статье 2".encode(), '<ref href="#x">статье <b>2</b></ref>'.encode()
    )

    assert read_akn(data).root.children[0].text == "по статье 2 Закона"


def test_wrapping_by_an_editor_is_not_taken_for_words() -> None:
    data = write_akn(expression(article(text="по статье 2 Закона"))).replace(
        "<p>по статье 2 Закона</p>".encode(), "<p>\n      по статье\n      2 Закона\n     </p>".encode()
    )

    assert read_akn(data).root.children[0].text == "по статье 2 Закона"


@pytest.mark.corpus
def test_the_bill_is_read_with_its_quotations() -> None:
    bill = read_akn((WORKED / "bill_rus@2024-05-20.xml").read_bytes())

    quoted = [node.text for node in bill.root.walk() if node.kind is Kind.QUOTED]
    assert bill.work.kind is WorkKind.BILL
    assert bill.version == "v1"
    assert quoted[0] == "«1-1) обращение – заявление, поданное в электронной форме;»;"
    assert quoted[1] == "«3. Отказ в рассмотрении заявления допускается, если:"
    assert "слова «пятнадцати рабочих дней» заменить словами «десяти рабочих дней»;" in plain_text(bill.root)


@pytest.mark.corpus
def test_an_edition_of_the_act_is_read_with_its_provenance() -> None:
    act = read_akn((WORKED / "act_rus@2024-09-06.xml").read_bytes())

    assert act.edition == dt.date(2024, 9, 6)
    assert act.work.number == "900-VIII"
    made = act.facts.provenance["art_2__para_1"]
    assert (made.since, made.act) == (dt.date(2024, 9, 6), "Законом РК от 05.07.2024 № 950-VIII")
    removed = [node.text for node in act.root.walk() if node.removed]
    assert removed == ["исключен Законом РК от 05.07.2024 № 950-VIII;"]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("day", "words", "missing"),
    [
        (None, "Статья 2-1.", "пятнадцати"),
        (dt.date(2024, 10, 1), "десяти рабочих дней", "Статья 2-1."),
        (dt.date(2024, 4, 1), "пятнадцати рабочих дней", "десяти"),
    ],
)
def test_one_day_of_a_file_with_several_versions(day: dt.date | None, words: str, missing: str) -> None:
    read = read_akn_fully((WORKED / "act_rus_multi.xml").read_bytes(), at=day)

    text = plain_text(read.expression.root)
    assert words in text
    assert missing not in text
    assert "several versions" in read.warnings[0]


@pytest.mark.corpus
def test_a_comparative_table_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="comparative table"):
        read_akn((WORKED / "comparative_table.xml").read_bytes(), "table.xml")


@pytest.mark.corpus
@pytest.mark.parametrize(
    "file", sorted([*WORKED.glob("act*.xml"), *WORKED.glob("bill*"), *DOCS.glob("*.xml")])
)
def test_a_published_file_is_read_and_written(file: Path) -> None:
    read = read_akn(file.read_bytes(), file.name)
    data = write_akn(read)

    again = read_akn(data)

    assert again.root == read.root
    assert write_akn(again) == data
    assert schema_errors(data) == []


@pytest.mark.corpus
@pytest.mark.parametrize("file", sorted(DOCS.glob("*.xml")))
def test_no_words_of_a_foreign_document_are_dropped(file: Path) -> None:
    root = etree.fromstring(file.read_bytes())
    for meta in list(root.iter("{*}meta")):
        parent = meta.getparent()
        assert parent is not None
        parent.remove(meta)
    read = read_akn(file.read_bytes(), file.name)

    text = plain_text(read.root) + " " + " ".join(note.text for note in read.facts.notes)

    source, kept = (
        Counter("".join(re.findall(r"\w", t))) for t in (" ".join(map(str, root.itertext())), text)
    )
    assert source - kept == Counter()


FOREIGN = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><{kind} name="{kind}"><meta>
<identification source="#s"><FRBRWork><FRBRthis value="/akn/eu/act/2020-01-01/1/!main"/><FRBRuri
value="/akn/eu/act/2020-01-01/1"/><FRBRdate date="2020-01-01" name="g"/><FRBRauthor href="#s"/><FRBRcountry value="eu"/>
</FRBRWork><FRBRExpression><FRBRthis value="/akn/eu/act/2020-01-01/1/eng@/!main"/><FRBRuri
value="/akn/eu/act/2020-01-01/1/eng@"/><FRBRdate date="2020-01-01" name="g"/><FRBRauthor href="#s"/><FRBRlanguage
language="eng"/></FRBRExpression></identification></meta>{body}</{kind}></akomaNtoso>"""
ARTICLE = "<article><num>Article {n}</num><content><p>Words of article {n}.</p></content></article>"


def foreign(body: str, kind: str = "act") -> list[tuple[str, str, str]]:
    tree = read_akn(FOREIGN.format(kind=kind, body=body).encode()).root
    return [
        (n.kind.value, n.label, n.heading or n.text) for n in tree.walk() if n.label or n.heading or n.text
    ]


def test_number_and_heading_of_a_block_are_words() -> None:
    block = "<tblock><num>A.</num><heading>Important</heading><p>Text.</p></tblock>"
    found = foreign(
        f"<body><article><num>Article 1</num><content><p>First.</p>{block}</content></article></body>"
    )
    assert [text for _kind, _label, text in found] == ["", "First.", "A. Important", "Text."]


@pytest.mark.parametrize("holder", ["subsection", "section", "paragraph"])
def test_articles_in_a_part_of_a_section_are_articles(holder: str) -> None:
    inner = (
        f"<{holder}><num>1</num><heading>Scope</heading>{ARTICLE.format(n=1)}{ARTICLE.format(n=2)}</{holder}>"
    )
    found = foreign(f"<body><section><num>Section 1</num>{inner}</section></body>")
    assert found == [
        ("section", "Section 1", ""),
        ("section", "1", "Scope"),
        ("article", "Article 1", "Words of article 1."),
        ("article", "Article 2", "Words of article 2."),
    ]


def test_an_article_in_a_quotation_makes_no_group_of_its_section() -> None:
    quoted = f"<quotedStructure>{ARTICLE.format(n=9)}</quotedStructure>"
    found = foreign(
        f"<body><section><num>1</num><content><p>Insert: <mod>{quoted}</mod></p></content></section></body>"
    )
    assert found[0][:2] == ("article", "1")


def test_a_portion_is_read_as_its_units() -> None:
    found = foreign(
        f"<portionBody><title><num>Title 1</num>{ARTICLE.format(n=1)}</title></portionBody>", "portion"
    )
    assert found == [("title", "Title 1", ""), ("article", "Article 1", "Words of article 1.")]


def test_an_xml_id_that_stands_twice_is_no_broken_file() -> None:
    body = ARTICLE.format(n=1).replace("<article>", '<article xml:id="a">')
    assert [text for _kind, _label, text in foreign(f"<body>{body}{body}</body>")] == [
        "Words of article 1."
    ] * 2


def test_words_that_the_reader_has_no_place_for_are_left_out_and_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = FOREIGN.format(
        kind="act", body=f"<body>{ARTICLE.format(n=1)}{ARTICLE.format(n=2)}</body>"
    ).encode()
    assert read_akn_fully(data).left_out == ()
    whole = ForeignReader.component

    def without_the_second(reader: ForeignReader, document: etree._Element) -> Provision:
        root = whole(reader, document)
        return root.with_(children=root.children[:1])

    monkeypatch.setattr(ForeignReader, "component", without_the_second)
    assert [words for _line, words in read_akn_fully(data).left_out] == ["Article 2", "Words of article 2."]
