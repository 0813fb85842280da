"""Which checks are asked, and what the profile says of what they find."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.profiles.checks import CheckRule, Severity
from lawtrack.profiles.loader import pick
from lawtrack.services.checking.findings import Finding


@dataclass(frozen=True, slots=True)
class Asked:
    """The checks that are asked.

    Attributes:
        rules: The profile.
        only: The checks that a person names; none: all that are on in the profile.
    """

    rules: Mapping[str, CheckRule]
    only: frozenset[str] = frozenset()

    def wants(self, names: Iterable[str]) -> bool:
        """True where one of these checks is asked; one that a person names is asked though it is off."""
        return any(name in self.only if self.only else self.rules[name].on for name in names)

    def told(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings of the checks that are asked, with their severity and basis; only an error is open."""
        for one in findings:
            if not self.wants((one.kind,)):
                continue
            rule = self.rules[one.kind]
            severity = Severity.HINT if one.severity is Severity.HINT else rule.severity
            yield replace(
                one,
                severity=severity,
                open=one.open and severity is Severity.ERROR,
                basis=pick(rule.basis, language()),
            )


def asked_checks(rules: Mapping[str, CheckRule], only: Collection[str]) -> Asked:
    """The checks that a person names, or all.

    Raises:
        InputError: There is no check of such a name; the hint names the nearest.
    """
    for name in only:
        if name not in rules:
            near = get_close_matches(name, rules, 1)
            raise InputError(
                _("There is no check «{name}».").format(name=name),
                hint=_("Nearest: {name}.").format(name=near[0])
                if near
                else _("There are: {names}.").format(names=", ".join(rules)),
            )
    return Asked(rules, frozenset(only))
