"""Which applier plans which action: every action that changes an act has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lawtrack.amending.appliers.delete import delete_provision
from lawtrack.amending.appliers.everywhere import edit_everywhere
from lawtrack.amending.appliers.insert import insert_provision
from lawtrack.amending.appliers.recorded import record, set_annex
from lawtrack.amending.appliers.renumber import renumber
from lawtrack.amending.appliers.replace import replace_heading, replace_provision
from lawtrack.amending.appliers.words import edit_words
from lawtrack.amending.job import Job
from lawtrack.model.instruction import Action

APPLIERS: Mapping[Action, Callable[[Job], None]] = MappingProxyType(
    {
        Action.SUBSTITUTE_WORDS: edit_words,
        Action.INSERT_WORDS: edit_words,
        Action.DELETE_WORDS: edit_words,
        Action.INSERT_PROVISION: insert_provision,
        Action.REPLACE_PROVISION: replace_provision,
        Action.DELETE_PROVISION: delete_provision,
        Action.REPLACE_HEADING: replace_heading,
        Action.RENUMBER: renumber,
        Action.EVERYWHERE: edit_everywhere,
        Action.ANNEX: set_annex,
        Action.REPEAL_ACT: record,
        Action.SUSPEND: record,
    }
)
"""What is not here has nothing to apply (``NOTHING_TO_APPLY``)."""
