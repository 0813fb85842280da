"""Every action has its kind, and stands in each engine's registry; a kind takes only what belongs to it."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from lawtrack.amending.appliers.registry import APPLIERS
from lawtrack.drafting.explain import ORDERS
from lawtrack.drafting.phrase import OWN_WORDS, phrase
from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.instruction import (
    CHANGES_WORDS,
    KINDS,
    NOTHING_TO_APPLY,
    OWN,
    Action,
    DeleteProvision,
    DeleteWords,
    InsertWords,
    Instruction,
    SubstituteWords,
)

HEAD: dict[str, Any] = {"act": None, "scope": (), "lang": Lang.RU, "line": 1, "text": "как написано"}
POINT = Citation.parse_eid("art_1__para_2__point_3")
VALUES: dict[str, Any] = {
    "target": POINT,
    "old": "двор",
    "new": "сад",
    "renumbered": Citation.parse_eid("point_4"),
}


def example(action: Action) -> Instruction:
    kind = KINDS[action]
    names = {f.name for f in dataclasses.fields(kind)}
    return kind(**{**HEAD, **{k: v for k, v in VALUES.items() if k in names}})


@pytest.mark.parametrize("action", Action)
def test_every_action_stands_in_every_registry(action: Action) -> None:
    missing = [
        name
        for name, there in {
            "its class (model.instruction.KINDS)": action in KINDS,
            "an applier (amending.appliers.registry), or nothing to apply": (
                (action in APPLIERS) is not (action in NOTHING_TO_APPLY)
            ),
            "what is said of it (drafting.explain.ORDERS)": action in ORDERS,
        }.items()
        if not there
    ]
    assert not missing, f"«{action}» lacks: {'; '.join(missing)}"
    assert KINDS[action].action is action


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
@pytest.mark.parametrize("action", Action)
def test_every_action_has_its_phrase_or_keeps_its_own_words(action: Action, lang: Lang) -> None:
    one = example(action)
    assert (phrase(one, lang) == one.text) is (action in OWN_WORDS), f"«{action}» has no phrase in {lang}"


def test_the_groups_are_told_by_the_kinds() -> None:
    assert {Action.OWN_PROVISION, Action.COMMENCEMENT} == OWN
    assert {*OWN, Action.NOT_UNDERSTOOD} == NOTHING_TO_APPLY
    assert {Action.SUBSTITUTE_WORDS, Action.INSERT_WORDS, Action.DELETE_WORDS} == CHANGES_WORDS


@pytest.mark.parametrize("action", Action)
def test_a_kind_answers_for_what_it_does_not_have(action: Action) -> None:
    one = example(action)
    names = {f.name for f in dataclasses.fields(KINDS[action])}
    for question in ("target", "sentence", "old", "new", "pos", "renumbered"):
        if question not in names:
            assert getattr(one, question) is None
    for question in ("toc", "fragment", "one_language", "commencement"):
        if question not in names:
            assert not getattr(one, question)


def test_what_does_not_go_together_cannot_be_made() -> None:
    with pytest.raises(TypeError):
        SubstituteWords(**HEAD, target=POINT, new="сад")
    with pytest.raises(TypeError):
        DeleteWords(**HEAD, target=POINT, old="двор", new="сад")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        InsertWords(**HEAD, target=POINT, old="двор")
    with pytest.raises(TypeError):
        DeleteProvision(**HEAD)
    with pytest.raises(CitationError):
        DeleteProvision(**HEAD, target=Citation(()))
