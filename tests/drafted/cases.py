"""One case: an act, the edited act, and the law that is drafted; judged apart from what drafting says of itself."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.authoring.proof import matches, says_the_same
from lawtrack.authoring.sources import source_of
from lawtrack.drafting.law import ActOrders, LawText, Requisites, law_text
from lawtrack.drafting.orders import LEGISLATIVE
from lawtrack.model.document import Expression, Lang, WorkKind
from lawtrack.model.instruction import OWN, Instruction, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import plain_text
from lawtrack.reading.act_kinds import constitution_title
from lawtrack.reading.instructions import read_instructions
from lawtrack.services.from_file.drafting import DraftedLaw, amended_act, draft_law
from tests.drafted.lines import edited_lines, read
from tests.drafted.twins import OTHER, twin
from tests.truth.cases import _extract, load, make
from tests.truth.test_generated_truth import act_of


@dataclass(frozen=True)
class Case:
    """The act before, the edited act, and how many elements were edited."""

    name: str
    base: Expression
    edited: Expression
    elements: int


def case(n: int) -> Case | None:
    """A case by its number: every other one edits the tree, the others the lines; None where no edit fits."""
    path = act_of(n // 2 if n % 4 < 2 else n // 2 + 1)
    if n % 2:
        return _of_lines(n)
    made = make(path, f"drafted {n}")
    if made is None:
        return None
    base = replace(made.base, work=load(path).work)
    return Case(f"{n} {path.name}", base, replace(base, root=made.edited), len(made.instructions))


def _of_lines(n: int) -> Case | None:
    rng = random.Random(f"lines {n}")  # noqa: S311 -- chance, not secrecy
    whole = load(act_of(n))
    small, _places = _extract(whole.root, rng)
    lines = plain_text(small).split("\n")
    base = read(whole, lines)
    new, count = edited_lines(lines, base.lang, rng)
    edited = read(whole, new)
    if not count or edited.root == base.root:
        return None
    return Case(f"{n} {act_of(n).name}", base, edited, count)


@dataclass(frozen=True)
class Judged:
    """What is found of one case.

    Attributes:
        made: The law; None where drafting says that nothing changed.
        silent: Differences between the edited act and what the law gives that drafting does not report.
        twins: Orders of a proved law that read otherwise in the other language.
        proved: What drafting says.
    """

    made: DraftedLaw
    silent: tuple[str, ...]
    twins: tuple[str, ...]
    proved: bool


def judged(one: Case) -> Judged:
    """Draft, read, apply, compare; and write the same orders in the other language."""
    made = draft_law(one.base, one.edited)
    found = differences(one, made.draft.law)
    silent = tuple(found) if made.draft.proved else ()
    if not made.draft.proved and not made.draft.unsaid:
        silent = ("not proved, and no place is told",)
    twins = unlike_in_the_other_language(one, made) if made.draft.proved else []
    return Judged(made, silent, tuple(twins), made.draft.proved)


def differences(one: Case, law: LawText) -> list[str]:
    """What is not in the act after the law as it is in the edited one; final «;» and «.» aside."""
    read_back = _orders(law, one)
    own = Circumstances(own=frozenset(i.n for i in read_back))
    applied = apply_instructions(one.base, read_back, own)
    wrong = [
        f"{o.kind} {o.target}: {o.reason}" for o in applied.outcomes if o.kind is not OutcomeKind.APPLIED
    ]
    want, got = (_printed(root) for root in (one.edited.root, applied.root))
    if want != got:
        wrong += [f"want {a!r} got {b!r}" for a, b in zip(want, got, strict=False) if a != b][:3]
        wrong += [f"{len(want)} lines wanted, {len(got)} made"] if len(want) != len(got) else []
    return wrong


def _orders(law: LawText, one: Case) -> list[Instruction]:
    every = read_instructions(source_of(law), one.base.lang, one.base.work.scheme).instructions
    return [i for i in every if i.action not in OWN]


def _printed(root: Provision) -> list[str]:
    """The text line by line: without what no law orders, and without the words of remarks."""
    kept = _without(root)
    return [" ".join(line.split()).rstrip(".;") for line in plain_text(kept).split("\n") if line.strip(" .;")]


def _without(unit: Provision) -> Provision:
    if unit.removed:
        return unit.with_(heading="", text="", label="", children=(), number=None)
    children = tuple(
        _without(child) for child in unit.children if child.kind not in (Kind.PREFACE, Kind.CONCLUSIONS)
    )
    caption = unit.kind is Kind.ATTACHMENT
    return unit.with_(children=children, **({"heading": "", "label": ""} if caption else {}))


def unlike_in_the_other_language(one: Case, made: DraftedLaw) -> list[str]:
    """The orders that come back otherwise when they are written and read in the other language."""
    lang = OTHER[one.base.lang]
    twins = [twin(order.instruction, lang) for order in made.draft.orders]
    if not twins:
        return []
    title = _titles(one.base.work.kind)[lang]
    act = replace(amended_act(one.base), titles={lang: title}, makers={lang: _MAKERS[lang]}, named={})
    act = replace(act, documents={eid: {lang: _TITLES[lang]} for eid in act.documents})
    law = law_text([ActOrders(act, tuple(twins))], lang, Requisites(kind=_kind(made)))
    read_back = [
        i for i in read_instructions(source_of(law), lang, act.scheme).instructions if i.action not in OWN
    ]
    matched, beyond = matches(twins, read_back)
    unread = [t for t in twins if t.n not in matched.values()]
    return [f"{i.action} {i.target_eid} {i.old!r} {i.new!r}" for i in (*unread, *beyond)] + _other_units(
        twins, read_back
    )


def _other_units(twins: list[Instruction], read_back: list[Instruction]) -> list[str]:
    """Quoted units that are not the same units when they are read."""
    wrong = []
    for one in twins:
        if not one.fragment or one.toc:
            continue
        same = [i for i in read_back if says_the_same(one, i)]
        said = {"".join(_letters(unit) for unit in i.fragment) for i in same}
        if not any("".join(map(_letters, one.fragment)) in whole for whole in said):
            wrong.append(f"{one.action} {one.target_eid}: other units")
    return wrong


def _letters(unit: Provision) -> str:
    return "".join(f"{node.label}{node.heading}{node.text}" for node in unit.walk()).rstrip(".;")


def _kind(made: DraftedLaw) -> WorkKind:
    kind = made.base.work.kind
    return WorkKind.LAW if kind in LEGISLATIVE else kind


def _titles(kind: WorkKind) -> dict[Lang, str]:
    if kind is WorkKind.CONSTITUTION:
        return {lang: constitution_title(lang) for lang in OTHER}
    if kind is WorkKind.CODE:
        return {
            Lang.RU: "Трудовой кодекс Республики Казахстан",
            Lang.KK: "Қазақстан Республикасының Еңбек кодексі",
        }
    return _TITLES


_TITLES = {Lang.RU: "О пробном деле", Lang.KK: "Сынақ ісі туралы"}
_MAKERS = {
    Lang.RU: "Министра садов Республики Казахстан",
    Lang.KK: "Қазақстан Республикасы Бақтар министрінің",
}
