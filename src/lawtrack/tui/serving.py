"""The terminal interface in a browser of this machine: on loopback, opened by a link that works once.

The page is textual-serve's; what is here is who may see it. The link's token is spent by the first browser that uses
it, which holds a cookie from then on; everything else (another host's name, another site's script, a second use of the
link) gets one sentence and nothing of the workspace.
"""

from __future__ import annotations

import secrets
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server

from lawtrack.errors import InputError
from lawtrack.i18n import _, language
from lawtrack.i18n.system import why_of

HOST = "127.0.0.1"

_PAGE = Path(__file__).parent / "page"
_NAMES = frozenset({HOST, "localhost"})
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Served(Server):
    """The interface as a site for one browser.

    Args:
        workspace: The folder of the workspace.
        port: The port; 0 for any free one.

    Raises:
        InputError: The port is taken, or may not be used.
    """

    def __init__(self, workspace: Path, port: int = 0) -> None:
        self.socket = _listening(port)
        super().__init__(
            _command(workspace), HOST, self.socket.getsockname()[1], title="lawtrack", templates_path=_PAGE
        )
        self._token: str | None = secrets.token_urlsafe(32)
        self._session = secrets.token_urlsafe(32)

    @property
    def link(self) -> str:
        """The address that opens it, once."""
        return f"{self.public_url}/?token={self._token}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: browsers do not tell the ports of a machine apart."""
        return f"lawtrack-{self.port}"

    async def application(self) -> web.Application:
        """The site, guarded."""
        site: web.Application = await self._make_app()
        aiohttp_jinja2.get_env(site).globals["words"] = {
            "language": language(),
            "waiting": _("lawtrack starts …"),
            "ended": _("The session has ended; what was typed is kept."),
            "again": _("Start again"),
        }
        site.on_startup.clear()  # the page's maker greets on the standard output, which is for data
        site.middlewares.append(self._guard)
        return site

    def run(self) -> None:
        """Serve until the process is interrupted."""
        web.run_app(self.application(), sock=self.socket, print=None, access_log=None)

    @web.middleware
    async def _guard(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        if not self._is_ours(request):
            return _refused(_("This page is for a browser on the machine itself."))
        given = request.query.get("token", "")
        if given and self._token is not None and secrets.compare_digest(given.encode(), self._token.encode()):
            self._token = None
            answer: web.StreamResponse = web.Response(status=303, headers={"Location": "/"})
            answer.set_cookie(self.cookie, self._session, httponly=True, samesite="Strict")
            return _closed(answer, self.port)
        held = request.cookies.get(self.cookie, "")
        if not secrets.compare_digest(held.encode(), self._session.encode()):
            return _refused(_("The link works once. Start «lawtrack serve» again for another one."))
        answer = await handler(request)
        return answer if answer.prepared else _closed(answer, self.port)

    def _is_ours(self, request: web.Request) -> bool:
        """False for another host's name, and for scripts of other sites: a name may be made to lead to this machine."""
        origin = request.headers.get("Origin")
        places = [request.host, *([urlsplit(origin).netloc] if origin is not None else [])]
        return all(place in {f"{name}:{self.port}" for name in _NAMES} for place in places)


def _command(workspace: Path) -> str:
    """The command of the interface, as a shell takes it: its arguments are fixed, and the folder is quoted."""
    words = [sys.executable, "-m", "lawtrack", "--workspace", str(workspace), "tui"]
    if sys.platform == "win32":
        return subprocess.list2cmdline(words)
    import shlex

    return shlex.join(words)


def _listening(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":  # there it would let another program take the port, too
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
    except (OSError, OverflowError) as error:
        made.close()
        raise InputError(
            _("Port {port} cannot be used: {why}.").format(port=port, why=why_of(error)),
            hint=_("Give another one, or none: a free one is taken then."),
        ) from error
    return made


def _refused(why: str) -> web.Response:
    return web.Response(status=403, text=why, headers={"Cache-Control": "no-store"})


def _closed(answer: web.StreamResponse, port: int) -> web.StreamResponse:
    """The answer with headers by which nothing on the page comes from or goes to another machine."""
    own = " ".join(f"{scheme}://{name}:{port}" for scheme in ("http", "ws") for name in sorted(_NAMES))
    rules = {
        "script-src": "'unsafe-inline'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "font-src": "data:",
    }
    policy = [f"{rule} {own} {more}" for rule, more in rules.items()]
    answer.headers["Content-Security-Policy"] = "; ".join(
        ["default-src 'none'", f"connect-src {own}", *policy]
    )
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Frame-Options"] = "DENY"
    answer.headers["Cache-Control"] = "no-store"
    return answer
