"""Suspensions whose order is printed over several lines: what holds meanwhile is read with them."""

from __future__ import annotations

import pytest

from tests.reading.test_accounting import read, shown


@pytest.mark.parametrize(
    "lines",
    [
        ("Закона", "Республики Казахстан от 2 мая 2020 года «О садах», установив, что в период приостановления", "данный пункт"),
        ("Закона Республики Казахстан", "от 2 мая 2020 года «О садах», установив,", "что в период приостановления данный пункт"),
        ("Закона Республики Казахстан от 2 мая 2020 года", "«О садах», установив, что в период приостановления", "данный пункт"),
    ],
)  # fmt: skip
def test_a_suspension_broken_wherever_keeps_what_holds_meanwhile(lines: tuple[str, ...]) -> None:
    first, second, third = lines
    made = read(
        "О приостановлении действия отдельных норм",
        f"Статья 1. Приостановить до 1 января 2028 года действие пункта 2 статьи 5 {first}",
        second,
        f"{third} действует в следующей редакции:",
        "«2. Сады поливают.».",
        "Статья 2. Настоящий Закон вводится в действие со дня опубликования.",
    )
    assert shown(made) == ["2 suspend art_5__para_2 2. Сады поливают.", "6 commencement"]
    assert made[0].act is not None
    assert made[0].act.title == "О садах"
