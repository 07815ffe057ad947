"""Real SPARQL 1.1 engines over HTTP on loopback, for tests: the Oxigraph server, and Virtuoso 7 where it is.

Virtuoso is taken from a folder that Debian's packages were unpacked into (.ci/virtuoso does so), or from the system.
"""
from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import urllib3

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
VIRTUOSO = Path(os.environ.get("KG_TEST_VIRTUOSO") or CACHE / "orgkg/virtuoso")
INI = """[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = vt.db
TransactionFile = vt.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""
GRANTS = """GRANT EXECUTE ON DB.DBA.SPARQL_INSERT_DICT_CONTENT TO "SPARQL";
GRANT SPARQL_UPDATE TO "SPARQL";
"""
"""What lets anybody write by /sparql; the tests of logins use /sparql-auth, where the user is dba."""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as handle:
        handle.bind(("127.0.0.1", 0))
        return int(handle.getsockname()[1])


@contextmanager
def oxigraph_server(folder: Path, port: int = 0) -> Iterator[str]:
    """The addresses of an Oxigraph server that keeps its data in a folder: for queries, updates and graphs."""
    port = port or free_port()
    program = Path(sys.executable).with_name("oxigraph")
    process = subprocess.Popen([program, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"], stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/query?query=ASK%7B%7D", process)
        yield ",".join(f"http://127.0.0.1:{port}/{name}" for name in ("query", "update", "store"))
    finally:
        process.kill()
        process.wait()


def virtuoso_program() -> Path | None:
    """The Virtuoso server, None where there is none."""
    unpacked, found = VIRTUOSO / "usr/bin/virtuoso-t", shutil.which("virtuoso-t")
    return unpacked if unpacked.is_file() else Path(found) if found else None


@contextmanager
def virtuoso(folder: Path, port: int = 0) -> Iterator[str]:
    """The root address of a Virtuoso whose /sparql anybody may write by; user and password are dba and dba."""
    program = virtuoso_program()
    assert program is not None
    sql, http = free_port(), port or free_port()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "virtuoso.ini").write_text(INI.format(sql=sql, http=http))
    (folder / "grants.sql").write_text(GRANTS)
    libraries = ":".join(str(VIRTUOSO / path / "x86_64-linux-gnu") for path in ("usr/lib", "lib"))
    environ = {**os.environ, "LD_LIBRARY_PATH": libraries}
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen([program, "-f", "-c", "virtuoso.ini"], cwd=folder, env=environ, stdout=output, stderr=output)
    try:
        _wait(f"http://127.0.0.1:{http}/sparql", process)
        subprocess.run([program.with_name("isql-vt"), f"127.0.0.1:{sql}", "dba", "dba", "grants.sql"], cwd=folder, env=environ,
                       check=True, stdout=subprocess.DEVNULL)
        yield f"http://127.0.0.1:{http}"
    finally:
        process.kill()
        process.wait()


@contextmanager
def running(name: str, folder: Path, port: int = 0) -> Iterator[str]:
    """The addresses of an engine by its name, which keeps its data in a folder: for queries, updates and graphs."""
    if name == "oxigraph":
        with oxigraph_server(folder, port) as address:
            yield address
    else:
        with virtuoso(folder, port) as root:
            yield f"{root}/sparql,{root}/sparql,{root}/sparql-graph-crud"


needs_virtuoso = pytest.mark.skipif(virtuoso_program() is None, reason="no Virtuoso here; .ci/virtuoso fetches it")
ENGINES = ("oxigraph", pytest.param("virtuoso", marks=needs_virtuoso))
"""The engines that tests start, by name."""


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if urllib3.request("GET", url, retries=False, timeout=5).status < 500:
                return
        except urllib3.exceptions.HTTPError:
            time.sleep(0.1)
    raise RuntimeError(f"{process.args} did not come up")
