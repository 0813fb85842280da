"""What two revisions read in the same amending acts: every difference of ``instructions --json``, line by line.

Run: ``python bench/readings.py [REVISION [FOLDER …]]`` (``HEAD``). The revision is checked out beside the present one and runs in the
same environment. Folders are those of the corpus (``LAWTRACK_CORPUS``, by default ``../shared/data``): ``amending`` and
``laws2`` where none is named.
"""

from __future__ import annotations

import difflib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("LAWTRACK_CORPUS", ROOT.parent / "shared" / "data")).resolve()
SUFFIXES = frozenset({".md", ".json", ".txt", ".docx", ".html"})


def acts(folders: list[str]) -> Iterator[Path]:
    """The amending acts of the named folders of the corpus."""
    for folder in folders or ["amending", "laws2"]:
        for path in sorted((CORPUS / folder).rglob("*")):
            if path.suffix in SUFFIXES and "gold" not in path.parts:
                yield path


def reading(source: Path, path: Path) -> list[str]:
    """What the code in ``source`` prints for an act, with its exit code as the last line."""
    env = os.environ | {"PYTHONPATH": str(source), "LAWTRACK_LANG": "en", "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "lawtrack", "instructions", str(path), "--json"]
    done = subprocess.run(command, env=env, cwd=CORPUS, capture_output=True, text=True, check=False)
    return [*done.stdout.splitlines(), f"exit {done.returncode}"]


def fields(old: list[str], new: list[str]) -> Iterator[str]:
    """The fields that differ, where the lines pair; else the lines."""
    if len(old) != len(new):
        yield from difflib.unified_diff(old, new, "before", "after", lineterm="", n=0)
        return
    for one, two in zip(old, new, strict=True):
        if one == two:
            continue
        if not (one.startswith("{") and two.startswith("{")):
            yield f"   {one}  ->  {two}"
            continue
        before, after = json.loads(one), json.loads(two)
        for key in before | after:
            if before.get(key) != after.get(key):
                yield f"   {before.get('n')} {key}: {before.get(key)!r}  ->  {after.get(key)!r}"


def main() -> None:
    """Compare and print."""
    revision, folders = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else ("HEAD", [])
    with tempfile.TemporaryDirectory() as scratch:
        before = Path(scratch) / "before"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(before), revision], check=True)
        try:
            differing = compare(before / "src", list(acts(folders)), revision)
        finally:
            subprocess.run([*git, "remove", "--force", str(before)], check=True)
    sys.exit(1 if differing else 0)


def compare(before: Path, files: list[Path], revision: str) -> int:
    """Print the differences; how many acts differ."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        old = list(pool.map(lambda path: reading(before, path), files))
        new = list(pool.map(lambda path: reading(ROOT / "src", path), files))
    differing = 0
    for path, one, two in zip(files, old, new, strict=True):
        if one == two:
            continue
        differing += 1
        name = str(path.relative_to(CORPUS))
        print(name)
        print("\n".join(fields(one, two)))
    lines = sum(len(one) - 1 for one in old)
    print(f"{len(files)} acts, {lines} instructions at {revision}; {differing} acts read otherwise")
    return differing


if __name__ == "__main__":
    main()
