"""The log for people: what happened and its fields, in words of the interface's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from lawtrack.cli.output import shortened
from lawtrack.i18n import N_, _, language
from lawtrack.reviewing.kinds import kind_text
from lawtrack.reviewing.review import ReviewerKind

if TYPE_CHECKING:
    from lawtrack.model.event import Event

_SHORT = 60
_HIDDEN = frozenset(("digest", "uid", "revision", "upon", "seen"))
"""What the program alone has a use for."""

KINDS = (
    *(N_("bill"), N_("text"), N_("version"), N_("part"), N_("settle"), N_("link"), N_("base"), N_("amend")),
    *(N_("decide"), N_("ground"), N_("justify"), N_("ripple"), N_("edit"), N_("comment"), N_("send")),
    *(N_("extend"), N_("receive"), N_("cancel"), N_("recommend"), N_("respond"), N_("carry"), N_("group")),
    *(N_("close"), N_("deliver"), N_("remind"), N_("reopen"), N_("recuse"), N_("withdraw"), N_("stage")),
    *(N_("impact"), N_("subject"), N_("rename"), N_("remove"), N_("expert")),
)
"""Kinds of events by the names that their files have; a test sees that none is left out."""

FIELDS = (
    *(
        N_("act"),
        N_("after"),
        N_("amendment"),
        N_("author"),
        N_("authors"),
        N_("bases"),
        N_("basis"),
        N_("body"),
    ),
    *(N_("budget"), N_("change"), N_("channel"), N_("choice"), N_("citation"), N_("cited"), N_("conclusion")),
    *(
        N_("contracts"),
        N_("counts"),
        N_("current"),
        N_("decision"),
        N_("delivered"),
        N_("drafter"),
        N_("edition"),
    ),
    *(
        N_("element"),
        N_("edits"),
        N_("elements"),
        N_("employer"),
        N_("fate"),
        N_("fields"),
        N_("file"),
        N_("forecast"),
        N_("forms"),
    ),
    *(N_("how"), N_("initiator"), N_("key"), N_("kind"), N_("lang"), N_("languages"), N_("leave out")),
    *(N_("new"), N_("no remarks"), N_("note"), N_("number"), N_("occurrence"), N_("of"), N_("old"), N_("on")),
    *(N_("opinion"), N_("orphan"), N_("pending"), N_("phrase"), N_("place"), N_("profile"), N_("proof")),
    *(N_("proposal"), N_("quote"), N_("reason"), N_("recommendation"), N_("recommendations"), N_("review")),
    *(
        N_("reviewer"),
        N_("reviewers"),
        N_("rule"),
        N_("sample"),
        N_("slug"),
        N_("source"),
        N_("suspended from"),
    ),
    *(N_("suspended until"), N_("taken"), N_("target"), N_("term"), N_("title"), N_("titles"), N_("unit")),
    *(N_("urgent"), N_("verdict"), N_("was"), N_("what"), N_("who"), N_("why"), N_("with edits")),
    *(N_("withdrawn"), N_("wording"), N_("work"), N_("eid")),
)
"""Their fields; one that is not here stands by its name."""

VALUES = {
    "decision": (N_("accepted"), N_("partly"), N_("rejected"), N_("withdrawn"), N_("off-topic")),
    "verdict": (N_("accepted"), N_("rejected"), N_("group"), N_("vote"), N_("withdrawn")),
    "unit": (N_("working"), N_("calendar"), N_("weeks"), N_("months"), N_("years")),
    "what": (N_("receipt"), N_("conclusion"), N_("extension")),
    "part": (N_("drafting"), N_("approving"), N_("employed")),
}
"""Fields that hold a name that commands have for something, and those names."""


def log_lines(events: Sequence[Event]) -> list[tuple[str, ...]]:
    """The log for people: number, day, who, what, fields in short."""
    from lawtrack.wording.days import day_text

    return [
        (str(n), day_text(event.on), event.by, kind_said(event.kind.value), " ".join(_fields(event.data)))
        for n, event in enumerate(events, 1)
    ]


def kind_said(name: str) -> str:
    """What happened, in a word."""
    return _(name) if name in KINDS else name


def field_said(name: str) -> str:
    """A field in a word; its name where there is no word for it."""
    words = name.replace("_", " ")
    return _(words) if words in (*FIELDS, *KINDS) else name


def _fields(data: Mapping[str, object]) -> Iterator[str]:
    for name, value in data.items():
        if name in _HIDDEN or value is False:
            continue
        yield field_said(name) if value is True else f"{field_said(name)}={_short(name, value)}"


def _short(name: str, value: object) -> str:
    """A field in one line; of words in several languages, those of the interface's."""
    if isinstance(value, Mapping):
        value = value.get(language()) or next(iter(value.values()), "")
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    if value in VALUES.get(name, ()):
        return _(str(value))
    if name == "kind" and value in set(ReviewerKind):
        return kind_text(ReviewerKind(str(value)))
    return shortened(_day_shown(str(value)), _SHORT)


def _day_shown(text: str) -> str:
    """A day as the reader writes it; other words as they are."""
    from lawtrack.wording.days import day_text

    with suppress(ValueError):
        if len(text) == len("2026-01-02"):
            return day_text(dt.date.fromisoformat(text))
    return text
