"""Places as people type them, wherever one is asked for: read by the act's own names of its levels."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from lawtrack.amending.decisions import instruction_keys
from lawtrack.errors import InputError
from lawtrack.model.document import Lang
from lawtrack.model.rendering import plain_text
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.settling import Ruling
from lawtrack.services.from_file.amending_acts import read_amending
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests.wording.test_candidates import CODE, LAW


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    base, law = tmp_path / "code.txt", tmp_path / "law.txt"
    base.write_text(CODE, encoding="utf-8")
    law.write_text(LAW, encoding="utf-8")
    return base, law


@pytest.fixture
def workspace(tmp_path: Path, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Workspace:
    from lawtrack.services.library.library import Library

    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "drafter")
    init_workspace(tmp_path / "office").close()
    opened = open_workspace(tmp_path / "office")
    Library(opened).import_file(files[0], edition=dt.date(2020, 1, 1))
    bills = Bills(opened)
    bills.new("fines", {Lang.RU: "О штрафах"})
    bills.add("fines", files[1])
    return opened


def _decided(files: tuple[Path, Path], **decision: object) -> str:
    base, law = files
    key = instruction_keys(read_amending(law).instructions)[1]
    path = base.with_name("decisions.jsonl")
    path.write_text(json.dumps({"key": key, **decision}), encoding="utf-8")
    return plain_text(apply_files(base, law, decisions=path).result.root)


@pytest.mark.parametrize("typed", ["ч. 1 ст. 5", "5-б. бірінші бөлігі", "art. 5(1)", "art_5__para_1"])
def test_a_file_of_decisions_takes_a_place_as_typed(files: tuple[Path, Path], typed: str) -> None:
    assert "штраф на лиц и арест на граждан" in _decided(files, choose=typed, occurrence=2)


def test_a_file_of_decisions_says_which_place_is_not_there(files: tuple[Path, Path]) -> None:
    with pytest.raises(InputError, match="part 2 of article 5"):
        _decided(files, choose="ч. 7 ст. 5")


@pytest.mark.parametrize("typed", ["ч. 2 ст. 5", "часть вторая статьи 5", "5-баптың екінші бөлігі"])
def test_every_place_of_the_workflow_is_read_by_the_names_of_the_act(
    workspace: Workspace, typed: str
) -> None:
    bills = Bills(workspace)
    settled = bills.settle("fines", 2, Ruling(target=typed))
    assert [one.target for one in settled.settlements.values()] == ["art_5__para_2"]
    justified, _rows = bills.justify("fines", [typed], "так надо")
    assert [reason.element for reason in justified.justifications.values()] == ["art_5__para_2"]
    Reviews(workspace).recommend("fines", "уточнить", citation=typed, author="expert")
    (remark,) = bills.get("fines").recommendations
    assert remark.citation is not None
    assert remark.citation.eid == "art_5__para_2"
    assert remark.quote.startswith("2. Повторное нарушение")
