"""Chromium without a window, driven through its own protocol: pages opened, keys pressed, pictures taken."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

from tests.left_out import CHROMIUM

_KEYS = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, " ": 32}
_CTRL = 2


class Page:
    """One page."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket, self._n, self._session = socket, 0, ""
        self.received = b""
        """Everything that the site sent through web sockets."""

    async def open(self) -> None:
        """Make the page."""
        target = await self.call("Target.createTarget", url="about:blank")
        made = await self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = made["sessionId"]
        for part in ("Page", "Network", "Runtime"):
            await self.call(f"{part}.enable")
        await self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=1400, height=800, deviceScaleFactor=1, mobile=False
        )

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """What the browser answers."""
        self._n += 1
        number, asked = self._n, {"id": self._n, "method": method, "params": params}
        await self._socket.send_json(asked | ({"sessionId": self._session} if self._session else {}))
        while True:
            got = await self._socket.receive_json(timeout=20)
            self._note(got)
            if got.get("id") == number:
                assert "error" not in got, got
                result: dict[str, Any] = got["result"]
                return result

    def _note(self, got: dict[str, Any]) -> None:
        if got.get("method") == "Network.webSocketFrameReceived":
            frame = got["params"]["response"]
            data = frame["payloadData"]
            self.received += base64.b64decode(data) if frame["opcode"] == 2 else data.encode()

    async def go(self, url: str) -> None:
        """Open an address."""
        await self.call("Page.navigate", url=url)
        loaded = "document.readyState === 'complete' && location.href !== 'about:blank'"
        while not (await self.call("Runtime.evaluate", expression=loaded))["result"]["value"]:
            await asyncio.sleep(0.05)

    async def seen(self, *words: str) -> None:
        """Wait until the site has drawn these words since the page was opened, or the last ``forget``."""
        for _each in range(600):
            await self.call("Runtime.evaluate", expression="1")
            drawn = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", self.received.decode("utf-8", "replace"))
            if all(word in drawn for word in words):
                return
            await asyncio.sleep(0.1)
        raise AssertionError((words, drawn[-2000:]))

    def forget(self) -> None:
        """What was drawn till now does not count any more."""
        self.received = b""

    async def text(self) -> str:
        """The words of the page itself."""
        found = await self.call("Runtime.evaluate", expression="document.body.innerText")
        return str(found["result"].get("value", ""))

    async def press(self, *keys: str) -> None:
        """Press keys: letters, names of keys, ``ctrl+s``."""
        for key in keys:
            held, _plus, last = key.rpartition("+")
            code = _KEYS.get(last, ord(last.upper()[0]) if last.isalnum() else 0)
            pressed: dict[str, Any] = {
                "key": last,
                "windowsVirtualKeyCode": code,
                "modifiers": _CTRL if held else 0,
            }
            letter = {"text": last} if len(last) == 1 and not held else {}
            await self.call("Input.dispatchKeyEvent", type="keyDown", **pressed, **letter)
            await self.call("Input.dispatchKeyEvent", type="keyUp", **pressed)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def picture(self, path: Path) -> None:
        """Take a picture of the page."""
        made = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(made["data"]))


@asynccontextmanager
async def chromium(folder: Path) -> AsyncIterator[Page]:
    """A page of a browser of its own, with its files in ``folder``."""
    said = folder.with_suffix(".log")
    with said.open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
            f"--user-data-dir={folder}", "about:blank", stderr=log, stdout=log,
        )  # fmt: skip
    try:
        while not (found := re.search(r"DevTools listening on (\S+)", said.read_text("utf-8", "replace"))):
            assert process.returncode is None, "Chromium ended"
            await asyncio.sleep(0.05)
        address = found[1]
        async with ClientSession() as session, session.ws_connect(address, max_msg_size=0) as socket:
            page = Page(socket)
            await page.open()
            yield page
    finally:
        process.terminate()
        await process.wait()
