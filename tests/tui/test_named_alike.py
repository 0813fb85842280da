"""What presenters show has no identifier of a machine in it, and calls a provision as every command does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from lawtrack import i18n
from lawtrack.model.document import Lang
from lawtrack.services.bills.returned.cell_units import Spot
from lawtrack.tui.office import Office
from lawtrack.tui.presenters import (
    carrying,
    checks,
    comparing,
    coverage,
    editing,
    instructing,
    reviewing,
    taking_in,
)
from lawtrack.tui.presenters.lookups import leading, searching
from lawtrack.tui.presenters.reading import act_text
from lawtrack.tui.presenters.recommending import asked
from lawtrack.tui.presenters.unit_forms import DOWN, EXCLUDE, GIVE_UP, UP, add_form, confirm_form
from tests.cli.named import SAMPLES, Sample, named_office
from tests.cli.test_named_alike import EID, names_by_schemes, said_around

NAMES = {
    "eid",
    "uri",
    "key",
    "name",
    "mark",
    "act",
    "bill",
    "slug",
    "lang",
    "n",
    "row",
    "seen",
    "ref",
    "element",
}
"""Fields that are looked up with, not shown."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("named")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        named_office(folder)
        i18n.use("ru")
        yield Office(folder / "ws")
        i18n.use("en")


def texts(value: object) -> Iterator[str]:
    """What is shown of a value: the words in it, and in what it is made of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value) and type(value).__module__.startswith("lawtrack.tui"):
        for field in fields(value):
            if field.name not in NAMES:
                yield from texts(getattr(value, field.name))


def shown(office: Office, one: Sample) -> Iterator[tuple[str, object]]:
    """What every presenter that names provisions shows of a bill."""
    spot = Spot(one.name, one.uri, Lang.RU, one.edited)
    yield "comparing", comparing.comparison(office, one.name, "ru")
    made = instructing.instructing(office, one.name, "ru")
    yield "instructing", made
    yield "evidence", [instructing.evidence(made, row) for row in made.rows]
    rows = reviewing.reviewing(office, one.name)
    yield "reviewing", rows
    yield "details", [reviewing.recommendation_detail(row) for row in rows.recommendations]
    yield "places", [reviewing.place_of(row) for row in rows.recommendations]
    yield "recommending", asked(office, one.name, one.eid, "", one.name)
    yield "cell", editing.cell_form(office, spot)
    yield "adding", add_form(office, spot)
    for what in (EXCLUDE, GIVE_UP, DOWN, UP):
        yield what, confirm_form(office, spot, what)
    found = checks.checks(office, one.name)
    yield "checks", [found, [finding.place for finding in found.findings]]
    yield "carrying", carrying.carried_over(office, one.name)
    yield "coverage", coverage.coverage(office, one.name)
    text = act_text(office, one.uri, "ru")
    yield "reading", [text.address(one.eid), text.address(one.edited)]
    yield "referring", leading.referring(office, text, one.eid)
    yield "searching", searching.search(office, "настоящего")
    letter = office.folder.parent / f"{one.name}-letter.txt"
    proposal = taking_in.intakes(office).propose(one.name, letter, author="житель")
    yield (
        "taking in",
        [[taking_in.element(p), taking_in.stands(p), *taking_in.told(p, one.name)] for p in proposal.placed],
    )


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.name)
def test_what_is_shown_calls_a_provision_by_its_name(one: Sample, office: Office) -> None:
    naming = set()
    pairs = ((one.eid, one.said["ru"]), (one.edited, one.edited_said))
    for where, value in shown(office, one):
        words = "\n".join(texts(value))
        found = [said_around(words, match.start()) for match in EID.finditer(words)]
        assert not found, (where, found)
        for eid, right in pairs:
            naming |= {where} if right in words else set()
            plain = words.replace(right, " ")
            wrong = [name for name in names_by_schemes(eid) if name != right and name in plain]
            assert not wrong, (where, wrong, [said_around(plain, plain.index(name)) for name in wrong])
    assert naming >= {
        "comparing",
        "details",
        "places",
        "recommending",
        "cell",
        "adding",
        "reading",
        "taking in",
    }, naming
