"""Random edits of an act, in Russian and Kazakh: what an amending act may order."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from lawtrack.drafting.law import AmendedAct
from lawtrack.model.action import ActReference
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.instruction import Action, Instruction, Position
from tests.drafting.golden import ACTS
from tests.instructions import instruction

_WORDS = {
    Lang.RU: "заявитель орган срок закона, порядок; ставка – № 5 (лица) «уполномоченный орган» дней пункта 2 и",
    Lang.KK: "өтініш беруші орган мерзім, тәртіп; ұғымдар – № 5 (тұлға) «уәкілетті орган» күн 2-тармақ және",
}
_UNITS = {
    Lang.RU: {"art": "Статья {n}. {text}", "chp": "Глава {n}. {text}"},
    Lang.KK: {"art": "{n}-бап. {text}", "chp": "{n}-тарау. {text}"},
}
_LABELS = {"para": "{n}. {text}.", "point": "{n}) {text};", "al": "{text};", "subpara": "{Text}."}
SCHEMES = {Scheme.CIVIL: "law", Scheme.KOAP: "koap", Scheme.UK: "uk", Scheme.BYLAW: "plain-order"}


def numbers(most: int = 30) -> st.SearchStrategy[str]:
    """5, 5-1."""
    plain = st.integers(1, most).map(str)
    return st.one_of(plain, plain, st.tuples(plain, st.integers(1, 9)).map(lambda two: f"{two[0]}-{two[1]}"))


@st.composite
def words(draw: st.DrawFn, lang: Lang) -> str:
    """Words of law that can be sought: their quotation marks balance, no end of a sentence stands in them."""
    pool = _WORDS[lang].split("«")[0].split() + _WORDS[lang].split("»")[1].split()
    found = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=5))
    if draw(st.integers(0, 5)) == 0:
        found.insert(draw(st.integers(0, len(found))), f"«{draw(st.sampled_from(pool)).strip(',;')} орган»")
    return " ".join(found)


@st.composite
def sought(draw: st.DrawFn, lang: Lang) -> str:
    """Words that stand in a unit: also figures alone, a word with its comma, a mark."""
    kind = draw(st.integers(0, 7))
    if kind == 0:
        return draw(st.sampled_from(["5", "12", "15-1", "1, 2", "100 000"]))
    if kind == 1:
        return f", {draw(words(lang))}"
    return draw(words(lang))


@st.composite
def targets(draw: st.DrawFn, scheme: Scheme) -> str:
    """An element of a law, or of a bylaw, down to an абзац."""
    steps = [] if scheme is Scheme.BYLAW else [f"art_{draw(numbers())}"]
    deeper = (
        ["para"] if scheme is Scheme.BYLAW else draw(st.sampled_from([[], ["para"], ["subpara"], ["point"]]))
    )
    for kind in deeper:
        steps.append(f"{kind}_{draw(numbers(9)) if kind != 'subpara' else draw(st.integers(2, 5))}")
    last = steps[-1].split("_")[0]
    inner = {"art": ["al"], "para": ["point", "subpara", "al"], "subpara": ["point", "al"], "point": ["al"]}[
        last
    ]
    if scheme in (Scheme.KOAP, Scheme.UK):  # no часть lies in a часть
        inner = [kind for kind in inner if kind != "subpara"]
    if draw(st.booleans()):
        kind = draw(st.sampled_from(inner))
        low = {"al": 2, "subpara": 2}.get(kind, 1)
        steps.append(f"{kind}_{draw(st.integers(low, 9))}")
    return "__".join(steps)


@st.composite
def edits(draw: st.DrawFn, lang: Lang, act: AmendedAct) -> list[Instruction]:
    """Several edits of one act, no two of them for the same words or the same element."""
    scheme = act.scheme
    made: list[Instruction] = []
    used: set[str] = set()
    for n in range(1, draw(st.integers(1, 9)) + 1):
        action = draw(st.sampled_from(_ACTIONS))
        target = draw(targets(scheme))
        if action in _WHOLE and any(same in target or target in same for same in used):
            continue
        values = _values(draw, action, target, lang)
        if values is None or (target in used and action in _WHOLE):
            continue
        used.add(target)
        reference = ActReference("", act.date, act.number, act.titles[lang], scheme)
        made.append(
            instruction(
                action, n=n, act=reference, scope=(), lang=lang, line=n, text=f"{action.value} {n}", **values
            )
        )
    return made


_WHOLE = (Action.INSERT_PROVISION, Action.REPLACE_PROVISION, Action.DELETE_PROVISION, Action.RENUMBER)
_ACTIONS = (
    *_WHOLE,
    Action.SUBSTITUTE_WORDS,
    Action.SUBSTITUTE_WORDS,
    Action.INSERT_WORDS,
    Action.DELETE_WORDS,
    Action.EVERYWHERE,
    Action.REPLACE_HEADING,
)


def _values(draw: st.DrawFn, action: Action, target: str, lang: Lang) -> dict[str, Any] | None:
    cited = Citation.parse_eid(target)
    kind, n = target.split("__")[-1].split("_")
    if action in (Action.SUBSTITUTE_WORDS, Action.DELETE_WORDS):
        new = {"new": draw(sought(lang))} if action is Action.SUBSTITUTE_WORDS else {}
        several = draw(st.sampled_from([1, 1, 1, 1, 2, 3]))
        return {"target": cited, "old": draw(sought(lang)), "occurrences": several, **new}
    if action is Action.INSERT_WORDS:
        pos = draw(st.sampled_from([Position.AFTER, Position.BEFORE, Position.END, Position.START]))
        old = {"old": draw(words(lang))} if pos in (Position.AFTER, Position.BEFORE) else {}
        return {"target": cited, "new": draw(sought(lang)), "pos": pos, "occurrences": 1, **old}
    if action is Action.EVERYWHERE:
        where = {"target": cited} if draw(st.booleans()) else {}
        new = {"new": draw(words(lang))} if draw(st.booleans()) else {}
        return {"old": draw(words(lang)), **new, **where}
    if action is Action.REPLACE_HEADING:
        article = next((step for step in cited.steps if step.kind.value == "article"), None)
        if article is None:
            return None
        text = _UNITS[lang]["art"].format(
            n=article.number, text=draw(st.sampled_from(["Роза", "Пион и сад"]))
        )
        return {"target": Citation.parse_eid(f"art_{article.number}__heading"), "new": text}
    if action is Action.DELETE_PROVISION:
        return {"target": cited}
    if action is Action.RENUMBER:
        if kind not in ("art", "para", "point"):
            return None
        return {"target": cited, "renumbered": Citation.parse_eid(f"{kind}_{draw(numbers())}")}
    text = " ".join(draw(st.lists(st.sampled_from(_PLAIN[lang]), min_size=2, max_size=5)))
    shape = _UNITS[lang].get(kind) or _LABELS[kind]
    body = shape.format(n=n, text=text, Text=text.capitalize())
    if kind == "art":
        body = f"{shape.format(n=n, text=text.capitalize())}\n{text.capitalize()}."
    return {"target": cited, "new": body}


_PLAIN = {Lang.RU: ("роза", "растет", "в", "саду"), Lang.KK: ("раушан", "бақта", "өседі", "және")}


def acts() -> st.SearchStrategy[AmendedAct]:
    """A law, two codes of other divisions, an order."""
    return st.sampled_from([ACTS[name] for name in SCHEMES.values()])
