"""One function names a provision: who shows an address asks it, and says of which act the provision is."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import lawtrack

SOURCE = Path(lawtrack.__file__).parent
SHOWING = ("cli", "tui", "services", "tables", "wording", "checking", "parity", "intake")
PRINTING = frozenset(
    {
        "wording/addresses.py",  # the function itself
        "wording/documents.py",  # its part for approved documents
        "tables/acts.py",  # an element of the bill itself, by the number that its text prints
        "intake/letters.py",  # a provision as a letter writes it, before anybody knows of which act it is
    }
)


def calls(*packages: str) -> Iterator[tuple[str, ast.Call]]:
    for package in packages:
        for path in sorted((SOURCE / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    yield path.relative_to(SOURCE).as_posix(), node


def test_nobody_else_puts_an_address_into_words() -> None:
    found = {where for where, call in calls(*SHOWING) if getattr(call.func, "id", "") == "citation_text"}
    assert found == PRINTING


def test_a_finding_on_a_provision_says_what_provisions_of_its_act_are_called() -> None:
    findings = [
        (where, {keyword.arg for keyword in call.keywords}, call.lineno)
        for where, call in calls("services/checking")
        if getattr(call.func, "id", "") == "Finding"
    ]
    assert len(findings) > 20
    assert [(where, line) for where, given, line in findings if "eid" in given and "named" not in given] == []
