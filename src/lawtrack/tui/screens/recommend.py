"""Record a recommendation on a provision of a bill."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input, Select, TextArea

from lawtrack.i18n import _
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.recommending import Asked, recommend
from lawtrack.tui.shown import plain, written
from lawtrack.tui.widgets.words import Caption


class RecommendScreen(Dialog):
    """Bill, provision, who recommends, words.

    Args:
        about: What the recommendation may be on; one bill at least.
    """

    def __init__(self, about: Asked) -> None:
        super().__init__(f"recommend-{about.bill}")
        self._about = about

    def heading(self) -> str:
        """A recommendation is new."""
        return _("New recommendation")

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """Bill, provision, its act, who recommends, words."""
        about = self._about
        yield Caption(_("Bill"))
        yield Select(
            [(written(title), slug) for slug, title in about.bills],
            value=about.bill,
            allow_blank=False,
            id="bill",
            compact=True,
        )
        yield Caption(_("Provision (a citation in Russian, Kazakh or English, or an eId)"))
        yield Input(plain(about.citation or kept.get("citation", "")), id="citation", compact=True)
        yield Caption(_("Act (its short name; needed where the bill amends several)"))
        yield Input(plain(about.act or kept.get("act", "")), id="act", compact=True)
        yield Caption(_("Who recommends (a reviewer of the registry; empty: the review's own)"))
        yield Input(plain(kept.get("by", "")), id="by", compact=True)
        yield Caption(_("Recommendation"))
        yield TextArea(
            plain(kept.get("text", "")), id="text", soft_wrap=True, tab_behavior="focus", compact=True
        )

    def on_mount(self) -> None:
        """Start where something is missing."""
        self.query_one("#text" if self._about.citation else "#citation").focus()

    def values(self) -> dict[str, str]:
        """What is typed, and the bill it is on."""
        return {
            "bill": str(self.query_one(Select).value),
            "citation": self.query_one("#citation", Input).value.strip(),
            "act": self.query_one("#act", Input).value.strip(),
            "by": self.query_one("#by", Input).value.strip(),
            "text": self.query_one(TextArea).text,
        }

    def missing(self, values: dict[str, str]) -> tuple[str, str] | None:
        """A recommendation has words."""
        return None if values["text"].strip() else (_("A recommendation needs its text."), "#text")

    def save(self, values: dict[str, str]) -> None:
        """Record it."""
        recommend(
            self.shell.office,
            values["bill"],
            values["citation"],
            values["text"].strip(),
            values["by"],
            self._about.review,
            values["act"],
        )

    def saved(self) -> str:
        """It is there."""
        return _("The recommendation is saved.")
