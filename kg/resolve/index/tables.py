"""The tables of the index, in SQLite: all that resolving must look up when one article comes, changes or goes."""
from __future__ import annotations

import sqlite3

TABLES = {
    "numbers": "number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL UNIQUE",
    "states": "article INTEGER, layer INTEGER, output TEXT NOT NULL, posts TEXT NOT NULL, reads TEXT NOT NULL, "
              "PRIMARY KEY (article, layer)",
    "posts": "topic TEXT, value TEXT, article INTEGER, layer INTEGER, PRIMARY KEY (topic, value, article, layer)",
    "reads": "topic INTEGER, article INTEGER, layer INTEGER, PRIMARY KEY (topic, article, layer)",
    "sightings": "id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, number INTEGER NOT NULL, article TEXT NOT NULL, "
                 "local TEXT NOT NULL, published TEXT NOT NULL, corrects INTEGER NOT NULL, names TEXT NOT NULL, "
                 "said TEXT NOT NULL, profile TEXT, team TEXT, unit INTEGER",
    "relations": "subject INTEGER, name TEXT, object INTEGER, PRIMARY KEY (subject, name, object)",
    "roles": "article INTEGER, position INTEGER, iri TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article, position)",
    "links": "kind TEXT, verdict TEXT, first INTEGER, second INTEGER, PRIMARY KEY (kind, verdict, first, second)",
    "units": "id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL, profile TEXT, cluster INTEGER, "
             "UNIQUE (kind, name)",
    "blocks": "block INTEGER, unit INTEGER, leads INTEGER NOT NULL, PRIMARY KEY (block, unit)",
    "pairs": "first INTEGER, second INTEGER, score REAL NOT NULL, PRIMARY KEY (first, second)",
    "names": "kind TEXT, cluster INTEGER, slug TEXT NOT NULL, mark TEXT NOT NULL, label TEXT NOT NULL, article TEXT, name TEXT, "
             "iri TEXT NOT NULL, PRIMARY KEY (kind, cluster)",
    "slugs": "kind TEXT, slug TEXT, cluster INTEGER, PRIMARY KEY (kind, slug, cluster)",
    "editions": "event INTEGER PRIMARY KEY, series TEXT NOT NULL, name TEXT NOT NULL, numbered INTEGER NOT NULL, "
                "year TEXT NOT NULL",
    "given": "iri TEXT PRIMARY KEY, article TEXT NOT NULL, name TEXT NOT NULL",
}
"""Table → its columns. `states`, `posts` and `reads`: what each layer made of an article, told and asked; `units`, `blocks` and
`pairs`: sightings that are surely one, what brings units together, and scores that matter; `names` and `slugs`: IRIs, where the
cluster of a series is its key."""

VIEWS = {
    "members": "SELECT s.*, u.cluster FROM index_units u JOIN index_sightings s ON s.unit = u.id",
    "known": "SELECT m.*, n.iri FROM index_members m JOIN index_names n ON n.kind = m.kind AND n.cluster = m.cluster",
    "ties": "SELECT a.kind, a.cluster, r.name, b.kind AS other_kind, b.cluster AS other FROM index_members a "
            "JOIN index_relations r ON r.subject = a.id JOIN index_members b ON b.id = r.object",
}
"""View → what it joins: sightings with their clusters, and with their IRIs; what articles say of two."""

INDEXES = ("sightings (kind, team)", "sightings (number)", "sightings (unit, published, article, local)",
           "sightings (unit, names, published, article, local)", "sightings (article, kind)",
           "relations (object)", "roles (iri, name)", "units (cluster)", "pairs (second)",
           "names (kind, slug, mark)", "slugs (cluster)", "names (iri)", "editions (series)", "given (article)")

ROWID = frozenset({"numbers", "sightings", "units", "editions"})


def make(db: sqlite3.Connection) -> None:
    """Make the tables where they are not there yet."""
    for table, columns in TABLES.items():
        db.execute(f"CREATE TABLE IF NOT EXISTS index_{table} ({columns}){'' if table in ROWID else ' WITHOUT ROWID'}")
    for number, index in enumerate(INDEXES):
        db.execute(f"CREATE INDEX IF NOT EXISTS index_by_{number} ON index_{index}")
    for view, query in VIEWS.items():
        db.execute(f"CREATE VIEW IF NOT EXISTS index_{view} AS {query}")


def clear(db: sqlite3.Connection) -> None:
    """Forget everything, older layouts of the tables too; like other changes it stands after a commit."""
    if not db.in_transaction:
        db.execute("BEGIN")
    query = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name GLOB 'index_*' ORDER BY type DESC"
    for kind, name in db.execute(query).fetchall():
        db.execute(f"DROP {kind} {name}")
    make(db)


def made(db: sqlite3.Connection) -> bool:
    """Whether there is an index."""
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'index_given'").fetchone() is not None
