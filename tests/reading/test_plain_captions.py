"""Captions of annexes and approved documents typed like any other line, at the left, without a signature before them."""

from __future__ import annotations

import pytest

from lawtrack.model.index import index_of
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_structure

KK = (
    "Ақмола облысы мәслихатының шешімі",
    "Бақтар қағидаларын бекіту туралы",
    "Мәслихат ШЕШТІ:",
    "1. Бақтар қағидалары бекітілсін.",
    "2. Осы шешім қолданысқа енгізіледі.",
)
RU = (
    "Решение маслихата Акмолинской области",
    "Об утверждении Правил полива",
    "Маслихат РЕШИЛ:",
    "1. Утвердить Правила полива садов.",
    "2. Настоящее решение вводится в действие со дня опубликования.",
)
SIGNED_KK, SIGNED_RU = ("Мәслихат төрағасы А. Асанов",), ("Председатель маслихата А. Асанов",)
RULES_KK = ("Бақтар қағидалары", "1. Бақ өседі.", "2. Бақ гүлдейді.")
RULES_RU = ("Правила полива садов", "1. Сад поливают.", "2. Сад цветет.")
FORM_KK, FORM_RU = ("Өтініш",), ("Заявление",)


def units(*lines: str) -> dict[str, str]:
    """The units of an act by eId with their words; every line stands in one of them."""
    read = read_structure([SourceLine(n, text) for n, text in enumerate(lines, 1)])
    return {place.eid: place.provision.heading or place.provision.text for place in index_of(read.root)}


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize(
    ("head", "sign", "caption", "rules", "annex", "form"),
    [
        (KK, SIGNED_KK, ("Мәслихаттың 2025 жылғы 5 мамырдағы № 5-3 шешімімен бекітілген",), RULES_KK, ("Бақтар қағидаларына 1-қосымша",), FORM_KK),
        (KK, SIGNED_KK, ("Мәслихаттың 2025 жылғы 5 мамырдағы", "№ 5-3 шешімімен бекітілген"), RULES_KK, ("Бақтар қағидаларына", "1-қосымша"), FORM_KK),
        (KK, SIGNED_KK, ("Ақмола облысы мәслихатының", "2025 жылғы 5 мамырдағы № 5-3", "шешімімен бекітілген"), RULES_KK, ("Қағидаларға 1-қосымша",), FORM_KK),
        (KK, SIGNED_KK, ("Қазақстан Республикасының Ұлттық Банкі", "Басқармасының", "2025 жылғы 5 мамырдағы", "№ 275 қаулысына", "1-қосымша"), RULES_KK, ("Қағидаларға 1-қосымша",), FORM_KK),
        (KK, SIGNED_KK, ("Қазақстан Республикасы Цифрлық даму және Индустрия", "министрінің", "2025 жылғы 5 мамырдағы", "№ 275 бұйрығына", "1-қосымша"), RULES_KK, ("Қағидаларға 1-қосымша",), FORM_KK),
        (KK, SIGNED_KK, ("Мәслихаттың 2025 жылғы 5 мамырдағы № 5-3 шешіміне қосымша",), RULES_KK, ("Қағидаларға қосымша",), FORM_KK),
        (RU, SIGNED_RU, ("Утверждены решением маслихата от 5 мая 2025 года № 5-3",), RULES_RU, ("Приложение 1 к Правилам полива садов",), FORM_RU),
        (RU, SIGNED_RU, ("Утверждены", "решением маслихата", "от 5 мая 2025 года № 5-3"), RULES_RU, ("Приложение 1", "к Правилам"), FORM_RU),
        (RU, SIGNED_RU, ("Приложение к решению маслихата от 5 мая 2025 года № 5-3",), RULES_RU, ("Приложение к Правилам",), FORM_RU),
    ],
)  # fmt: skip
def test_a_document_and_its_annex(
    head: tuple[str, ...],
    sign: tuple[str, ...],
    caption: tuple[str, ...],
    rules: tuple[str, ...],
    annex: tuple[str, ...],
    form: tuple[str, ...],
    signed: bool,
) -> None:
    found = units(*head, *(sign if signed else ()), *caption, *rules, *annex, *form)
    assert found["para_2"] == head[-1][3:]
    assert found.get("conclusions", "") == ("".join(sign) if signed else "")
    assert found["att_1"] == "\n".join(caption)
    assert found["att_1__title"] == rules[0]
    assert found["att_1__para_2"] == rules[2][3:]
    assert found["att_2"] == "\n".join(annex)
    assert found["att_2__title"] == form[0]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "1. Бақ министрдің 2025 жылғы 5 мамырдағы",
            "№ 5-3 бұйрығымен бекітілген",
            "Қағидаларға сәйкес күтіледі.",
        ),
        ("1. Бақ күтімі туралы өтініш", "Бақтар қағидаларына 1-қосымша", "бойынша беріледі."),
        ("1. Тізбе мынадай:", "Қағидаларға 1-қосымша", "болып табылады."),
    ],
)
def test_a_broken_line_of_the_text_is_no_caption(lines: tuple[str, ...]) -> None:
    assert not [eid for eid in units(*KK, *lines) if eid.startswith("att")]
