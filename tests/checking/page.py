"""The table of checks on the page ``docs/checking.md``, made from the profile: ``python -m tests.checking.page`` writes it."""

from __future__ import annotations

import re
from pathlib import Path

from lawtrack.profiles.checks import check_rules

PAGE = Path(__file__).parents[2] / "docs" / "checking.md"
_TABLE = re.compile(r"(?<=<!-- checks -->\n)(.*?)(?=<!-- /checks -->)", re.DOTALL)


def table() -> str:
    """The rows of the profile, in its order."""
    rows = ["| check | weighs | asked of | what it asks for | basis |", "|---|---|---|---|---|"]
    for one in check_rules().values():
        weighs = one.severity.value if one.on else f"{one.severity.value}, off"
        basis = one.basis["en"] + ("" if one.verified else " (not verified)")
        numbers = ", ".join(
            f"{name} {value}" for name, value in one.numbers.items() if name != "abbreviations"
        )
        what = one.title["en"] + (f" ({numbers})" if numbers else "")
        rows.append(f"| `{one.id}` | {weighs} | {one.asked_of.value} | {what} | {basis} |")
    return "\n".join(rows) + "\n"


def on_the_page() -> str:
    """The table as the page has it."""
    found = _TABLE.search(PAGE.read_text(encoding="utf-8"))
    return found[1] if found else ""


if __name__ == "__main__":
    made = table()
    PAGE.write_text(_TABLE.sub(lambda _old: made, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
