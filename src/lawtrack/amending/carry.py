"""Facts follow their provisions: notes, lines, provenance of the base move with them to their new eIds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from lawtrack.amending.rebuild import Built
from lawtrack.model.document import EditorialNote, Facts, NoteKind, Provenance
from lawtrack.model.index import Path, TreeIndex


def moved(old: TreeIndex, new: TreeIndex, built: Built) -> dict[str, str]:
    """For every provision of the new tree that stood in the old one: new eId → old eId."""
    origins: dict[Path, Path | None] = {}
    result: dict[str, str] = {}
    for place in new:
        path = place.path
        if path in built.origins:
            origin = built.origins[path]
        elif path[:-1] in built.closed:
            origin = None
        else:
            above = origins.get(path[:-1])
            origin = (*above, path[-1]) if above is not None else None
        if path[:-1] in built.closed and path not in built.origins:
            built.closed.add(path)
        origins[path] = origin
        if origin is not None:
            result[place.eid] = old.at(origin).eid
    return result


def carried(
    facts: Facts,
    old: TreeIndex,
    new_to_old: Mapping[str, str],
    made: Mapping[str, Provenance],
    remarks: Sequence[tuple[Path, str]] = (),
) -> Facts:
    """The facts of the new tree: the old ones under their new eIds, and what this law made or said of provisions."""
    said = [EditorialNote(NoteKind.FOOTNOTE, text, old.at(path).eid) for path, text in remarks]
    old_to_new = {o: n for n, o in new_to_old.items()}
    lines = {old_to_new[eid]: line for eid, line in facts.lines.items() if eid in old_to_new}
    provenance = {old_to_new[eid]: p for eid, p in facts.provenance.items() if eid in old_to_new}
    provenance.update(made)
    return Facts(
        notes=tuple(_note(note, old, old_to_new) for note in (*facts.notes, *said)),
        lines=MappingProxyType(lines),
        provenance=MappingProxyType(provenance),
        parallel=frozenset(old_to_new[eid] for eid in facts.parallel if eid in old_to_new),
    )


def _note(note: EditorialNote, old: TreeIndex, old_to_new: Mapping[str, str]) -> EditorialNote:
    """The note at its provision, or at the nearest one around it that is left."""
    eid = note.eid
    while eid and eid not in old_to_new:
        above = old.parent(eid) if eid in old else None
        eid = above.eid if above else ""
    return replace(note, eid=old_to_new.get(eid, "") if eid else "")
