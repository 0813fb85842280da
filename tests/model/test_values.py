"""Values made quickly are the same values."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Lang
from lawtrack.model.instruction import KINDS, Instruction, SubstituteWords
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.values import altered, quickly_made
from lawtrack.reading.lines import SourceLine

TARGET = Citation((Step(Kind.ARTICLE, Number("5")),))
STANDS = {"act": None, "scope": ("1",), "lang": Lang.RU, "line": 3, "text": "…"}
NEEDED = {"target": TARGET, "old": "а", "new": "б", "renumbered": TARGET}


def made(kind: type[Instruction]) -> Instruction:
    known = {one.name for one in fields(kind)}
    return kind(**STANDS, **{name: value for name, value in NEEDED.items() if name in known})  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_every_kind_of_instruction_is_an_immutable_value(kind: type[Instruction]) -> None:
    one = made(kind)
    assert one == made(kind)
    assert hash(one) == hash(made(kind))
    assert replace(one, n=7).n == 7
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 -- made here
    assert copy.copy(one) == one
    with pytest.raises(FrozenInstanceError):
        one.line = 4  # type: ignore[misc]


def test_what_a_value_needs_must_be_given() -> None:
    with pytest.raises(TypeError):
        Citation()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        SubstituteWords(TARGET, **STANDS)  # type: ignore[arg-type, call-arg]
    with pytest.raises(CitationError):
        SubstituteWords(**STANDS, target=Citation(()), old="а", new="б")  # type: ignore[arg-type]


def test_what_is_not_given_is_what_the_class_says() -> None:
    line = SourceLine(1, "а")
    assert (line.indent, line.heading, line.table, line.anchor) == (0, None, None, "")
    unit = Provision(Kind.LINE, text="а")
    assert (unit.children, unit.span, unit.removed) == ((), (1, 1), False)
    assert unit.digest == Provision(Kind.LINE, text="а").digest


def test_a_class_of_its_own_fields_is_made_alike() -> None:
    @quickly_made
    @dataclass(frozen=True, slots=True)
    class Pair:
        one: int
        two: int = 2

    assert [Pair(1), Pair(1, 3), Pair(two=4, one=5)] == [Pair(1, 2), Pair(1, two=3), Pair(5, 4)]
    assert repr(Pair(1)).endswith("Pair(one=1, two=2)")


def test_what_is_made_anew_for_each_value_is() -> None:
    @quickly_made
    @dataclass(frozen=True, slots=True)
    class Heap:
        name: str
        all: list[int] = field(default_factory=list)

    one, two = Heap("a"), Heap("b", [1])
    one.all.append(7)
    assert (one.all, two.all, Heap("c").all) == ([7], [1], [])


@pytest.mark.parametrize("changes", [{}, {"n": 7}, {"n": 7, "line": 9}], ids=str)
def test_a_value_with_other_fields_is_the_one_that_the_library_makes(changes: dict[str, int]) -> None:
    for kind in KINDS.values():
        one = made(kind)
        assert altered(one, **changes) == replace(one, **changes)  # type: ignore[arg-type]
        assert one == made(kind)
    with pytest.raises(TypeError):
        altered(TARGET, nothing=1)


def test_a_value_is_read_back_with_all_that_it_knows_and_no_list_of_fields_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unit = Provision(Kind.ARTICLE, Number("5"), children=(Provision(Kind.LINE, text="а"),), span=(2, 1))
    digest = unit.digest
    bytes_of = pickle.dumps(unit)
    pickle.loads(bytes_of)  # noqa: S301 -- made here
    with monkeypatch.context() as patched:
        patched.setattr("dataclasses.fields", lambda _value: pytest.fail("asked for each value"))
        back = pickle.loads(bytes_of)  # noqa: S301 -- made here
    assert (back._digest, back.number, back.span, back.children[0].text) == (digest, Number("5"), (2, 1), "а")
    with pytest.raises(FrozenInstanceError):
        back.label = "1)"
    assert copy.copy(back) == back
