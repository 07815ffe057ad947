"""kg serve: the explorer, linked data and the SPARQL endpoint."""
from __future__ import annotations

import errno
import logging
import socket

import click
import waitress

from kg.commands.options import setting, settings_from
from kg.errors import SettingError
from kg.settings import Settings
from kg.store import open_store

from .app import create_app
from .place import coordinates
from .threads import Threads

THREADS = 32
"""Requests answered at once: those of users' SPARQL that wait for a place must leave enough to the others."""


@click.command("serve", epilog="Example:  kg serve --data kg-data --port 8000")
@setting("data", "store", "queries", "host", "port", "public")
def command(**given: str | None) -> None:
    """Serve the explorer of a built graph, on this machine only unless --host says otherwise."""
    serve(settings_from(given))


def serve(settings: Settings) -> None:
    """Serve until interrupted. Raises StoreError where nothing is built, SettingError where the address or the table of
    coordinates cannot be used."""
    _ = open_store(settings).generation
    if settings.coordinates:
        coordinates(settings.coordinates)
    handle = listen(settings)
    port = handle.getsockname()[1]
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    click.echo(f"The explorer is at http://{shown}:{port}/ (stop it with Ctrl-C).")
    logging.basicConfig()
    app = create_app(settings)
    app.extensions["kg"].view()
    app.extensions["kg"].prepare()
    try:
        waitress.create_server(app, sockets=[handle], _dispatcher=Threads(THREADS), ident=None,
                               clear_untrusted_proxy_headers=True).run()
    except KeyboardInterrupt:
        pass
    finally:
        app.extensions["kg"].workers.close()


def listen(settings: Settings) -> socket.socket:
    """A listening socket on the address of the settings. Raises SettingError where it cannot be had."""
    try:
        family = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((settings.host, settings.port), family=family)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            raise SettingError(f"port {settings.port} is taken; choose another with --port, or 0 for a free one.") from None
        raise SettingError(f"cannot listen on {settings.host}:{settings.port} ({error}); choose another address.") from None
