"""Persons who are added at the same moment, each by a process of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from lawtrack.reviewing.roles import Person, Role
from lawtrack.services import people
from lawtrack.services.workspace import Workspace, open_workspace
from tests.services.kept import begun

__all__ = ["begun"]
pytestmark = pytest.mark.own_store  # a server has a table of persons


def test_persons_who_are_added_at_once_are_all_there(begun: Workspace) -> None:
    spaces = [open_workspace(begun.folder) for _n in range(6)]

    def add(n: int) -> None:
        people.add(begun.folder, spaces[n].store, Person(f"P{n}", Role.HEAD))

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(add, range(6)))
    assert {one.name for one in people.read_people(begun.folder)} == {f"P{n}" for n in range(6)}
