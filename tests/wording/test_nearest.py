"""An address that a text does not have: what is named instead is in the element that it does have."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import CitationError
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.services.from_file.acts import read_act
from lawtrack.wording.addresses import address, find_place
from lawtrack.wording.naming import OWN

ARTICLES = 40
TWO = "1. Одно.\n\n2. Другое."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> TreeIndex:
    """Forty articles of two paragraphs each, but the third, which has one part and no paragraph."""
    path: Path = tmp_path_factory.mktemp("near") / "act.txt"
    body = "\n\n".join(
        f"Статья {n}. Предмет\n\n{TWO if n != 3 else 'Закон устанавливает порядок.'}"
        for n in range(1, ARTICLES)
    )
    path.write_text(
        f"О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\n{body}\n", encoding="utf-8"
    )
    return index_of(read_act(path, Lang.RU).expression.root)


@pytest.mark.parametrize(
    ("typed", "named", "never"),
    [
        ("пункт 2 статьи 3", ["art_3"], "art_23"),
        ("пункт 7 статьи 2", ["art_2__para_1", "art_2__para_2", "art_2"], "art_7"),
        ("подпункт 4) пункта 1 статьи 5", ["art_5__para_1"], "art_4"),
        ("статья 77", ["art_7"], "art_1"),
    ],
)
def test_the_nearest_is_in_what_there_is(index: TreeIndex, typed: str, named: list[str], never: str) -> None:
    with pytest.raises(CitationError) as refused:
        find_place(index, typed, Scheme.CIVIL)
    hint = refused.value.hint
    assert all(address(eid, OWN) in hint for eid in named), hint
    assert address(never, OWN) not in hint
