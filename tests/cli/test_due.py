"""``lawtrack due``: by person, period and bill, for cron and for calendars; reminders; the rules as data."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import json
from pathlib import Path

import icalendar
import pytest

from lawtrack import i18n
from tests.cli.test_workflow_commands import Office, office

__all__ = ["office"]


@pytest.fixture
def busy(office: Office) -> Office:
    """Two reviews, one of them with a remark."""
    office.ok("expert", "add", "moj", "--kind", "state-body", "--title", "Минюст", "--title-en", "Ministry")
    send = ("review", "send", "yards", "--on", "2026-02-02")
    office.ok(*send, "--to", "npp", "--channel", "npp", "--delivered", "2026-02-02")
    office.ok(*send, "--to", "moj", "--channel", "approval")
    office.ok("recommend", "yards", "art_5", "--text", "Keep it.", "--review", "r2", "--on", "2026-02-10")
    return office


def test_a_day_is_typed_as_its_reader_writes_it(busy: Office) -> None:
    """Every option that takes a day takes both forms: they are of one type; a contract has two days."""
    items = busy.json("due", "--on", "20.02.2026", "--until", "23.2.2026")["items"]
    assert [item["id"] for item in items] == ["yards/r1"]
    assert busy.json("review", "deliver", "yards/r2", "--on", "03.02.2026")["delivered"] == "2026-02-03"
    contract = "01.01.2026/31.12.2026"
    busy.ok("expert", "add", "ivanov", "--kind", "expert", "--title", "Иванов", "--contract", contract)
    (entry,) = (one for one in busy.json("expert", "list") if one["slug"] == "ivanov")
    assert entry["contracts"] == [{"from": "2026-01-01", "to": "2026-12-31"}]


def test_what_is_due_is_found_by_person_period_and_bill(busy: Office) -> None:
    def ids(*words: str) -> list[str]:
        return [item["id"] for item in busy.json("due", "--on", "2026-02-20", *words)["items"]]

    assert ids() == ["yards/r1", "yards/r2", "yards/1"]
    assert ids("--by", "npp") == ["yards/r1"]
    assert ids("--by", "minist") == ["yards/r2"]
    assert ids("--by", "committee") == ["yards/1"]
    assert ids("--by", "nobody") == []
    assert ids("--until", "2026-02-23") == ["yards/r1"]
    assert ids("--until", "2026-12-31") == ["yards/r1", "yards/r2"]
    shown = busy.ok("due", "--on", "2026-02-20")
    assert "Chamber" in shown
    assert "Ministry" in shown


def test_the_exit_code_is_for_cron(busy: Office) -> None:
    assert busy.run("due", "--on", "2026-02-20", "--check").return_value == 0
    assert busy.run("due", "--on", "2026-05-20").return_value == 0
    assert busy.run("due", "--on", "2026-05-20", "--check").return_value == 3
    assert busy.run("due", "--on", "2026-05-20", "--check", "--by", "nobody").return_value == 0


def test_what_is_due_is_a_calendar_with_alarms(busy: Office, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    said = busy.run("due", "--on", "2026-02-20", "--ics", str(file))
    assert "1 of these have no day" in said.stderr
    made = icalendar.Calendar.from_ical(file.read_bytes())
    events = made.walk("VEVENT")
    days = {str(event["SUMMARY"]).split(":")[0]: event.decoded("DTSTART") for event in events}
    assert days == {"yards/r1": dt.date(2026, 2, 23), "yards/r2": dt.date(2026, 3, 4)}
    assert len({str(event["UID"]) for event in events}) == 2
    assert [alarm.decoded("TRIGGER") for alarm in events[0].walk("VALARM")] == [
        dt.timedelta(days=-3, hours=9),
        dt.timedelta(days=-1, hours=9),
        dt.timedelta(hours=9),
    ]
    assert "15 working days from receipt" in str(events[0]["DESCRIPTION"])
    again = file.read_bytes()
    busy.ok("due", "--on", "2026-02-20", "--ics", str(file))
    assert file.read_bytes() == again
    assert busy.run("due", "--ics", str(busy.folder / "lawtrack.toml")).exception is not None


def test_reminders_are_letters_to_be_sent(busy: Office, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    busy.ok("review", "remind", "-o", str(folder), "--on", "2026-02-20")
    assert not list(tmp_path.glob("letters/*"))
    said = busy.ok("review", "remind", "-o", str(folder))
    assert [Path(line).name for line in said.splitlines()] == ["yards-r2.eml"]
    letter = email.message_from_bytes((folder / "yards-r2.eml").read_bytes(), policy=email.policy.default)
    assert letter["X-Unsent"] == "1"
    body = letter.get_body()
    assert body is not None
    words = body.get_content()
    assert "Минюст" in words
    assert "04.03.2026" in words
    (row,) = (row for row in busy.json("review", "list", "yards") if row["id"] == "yards/r2")
    assert row["reminded"] == [dt.date.today().isoformat()]
    busy.ok("review", "receive", "yards/r2", "--on", "2026-02-25")
    assert "Nothing is awaited" in busy.refused("review", "remind", "yards/r2", "-o", str(folder)).message


def test_a_term_is_asked_for_any_day(office: Office) -> None:
    assert office.ok("review", "term", "opinion-bill", "--from", "2027-03-01") == "2027-03-29\n"
    assert office.ok("review", "term", "expertise", "--from", "2027-03-01", "--days", "10") == "2027-03-11\n"
    assert "sets no length" in office.refused("review", "term", "expertise", "--from", "2027-03-01").message
    assert "no deadline rule" in office.refused("review", "term", "x", "--from", "2027-03-01").message
    for language in ("ru", "kk"):
        i18n.use(language)
        assert office.ok("review", "term", "opinion-bill", "--from", "2027-03-01") == "29.03.2027\n"
    i18n.use("en")


OWN = """
[profile]
id = "office-rules"
extends = "law"
title = "Ours"
default_review = "approval"
reason_for = ["rejected", "partly"]

