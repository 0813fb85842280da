from __future__ import annotations

from lawtrack.model.citation import Citation
from lawtrack.model.index import TreeIndex, inserted, replaced
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision, character_count, text_digest
from lawtrack.model.rendering import plain_text, text_lines
from lawtrack.reading.numbers import number


def leaf(kind: Kind, label: str = "", text: str = "Текст.") -> Provision:
    return Provision(kind, number(label) if label else None, label, text=text)


def article(n: str, *children: Provision, heading: str = "Название") -> Provision:
    return Provision(Kind.ARTICLE, number(n), f"Статья {n}.", heading, children=children)


def part(*children: Provision) -> Provision:
    return Provision(Kind.SUBPARAGRAPH, children=children)


INTRO = Provision(Kind.INTRO, text="Орган:")
LIST = part(INTRO, leaf(Kind.POINT, "1)", "ведет;"), leaf(Kind.POINT, "2)", "утверждает."))
ALINEAS = part(INTRO, leaf(Kind.ALINEA, text="новый год;"), leaf(Kind.ALINEA, text="день республики."))
PARAGRAPH = Provision(Kind.PARAGRAPH, number("1"), "1.", children=(LIST, leaf(Kind.SUBPARAGRAPH)))
CHAPTER = Provision(
    Kind.CHAPTER,
    number("1"),
    "Глава 1.",
    "ОБЩИЕ ПОЛОЖЕНИЯ",
    children=(
        article("1", PARAGRAPH),
        article("2", ALINEAS),
        article("2"),
        Provision(Kind.SECTION, number("1")),
    ),
)
TABLE = Provision(
    Kind.TABLE,
    children=(
        Provision(Kind.ROW, children=(leaf(Kind.CELL, text="№"), leaf(Kind.CELL, text="Вид"))),
        Provision(
            Kind.ROW, number("74"), children=(leaf(Kind.CELL, text="74"), leaf(Kind.CELL, text="Полив"))
        ),
    ),
)
ANNEX = Provision(Kind.ATTACHMENT, heading="Приложение", children=(leaf(Kind.PARAGRAPH, "1."), TABLE))
ACT = Provision(Kind.ACT, children=(Provision(Kind.LONG_TITLE, text="О дворах"), CHAPTER, ANNEX))


def test_eids_follow_the_naming_convention() -> None:
    eids = set(TreeIndex(ACT).places)
    assert {
        "title",
        "chp_1",
        "art_1",
        "art_1__para_1__subpara_1__intro",
        "art_1__para_1__subpara_1__point_2",
        "art_1__para_1__subpara_2",
        "art_2__subpara_1__al_3",
        "chp_1__sec_1",
        "att_1__para_1",
        "att_1__row_74",
    } <= eids


def test_a_number_used_twice_gets_a_suffix() -> None:
    index = TreeIndex(ACT)
    assert index.get("art_2-dup2") is not None
    assert len(index.places) == sum(1 for _ in ACT.walk())


def test_part_one_is_optional_when_finding() -> None:
    index = TreeIndex(ACT)
    for cited, found in [
        ("art_1__para_1__point_2", "art_1__para_1__subpara_1__point_2"),
        ("art_1__point_2", None),
        ("art_2__al_2", "art_2__subpara_1__al_2"),
        ("art_2__al_1", "art_2__subpara_1__intro"),
        ("art_2__al_4", None),
        ("art_1__para_1__subpara_2__intro", "art_1__para_1__subpara_2"),
        ("art_1__heading", "art_1"),
        ("att_1__row_74", "att_1__row_74"),
    ]:
        place = index.find(Citation.parse_eid(cited))
        assert (place.eid if place else None) == found, cited


def test_an_edit_shares_the_rest_of_the_tree() -> None:
    index = TreeIndex(ACT)
    path = index.places["art_1__para_1__subpara_2"].path
    changed = replaced(ACT, path, (leaf(Kind.SUBPARAGRAPH, text="Иной."),))
    assert changed != ACT
    assert changed.children[2] is ACT.children[2]
    assert changed.children[1].children[1] is CHAPTER.children[1]
    back = replaced(changed, path, (leaf(Kind.SUBPARAGRAPH),))
    assert back == ACT


def test_inserted_provisions_stand_where_asked() -> None:
    index = TreeIndex(ACT)
    chapter = index.places["chp_1"].path
    changed = inserted(ACT, chapter, 1, (article("1-1"),))
    assert [str(c.number) for c in changed.children[1].children][:3] == ["1", "1-1", "2"]


def test_a_renumbered_article_is_the_same_text() -> None:
    one, other = article("7", PARAGRAPH), article("8", PARAGRAPH)
    assert text_digest(one) == text_digest(other)
    assert one != other


def test_lines_print_the_number_before_the_first_part() -> None:
    lines = list(text_lines(TreeIndex(ACT), "art_1"))
    assert [line.full for line in lines] == [
        "Статья 1. Название",
        "1. Орган:",
        "1) ведет;",
        "2) утверждает.",
        "Текст.",
    ]
    assert lines[1].eid == "art_1__para_1__subpara_1__intro"


def test_every_character_of_the_tree_is_printed() -> None:
    assert len("".join(plain_text(ACT).split())) == character_count(ACT)
