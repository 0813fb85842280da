"""Whether an amending text is made as the law asks: what the engine's checks find, as findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.material import Base, Material
from lawtrack.checking.bill.registry import CHECKS, ask
from lawtrack.i18n import _
from lawtrack.profiles.checks import Severity
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.checking.asked import Asked
from lawtrack.services.checking.findings import Finding, FindingKind
from lawtrack.wording.act_titles import nominative
from lawtrack.wording.messages import said
from lawtrack.wording.naming import Naming, named_in


def material_of(applied: AppliedBill, on: dt.date | None = None, *, in_chamber: bool = False) -> Material:
    """A bill in one language, as checks are given it."""
    bases = tuple(Base(act.reference, act.before, act.after, act.taken) for act in applied.acts_at_hand)
    return Material(applied.amending, bases, on, in_chamber)


def made_findings(material: Material, asked: Asked) -> Iterator[Finding]:
    """What the checks of an amending text find.

    Args:
        material: The text, with the acts at hand.
        asked: The checks that are asked.
    """
    only = asked.only & CHECKS.keys()
    if asked.only and not only:
        return
    for found in ask(material, asked.rules, only):
        yield _finding(found, material)


def _finding(found: Found, material: Material) -> Finding:
    named = _named(found, material)
    lang = found.lang.value
    if found.n:
        ref = f"{lang} {found.n}"
    elif found.line:
        ref = _("{lang} {scope} (line {line})").format(lang=lang, scope="–", line=found.line)
    else:
        ref = ""
    return Finding(
        FindingKind(found.check),
        said(found.what, named),
        said(found.mend, named),
        lang=lang,
        act=nominative(found.act, material.amending.lang) if found.act else "",
        eid=found.eid,
        ref=ref,
        named=named,
        severity=Severity.ERROR if found.sure else Severity.HINT,
    )


def _named(found: Found, material: Material) -> Naming:
    """What provisions are called in the act that it is about."""
    at_hand = (one for one in material.bases if found.act and one.reference.text == found.act)
    return next((named_in(one.after, one.before) for one in at_hand), Naming(found.scheme))
