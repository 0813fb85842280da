from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.reading.language import detect_language
from lawtrack.reading.printed_dates import printed_date
from lawtrack.reading.requisites import read_requisites
from tests.reading.lines import structure


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Настоящий Закон регулирует общественные отношения, связанные с актами.", Lang.RU),
        ("Осы Заң құқықтық актілерді әзірлеуге байланысты қоғамдық қатынастарды реттейді.", Lang.KK),
        ("This Law governs public relations connected with legal acts.", Lang.EN),
        ("12345 — 2020", None),
    ],
)
def test_languages(text: str, lang: Lang | None) -> None:
    assert detect_language(text) is lang


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Закон от 6 апреля 2016 года № 480-V", dt.date(2016, 4, 6)),
        ("2016 жылғы 6 сәуірдегі № 480-V", dt.date(2016, 4, 6)),
        ("dated April 6, 2016 No. 480-V", dt.date(2016, 4, 6)),
        ("of 6 April 2016", dt.date(2016, 4, 6)),
        ("2016-04-06", dt.date(2016, 4, 6)),
        ("от 31 февраля 2016 года", None),
        ("без даты", None),
    ],
)
def test_dates_as_acts_print_them(text: str, day: dt.date | None) -> None:
    assert printed_date(text) == day


def test_a_law() -> None:
    root = structure("""
        О тестах
        Закон Республики Казахстан от 5 мая 2020 года № 7-VI ЗРК.
        Статья 1. Тест
        Тест.
    """).root
    work, edition = read_requisites(root, Lang.RU, file_name="z2000000007.01-07-2025.rus.docx")
    assert (work.kind, work.number, work.date) == (WorkKind.LAW, "7-VI", dt.date(2020, 5, 5))
    assert work.uri == "/akn/kz/act/2020-05-05/7-VI"
    assert work.title(Lang.RU) == "О тестах"
    assert ("adilet", "Z2000000007") in work.aliases
    assert edition == dt.date(2025, 7, 1)


def test_an_order_with_its_registration() -> None:
    root = structure("""
        *Об утверждении Правил
        Приказ Министра здравоохранения Республики Казахстан от 30 июня 2022 года № ҚР ДСМ-61. Зарегистрирован в Министерстве юстиции Республики Казахстан 1 июля 2022 года № 28680.
        В соответствии с Кодексом ПРИКАЗЫВАЮ:
        1. Утвердить Правила.
    """).root
    work, edition = read_requisites(root, Lang.RU, file_name="order.docx")
    assert (work.kind, work.scheme, edition) == (WorkKind.ORDER, Scheme.BYLAW, None)
    assert work.uri.startswith("/akn/kz/act/order/moh/2022-06-30/")
    assert work.uri.isascii()
    assert ("reg", "28680") in work.aliases


@pytest.mark.parametrize(
    ("title", "scheme"),
    [
        ("Уголовный кодекс Республики Казахстан", Scheme.UK),
        ("Уголовно-процессуальный кодекс Республики Казахстан", Scheme.KOAP),
        ("Кодекс Республики Казахстан об административных правонарушениях", Scheme.KOAP),
        ("Трудовой кодекс Республики Казахстан", Scheme.CIVIL),
        ("О внесении изменений в Уголовный кодекс Республики Казахстан", Scheme.CIVIL),
    ],
)
def test_schemes_follow_the_title(title: str, scheme: Scheme) -> None:
    root = structure(f"{title}\nСтатья 1. Задачи\n1. Задача.").root
    assert read_requisites(root, Lang.RU)[0].scheme is scheme


def test_a_kazakh_law_has_the_number_of_the_russian_one() -> None:
    root = structure("""
        Педагог мәртебесі туралы
        Қазақстан Республикасының Заңы 2019 жылғы 27 желтоқсандағы № 293-VІ ҚРЗ.
        1-бап. Ұғымдар
        Мәтін.
    """).root
    work, _edition = read_requisites(root, Lang.KK)
    assert work.uri == "/akn/kz/act/2019-12-27/293-VI"
