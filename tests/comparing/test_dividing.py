from __future__ import annotations

import pytest

from lawtrack.comparing import compare
from lawtrack.model.change import ChangeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from tests.comparing.test_align import act, article

TERM = "Уполномоченный орган рассматривает заявление в течение тридцати дней."
APPEAL = "Отказ в приеме заявления может быть обжалован в суд в установленном порядке."
FEE = "За рассмотрение заявления взимается сбор в размере одного показателя."


def numbered(kind: Kind, *texts: str) -> tuple[Provision, ...]:
    label = "{})" if kind is Kind.POINT else "{}."
    return tuple(Provision(kind, Number(str(n)), label.format(n), text=t) for n, t in enumerate(texts, 1))


def holding(*children: Provision) -> Provision:
    return act(article(1).with_(text="", children=children))


def test_an_article_divided_into_two() -> None:
    second = article(3, APPEAL).with_(number=Number("2-1"), label="Статья 2-1.")
    old, new = act(article(1), article(2, f"{TERM} {APPEAL}")), act(article(1), article(2, TERM), second)
    (there,) = compare(old, new).changes
    assert (there.kind, there.old_eid, there.new_eid) == (ChangeKind.SPLIT, "art_2", "art_2")
    assert (there.others, there.count) == (("art_2-1",), 2)
    (back,) = compare(new, old).changes
    assert (back.kind, back.old_eid, back.new_eid) == (ChangeKind.MERGED, "art_2", "art_2")
    assert back.others == ("art_2-1",)


@pytest.mark.parametrize("kind", [Kind.PARAGRAPH, Kind.SUBPARAGRAPH])
def test_what_follows_the_parts_is_only_renumbered(kind: Kind) -> None:
    old = numbered(kind, f"{TERM} {APPEAL}", FEE)
    new = numbered(kind, TERM, APPEAL, FEE)
    if kind is Kind.SUBPARAGRAPH:
        old, new = (tuple(p.with_(number=None, label="") for p in side) for side in (old, new))
    kinds = [c.kind for c in compare(holding(*old), holding(*new)).changes]
    assert kinds == [ChangeKind.SPLIT] + [ChangeKind.RENUMBERED] * (kind is Kind.PARAGRAPH)


def test_a_paragraph_divided_into_three() -> None:
    old, new = (
        numbered(Kind.PARAGRAPH, f"{TERM} {APPEAL} {FEE}"),
        numbered(Kind.PARAGRAPH, TERM, APPEAL, FEE),
    )
    (change,) = compare(holding(*old), holding(*new)).changes
    assert (change.kind, change.count, change.others) == (
        ChangeKind.SPLIT,
        3,
        ("art_1__para_2", "art_1__para_3"),
    )


def test_words_of_both_sides_come_back() -> None:
    old, new = numbered(Kind.PARAGRAPH, f"{TERM} {APPEAL}"), numbered(Kind.PARAGRAPH, TERM, APPEAL)
    (change,) = compare(holding(*old), holding(*new)).changes
    assert "".join(r.text for r in change.runs if r.op in "=-") == f"1. {TERM} {APPEAL}"
    assert "".join(r.text for r in change.runs if r.op in "=+") == f"1. {TERM}\n2. {APPEAL}"


@pytest.mark.parametrize(
    "texts",
    [
        (TERM, FEE),  # a new paragraph beside a changed one holds nothing of it
        (f"{TERM} {APPEAL}", APPEAL),  # nothing was taken from the first one
        (TERM, "Отказ может быть обжалован."),  # half of the words are gone
    ],
)
def test_what_is_no_division(texts: tuple[str, ...]) -> None:
    old, new = numbered(Kind.PARAGRAPH, f"{TERM} {APPEAL}"), numbered(Kind.PARAGRAPH, *texts)
    assert ChangeKind.SPLIT not in {c.kind for c in compare(holding(*old), holding(*new)).changes}


def test_one_inserted_in_the_middle_of_two_hundred() -> None:
    old = [article(n) for n in range(1, 201)]
    after = [a.with_(number=Number(str(n)), label=f"Статья {n}.") for n, a in enumerate(old[100:], 102)]
    changes = compare(act(*old), act(*old[:100], article(101, "Совсем иная норма."), *after)).changes
    assert [(c.kind, c.count) for c in changes] == [(ChangeKind.INSERTED, 1), (ChangeKind.RENUMBERED, 100)]
