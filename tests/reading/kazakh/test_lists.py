"""Two units in one list, at every level and in every form: each is read in the unit where the grammar puts it, or told.

The second names only what differs from the first: its owner is the innermost unit around the first that can hold it.
"""

from __future__ import annotations

import itertools

import pytest

from tests.reading.kazakh.shapes import read

ORDINALS = ("", "бірінші", "екінші", "үшінші", "төртінші", "бесінші")
NOUNS = {
    "art": ("баптың", "бабы", "бабының", "бабындағы"),
    "para": ("тармақтың", "тармағы", "тармағының", "тармағындағы"),
    "subpara": ("бөліктің", "бөлігі", "бөлігінің", "бөлігіндегі"),
    "point": ("тармақшаның", "тармақшасы", "тармақшасының", "тармақшасындағы"),
    "al": ("абзацтың", "абзацы", "абзацының", "абзацындағы"),
}
HOLDS = {
    "art": ("para", "subpara", "point", "al"),
    "para": ("subpara", "point", "al"),
    "subpara": ("point", "al"),
    "point": ("al", "subpara"),
    "al": (),
}
PATHS = (
    "art para",
    "art subpara",
    "art point",
    "art para subpara",
    "art para point",
    "art para al",
    "art subpara point",
    "art subpara al",
    "art point al",
    "art para subpara point",
    "art para subpara al",
    "art para point al",
    "art para point subpara",
    "art subpara point al",
)
Unit = tuple[tuple[str, int], ...]


def numbered(kinds: str, shift: int) -> Unit:
    return tuple((kind, 2 + (i + shift) % 3) for i, kind in enumerate(kinds.split()))


def printed(unit: Unit, *, within: bool, where: bool) -> str:
    """«3-баптың 2-тармағы», «2-тармағындағы»: the endings of a unit inside another have the possessive."""
    words = []
    for i, (kind, n) in enumerate(unit):
        owner, named, inner_owner, place = NOUNS[kind]
        last = i == len(unit) - 1
        noun = (place if where else named) if last else (inner_owner if within or i else owner)
        number = f"{n}) " if kind == "point" else f"{n}-" if kind in ("art", "para") else f"{ORDINALS[n]} "
        words.append(number + noun)
    return " ".join(words)


def eid(unit: Unit) -> str:
    return "__".join(f"{kind}_{n}" for kind, n in unit)


def owners(first: Unit, kind: str) -> int:
    """How many levels around the first unit hold a unit of this kind that is listed beside it."""
    return max((at for at in range(1, len(first)) if kind in HOLDS[first[at - 1][0]]), default=0)


CASES = [
    (one, shared, rest)
    for kinds, other in itertools.product(PATHS, PATHS)
    for one in [numbered(kinds, 0)]
    for shared in range(1, len(one))
    for rest in [numbered(other, 1)[shared:]]
    if rest and other.split()[:shared] == kinds.split()[:shared]
    if owners(one, rest[0][0]) == shared and one[shared] != rest[0]
]


def test_there_are_cases_of_every_kind() -> None:
    assert len(CASES) > 80
    assert {rest[0][0] for _one, _shared, rest in CASES} == {"para", "subpara", "point", "al"}


@pytest.mark.parametrize("joint", [" және ", ", ", " мен "])
@pytest.mark.parametrize("words", [False, True])
def test_units_in_a_list_lie_where_the_grammar_puts_them(joint: str, words: bool) -> None:
    wrong, told = [], 0
    for one, shared, rest in CASES:
        named = joint.join((printed(one, within=False, where=words), printed(rest, within=True, where=words)))
        line = f"1) {named} {'«гүл» деген сөз ' if words else ''}алып тасталсын;"
        rows = read((line,))
        told += rows[0].unread
        found = [i.target_eid for i in rows]
        if not rows[0].unread and found != [eid(one), eid((*one[:shared], *rest))]:
            wrong.append((line, found))
    assert wrong == []
    assert told <= len(CASES) // 10


def test_words_in_units_of_a_list_are_sought_each_in_its_own() -> None:
    wrong = []
    for one, shared, rest in CASES:
        first, second = printed(one, within=False, where=True), printed(rest, within=True, where=True)
        rows = read((f"1) {first} «гүл», {second} «тал» деген сөздер алып тасталсын;",))
        found = [(i.target_eid, i.old) for i in rows]
        if not rows[0].unread and found != [(eid(one), "гүл"), (eid((*one[:shared], *rest)), "тал")]:
            wrong.append((first, second, found))
    assert wrong == []
