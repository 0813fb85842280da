"""No sentence for people holds a bare eId: it holds an address, which is printed in the reader's language."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "lawtrack"
ABOUT_EIDS = ("formats/akn/", "model/citation.py")
"""What checks the eIds themselves."""


def bare(call: ast.Call) -> list[str]:
    """The eIds that a sentence is given as they are; a name may stand for an address in ``message``."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name not in ("message", "message_n", "format"):
        return []
    return [
        ast.unparse(word.value)
        for word in call.keywords
        if (isinstance(word.value, ast.Attribute) and word.value.attr.endswith("eid"))
        or (name == "format" and isinstance(word.value, ast.Name) and word.value.id.endswith("eid"))
    ]


def test_sentences_hold_addresses() -> None:
    found = [
        f"{path.relative_to(SOURCES)}: {one}"
        for path in sorted(SOURCES.rglob("*.py"))
        if not str(path.relative_to(SOURCES)).startswith(ABOUT_EIDS)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for one in bare(call)
    ]
    assert found == []
