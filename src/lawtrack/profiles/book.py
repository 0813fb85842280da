"""All rules as data: what comes with the program, and what a workspace's own folder adds or replaces.

The folder ``profiles`` of a workspace holds files as the program's own: ``deadlines_<name>.toml`` is a profile of
deadlines, ``channels.toml`` has channels, ``chambers.toml`` chambers of parliament, ``stage.toml``, ``initiator.toml``, ``expertise.toml`` and ``remark.toml`` what their
names say, ``house.toml`` the house style of amending acts. An entry with the name of one that comes with the program is
used in its place; one of ``checks.toml`` says only what it changes of a check.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.asked import AskedRule, asked_rules, read_asked
from lawtrack.profiles.chambers import Chamber, chambers, read_chambers
from lawtrack.profiles.channels import Channel, channels, read_channels
from lawtrack.profiles.checks import CheckRule, check_rules, read_checks
from lawtrack.profiles.deadlines import PROFILES, STARTS, DeadlineProfile, deadline_profile, read_profile
from lawtrack.profiles.entries import KINDS, Entry, kind_said, known_entries, read_entries
from lawtrack.profiles.house import House, house, read_house
from lawtrack.profiles.loader import one_of, pick

OWN_FOLDER = "profiles"
"""The folder of a workspace's own rules."""

_DEADLINES = "deadlines_"
_CHANNELS = "channels.toml"
_CHAMBERS = "chambers.toml"
_ASKED = "asked.toml"
_CHECKS = "checks.toml"
_HOUSE = "house.toml"


