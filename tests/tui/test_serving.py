"""The interface in a browser: one browser with the link sees it, everything else gets a sentence."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar, web
from aiohttp.client_exceptions import WSServerHandshakeError

from lawtrack.errors import InputError
from lawtrack.model.document import Lang
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.serving import HOST, Served
from tests.tui.browser import chromium
from tests.tui.driving import opened
from tests.tui.sample import BILL

PLACES = ("/", "/ws", "/static/js/textual.js", "/download/x", "/nowhere")


@asynccontextmanager
async def serving(folder: Path) -> AsyncIterator[Served]:
    served = Served(folder)
    runner = web.AppRunner(await served.application())
    await runner.setup()
    await web.SockSite(runner, served.socket).start()
    yield served
    await runner.cleanup()
    await asyncio.sleep(0.2)  # for the process of the interface to end before the loop does


def browser() -> ClientSession:
    return ClientSession(
        cookie_jar=CookieJar(unsafe=True)
    )  # an address of numbers may have cookies, as in a browser


async def test_without_the_link_there_is_nothing(sample: Path) -> None:
    async with serving(sample) as served, browser() as other:
        for place in PLACES:
            async with other.get(f"{served.public_url}{place}") as got:
                assert (got.status, await got.text()) == (
                    403, "The link works once. Start «lawtrack serve» again for another one.",
                )  # fmt: skip
        async with other.get(f"{served.public_url}/?token=guess") as got:
            assert got.status == 403


async def test_the_link_works_once_and_for_one_browser(sample: Path) -> None:
    async with serving(sample) as served, browser() as first, browser() as second:
        link = served.link
        async with first.get(link) as got:
            assert got.status == 200
            assert "token" not in str(got.url)
            assert "font-src http" in got.headers["Content-Security-Policy"]
        async with second.get(link) as got:
            assert got.status == 403
        async with first.get(link) as got:
            assert got.status == 200, "who has it reloads the link"
        async with first.get(served.public_url + "/static/js/textual.js") as got:
            assert got.status == 200


async def test_another_host_or_site_gets_nothing(sample: Path) -> None:
    async with serving(sample) as served, browser() as ours:
        async with ours.get(served.link):
            pass
        async with ours.get(served.public_url, headers={"Host": f"evil.example:{served.port}"}) as got:
            assert got.status == 403
        for origin in ("https://evil.example", f"http://{HOST}:1", "null"):
            with pytest.raises(WSServerHandshakeError):
                await ours.ws_connect(f"{served.public_url}/ws", headers={"Origin": origin})


async def test_the_interface_comes_through_the_socket(sample: Path) -> None:
    async with serving(sample) as served, browser() as ours:
        async with ours.get(served.link):
            pass
        async with ours.ws_connect(f"{served.public_url}/ws?width=100&height=30") as ws:
            drawn = b""
            while b"Library" not in drawn:
                drawn += await ws.receive_bytes(timeout=30)


def test_a_port_that_is_taken_is_one_sentence(sample: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        with pytest.raises(InputError, match="cannot be used"):
            Served(sample, taken.getsockname()[1])


@pytest.mark.chromium
async def test_reading_comparing_and_answering_in_a_browser(sample: Path, tmp_path: Path) -> None:
    with opened(sample) as workspace:
        first, *_two, fourth = [row.recommendation for row in Reviews(workspace).recommendations(BILL)][:4]
    assert first.response is not None

    async with serving(sample) as served, chromium(tmp_path / "chromium") as page:
        await page.go(served.public_url)
        assert "The link works once" in await page.text()

        await page.go(served.link)
        await page.seen("overdue: 2")
        await page.picture(tmp_path / "library.png")
        await page.press("Enter")
        await page.seen("Contents")
        page.forget()
        await page.press("3")
        await page.seen("Next change")
        await page.press("n")
        await page.picture(tmp_path / "compare.png")
        page.forget()
        await page.press("5")
        await page.seen("without an answer")
        await page.press("Tab", "Tab")
        await page.seen(f"Answer of {first.response.on}")
        page.forget()
        await page.press("j", "j", "j")
        await page.seen(f"{fourth.on}")
        page.forget()
        await page.press("w")
        await page.seen("Rejected")
        await page.press("ArrowDown", "ArrowDown", " ", "Tab", "Tab")
        await asyncio.sleep(1.5)  # a person sees the cursor there before typing
        await page.type("Answered in a browser.")
        await page.picture(tmp_path / "answer.png")
        page.forget()
        await page.press("ctrl+s")
        await page.seen("The answer is saved.")

    with opened(sample) as workspace:
        events = Reviews(workspace).events(BILL)
    assert [event.data.get("reason") for event in events].count("Answered in a browser.") == 1


@pytest.mark.own_store  # a server knows by the account who it is: tests/services/test_people.py
@pytest.mark.chromium
async def test_a_reviewer_sees_in_a_browser_only_what_is_his(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample / "people.toml").write_text(
        '[[person]]\nname = "Head"\nrole = "head"\n\n'
        '[[person]]\nname = "R. Reviewer"\nrole = "reviewer"\nbody = "moj"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("LAWTRACK_USER", "Head")
    with opened(sample) as workspace:
        everything = Reviews(workspace)
        others = {row.reviewer for row in everything.list() if row.review.reviewer != "moj"}
        assert others
        many = len(everything.list())
    monkeypatch.setenv("LAWTRACK_USER", "R. Reviewer")
    with opened(sample) as workspace:
        own = Reviews(workspace)
        assert {row.review.reviewer for row in own.list()} <= {"moj"}
        assert {row.recommendation.author for row in own.recommendations()} <= {"moj", "R. Reviewer"}
        assert {item.who for item in own.due()} <= {"moj"}
        assert len(own.list()) < many
        titles = [sheet.title(Lang.EN) for sheet in own.sheets()]
    async with serving(sample) as served, chromium(tmp_path / "chromium") as page:
        await page.go(served.link)
        await page.seen("Library")
        await page.seen(f"bills: {len(titles)}")
        page.forget()
        await page.press("5")
        await page.seen("without an answer")
        shown = page.received.decode("utf-8", "replace")
        assert not [name for name in sorted(others) if name in shown]
