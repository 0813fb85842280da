"""Words in all their forms: found by stem and ending, changed only where a person confirmed every one."""

from __future__ import annotations

import pytest

from lawtrack.amending.apply import Applied, Circumstances, apply_instructions
from lawtrack.amending.decisions import Decision, instruction_keys
from lawtrack.amending.inflected import forms_in, given_forms
from lawtrack.amending.words import Line
from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, Instruction, OutcomeKind
from lawtrack.model.rendering import plain_text
from tests.amending.sample import act, change

GARDEN = """
Статья 1. Органы
1. Лесной орган следит за садом. Органы и их участки известны.
2. От органа зависит сад, лесному органу помогает лесной орган.
Статья 2. Участок
Организация без органов теряет участок, органом быть трудно.
"""


def order(
    old: str, new: str | None, target: str | None = None, action: Action = Action.EVERYWHERE
) -> Instruction:
    return change(action, target, old=old, new=new, forms=True)


def applied(one: Instruction, forms: str = "") -> Applied:
    key = instruction_keys([one])[1]
    decisions = {key: Decision(key, forms=forms)} if forms else {}
    return apply_instructions(act(GARDEN), [one], Circumstances(decisions=decisions))


def test_every_form_is_shown_with_how_often_it_stands_and_nothing_is_changed() -> None:
    result = applied(order("орган", "агентство"))
    (outcome,) = result.outcomes
    assert outcome.kind is OutcomeKind.AMBIGUOUS
    assert [(c.quote, c.of) for c in outcome.candidates] == [
        ("органы", 2),
        ("орган", 2),
        ("органа", 1),
        ("органу", 1),
        ("органов", 1),
        ("органом", 1),
    ]
    assert plain_text(result.root) == plain_text(act(GARDEN).root)


def test_confirmed_forms_are_changed_with_their_capitals() -> None:
    given = "органы=агентства; орган=агентство; органа=агентства; органу=агентству; органов=агентств; органом=агентством"
    result = applied(order("орган", "агентство"), given)
    assert result.outcomes[0].kind is OutcomeKind.APPLIED
    text = plain_text(result.root)
    assert "Статья 1. Агентства" in text
    assert "Агентства и их участки" in text
    assert "лесному агентству помогает лесной агентство" in text
    assert "Организация без агентств теряет участок, агентством быть трудно." in text


def test_what_is_not_confirmed_stays_open_and_the_others_wait() -> None:
    result = applied(order("орган", "агентство", "art_2", Action.SUBSTITUTE_WORDS), "органов=агентств")
    assert result.outcomes[0].kind is OutcomeKind.AMBIGUOUS
    assert [c.quote for c in result.outcomes[0].candidates] == ["органом"]
    assert "без органов" in plain_text(result.root)


def test_nothing_put_for_a_form_confirms_no_substitution() -> None:
    result = applied(order("орган", "агентство", "art_2", Action.SUBSTITUTE_WORDS), "органов=; органом=")
    assert [c.quote for c in result.outcomes[0].candidates] == ["органов", "органом"]


def test_a_form_that_is_to_stay_is_confirmed_with_itself() -> None:
    result = applied(
        order("орган", "агентство", "art_2", Action.SUBSTITUTE_WORDS), "органов=органов; органом=бюро"
    )
    assert result.outcomes[0].kind is OutcomeKind.APPLIED
    assert "без органов теряет участок, бюро быть" in plain_text(result.root)


def test_several_words_bend_together_and_may_be_deleted() -> None:
    result = applied(order("лесной орган", None), "лесной орган=; лесному органу=")
    assert result.outcomes[0].kind is OutcomeKind.APPLIED
    assert "2. От органа зависит сад, помогает." in plain_text(result.root)


def test_words_in_no_form_are_not_found() -> None:
    assert applied(order("ведомство", "бюро")).outcomes[0].kind is OutcomeKind.NOT_FOUND


@pytest.mark.parametrize(
    ("lang", "words", "text", "forms"),
    [
        (Lang.RU, "участок", "Участок, участка, участкам, участковый.", ["участок", "участка", "участкам"]),
        (Lang.RU, "Сервис", "Сервис, сервиса, Сервису", ["Сервис", "Сервису"]),
        (Lang.RU, "лесная комиссия", "лесной комиссией; лесной орган", ["лесной комиссией"]),
        (Lang.RU, "САД", "САД, сад, САДа", ["САД"]),
        (Lang.RU, "село", "села, сёл, сел, селу, сельский", ["села", "сел", "селу"]),
        (Lang.KK, "орган", "органның, органдардың, органы, органына, органик", ["органның", "органдардың", "органы", "органына"]),
        (Lang.KK, "кітап", "кітабы, кітаптан, кітапхана", ["кітабы", "кітаптан"]),
        (Lang.EN, "garden", "Gardens of the garden", ["gardens", "garden"]),
    ],
)  # fmt: skip
def test_forms_are_told_by_stem_and_ending(lang: Lang, words: str, text: str, forms: list[str]) -> None:
    assert list(forms_in([Line((), "text", text, "")], words, lang)) == forms


@pytest.mark.parametrize(
    ("typed", "given"),
    [
        ("органа=бюро; органу = бюро", {"органа": "бюро", "органу": "бюро"}),
        ("лесной орган=", {"лесной орган": ""}),
        ("", None),
        ("органа", None),
        ("=бюро", None),
    ],
)
def test_forms_as_a_person_writes_them(typed: str, given: dict[str, str] | None) -> None:
    assert given_forms(typed) == given


def test_other_forms_that_stay_are_told_where_the_law_words_one() -> None:
    one = change(Action.EVERYWHERE, None, old="орган", new="агентство")
    (outcome,) = apply_instructions(act(GARDEN), [one], Circumstances()).outcomes
    assert outcome.kind is OutcomeKind.APPLIED
    (said,) = [str(notice) for notice in outcome.notices if "forms" in str(notice)]
    assert all(f"«{form}» – {n}" in said for form, n in (("органы", 2), ("органа", 1), ("органом", 1)))
