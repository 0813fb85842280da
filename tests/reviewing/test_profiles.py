from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import SettingsError
from lawtrack.profiles.asked import read_asked
from lawtrack.profiles.book import Book
from lawtrack.profiles.chambers import chamber_on, chambers, read_chambers
from lawtrack.profiles.channels import channels, read_channels
from lawtrack.profiles.deadlines import PROFILES, Limit, Silence, Unit, deadline_profile, read_profile
from tests.reviewing.calendar_for_tests import D


@pytest.mark.parametrize("name", PROFILES)
def test_every_rule_a_channel_names_is_in_every_profile(name: str) -> None:
    profile = deadline_profile(name)
    for way in channels().values():
        for rule in (way.review_rule, way.bylaw_rule, way.urgent_rule, way.answer_rule):
            assert not rule or profile.rule(rule)


@pytest.mark.parametrize("name", PROFILES)
def test_every_rule_names_its_basis_in_three_languages(name: str) -> None:
    for rule in deadline_profile(name).rules.values():
        assert {"ru", "kk", "en"} <= set(rule.basis), rule.id
        assert {"ru", "kk", "en"} <= set(rule.title), rule.id


def test_the_eight_channels_of_the_portal_are_there() -> None:
    assert sorted(c.portal for c in channels().values() if c.portal is not None) == [1, 3, 4, 6, 7, 8, 9, 10]


def test_terms_that_the_law_itself_sets() -> None:
    law = deadline_profile()
    found = {
        name: (law.rule(name).number, law.rule(name).unit, law.rule(name).limit, law.rule(name).silence)
        for name in ("approval", "opinion", "opinion-bill", "opinion-answer", "council-bill", "recusal")
    }
    assert found == {
        "approval": (30, Unit.CALENDAR, Limit.MAX, Silence.NONE),
        "opinion": (10, Unit.WORKING, Limit.MIN, Silence.DEEMED_AGREED),
        "opinion-bill": (15, Unit.WORKING, Limit.MIN, Silence.DEEMED_AGREED),
        "opinion-answer": (10, Unit.WORKING, Limit.MAX, Silence.NONE),
        "council-bill": (15, Unit.WORKING, Limit.MIN, Silence.DEEMED_AGREED),
        "recusal": (2, Unit.WORKING, Limit.MAX, Silence.NONE),
    }
    assert law.reason_for == {"rejected", "partly"}


def test_the_report_is_a_proposal_with_its_own_figures() -> None:
    report = deadline_profile("report-2024")
    rule = report.rule("report-review")
    assert report.proposal
    assert not rule.verified
    assert (rule.number, rule.unit, rule.extension and (rule.extension.number, rule.extension.times)) == (
        30,
        Unit.CALENDAR,
        (15, 1),
    )
    assert report.rule("report-chamber").number == 60
    assert report.reason_for == {"accepted", "partly", "rejected"}


def test_the_chamber_follows_the_day() -> None:
    assert [*chambers()] == ["majilis", "kurultai"]
    assert [
        getattr(chamber_on(D(day), chambers().values()), "id", None)
        for day in ("2026-06-30", "2026-07-01", "1990-01-01")
    ] == [
        "majilis",
        "kurultai",
        None,
    ]


def test_what_is_not_there_is_refused_with_what_is() -> None:
    with pytest.raises(SettingsError, match="opinion-bill"):
        deadline_profile().rule("nothing")
    with pytest.raises(SettingsError, match="report-2024"):
        Book().profile("nothing")
    with pytest.raises(SettingsError, match="approval"):
        Book().channel("nothing")


def test_a_users_own_profile_replaces_rules_of_another(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        '[profile]\nid = "mine"\nextends = "law"\ndefault_review = "approval"\n'
        '[[rule]]\nid = "approval"\ntitle = "x"\nstep = "review"\nnumber = 20\nunit = "working"\nlimit = "max"\n'
        'start = "receipt"\nbasis = "order"\nas_of = 2026-01-01\nverified = true\n',
        encoding="utf-8",
    )
    mine = read_profile(file)
    assert (mine.rule("approval").number, mine.rule("opinion").number) == (20, 10)


def test_a_rule_with_a_wrong_unit_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(
        '[profile]\nid = "mine"\ndefault_review = "a"\n'
        '[[rule]]\nid = "a"\ntitle = "x"\nnumber = 20\nunit = "moons"\nlimit = "max"\n'
        'start = "receipt"\nbasis = "order"\nas_of = 2026-01-01\nverified = true\n',
        encoding="utf-8",
    )
    with pytest.raises(SettingsError, match="moons"):
        read_profile(file)


@pytest.mark.parametrize(
    ("read", "field"),
    [(read_asked, "asked"), (read_chambers, "chamber"), (read_channels, "channel")],
)
def test_two_entries_of_one_name_are_refused(
    tmp_path: Path, read: Callable[[Path], object], field: str
) -> None:
    entry = f'[[{field}]]\nid = "one"\ntitle = "x"\nbasis = "y"\nas_of = 2026-01-01\nchannels = []\n'
    entry = entry if field == "asked" else entry.replace("channels = []\n", "")
    entry += "from = 2026-01-01\nreadings = 2\n" if field == "chamber" else ""
    path = tmp_path / "mine.toml"
    path.write_text(entry, encoding="utf-8")
    read(path)
    path.write_text(entry + entry, encoding="utf-8")
    with pytest.raises(SettingsError, match="two entries"):
        read(path)
