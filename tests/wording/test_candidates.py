from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.i18n import speaking
from lawtrack.model.address import Address
from lawtrack.model.document import Scheme
from lawtrack.model.instruction import Candidate, Outcome, OutcomeKind
from lawtrack.model.message import message
from lawtrack.services.from_file.applying import apply_files
from lawtrack.wording.candidates import candidate_names, shown_candidates
from lawtrack.wording.messages import said

CODE = """КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН
от 5 июля 2014 года № 235-V

Об административных правонарушениях

Статья 5. Правила

1. Нарушение влечет штраф на лиц и штраф на граждан, штраф на лиц и арест.

2. Повторное нарушение влечет предупреждение.
"""
LAW = """ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН

О внесении изменений в Кодекс Республики Казахстан об административных правонарушениях

Статья 1. Внести в Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года № 235-V следующие изменения:

1) в части первой статьи 5 слово «штраф» заменить словом «арест»;

2) в части третьей статьи 5 слово «штраф» заменить словом «арест».
"""


@pytest.fixture
def outcomes(tmp_path: Path) -> list[Outcome]:
    (tmp_path / "code.txt").write_text(CODE, encoding="utf-8")
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    return list(apply_files(tmp_path / "code.txt", tmp_path / "law.txt").outcomes)


@pytest.mark.parametrize(
    ("lang", "first", "third"),
    [
        ("ru", "часть первая статьи 5", "часть третья статьи 5"),
        ("kk", "5-баптың бірінші бөлігі", "5-баптың үшінші бөлігі"),
        ("en", "part 1 of article 5", "part 3 of article 5"),
    ],
)
def test_levels_of_a_code_are_named_as_it_names_them(
    outcomes: list[Outcome], lang: str, first: str, third: str
) -> None:
    one, two = outcomes
    assert one.kind is OutcomeKind.AMBIGUOUS
    assert two.kind is OutcomeKind.NOT_FOUND
    assert one.reason is not None
    assert two.reason is not None
    with speaking(lang):
        # «в части первой», «бөлігі ішінде»: the sentence may put the place in any position, not in another word
        assert first in said(one.reason)
        assert third in said(two.reason)
        assert all(first in shown.place for shown in shown_candidates(one.candidates))


def test_the_same_words_in_one_element_are_told_apart(outcomes: list[Outcome]) -> None:
    candidates = outcomes[0].candidates
    assert [(c.occurrence, c.of, c.found) for c in candidates] == [(n, 3, "штраф") for n in (1, 2, 3)]
    shown = shown_candidates(candidates)
    assert len({s.words for s in shown}) == 3
    assert all("[штраф]" in s.words for s in shown)
    assert len({s.place for s in shown}) == 3
    assert len({s.address for s in shown}) == 1
    assert candidate_names(candidates).count("[штраф]") == 3


def test_a_window_grows_until_it_differs() -> None:
    around = "одни и те же слова вокруг искомого слова, одни и те же слова вокруг"
    two = [
        Candidate("art_5", "", found="слово", before=f"{n} {around} ", after=f" {around}", occurrence=i, of=2)
        for i, n in enumerate(("первое", "второе"), 1)
    ]
    shown = [s.words for s in shown_candidates(two)]
    assert "первое" in shown[0]
    assert "второе" in shown[1]


def test_a_place_that_stands_alone_shows_its_words_as_they_are() -> None:
    (only,) = shown_candidates([Candidate("art_5", "слова статьи", 0.5)])
    assert (only.eid, only.words) == ("art_5", "слова статьи")


def test_words_that_look_like_an_eid_stay_as_they_are() -> None:
    sentence = message("Not understood: {text}", text="art_5__para_1")
    assert "art_5__para_1" in said(sentence)
    named = message("There is no {eid} in the act.", eid=Address("art_5__para_1"))
    with speaking("en"):
        assert "paragraph 1 of article 5" in said(named)
        assert "part 1 of article 5" in said(named, Scheme.UK)
        assert "part 1 of article 5" in said(named.in_scheme(Scheme.KOAP))
    assert str(named) == "There is no art_5__para_1 in the act."
