"""Proposed remarks recorded all or nothing, with the file they are from kept as the opinion, and taken back together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.services.files import check_inside, digest
from lawtrack.services.git_files import under_git
from lawtrack.services.log.kept_files import KeptFile, kept_with_step, put_file
from lawtrack.services.names import OPINIONS, as_file_part, is_device
from lawtrack.services.reviews.intake.proposal import Placed, Proposal

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.log.log import WorkflowLog
    from lawtrack.services.workspace import Workspace

_LETTERS = 8
_MOST_NAMED = 5


def record(log: WorkflowLog, proposal: Proposal, on: dt.date | None = None) -> tuple[str, ...]:
    """Record what is proposed and not recorded yet, all or nothing.

    Args:
        log: The log.
        proposal: What is proposed.
        on: The day on which the remarks were made, where their source does not say it (today).

    Returns:
        The numbers of the recommendations.

    Raises:
        WorkflowError: A remark cannot be recorded so; the sentence says which.
        ExportError: The opinion cannot be kept.
    """
    wrong = [one for one in proposal.new if one.problem]
    if wrong:
        raise WorkflowError(
            _("Nothing was recorded. {places}: {why}.").format(
                places=", ".join(one.remark.place for one in wrong[:_MOST_NAMED]), why=wrong[0].problem
            ),
            remedy=remedies.name_reviewer(),
        )
    if not proposal.new:
        return ()
    kept = keep_opinion(log.workspace, proposal.bill, proposal.taken.name, proposal.taken.data)
    bill = log.bill(proposal.bill)
    before = {r.uid for r in bill.recommendations}
    with kept_with_step(log.workspace, proposal.bill, [kept]):
        events = [
            log.new_event(EventKind.RECOMMEND, _data(proposal, one, kept.path.name), one.remark.on or on)
            for one in proposal.new
        ]
        after = log.record(bill, *events)
    return tuple(r.id for r in after.recommendations if r.uid not in before)


def _data(proposal: Proposal, one: Placed, opinion: str) -> dict[str, JsonValue]:
    remark, anchor = one.remark, one.found.anchor
    besides: dict[str, JsonValue] = dict(remark.besides)
    if remark.quote and _folded(remark.quote) != _folded(anchor.quote):  # what was quoted, as it was quoted
        besides[_("Quotation")] = remark.quote
    return {
        "text": remark.text,
        "review": proposal.review or None,
        "author": one.author or None,
        "act": anchor.act or one.found.act or None,
        "citation": anchor.eid or None,
        "of": anchor.of.value if anchor.of is not Whose.ACT else None,
        "quote": anchor.quote or None,
        "cited": one.found.cited or None,
        "wording": remark.wording or None,
        "kind": one.kind or None,
        "besides": besides or None,
        "lang": one.lang.value,
        "source": proposal.taken.name,
        "digest": proposal.taken.digest,
        "place": remark.place,
        "opinion": opinion or None,
    }


def _folded(text: str) -> str:
    return " ".join(text.split())


def keep_opinion(workspace: Workspace, bill: str, name: str, data: bytes) -> KeptFile:
    """Keep the file of an opinion in the folder of its bill, byte for byte, under its own name.

    Args:
        workspace: The workspace.
        bill: The bill.
        name: The name of the file, without its folder: where it lay is nobody's business.
        data: Its bytes.

    Raises:
        ExportError: It cannot be written.
        InputError: The folder is a link out of the workspace.
    """
    folder = workspace.amendments / bill / OPINIONS
    check_inside(folder, workspace.folder)
    stem, suffix = as_file_part(Path(name).stem), Path(name).suffix.lower()
    stem = f"_{stem}" if is_device(stem) else stem
    suffix = f".{as_file_part(suffix[1:])}" if suffix else ""
    mark = digest(data)
    names = [f"{stem}{suffix}", f"{stem}-{mark[:_LETTERS]}{suffix}"]
    if workspace.shared or under_git(workspace.folder):  # another folder may keep another of this name
        names = names[1:]
    for one in names:
        check_inside(folder / one, workspace.folder)
        kept = put_file(folder / one, data)
        if kept is not None:
            return kept
    return KeptFile(folder / names[-1], data, new=False)


def taken_from(bill: Bill, source: str) -> list[Recommendation]:
    """The standing recommendations that were taken from a file.

    Args:
        bill: The bill.
        source: The file, or its name, or its SHA-256 or the beginning of that.

    Raises:
        WorkflowError: None was, or files of one name were taken that are not the same.
    """
    path = Path(source)
    mark = digest(path.read_bytes()) if path.is_file() else ""
    every = [one for one in bill.recommendations if one.origin is not None]
    found = [
        one
        for one in every
        if one.origin is not None
        and (
            one.origin.digest == mark
            or (len(source) >= _LETTERS and one.origin.digest.startswith(source.casefold()))
        )
    ] or [one for one in every if one.origin is not None and one.origin.name == path.name]
    files = {one.origin.digest: one.origin.name for one in found if one.origin is not None}
    if not found:
        names = sorted({one.origin.name for one in every if one.origin is not None})
        raise WorkflowError(
            _("No recommendation of the bill «{bill}» was taken from «{name}».").format(
                bill=bill.slug, name=path.name
            ),
            hint=_("Recommendations were taken from: {names}.").format(names=", ".join(names))
            if names
            else "",
        )
    if len(files) > 1:
        raise WorkflowError(
            _("Several files of the name «{name}» were taken.").format(name=path.name),
            hint=_("Name one by its digest: {names}.").format(names=", ".join(m[:_LETTERS] for m in files)),
        )
    return found


def take_back_all(
    log: WorkflowLog, slug: str, source: str, reason: str, on: dt.date | None = None
) -> tuple[str, ...]:
    """Take back everything that was recorded from a file, all or nothing; it stays in the log.

    Returns:
        The numbers of the recommendations.

    Raises:
        WorkflowError: Nothing was taken from it, no reason, or a review is closed.
    """
    bill = log.bill(slug)
    found = taken_from(bill, source)
    events = [
        log.new_event(EventKind.WITHDRAW, {"recommendation": one.id, "upon": one.uid, "reason": reason}, on)
        for one in found
    ]
    log.record(bill, *events)
    return tuple(one.id for one in found)
