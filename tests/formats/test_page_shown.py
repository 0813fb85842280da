"""What pages, texts and XML show in ways of their own: read as it is shown, or told as left out; the balance holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.akn import read_akn_fully
from lawtrack.formats.registry import read_source_bytes
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.reading.lines import Source
from lawtrack.services.from_file.acts import read_act

SHOWN: dict[str, tuple[str, list[str], list[str]]] = {
    "raised": ("<p>Статья 5<sup>1</sup>, 10<sup>6</sup> м<sup>2</sup></p>", ["Статья 5¹, 10⁶ м²"], []),
    "raised with a letter": ("<p>5<sup>1-а</sup></p>", ["5¹⁻а"], []),
    "raised by style": ('<p>7<span style="font-size:8pt; vertical-align: super">1</span></p>', ["7¹"], []),
    "a power": ("<p>n <math><msup><mn>10</mn><mn>6</mn></msup></math></p>", ["n 10⁶"], []),
    "signs of a font": (
        '<p>не <font face="Symbol">³</font> 5, <span style="font-family:Symbol">&#179;</span></p>',
        ["не ≥ 5, ≥"],
        [],
    ),
    "a quotation": ("<p>слово <q>двор</q> читать</p>", ["слово «двор» читать"], []),
    "forms": (
        '<p>до</p><form><input value="имя"><input type="hidden" value="x"><input type="checkbox" checked></form>',
        ["до"],
        ["имя", "☒"],
    ),
    "a list to choose from": ("<p>до <select><option>а<option>б</select></p>", ["до"], ["а б"]),
    "hidden": (
        '<p hidden>а</p><p style="visibility: hidden">б</p><p>в <span style="display:none">г</span></p>',
        ["в"],
        ["а", "б", "г"],
    ),
    "blocks": (
        "<header>а</header><fieldset><legend>б</legend>в</fieldset><main>г</main><details><summary>д</summary>е</details>",
        ["а", "б", "в", "г", "д", "е"],
        [],
    ),
    "lines that are set": ("<pre>Статья 1.\n  1. Двор.\n</pre><p>а</p>", ["Статья 1.", "1. Двор.", "а"], []),
    "a paragraph between the cells": (
        "<table><tr><td>а</td></tr><p>между</p></table>",
        ["между", "а"],
        [],
    ),
    "cells in a form": ("<table><tr><form><td>а</td><td>б</td></form></tr></table>", ["аб"], []),
    "a list by its style": (
        '<ol style="list-style-type: upper-roman"><li>а<li>б</ol><ol style="list-style: none"><li>в</ol>',
        ["I. а", "II. б", "в"],
        [],
    ),
    "many letters": ('<ol type="a" start="26"><li>а<li>б<li>в</ol>', ["z. а", "aa. б", "ab. в"], []),
    "CDATA": ("<p>до <![CDATA[слова <в> скобках]]> после</p>", ["до слова <в> скобках после"], []),
    "around articles": (
        "<p>меню</p><article><p>а</p></article><p>между</p><article><p>б</p></article>конец",
        ["а", "б"],
        ["меню между конец"],
    ),
    "scripts": ("<p>а</p><script>нет</script><template><p>нет</p></template>", ["а"], []),
}  # fmt: skip


def page(body: str) -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def checked(source: Source) -> Source:
    told = sum(line.characters for line in source.lines)
    assert source.characters == told + sum(len("".join(item.text.split())) for item in source.left_out)
    return source


def lines_of(source: Source) -> list[str]:
    return [
        line.text if line.table is None else "".join(t for row in line.table for c in row for t in c.lines)
        for line in source.lines
    ]


@pytest.mark.parametrize("kind", SHOWN)
def test_what_a_page_shows_is_read_or_told(kind: str) -> None:
    body, lines, told = SHOWN[kind]
    source = checked(read_source_bytes(page(body).encode(), "act.html"))
    assert lines_of(source) == lines
    assert [item.text for item in source.left_out] == told


def test_a_list_whose_numbers_are_not_known_is_told() -> None:
    body = '<ol style="list-style-type: hebrew"><li>а</ol>'
    source = checked(read_source_bytes(page(body).encode(), "act.html"))
    assert lines_of(source) == ["1. а"]
    assert [str(item.why) for item in source.left_out] == [
        "an automatic number in a form that is not known, shown in digits"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_is_a_page(encoding: str) -> None:
    assert lines_of(read_source_bytes(page("<p>Двор</p>").encode(encoding), "act.html")) == ["Двор"]


RUSSIAN = "Закон Республики Казахстан. Двор открыт для всех жителей, ворота запирают ночью. " * 3
KAZAKH = "Қазақстан Республикасының Заңы. Ауланың қақпасы түнде жабылады. " * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"), (RUSSIAN, "iso8859-5"), (RUSSIAN, "mac-cyrillic"), (KAZAKH, "kz1048")],
)  # fmt: skip
def test_letters_of_another_encoding_are_no_act(text: str, encoding: str) -> None:
    with pytest.raises(InputError):
        read_source_bytes(text.encode(encoding), "act.txt")


def test_windows_1251_and_its_neighbours_letters_are_read() -> None:
    text = RUSSIAN + "Україна, її, є, ґанок, Беларусь, ў."
    assert lines_of(read_source_bytes(text.encode("cp1251"), "act.txt")) == [text]


def test_markdown_with_what_html_has() -> None:
    text = "Статья 5<sup>1</sup>. &laquo;Двор&raquo; &amp; &nbsp;сад\n\n|№|Слова|\n|-|:-:|\n|1|а<br>б|\n"
    source = checked(read_source_bytes(text.encode(), "act.md"))
    assert source.lines[0].text == "Статья 5¹. «Двор» & сад"
    assert source.lines[1].table is not None
    assert [cell.lines for cell in source.lines[1].table[1]] == [("1",), ("а", "б")]


def akn(inner: str, country: str) -> str:
    uri = f"/akn/{country}/act/2020-01-01/1"
    what = (
        ("Work", uri, ""),
        ("Expression", f"{uri}/rus@2020-01-01", '<FRBRlanguage language="rus"/>'),
        ("Manifestation", f"{uri}/rus@2020-01-01.xml", ""),
    )
    identified = "".join(
        f'<FRBR{name}><FRBRthis value="{value}/!main"/><FRBRuri value="{value}"/><FRBRdate date="2020-01-01" name=""/>'
        f'<FRBRauthor href="#x"/>{"<FRBRcountry value=" + chr(34) + country + chr(34) + "/>" if name == "Work" else more}'
        f"</FRBR{name}>"
        for name, value, more in what
    )
    return (
        '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>'
        f'<identification source="#x">{identified}</identification></meta><body><article eId="art_5">'
        f"<num>Статья 5<sup>1</sup>.</num><heading>Двор</heading><content>{inner}</content></article></body></act>"
        "</akomaNtoso>"
    )


@pytest.mark.parametrize("country", ["kz", "de"])
def test_raised_letters_lists_pictures_and_changes_in_xml(country: str, tmp_path: Path) -> None:
    inner = '<p>10<sup>6</sup> <del>старое</del> <ins>новое</ins> <img src="a.png"/></p><ol><li><p>один</p></li></ol>'
    path = tmp_path / "act.xml"
    path.write_text(akn(inner, country), "utf-8")
    read = read_akn_fully(path.read_bytes())
    shown = " ".join(line.full for line in text_lines(index_of(read.expression.root)))
    assert "5¹" in shown
    assert "10⁶" in shown
    assert "1." in shown
    assert any("deleted words" in warning for warning in read.warnings)
    report = read_act(path).report
    assert [str(item.why) for item in report.left_out] == ["image"]
    counts = report.characters
    assert counts["input"] == counts["tree"] + counts["notes"] + counts["left_out"]


def test_an_article_in_a_subsection_can_be_addressed_whoever_published_it(tmp_path: Path) -> None:
    text = akn("<p>слова</p>", "kz").replace("<article", "<subsection><num>1</num><article")
    path = tmp_path / "act.xml"
    path.write_text(text.replace("</article>", "</article></subsection>"), "utf-8")
    assert any(line.eid.startswith("art_5") for line in text_lines(index_of(read_act(path).expression.root)))


@pytest.mark.parametrize(
    ("css", "hidden"),
    [
        (".x{display:none}", True),
        ("p.x, .y { color: red; DISPLAY : none !important; }", True),
        ("#i {visibility: hidden}", True),
        ("div .x {display: none}", True),
        ("div > .x {display: none}", True),
        ("body > .x {display: none}", False),
        ("[data-old] {display:none}", True),
        ("[data-old='1'], [data-old=2] {display:none}", True),
        ("span.x {mso-hide: all}", False),
        ("p.x {mso-hide: all}", True),
        ("/* .x{display:none} */ .x{color:red}", False),
        (".x{display:none} .x{display:block}", False),
        (".x.y{display:none} .x{display:block}", True),
        (".x{display:none} #i{display:block}", False),
        ("@media print {.x{display:none}}", False),
        ("@media screen {.a{color:red} .x{display:none}}", True),
        (".x:hover{display:none}", False),
        ("@import 'a.css'; .x{display:none}", True),
        (".xx{display:none}", False),
        ("<!-- .x{display:none} -->", True),
    ],
)
def test_what_a_style_sheet_hides_is_told(css: str, hidden: bool) -> None:
    body = '<style>{}</style><p>а</p><div><p class="y x" id="i" data-old="1">б</p></div><p>в</p>'.replace(
        "{}", css
    )
    source = checked(read_source_bytes(page(body).encode(), "act.html"))
    assert lines_of(source) == (["а", "в"] if hidden else ["а", "б", "в"])
    assert [(item.text, str(item.why)) for item in source.left_out] == (
        [("б", "hidden text")] if hidden else []
    )


def test_a_style_of_its_own_comes_before_the_sheet() -> None:
    body = '<style>.x{display:none} .z{display:none !important}</style><p class="x" style="display:block">а</p><p class="z" style="display:block">б</p>'
    source = checked(read_source_bytes(page(body).encode(), "act.html"))
    assert lines_of(source) == ["а"]


def test_rows_and_cells_that_a_sheet_hides_are_told() -> None:
    body = "<style>.x{display:none}</style><p>до</p><table><tr><td>а<td class=x>б</tr><tr class=x><td>в<td>г</tr></table>"
    source = checked(read_source_bytes(page(body).encode(), "act.html"))
    assert sorted(item.text for item in source.left_out) == ["б", "в г"]
