"""Every check of an amending act by its name in the profile, and the one way to ask them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from lawtrack.checking.bill.definitions import term_order, term_twice, term_undefined
from lawtrack.checking.bill.extent import frequency, half
from lawtrack.checking.bill.form import adjective, dash, heading, preamble, unfilled
from lawtrack.checking.bill.found import Found
from lawtrack.checking.bill.level import level, level_code
from lawtrack.checking.bill.material import Material
from lawtrack.checking.bill.numbers import new_number, number_reused, numbering, renumbered
from lawtrack.checking.bill.order import one_place, order_of_acts
from lawtrack.checking.bill.starting import commencement, duties, liability
from lawtrack.checking.bill.title import title, title_number
from lawtrack.checking.bill.touched import reference_changed
from lawtrack.profiles.checks import AskedOf, CheckRule

Check = Callable[[Material, CheckRule], Iterator[Found]]

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        one.__name__: one
        for one in (
            level,
            level_code,
            order_of_acts,
            one_place,
            title,
            title_number,
            preamble,
            heading,
            renumbered,
            number_reused,
            commencement,
            liability,
            duties,
            dash,
            adjective,
            numbering,
            unfilled,
            term_twice,
            term_order,
            term_undefined,
            new_number,
            half,
            frequency,
            reference_changed,
        )
    }
)
"""The checks by their names in the profile, which are those of the functions."""


def ask(material: Material, rules: Mapping[str, CheckRule], names: Collection[str] = ()) -> Iterator[Found]:
    """What the checks of a profile find, in its order.

    Args:
        material: What is checked.
        rules: The profile: checks that are off there are not asked, nor those of this country's law of another's act,
            nor those that need the text of the amended act where none is at hand.
        names: Only these; none: all that are on. One that is named is asked though it is off.
    """
    for name, rule in rules.items():
        check = CHECKS.get(name)
        if check is None or not (name in names if names else rule.on):
            continue
        if (material.abroad and not rule.abroad) or (rule.asked_of is AskedOf.BASE and not material.bases):
            continue
        yield from (replace(found, check=name) for found in check(material, rule))
