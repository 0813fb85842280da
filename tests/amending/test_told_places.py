"""New units whose place the law does not tell: refused with the places that could be meant, or told; no other unit changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Outcome
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.applying import apply_files

BASE = {
    Lang.RU: (
        "Закон Республики Казахстан\nО садах\nСтатья 1. Понятия\n1. Первая часть.\nВторая часть.\n2. В законе:\n"
        "1) роза – цветок;\n2) дуб – дерево;\n3) ель – дерево.\nПоследняя часть.\nСтатья 2. Права\nКаждый вправе. Он может.\n"
        "Орган обязан:\n1) принять;\n2) ответить.\n"
    ),
    Lang.KK: (
        "Қазақстан Республикасының Заңы\nБақтар туралы\n1-бап. Ұғымдар\n1. Бірінші бөлік.\nЕкінші бөлік.\n2. Заңда:\n"
        "1) раушан – гүл;\n2) емен – ағаш;\n3) шырша – ағаш.\nСоңғы бөлік.\n2-бап. Құқықтар\nӘркім құқылы. Ол алады.\n"
        "Орган:\n1) қабылдауға;\n2) жауап беруге міндетті.\n"
    ),
}
LAW = {
    Lang.RU: (
        "О внесении изменения в Закон Республики Казахстан «О садах»\nСтатья 1. Внести в Закон Республики Казахстан «О садах» "
        "следующее дополнение:\n{}\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2026 года.\n"
    ),
    Lang.KK: (
        "«Бақтар туралы» Заңға толықтыру енгізу туралы\n1-бап. «Бақтар туралы» Қазақстан Республикасының Заңына мынадай "
        "толықтыру енгізілсін:\n{}\n2-бап. Осы Заң 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.\n"
    ),
}
REFUSED = [
    (Lang.RU, "статью 1 дополнить подпунктом 4) следующего содержания:\n«4) клен – дерево.»;"),
    (Lang.RU, "статью 1 дополнить подпунктом 1-1) следующего содержания:\n«1-1) астра – цветок;»;"),
    (Lang.RU, "статью 1 дополнить предложением следующего содержания: «Новое.»;"),
    (Lang.RU, "статью 2 дополнить предложением следующего содержания: «Новое.»;"),
    (Lang.RU, "пункт 2 статьи 1 дополнить предложением вторым следующего содержания: «Новое.»;"),
    (Lang.RU, "пункт 1 статьи 1 дополнить предложением вторым следующего содержания: «Новое.»;"),
    (Lang.RU, "пункт 2 статьи 1 дополнить абзацем следующего содержания:\n«Новый абзац.»;"),
    (Lang.RU, "пункт 1 статьи 1 дополнить подпунктом 1) следующего содержания:\n«1) астра;»;"),
    (Lang.KK, "1-бап мынадай мазмұндағы 4) тармақшамен толықтырылсын:\n«4) үйеңкі – ағаш.»;"),
    (Lang.KK, "1-бап мынадай мазмұндағы 1-1) тармақшамен толықтырылсын:\n«1-1) астра – гүл;»;"),
    (Lang.KK, "1-бап мынадай мазмұндағы сөйлеммен толықтырылсын: «Жаңа.»;"),
    (Lang.KK, "2-бап мынадай мазмұндағы сөйлеммен толықтырылсын: «Жаңа.»;"),
    (Lang.KK, "1-баптың 2-тармағы мынадай мазмұндағы екінші сөйлеммен толықтырылсын: «Жаңа.»;"),
    (Lang.KK, "1-баптың 2-тармағы мынадай мазмұндағы абзацпен толықтырылсын:\n«Жаңа абзац.»;"),
]
PLACED = [
    (Lang.RU, "пункт 1 статьи 1 дополнить предложением следующего содержания: «Новое.»;", "Вторая часть.", "Вторая часть. Новое.", True),
    (Lang.RU, "часть вторую пункта 1 статьи 1 дополнить предложением следующего содержания: «Новое.»;", "Вторая часть.", "Вторая часть. Новое.", False),
    (Lang.RU, "часть первую статьи 2 дополнить предложением вторым следующего содержания: «Новое.»;", "Каждый вправе. Он может.", "Каждый вправе. Новое. Он может.", False),
    (Lang.RU, "пункт 2 статьи 1 дополнить подпунктом 4) следующего содержания:\n«4) клен.»;", "Последняя часть.", "4) клен.\nПоследняя часть.", True),
    (Lang.KK, "1-баптың 1-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын: «Жаңа.»;", "Екінші бөлік.", "Екінші бөлік. Жаңа.", True),
    (Lang.KK, "1-баптың 1-тармағының екінші бөлігі мынадай мазмұндағы сөйлеммен толықтырылсын: «Жаңа.»;", "Екінші бөлік.", "Екінші бөлік. Жаңа.", False),
    (Lang.KK, "1-баптың 2-тармағы мынадай мазмұндағы 4) тармақшамен толықтырылсын:\n«4) үйеңкі.»;", "Соңғы бөлік.", "4) үйеңкі.\nСоңғы бөлік.", True),
]  # fmt: skip


def applied(folder: Path, lang: Lang, order: str) -> tuple[str, str, Outcome]:
    """The text before and after, and what became of the order."""
    base, law = folder / "base.txt", folder / "law.txt"
    base.write_text(BASE[lang], "utf-8")
    law.write_text(LAW[lang].format(order), "utf-8")
    done = apply_files(base, law, lang=lang)
    before = plain_text(read_act(base, lang=lang).expression.root)
    return before, plain_text(done.result.root), done.outcomes[0]


@pytest.mark.parametrize(("lang", "order"), REFUSED)
def test_a_place_that_is_not_told_is_not_guessed(lang: Lang, order: str, tmp_path: Path) -> None:
    before, after, outcome = applied(tmp_path, lang, order)
    assert (str(outcome.kind), after) == ("ambiguous", before)
    assert outcome.candidates


@pytest.mark.parametrize(("lang", "order", "was", "becomes", "told"), PLACED)
def test_nothing_but_the_place_changes(
    lang: Lang, order: str, was: str, becomes: str, told: bool, tmp_path: Path
) -> None:
    before, after, outcome = applied(tmp_path, lang, order)
    assert (str(outcome.kind), after) == ("applied", before.replace(was, becomes))
    assert bool(outcome.notices) is told
