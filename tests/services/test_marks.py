"""Notes of a person on a full disk: a line stands whole in the file, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import StoreError
from lawtrack.services.library.marks import Mark, Marks
from tests.full_disk import full_disk, needs_limits


@needs_limits
def test_a_note_that_finds_no_room_leaves_nothing_of_itself(tmp_path: Path) -> None:
    marks = Marks(tmp_path)
    marks.put(Mark("/akn/kz/act/1", "art_1", "Проверить срок."))
    before = (tmp_path / "notes.jsonl").read_bytes()
    with full_disk(), pytest.raises(StoreError, match=r"notes\.jsonl cannot be written"):
        marks.put(Mark("/akn/kz/act/1", "art_2", "Мерзімді тексеру."))
    assert (tmp_path / "notes.jsonl").read_bytes() == before


def test_half_a_note_is_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marks = Marks(tmp_path)
    marks.put(Mark("/akn/kz/act/1", "art_1", "Проверить срок."))
    whole = Marks._append

    class Short:
        """A file on a disk that has room for half of what is written."""

        def __init__(self, file: object) -> None:
            self._file = file

        def write(self, data: bytes) -> int:
            return int(self._file.write(data[: len(data) // 2]))  # type: ignore[attr-defined]

        def __getattr__(self, name: str) -> object:
            return getattr(self._file, name)

    with monkeypatch.context() as disk:
        disk.setattr(Marks, "_append", staticmethod(lambda file, line: whole(Short(file), line)))  # type: ignore[arg-type]
        with pytest.raises(StoreError, match="the disk is full"):
            marks.put(Mark("/akn/kz/act/1", "art_2", "Мерзімді тексеру."))
    marks.put(Mark("/akn/kz/act/1", "art_3", "Келесі."))
    assert [mark.eid for mark in marks.all()] == ["art_1", "art_3"]
