"""Answer a recommendation: accepted, partly, rejected, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalScroll
from textual.widgets import Input, RadioSet, TextArea

from lawtrack.i18n import _
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.reviewing import (
    DECISIONS,
    answers,
    recommendation_detail,
    replaced_text,
    respond,
)
from lawtrack.tui.shown import plain
from lawtrack.tui.widgets.choice import Choice
from lawtrack.tui.widgets.words import Caption, Words
from lawtrack.wording.answers import change_typed

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow


class RespondScreen(Dialog):
    """The recommendation, the decision, the reason, the change.

    Args:
        row: The recommendation as it was shown; the answer replaces no other than the one shown with it.
    """

    def __init__(self, row: RecommendationRow) -> None:
        super().__init__(f"respond-{row.bill}-{row.id}".replace("/", "_"))
        self._row = row
        self._seen = str(row.recommendation.revision)

    def heading(self) -> str:
        """Which recommendation is answered."""
        return _("Answer to recommendation {id}").format(id=self._row.recommendation.id)

    def fields(self, kept: dict[str, str]) -> ComposeResult:
        """The recommendation, the decision, the reason; those of the answer it has, where it has one."""
        given = self._row.recommendation.response
        chosen = kept.get("decision", str(given.decision) if given else DECISIONS[0])
        reason = kept.get("reason", given.reason if given else "")
        change = kept.get("change", change_typed(self._row.recommendation, self._row.named))
        yield VerticalScroll(Words(recommendation_detail(self._row)), classes="quote", id="remark")
        if given is not None:
            yield Words(replaced_text(given), classes="stale")
        if kept.get("seen", self._seen) != self._seen:
            yield Words(_("This draft was begun before the last change: look at it again."), classes="stale")
        with HorizontalGroup(classes="row"):
            yield Caption(_("Decision"))
            with RadioSet(id="decision", compact=True):
                for value, name in answers():
                    yield Choice(name, value=value == chosen, id=value)
        with HorizontalGroup(classes="row"):
            yield Caption(_("Change that carries it out"))
            hint = _("a provision or the number of an instruction")
            yield Input(plain(change), id="change", placeholder=hint, compact=True)
        with HorizontalGroup(classes="row"):
            yield Caption(_("Reason (required where it is not accepted in full)"))
            yield TextArea(plain(reason), id="reason", soft_wrap=True, tab_behavior="focus", compact=True)

    def start(self) -> None:
        """Start with the decision; the recommendation, above it, is scrolled by the keys of a list."""
        self.query_one("#decision").focus()

    def values(self) -> dict[str, str]:
        """The decision, the reason, the change."""
        pressed = self.query_one(RadioSet).pressed_button
        decision = pressed.id if pressed is not None and pressed.id else DECISIONS[0]
        return {
            "decision": decision,
            "reason": self.query_one(TextArea).text,
            "change": self.query_one("#change", Input).value.strip(),
            "seen": self._seen,
        }

    def save(self, values: dict[str, str]) -> None:
        """Record the answer."""
        respond(self.shell.office, self._row, values["decision"], values["reason"].strip(), values["change"])

    def saved(self) -> str:
        """To which one it is, and what it says."""
        decided = dict(answers()).get(self.values()["decision"], "")
        return _("{id}: {decision}. The answer is saved.").format(id=self._row.id, decision=decided)
