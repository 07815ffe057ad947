"""The board: what articles tell each other about short forms and names, and who must be asked again where that changes.

An article posts values under topics, layer by layer, and reads those that all articles posted in earlier layers. The board
remembers who read what, so a changed topic leads to just the articles that rest on it.
"""
from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

Post = tuple[str, str]
"""(topic, value)."""

KEPT = 100_000
"""Topics whose values are kept in memory."""


class Board:
    """Topics with the distinct values posted under them."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._held: dict[str, tuple[str, ...]] = {}
        self._read: set[str] = set()
        self._touched: dict[Post, bool] = {}

    def values(self, topic: str) -> tuple[str, ...]:
        """The distinct values of a topic, sorted."""
        self._read.add(topic)
        if topic not in self._held:
            if len(self._held) > KEPT:
                self._held.clear()
            self._held[topic] = self._distinct(topic)
        return self._held[topic]

    def has(self, topic: str) -> bool:
        """Whether anything is posted under a topic."""
        return bool(self.values(topic))

    def post(self, article: int, layer: int, posts: Iterable[Post], before: Iterable[Post]) -> None:
        """Put up what an article posts, and take down what it posted before."""
        fresh, old = set(posts), set(before)
        for post in fresh ^ old:
            self._touched.setdefault(post, self._stands(post))
        self._db.executemany("DELETE FROM index_posts WHERE topic = ? AND value = ? AND article = ? AND layer = ?",
                             [(*post, article, layer) for post in old - fresh])
        self._db.executemany("INSERT INTO index_posts VALUES (?, ?, ?, ?)", [(*post, article, layer) for post in fresh - old])

    def settle(self) -> set[str]:
        """The topics whose values have changed since the last time."""
        changed = {post[0] for post, stood in self._touched.items() if stood != self._stands(post)}
        self._touched.clear()
        self._held.clear()
        return changed

    def taken(self) -> list[int]:
        """The topics read since the last time, as numbers."""
        numbers = sorted(map(number_of, self._read))
        self._read.clear()
        return numbers

    def remember(self, article: int, layer: int, reads: Iterable[int], before: Iterable[int]) -> None:
        """Write down which topics an article reads."""
        fresh, old = set(reads), set(before)
        self._db.executemany("DELETE FROM index_reads WHERE topic = ? AND article = ? AND layer = ?",
                             [(topic, article, layer) for topic in old - fresh])
        self._db.executemany("INSERT INTO index_reads VALUES (?, ?, ?)", [(topic, article, layer) for topic in fresh - old])

    def readers(self, topics: Iterable[str]) -> dict[int, set[int]]:
        """Layer → the articles that read one of the topics in it."""
        found: dict[int, set[int]] = defaultdict(set)
        for topic in topics:
            for layer, article in self._db.execute("SELECT layer, article FROM index_reads WHERE topic = ?", (number_of(topic),)):
                found[layer].add(article)
        return found

    def _stands(self, post: Post) -> bool:
        row = self._db.execute("SELECT 1 FROM index_posts WHERE topic = ? AND value = ? LIMIT 1", post).fetchone()
        return row is not None

    def _distinct(self, topic: str) -> tuple[str, ...]:
        """Step by step from value to value: under a frequent topic thousands of articles post the same."""
        found: list[str] = []
        step = "SELECT value FROM index_posts WHERE topic = ? AND value > ? ORDER BY value LIMIT 1"
        row = self._db.execute("SELECT value FROM index_posts WHERE topic = ? ORDER BY value LIMIT 1", (topic,)).fetchone()
        while row is not None:
            found.append(row[0])
            row = self._db.execute(step, (topic, row[0])).fetchone()
        return tuple(found)


def number_of(topic: str) -> int:
    """A topic as a number of 64 bits; two of one number would at worst be worked out once too often."""
    return int.from_bytes(hashlib.blake2b(topic.encode(), digest_size=8).digest(), signed=True)


def packed(data: object) -> str:
    """Plain data as text, the same for equal data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
