"""What is done with the provision at the cursor of Read: marked, noted upon, copied, recommended on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.presenters.lookups.marking import marks_of, note_form, turned
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from lawtrack.services.library.marks import Mark
    from lawtrack.tui.presenters.reading import ActText


class MarkingScreen(LawScreen):
    """A mode that shows the text of an act, with marks and notes of one's own."""

    def __init__(self) -> None:
        super().__init__()
        self._text: ActText | None = None
        self._marks: Mapping[str, Mark] = {}

    def _there(self) -> ActText | None:
        """The text that is shown; where there is none, it is said why nothing can be done."""
        if self._text is None:
            self.nothing_here()
        return self._text

    def _eid_there(self) -> str:
        """The provision at the cursor of a text that is shown; where there is none, it is said."""
        eid = self._eid()
        if not eid:
            self.notify(_("Put the cursor on a provision."))
        return eid

    def _redraw(self) -> None:
        """The same text anew, with the cursor where it was."""
        raise NotImplementedError

    def _eid(self) -> str:
        """The provision at the cursor; empty where nothing is shown."""
        pane = self.query_one(TextPane)
        return pane.paragraphs[pane.cursor].eid if pane.cursor >= 0 else ""

    def action_mark(self) -> None:
        """Mark the provision at the cursor, or take its mark away."""
        text = self._there()
        eid = self._eid_there() if text is not None else ""
        if text is None or not eid:
            return
        known = self._marks.get(eid)
        if known is not None and known.note:
            self.action_note()  # it is not thrown away with one key
            return
        self.record(lambda: turned(self.shell.office, text, eid, text.words(eid)), self._marked)

    def action_note(self) -> None:
        """Write a note of one's own on the provision at the cursor."""
        text = self._there()
        eid = self._eid_there() if text is not None else ""
        if text is not None and eid:
            form = note_form(text, eid, text.words(eid), self._marks.get(eid))
            uri = text.uri
            self.open_form(
                form,
                lambda: self.load(lambda: marks_of(self.shell.office, uri), self._marked, group="marks"),
            )

    def _marked(self, marks: Mapping[str, Mark]) -> None:
        self._marks = marks
        self._redraw()

    def action_copy(self) -> None:
        """Copy the provision at the cursor with its citation."""
        at = self.query_one(TextPane)
        text = self._there()
        if text is not None and at.cursor >= 0:
            eid = at.paragraphs[at.cursor].eid
            words = "".join(span[0] for span in at.paragraphs[at.cursor].spans)
            self.app.copy_to_clipboard(f"{words}\n({text.address(eid)}, {text.title})")
            self.notify(_("Sent to the clipboard (terminals that refuse OSC 52 ignore it)."))

    def action_recommend(self) -> None:
        """Record a recommendation on the provision at the cursor."""
        self.ask_recommendation(eid=self._eid(), act=self._text.uri if self._text else "")
