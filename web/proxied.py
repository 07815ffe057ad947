"""Behind a proxy: the explorer at an address of its own (KG_PUBLIC), below a path of that host where the address has one."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, request
from werkzeug.exceptions import NotFound

Application = Callable[..., Iterable[bytes]]

OWN = re.compile(r'(\s(?:href|src|action|data-[a-z]+)=")(/(?!/))')
"""An address of the explorer's own in a page. Texts hold none: their quotation marks are escaped."""


def proxied(app: Flask, answered: Application, public: str) -> Application:
    """An application that is reached at `public`, whatever the proxy says of it. Below a path, pages name it before each address
    of their own, and what is asked elsewhere is not there."""
    at = urlsplit(public)
    there = {"wsgi.url_scheme": at.scheme, "HTTP_HOST": at.netloc, "SERVER_NAME": at.hostname or "",
             "SERVER_PORT": str(at.port or (443 if at.scheme == "https" else 80)), "SCRIPT_NAME": at.path}
    if at.path:
        app.after_request(_below)

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if not (path + "/").startswith(at.path + "/"):
            return NotFound()(environ, start)
        return answered({**environ, **there, "PATH_INFO": path.removeprefix(at.path) or "/"}, start)

    return answer


def _below(response: Response) -> Response:
    """A response whose own addresses begin with the path that the explorer stands below."""
    root = request.script_root
    if response.mimetype == "text/html":
        response.set_data(OWN.sub(lambda found: found[1] + root + found[2], response.get_data(as_text=True)))
    if response.headers.get("Location", "").startswith("/"):
        response.headers["Location"] = root + response.headers["Location"]
    response.headers.setlist("Link", [re.sub("^</", f"<{root}/", link) for link in response.headers.getlist("Link")])
    return response
