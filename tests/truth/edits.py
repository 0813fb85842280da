"""Random edits of an act, made on the tree without any of the code that applies laws.

Each edit changes a tree and says, as an instruction, what was changed. An edit that the picked place does not allow
gives None and another is tried.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang
from lawtrack.model.index import inserted, replaced
from lawtrack.model.instruction import Action, ActReference, Instruction, Position
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from tests.instructions import instruction
from tests.truth.address import LINES, NUMBERED, Path, at, citation, units

NEW_WORDS: dict[Lang, tuple[str, ...]] = {
    Lang.RU: (
        "порядок", "учёт", "надзор", "ведомство", "двадцать", "семь", "заявка", "реестр", "45", "проверка", "и", "или",
        "№17", "мера", "государственный",
    ),
    Lang.KK: (
        "тәртіп", "есеп", "қадағалау", "ведомство", "жиырма", "жеті", "өтінім", "тізілім", "45", "тексеру", "және",
        "немесе", "№17", "шара", "мемлекеттік",
    ),
}  # fmt: skip
Edit = tuple[Provision, Instruction]


@dataclass
class Place:
    """Where the next edit may be made: inside one unit of the act."""

    root: Provision
    unit: Path
    lang: Lang
    rng: random.Random
    act: ActReference

    def instruction(self, action: Action, target: Citation | None, **values: object) -> Instruction:
        filled = {"act": self.act, "scope": (), "lang": self.lang, "line": 1, "text": "", **values}
        return instruction(action, n=1, target=target, **filled)

    def pick(self, *kinds: Kind) -> tuple[Path, Provision, Citation] | None:
        """A unit of these kinds in the place, not a remark, that has an address of its own."""
        inside = [
            (path, u)
            for path, u in units(self.root, *kinds)
            if path[: len(self.unit)] == self.unit and not u.removed
        ]
        if not inside:
            return None
        path, unit = self.rng.choice(inside)
        address = citation(self.root, path)
        return (path, unit, address) if address else None

    def sentence(self) -> str:
        first = "Новые" if self.lang is Lang.RU else "Жаңа"
        return f"{first} {self.words(2, 6)}."

    def words(self, low: int = 1, high: int = 3) -> str:
        return " ".join(self.rng.choices(NEW_WORDS[self.lang], k=self.rng.randint(low, high)))


def leaf(place: Place) -> tuple[Path, Provision, Citation] | None:
    picked = place.pick(Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ARTICLE, *LINES)
    return picked if picked and picked[1].is_leaf and picked[1].text and "\n" not in picked[1].text else None


def _span(place: Place, text: str) -> tuple[int, int] | None:
    """A few whole words that stand in the text once."""
    tokens = list(re.finditer(r"\S+", text))
    if len(tokens) < 2:
        return None
    first = place.rng.randrange(len(tokens))
    last = min(len(tokens) - 1, first + place.rng.randrange(4))
    start, end = tokens[first].start(), tokens[last].end()
    found = text[start:end].rstrip(",;.:–- ").lstrip("–- ")
    start = text.index(found, start) if found else start
    end = start + len(found)
    clean = re.fullmatch(r"\w(?:[^«»\"“”„]*\w)?|«[^«»\"“”„]+»|\w[^«»\"“”„]*«[^«»\"“”„]+»", found)
    bounded = text[start - 1 : start] in ("", " ") and text[end : end + 1] in ("", " ", ",", ";", ".", ":")
    return (start, end) if clean and bounded and text.casefold().count(found.casefold()) == 1 else None


def _addressed(place: Place, path: Path, address: Citation, words: str) -> Citation:
    """The unit itself, or one around it where the words stand once there as well."""
    around = [path[:n] for n in range(len(place.unit), len(path))]
    place.rng.shuffle(around)
    for outer in around[: place.rng.randrange(3)]:
        unit, cited = at(place.root, outer), citation(place.root, outer)
        whole = " ".join(f"{n.label} {n.heading} {n.text}" for n in unit.walk())
        if cited and whole.casefold().count(words.casefold()) == 1:
            return cited
    return address


def _worded(
    place: Place, make: Callable[[str, int, int], tuple[str, dict[str, object]] | None]
) -> Edit | None:
    picked = leaf(place)
    span = _span(place, picked[1].text) if picked else None
    if picked is None or span is None:
        return None
    path, unit, address = picked
    made = make(unit.text, *span)
    if made is None:
        return None
    text, values = made
    old = unit.text[span[0] : span[1]]
    action = Action(str(values.pop("action")))
    target = _addressed(place, path, address, old)
    new = replaced(place.root, path, [unit.with_(text=text)])
    return new, place.instruction(action, target, old=old, **values)


def substitute(place: Place) -> Edit | None:
    new = place.words()
    return _worded(
        place, lambda text, a, b: (text[:a] + new + text[b:], {"action": "substitute_words", "new": new})
    )


def delete_words(place: Place) -> Edit | None:
    def make(text: str, a: int, b: int) -> tuple[str, dict[str, object]] | None:
        if a == 0 or b == len(text) or text[b] != " ":
            return None
        return text[: a - 1] + text[b:], {"action": "delete_words"}

    return _worded(place, make)


def insert_after(place: Place) -> Edit | None:
    new = place.words()
    comma = place.rng.random() < 0.3

    def make(text: str, a: int, b: int) -> tuple[str, dict[str, object]] | None:
        put = f", {new}" if comma else new
        if comma and text[b : b + 1] == ",":
            return None
        return text[:b] + ("" if comma else " ") + put + text[b:], {
            "action": "insert_words", "new": put, "pos": Position.AFTER,
        }  # fmt: skip

    return _worded(place, make)


def insert_before(place: Place) -> Edit | None:
    new = place.words()
    return _worded(
        place,
        lambda text, a, b: (
            f"{text[:a]}{new} {text[a:]}",
            {"action": "insert_words", "new": new, "pos": Position.BEFORE},
        ),
    )


def append_words(place: Place) -> Edit | None:
    picked = leaf(place)
    if picked is None or picked[1].text[-1] not in ".;" or picked[1].text[-2:-1] in (".", ";", " ", "»"):
        return None
    path, unit, address = picked
    new = f", {place.words()}" if place.rng.random() < 0.5 else place.words()
    glue = "" if new[0] == "," else " "
    text = unit.text[:-1] + glue + new + unit.text[-1]
    root = replaced(place.root, path, [unit.with_(text=text)])
    return root, place.instruction(Action.INSERT_WORDS, address, new=new, pos=Position.END)


def _sentences(text: str) -> list[str] | None:
    """The sentences of a text in which every full stop plainly ends one."""
    parts = re.split(r"(?<=[а-яәғқңөұүһі]{4}\.) (?=[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі])", text)
    plain = all(part.endswith(".") and not re.search(r"[.!?«»\"()]", part[:-1]) for part in parts)
    return parts if plain else None


def sentence(place: Place) -> Edit | None:
    picked = leaf(place)
    found = _sentences(picked[1].text) if picked else None
    if picked is None or found is None:
        return None
    path, unit, address = picked
    new = place.sentence()
    choice = place.rng.randrange(3)
    n = place.rng.randrange(len(found))
    if choice == 0:
        parts, n = [*found, new], len(found)
        action: Action = Action.INSERT_PROVISION
    elif choice == 1:
        parts, action = [*found[:n], new, *found[n + 1 :]], Action.REPLACE_PROVISION
    else:
        if len(found) == 1:
            return None
        parts, action, new = [*found[:n], *found[n + 1 :]], Action.DELETE_PROVISION, ""
    ordinal = -1 if choice and n == len(found) - 1 and place.rng.random() < 0.5 else n + 1
    root = replaced(place.root, path, [unit.with_(text=" ".join(parts))])
    return root, place.instruction(action, address, new=new or None, sentence=ordinal)


def whole(unit: Provision) -> bool:
    """True where a unit can be quoted in a law as plain lines: finished sentences, no tables, no quotations."""
    if not re.match(r"[^a-zа-яәғқңөұүһі]*[A-ZА-ЯӘҒҚҢӨҰҮҺІ].*[.;]\Z", unit_text(unit), re.DOTALL) and unit.kind in (
        Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH,
    ):  # fmt: skip
        return False
    if any(
        not _ended(part) for n in unit.walk() for part in n.children[:-1] if part.kind is Kind.SUBPARAGRAPH
    ):
        return False  # a line after «…;» goes on with the list and begins no new part
    return all(
        n.kind in (*NUMBERED, *LINES, Kind.SUBPARAGRAPH) and not n.removed and "\n" not in n.text
        for n in unit.walk()
    ) and not re.search(r"[«»\"“”„`]", unit_text(unit))


def _ended(part: Provision) -> bool:
    return unit_text(part).endswith(".")


def restate(place: Place) -> Edit | None:
    picked = place.pick(*NUMBERED, Kind.SUBPARAGRAPH, *LINES)
    if picked is None:
        return None
    path, unit, address = picked
    # a list inside an item of a list starts the numbers anew, which nobody can read back from plain lines
    plain = unit.kind in LINES or at(place.root, path[:-1]).kind is Kind.POINT
    donors = [
        u for _p, u in units(place.root, unit.kind) if u is not unit and whole(u) and (u.is_leaf or not plain)
    ]
    if not donors:
        return None
    donor = place.rng.choice(donors)
    put = donor.with_(number=unit.number, label=unit.label)
    root = replaced(place.root, path, [put])
    return root, place.instruction(Action.REPLACE_PROVISION, address, new=unit_text(put))


def _relabelled(unit: Provision, number: Number) -> Provision:
    return unit.with_(number=number, label=unit.label.replace(str(unit.number), str(number), 1))


def insert_numbered(place: Place) -> Edit | None:
    picked = place.pick(*NUMBERED)
    if picked is None:
        return None
    path, unit, address = picked
    holder, i = at(place.root, path[:-1]), path[-1]
    taken = {str(c.number) for c in holder.children if c.kind is unit.kind}
    if unit.kind is Kind.ARTICLE:
        taken = {str(u.number) for _p, u in units(place.root, Kind.ARTICLE)}
    plain = str(unit.number)
    if not plain.isdigit():
        return None
    following = [c for c in holder.children[i + 1 :] if c.kind is unit.kind]
    if not following and unit.kind is not Kind.ARTICLE and place.rng.random() < 0.7:
        number = str(int(plain) + 1)
    else:
        number = f"{plain}-1"
    suffixed = any(t.startswith(f"{plain}-") for t in taken)
    donors = [u for _p, u in units(place.root, unit.kind) if whole(u)]
    if number in taken or suffixed or not donors:
        return None
    new = _relabelled(unit, Number(number))
    donor = place.rng.choice(donors)
    new = donor.with_(number=new.number, label=new.label)
    root = inserted(place.root, path[:-1], i + 1, [new])
    target = Citation((*address.steps[:-1], type(address.last)(unit.kind, Number(number))))
    return root, place.instruction(Action.INSERT_PROVISION, target, new=unit_text(new))


def insert_part(place: Place) -> Edit | None:
    picked = place.pick(Kind.PARAGRAPH, Kind.ARTICLE)
    if picked is None or any(c.kind is not Kind.SUBPARAGRAPH for c in picked[1].children):
        return None
    path, unit, address = picked
    parts = list(unit.children) or [Provision(Kind.SUBPARAGRAPH, text=unit.text)]
    if unit.is_leaf and not unit.text:
        return None
    where = place.rng.randint(1, len(parts))
    new = Provision(Kind.SUBPARAGRAPH, text=place.sentence())
    parts.insert(where, new)
    root = replaced(place.root, path, [unit.with_(text="", children=tuple(parts))])
    target = address.child(Kind.SUBPARAGRAPH, where + 1)
    return root, place.instruction(Action.INSERT_PROVISION, target, new=new.text)


def insert_line(place: Place) -> Edit | None:
    picked = place.pick(Kind.SUBPARAGRAPH)
    if picked is None or any(c.kind not in (Kind.INTRO, Kind.ALINEA) for c in picked[1].children):
        return None
    path, unit, address = picked
    if len(unit.children) < 2:
        return None
    where = place.rng.randint(1, len(unit.children))
    new = Provision(Kind.ALINEA, text=f"{place.words(2, 5)};")
    root = inserted(place.root, path, where, [new])
    target = address.child(Kind.ALINEA, where + 1)
    return root, place.instruction(Action.INSERT_PROVISION, target, new=new.text)


def delete_unit(place: Place) -> Edit | None:
    picked = place.pick(*NUMBERED, Kind.SUBPARAGRAPH, Kind.ALINEA)
    if picked is None:
        return None
    path, unit, address = picked
    if unit.kind in NUMBERED:
        gone = [unit.with_(heading="", text="", children=(), removed=True)]
    else:
        alone = sum(1 for c in at(place.root, path[:-1]).children if c.kind is unit.kind) == 1
        gone = []
        if alone:
            return None
    return replaced(place.root, path, gone), place.instruction(Action.DELETE_PROVISION, address)


def restate_heading(place: Place) -> Edit | None:
    picked = place.pick(Kind.ARTICLE)
    if picked is None or not picked[1].heading:
        return None
    path, unit, address = picked
    heading = place.sentence()[:-1]
    root = replaced(place.root, path, [unit.with_(heading=heading)])
    target = address.child(Kind.HEADING)
    return root, place.instruction(Action.REPLACE_HEADING, target, new=f"{unit.label} {heading}")


def renumber(place: Place) -> Edit | None:
    picked = place.pick(Kind.PARAGRAPH, Kind.POINT)
    if picked is None or not str(picked[1].number).isdigit():
        return None
    path, unit, address = picked
    if any(c.kind is unit.kind for c in at(place.root, path[:-1]).children[path[-1] + 1 :]):
        return None
    number = Number(str(int(str(unit.number)) + 1))
    root = replaced(place.root, path, [_relabelled(unit, number)])
    to = Citation((type(address.last)(unit.kind, number),))
    return root, place.instruction(Action.RENUMBER, address, renumbered=to)


def everywhere(place: Place) -> Edit | None:
    """A word throughout the whole act; it may stand in no heading, number or requisite."""
    texts = [n.text for n in place.root.walk() if n.text and not n.removed]
    words = re.findall(r"\b[а-яәғқңөұүһі]{6,}\b", " ".join(texts))
    if not words:
        return None
    word, new = place.rng.choice(words), place.words(1, 2)
    fixed = [
        n for n in place.root.walk() if n.kind in (Kind.LONG_TITLE, Kind.PREFACE, Kind.TOC, Kind.CONCLUSIONS)
    ]
    outside = " ".join(
        [f"{n.label} {n.heading}" for n in place.root.walk()] + [n.text for f in fixed for n in f.walk()]
    )
    pattern = re.compile(rf"(?<![\w-]){word}(?![\w-])")
    if word in outside.casefold() or any(len(pattern.findall(t)) != t.casefold().count(word) for t in texts):
        return None

    def put(unit: Provision) -> Provision:
        children = tuple(put(child) for child in unit.children)
        text = unit.text if unit.removed else pattern.sub(new, unit.text)
        return unit.with_(text=text, children=children)

    values = {"old": word, "new": new, "occurrences": "all"}
    return put(place.root), place.instruction(Action.EVERYWHERE, None, **values)


LOCAL = (
    substitute, substitute, delete_words, insert_after, insert_before, append_words, sentence, restate, restate,
    insert_numbered, insert_numbered, insert_part, insert_line, delete_unit, delete_unit, restate_heading, renumber,
)  # fmt: skip
