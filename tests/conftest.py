"""What every test stands on: which are left out, whose databases go with them; the sample, loaded."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from lawtrack import i18n
from tests import on_postgres, postgres
from tests.left_out import LeftOut
from tests.quick_stores import QuickStores

# Tests start the program hundreds of times in processes of its own: it is compiled once, whatever the machine says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A command of the program runs without the collector of garbage; here it comes, but a hundredth as often as by default.
gc.set_threshold(50_000, 20, 20)

# How long an example takes says how busy the machine is; what is to be fast is measured in bench/.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

if on_postgres.ASKED and not postgres.missing():
    from tests.on_postgres import giving

    giving.begin()


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(LeftOut())
    stores = QuickStores()
    stores.begin()
    config.pluginmanager.register(stores)


def pytest_collection_finish() -> None:
    """What is loaded stays: no collection of garbage, those of the screens' pauses least, walks through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """The next test speaks what this one found: in whatever order they run."""
    before = i18n.language()
    yield
    i18n.use(before)


@pytest.fixture(autouse=True)
def _own_databases() -> Iterator[None]:
    """What a test made on the server goes with it."""
    if not on_postgres.ASKED:
        yield
        return
    with giving.dropped_after():
        yield


@pytest.fixture(scope="session")
def loaded_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace, copied and loaded; a test that changes it takes a copy."""
    from lawtrack.services.demo import copy_sample, load_sample
    from lawtrack.services.workspace import open_workspace

    folder = tmp_path_factory.mktemp("sample") / "ws"
    copy_sample(Path(__file__).parents[1], folder)
    workspace = open_workspace(folder)
    assert load_sample(workspace).failed == ()
    workspace.close()
    return folder
