"""Several folders with one store: what one has seen is its own, and nothing of a colleague is taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lawtrack import remedies
from lawtrack.cli.main import cli
from lawtrack.model.document import Lang
from lawtrack.services.library.library import Library
from lawtrack.services.library.standing import Standing, standing
from lawtrack.services.library.syncing import SyncReport, SyncState, dump, load
from lawtrack.services.workspace import (
    CHECKOUT_FILE,
    Workspace,
    checkout_name,
    init_workspace,
    open_workspace,
)
from tests import postgres
from tests.services.acts import URI, article, courtyards

NAME = "acts/321-vi/ru@2020-06-01.xml"
OLD = courtyards()
NEW = courtyards(articles=(article("1", "Двор", "Двор закрыт."),))
NEWEST = courtyards(articles=(article("1", "Двор", "Двор снесён."),))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{(tmp_path / 'shared.db').as_posix()}"
        return
    with postgres.database() as address:
        yield address


@contextmanager
def checkout(folder: Path, url: str) -> Iterator[Workspace]:
    """A folder that shares the store at ``url``, made at the first use."""
    if not (folder / "lawtrack.toml").exists():
        init_workspace(folder).close()
        shutil.rmtree(folder / ".lawtrack")
        (folder / "lawtrack.toml").write_text(f"database_url = '{url}'\n", encoding="utf-8")
    opened = open_workspace(folder)
    yield opened
    opened.close()


@pytest.fixture
def two(tmp_path: Path, url: str) -> Iterator[tuple[Workspace, Workspace]]:
    """Two checkouts; the first has imported an act, the second has it from the store."""
    with checkout(tmp_path / "A", url) as first, checkout(tmp_path / "B", url) as second:
        Library(first).save(OLD)
        assert states(dump(second)) == {NAME: SyncState.NEW}
        yield first, second


def states(report: SyncReport) -> dict[str, SyncState]:
    return {item.path: item.state for item in report.items}


def words(workspace: Workspace) -> str:
    return Library(workspace).expression(URI).root.children[1].text


def test_an_older_file_takes_nothing_back(two: tuple[Workspace, Workspace]) -> None:
    first, second = two
    Library(second).save(NEW)
    report = load(first)
    assert states(report) == {NAME: SyncState.OLDER}
    assert report.unsettled
    assert report.items[0].remedy == remedies.write_files()
    assert words(first) == words(second) == "Двор закрыт."
    for _round in range(2):  # and they do not take turns
        assert set(states(dump(second)).values()) == {SyncState.UNCHANGED}
        assert set(states(load(second)).values()) == {SyncState.UNCHANGED}
    assert states(dump(first)) == {NAME: SyncState.CHANGED}
    assert states(load(first)) == {NAME: SyncState.UNCHANGED}
    assert (first.folder / NAME).read_bytes() == (second.folder / NAME).read_bytes()


def test_a_file_edited_here_reaches_the_other(two: tuple[Workspace, Workspace]) -> None:
    first, second = two
    file = first.folder / NAME
    file.write_text(file.read_text(encoding="utf-8").replace("открыт", "закрыт"), encoding="utf-8")
    assert states(dump(first)) == {NAME: SyncState.NOTE}
    assert states(load(first)) == {NAME: SyncState.CHANGED}
    assert states(load(second)) == {NAME: SyncState.OLDER}
    assert states(dump(second)) == {NAME: SyncState.CHANGED}
    assert "закрыт" in (second.folder / NAME).read_text(encoding="utf-8")


def test_both_changed_is_a_conflict_in_the_one_that_has_not_seen_it(two: tuple[Workspace, Workspace]) -> None:
    first, second = two
    Library(second).save(NEW)
    file = first.folder / NAME
    file.write_text(file.read_text(encoding="utf-8").replace("открыт", "продан"), encoding="utf-8")
    for act in (load, dump):
        assert states(act(first)) == {NAME: SyncState.CONFLICT}
    assert words(second) == "Двор закрыт."
    assert "продан" in file.read_text(encoding="utf-8")


def test_a_wording_of_the_past_put_back_as_a_file_is_older(two: tuple[Workspace, Workspace]) -> None:
    first, _second = two
    old = (first.folder / NAME).read_bytes()
    Library(first).save(NEW)
    Library(first).save(NEWEST)
    (first.folder / NAME).write_bytes(old)
    assert states(load(first)) == {NAME: SyncState.OLDER}
    assert words(first) == "Двор снесён."


def test_a_checkout_without_its_name_has_seen_nothing(two: tuple[Workspace, Workspace], url: str) -> None:
    first, second = two
    first.close()
    (first.folder / CHECKOUT_FILE).unlink()
    Library(second).save(NEW)
    with checkout(first.folder, url) as again:
        assert states(load(again)) == {NAME: SyncState.OLDER}  # the store remembers that it once said so
        file = again.folder / NAME
        file.write_text(file.read_text(encoding="utf-8").replace("открыт", "продан"), encoding="utf-8")
        assert states(load(again)) == {NAME: SyncState.CONFLICT}
    assert words(second) == "Двор закрыт."


def test_a_copy_of_the_folder_is_another_checkout(
    tmp_path: Path, two: tuple[Workspace, Workspace], url: str
) -> None:
    first, _second = two
    first.close()
    shutil.copytree(first.folder, tmp_path / "C")
    name = checkout_name(first.folder)
    assert checkout_name(tmp_path / "C") != name
    assert checkout_name(first.folder) == name
    Library(first).save(NEW)
    with checkout(tmp_path / "C", url) as copy:
        assert states(load(copy)) == {NAME: SyncState.OLDER}
        assert states(dump(copy)) == {NAME: SyncState.CHANGED}


def test_a_file_that_a_colleague_moved_is_not_moved_back(two: tuple[Workspace, Workspace]) -> None:
    first, second = two
    (first.folder / NAME).rename(first.folder / "acts" / "yards.xml")
    assert states(load(first))["acts/yards.xml"] is SyncState.CHANGED
    assert states(load(second))[NAME] is SyncState.OLDER
    assert states(dump(second)) == {"acts/yards.xml": SyncState.NEW}
    assert states(load(first)) == {"acts/yards.xml": SyncState.UNCHANGED}


def test_the_register_of_one_is_not_taken_back_by_the_other(two: tuple[Workspace, Workspace]) -> None:
    first, second = two
    for workspace in two:
        (workspace.acts / "register.json").write_text(register("Сады"), encoding="utf-8")
        load(workspace)
    (second.acts / "register.json").write_text(register("Парки"), encoding="utf-8")
    assert states(load(second))["acts/register.json"] is SyncState.CHANGED
    assert states(load(first))["acts/register.json"] is SyncState.OLDER
    assert [w.titles[Lang.RU] for w in Library(first).works() if w.slug == "gardens"] == ["Парки"]
    for workspace in two:  # the layout that dump gives it goes round once, then all are still
        assert states(dump(workspace))["acts/register.json"] is SyncState.CHANGED
    for workspace in (*two, *two):
        assert states(load(workspace))["acts/register.json"] is SyncState.UNCHANGED
        assert states(dump(workspace))["acts/register.json"] is SyncState.UNCHANGED


def register(title: str) -> str:
    return f'{{"works": [{{"slug": "gardens", "date": "2020-01-01", "titles": {{"ru": "{title}"}}}}]}}'


def test_load_ends_with_three(two: tuple[Workspace, Workspace]) -> None:
    from click.testing import CliRunner

    first, second = two
    Library(second).save(NEW)
    run = CliRunner().invoke(cli, ["--workspace", str(first.folder), "load"], standalone_mode=False)
    assert run.return_value == 3
    assert NAME in run.stderr


@pytest.mark.parametrize(
    ("file", "store", "seen", "was", "how"),
    [
        ("a", "a", "", False, Standing.SAME),
        ("a", "a", "b", True, Standing.SAME),
        ("a", "b", "a", False, Standing.STORE_NEWER),
        ("a", "b", "b", False, Standing.FILE_NEWER),
        ("a", "b", "b", True, Standing.STORE_NEWER),
        ("a", "b", "c", False, Standing.CONFLICT),
        ("a", "b", "", False, Standing.CONFLICT),
        ("a", "b", "", True, Standing.STORE_NEWER),
    ],
)
def test_how_a_file_stands_to_the_store(file: str, store: str, seen: str, was: bool, how: Standing) -> None:
    assert standing(file, store, seen, was=was) is how


def test_imports_at_once_wait_for_each_other(tmp_path: Path, url: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def keep(n: int) -> str:
        with checkout(tmp_path / f"office-{n}", url) as workspace:
            return Library(workspace).save(OLD).state

    with ThreadPoolExecutor(4) as pool:
        ended = sorted(pool.map(keep, range(4)))
    assert ended[0] == "new"
    with checkout(tmp_path / "office-0", url) as workspace:
        assert [len(item.texts) for item in Library(workspace).shelf()] == [1]
