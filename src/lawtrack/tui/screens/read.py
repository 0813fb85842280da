"""Read: contents and text of an act."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from lawtrack.i18n import _
from lawtrack.tui.commands import READ, bindings
from lawtrack.tui.presenters.reading import ActText, act_text
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.goto import GoToScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.text_pane import TextPane


class ReadScreen(LawScreen):
    """The text of one act, with its contents beside it."""

    MODE = READ
    BINDINGS: ClassVar[list[BindingType]] = bindings(READ)

    def __init__(self) -> None:
        super().__init__()
        self._text: ActText | None = None
        self._notes = True

    def panes(self) -> ComposeResult:
        """Contents and text."""
        with Horizontal():
            contents: Tree[str] = Tree(_("Contents"), id="contents", classes="pane")
            contents.border_title = _("Contents")
            contents.show_root = False
            contents.guide_depth = 2
            yield contents
            pane = TextPane(id="text", classes="pane")
            yield pane

    def on_mount(self) -> None:
        """Start in the text."""
        self.query_one(TextPane).focus()

    def find_pane(self) -> TextPane:
        """The text."""
        return self.query_one(TextPane)

    def action_reload(self) -> None:
        """Load the act that was chosen, if it is not the one shown."""
        wanted = self.shell.reading
        if not wanted[0]:
            self.query_one(TextPane).show([])
            self.say(_("No act is chosen: press 1 for the library and Enter on an act."))
            return
        if self._text is None or (self._text.uri, self._text.lang) != wanted:
            self.say(_("Loading …"))
            self.load(lambda: act_text(self.shell.office, *wanted), self._draw)

    def _draw(self, text: ActText) -> None:
        self._text = text
        self.shell.reading = (text.uri, text.lang)
        pane = self.query_one(TextPane)
        pane.border_title = written(text.title)
        pane.border_subtitle = written(text.subtitle)
        self._show_text()
        contents: Tree[str] = self.query_one(Tree)
        contents.clear()
        nodes: dict[str, TreeNode[str]] = {"": contents.root}
        for entry in text.contents():
            above, label = nodes[entry.above], written(entry.name, "strike" if entry.removed else "")
            nodes[entry.eid] = (
                above.add_leaf(label, entry.eid) if entry.leaf else above.add(label, entry.eid, expand=True)
            )
        contents.root.expand()
        self.tell()

    def tell(self) -> None:
        """How long the act is."""
        self.say(self._text.summary if self._text is not None else "")

    def _show_text(self) -> None:
        if self._text is not None:
            self.query_one(TextPane).show(self._text.paragraphs(notes=self._notes))

    @on(Tree.NodeSelected)
    @on(Tree.NodeHighlighted)
    def _contents_chosen(self, event: Tree.NodeSelected[str] | Tree.NodeHighlighted[str]) -> None:
        if event.node.data and self.query_one(Tree).has_focus:
            self.query_one(TextPane).go_to_eid(event.node.data)

    @on(TextPane.Moved)
    def _moved(self, event: TextPane.Moved) -> None:
        if (
            event.paragraph is not None
            and event.paragraph.eid
            and self._text is not None
            and not self.finding
        ):
            self.say(self._text.address(event.paragraph.eid))

    def action_go_to(self) -> None:
        """Ask for a citation and go there."""

        def go(eid: str | None) -> None:
            if eid and not self.query_one(TextPane).go_to_eid(eid):
                self.notify(_("This act has no such provision."), severity="warning")

        if self._text is not None:
            self.app.push_screen(GoToScreen(self._text), go)

    def action_language(self) -> None:
        """The same act in its next language, at the same provision."""
        if self._text is None or len(self._text.languages) < 2:
            self.notify(_("The text is at hand in one language only."))
            return
        eid = self._eid()
        wanted = self.shell.reading = (self._text.uri, self._text.following_language())

        def draw(text: ActText) -> None:
            self._draw(text)
            self.query_one(TextPane).go_to_eid(eid)

        self.load(lambda: act_text(self.shell.office, *wanted), draw)

    def action_notes(self) -> None:
        """Show or hide the publisher's footnotes."""
        self._notes = not self._notes
        eid = self._eid()
        self._show_text()
        if eid:
            self.query_one(TextPane).go_to_eid(eid)

    def action_contents(self) -> None:
        """Show or hide the contents."""
        self.toggle_class("-hide-contents")

    def action_copy(self) -> None:
        """Copy the provision at the cursor with its citation."""
        at = self.query_one(TextPane)
        if self._text is not None and at.cursor >= 0:
            eid = at.paragraphs[at.cursor].eid
            words = "".join(span[0] for span in at.paragraphs[at.cursor].spans)
            self.app.copy_to_clipboard(f"{words}\n({self._text.address(eid)}, {self._text.title})")
            self.notify(_("Sent to the clipboard (terminals that refuse OSC 52 ignore it)."))

    def action_recommend(self) -> None:
        """Record a recommendation on the provision at the cursor."""
        self.ask_recommendation(eid=self._eid(), act=self._text.uri if self._text else "")

    def _eid(self) -> str:
        """The provision at the cursor; empty where nothing is shown."""
        pane = self.query_one(TextPane)
        return pane.paragraphs[pane.cursor].eid if pane.cursor >= 0 else ""
