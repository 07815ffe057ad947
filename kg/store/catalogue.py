"""The catalogue: each article as read with its extracted document, and what the last build made of them (SQLite)."""
from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.documents import from_json, to_json
from kg.errors import StoreError
from kg.model import Article, Document

SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL, program TEXT NOT NULL, article TEXT NOT NULL, document TEXT NOT NULL,
    graph TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS iris (
    article TEXT NOT NULL, local TEXT NOT NULL, iri TEXT NOT NULL, PRIMARY KEY (article, local)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS iris_by_iri ON iris (iri);
CREATE INDEX IF NOT EXISTS articles_unbuilt ON articles (id) WHERE graph = '';
CREATE TABLE IF NOT EXISTS removed (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entities (iri TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS redirects (iri TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS generations (name TEXT PRIMARY KEY, basis TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, path TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_by_path ON files (path);
CREATE TEMP TABLE IF NOT EXISTS waiting (id TEXT PRIMARY KEY, article TEXT NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS met (id TEXT PRIMARY KEY) WITHOUT ROWID;
"""

BUILT = "built"
"""In the column `graph` of an article whose graph is built from what stands there."""

CACHE_KB = 131_072
"""Memory in KB that SQLite may keep pages in while a build writes."""

REMEMBERED = 20
"""Generations of which it stays written down what they rest on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A catalogued article."""

    article: Article
    document: Document


def digest_of(article: Article) -> str:
    """What tells a changed article from an unchanged one."""
    return hashlib.sha256(_article_json(article).encode()).hexdigest()


class Catalogue:
    """The articles of a data folder. Changes stand after `commit`; closing without it takes them back."""

    def __init__(self, data: Path, write: bool = False) -> None:
        path = data / "articles.db"
        if not write and not path.is_file():
            raise StoreError(f"{data} holds no articles yet; build the graph with: kg build PATH --data {data}")
        self._connection = _connect(path, write)

    def __enter__(self) -> Catalogue:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The database, for the index of who is who, which stands and falls with the articles."""
        return self._connection

    def digests(self) -> dict[str, tuple[str, str]]:
        """Article id → (digest, program) of all articles."""
        return {row[0]: (row[1], row[2]) for row in self._rows("SELECT id, digest, program FROM articles")}

    def digest(self, article: str) -> tuple[str, str] | None:
        """(digest, program) of an article, None where it is not catalogued."""
        return next(self._rows("SELECT digest, program FROM articles WHERE id = ?", article), None)

    def document(self, article: str) -> Document:
        """The document of a catalogued article."""
        return from_json(json.loads(next(self._rows("SELECT document FROM articles WHERE id = ?", article))[0]))

    def meet(self, article: Article) -> None:
        """Write down that an article was met in this build, and in which file (or archive)."""
        self._connection.execute("INSERT OR IGNORE INTO met VALUES (?)", (article.id,))
        path = os.path.abspath(article.source or "")
        if article.source and (os.path.exists(path) or os.path.exists(path.partition("!")[0])):
            self._connection.execute("INSERT INTO files VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET path = excluded.path "
                                     "WHERE path <> excluded.path", (article.id, path))
        else:
            self._connection.execute("DELETE FROM files WHERE id = ?", (article.id,))

    def unmet(self, folder: str) -> list[tuple[str, str]]:
        """(id, path) of the articles read from files whose paths begin so in some build before, and not met in this one."""
        after = folder[:-1] + chr(ord(folder[-1]) + 1)
        return [(row[0], row[1]) for row in self._rows(
            "SELECT id, path FROM files WHERE path >= ? AND path < ? AND id NOT IN (SELECT id FROM met) "
            "AND id IN (SELECT id FROM articles) ORDER BY id", folder, after)]

    def articles(self) -> Iterator[Article]:
        """All articles as they were read, by id in order."""
        for (text,) in self._rows("SELECT article FROM articles ORDER BY id"):
            yield Article(**json.loads(text))

    def outdated(self, program: str) -> int:
        """How many articles other rules or words have read."""
        return int(next(self._rows("SELECT count(*) FROM articles WHERE program <> ?", program))[0])

    def wait(self, article: Article) -> None:
        """Put an article aside, on disk, that is to be extracted; it is forgotten when the catalogue is closed."""
        self._connection.execute("INSERT OR REPLACE INTO waiting VALUES (?, ?)", (article.id, _article_json(article)))

    def waiting_count(self) -> int:
        """How many articles are put aside."""
        return int(next(self._rows("SELECT count(*) FROM waiting"))[0])

    def waiting(self) -> Iterator[Article]:
        """The articles put aside, by id in order."""
        for (text,) in self._rows("SELECT article FROM waiting ORDER BY id"):
            yield Article(**json.loads(text))

    def changed(self, anew: bool = False) -> dict[str, bool]:
        """Ids of articles that have changed since the last build, of all with `anew` → whether they are there."""
        here = self._rows("SELECT id FROM articles" if anew else "SELECT id FROM articles WHERE graph = ''")
        return {**{row[0]: False for row in self._rows("SELECT id FROM removed")}, **{row[0]: True for row in here}}

    def set_built(self, articles: Iterable[str]) -> None:
        """Write down that articles are built from what stands here, and forget which were removed."""
        self._connection.executemany("UPDATE articles SET graph = ? WHERE id = ? AND graph <> ?",
                                     [(BUILT, article, BUILT) for article in articles])
        self._connection.execute("DELETE FROM removed")

    def entry(self, article: str) -> Entry | None:
        """One article with its document, None where it is not catalogued."""
        row = next(self._rows("SELECT article, document FROM articles WHERE id = ?", article), None)
        return Entry(Article(**json.loads(row[0])), from_json(json.loads(row[1]))) if row else None

    def put(self, article: Article, document: Document, program: str) -> None:
        """Write down an article and its document."""
        self._connection.execute(
            "INSERT INTO articles (id, digest, program, article, document) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
            "SET digest = excluded.digest, program = excluded.program, article = excluded.article, document = excluded.document, "
            "graph = ''",
            (article.id, digest_of(article), program, _article_json(article), _json(to_json(document))),
        )

    def remove(self, article: str) -> None:
        """Forget an article."""
        self._connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        self._connection.execute("DELETE FROM iris WHERE article = ?", (article,))
        self._connection.execute("DELETE FROM files WHERE id = ?", (article,))
        self._connection.execute("INSERT OR REPLACE INTO removed VALUES (?)", (article,))

    def iris(self, article: str) -> dict[str, str]:
        """Local id → IRI of one article, as last built."""
        return dict(self._rows("SELECT local, iri FROM iris WHERE article = ?", article))

    def set_iris(self, article: str, iris: Mapping[str, str]) -> None:
        """Write down what the local ids of an article stand for."""
        self._connection.execute("DELETE FROM iris WHERE article = ?", (article,))
        self._connection.executemany("INSERT INTO iris VALUES (?, ?, ?)", [(article, *pair) for pair in sorted(iris.items())])

    def entity_digest(self, iri: str) -> str:
        """The digest of what the entity graph says of an IRI, as last built; empty where it says nothing."""
        return str(next(self._rows("SELECT digest FROM entities WHERE iri = ?", iri), ("",))[0])

    def entity_count(self) -> int:
        """How many entities the entity graph tells of."""
        return int(next(self._rows("SELECT count(*) FROM entities"))[0])

    def set_entity(self, iri: str, digest: str) -> None:
        """Write down the digest of an entity, or with an empty one that there is none any more."""
        if digest:
            self._connection.execute("INSERT OR REPLACE INTO entities VALUES (?, ?)", (iri, digest))
        else:
            self._connection.execute("DELETE FROM entities WHERE iri = ?", (iri,))

    def forget_entities(self) -> None:
        """Forget what the entity graph says."""
        self._connection.execute("DELETE FROM entities")

    def set_redirects(self, redirects: Mapping[str, str | None]) -> None:
        """Write down where IRIs lead: to another IRI, to "" where what it named is gone, None for one that is in use."""
        self._connection.executemany("DELETE FROM redirects WHERE iri = ?", [(iri,) for iri in redirects])
        self._connection.executemany("INSERT INTO redirects VALUES (?, ?)",
                                     sorted((iri, target) for iri, target in redirects.items() if target is not None))

    def redirect(self, iri: str) -> str | None:
        """Where an IRI leads that was given out before: another IRI, "" where what it named is gone, None where it never was."""
        row = next(self._rows("SELECT target FROM redirects WHERE iri = ?", iri), None)
        return str(row[0]) if row else None

    def basis(self, generation: str) -> dict[str, Any] | None:
        """What a generation rests on beside its articles, None where it is not written down."""
        try:
            row = next(self._rows("SELECT basis FROM generations WHERE name = ?", generation), None)
        except sqlite3.OperationalError:  # a catalogue from before they were written down
            return None
        return dict(json.loads(row[0])) if row else None

    def set_basis(self, generation: str, basis: Mapping[str, Any]) -> None:
        """Write down what a generation rests on beside its articles."""
        self._connection.execute("INSERT OR REPLACE INTO generations VALUES (?, ?)", (generation, _json(basis)))
        oldest = "SELECT name FROM generations ORDER BY name DESC LIMIT -1 OFFSET ?"
        self._connection.execute(f"DELETE FROM generations WHERE name IN ({oldest})", (REMEMBERED,))  # noqa: S608 (no values)

    def meta(self, name: str) -> str:
        """A value written down by name, empty where there is none."""
        return str(next(self._rows("SELECT value FROM meta WHERE name = ?", name), ("",))[0])

    def set_meta(self, name: str, value: str) -> None:
        """Write down a value by name."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def commit(self) -> None:
        """Make the changes stand."""
        self._connection.commit()

    def _rows(self, query: str, *values: str) -> Iterator[tuple[Any, ...]]:
        return self._connection.execute(query, values)


def _connect(path: Path, write: bool) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
            connection.executescript(SCHEMA)
        connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        if not write and _stands_still(path):
            return sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True, check_same_thread=False)
        raise StoreError(f"{path} cannot be opened ({error}); look to its permissions and the space left, or build again into "
                         "another folder.") from None
    return connection


def _stands_still(path: Path) -> bool:
    """The database lies where SQLite may not put its own files beside it, and none with changes is there: it is read as it is."""
    changes = path.with_name(f"{path.name}-wal")
    readable = os.access(path, os.R_OK) and not os.access(path.parent, os.W_OK)
    return readable and not (changes.is_file() and changes.stat().st_size)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _article_json(article: Article) -> str:
    return _json(asdict(article))
