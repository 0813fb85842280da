"""The law of a bill in one language: drafted there, or as the twin of the language in which something was edited."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.model.document import AUTHENTIC
from lawtrack.services.bills.drafted.drafting import BillDraft, as_it_is, draft_bill
from lawtrack.services.bills.drafted.twins import twin_of

if TYPE_CHECKING:
    from lawtrack.drafting.law import LawText
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ChosenLaw:
    """A law in the language asked for.

    Attributes:
        draft: The draft that it is, or whose twin it is.
        law: Its text.
        lang: Its language.
    """

    draft: BillDraft
    law: LawText
    lang: Lang

    @property
    def is_twin(self) -> bool:
        """True where it is written from the law in the other language."""
        return self.lang is not self.draft.lang

    @property
    def proved(self) -> bool:
        """True where the draft gives exactly what was edited."""
        return all(act.proved for act in self.draft.acts)

    @property
    def ready(self) -> bool:
        """True where everything is said, proved and filled in."""
        return self.draft.ready and self.law.ready


def edited_language(bill: Bill, lang: Lang | None) -> Lang | None:
    """The language whose law is drafted: the one asked for where something was edited in it, else the first such one."""
    edited = [one for one in AUTHENTIC if bill.version.edits_in(one)]
    return lang if lang in edited or not edited else edited[0]


def law_in(
    workspace: Workspace,
    bill: Bill,
    lang: Lang | None = None,
    *,
    all_anew: bool = False,
    restated: Collection[str] = (),
) -> ChosenLaw:
    """The law of a bill in a language.

    Where nothing was edited, the orders of the text in the other language are written in this one.

    Args:
        workspace: The workspace.
        bill: The bill.
        lang: The language; that in which something was edited where None.
        all_anew: True to write every order anew.
        restated: The eIds of elements that are restated as a whole.

    Raises:
        InputError: Nothing was edited, and no text in the other language is there.
        WorkflowError: Orders of the bill are not settled.
    """
    source = edited_language(bill, lang)
    other = next((text.lang for text in bill.version.texts if text.lang is not lang), None)
    if not bill.version.edits and lang is not None and other is not None:
        draft = as_it_is(workspace, bill, other)
    else:
        draft = draft_bill(workspace, bill, source, all_anew=all_anew, restated=restated)
    chosen = lang or draft.lang
    law = draft.law if chosen is draft.lang else twin_of(workspace, draft, chosen)
    return ChosenLaw(draft, law, chosen)
