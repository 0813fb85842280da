"""Several commands begun at once on one bill, each a process of its own: what they report is what is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence

import docx
import pytest

from lawtrack.services.files import digest
from tests.cli.office import LAW, Office

pytestmark = pytest.mark.own_store


def at_once(office: Office, *calls: Sequence[str]) -> list[tuple[int, str]]:
    """Begin commands at once; how each ended, and what it narrated."""
    begun = [
        subprocess.Popen(
            [sys.executable, "-m", "lawtrack", "--workspace", str(office.folder / "ws"), *words],
            env={**os.environ, "LAWTRACK_USER": f"U{n}", "LAWTRACK_LANG": "en"},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )
        for n, words in enumerate(calls)
    ]  # fmt: skip
    return [(one.wait(), said) for one in begun for said in (one.communicate()[1],)]


def recorded(office: Office, kind: str) -> list[dict[str, str]]:
    lines = (office.folder / "ws/amendments/yards/workflow.jsonl").read_text(encoding="utf-8").splitlines()
    return [e for e in map(json.loads, lines) if e["event"] == kind and e["by"].startswith("U")]


def test_texts_that_are_added_at_once(office: Office) -> None:
    calls = []
    for n in range(3):
        path = office.folder / f"new-{n}.txt"
        path.write_text(LAW["ru"].replace("людей", f"граждан {n}"), encoding="utf-8")
        calls.append(["bill", "add", "yards", str(path)])
    (office.folder / "kk.txt").write_text(LAW["kk"].replace("адамдар", "азаматтар"), encoding="utf-8")
    calls.append(["bill", "add", "yards", str(office.folder / "kk.txt")])
    ended = at_once(office, *calls)
    done = {f"U{n}" for n, (code, _said) in enumerate(ended) if code == 0}
    assert {event["by"] for event in recorded(office, "text")} == done
    assert "U3" in done, "the other language is nobody's concern"
    assert done - {"U3"}
    for code, said in ended:
        assert code == 0 or (code == 2 and "Somebody else has changed «yards» in the meantime" in said)
    for event in recorded(office, "text"):
        kept = office.folder / "ws/amendments/yards" / event["file"]
        assert digest(kept.read_bytes()) == event["digest"]


def test_a_draft_that_is_added_twice_at_once_is_added_once(office: Office) -> None:
    table = office.folder / "table.docx"
    office.ok("bill", "table", "yards", "--lang", "ru", "-o", str(table))
    document = docx.Document(str(table))
    for row in document.tables[0].rows:
        for run in (r for cell in row.cells for p in cell.paragraphs for r in p.runs):
            run.text = run.text.replace("десять", "двадцать")
    document.save(str(table))
    office.ok("bill", "import-table", "yards", str(table))
    before = office.run("bill", "draft", "yards").stdout
    ended = at_once(office, *[["bill", "draft", "yards", "--add"]] * 2)
    assert sorted(code for code, _said in ended) == [0, 2]
    assert len(recorded(office, "text")) == 1
    assert office.run("bill", "apply", "yards", "--lang", "ru").return_value == 0
    office.ok("bill", "draft", "yards", "--undo")
    assert office.run("bill", "draft", "yards").stdout == before
    assert office.run("log", "--verify").return_value == 0
