"""A line to a SPARQL engine with faults, for tests: a server in its midst passes on each request, and may spoil the answer."""
from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import urllib3

FAULTS = {"cut": "broke off", "broken": "not whole|no answer to a query", "lost": "broke off", "late": "took too long"}
"""What may happen to an answer, and what is said of it: the line ends in its midst; it says that its half is all; it never comes;
it comes too late."""


class Line:
    """Addresses beside those of an engine. While `fault` names one, all answers suffer from it; where `spared` is a number, only
    those to writes do, after so many."""

    def __init__(self, addresses: str) -> None:
        self.fault = ""
        self.spared: int | None = None
        parts = [urlsplit(address) for address in addresses.split(",")]
        self._done = threading.Event()
        line, root = self, f"http://{parts[0].netloc}"

        class Handler(BaseHTTPRequestHandler):
            def _pass_on(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                sent = {name: self.headers[name] for name in ("Content-Type", "Accept") if self.headers[name]}
                answer = urllib3.request(self.command, root + self.path, body=body, headers=sent, retries=False, redirect=False,
                                          timeout=60)
                reading = self.command == "GET" or self.headers["Content-Type"] == "application/x-www-form-urlencoded"
                line._give(self, answer, reading)

            do_GET = do_POST = do_PUT = _pass_on

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        own = f"127.0.0.1:{self._server.server_port}"
        self.addresses = ",".join(part._replace(netloc=own).geturl() for part in parts)

    def __enter__(self) -> Line:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._server.shutdown()
        self._server.server_close()

    def _give(self, to: BaseHTTPRequestHandler, answer: urllib3.BaseHTTPResponse, reading: bool) -> None:
        fault, body = self.fault, answer.data
        if fault and self.spared is not None:
            fault = "" if reading or self.spared else fault
            self.spared -= self.spared > 0 and not reading
        if fault == "late":
            self._done.wait(30)
        to.close_connection = fault != ""
        if fault in ("lost", "late"):
            return
        half = body if fault == "" else body[:len(body) // 2]
        to.send_response(answer.status)
        to.send_header("Content-Type", answer.headers.get("Content-Type", "text/plain"))
        to.send_header("Content-Length", str(len(half) if fault == "broken" else len(body)))
        to.end_headers()
        to.wfile.write(half)
