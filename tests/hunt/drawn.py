"""Laws drawn at random over real acts: units restated with other words, added, taken out; in one language, or in two in step.

A drawn law says in its own words what ``tests.truth`` changes in the tree; only laws that apply wholly are taken.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from lawtrack.drafting.phrase import phrase
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Lang, Scheme, WorkKind
from lawtrack.model.index import replaced
from lawtrack.model.instruction import Action, ActReference, Addressed, Instruction
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text
from tests.hunt.material import Law, act
from tests.hunt.slips import reworded
from tests.truth.address import NUMBERED, Path, at, citation, units
from tests.truth.cases import TITLES, _article, _scope
from tests.truth.edits import LOCAL, Edit, Place
from tests.truth.edits import whole as is_whole


@dataclass(frozen=True)
class Named:
    """How an act is called in drawn laws: its title and the accusative of its name, by language, and its date."""

    day: dt.date
    titles: Mapping[Lang, str]
    into: Mapping[Lang, str]


FIRST = Named(
    dt.date(2018, 7, 5),
    TITLES,
    {
        Lang.RU: "В Закон Республики Казахстан от 5 июля 2018 года «О пробном деле»",
        Lang.KK: "«Сынақ ісі туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына",
    },
)
SECOND = Named(
    dt.date(2015, 3, 12),
    {Lang.RU: "О развитии сельских дворов", Lang.KK: "Ауыл аулаларын дамыту туралы"},
    {
        Lang.RU: "В Закон Республики Казахстан от 12 марта 2015 года «О развитии сельских дворов»",
        Lang.KK: "«Ауыл аулаларын дамыту туралы» 2015 жылғы 12 наурыздағы Қазақстан Республикасының Заңына",
    },
)
OF_SEVERAL = {
    Lang.RU: "Статья 1. Внести изменения и дополнения в следующие законодательные акты Республики Казахстан:",
    Lang.KK: "1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер мен толықтырулар енгізілсін:",
}
MOST_ARTICLES = 12
HEADS = {
    Lang.RU: "Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «О пробном деле» следующие изменения и дополнения:",
    Lang.KK: "1-бап. «Сынақ ісі туралы» 2018 жылғы 5 шілдедегі Қазақстан Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:",
}
ENDS = {
    Lang.RU: "Статья 2. Настоящий Закон вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования.",
    Lang.KK: "2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік алпыс күн өткен соң қолданысқа енгізіледі.",
}


def drawn(path: FilePath, seed: str, *, whole: bool = False) -> Law | None:
    """A law over some articles of an act, or all, applying wholly; None where nothing fits."""
    rng = random.Random(seed)  # noqa: S311 -- chance, not secrecy
    base = excerpt(act(path), rng, FIRST, whole=whole)
    made = _edits(base, rng, FIRST)
    if not made:
        return None
    law = Law(f"{path.stem}/{seed}", base, (HEADS[base.lang], *items(made, base.lang), ENDS[base.lang]))
    applied = law.applied()
    return law if applied.settled and len(applied.amending.instructions) > len(made) - 1 else None


def drawn_of_two(paths: Sequence[FilePath], seed: str) -> tuple[Law, Law] | None:
    """One law over two acts of a language: the same lines with either act."""
    rng = random.Random(seed)  # noqa: S311 -- chance, not secrecy
    bases = [excerpt(act(path), rng, named) for path, named in zip(paths, (FIRST, SECOND), strict=True)]
    lang = bases[0].lang
    lines = [OF_SEVERAL[lang]]
    for n, (base, named) in enumerate(zip(bases, (FIRST, SECOND), strict=True), 1):
        made = _edits(base, rng, named)
        if not made:
            return None
        lines += [f"{n}. {named.into[lang]}:", *items(made, lang)]
    laws = [Law(f"two/{seed}", base, (*lines, ENDS[lang])) for base in bases]
    return (laws[0], laws[1]) if all(law.applied().settled for law in laws) else None


def _edits(base: Expression, rng: random.Random, act_named: Named) -> list[Instruction]:
    """What a law changes in an act, from its first unit to its last."""
    named = reference(base.lang, base.work.scheme, act_named)
    made: list[Instruction] = []
    root = base.root
    places = [p for p, _u in units(root, Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)]
    chosen = sorted(rng.sample(places, min(len(places), rng.randint(4, 12))))
    for unit in reversed(_apart(chosen)):
        for _attempt in range(12):
            place = Place(root, unit, base.lang, rng, named)
            edit = (restated_alike if rng.random() < 0.5 else rng.choice(LOCAL))(place)
            if edit is not None:
                root, instruction = edit
                made.insert(0, instruction)
                break
    return made


def excerpt(whole_act: Expression, rng: random.Random, name: Named, *, whole: bool = False) -> Expression:
    """Some neighbouring articles of an act under the name of a law of its own; where it has none, some paragraphs."""
    root = whole_act.root
    kind = Kind.ARTICLE if any(n.kind is Kind.ARTICLE for n in root.walk()) else Kind.PARAGRAPH
    found = list(_at_top(root, kind, ()))
    start = rng.randrange(max(1, len(found) - MOST_ARTICLES // 2))
    kept = [at(root, path) for path in (found if whole else found[start : start + MOST_ARTICLES])]
    first = [child for child in root.children if child.kind in (Kind.LONG_TITLE, Kind.PREAMBLE)]
    work = whole_act.work
    named = type(work)(
        work.uri, WorkKind.LAW, name.day, work.number, {whole_act.lang: name.titles[whole_act.lang]}
    )
    return Expression(named, whole_act.lang, None, root.with_(children=(*first, *kept)))


def _at_top(unit: Provision, kind: Kind, path: Path) -> Iterator[Path]:
    for i, child in enumerate(unit.children):
        if child.kind is kind and not child.removed:
            yield (*path, i)
        elif child.kind in CONTAINERS or (child.kind is Kind.ATTACHMENT and kind is Kind.ARTICLE):
            yield from _at_top(child, kind, (*path, i))


def reference(lang: Lang, scheme: Scheme, name: Named) -> ActReference:
    """The act as drawn laws name it."""
    return ActReference(name.titles[lang], name.day, "", name.titles[lang], scheme)


def _apart(paths: list[Path]) -> list[Path]:
    """Those of the paths of which none lies in another, or in a chapter that would hold it."""
    kept: list[Path] = []
    for path in paths:
        if not any(path[: len(k)] == k for k in kept):
            kept.append(path)
    return kept


def restated_alike(place: Place) -> Edit | None:
    """A unit in a new wording that differs from the old one by some words, as most of them do."""
    picked = place.pick(*NUMBERED)
    if picked is None or not is_whole(picked[1]):
        return None
    path, unit, address = picked

    def changed(part: Provision) -> Provision:
        text = reworded(part.text, place.rng, place.lang) if place.rng.random() < 0.6 else part.text
        return part.with_(text=text, children=tuple(changed(child) for child in part.children))

    put = changed(unit)
    if put == unit:
        return None
    new = place.instruction(Action.REPLACE_PROVISION, address, new=unit_text(put))
    return replaced(place.root, path, [put]), new


def items(made: list[Instruction], lang: Lang) -> list[str]:
    """The numbered items of a law: one for an instruction, one for all that an article gets."""
    clauses: list[list[Instruction]] = []
    for instruction in made:
        if clauses and _article(clauses[-1][0]) == _article(instruction) is not None:
            clauses[-1].append(instruction)
        else:
            clauses.append([instruction])
    law: list[str] = []
    for n, clause in enumerate(clauses, 1):
        article = _article(clause[0])
        if article is not None and len(clause) > 1:
            law.append(f"{n}) {_scope(article, lang)}")
            inner = [
                replace(i, target=Citation(i.target.steps[1:])) for i in clause if isinstance(i, Addressed)
            ]
            law += [line for i in inner for line in f"{phrase(i, lang)};".split("\n")]
        else:
            law += [line for i in clause for line in f"{n}) {phrase(i, lang)};".split("\n")]
    return [*law[:-1], f"{law[-1][:-1]}."]


def drawn_in_both(paths: tuple[FilePath, ...], seed: str) -> tuple[Law, Law] | None:
    """A law in Russian and Kazakh over an act at hand in both: units restated with those of the same address, added, out."""
    rng = random.Random(seed)  # noqa: S311 -- chance, not secrecy
    texts = [act(path) for path in paths]
    roots = [text.root for text in texts]
    alike = {unit.eid_key: unit for unit in _alike(roots)}
    chosen = sorted(rng.sample(list(alike), min(len(alike), rng.randint(5, 10))))
    made: tuple[list[Instruction], list[Instruction]] = ([], [])
    taken: list[tuple[int, ...]] = []
    for key in chosen:
        pair = alike[key]
        if any(pair.article == other for other in taken) and rng.random() < 0.5:
            continue
        taken.append(pair.article)
        donors = [
            p for p in alike.values() if p.kind is pair.kind and p.plain == pair.plain and p is not pair
        ]
        if pair.kind is Kind.ARTICLE and rng.random() < 0.7:
            continue
        how = rng.choice(("restate", "restate", "insert", "delete"))
        if how != "delete" and not donors:
            continue
        donor = rng.choice(donors) if donors else pair
        for n, (text, done) in enumerate(zip(texts, made, strict=True)):
            done.append(_ordered(how, pair, donor, n, roots[n], text.lang))
    if not made[0]:
        return None
    laws = []
    for n, text in enumerate(texts):
        work = type(text.work)(
            text.work.uri, WorkKind.LAW, FIRST.day, text.work.number, {text.lang: TITLES[text.lang]}
        )
        base = Expression(work, text.lang, text.edition, text.root)
        law = Law(f"both/{seed}", base, (HEADS[text.lang], *items(made[n], text.lang), ENDS[text.lang]))
        if not law.applied().settled:
            return None
        laws.append(law)
    return laws[0], laws[1]


class _Alike:
    """A unit that stands at the same address in both languages."""

    def __init__(self, paths: tuple[Path, Path], roots: list[Provision]) -> None:
        self.paths = paths
        self.units = [at(root, path) for root, path in zip(roots, paths, strict=True)]
        self.addresses = [citation(root, path) for root, path in zip(roots, paths, strict=True)]
        self.kind = self.units[0].kind
        self.plain = self.units[0].is_leaf
        self.eid_key = paths[0]
        self.article = paths[0][:-1] if self.kind is Kind.POINT else paths[0]


def _alike(roots: list[Provision]) -> Iterator[_Alike]:
    theirs = {citation(roots[1], path): path for path, _u in units(roots[1], *NUMBERED)}
    for path, unit in units(roots[0], *NUMBERED):
        address = citation(roots[0], path)
        other = theirs.get(address)
        if address is None or other is None or unit.removed or at(roots[1], other).removed:
            continue
        pair = _Alike((path, other), roots)
        if all(is_whole(one) for one in pair.units):
            yield pair


def _ordered(how: str, pair: _Alike, donor: _Alike, n: int, root: Provision, lang: Lang) -> Instruction:
    unit, address = pair.units[n], pair.addresses[n]
    place = Place(root, (), lang, random.Random(0), reference(lang, Scheme.CIVIL, FIRST))  # noqa: S311 -- nothing is drawn
    assert address is not None
    if how == "delete":
        return place.instruction(Action.DELETE_PROVISION, address)
    if how == "restate":
        put = donor.units[n].with_(number=unit.number, label=unit.label)
        return place.instruction(Action.REPLACE_PROVISION, address, new=unit_text(put))
    number = Number(f"{unit.number}-1")
    put = donor.units[n].with_(number=number, label=unit.label.replace(str(unit.number), str(number), 1))
    target = Citation((*address.steps[:-1], type(address.last)(unit.kind, number)))
    return place.instruction(Action.INSERT_PROVISION, target, new=unit_text(put))
