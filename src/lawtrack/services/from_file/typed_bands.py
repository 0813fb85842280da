"""The bands of a typed table: which of its rows are for another act than BASE."""

from __future__ import annotations

from lawtrack.model.instruction import OutcomeKind
from lawtrack.services.from_file.applying import Application
from lawtrack.tables.typed_bands import BandNames
from lawtrack.wording.act_titles import act_name, nominative

BASE = ""
"""The key of BASE; the other acts have the names by which the amending law calls them."""


def band_names(application: Application) -> BandNames:
    """The acts of an amending law that was applied to BASE, by what a band may call them."""
    base, lang = application.base, application.base.lang
    others = {o.n for o in application.outcomes if o.kind is OutcomeKind.OTHER_ACT}
    named = [i for i in application.amending.instructions if i.act is not None]
    mine = {i.act.text for i in named if i.act is not None and i.n not in others}
    names = {BASE: (act_name(base, lang), base.work.title(lang))}
    for instruction in named:
        act = instruction.act
        if act is not None and act.text not in mine:
            names[act.text] = (nominative(act.text, lang), act.title)
    return BandNames(names)
