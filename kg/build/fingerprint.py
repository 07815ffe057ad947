"""What tells one version of the program's rules and vocabulary from another."""
from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import SettingError
from kg.settings import Settings

READING_ROOMS = ("kg.extract", "kg.languages")
"""The rooms that make documents; an article is read again when one of them has changed."""


def program_digest(settings: Settings, *rooms: str) -> str:
    """What tells what this program makes with this vocabulary from what another version of its rooms makes.

    Raises SettingError where vocabulary or tagger are not there.
    """
    if settings.vocabulary and not Path(settings.vocabulary).is_dir():
        raise SettingError(f"there is no folder {settings.vocabulary}; name the one with your vocabulary, or leave it out.")
    if settings.tagger and not Path(settings.tagger).is_file():
        raise SettingError(f"there is no tagger model at {settings.tagger}; kg train makes one.")
    digest = hashlib.sha256(f"{settings.language} {_rooms_digest(rooms or READING_ROOMS)}".encode())
    for path in sorted(Path(settings.vocabulary).rglob("*.toml")) if settings.vocabulary else ():
        digest.update(str(path.relative_to(settings.vocabulary)).encode() + path.read_bytes())
    if settings.tagger:
        digest.update(b"tagger" + Path(settings.tagger).read_bytes())
    return digest.hexdigest()[:16]


@cache
def _rooms_digest(rooms: tuple[str, ...]) -> str:
    """Of the rooms' files, once a process: what has been imported does not change any more."""
    digest = hashlib.sha256()
    for room in rooms:
        for name, data in _files(resources.files(room)):
            digest.update(name.encode() + data)
    return digest.hexdigest()


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and not entry.name.startswith("__"):
            yield from _files(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry.name, entry.read_bytes()
