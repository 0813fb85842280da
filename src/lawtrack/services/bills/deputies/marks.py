"""Final marks of a list in which an element came or went: «;» behind all but the last, «.» behind the last (practice)."""

from __future__ import annotations

import re

from lawtrack.model.index import Path, index_of, replaced
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

_END = re.compile(r"(?P<quoted>[»\"”]?)[.;]\s*\Z")


def with_marks(root: Provision, holder: Path) -> Provision:
    """The tree with the final marks of the subparagraphs in a unit put right, where they stand in a list at all.

    Args:
        root: The tree.
        holder: The path of the unit in which one came or went.

    Returns:
        It; unchanged where another mark stands there, or one of them has none.
    """
    children = index_of(root).at(holder).provision.children
    points = [n for n, child in enumerate(children) if child.kind is Kind.POINT]
    for n in points:
        last = n == points[-1] and n == len(children) - 1
        made = _ended(children[n], "." if last else ";")
        if made is not None:
            root = replaced(root, (*holder, n), (made,))
    return root


def _ended(unit: Provision, mark: str) -> Provision | None:
    """A unit whose last line ends with a mark; None where it does already, or ends with none of the two."""
    if unit.children:
        inner = _ended(unit.children[-1], mark)
        return unit.with_(children=(*unit.children[:-1], inner)) if inner is not None else None
    found = _END.search(unit.text)
    if found is None or unit.text.rstrip().endswith(mark):
        return None
    return unit.with_(text=f"{unit.text[: found.start()]}{found['quoted']}{mark}")
