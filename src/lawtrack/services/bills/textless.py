"""What a version of a bill without a text does not say: the one place that puts it into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.model.message import Message, message

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill


def without_a_text(bill: Bill) -> Message | None:
    """That the current version has no text in any language, and whose instructions it therefore lacks.

    A next version begins with what was edited in tables and without a text: what stood in the text before is in it only
    when a text is added.

    Args:
        bill: The bill.

    Returns:
        The sentence; None where the version has a text.
    """
    version = bill.version
    if version.texts:
        return None
    before = max((one.number for one in bill.versions[:-1] if one.texts), default=0)
    if not version.edits:
        return message("Version {number} has no text yet.", number=version.number)
    if not before:
        return message(
            "Version {number} has no text yet: only what was edited in tables is in it.",
            number=version.number,
        )
    return message(
        "Version {number} has no text yet: only what was edited in tables is in it, the instructions of version {before} are not.",
        number=version.number,
        before=before,
    )


def left_behind(bill: Bill) -> Message | None:
    """The same where an earlier version has instructions that what is made of this one would therefore lack.

    Args:
        bill: The bill.
    """
    return without_a_text(bill) if any(one.texts for one in bill.versions) and bill.version.edits else None
