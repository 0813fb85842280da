"""The log of a workspace as it would be: a step is judged as at its recording, and nothing is written."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.model.event import Event
from lawtrack.reviewing.allowed.overtaken import check_overtaken
from lawtrack.reviewing.bill import Bill
from lawtrack.services.log.log import WorkflowLog


class TryingLog(WorkflowLog):
    """A log that records nothing: who is about to save sees what would come of it, or why it would be refused."""

    def record(self, seen: Bill, *events: Event) -> Bill:
        """The bill as it would be after these events.

        Raises:
            WorkflowError: The bill does not exist, or a step is not allowed.
        """
        slug = seen.slug
        bill, rules, known = self.bill(slug), self.rules(), len(self.events(slug))
        check_overtaken(seen, bill, events)
        for n, raw in enumerate(events, known):
            bill, _event, _said = self.step(slug, bill, replace(raw, after=n), rules)
        return bill
