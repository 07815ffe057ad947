"""Layers: each makes something of an article from its document, the layers before it and the board."""
from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, Protocol

from kg.model import Document
from kg.reports import Report
from kg.resolve.index.board import Board, Post, packed

DocumentOf = Callable[[str], Document]
"""Article id → its document with people's corrections."""


class Sheet:
    """One article at work: its number and id, its document, and what earlier layers made of it."""

    def __init__(self, db: sqlite3.Connection, number: int, article: str, document_of: DocumentOf) -> None:
        self.number, self.article, self._db, self._document_of = number, article, db, document_of

    @cached_property
    def document(self) -> Document:
        """The article's document."""
        return self._document_of(self.article)

    def output(self, layer: int) -> Any:
        """What an earlier layer made of it."""
        query = "SELECT output FROM index_states WHERE article = ? AND layer = ?"
        return json.loads(self._db.execute(query, (self.number, layer)).fetchone()[0])


class Layer(Protocol):
    """What is made of one article: plain data for later layers, and posts for other articles."""

    number: int

    def work(self, sheet: Sheet, board: Board) -> tuple[Any, Iterable[Post]]:
        """Output and posts of one article."""


class Layers:
    """Runs layers in their order, each for the articles that need it."""

    def __init__(self, db: sqlite3.Connection, board: Board, document_of: DocumentOf) -> None:
        self._db, self.board, self._document_of = db, board, document_of
        self.due: dict[int, set[int]] = defaultdict(set)

    def run(self, layer: Layer, later: Iterable[int], report: Report) -> set[str]:
        """Run a layer for the articles that are due, and put down whatever must follow; where an output changes that is `later`
        layers of the article itself. The topics that have changed."""
        changed, later = [], tuple(later)
        for number in sorted(self.due.pop(layer.number, ())):
            report.advance()
            row = self._db.execute("SELECT article FROM index_numbers WHERE number = ?", (number,)).fetchone()
            if self._renew(layer, Sheet(self._db, number, row[0], self._document_of)):
                changed.append(number)
        for which in later:
            self.due[which].update(changed)
        topics = self.board.settle()
        self.follow(topics)
        return topics

    def follow(self, topics: Iterable[str]) -> None:
        """Put down whoever has read changed topics."""
        for layer, articles in self.board.readers(topics).items():
            self.due[layer] |= articles

    def forget(self, number: int) -> None:
        """Take down all that an article posted and read."""
        rows = self._db.execute("SELECT layer, posts, reads FROM index_states WHERE article = ?", (number,)).fetchall()
        for layer, posts, reads in rows:
            self.board.post(number, layer, (), _posts(posts))
            self.board.remember(number, layer, (), json.loads(reads))
        self._db.execute("DELETE FROM index_states WHERE article = ?", (number,))

    def _renew(self, layer: Layer, sheet: Sheet) -> bool:
        self.board.taken()
        output, posts = layer.work(sheet, self.board)
        fresh = packed(output), packed(sorted(set(posts))), self.board.taken()
        row = self._db.execute("SELECT output, posts, reads FROM index_states WHERE article = ? AND layer = ?",
                               (sheet.number, layer.number)).fetchone()
        before = row or ("", "[]", "[]")
        if fresh[1] != before[1]:
            self.board.post(sheet.number, layer.number, _posts(fresh[1]), _posts(before[1]))
        reads = packed(fresh[2])
        if reads != before[2]:
            self.board.remember(sheet.number, layer.number, fresh[2], json.loads(before[2]))
        if row != (fresh[0], fresh[1], reads):
            self._db.execute("INSERT OR REPLACE INTO index_states VALUES (?, ?, ?, ?, ?)",
                             (sheet.number, layer.number, fresh[0], fresh[1], reads))
        return fresh[0] != before[0]


def _posts(text: str) -> list[Post]:
    return [(topic, value) for topic, value in json.loads(text)]
