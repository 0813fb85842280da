from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import InputError
from lawtrack.formats.akn import join_articles, split_articles
from tests.corpus import CORPUS

FILE = """<?xml version="1.0"?>
<!-- <article> in a comment --><a:akomaNtoso xmlns:a="x"><a:act><a:body>
 <a:chapter eId="chp_1"><a:num>Глава</a:num>
  <a:article eId="art_1"><a:p><a:article eId="q"/></a:p></a:article>
  <a:article   eId='art_2' title="a > b"/>
  <a:article eId="art_3"><a:article/></a:article  ></a:chapter>
 <a:paragraph eId="para_1">ә</a:paragraph>
</a:body><a:attachments><a:attachment eId="att_1"><a:article eId="att_1__art_1"/></a:attachment></a:attachments>
</a:act></a:akomaNtoso>
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_articles_are_cut_out_and_put_back_byte_for_byte(encoding: str) -> None:
    data = FILE.encode(encoding)

    skeleton, fragments = split_articles(data)

    assert [eid for eid, _ in fragments] == ["art_1", "art_2", "art_3", "para_1", "att_1"]
    assert fragments[0][1] == b'<a:article eId="art_1"><a:p><a:article eId="q"/></a:p></a:article>'
    assert fragments[1][1] == b"<a:article   eId='art_2' title=\"a > b\"/>"
    assert b"att_1__art_1" not in skeleton
    assert join_articles(skeleton, fragments) == data


def test_a_changed_article_changes_one_fragment_only() -> None:
    first = split_articles(FILE.encode())
    second = split_articles(FILE.replace("ә", "і").encode())

    assert first[0] == second[0]
    assert [a == b for a, b in zip(first[1], second[1], strict=True)] == [True, True, True, False, True]


def test_missing_and_misplaced_fragments_are_refused() -> None:
    skeleton, fragments = split_articles(FILE.encode())

    with pytest.raises(InputError, match="5 places"):
        join_articles(skeleton, fragments[1:])
    with pytest.raises(InputError, match="art_2"):
        join_articles(skeleton, [fragments[1], fragments[0], *fragments[2:]])


@pytest.mark.parametrize("data", [b"<a>", b"<!DOCTYPE a><a/>", b"<a><?lawtrack-fragment x?></a>"])
def test_what_cannot_be_split_is_an_input_error(data: bytes) -> None:
    with pytest.raises(InputError):
        split_articles(data)


@pytest.mark.corpus
@pytest.mark.parametrize("file", sorted((CORPUS / "akn").glob("*/*.xml")), ids=lambda file: file.name)
def test_published_files_come_together_byte_for_byte(file: Path) -> None:
    data = file.read_bytes()

    skeleton, fragments = split_articles(data)

    assert join_articles(skeleton, fragments) == data
