"""Short names of bills and reviewers, as people type them in commands."""

from __future__ import annotations

import re

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _

_SLUG = re.compile(r"[a-z0-9][a-z0-9-]*\Z")


def check_slug(slug: str) -> None:
    """Refuse what is no short name: small Latin letters, digits and hyphens.

    Raises:
        WorkflowError: It is none.
    """
    if not _SLUG.match(slug):
        raise WorkflowError(
            _("«{slug}» is no short name.").format(slug=slug),
            hint=_("Use small Latin letters, digits and hyphens: ministry-of-justice."),
        )
