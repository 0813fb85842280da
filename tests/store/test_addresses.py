"""A password stands in no message, whatever the address and whatever the driver says."""

from __future__ import annotations

import pytest

from lawtrack.errors import StoreError
from lawtrack.store.addresses import shown, without_password
from lawtrack.store.engine import Store


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://u:hunter2@localhost:1/x",
        "postgresql+psycopg://u:p@ss:hunter2@localhost:1/x",
        "postgresql+psycopg://u:hunter2%40@localhost:1/x",
        "postgresql+psycopg://u@localhost:1/x?password=hunter2",
        "postgresql+psycopg://localhost:1/x?user=u&PASSWORD=hunter2&connect_timeout=1",
        "mongodb://u:hunter2@localhost/x",
        "postgresql+psycopg://u:hunter2@localhost:port/x",
        "hunter2",
    ],
)
def test_no_message_holds_a_password(url: str) -> None:
    if url != "hunter2":
        assert "hunter2" not in shown(url)
    with pytest.raises(StoreError) as error:
        Store(url)
    said = f"{error.value.message} {error.value.hint}"
    assert "hunter2" not in said or url == "hunter2"
    assert "hunter2%40" not in said


def test_what_a_driver_quotes_is_hidden() -> None:
    url = "postgresql+psycopg://u:a%20b@host/x"
    assert without_password("could not connect with password=a b to u:a%20b@host", url).count("***") == 2
    assert shown("sqlite:////tmp/a:b@c/store.sqlite") == "sqlite:////tmp/a:b@c/store.sqlite"
