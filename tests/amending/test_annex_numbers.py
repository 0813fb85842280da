"""«Приложение 2 к приказу» beside «приложение 2 к Правилам»: annexes of documents are counted, and never taken for it."""

from __future__ import annotations

import pytest

from lawtrack.amending.apply import Applied
from lawtrack.model.action import ActReference
from lawtrack.model.document import Expression
from lawtrack.model.instruction import Action, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from tests.amending.sample import ACT, act, applied, change, words

ORDER = """
1. Утвердить прилагаемые правила и форму.
Приложение 1 к приказу
Правила учета
1. Учет ведется.
{of_rules}
Приложение {number} к приказу
Форма отметки
Старая отметка.
"""
OF_RULES = """
{caption} к Правилам учета
Журнал
Старый журнал {n}.
"""
RULES = ActReference(ACT.text, ACT.date, "", ACT.title, annex=True, document="Правилах учета")


def order(count: int, number: str = "2") -> Expression:
    captions = ["Приложение"] if count == 1 else [f"Приложение {n}" for n in range(1, count + 1)]
    of_rules = "".join(OF_RULES.format(caption=c, n=n) for n, c in enumerate(captions, 1))
    return act("\n".join(line for line in ORDER.format(of_rules=of_rules, number=number).split("\n") if line))


def annex(number: str, text: str = "Новая отметка.") -> tuple[Provision, ...]:
    part = Provision(Kind.SUBPARAGRAPH, text=text)
    return (Provision(Kind.ATTACHMENT, Number(number), children=(part,)),)


def restated(base: Expression, number: str, **values: bool) -> Applied:
    return applied(
        change(Action.ANNEX, f"att_{number}", fragment=annex(number), new="Новая отметка.", **values),
        base=base,
    )


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("number", ["2", "3", "4"])
def test_the_annex_with_the_number_is_restated_and_no_annex_of_the_rules(count: int, number: str) -> None:
    made = restated(order(count, number), number)
    text = plain_text(made.root)
    assert made.outcomes[0].kind is OutcomeKind.APPLIED
    assert text.count("Новая отметка.") == 1
    assert "Старая отметка." not in text
    assert text.count("Старый журнал") == count


@pytest.mark.parametrize("count", [1, 2, 3])
def test_words_in_an_annex_with_a_number_are_not_those_of_an_annex_of_the_rules(count: int) -> None:
    made = applied(words("Старая", "Новая", "att_2"), base=order(count))
    assert "Новая отметка." in plain_text(made.root)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_an_annex_of_the_rules_is_found_by_its_own_number(count: int) -> None:
    made = applied(words("Старый", "Новый", f"att_1__att_{count}", act=RULES), base=order(count))
    text = plain_text(made.root)
    assert made.outcomes[0].kind is OutcomeKind.APPLIED
    assert f"Новый журнал {count}." in text
    assert text.count("Новый") == 1


@pytest.mark.parametrize("number", ["3", "4", "9"])
def test_an_annex_that_the_act_lacks_is_not_restated_at_its_end(number: str) -> None:
    made = restated(order(3), number)
    assert made.outcomes[0].kind is OutcomeKind.NOT_FOUND
    assert "Новая отметка." not in plain_text(made.root)


def test_only_an_annex_that_is_added_may_be_missing() -> None:
    made = restated(order(1), "3", adds=True)
    assert made.outcomes[0].kind is OutcomeKind.APPLIED
    assert plain_text(made.root).rstrip().endswith("Новая отметка.")


def test_an_annex_that_is_there_is_not_added_over() -> None:
    made = restated(order(2), "2", adds=True)
    assert made.outcomes[0].kind is OutcomeKind.CONFLICT
    assert "Старая отметка." in plain_text(made.root)


def test_two_annexes_with_one_number_are_both_shown() -> None:
    base = act("1. Утвердить.\nПриложение 1 к приказу\nСписок\nОдин.\nПриложение 1 к приказу\nСписок\nДва.")
    made = restated(base, "1")
    assert made.outcomes[0].kind is OutcomeKind.AMBIGUOUS
    assert len(made.outcomes[0].candidates) == 2
