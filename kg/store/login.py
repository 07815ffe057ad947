"""A user and a password as HTTP wants them: Basic at once, Digest where an engine asks for it."""
from __future__ import annotations

from urllib.request import AbstractDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, Request, parse_http_list, parse_keqv_list

import urllib3


class Login:
    """A login at an engine. Its repr does not tell the password."""

    def __init__(self, user: str, password: str) -> None:
        self.user = user
        self._basic = urllib3.make_headers(basic_auth=f"{user}:{password}")
        self._passwords = HTTPPasswordMgrWithDefaultRealm()
        self._password = password
        self._challenge: dict[str, str] | None = None

    def __repr__(self) -> str:
        return f"Login({self.user!r})"

    def challenged(self, header: str) -> bool:
        """Take an engine's demand for a login; whether there is a new answer to it."""
        scheme, _, rest = header.partition(" ")
        if scheme.casefold() != "digest":
            return False
        fresh = parse_keqv_list(parse_http_list(rest))
        refused = self._challenge is not None and fresh.get("stale", "").casefold() != "true"
        self._challenge = fresh
        return not refused

    def header(self, method: str, url: str) -> dict[str, str]:
        """The header of a request."""
        if self._challenge is None:
            return dict(self._basic)
        request = Request(url, method=method)  # noqa: S310 (describes a request; nothing is opened)
        self._passwords.add_password(None, url, self.user, self._password)
        told = AbstractDigestAuthHandler(self._passwords).get_authorization(request, self._challenge)
        return {"Authorization": f"Digest {told}"} if told else {}
