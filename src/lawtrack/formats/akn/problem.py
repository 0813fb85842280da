"""Problem: one finding of the checker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from lxml import etree

from lawtrack.formats.akn.parsing import line_of, local


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    Attributes:
        line: The line of the file, from 1.
        element: The name of the element.
        eid: Its eId, empty where it has none.
        message: What is wrong, in one sentence of the interface language.
    """

    line: int
    element: str
    eid: str
    message: str

    @classmethod
    def at(cls, element: etree._Element, message: str) -> Self:
        """The finding on an element."""
        return cls(line_of(element), local(element), element.get("eId", ""), message)

    def __str__(self) -> str:
        where = f"{self.element} {self.eid}".strip()
        return f"{self.line}: {where}: {self.message}"
