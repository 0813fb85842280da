"""Orders of a list with dashes or other signs before them, as they are typed in a hurry."""

from __future__ import annotations

import pytest

from lawtrack.model.document import Lang
from tests.reading.test_accounting import read, shown
from tests.reading.test_lost_places import ORDER, ORDER_KK

RU = (
    "пункт 2 исключить;",
    "в пункте 3:",
    "подпункт 1) исключить;",
    "в пункте 4 слово «а» заменить словом «б».",
)
KK = (
    "2-тармақ алып тасталсын;",
    "3-тармақта:",
    "1) тармақша алып тасталсын;",
    "4-тармақтағы «а» деген сөз «б» деген сөзбен ауыстырылсын.",
)


@pytest.mark.parametrize("sign", ["-", "–", "—", "•", "*"])
@pytest.mark.parametrize(("lang", "head", "lines"), [(Lang.RU, ORDER, RU), (Lang.KK, ORDER_KK, KK)])
def test_a_sign_before_an_order_says_nothing(
    lang: Lang, head: tuple[str, ...], lines: tuple[str, ...], sign: str
) -> None:
    plain, listed = (
        shown(read(*head, *own, lang=lang)) for own in (lines, [f"{sign} {one}" for one in lines])
    )
    assert listed == plain
    assert len(plain) == 3
    assert "not_understood" not in " ".join(plain)


def test_the_dashes_of_a_quoted_text_are_the_law_s() -> None:
    made = read(*ORDER, "- пункт 5 изложить в следующей редакции:", "«- роза;", "- пион.».")
    assert shown(made) == ["3 replace_provision para_5 - роза;\n- пион."]
