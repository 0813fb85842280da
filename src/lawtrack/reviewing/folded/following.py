"""What was written down of an act under a URI that it had before means the act as it is called now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from lawtrack.reviewing.base import Base, base_key
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.consequence import KEY_JOINT
from lawtrack.reviewing.decision import holding


def follow(bill: Bill, uris: Mapping[str, str]) -> Bill:
    """The bill with the present URI of every act in the place of former ones.

    Args:
        bill: The bill as its log says it.
        uris: The present URI by each former one.
    """
    if not uris:
        return bill

    def now(uri: str) -> str:
        seen = {uri}
        while (later := uris.get(uri)) is not None and later not in seen:
            seen.add(later)
            uri = later
        return uri

    links = {name: replace(link, work=now(link.work)) for name, link in bill.links.items()}
    reasons = {
        (now(act), element, lang): replace(reason, act=now(reason.act))
        for (act, element, lang), reason in bill.justifications.items()
    }
    versions = tuple(
        replace(version, edits=tuple(replace(edit, act=now(edit.act)) for edit in version.edits))
        for version in bill.versions
    )
    bases = [
        (number, base_key(now(base.act), base.lang), _followed(base, now))
        for number, _old, base in bill.based
        if base is not None
    ]
    return replace(
        bill,
        consequences=MappingProxyType(
            {
                _moved(key, now): replace(one, key=_moved(key, now), act=now(one.act))
                for key, one in bill.consequences.items()
            }
        ),
        based=tuple(bases),
        bases=holding(bases, bill.version.number),
        links=MappingProxyType(links),
        linked=tuple(
            (n, name, replace(one, work=now(one.work)) if one else None) for n, name, one in bill.linked
        ),
        carried=MappingProxyType({key: replace(one, act=now(one.act)) for key, one in bill.carried.items()}),
        justifications=MappingProxyType(reasons),
        versions=versions,
        recommendations=tuple(replace(one, act=now(one.act)) for one in bill.recommendations),
        taken_back=tuple(replace(one, act=now(one.act)) for one in bill.taken_back),
        grounds=tuple(replace(one, act=now(one.act)) for one in bill.grounds),
        comments=tuple(replace(one, act=now(one.act)) for one in bill.comments),
    )


def _moved(key: str, now: Callable[[str], str]) -> str:
    """The key of a decision on a place, with the present URIs of the acts in it."""
    kind, *acts = key.split(KEY_JOINT, 3)
    return KEY_JOINT.join((kind, *(now(one) for one in acts[:2]), *acts[2:]))


def _followed(base: Base, now: Callable[[str], str]) -> Base:
    before = _followed(base.before, now) if base.before is not None else None
    return replace(base, act=now(base.act), before=before)
