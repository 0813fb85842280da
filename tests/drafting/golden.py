"""Golden laws: what is edited, and the Russian and Kazakh law that orders it, written from real laws by hand.

A file of ``golden/`` begins with what it shows («#»); «@» names the amended acts and what the law says of itself. For each
language «=» are the edits, as ``tests.reading.test_drafted_orders`` writes instructions, and «>» the lines of the law: the
orders alone, or the whole law where «@» says ``whole``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lawtrack.drafting.law import ActOrders, AmendedAct, LawText, Requisites, law_text
from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme, WorkKind
from lawtrack.model.instruction import (
    Action,
    ActReference,
    Commencement,
    Instruction,
    Position,
    StartRule,
)
from tests.instructions import instruction

_OF_THE_ACT = ("commencement", "own_provision")
"""What is read of a whole law and is no edit."""
FOLDER = Path(__file__).parent / "golden"
_MINISTER = {
    Lang.RU: "Министра садов Республики Казахстан",
    Lang.KK: "Қазақстан Республикасы Бақтар министрінің",
}
ACTS = {
    "law": AmendedAct(
        WorkKind.LAW, dt.date(2020, 5, 2), "900-VI", {Lang.RU: "О садах", Lang.KK: "Бақтар туралы"}
    ),
    "old": AmendedAct(
        WorkKind.LAW, dt.date(2007, 7, 21), "298-III", {Lang.RU: "О розах", Lang.KK: "Раушандар туралы"}
    ),
    "koap": AmendedAct(
        WorkKind.CODE,
        dt.date(2014, 7, 5),
        "235-V",
        {
            Lang.RU: "Кодекс Республики Казахстан об административных правонарушениях",
            Lang.KK: "Қазақстан Республикасының Әкімшілік құқық бұзушылық туралы кодексі",
        },
        Scheme.KOAP,
    ),
    "uk": AmendedAct(
        WorkKind.CODE,
        dt.date(2014, 7, 3),
        "226-V",
        {
            Lang.RU: "Уголовный кодекс Республики Казахстан",
            Lang.KK: "Қазақстан Республикасының Қылмыстық кодексі",
        },
        Scheme.UK,
    ),
    "order": AmendedAct(
        WorkKind.ORDER,
        dt.date(2025, 4, 4),
        "15",
        {Lang.RU: "О розах", Lang.KK: "Раушан туралы"},
        Scheme.BYLAW,
        makers=_MINISTER,
        registered="35000",
        documents={"att_1": {Lang.RU: "Правила ухода за розами", Lang.KK: "Раушан күтімі қағидалары"}},
    ),
    "plain-order": AmendedAct(
        WorkKind.ORDER,
        dt.date(2025, 4, 4),
        "15",
        {Lang.RU: "О розах", Lang.KK: "Раушан туралы"},
        Scheme.BYLAW,
        makers=_MINISTER,
    ),
    "second-order": AmendedAct(
        WorkKind.ORDER,
        dt.date(2025, 6, 6),
        "20",
        {Lang.RU: "О пионах", Lang.KK: "Пиондар туралы"},
        Scheme.BYLAW,
        makers=_MINISTER,
    ),
    "third-order": AmendedAct(
        WorkKind.ORDER,
        dt.date(2025, 7, 7),
        "21",
        {Lang.RU: "О маках", Lang.KK: "Көкнәр туралы"},
        Scheme.BYLAW,
        makers=_MINISTER,
    ),
}


@dataclass
class Golden:
    """One file."""

    name: str
    acts: list[str] = field(default_factory=list)
    whole: bool = False
    given: dict[str, str] = field(default_factory=dict)
    edits: dict[Lang, list[str]] = field(default_factory=dict)
    lines: dict[Lang, list[str]] = field(default_factory=dict)

    def orders(self, lang: Lang) -> list[ActOrders]:
        """The edits of a language (or of the one that the file is about) as orders."""
        source = Lang(self.given.get("from", lang))
        found: dict[str, list[Instruction]] = {name: [] for name in self.acts}
        for n, (name, said) in enumerate(self.told(source), 1):
            if said not in _OF_THE_ACT:
                found[name].append(edit(said, source, ACTS[name], n))
        return [ActOrders(ACTS[name], tuple(made)) for name, made in found.items()]

    def told(self, lang: Lang) -> list[tuple[str, str]]:
        """The edits of a language, each with the name of its act."""
        rows = [row.partition(": ") for row in self.edits[lang]]
        return [
            (head, rest) if head in ACTS else (self.acts[0], f"{head}{colon}{rest}")
            for head, colon, rest in rows
        ]

    def requisites(self) -> Requisites:
        """What the law says of itself."""
        subjects = self.given.get("subject", "/").split("/")
        signers = self.given.get("signer", "/").replace("_", " ").split("/")
        return Requisites(
            signatory={lang: said for lang, said in zip((Lang.RU, Lang.KK), signers, strict=True) if said},
            kind=WorkKind(self.given.get("kind", "law")),
            subject={lang: said for lang, said in zip((Lang.RU, Lang.KK), subjects, strict=True) if said},
            commencement=_starts(self.given.get("starts", "")),
        )

    def law(self, lang: Lang) -> LawText:
        """The law as it is written."""
        return law_text(self.orders(lang), lang, self.requisites())


def edit(row: str, lang: Lang, act: AmendedAct, n: int) -> Instruction:
    """The instruction that a line names."""
    head, *told = row.split(" | ")
    words = head.split(" ")
    given = {name: value or "yes" for name, _sign, value in (part.partition("=") for part in told)}
    reference = ActReference(
        act.titles.get(lang, ""), act.date, act.number, act.titles.get(lang, ""), act.scheme
    )
    values: dict[str, Any] = {
        "act": reference,
        "scope": (),
        "lang": lang,
        "line": n,
        "text": row,
        "target": Citation.parse_eid(words[1]) if len(words) > 1 and words[1] != "-" else None,
        "old": given.get("old"),
        "new": given["new"].replace("/", "\n") if "new" in given else None,
        "pos": Position(given["pos"]) if "pos" in given else None,
        "sentence": int(given["s"]) if "s" in given else None,
        "occurrences": int(given["occ"]) if "occ" in given else None,
        "toc": "toc" in given,
        "listed": Citation.parse_eid(given["listed"]) if "listed" in given else None,
        "adds": "adds" in given,
        "one_language": Action(words[0]) is Action.OWN_PROVISION,
        "renumbered": Citation.parse_eid(words[3]) if len(words) > 3 else None,
    }
    if "until" in given:
        until = dt.date.fromisoformat(given["until"])
        values["commencement"] = (Commencement(StartRule.DATE, until=until),)
    return instruction(Action(words[0]), n=n, **values)


def _starts(said: str) -> tuple[Commencement, ...]:
    if not said:
        return ()
    given = dict(part.split(":") for part in said.split(","))
    relations = dt.date.fromisoformat(given["relations"]) if "relations" in given else None
    if "date" in given:
        return (Commencement(StartRule.DATE, dt.date.fromisoformat(given["date"]), applies_from=relations),)
    whole = Commencement(StartRule.PUBLICATION, days=int(given["days"]), applies_from=relations)
    if "apart" not in given:
        return (whole,)
    day = dt.date.fromisoformat(given["apartdate"])
    return whole, Commencement(StartRule.DATE, day, scope=(given["apart"],))


def goldens() -> list[Golden]:
    """All files."""
    return [_read(path) for path in sorted(FOLDER.glob("*.txt"))]


def _read(path: Path) -> Golden:
    golden, lang = Golden(path.stem), Lang.RU
    for line in path.read_text("utf-8").splitlines():
        sign, said = line[:1], line[1:].strip()
        if sign == "@":
            acts, *more = said.split(" ", 1)
            golden.acts = acts.split("+")
            words = more[0] if more else ""
            golden.whole = words.startswith("whole")
            pairs = [word for word in words.removeprefix("whole").split() if "=" in word]
            golden.given = dict(word.split("=", 1) for word in pairs)
        elif sign == "[":
            lang = Lang(said.rstrip("]"))
            golden.edits[lang], golden.lines[lang] = [], []
        elif sign == "=":
            golden.edits[lang].append(said)
        elif sign == ">":
            golden.lines[lang].append(said)
    return golden
