"""Floors of quality on the sample articles: python -m tests.quality.floors [--slack 0.01] [--allow-regression].

Measures the extraction and raises each floor that it exceeds; `make floors` does so. A floor is lowered, and another corpus is
taken, with --allow-regression only. The floors lie in floors.json: F1 per kind of the open articles, of those kept apart, and
of all as careless hands would have typed them (tests/gold/noise.py).
"""
from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path

from kg.languages import load_pack
from tests.gold.measure import articles, figures, kept_apart, read_marked, rows_of, scored, total
from tests.gold.noise import spoilt

FLOORS = Path(__file__).with_name("floors.json")
ARTICLES = Path(__file__).parents[2] / "examples" / "articles"

Floors = dict[str, dict[str, float]]
"""Part of the corpus ("open", "kept apart"), or all of it "careless" → kind of fact, or "mean" → F1."""


def corpus_digest(folder: Path = ARTICLES) -> str:
    """The SHA-256 of the names and contents of all articles and their gold."""
    digest = hashlib.sha256()
    for path in articles(folder):
        for part in (path, path.with_suffix(".json")):
            digest.update(part.name.encode() + b"\0" + part.read_bytes() + b"\0")
    return digest.hexdigest()


def measured(folder: Path = ARTICLES) -> Floors:
    """The figures of today's extraction."""
    pack = load_pack("id")
    rows = list(scored(articles(folder), pack))
    parts = {"open": [r for r in rows if not kept_apart(r[0])], "kept apart": [r for r in rows if kept_apart(r[0])],
             "careless": rows_of(spoilt(read_marked(articles(folder)), "careless"), pack)}
    return {part: figures(total(held)) for part, held in parts.items()}


def fallen(floors: Floors, now: Floors) -> list[str]:
    """A sentence for each figure below its floor."""
    return [f"{part}, {kind}: F1 {now[part][kind]:.3f} is below its floor {floor:.3f}"
            for part, kinds in floors.items() for kind, floor in kinds.items() if now[part][kind] < floor]


def raised(floors: Floors, now: Floors, slack: float, lower: bool) -> Floors:
    """The floors at today's figures less the slack; one that would fall stays where it is unless `lower`."""
    found: Floors = {}
    for part, kinds in now.items():
        old = {} if lower else floors.get(part, {})
        found[part] = {kind: max(old.get(kind, 0.0), _rounded_down(f1 - slack)) for kind, f1 in kinds.items()}
    return found


def _rounded_down(f1: float) -> float:
    return math.floor(max(f1, 0.0) * 1000) / 1000


def pinned() -> tuple[str, Floors]:
    """The digest of the corpus that the floors were measured on, and the floors."""
    held = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"corpus": "", "floors": {}}
    return held["corpus"], held["floors"]


def main(arguments: list[str]) -> int:
    allowed = "--allow-regression" in arguments
    slack = float(arguments[arguments.index("--slack") + 1]) if "--slack" in arguments else 0.0
    (corpus, floors), digest, now = pinned(), corpus_digest(), measured()
    problems = fallen(floors, now)
    if corpus not in ("", digest):
        problems.append("the corpus is not the one that the floors were measured on")
    if problems and not allowed:
        print(*problems, "Nothing was written. Where this is meant, say --allow-regression.", sep="\n", file=sys.stderr)
        return 1
    held = {"corpus": digest, "floors": raised(floors, now, slack, allowed)}
    FLOORS.write_text(json.dumps(held, indent=1) + "\n", "utf-8")
    for part, kinds in held["floors"].items():
        print(part, *(f"{kind} {floor:.3f}" for kind, floor in kinds.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
