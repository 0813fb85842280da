"""New texts in the annexes of amending acts: what the annex says, without the captions of the amending act."""

from __future__ import annotations

import pytest

from lawtrack.formats.registry import read_source
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction, SetAnnex
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.services.from_file.amending_acts import read_amending
from tests.corpus import CORPUS

ORDER_OWN = (
    "Приложение",
    "к приказу Министра финансов",
    "Республики Казахстан",
    "от 10 марта 2026 года № 100",
)
ORDER_ONE = (
    "Приложение 1",
    "к приказу Министра финансов",
    "Республики Казахстан",
    "от 1 июля 2021 года № 633",
)
DECISION_OWN = ("Приложение к решению", "Атбасарского районного маслихата", "от 18 марта 2026 года № 8С 37/9")
DECISION_ONE = (
    "Приложение 1 к решению",
    "Атбасарского районного маслихата",
    "от 18 декабря 2025 года № 8С 34/11",
)
LAW_OWN = ("Приложение", "к Закону Республики Казахстан", "от 1 января 2026 года № 1-VIII")
LAW_ONE = ("Приложение 1", "к Закону Республики Казахстан", "«О статусе»")
KK_OWN = (
    "Қазақстан Республикасы",
    "Қаржы министрінің",
    "2026 жылғы 10 наурыздағы",
    "№ 100 бұйрығына",
    "1-қосымша",
)
KK_TWO = (
    "Қазақстан Республикасы",
    "Қаржы министрінің",
    "2021 жылғы 1 шілдедегі",
    "№ 633 бұйрығына",
    "2-қосымша",
)
NORMS = ("Натуральные нормы", "Новый текст.")
EMPTY = ""
BUDGET = ("Бюджет округа на 2026 год", EMPTY, "Категория", "Сумма, тысячи тенге", "I. Доходы", "40 612,0")
LIST = ("Перечень услуг", "1. Услуга новая.")
RULES = ("Правила оказания услуг", "1. Услуга оказывается бесплатно.")
KK_NORMS = ("Заттай нормалар", "Жаңа мәтін.")

ORDER = (
    "О внесении изменения в приказ Министра финансов Республики Казахстан от 1 июля 2021 года № 633 «Об утверждении норм»",
    "ПРИКАЗЫВАЮ:",
    "1. Внести в приказ Министра финансов Республики Казахстан от 1 июля 2021 года № 633 «Об утверждении норм» следующее изменение:",
    "{order}",
    "2. Настоящий приказ вводится в действие со дня его первого официального опубликования.",
)
DECISION = (
    "О внесении изменения в решение Атбасарского районного маслихата от 18 декабря 2025 года № 8С 34/11 «О бюджете округа»",
    "РЕШИЛ:",
    "1. Внести в решение Атбасарского районного маслихата «О бюджете округа» от 18 декабря 2025 года № 8С 34/11 следующее изменение:",
    "{order}",
    "2. Настоящее решение вводится в действие с 1 января 2026 года.",
)
LAW = (
    "О внесении изменения в Закон Республики Казахстан «О статусе»",
    "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2001 года «О статусе» следующее изменение:",
    "{order}",
    "Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.",
)
KK = (
    "Қаржы министрінің 2021 жылғы 1 шілдедегі № 633 бұйрығына өзгеріс енгізу туралы",
    "БҰЙЫРАМЫН:",
    "1. «Нормаларды бекіту туралы» Қазақстан Республикасы Қаржы министрінің 2021 жылғы 1 шілдедегі № 633 бұйрығына мынадай өзгеріс енгізілсін:",
    "{order}",
    "2. Осы бұйрық алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
)
SIGNED = {ORDER: ("Министр А. Аманов",), DECISION: ("Председатель Атбасарского", "районного маслихата", "Н. Рахимов"),
          LAW: ("Президент Республики Казахстан",), KK: ("Қазақстан Республикасының Қаржы министрі А. Аманов",)}  # fmt: skip

TO_ORDER = (
    "приложение 1 к указанному приказу изложить в новой редакции согласно приложению к настоящему приказу."
)
TO_DECISION = (
    "приложение 1 к указанному решению изложить в новой редакции согласно приложению к настоящему решению."
)
TO_LAW = "1) приложение 1 изложить в новой редакции согласно приложению к настоящему Закону."
NUMBERED = (
    "приложение 1 к указанному приказу изложить в новой редакции согласно приложению 1 к настоящему приказу."
)
BOTH = "приложения 1 и 2 к указанному приказу изложить в новой редакции согласно приложениям 1 и 2 к настоящему приказу."
KK_ORDER = "2-қосымша осы бұйрықтың 1-қосымшасына сәйкес жаңа редакцияда жазылсын."
KK_SOLE = "1-қосымша осы бұйрықтың қосымшасына сәйкес жаңа редакцияда жазылсын."