class Book:
    """The rules that hold in one workspace.

    Args:
        folder: The folder of its own rules; None, or one that is not there, where it has none.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._profiles: dict[str, DeadlineProfile] = {}
        self._channels: Mapping[str, Channel] | None = None
        self._asked: Mapping[str, AskedRule] | None = None
        self._chambers: Mapping[str, Chamber] | None = None
        self._checks: Mapping[str, CheckRule] | None = None
        self._entries: dict[str, Mapping[str, Entry]] = {}
        self._house: House | None = None

    @property
    def folder(self) -> Path | None:
        """The folder of the workspace's own rules; it need not be there."""
        return self._folder

    @property
    def unread(self) -> dict[str, str]:
        """Files of the folder that nobody reads, most likely for a slip in their names, with the nearest name (or empty)."""
        if self._folder is None or not self._folder.is_dir():
            return {}
        read = (_CHANNELS, _CHAMBERS, _ASKED, _CHECKS, _HOUSE, *(f"{kind}.toml" for kind in KINDS))
        strange = [
            file.name
            for file in sorted(self._folder.glob("*.toml"))
            if file.name not in read and not file.name.startswith(_DEADLINES)
        ]
        stems = {name.removesuffix(".toml"): name for name in (*read, f"{_DEADLINES}NAME.toml")}
        near = {name: get_close_matches(name.removesuffix(".toml"), stems, 1) for name in strange}
        return {name: stems[found[0]] if found else "" for name, found in near.items()}

    @property
    def profiles(self) -> tuple[str, ...]:
        """The names of the profiles of deadlines: those of the program, then the workspace's own."""
        return tuple(dict.fromkeys((*PROFILES, *self._own_profiles())))

    def profile(self, name: str) -> DeadlineProfile:
        """The profile of deadlines of this name.

        Raises:
            SettingsError: There is none, its file cannot be read, or it extends itself.
        """
        if name not in self._profiles:
            self._profiles[name] = self._profile(name, ())
        return self._profiles[name]

    @property
    def channels(self) -> Mapping[str, Channel]:
        """All channels by their names.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if self._channels is None:
            own = self._own(_CHANNELS)
            self._channels = MappingProxyType({**channels(), **(read_channels(own) if own else {})})
        return self._channels

    def channel(self, name: str) -> Channel:
        """The channel of this name.

        Raises:
            SettingsError: There is none; the hint lists those there are.
        """
        known = self.channels
        if name not in known:
            raise SettingsError(
                _("There is no channel «{name}».").format(name=name),
                hint=_("There are: {names}.").format(names=", ".join(known)),
            )
        return known[name]

    @property
    def chambers(self) -> Mapping[str, Chamber]:
        """The chambers of parliament by their names.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if self._chambers is None:
            own = self._own(_CHAMBERS)
            self._chambers = MappingProxyType({**chambers(), **(read_chambers(own) if own else {})})
        return self._chambers

    @property
    def asked(self) -> Mapping[str, AskedRule]:
        """Who must be asked, by the names of the rules.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if self._asked is None:
            own = self._own(_ASKED)
            self._asked = MappingProxyType({**asked_rules(), **(read_asked(own) if own else {})})
            for rule in self._asked.values():
                self._check_asked(rule)
        return self._asked

    def _check_asked(self, rule: AskedRule) -> None:
        """Refuse a rule on who is asked that names what no rule knows: it would never be asked.

        Raises:
            SettingsError: It does.
        """
        where = _("entry «{name}» of those who are asked").format(name=rule.id)
        one_of(rule.channels, self.channels, "channels", where)
        one_of((*rule.subjects, *rule.not_subjects), self.entries("subject"), "subjects", where)
        one_of(rule.not_initiators, self.entries("initiator"), "not_initiators", where)

    @property
    def checks(self) -> Mapping[str, CheckRule]:
        """What a check looks at, by the names of the checks, in the order in which it is told.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if self._checks is None:
            own = self._own(_CHECKS)
            self._checks = read_checks(own) if own else check_rules()
        return self._checks

    @property
    def house(self) -> House:
        """The house style of amending acts.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if self._house is None:
            own = self._own(_HOUSE)
            self._house = read_house(own, house()) if own else house()
        return self._house

    def entries(self, kind: str) -> Mapping[str, Entry]:
        """Stages, initiators, kinds of expertise or of remarks by their names.

        Raises:
            SettingsError: The workspace's file cannot be read.
        """
        if kind not in self._entries:
            own = self._own(f"{kind}.toml")
            found = {**known_entries(kind), **(read_entries(own, kind) if own else {})}
            self._entries[kind] = MappingProxyType(found)
        return self._entries[kind]

    def entry(self, kind: str, name: str) -> Entry:
        """The stage, initiator, kind of expertise or of remarks of this name.

        Raises:
            SettingsError: There is none; the hint lists those there are.
        """
        known = self.entries(kind)
        if name not in known:
            raise SettingsError(
                _("There is no {kind} «{name}».").format(kind=kind_said(kind), name=name),
                hint=_("There are: {names}.").format(names=", ".join(known)),
            )
        return known[name]

    def called(self, kind: str, name: str, lang: str) -> str:
        """What a channel, or an entry of a kind, is called in a language; its short name where no rule knows it any more."""
        try:
            known = self.channel(name) if kind == "channel" else self.entry(kind, name)
        except SettingsError:
            return name
        return pick(known.title, lang)

    def _profile(self, name: str, within: tuple[str, ...]) -> DeadlineProfile:
        if name in within:
            raise SettingsError(
                _("The profile of deadlines «{name}» extends itself.").format(name=name),
                hint=" → ".join((*within, name)),
            )
        own = self._own_profiles().get(name)
        if own is None:
            if name in PROFILES:
                return deadline_profile(name)
            raise SettingsError(
                _("There is no profile of deadlines «{name}».").format(name=name),
                hint=_("There are: {names}.").format(names=", ".join(self.profiles)),
            )

        def base(extended: str) -> DeadlineProfile:
            if extended == name and name in PROFILES:  # its own rules in the place of the program's
                return deadline_profile(name)
            return self._profile(extended, (*within, name))

        found = read_profile(own, base)
        starts = (*STARTS, *(stage.starts for stage in self.entries("stage").values() if stage.starts))
        for rule in found.rules.values():
            one_of([rule.start], dict.fromkeys(starts), "start", _("rule «{name}»").format(name=rule.id))
        if found.id != name:
            raise SettingsError(
                _("{file} has the profile «{id}»; its name says «{name}».").format(
                    file=own.name, id=found.id, name=name
                )
            )
        return found

    def _own_profiles(self) -> dict[str, Path]:
        if self._folder is None or not self._folder.is_dir():
            return {}
        files = sorted(self._folder.glob(f"{_DEADLINES}*.toml"))
        return {file.stem.removeprefix(_DEADLINES).replace("_", "-"): file for file in files}

    def _own(self, name: str) -> Path | None:
        path = self._folder / name if self._folder is not None else None
        return path if path is not None and path.is_file() else None
