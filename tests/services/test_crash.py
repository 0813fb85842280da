"""kill -9 during an import: the store opens, file and store agree, nothing is half-written."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lawtrack.formats.akn import read_akn, write_akn
from lawtrack.services.library import saving as keeping
from lawtrack.services.library.library import Library
from lawtrack.services.library.syncing import SyncState, load
from lawtrack.services.pending import digest_of, sweep
from lawtrack.services.workspace import Workspace, open_workspace
from lawtrack.store.checkouts import seen_files
from lawtrack.store.documents import all_texts
from tests.services.acts import FIRST, URI, article, courtyards

_ROOT = Path(__file__).parents[2]
_WRITER = """
import sys
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import open_workspace
from tests.services.acts import article, courtyards

library = Library(open_workspace(sys.argv[1]))
print("ready", flush=True)
for i in range(100000):
    words = f"Двор номер {i}. " * 400
    library.save(courtyards(articles=tuple(article(str(n), "Двор", words) for n in range(1, 12))))
    print(i, flush=True)
"""


def agrees(workspace: Workspace) -> int:
    """Texts in the store, after looking that each is whole and the same as its file."""
    assert not workspace.store.has_pending()
    with workspace.reading() as session:
        texts, seen = all_texts(session), seen_files(session)
    for text in texts:
        data = (workspace.folder / text.path).read_bytes()
        assert digest_of(data) == text.digest == seen[text.uri].digest
        expression = Library(workspace).read_text(text)
        assert write_akn(expression) == data
        words = {node.text for node in expression.root.children if node.text.startswith("Двор номер")}
        assert len(words) <= 1, "articles of two imports in one text"
    return len(texts)


def test_killed_at_random_moments(workspace: Workspace) -> None:
    moments = random.Random(20240801)  # noqa: S311 -- moments, not secrets
    texts = 0
    for _ in range(8):
        command = [sys.executable, "-c", _WRITER, str(workspace.folder)]
        writer = subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        for _ in range(moments.randrange(3)):
            writer.stdout.readline()
        time.sleep(moments.uniform(0.0, 0.15))
        writer.kill()
        writer.communicate()
        workspace.close()
        again = open_workspace(workspace.folder)
        again.store  # noqa: B018 -- opening finishes what was cut off
        texts += agrees(again)
        assert not load(again).unsettled
        again.close()
    assert texts > 0, "no import got through: the test says nothing"


def test_stopped_between_the_commit_and_the_file(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "finish_or_tell", _stop)
    with pytest.raises(KeyboardInterrupt):
        Library(workspace).save(courtyards())
    monkeypatch.undo()
    file = workspace.acts / "321-vi" / "ru@2020-06-01.xml"
    assert not file.exists()
    workspace.close()
    again = open_workspace(workspace.folder)
    assert Library(again).works()
    assert read_akn(file.read_bytes()).root == courtyards().root
    assert agrees(again) == 1
    again.close()


def test_a_file_changed_after_the_stop_is_a_conflict_not_overwritten(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(workspace)
    file = workspace.folder / library.save(courtyards()).path
    monkeypatch.setattr(keeping, "finish_or_tell", _stop)
    with pytest.raises(KeyboardInterrupt):
        library.save(courtyards(articles=(article("1", "Двор", "Двор закрыт."),)))
    monkeypatch.undo()
    file.write_bytes(write_akn(courtyards(articles=(article("1", "Двор", "Двор продан."),))))
    workspace.close()
    again = open_workspace(workspace.folder)
    assert Library(again).expression(URI).edition == FIRST
    (item,) = load(again).items
    assert item.state is SyncState.CONFLICT
    assert "продан" in file.read_text(encoding="utf-8")
    again.close()


def test_a_store_that_cannot_be_written_leaves_no_file(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lawtrack.store import checkouts

    monkeypatch.setattr(checkouts, "note_pending", _stop)
    with pytest.raises(KeyboardInterrupt):
        Library(workspace).save(courtyards())
    monkeypatch.undo()
    assert Library(workspace).works() == ()
    assert not list(workspace.acts.rglob("*.xml"))


def test_only_old_temporary_files_are_swept(workspace: Workspace) -> None:
    import os

    old, young = workspace.acts / ".ru@2020.xml.abc", workspace.acts / ".ru@2020.xml.def"
    for file in (old, young):
        file.write_text("x", encoding="utf-8")
    os.utime(old, (0, 0))
    sweep(workspace.acts)
    assert not old.exists()
    assert young.exists()


def _stop(*_args: object, **_kwargs: object) -> list[str]:
    raise KeyboardInterrupt
