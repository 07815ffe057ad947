"""Headers that keep a page to its own origin, without scripts or styles in its markup."""
from __future__ import annotations

import secrets

from flask import Flask, Response, current_app, g, request

POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:", "font-src": "'self'",
    "connect-src": "'self'", "manifest-src": "'self'", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'",
}

HEADERS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def style_nonce() -> str:
    """A word that lets the editor of this one page put its styles in."""
    if "style_nonce" not in g:
        g.style_nonce = secrets.token_urlsafe(16)
    return str(g.style_nonce)


EXPOSED = "Warning"
"""Headers that scripts of another origin may read: whether a result was cut."""


def policy() -> str:
    """The content security policy of this response."""
    rules = dict(POLICY)
    if "style_nonce" in g:
        rules["style-src"] += f" 'nonce-{g.style_nonce}'"
    if "frame_ancestors" in g:
        rules["frame-ancestors"] = g.frame_ancestors
    return _policy(rules)


def _policy(rules: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def plain_headers() -> list[tuple[str, str]]:
    """The headers of a response that is no page."""
    return [("Content-Security-Policy", _policy(POLICY)), *HEADERS.items()]


def open_to_origin(response: Response) -> Response:
    """Let the origin of the setting `cors` read a response from a browser."""
    if origin := current_app.extensions["kg"].settings.cors:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        response.vary.add("Origin")
        if request.method == "OPTIONS":  # a browser asks before it sends a query as it is, application/sparql-query
            response.headers.update({"Access-Control-Allow-Methods": "GET, HEAD, POST", "Access-Control-Max-Age": "86400",
                                     "Access-Control-Allow-Headers": "Accept, Content-Type"})
    return response


def secure(app: Flask) -> None:
    """Send the headers with every response."""
    app.after_request(_add)
    app.jinja_env.globals["style_nonce"] = style_nonce


def _add(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = policy()
    for name, value in HEADERS.items():
        if name != "X-Frame-Options" or "frame_ancestors" not in g:
            response.headers.setdefault(name, value)
    return response