def joined(*captions: str) -> str:
    return " ".join(captions)


def one(caption: tuple[str, ...], number: str) -> tuple[str, ...]:
    """The caption with this number of the annex."""
    first = caption[0].replace(" 1", "").replace("Приложение", f"Приложение {number}".strip())
    return (first, *caption[1:])


Paragraph = str | SourceLine


def boxed(caption: tuple[str, ...]) -> SourceLine:
    """A caption as the right cell of a table without borders."""
    return SourceLine(0, "", table=((SourceCell(()), SourceCell(caption)),))


def rows(*texts: tuple[str, ...]) -> SourceLine:
    return SourceLine(0, "", table=tuple(tuple(SourceCell((t,)) for t in row) for row in texts))


def read(
    act: tuple[str, ...], order: str, annexes: tuple[Paragraph, ...], *, signed: bool, lang: Lang
) -> list[Instruction]:
    paragraphs: list[Paragraph] = [line.format(order=order) for line in act]
    paragraphs += SIGNED[act] if signed else ()
    paragraphs += annexes
    lines = [
        SourceLine(n, one_line)
        if isinstance(one_line, str)
        else SourceLine(n, one_line.text, table=one_line.table)
        for n, one_line in enumerate(paragraphs, 1)
        if one_line != EMPTY
    ]
    return [
        i
        for i in read_instructions(lines, lang).instructions
        if not i.own and i.action is not Action.COMMENCEMENT
    ]


RU_CASES = [
    ("order two captions", ORDER, TO_ORDER, (*ORDER_OWN, *ORDER_ONE, *NORMS), (*ORDER_ONE, *NORMS)),
    ("order one caption", ORDER, TO_ORDER, (*ORDER_OWN, *NORMS), NORMS),
    ("order captions in a line each", ORDER, TO_ORDER, (joined(*ORDER_OWN), joined(*ORDER_ONE), *NORMS), (joined(*ORDER_ONE), *NORMS)),
    ("order captions in tables", ORDER, TO_ORDER, (boxed(ORDER_OWN), boxed(ORDER_ONE), *NORMS), (*ORDER_ONE, *NORMS)),
    ("order own caption in a table", ORDER, TO_ORDER, (boxed(ORDER_OWN), *ORDER_ONE, *NORMS), (*ORDER_ONE, *NORMS)),
    ("order numbered", ORDER, NUMBERED, (*one(ORDER_OWN, "1"), *ORDER_ONE, *NORMS), (*ORDER_ONE, *NORMS)),
    ("order with a table", ORDER, TO_ORDER, (*ORDER_OWN, *ORDER_ONE, NORMS[0], rows(("№", "Норма"), ("1", "пять"))), (*ORDER_ONE, NORMS[0], "№\tНорма", "1\tпять")),
    ("order with rules", ORDER, TO_ORDER, (*ORDER_OWN, *ORDER_ONE, *RULES), (*ORDER_ONE, *RULES)),
    ("order one caption, rules", ORDER, TO_ORDER, (*ORDER_OWN, *RULES), RULES),
    ("decision two captions", DECISION, TO_DECISION, (*DECISION_OWN, *DECISION_ONE, *BUDGET), (*DECISION_ONE, *BUDGET)),
    ("decision one caption", DECISION, TO_DECISION, (*DECISION_OWN, *BUDGET), BUDGET),
    ("decision in tables", DECISION, TO_DECISION, (boxed(DECISION_OWN), boxed(DECISION_ONE), *BUDGET), (*DECISION_ONE, *BUDGET)),
    ("decision rows", DECISION, TO_DECISION, (*DECISION_OWN, *DECISION_ONE, BUDGET[0], rows(("Категория", "Сумма"), ("1", "40 612,0"))), (*DECISION_ONE, BUDGET[0], "Категория\tСумма", "1\t40 612,0")),
    ("order form", ORDER, TO_ORDER, (*ORDER_OWN, *ORDER_ONE, "Форма", *NORMS), (*ORDER_ONE, "Форма", *NORMS)),
    ("order form in tables", ORDER, TO_ORDER, (boxed(ORDER_OWN), boxed(ORDER_ONE), "форма", *NORMS), (*ORDER_ONE, "форма", *NORMS)),
    ("law two captions", LAW, TO_LAW, (*LAW_OWN, *LAW_ONE, *LIST), (*LAW_ONE, *LIST)),
    ("law one caption", LAW, TO_LAW, (*LAW_OWN, *LIST), LIST),
    ("law in tables", LAW, TO_LAW, (boxed(LAW_OWN), boxed(LAW_ONE), *LIST), (*LAW_ONE, *LIST)),
]  # fmt: skip


