"""Read: contents and text of an act."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from lawtrack.i18n import _
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.tui.paragraphs import act_paragraphs
from lawtrack.tui.rows import ActText
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.goto import GoToScreen
from lawtrack.tui.widgets.text_pane import TextPane

_IN_CONTENTS = (*CONTAINERS, Kind.ARTICLE, Kind.ATTACHMENT, Kind.PREAMBLE)


class ReadScreen(LawScreen):
    """The text of one act, with its contents beside it."""

    MODE = "read"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "go_to", _("Go to"), id="read.goto"),
        Binding("l", "language", _("Language"), id="read.language"),
        Binding("n", "notes", _("Footnotes"), id="read.notes"),
        Binding("t", "contents", _("Contents"), id="app.contents"),
        Binding("y", "copy", _("Copy"), show=False, id="copy.text"),
        Binding("a", "recommend", _("Recommend"), show=False, id="review.recommend"),
    ]

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
        wanted = self.app.reading
        if not wanted[0]:
            self.query_one(TextPane).show([])
            self.say(_("No act is chosen: press 1 for the library and Enter on an act."))
            return
        if self._text is None or (self._text.uri, self._text.lang) != wanted:
            self.say(_("Loading …"))
            self.load(lambda: self.app.desk.text(*wanted), self._draw)

    def _draw(self, text: ActText) -> None:
        self._text = text
        self.app.reading = (text.uri, text.lang)
        pane = self.query_one(TextPane)
        pane.border_title = text.title
        pane.border_subtitle = text.subtitle
        self._show_text()
        contents: Tree[str] = self.query_one(Tree)
        contents.clear()
        self._add_contents(contents.root, text)
        contents.root.expand()
        self.say(text.summary)

    def _show_text(self) -> None:
        if self._text is not None:
            pane = self.query_one(TextPane)
            pane.show(act_paragraphs(self._text.index, self._text.facts, notes=self._notes))

    @staticmethod
    def _add_contents(root: TreeNode[str], text: ActText) -> None:
        nodes: dict[str, TreeNode[str]] = {"": root}
        for place in text.index:
            unit = place.provision
            if unit.kind not in _IN_CONTENTS:
                continue
            above = next(
                (nodes[a.eid] for a in reversed(text.index.ancestors(place.eid)) if a.eid in nodes), root
            )
            name = f"{unit.label} {unit.heading or unit.text[:60]}".strip().replace("\n", " ")
            if unit.kind is Kind.PREAMBLE:
                name = _("Preamble")
            leaf = unit.kind in (Kind.ARTICLE, Kind.PREAMBLE)
            from rich.text import Text

            label = Text(name, "strike" if unit.removed else "")
            nodes[place.eid] = (
                above.add_leaf(label, place.eid) if leaf else above.add(label, place.eid, expand=True)
            )

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
        languages = self._text.languages
        following = languages[(languages.index(self._text.lang) + 1) % len(languages)]
        at = self.query_one(TextPane)
        eid = at.paragraphs[at.cursor].eid if at.cursor >= 0 else ""
        self.app.reading = (self._text.uri, following)

        def draw(text: ActText) -> None:
            self._draw(text)
            self.query_one(TextPane).go_to_eid(eid)

        self.load(lambda: self.app.desk.text(*self.app.reading), draw)

    def action_notes(self) -> None:
        """Show or hide the publisher's footnotes."""
        self._notes = not self._notes
        at = self.query_one(TextPane)
        eid = at.paragraphs[at.cursor].eid if at.cursor >= 0 else ""
        self._show_text()
        if eid:
            at.go_to_eid(eid)

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
        at = self.query_one(TextPane)
        self.app.record_recommendation(eid=at.paragraphs[at.cursor].eid if at.cursor >= 0 else "")
