"""A term in all its forms: found, defined, renamed; what is not sure is left to a person."""

from __future__ import annotations

import pytest

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.checking.acts import orders_text
from lawtrack.checking.terms.defining import definitions_of
from lawtrack.checking.terms.finding import uses
from lawtrack.checking.terms.renaming import rename
from lawtrack.drafting.phrase import phrase
from lawtrack.model.document import Expression, Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.rendering import plain_text
from lawtrack.services.from_file.acts import read_act
from lawtrack.wordforms.forms import paradigm
from lawtrack.wordforms.paradigms import Slot
from lawtrack.wording.messages import said
from tests.checking.acts import act_of
from tests.corpus import CORPUS

RU, KK = Lang.RU, Lang.KK

ACT = """О наймах

Закон Республики Казахстан от 5 января 2020 года № 300-VI

Статья 1. Понятия

      В настоящем Законе используются следующие понятия:

      1) наниматель – лицо, которое нанимает;

      2) рабочая книжка (далее – книжка) – документ нанимателя.

Статья 2. Права нанимателя

      1. Наниматель обязан платить. Нанимателю и нанимателем.

      2. Наниматели и наймодатели-наниматели платят за нанимателя. Наниматели вправе.
"""


@pytest.mark.parametrize(
    ("term", "lang", "slot", "form"),
    [
        ("работодатель", RU, Slot("plur", "ablt"), "работодателями"),
        ("рабочее время", RU, Slot("sing", "gent"), "рабочего времени"),
        ("охрана труда", RU, Slot("sing", "ablt"), "охраной труда"),
        (
            "уполномоченный государственный орган",
            RU,
            Slot("plur", "loct"),
            "уполномоченных государственных органах",
        ),
        ("ТОО", RU, Slot("sing", "datv"), "ТОО"),
        ("жұмыс беруші", KK, Slot("plur", "genitive"), "жұмыс берушілердің"),
        ("еңбек шарты", KK, Slot("sing", "dative"), "еңбек шартына"),
        ("еңбек шарты", KK, Slot("plur", "locative"), "еңбек шарттарында"),
        ("қызмет", KK, Slot("sing", "ablative"), "қызметтен"),
        ("тізілік", KK, Slot("sing", "nominative", "possessed"), "тізілігі"),
        ("орган", KK, Slot("sing", "instrumental"), "органмен"),
    ],
)
def test_forms_are_made_by_number_and_case(term: str, lang: Lang, slot: Slot, form: str) -> None:
    assert paradigm(term, lang).by_slot[slot] == form


@pytest.mark.parametrize(
    ("term", "lang"),
    [("абракадабровость", RU), ("быстро", RU), ("employer", Lang.EN)],
)
def test_words_that_nobody_knows_have_the_given_form_only(term: str, lang: Lang) -> None:
    known = paradigm(term, lang)
    assert (set(known.forms), known.known) == ({term}, False)


def test_a_foreign_word_takes_either_ending_and_none_is_written() -> None:
    known = paradigm("педагог", KK)
    assert {"педагогтің", "педагогтың"} <= set(known.forms)
    assert set(known.by_slot.values()) == {"педагог"}


def test_every_use_is_found_with_its_form() -> None:
    found = [(use.place.eid, use.heading, use.form, use.words) for use in uses(act_of(ACT), "наниматель")]
    assert [(form, words) for _eid, _heading, form, words in found] == [
        ("наниматель", "наниматель"),
        ("нанимателя", "нанимателя"),
        ("нанимателя", "нанимателя"),
        ("наниматель", "Наниматель"),
        ("нанимателю", "Нанимателю"),
        ("нанимателем", "нанимателем"),
        ("наниматели", "Наниматели"),
        ("", "наниматели"),
        ("нанимателя", "нанимателя"),
        ("наниматели", "Наниматели"),
    ]
    assert found[2][:2] == ("art_2", True)


def test_a_term_is_defined_among_terms_or_as_a_short_name() -> None:
    act = act_of(ACT)
    assert [(d.eid.split("__")[-1], d.short) for d in definitions_of(act, "наниматель")] == [
        ("point_1", False)
    ]
    assert [(d.term, d.short) for d in definitions_of(act, "книжка")] == [("книжка", True)]
    assert not definitions_of(act, "права")


def read_back(act: Expression, old: str, new: str) -> None:
    """What is ordered, applied, leaves the term in the gaps only."""
    made = rename(act, old, new)
    assert made.proved
    left = list(uses(made.after, old))
    assert len(left) == len(made.gaps)


def test_a_renamed_term_keeps_number_case_and_capital() -> None:
    act = act_of(ACT)
    made = rename(act, "наниматель", "заказчик")
    assert [phrase(i, RU, act.work.scheme) for i in made.instructions] == [
        "по всему тексту слово «наниматель» заменить словом «заказчик»",
        "по всему тексту слово «нанимателя» заменить словом «заказчика»",
        "по всему тексту слово «Наниматели» заменить словом «Заказчики»",
        "в пункте 1 статьи 2 слово «Нанимателю» заменить словом «Заказчику»",
        "в пункте 1 статьи 2 слово «нанимателем» заменить словом «заказчиком»",
    ]
    assert [gap.use.words for gap in made.gaps] == ["наниматели"]
    assert made.proved
    assert "1. Заказчик обязан платить. Заказчику и заказчиком." in plain_text(made.after.root)
    read_back(act, "наниматель", "заказчик")


