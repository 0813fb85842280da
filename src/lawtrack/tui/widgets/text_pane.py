"""TextPane: a pane that draws only the lines that are seen.

One ``Static`` per paragraph takes seconds for a code; this takes a moment for thirty thousand paragraphs. The cursor
is a provision, not a line; change marks and find hits are offsets in a sorted list, so going to the next one is a
bisection.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.worker import get_current_worker

from lawtrack.i18n import _
from lawtrack.model.eids import inside
from lawtrack.tui.wrapping import Laid, Paragraph, Span, cut, lay_out

if TYPE_CHECKING:
    from lawtrack.wordforms.lookup import Lookup
    from lawtrack.wordforms.sought import Sought

_GUTTER = 2
_MIDDLE = 3
_AT_ONCE = 400
"""Paragraphs that are laid out while one waits; a longer text is laid out in a thread, its beginning first."""


class TextPane(ScrollView, can_focus=True):
    """Paragraphs, wrapped at words, in one column or side by side.

    ``show(paragraphs)`` sets what is shown; ``go_to(i)`` brings paragraph ``i`` into view.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-pane--label",
        "text-pane--heading",
        "text-pane--note",
        "text-pane--own",
        "text-pane--removed",
        "text-pane--inserted",
        "text-pane--deleted",
        "text-pane--fold",
        "text-pane--found",
        "text-pane--cursor",
    }

    class Moved(Message):
        """The paragraph at the cursor changed."""

        def __init__(self, pane: TextPane, paragraph: Paragraph | None) -> None:
            self.pane = pane
            self.paragraph = paragraph
            super().__init__()

        @property
        def control(self) -> TextPane:
            """The pane, so that handlers can select by id."""
            return self.pane

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", _("Up"), show=False),
        Binding("down", "step(1)", _("Down"), show=False),
        Binding("pageup", "page(-1)", _("Page up"), show=False),
        Binding("pagedown", "page(1)", _("Page down"), show=False),
        Binding("home", "edge(-1)", _("To the beginning"), show=False),
        Binding("end", "edge(1)", _("To the end"), show=False),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._paragraphs: Sequence[Paragraph] = ()
        self._laid = Laid()
        self._lookup: tuple[Sequence[Paragraph], Lookup] | None = None
        self._width = 0
        self._cursor = -1
        self._sent = -1
        self._wanted: Sought | None = None

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        """What is shown."""
        return self._paragraphs

    @property
    def cursor(self) -> int:
        """The paragraph at the cursor; -1 where nothing is shown."""
        return self._cursor

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show ``paragraphs`` from the top."""
        self._paragraphs = paragraphs
        self._cursor = 0 if paragraphs else -1
        self._sent = -1
        self._lay_out(0)
        self.post_message(self.Moved(self, self._at_cursor()))

    def go_to(self, index: int) -> None:
        """Move the cursor to paragraph ``index`` and bring it into view, near the top."""
        if not 0 <= index < len(self._paragraphs):
            return
        self._cursor = self._sent = index
        self._scroll_to_sent()
        self.refresh()
        self.post_message(self.Moved(self, self._at_cursor()))

    def _scroll_to_sent(self) -> bool:
        """Bring the paragraph into view that the cursor was sent to; False where there is none, or nothing is laid out."""
        if self._sent < 0 or self._sent != self._cursor or self._sent >= len(self._laid.starts):
            return False
        self.scroll_to(0, max(self._laid.starts[self._sent] - 1, 0), animate=False)
        return True

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Whoever scrolls away from where the cursor was sent is not taken back there when the width changes."""
        super().watch_scroll_y(old_value, new_value)
        starts = self._laid.starts
        if 0 <= self._sent < len(starts) and new_value not in (
            max(starts[self._sent] - 1, 0),
            self.max_scroll_y,
        ):
            self._sent = -1

    def go_to_eid(self, eid: str) -> bool:
        """Go to the first paragraph of a provision; False where it is not shown."""
        for i, paragraph in enumerate(self._paragraphs):
            if inside(paragraph.eid, eid):
                self.go_to(i)
                return True
        return False

    def look_through(self, words: str) -> None:
        """Find words without showing them; a worker does it before ``find``, for a code takes its time."""
        wanted = _sought(words)
        if wanted is not None:
            self._lookup_of().find(wanted)

    def _lookup_of(self) -> Lookup:
        from lawtrack.wordforms.lookup import Lookup

        paragraphs = self._paragraphs
        if self._lookup is None or self._lookup[0] is not paragraphs:
            self._lookup = paragraphs, Lookup(map(_words_of, paragraphs))
        return self._lookup[1]

    def find(self, words: str, *, forward: bool = True, again: bool = False) -> tuple[int, int]:
        """Go to the next paragraph with ``words``; returns which hit it is (from 1, 0 for none) and how many."""
        self._wanted = _sought(words)
        hits = self._lookup_of().find(self._wanted) if self._wanted is not None else ()
        if not hits:
            self.refresh()
            return 0, 0
        if forward:
            at = bisect_right(hits, self._cursor) if again else bisect_left(hits, self._cursor)
        else:
            at = bisect_left(hits, self._cursor) - 1
        at %= len(hits)
        self.go_to(hits[at])
        return at + 1, len(hits)

    def seek(self, words: str) -> None:
        """Show where words stand, without moving."""
        self._wanted = _sought(words)
        self.refresh()

    def _at_cursor(self) -> Paragraph | None:
        return self._paragraphs[self._cursor] if self._cursor >= 0 else None

    def on_resize(self) -> None:
        """Wrap again when the width changes; keep the paragraph at the top."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out(max(self._paragraph_at(self.scroll_offset.y), 0))

    def _lay_out(self, top: int) -> None:
        """Lay out the paragraphs, and put one of them at the top."""
        paragraphs, width = self._paragraphs, self.scrollable_content_region.width
        self._width = width
        if width < 8:
            self._laid = Laid()
            return
        if len(paragraphs) <= _AT_ONCE:
            self._show_laid(paragraphs, width, top, lay_out(paragraphs, width, _GUTTER, _MIDDLE))
            return
        if not top:  # what is seen first
            self._show_laid(paragraphs, width, 0, lay_out(paragraphs[:_AT_ONCE], width, _GUTTER, _MIDDLE))
        else:
            self._laid = Laid()

        def work() -> None:
            laid = lay_out(paragraphs, width, _GUTTER, _MIDDLE)
            if not get_current_worker().is_cancelled:
                self.app.call_from_thread(self._show_laid, paragraphs, width, top, laid)

        self.run_worker(work, thread=True, exclusive=True, group="laying out", exit_on_error=False)

    def _show_laid(self, paragraphs: Sequence[Paragraph], width: int, top: int, laid: Laid) -> None:
        """Show paragraphs as they were laid out, unless others are shown now; the cursor may have moved since."""
        if paragraphs is not self._paragraphs or width != self._width:
            return
        self._laid = laid
        self.virtual_size = Size(width, len(laid.lines))
        if (
            self._scroll_to_sent()
        ):  # again when there is room: it may have been sent before the screen was drawn
            self.call_after_refresh(self._scroll_to_sent)
        elif top or not self._cursor:
            self.scroll_to(0, laid.starts[top] if top < len(laid.starts) else 0, animate=False)
        self.refresh()

    def _paragraph_at(self, line: int) -> int:
        return self._laid.lines[line][0] if 0 <= line < len(self._laid.lines) else -1

    def render_line(self, y: int) -> Strip:
        """One line of the pane, drawn from the wrapped paragraphs."""
        at = y + self.scroll_offset.y
        if not 0 <= at < len(self._laid.lines):
            return Strip.blank(self.size.width, self.rich_style)
        i, start, end, right_start, right_end = self._laid.lines[at]
        paragraph = self._paragraphs[i]
        left = cut(paragraph.spans, start, end) if end >= 0 else []
        first = self._laid.starts[i] == at
        base = self.rich_style
        if i == self._cursor and self.has_focus:
            base += self._style("cursor")
        sign = paragraph.gutter if first or paragraph.gutter in "+-~" else ""
        mark = "▌" if i == self._cursor and self.has_focus else " "
        segments = [Segment(f"{sign:<1}", base + self._style(paragraph.gutter_style)), Segment(mark, base)]
        segments.append(Segment(" " * paragraph.indent, base))
        if paragraph.right is None:
            segments += self._segments(left, base)
        else:
            half = (self._width - _GUTTER - paragraph.indent - _MIDDLE) // 2
            used = sum(cell_len(text) for text, _name in left)
            segments += self._segments(left, base)
            segments.append(Segment(" " * max(half - used, 0) + " │ ", base))
            right = cut(paragraph.right, right_start, right_end) if right_end >= 0 else []
            segments += self._segments(right, base)
        strip = Strip(segments).extend_cell_length(self.size.width, base).crop(0, self.size.width)
        return strip.apply_offsets(0, at)

    def _segments(self, spans: Sequence[Span], base: Style) -> list[Segment]:
        segments = []
        for text, name in spans:
            style = base + self._style(name)
            at = 0
            for start, end in self._found_in(text):
                segments += [
                    Segment(text[at:start], style),
                    Segment(text[start:end], style + self._style("found")),
                ]
                at = end
            segments.append(Segment(text[at:], style))
        return segments

    def _found_in(self, text: str) -> Sequence[tuple[int, int]]:
        if self._wanted is None:
            return ()
        from lawtrack.wordforms.sought import marked

        return marked(self._wanted, text)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"text-pane--{name}", partial=True) if name else Style.null()

    def action_step(self, by: int) -> None:
        """Move by a paragraph."""
        self.move(by)

    def action_page(self, by: int) -> None:
        """Move by what is seen; the cursor goes to the top of it."""
        if self._laid.lines:
            height = max(self.scrollable_content_region.height - 1, 1)
            line = min(max(self.scroll_offset.y + by * height, 0), len(self._laid.lines) - 1)
            self.go_to(self._paragraph_at(line))

    def action_edge(self, by: int) -> None:
        """Move to the beginning or the end."""
        self.go_to(0 if by < 0 else len(self._paragraphs) - 1)

    def on_click(self, event: object) -> None:
        """Move the cursor to the paragraph that was clicked."""
        y = getattr(event, "y", 0)
        index = self._paragraph_at(y + self.scroll_offset.y)
        if index >= 0:
            self._cursor = index
            self.refresh()
            self.post_message(self.Moved(self, self._at_cursor()))

    def move(self, by: int) -> None:
        """Move the cursor by paragraphs, scrolling only where needed."""
        if self._cursor < 0:
            return
        self._cursor = min(max(self._cursor + by, 0), len(self._paragraphs) - 1)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        starts = self._laid.starts
        line = starts[self._cursor] if self._cursor < len(starts) else top
        end = starts[self._cursor + 1] if self._cursor + 1 < len(starts) else len(self._laid.lines)
        if line < top:
            self.scroll_to(0, line, animate=False)
        elif end > top + height:
            self.scroll_to(0, min(line, end - height), animate=False)
        self.refresh()
        self.post_message(self.Moved(self, self._at_cursor()))


def _sought(words: str) -> Sought | None:
    """What is sought, read with the word forms that nobody needs before; None for blanks."""
    if not words.strip():
        return None
    from lawtrack.wordforms.sought import sought

    return sought(words)


def _words_of(paragraph: Paragraph) -> str:
    return "".join(words for words, _style in (*paragraph.spans, *(paragraph.right or ())))