[[rule]]
id = "approval"
title = "approval"
step = "review"
number = 20
unit = "working"
limit = "max"
start = "receipt"
basis = "order 5"
as_of = 2026-01-01
verified = true

[[rule]]
id = "old"
title = "old"
step = "review"
number = 5
unit = "working"
limit = "max"
start = "receipt"
basis = "order 1"
as_of = 2020-01-01
verified = true
historic = true
successor = "approval"
"""
CHANNEL = """
[[channel]]
id = "akimat"
title = "Akimats"
review_rule = "approval"
kinds = ["state-body"]
basis = "order 5"
as_of = 2026-01-01
verified = false
"""


def own_rules(office: Office, text: str = OWN, channels: str = CHANNEL) -> None:
    folder = office.folder / "profiles"
    folder.mkdir(exist_ok=True)
    (folder / "deadlines_office_rules.toml").write_text(text, encoding="utf-8")
    (folder / "channels.toml").write_text(channels, encoding="utf-8")


def test_a_workspace_has_rules_and_channels_of_its_own(office: Office, tmp_path: Path) -> None:
    own_rules(office)
    office.ok("bill", "new", "streets", "--title", "x", "--profile", "office-rules", "--on", "2026-01-05")
    office.ok("bill", "add", "streets", str(tmp_path / "bill.txt"), "--lang", "ru", "--on", "2026-01-05")
    office.ok("expert", "add", "moj", "--kind", "state-body", "--title", "Минюст")
    send = ("review", "send", "streets", "--to", "moj", "--on", "2026-02-02")
    row = office.json(*send, "--channel", "akimat", "--delivered", "2026-02-02")
    assert (row["due"], row["term"]["verified"], row["why"][-1]) == ("2026-03-02", False, "unverified")
    assert "not verified" in office.ok("review", "list", "streets")
    assert "«approval» took its place" in str(office.refused(*send, "--channel", "approval", "--rule", "old"))
    channels = {one["id"]: one["rule"] for one in office.json("review", "channels")}
    assert "[not verified]" in channels["akimat"]
    assert "[not verified]" in channels["ngo"]
    rules = {rule["id"]: rule for rule in office.json("review", "rules", "--profile", "office-rules")}
    assert (rules["approval"]["number"], rules["opinion"]["number"]) == (20, 10)
    assert rules["old"]["successor"] == "approval"
    (office.folder / "profiles" / "deadlines_office_rules.toml").unlink()
    assert office.run("review", "list").return_value == 3
    left = office.run("due", "--json")
    (item,) = (item for item in json.loads(left.stdout)["items"] if item["id"] == "streets/r1")
    assert (left.return_value, item["why"], "office-rules" in item["problem"]) == (3, ["impossible"], True)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("number = 20", 'number = "many"', "no number"),
        ("number = 20", "number = 5000", "no number from 0 to 3660"),
        ("verified = true", 'verified = "yes"', "neither true nor false"),
        ('limit = "max"', 'limit = "most"', "most"),
        ('step = "review"', 'step = "review"\nsilense = "deemed_agreed"', "silense"),
        ('successor = "approval"', 'successor = "gone"', "gone"),
        ('extends = "law"', 'extends = "office-rules"', "extends itself"),
        ('id = "office-rules"', 'id = "others"', "its name says"),
        ("[profile]", "[[profile]]", "something else"),
    ],
)
def test_what_is_wrong_in_rules_of_ones_own_is_one_sentence(
    office: Office, old: str, new: str, why: str
) -> None:
    own_rules(office, OWN.replace(old, new, 1))
    refused = office.refused("review", "rules", "--profile", "office-rules")
    assert why in refused.message
    assert json.dumps(office.json("review", "rules")).count('"approval"') == 1


def test_a_reply_never_fails_after_the_step_is_recorded(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lawtrack.cli import bill_output
    from lawtrack.errors import InputError

    def fails(*_given: object) -> int:
        raise InputError("The act is damaged.")

    monkeypatch.setattr(bill_output, "tell_missing_requisites", fails)
    done = office.run("bill", "add", "yards", str(tmp_path / "bill.txt"))
    assert done.return_value == 3
    assert "The act is damaged." in done.stderr
    assert "is recorded" in done.stderr
    assert [one["event"] for one in office.json("bill", "show", "yards", "--log")][-1] == "text"


@pytest.mark.own_store
def test_a_bad_event_of_one_bill_stops_no_list(office: Office) -> None:
    office.ok("bill", "new", "streets", "--title", "x", "--on", "2026-01-05")
    path = office.folder / "amendments" / "streets" / "workflow.jsonl"
    text = path.read_text(encoding="utf-8").rstrip("\n")
    bad = {
        "event": "receive",
        "on": "2026-02-02",
        "review": "r9",
        "by": "x",
        "at": "2026-02-02T10:00:00+00:00",
    }
    path.write_text(f"{text}\n{json.dumps({**bad, 'after': 1, 'uid': 'bad'})}\n", encoding="utf-8")
    assert office.run("load").return_value == 3
    for words in (("due",), ("review", "list"), ("bill", "list")):
        assert office.run(*words).return_value == 0  # what could not be taken in is not there
