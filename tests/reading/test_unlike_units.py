"""Units of different levels in one list: none is read inside another, and none loses its level."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang, Scheme
from lawtrack.reading.citations import read_addresses
from lawtrack.reading.citations.chains import citations

RUSSIAN = [
    ("абзац второй и подпункт 3) пункта 1 статьи 5", "art_5__para_1__al_2 art_5__para_1__point_3"),
    ("в абзаце первом и в подпункте 2) пункта 1", "para_1__intro para_1__point_2"),
    ("абзац первый, подпункты 1) и 2)", "intro point_1 point_2"),
    ("часть вторую и пункт 3 статьи 7", "art_7__subpara_2 art_7__para_3"),
    ("пункт 2) части первой и пункт 3) части второй", "subpara_1__point_2 subpara_2__point_3"),
    ("статью 16 и главу 3", "art_16 chp_3"),
    ("подпункты 1) и 2) пункта 1, пункты 2 и 3 статьи 4", "art_4__para_1__point_1 art_4__para_1__point_2 art_4__para_2 art_4__para_3"),
    ("пункт 3 части первой статьи 3", "art_3__subpara_1__point_3"),
    ("пункт 3) части первой статьи 3", "art_3__subpara_1__point_3"),
    ("в пункте 3 часть первую", "para_3__subpara_1"),
    ("абзацы четвертый и пятый пункта 1 части первой", "subpara_1__point_1__al_4 subpara_1__point_1__al_5"),
    ("в части второй пункта 7 статьи 7 и в части второй пункта 5 статьи 11", "art_7__para_7__subpara_2 art_11__para_5__subpara_2"),
    ("подпункт 1), пункта 2 статьи 3", "art_3__para_2__point_1"),
]  # fmt: skip
KAZAKH = [
    ("бірінші абзац және 1) тармақша", "intro point_1"),
    ("2) тармақшасының екінші абзацы және 3) тармақшасы", "point_2__al_2 point_3"),
    ("2-тармақтың екінші бөлігі және 3-тармақ", "para_2__subpara_2 para_3"),
    ("1-тармақтың екінші бөлігіндегі және 2-тармағындағы", "para_1__subpara_2 para_2"),
    ("екінші бөлік және 2) тармақша", "subpara_2 point_2"),
    ("1) тармақша және екінші бөлік", "point_1 subpara_2"),
    ("2-бөлігінің бірінші абзацы мен 3) тармақшасындағы", "subpara_2__intro subpara_2__point_3"),
    ("1-тармақтың 2) тармақшасы, 2-тармақ", "para_1__point_2 para_2"),
    ("5-баптың тақырыбы, 1-тармағы және 2-тармағының екінші бөлігі", "art_5__heading art_5__para_1 art_5__para_2__subpara_2"),
    ("1-баптың 1) тармақшасының екінші және төртінші абзацтарын, 2) тармақшасын", "art_1__point_1__al_2 art_1__point_1__al_4 art_1__point_2"),
]  # fmt: skip


def read(text: str, lang: Lang) -> str | None:
    reading = read_addresses(text, lang, Scheme.CIVIL)
    if reading.rest:
        return None
    return " ".join(c.eid for chain in reading.chains for c in citations(chain))


@pytest.mark.parametrize(("text", "eids"), RUSSIAN)
def test_russian_lists(text: str, eids: str) -> None:
    assert read(text, Lang.RU) == eids


@pytest.mark.parametrize(("text", "eids"), KAZAKH)
def test_kazakh_lists(text: str, eids: str) -> None:
    assert read(text, Lang.KK) == eids


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("пункт 2 и статью 8", Lang.RU),
        ("подпункт 2) и пункт 3 статьи 5", Lang.RU),
        ("5-бап және 2-тармақ", Lang.KK),
        ("1-тармақ және 2) тармақша", Lang.KK),
    ],
)
def test_a_unit_whose_owner_cannot_be_told_is_not_placed_by_guess(text: str, lang: Lang) -> None:
    reading = read_addresses(text, lang, Scheme.CIVIL)
    assert reading.chains == ()
    assert reading.rest == text


def test_a_part_without_number_in_a_numbered_one_of_a_code() -> None:
    reading = read_addresses("часть первую пункта 1 статьи 637", Lang.RU, Scheme.KOAP)
    assert [c.eid for chain in reading.chains for c in citations(chain)] == ["art_637__para_1__subpara_1"]
