"""Remarks on an order that approves Rules: «пункт 4 Правил» is never the order's own пункт 4."""

from __future__ import annotations

import pytest

from lawtrack import i18n
from lawtrack.services.reviews.intake.bulk import Intakes
from lawtrack.services.reviews.intake.proposal import Placed
from lawtrack.services.workspace import init_workspace, open_workspace
from tests.cli.office import Office

ORDER = """Приказ Министра городского хозяйства Республики Казахстан от 16 июня 2023 года № 115
Об утверждении Правил учета садов
ПРИКАЗЫВАЮ:
1. Утвердить прилагаемые Правила учета садов.
2. Департаменту садов обеспечить исполнение.
3. Настоящий приказ вводится в действие со дня его первого официального опубликования.
Министр городского хозяйства
Утверждены
приказом Министра городского хозяйства
от 16 июня 2023 года № 115
Правила учета садов
1. Настоящие Правила определяют порядок учета садов.
2. Сад учитывается:
1) по месту;
2) по размеру.
3. Учет ведется в течение десяти дней.
4. Реестр садов ведет акимат.
"""
BILL = """О внесении изменений в приказ Министра городского хозяйства Республики Казахстан от 16 июня 2023 года № 115
ПРИКАЗЫВАЮ:
1. Внести в приказ Министра городского хозяйства Республики Казахстан от 16 июня 2023 года № 115 «Об утверждении Правил учета садов» следующие изменения:
в Правилах учета садов, утвержденных указанным приказом:
1) в пункте 3 слово «десяти» заменить словом «пяти»;
2) пункт 4 исключить.
2. Настоящий приказ вводится в действие со дня его первого официального опубликования.
"""
LETTER = """1. Пункт 3 Правил предлагаем не менять.
2. В подпункте 2) пункта 2 настоящих Правил слово лишнее.
3. По пункту 2 Правил:
1) в подпункте 1) слово лишнее.
4. Пункт 77 Правил уточнить.
5. Пункт 3 приказа вызывает вопросы.
6. Пункт 2 непонятен.
7. Пункт 3 непонятен.
"""


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Placed]:
    i18n.use("en")
    folder = tmp_path_factory.mktemp("rules")
    for name, text in (("order", ORDER), ("bill", BILL), ("letter", LETTER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        init_workspace(folder / "ws")
        office = Office(folder)
        office.ok("import", str(folder / "order.txt"), "--lang", "ru", "--edition", "2023-06-16")
        office.ok("bill", "new", "gardens", "--title", "О садах", "--kind", "bylaw")
        office.ok("bill", "add", "gardens", str(folder / "bill.txt"), "--lang", "ru")
        workspace = open_workspace(folder / "ws")
        proposal = Intakes(workspace).propose("gardens", folder / "letter.txt", author="finance")
        workspace.close()
    return {one.remark.place: one for one in proposal.placed}


@pytest.mark.parametrize(
    ("number", "eid"),
    [
        ("1", "att_1__para_3"),
        ("2", "att_1__para_2__subpara_1__point_2"),
        ("3.1", "att_1__para_2__subpara_1__point_1"),
    ],
)
def test_an_element_of_the_rules_is_found_by_the_words_beside_it(
    placed: dict[str, Placed], number: str, eid: str
) -> None:
    found = placed[number].found
    assert (found.anchor.eid, found.cited) == (eid, "")


def test_what_the_rules_do_not_have_keeps_their_name(placed: dict[str, Placed]) -> None:
    assert (placed["4"].found.anchor.eid, placed["4"].found.cited) == ("", "Пункт 77 Правил")


@pytest.mark.parametrize(("number", "cited"), [("6", "Пункт 2"), ("7", "Пункт 3")])
def test_whether_the_order_or_its_rules_or_the_bill_are_meant_is_asked(
    placed: dict[str, Placed], number: str, cited: str
) -> None:
    """The order, its Rules and the bill have a пункт 2; the order and its Rules a пункт 3."""
    found = placed[number].found
    assert (found.anchor.eid, found.cited) == ("", cited)
    assert len(found.candidates) == 2
