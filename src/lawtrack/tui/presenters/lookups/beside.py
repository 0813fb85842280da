"""Two texts of an act side by side: each paragraph beside the one of the same element, so that they scroll in step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.wrapping import Paragraph, Span

if TYPE_CHECKING:
    from lawtrack.tui.office import Office
    from lawtrack.tui.presenters.lookups.spots import Spot
    from lawtrack.tui.presenters.reading import ActText

_NONE: tuple[Span, ...] = (("", ""),)


def beside(office: Office, text: ActText, other: Spot) -> tuple[str, list[Paragraph]]:
    """What the other text is called, and the paragraphs of both.

    Where both are in one language, a sign tells the paragraphs that differ, and the words of them.

    Args:
        office: The workspace.
        text: The text that is read.
        other: The language and edition of the other one.
    """
    from lawtrack.tui.presenters.reading import act_text

    second = act_text(office, text.uri, other.lang, other.edition)
    pairs = _paired(text.paragraphs(notes=False), second.paragraphs(notes=False))
    one_language = text.lang == second.lang
    name = _("{left} ⇄ {right}").format(left=text.subtitle, right=second.subtitle)
    return name, [_row(left, right, signs=one_language) for left, right in pairs]


def _row(left: Paragraph | None, right: Paragraph | None, *, signs: bool) -> Paragraph:
    shown = left or right or Paragraph(_NONE)
    sides = (left.spans if left else _NONE, right.spans if right else _NONE)
    sign, style = "", ""
    if signs and (left is None or right is None):
        sign, style = ("+", "inserted") if left is None else ("-", "deleted")
    elif signs and _words(sides[0]) != _words(sides[1]):
        from lawtrack.comparing.paragraphs import paragraph_runs
        from lawtrack.tui.paragraphs import side_spans

        sign, style = "~", "label"
        runs = paragraph_runs(_words(sides[0]), _words(sides[1]))
        sides = (side_spans(runs, "-"), side_spans(runs, "+"))
    return Paragraph(sides[0], shown.eid, sign, style, shown.indent, sides[1])


def _words(spans: Sequence[Span]) -> str:
    return "".join(words for words, _style in spans)


def _paired(
    left: Sequence[Paragraph], right: Sequence[Paragraph]
) -> list[tuple[Paragraph | None, Paragraph | None]]:
    """Paragraphs of one element in one row, in the order of both; what stands elsewhere there has a row of its own."""
    keys = _keys(right)
    places = {key: at for at, key in enumerate(keys)}
    rows: list[tuple[Paragraph | None, Paragraph | None]] = []
    done = 0
    for key, one in zip(_keys(left), left, strict=True):
        at = places.get(key, -1)
        if at < done:
            rows.append((one, None))
            continue
        rows += [(None, other) for other in right[done:at]]
        rows.append((one, right[at]))
        done = at + 1
    return rows + [(None, other) for other in right[done:]]


def _keys(paragraphs: Sequence[Paragraph]) -> list[tuple[str, int]]:
    seen: Counter[str] = Counter()
    keys = []
    for one in paragraphs:
        keys.append((one.eid, seen[one.eid]))
        seen[one.eid] += 1
    return keys
