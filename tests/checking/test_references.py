"""What the text of an act refers to: whose element, which, in Russian and Kazakh."""

from __future__ import annotations

import pytest

from lawtrack.checking.references.extracting import references_in
from lawtrack.checking.references.found import Owner
from lawtrack.checking.references.leading import led
from lawtrack.checking.references.naming import NamedActs
from lawtrack.checking.references.resolving import State
from lawtrack.model.document import Expression, Lang, Scheme, Work, WorkKind
from tests.checking.acts import act_of

A, U, X, S, P = Owner.ACT, Owner.UNIT, Owner.OTHER, Owner.UNSAID, Owner.POINTED
CASES = [
    ("в порядке статьи 5 настоящего Кодекса", "art_7__para_1", [(A, ["art_5"])]),
    ("предусмотрено пунктом 2 настоящей статьи", "art_7__para_1", [(U, ["art_7__para_2"])]),
    (
        "в соответствии с подпунктами 1), 3) и 5) пункта 2 статьи 9 настоящего Закона",
        "art_7",
        [(A, ["art_9__para_2__point_1", "art_9__para_2__point_3", "art_9__para_2__point_5"])],
    ),
    (
        "указанные в подпунктах 2) – 4) части первой настоящего пункта",
        "art_7__para_1__subpara_2",
        [(U, [f"art_7__para_1__subpara_1__point_{n}" for n in (2, 3, 4)])],
    ),
    (
        "статьями 244, 250-254 и 297 настоящего Кодекса",
        "",
        [(A, [f"art_{n}" for n in (244, 250, 251, 252, 253, 254, 297)])],
    ),
    ("статьями 5-1 и 5-3 настоящего Кодекса", "", [(A, ["art_5-1", "art_5-3"])]),
    ("по доходам настоящего пункта, – 20 процентов", "art_7__para_2", []),
    ("населенного пункта статьей 577 настоящего Кодекса", "", [(A, ["art_577"])]),
    (
        "указанных в пункте 6 статьи 589 и подпункте 4) пункта 1 настоящей статьи",
        "art_7__para_3",
        [(S, ["art_589__para_6"]), (U, ["art_7__para_1__point_4"])],
    ),
    (
        "статьей 12 Закона Республики Казахстан «Об образовании»",
        "art_1",
        [(X, ["art_12"])],
    ),
    (
        "пунктами 1) и 2) части первой статьи 35 Уголовно-процессуального кодекса Республики Казахстан",
        "art_1",
        [(X, ["art_35__para_1__point_1", "art_35__para_1__point_2"])],
    ),
    ('в соответствии с Законом Республики Казахстан "О профессиональных союзах"', "art_1", [(X, [])]),
    ("в соответствии с Трудовым кодексом Республики Казахстан", "art_1", [(X, [])]),
    ("предусмотрено пунктом 1 указанной статьи;", "art_7", [(P, ["art_7__para_1"])]),
    (
        "Кодекс Республики Казахстан «О налогах», за исключением пункта 1-1 статьи 68, который",
        "",
        [(X, []), (P, ["art_68__para_1-1"])],
    ),
    ("пунктом 1-1статьи 52 настоящего Кодекса", "art_7", [(A, ["art_52__para_1-1"])]),
    (
        "предусмотренных подпунктами 1), 18) и 23) пункта 1, пунктом 1-1статьи 52 настоящего Кодекса",
        "art_54",
        [
            (
                A,
                [
                    "art_52__para_1__point_1",
                    "art_52__para_1__point_18",
                    "art_52__para_1__point_23",
                    "art_52__para_1-1",
                ],
            )
        ],
    ),
    ("пунктом 1-1Закона и так далее", "art_7", [(S, [])]),
    ("в соответствии со статьёй 14 настоящего Закона", "art_7", [(A, ["art_14"])]),
    (
        "пунктом 2 статьи 64 Конституции Республики Казахстан, принятой 28 января 1993 года",
        "art_92",
        [(X, ["art_64__para_2"])],
    ),
    ("(Ведомости Парламента, 2007 г., № 9, ст. 65; статьи 7 и 8)", "", []),
    ("оплата за часть месяца и предложения работников", "art_7", []),
    ("согласно приложению к настоящему Закону", "art_7", [(A, ["att_1"])]),
]
KAZAKH = [
    ("осы баптың 2-тармағында көзделген", "art_7__para_1", [(U, ["art_7__para_2"])]),
    (
        "Осы Заңның 8-бабы 3-тармағы 2) тармақшасы екінші абзацының қолданысы",
        "",
        [(A, ["art_8__para_3__point_2__al_2"])],
    ),
    (
        "осы Кодекстің 5-бабының 1-тармағында және осы баптың 3-тармағында",
        "art_7__para_1",
        [(A, ["art_5__para_1"]), (U, ["art_7__para_3"])],
    ),
    ("«Білім туралы» Қазақстан Республикасы Заңының 12-бабында", "art_1", [(X, ["art_12"])]),
    ("«Білім туралы» Қазақстан Республикасының Заңына сәйкес", "art_1", [(X, [])]),
    ("қосымша білім беру ұйымдары", "art_1", []),
]