@pytest.mark.parametrize("signed", [True, False], ids=["signed", "unsigned"])
@pytest.mark.parametrize(
    ("act", "order", "annexes", "text"), [c[1:] for c in RU_CASES], ids=[c[0] for c in RU_CASES]
)
def test_the_new_text_is_what_stands_below_the_captions(
    act: tuple[str, ...], order: str, annexes: tuple[Paragraph, ...], text: tuple[str, ...], signed: bool
) -> None:
    (made,) = read(act, order, annexes, signed=signed, lang=Lang.RU)
    assert isinstance(made, SetAnnex), made.note
    assert made.target.eid == "att_1"
    assert made.new == "\n".join(line for line in text if line != EMPTY)


def test_two_annexes_with_two_captions_each() -> None:
    two = one(ORDER_ONE, "2")
    annexes = (*one(ORDER_OWN, "1"), *ORDER_ONE, *NORMS, *one(ORDER_OWN, "2"), *two, *RULES)
    first, second = read(ORDER, BOTH, annexes, signed=True, lang=Lang.RU)
    assert isinstance(first, SetAnnex)
    assert isinstance(second, SetAnnex)
    assert first.new == "\n".join((*ORDER_ONE, *NORMS))
    assert second.new == "\n".join((*two, *RULES))


@pytest.mark.parametrize("signed", [True, False], ids=["signed", "unsigned"])
@pytest.mark.parametrize(
    ("order", "annexes", "text"),
    [
        (KK_ORDER, (*KK_OWN, *KK_TWO, *KK_NORMS), (*KK_TWO, *KK_NORMS)),
        (KK_ORDER, (*KK_OWN, *KK_NORMS), KK_NORMS),
        (KK_ORDER, (boxed(KK_OWN), boxed(KK_TWO), *KK_NORMS), (*KK_TWO, *KK_NORMS)),
        (KK_SOLE, (boxed(KK_OWN), *KK_NORMS), KK_NORMS),
    ],
    ids=["two captions", "one caption", "tables", "sole"],
)
def test_a_kazakh_caption_ends_with_the_annex(
    order: str, annexes: tuple[Paragraph, ...], text: tuple[str, ...], signed: bool
) -> None:
    """Without a signature the lines above the word belong to the act; then the order may be not understood."""
    (made,) = read(KK, order, annexes, signed=signed, lang=Lang.KK)
    if made.action is Action.NOT_UNDERSTOOD and not signed:
        assert made.note is not None
        return
    assert isinstance(made, SetAnnex), made.note
    assert made.new == "\n".join(text)


@pytest.mark.parametrize(
    "annexes",
    [
        ORDER_OWN,
        (*ORDER_OWN, *ORDER_ONE),
        (*ORDER_OWN[:3], *one(ORDER_ONE, "3"), *NORMS),
        (boxed(ORDER_OWN), boxed(ORDER_ONE)),
        (*ORDER_OWN, *ORDER_OWN, *NORMS, *ORDER_OWN, *NORMS),
        (*ORDER_OWN, *ORDER_ONE, *RULES, "Приложение", "к Правилам оказания услуг", "Форма заявления"),
    ],
    ids=["own caption", "two captions", "no day", "captions in tables", "twice", "annex of the annex"],
)
@pytest.mark.parametrize("signed", [True, False])
def test_an_annex_without_a_text_of_its_own_is_not_understood(
    annexes: tuple[Paragraph, ...], signed: bool
) -> None:
    (made,) = read(ORDER, TO_ORDER, annexes, signed=signed, lang=Lang.RU)
    assert made.action is Action.NOT_UNDERSTOOD
    assert "annex" in str(made.note)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("path", "caption", "lines"),
    [
        ("amending/ru/223261.json", "Приложение 1 к решению\nАтбасарского районного маслихата\nот 18 декабря 2025 года № 8С 34/11\n", 118),
        ("laws2/ru/texts/kz_223265.md", "Приложение 1\nк решению Атбасарского районного маслихата\nот 18 декабря 2025 года № 8С 34/3\n", 151),
    ],
)  # fmt: skip
def test_the_budget_of_a_maslikhat_is_whole(path: str, caption: str, lines: int) -> None:
    """All lines of the annex from its title on stand in the new text, none of the amending decision's caption."""
    (made,) = [i for i in read_amending(CORPUS / path, Lang.RU).instructions if i.action is Action.ANNEX]
    assert isinstance(made, SetAnnex)
    source = [line.text for line in read_source(CORPUS / path).lines]
    text = source[next(n for n, line in enumerate(source) if line.startswith("Бюджет ") and n > 25) :]
    assert made.new == caption + "\n".join(text)
    assert len(made.new.split("\n")) == lines


def test_an_annex_that_is_not_in_the_file_is_told() -> None:
    (made,) = read(ORDER, TO_ORDER, (), signed=True, lang=Lang.RU)
    assert made.action is Action.ANNEX
    assert made.lacks_text
    assert "not in the amending act" in str(made.note)