def test_words_that_agree_and_forms_that_may_be_two_are_left_to_a_person() -> None:
    made = rename(act_of(ACT), "наниматель", "фирма")
    why = {gap.use.words: said(gap.why) for gap in made.gaps}
    assert "Words that agree" in why["Наниматель"]  # «обязан»
    assert "It may be" in why["нанимателя"]  # «фирмы», «фирму»
    assert made.proved


@pytest.mark.parametrize(
    ("line", "agrees"),
    [
        ("Заключенный на определенный срок трудовой договор продлевается.", "заключенный"),
        ("Стороны хранят подписанный ими в двух экземплярах трудовой договор.", "подписанный"),
        ("По трудовому договору, который заключен, платят.", "который"),
        ("Трудовой договор прекращается, если он истек.", "он"),
        ("Выполнение объема, установленного трудовым договором, оплачивается.", ""),
        ("На определенный срок трудовой договор заключают стороны.", ""),
        ("Срок заключенного трудового договора истекает.", ""),
    ],
)
def test_words_apart_that_agree_leave_a_place_to_a_person(line: str, agrees: str) -> None:
    """A participle with words of its own, «который», «он»; never a word of another noun, or one that stays as it is."""
    made = rename(
        act_of(f"О труде\n\nСтатья 1. Труд\n\n      1. {line}\n"), "трудовой договор", "трудовое соглашение"
    )
    assert made.proved
    if agrees:
        (gap,) = made.gaps
        assert f"«{agrees}»" in said(gap.why).casefold()
    else:
        assert not made.gaps
        assert len(made.instructions) == 1


@pytest.mark.parametrize(
    ("term", "slot", "form"),
    [
        ("менторлық", Slot("sing", "accusative"), "менторлықты"),
        ("кәсіптік этика", Slot("sing", "genitive"), "кәсіптік этиканың"),
        ("еңбек инспекциясы", Slot("plur", "dative"), "еңбек инспекцияларына"),
        ("еңбек органы", Slot("sing", "dative"), "еңбек органына"),
        ("банк", Slot("sing", "dative"), ""),
    ],
)
def test_a_suffix_of_its_own_tells_the_endings_of_any_kazakh_word(term: str, slot: Slot, form: str) -> None:
    assert paradigm(term, KK).like([slot]) == form


def test_a_term_that_holds_the_old_one_is_put_once() -> None:
    act = act_of(ACT)
    made = rename(act, "наниматель", "частный наниматель")
    assert made.proved
    assert "1. Частный наниматель обязан платить." in plain_text(made.after.root)


def test_kazakh_terms_are_renamed_by_endings() -> None:
    text = "Жалдау туралы\n\nҚазақстан Республикасының 2020 жылғы 2 мамырдағы № 1-VI Заңы\n\n1-бап. Жұмыс беруші\n\n1. Жұмыс берушінің құқығы бар.\n\n2. Қызметкер жұмыс берушілерге, жұмыс берушімен және жұмыс берушінің өтінішімен келеді.\n"
    act = act_of(text)
    made = rename(act, "жұмыс беруші", "жалдаушы")
    assert not made.gaps
    assert made.proved
    after = plain_text(made.after.root)
    assert "Жалдаушының құқығы бар" in after
    assert "жалдаушыларға, жалдаушымен және жалдаушының өтінішімен" in after


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("old", "new", "least"), [("работодатель", "наниматель", 600), ("рабочее время", "трудовое время", 100)]
)
def test_a_term_of_the_labour_code_is_renamed_whole(old: str, new: str, least: int) -> None:
    act = read_act(CORPUS / "acts" / "ru" / "labor_code_2025.txt").expression
    made = rename(act, old, new)
    assert len(made.uses) > least
    assert not made.gaps
    own = Circumstances(own=frozenset(i.n for i in made.instructions))
    after = apply_instructions(act, made.instructions, own)
    assert {o.kind for o in after.outcomes} == {OutcomeKind.APPLIED}
    assert not list(uses(made.after, old))
    assert len(list(uses(made.after, new))) == len(made.uses) + len(list(uses(act, new)))


@pytest.mark.corpus
def test_a_term_of_another_gender_leaves_only_what_is_listed() -> None:
    act = read_act(CORPUS / "acts" / "ru" / "labor_code_2025.txt").expression
    made = rename(act, "трудовой договор", "соглашение о труде")
    assert made.gaps
    assert made.proved
    assert len(list(uses(made.after, "трудовой договор"))) == len(made.gaps)


def test_the_orders_are_written_as_a_law() -> None:
    act = act_of(ACT)
    text = orders_text(((act.work, i) for i in rename(act, "наниматель", "заказчик").instructions), RU)
    assert (
        "слова «наниматель», «нанимателя», «Наниматели» заменить соответственно словами «заказчик», «заказчика», «Заказчики»"
        in text
    )
