"""Acts and laws that the right tables and bills are made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lawtrack.model.document import Expression, Lang
from lawtrack.reading.lines import SourceLine
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.amending_acts import amending_from_lines, read_amending
from lawtrack.services.from_file.applying import Application, apply_to_expression
from tests.corpus import CORPUS

ACTS = tuple(
    sorted(
        path
        for folder in ("ru", "kk")
        for path in (CORPUS / "acts" / folder).glob("*")
        if not path.name.startswith("tax")
    )
)
"""Whole acts; the Tax Code alone takes longer to read than all the others."""
PAIRS = tuple(
    sorted(
        path
        for path in (CORPUS / "pairs").glob("*")
        if (path / "before.md").is_file() and "aral" not in path.name
    )
)
"""Official steps; the law on the Aral Sea misquotes the act and is no right bill."""
BOTH = {
    "teachers": tuple(
        CORPUS / "acts" / lang / "law_293-VI_teacher_status_2024-12-30.md" for lang in ("ru", "kk")
    ),
}
"""Acts at hand in Russian and Kazakh, of one edition."""


@dataclass(frozen=True)
class Law:
    """A law and the act that it amends.

    Attributes:
        name: What it is called in reports.
        base: The act in force.
        lines: The law.
    """

    name: str
    base: Expression
    lines: tuple[str, ...]

    @property
    def lang(self) -> Lang:
        return self.base.lang

    def applied(self) -> Application:
        """What the law does to the act."""
        source = [SourceLine(n, text) for n, text in enumerate(self.lines, 1)]
        return apply_to_expression(self.base, amending_from_lines(source, self.name, self.lang))


@lru_cache
def act(path: Path) -> Expression:
    """An act, read once."""
    return read_act(path).expression


@lru_cache
def official(path: Path) -> Application:
    """An official step: the act before it, applied."""
    law = read_amending(path / "amending.md")
    return apply_to_expression(act(path / "before.md"), law)


def laws_in_both() -> list[tuple[str, Path, Path]]:
    """Amending laws at hand in both languages, whole and in step: name, Russian, Kazakh.

    One of them says in one language only that a semicolon goes, one is cut, and two editions of one are not alike.
    """
    found: dict[str, dict[str, Path]] = {}
    for lang in ("ru", "kk"):
        for path in [
            *(CORPUS / "amending" / lang).glob("*.md"),
            *(CORPUS / "laws2" / lang / "texts").glob("*.md"),
        ]:
            number = path.name.removeprefix("kk_").removeprefix("kz_").split(".")[0]
            found.setdefault(number, {}).setdefault(lang, path)
    left_out = ("21501", "46933", "33991")
    return [
        (name, both["ru"], both["kk"])
        for name, both in sorted(found.items())
        if len(both) == 2 and name not in left_out
    ]