@pytest.mark.parametrize(("lang", "text", "within", "expected"), [*((Lang.RU, *c) for c in CASES), *((Lang.KK, *c) for c in KAZAKH)])  # fmt: skip
def test_a_reference_names_whose_element_it_is(
    lang: Lang, text: str, within: str, expected: list[tuple[Owner, list[str]]]
) -> None:
    found = [(one.owner, [c.eid for c in one.citations]) for one in references_in(text, lang, within=within)]
    assert found == expected


def test_a_missing_blank_moves_no_place() -> None:
    text = "По пункту 2статьи 9 настоящего Закона и пункту 3статьи 8 настоящего Закона."
    found = list(references_in(text, Lang.RU, within="art_1"))
    assert [text[one.start : one.end] for one in found] == ["пункту 2статьи 9", "пункту 3статьи 8"]


def test_the_levels_of_another_act_are_those_of_its_scheme() -> None:
    (own,) = references_in("частью 2 статьи 3 настоящего Кодекса", Lang.RU, Scheme.KOAP, "art_5")
    assert [c.eid for c in own.citations] == ["art_3__para_2"]


ACT = """Кодекс Республики Казахстан

О дорогах

Статья 1. Дороги

      1. Дороги бывают: общие (статья 2 настоящего Кодекса), частные (статья 9 настоящего Кодекса).

      2. Исключен Законом РК от 01.02.2024 № 5-VIII.

      3. По пункту 2 настоящей статьи, по пункту 7 настоящей статьи и по подпункту 4) статьи 2 настоящего Кодекса.

Статья 2. Частные дороги

      Частные дороги:

      1) грунтовые;

      2) лесные.

Статья 3. Знаки

      По пункту 2 статьи 2 настоящего Кодекса и Закону Республики Казахстан «О лесах».
"""


def states(expression: Expression, others: tuple[Expression, ...] = ()) -> list[tuple[str, State]]:
    return [(one.citation.eid if one.citation else "", one.state) for one in led(expression, others)]


def test_what_references_lead_to() -> None:
    assert states(act_of(ACT)) == [
        ("art_2", State.THERE),
        ("art_9", State.GONE),
        ("art_1__para_2", State.EXCLUDED),
        ("art_1__para_7", State.GONE),
        ("art_2__point_4", State.GONE),
        ("art_2__para_2", State.LEVEL),
        ("", State.NO_ACT),
    ]


def test_a_reference_to_another_act_at_hand_is_followed() -> None:
    woods = act_of(
        "О лесах\n\nЗакон Республики Казахстан от 5 января 2020 года № 300-VI\n\nСтатья 1. Лес\n\n      Лес растёт.\n"
    )
    roads = act_of(
        "О дорогах\n\nЗакон Республики Казахстан от 6 января 2020 года № 301-VI\n\nСтатья 1. Дорога\n\n      По статье 1 и статье 4 Закона Республики Казахстан «О лесах».\n"
    )
    assert states(roads, (woods,)) == [("art_1", State.THERE), ("art_4", State.GONE)]


def test_an_act_of_another_day_is_not_the_one_whose_day_is_not_known() -> None:
    """A reference to an act of a day is not broken where nobody knows whether it is the act at hand."""
    text = "Конституция Республики Казахстан\n\nСтатья 1\n\n      1. По статье {} Конституции Республики Казахстан{}.\n"
    for number, day, state in (
        (64, ", принятой 28 января 1993 года", State.NOT_TOLD),
        (1, ", принятой на республиканском референдуме 30 августа 1995 года", State.THERE),
        (64, "", State.GONE),
    ):
        assert [found for _eid, found in states(act_of(text.format(number, day)))] == [state]


def test_names_mean_one_act_or_none() -> None:
    code = Work("/akn/kz/act/1", WorkKind.CODE, titles={Lang.RU: "Трудовой кодекс Республики Казахстан"})
    law = Work("/akn/kz/act/2", WorkKind.LAW, number="100-V", titles={Lang.RU: "Об образовании"})
    acts = NamedActs((code, law))
    assert acts.meant("Трудового кодекса Республики Казахстан", Lang.RU) == code
    assert acts.meant("Законом Республики Казахстан «Об образовании»", Lang.RU) == law
    assert acts.meant("Закона Республики Казахстан № 100-V", Lang.RU) in (law, None)
    assert acts.meant("Экологического кодекса Республики Казахстан", Lang.RU) is None
