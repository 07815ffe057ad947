"""A post as a value."""
from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Post:
    """A post as written; `start` takes in "mantan". `head` is its first known words in lower case; `passing` a function at
    an event or a candidacy; `section` a part of a body that stands for a post; `bound` a post that says nothing without its
    body; `elsewhere` a post in a building that is no body ("Imam Masjid Raya"); `body` the local id of the body that the words
    themselves point back to ("Kepala Panti"), None where they do not; `placed` an office with its territory.
    """

    start: int
    end: int
    name: str
    head: str
    past: bool = False
    passing: bool = False
    section: bool = False
    bound: bool = False
    elsewhere: bool = False
    body: str | None = None
    placed: bool = False
