"""A shelf for what is dear to make of vocabulary and comes out the same each time: a file in which the next process finds it.

Nothing depends on it: where there is no file, or one that is not to be trusted, all is made again; where none can be written,
none is.
"""
from __future__ import annotations

import marshal
import os
import stat
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import perf_counter, time
from typing import Any

from kg import __version__
from kg.languages.sre import MACHINE

Key = tuple[str | int, ...]
"""What a thing is made of: all of it, so that nothing can be stale. Only what this room makes is kept, see `MAKER`."""

ROOM = b"".join([path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))])

MAKER = f"kg {__version__} {blake2b(ROOM, digest_size=8).hexdigest()}, Python {sys.version}, {sys.byteorder} {MACHINE}\n".encode()
"""What a file begins with: another kg or Python makes other things, or writes them otherwise."""

NAME, ENDING = f"{blake2b(MAKER, digest_size=6).hexdigest()}.shelf", ".shelf"

MOST = 24 << 20
"""Bytes of things in a file. Those of a pack take some 10 million; of more, those go that were longest not asked for."""

FILES = 4
"""Files in the folder, each of another kg or Python: of more, the oldest goes."""

WORTH = 0.05
"""Seconds of making that are worth a new file, which takes about as long."""

LEFT = 3600
"""Seconds after which a file that was not finished is of a process that was killed."""


class Shelf:
    """What lies in the file of a folder, and what was made since; a shelf without a folder keeps nothing."""

    def __init__(self, folder: str) -> None:
        self.folder = folder if MACHINE and hasattr(os, "geteuid") else ""
        self._held: dict[Key, bytes] | None = None
        self._asked: set[Key] = set()
        self._made: dict[Key, bytes] = {}
        self._spent, self._writes = 0.0, True

    def get(self, key: Key, make: Callable[[], Any]) -> Any:
        """What was made of a key, else what `make` makes, which `marshal` must know how to write if it is to be kept."""
        if not self.folder:
            return make()
        if self._held is None:
            self._held = _read(Path(self.folder) / NAME)
        self._asked.add(key)
        with suppress(KeyError, ValueError, EOFError, TypeError):
            return marshal.loads(self._held[key])  # noqa: S302  (a file of our own, see _read)
        began = perf_counter()
        made = make()
        self._spent += perf_counter() - began
        with suppress(ValueError):
            self._made[key] = marshal.dumps(made)
        return made

    def save(self) -> None:
        """Write what was made, where that is worth it: into what other processes may have written meanwhile."""
        if self._spent < WORTH or not self._made or not self._writes:
            return
        try:
            self._held = _bounded(_read(Path(self.folder) / NAME), self._made, self._asked)
            _write(Path(self.folder), self._held)
        except Exception:  # noqa: BLE001  (no home, no right, no room: it does not help to try again)
            self._writes = False
        self._made, self._spent = {}, 0.0


shelf = Shelf("")
"""The shelf of this process."""


def keep_in(folder: str) -> None:
    """Keep what is made in a folder from now on, nowhere where it is ""."""
    global shelf
    if folder != shelf.folder:
        shelf = Shelf(folder)


def kept(key: Key, make: Callable[[], Any]) -> Any:
    """What `make` makes of a key, or an earlier process made."""
    return shelf.get(key, make)


def save() -> None:
    """Keep what was made until now for other processes."""
    shelf.save()


def _bounded(held: dict[Key, bytes], made: dict[Key, bytes], asked: set[Key]) -> dict[Key, bytes]:
    """What was held and what was made, last what was asked for; of too much the first go."""
    rows = {**{key: row for key, row in held.items() if key not in asked},
            **{key: row for key, row in held.items() if key in asked}, **made}
    over = sum([len(row) for row in rows.values()]) - MOST
    for key in list(rows):
        if over <= 0:
            break
        over -= len(rows.pop(key))
    return rows


def _read(path: Path) -> dict[Key, bytes]:
    """What a file holds: nothing where it is not whole, of another maker, or of another user or for others to write."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode) or about.st_uid != os.geteuid() or about.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                return {}
            if file.read(len(MAKER)) != MAKER:
                return {}
            rows = marshal.loads(zlib.decompress(file.read()))  # noqa: S302  (written by us, and its sum is right)
    except Exception:  # noqa: BLE001  (there is none, or it is damaged)
        return {}
    return rows if isinstance(rows, dict) else {}


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting, as for a pipe in its place."""
    return os.open(path, flags | os.O_NONBLOCK)


def _write(folder: Path, rows: dict[Key, bytes]) -> None:
    """Put a file in the place of the one before, whole or not at all, and clear away what nobody needs."""
    if os.geteuid() == 0 and _there(folder).stat().st_uid:
        raise PermissionError(folder)  # `sudo kg` would leave in a user's folder what that user cannot change
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, prefix=NAME, delete=False) as file:
        try:
            file.write(MAKER + zlib.compress(marshal.dumps(rows), 1))
            file.close()
            Path(file.name).replace(folder / NAME)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
    with suppress(OSError):  # another process clears as well
        _clear(folder)


def _clear(folder: Path) -> None:
    """Remove the oldest files where there are many, and those that nobody will finish."""
    files = sorted([(path.stat().st_mtime, path) for path in folder.glob(f"*{ENDING}*")])
    done = [path for _, path in files if path.suffix == ENDING]
    for path in (*done[:-FILES], *[path for at, path in files if path.suffix != ENDING and at < time() - LEFT]):
        path.unlink()


def _there(path: Path) -> Path:
    """A folder, or the nearest above that is there."""
    return next(folder for folder in (path.absolute(), *path.absolute().parents) if folder.exists())
