"""Units, denials, order of lines and numbers of quotations that one of two languages has otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.services.from_file.parity import parity_of_files

RU = """Статья 1. Срок
1. Заявление рассматривается в течение пяти рабочих дней.
2. Не допускаются к торгам лица, не внесшие залог в размере 300 тенге.
3. Залог возвращается:
до 1 мая 2020 года – хозяину двора;
до 1 июня 2021 года – хозяину сада.
4. В случаях, указанных в подпункте 3) пункта 3 статьи 2, во втором году торги не проводятся.
5. Не менее трех участников торгов подписывают протокол.
"""
KK = """1-бап. Мерзім
1. Өтініш бес жұмыс күні ішінде қаралады.
2. 300 теңге мөлшерінде кепілақы енгізбеген адамдар сауда-саттыққа жіберілмейді.
3. Кепілақы:
2020 жылғы 1 мамырға дейін – аула иесіне;
2021 жылғы 1 маусымға дейін – бақ иесіне қайтарылады.
4. 2-баптың 3-тармағының 3) тармақшасында көрсетілген жағдайларда екінші жылы сауда-саттық өткізілмейді.
5. Хаттамаға сауда-саттықтың кемінде үш қатысушысы қол қояды.
"""
SPOILT = [
    ("ru", "пяти рабочих дней", "пяти календарных дней", "unit"),
    ("kk", "бес жұмыс күні", "бес ай", "unit"),
    ("ru", "300 тенге", "300 месячных расчетных показателей", "unit"),
    ("ru", "2. Не допускаются к торгам лица, не внесшие", "2. Допускаются к торгам лица, внесшие", "denial"),
    ("kk", "өткізілмейді", "өткізіледі", "denial"),
    ("ru", "торги не проводятся", "торги проводятся", "denial"),
    ("kk", "кемінде үш", "үш", "denial"),
    ("ru", "5. Не менее трех", "5. Трех", "denial"),
    ("ru", "до 1 мая 2020 года – хозяину двора;\nдо 1 июня 2021 года – хозяину сада.", "до 1 июня 2021 года – хозяину сада;\nдо 1 мая 2020 года – хозяину двора.", "order"),
    ("ru", "подпункте 3) пункта 3 статьи 2", "подпункте 2) пункта 3 статьи 2", "reference"),
]  # fmt: skip
BILL = {
    "ru": "О внесении изменений в Закон Республики Казахстан «О дворах»\n"
    "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n"
    "1) пункт 5 статьи 1 изложить в следующей редакции:\n«5. Двор открыт.»;\n"
    "2) заголовок статьи 2 изложить в следующей редакции:\n«Статья 2. Сады».\n",
    "kk": "«Аулалар туралы» Қазақстан Республикасының Заңына өзгерістер енгізу туралы\n"
    "1-бап. «Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:\n"
    "1) 1-баптың 5-тармағы мынадай редакцияда жазылсын:\n«5. Аула ашық.»;\n"
    "2) 2-баптың тақырыбы мынадай редакцияда жазылсын:\n«2-бап. Бақтар».\n",
}


def told(folder: Path, texts: dict[str, str], mode: str) -> set[str]:
    for lang, text in texts.items():
        (folder / f"{lang}.txt").write_text(text, "utf-8")
    found = parity_of_files(folder / "ru.txt", folder / "kk.txt", mode).differences
    return {d.kind.value for d in found if d.open}


def test_texts_in_step(tmp_path: Path) -> None:
    assert told(tmp_path, {"ru": RU, "kk": KK}, "text") == set()
    assert told(tmp_path, BILL, "instructions") == set()


@pytest.mark.parametrize(("lang", "old", "new", "kind"), SPOILT)
def test_what_differs_is_told(tmp_path: Path, lang: str, old: str, new: str, kind: str) -> None:
    texts = {"ru": RU, "kk": KK}
    assert old in texts[lang]
    texts[lang] = texts[lang].replace(old, new)
    assert told(tmp_path, texts, "text") == {kind}


@pytest.mark.parametrize(
    ("lang", "old", "new"), [("ru", "«5. Двор", "«6. Двор"), ("kk", "«5. Аула", "«4. Аула"), ("ru", "«Статья 2.", "«Статья 3.")]
)  # fmt: skip
def test_a_quotation_with_another_number(tmp_path: Path, lang: str, old: str, new: str) -> None:
    texts = {**BILL, lang: BILL[lang].replace(old, new)}
    found = told(tmp_path, texts, "instructions")
    assert found & {"label", "missing_element"}, found
