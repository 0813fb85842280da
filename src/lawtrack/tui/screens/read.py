"""Read: contents and text of an act, what it refers to and who refers to it, its editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from lawtrack.i18n import _
from lawtrack.model.values import nothing_collected
from lawtrack.tui.commands import READ, bindings
from lawtrack.tui.held import Why
from lawtrack.tui.presenters.lookups.amending import amending
from lawtrack.tui.presenters.lookups.beside import beside
from lawtrack.tui.presenters.lookups.editions import history, texts_of
from lawtrack.tui.presenters.lookups.leading import led_to, referring
from lawtrack.tui.presenters.lookups.marking import all_marks, marks_of
from lawtrack.tui.presenters.lookups.spots import Spot, Spots
from lawtrack.tui.presenters.reading import ActText, Entry, act_text
from lawtrack.tui.said_keys import no_act
from lawtrack.tui.screens.goto import GoToScreen
from lawtrack.tui.screens.read_marks import MarkingScreen
from lawtrack.tui.screens.spots import SpotsScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph

if TYPE_CHECKING:
    from lawtrack.services.library.marks import Mark

_MOST_BACK = 100
_TREE_AT_ONCE = 300


class ReadScreen(MarkingScreen):
    """The text of one act, with its contents beside it."""

    MODE = READ
    BINDINGS: ClassVar[list[BindingType]] = bindings(READ)

    def __init__(self) -> None:
        super().__init__()
        self._notes = True
        self._been: list[Spot] = []
        self._beside: Spot | None = None
        self._opening: Spot | None = None
        self._unopened: dict[TreeNode[str], Mapping[str, Sequence[Entry]]] = {}

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

    def subject(self) -> object:
        """The act and its language."""
        return self.shell.reading

    def action_reload(self) -> None:
        """Load the act that was chosen, if it is not the one shown."""
        uri, lang = self.shell.reading
        if not uri:
            self.query_one(TextPane).show([])
            self.say(no_act())
            return
        eid, words = self.shell.going
        self.shell.going = ("", "")
        begun = self._opening
        if begun is not None and (begun.uri, begun.lang, eid) == (uri, lang, ""):
            return
        if self._text is None or (self._text.uri, self._text.lang) != (uri, lang):
            if self._text is not None and self._text.uri != uri:
                self._been.append(self._here())
            self._open(Spot(uri, lang, eid), words)
        elif eid:
            self._been.append(self._here())
            self._arrive(eid, words)

    def load_again(self) -> None:
        """Read the text that is shown once more."""
        here = self._here()
        if here.uri:
            self._open(here)
        else:
            self.action_reload()

    # One text

    def _open(self, spot: Spot, words: str = "") -> None:
        """Read a text and go to a provision of it."""
        self.say(_("Loading …"))
        self._opening = spot
        self.shell.held.hold(Why.SCREEN)  # what is pressed now is about the text that comes
        notes = self._notes

        def work() -> tuple[ActText, list[Paragraph], list[Entry], Mapping[str, Mark]]:
            office = self.shell.office
            with nothing_collected():
                text, marks = act_text(office, spot.uri, spot.lang, spot.edition), marks_of(office, spot.uri)
                return text, text.paragraphs(notes=notes, marks=marks), text.contents(), marks

        def draw(read: tuple[ActText, list[Paragraph], list[Entry], Mapping[str, Mark]]) -> None:
            self._text, paragraphs, entries, self._marks = read
            self._opening = None
            self._put_beside(None)
            self.shell.reading = (self._text.uri, self._text.lang)
            pane = self.query_one(TextPane)
            pane.border_title = written(self._text.title)
            pane.border_subtitle = written(self._text.subtitle)
            pane.show(paragraphs)
            self._show_contents(entries)
            self.tell()
            self._arrive(spot.eid, words)
            self.shell.when_shown(partial(self.shell.held.release, Why.SCREEN))

        self.load(work, draw)

    def _show_contents(self, entries: Sequence[Entry]) -> None:
        """The contents; of a code the parts and chapters first, what is in them when they are opened."""
        contents: Tree[str] = self.query_one(Tree)
        contents.clear()
        below: dict[str, list[Entry]] = {}
        for entry in entries:
            below.setdefault(entry.above, []).append(entry)
        self._unopened = {contents.root: below}
        self._hang_below(contents.root, everything=len(entries) <= _TREE_AT_ONCE)
        contents.root.expand()

    def _hang_below(self, node: TreeNode[str], *, everything: bool = False) -> None:
        """Put what stands below an entry into the tree, and below that what is opened at once."""
        below = self._unopened.pop(node, {})
        for entry in below.get(node.data or "", ()):
            label = written(entry.name, "strike" if entry.removed else "")
            if entry.leaf:
                node.add_leaf(label, entry.eid)
                continue
            opened = everything or not entry.above
            hung = node.add(label, entry.eid, expand=opened)
            self._unopened[hung] = below
            if opened:
                self._hang_below(hung, everything=everything)

    @on(Tree.NodeExpanded)
    def _contents_opened(self, event: Tree.NodeExpanded[str]) -> None:
        self._hang_below(event.node)

    def _arrive(self, eid: str, words: str = "") -> None:
        pane = self.query_one(TextPane)
        if words:
            pane.seek(words)
        if eid and not pane.go_to_eid(eid):
            self.notify(_("This act has no such provision."), severity="warning")

    def failed(self, error: BaseException) -> None:
        """Nothing is being opened any more."""
        self._opening = None
        super().failed(error)

    def _put_beside(self, other: Spot | None) -> None:
        """Read a text beside this one, or none; the contents give way on a narrow screen."""
        self._beside = other
        self.set_class(other is not None, "-beside")

    def told(self) -> str:
        """How long the act is."""
        if self._text is None:
            return "" if self.shell.reading[0] else no_act()
        return self._text.summary

    def _redraw(self) -> None:
        """The same text anew, with the cursor where it was."""
        text, eid, notes, marks, other = self._text, self._eid(), self._notes, self._marks, self._beside
        if text is None:
            return

        def work() -> tuple[str, list[Paragraph]]:
            if other is not None:
                return beside(self.shell.office, text, other)
            return text.subtitle, text.paragraphs(notes=notes, marks=marks)

        def draw(made: tuple[str, list[Paragraph]]) -> None:
            pane = self.query_one(TextPane)
            pane.border_subtitle = written(made[0])
            pane.show(made[1])
            if eid:
                pane.go_to_eid(eid)

        self.load(work, draw)

    @on(Tree.NodeSelected)
    @on(Tree.NodeHighlighted)
    def _contents_chosen(self, event: Tree.NodeSelected[str] | Tree.NodeHighlighted[str]) -> None:
        if event.node.data and self.query_one(Tree).has_focus:
            self.query_one(TextPane).go_to_eid(event.node.data)

    @on(TextPane.Moved)
    def _moved(self, event: TextPane.Moved) -> None:
        at = event.paragraph
        if at is not None and at.eid and self._text is not None and not self.finding:
            self.say(self._text.address(at.eid))

    # Going

    def action_go_to(self) -> None:
        """Ask for a citation and go there."""

        def go(eid: str | None) -> None:
            if eid:
                self._been.append(self._here())
                self._arrive(eid)

        text = self._there()
        if text is not None:
            self.app.push_screen(GoToScreen(text), go)

    def action_follow(self) -> None:
        """Go where the paragraph at the cursor refers to; from the contents, go into the text."""
        if self.query_one(Tree).has_focus:
            self.query_one(TextPane).focus()
            return
        text, pane = self._there(), self.query_one(TextPane)
        if text is None or pane.cursor < 0:
            return
        paragraph = pane.paragraphs[pane.cursor]
        words = "".join(span[0] for span in paragraph.spans if span[1] != "label")
        unit = text.index.get(paragraph.eid)
        if unit is not None and unit.label:
            words = words.removeprefix(unit.label)
        self._choose(lambda: led_to(self.shell.office, text, paragraph.eid, words), at_once=True)

    def action_referring(self) -> None:
        """Who refers to the provision at the cursor."""
        text, eid = self._there(), self._eid()
        if text is not None:
            self.say(_("Loading …"))
            self._choose(lambda: referring(self.shell.office, text, eid))

    def action_history(self) -> None:
        """The wordings of the provision at the cursor."""
        text = self._there()
        eid = self._eid_there() if text is not None else ""
        if text is not None and eid:
            self._choose(lambda: history(self.shell.office, text, eid))

    def action_edition(self) -> None:
        """Read another edition, at the same provision."""
        text = self._there()
        if text is not None:
            self._choose(lambda: texts_of(self.shell.office, text), keep=True)

    def action_bills(self) -> None:
        """Show the whole act with the changes of a bill in their places, at the provision at the cursor."""
        text, eid = self._there(), self._eid()
        if text is not None:
            self.say(_("Loading …"))
            self._choose(
                lambda: amending(self.shell.office, text),
                lambda spot: self.shell.compare(spot.bill, eid, whole=True),
                at_once=True,
            )

    def action_marks(self) -> None:
        """Go to one of the places that were marked."""
        self._choose(lambda: all_marks(self.shell.office))

    def _choose(
        self,
        make: Callable[[], Spots],
        then: Callable[[Spot], object] | None = None,
        *,
        keep: bool = False,
        at_once: bool = False,
    ) -> None:
        """Let a place be chosen, and go there.

        Args:
            make: Makes the list, in a worker.
            then: What is done with the place instead.
            keep: Stay at the provision where the place names none.
            at_once: Go at once where there is one place only.
        """

        def chosen(spot: Spot | None) -> None:
            if spot is not None and then is not None:
                then(spot)
            elif spot is not None:
                self._go(spot, self._eid() if keep and not spot.eid else spot.eid)

        def listed(found: Spots) -> None:
            self.tell()
            if not found.spots:
                self.notify(found.none)
            elif at_once and len(found.spots) == 1 and not found.spots[0].why:
                chosen(found.spots[0])
            elif self.app.screen is self:
                self.app.push_screen(SpotsScreen(found), chosen)

        self.load(make, listed, group="spots")

    def _go(self, spot: Spot, eid: str) -> None:
        text = self._text
        if text is None:
            return
        self._been = [*self._been[-_MOST_BACK:], self._here()]
        self._to(spot, eid)

    def _to(self, spot: Spot, eid: str) -> None:
        text = self._text
        lang = spot.lang or (text.lang if text is not None else "")
        edition = spot.edition
        same = text is not None and (text.uri, text.lang) == (spot.uri, lang)
        if same and text is not None and (edition == text.edition or (edition is None and text.newest)):
            self._arrive(eid)
        else:
            self._open(Spot(spot.uri, lang, eid, edition))

    def action_go_back(self) -> None:
        """Go back to where one was before."""
        if not self._been:
            self.notify(_("You are where you began."))
            return
        spot = self._been.pop()
        self._to(spot, spot.eid)

    def _here(self) -> Spot:
        text = self._text
        if text is None:
            return Spot("")
        return Spot(text.uri, text.lang, self._eid(), None if text.newest else text.edition)

    # Views

    def action_language(self) -> None:
        """The same act in its next language, at the same provision."""
        if self._text is None or len(self._text.languages) < 2:
            self.notify(_("The text is at hand in one language only."))
            return
        self.await_shown()
        self._open(Spot(self._text.uri, self._text.following_language(), self._eid()))
        self.there()

    def action_beside(self) -> None:
        """Show another language or edition beside the text, scrolled in step; the text alone where it is shown."""
        text = self._there()
        if text is None:
            return
        if self._beside is not None:
            self._put_beside(None)
            self._redraw()
            return

        def chosen(spot: Spot) -> None:
            self._put_beside(spot)
            self._redraw()

        self._choose(lambda: texts_of(self.shell.office, text, others=True), chosen, at_once=True)

    def action_notes(self) -> None:
        """Show or hide the publisher's footnotes."""
        if self._there() is not None:
            self._notes = not self._notes
            self._redraw()

    def action_contents(self) -> None:
        """Show or hide the contents."""
        self.turn("#contents", "-hide-contents")
