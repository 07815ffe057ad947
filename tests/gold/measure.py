"""Score the extraction on a folder of articles with gold: python -m tests.gold.measure FOLDER [--split] [--oracle] [--misses].

--split prints the articles that anyone may study and those kept apart as two figures, and of the latter never a miss;
--oracle names people, bodies and events from the gold, so that only the layers of facts are measured;
--misses lists what was missed (-) and what was wrong (+), with --only KIND of one kind.
"""
from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.documents import from_json, to_json
from kg.extract import extract
from kg.extract.attendance.layer import find_attendance
from kg.extract.happenings.layer import complete_events
from kg.extract.parents.layer import complete_parents
from kg.extract.priorities.layer import find_priorities
from kg.extract.roles.layer import find_roles
from kg.languages import Pack, load_pack
from kg.model import Article, Document
from kg.read import read_file
from tests.gold import score
from tests.gold.oracle import gold_scene


def from_gold(article, gold, pack) -> Document:
    scene = complete_events(complete_parents(gold_scene(article, gold, pack)))
    roles = find_roles(scene)
    return Document(gold.id, gold.title, gold.published, gold.people, tuple(scene.organisations.values()),
                    tuple(scene.events.values()), roles, find_attendance(scene, roles), find_priorities(scene, roles))


Marked = Sequence[tuple[Article, Mapping[str, Any]]]
"""Articles with their gold."""

Rows = dict[str, tuple[list, list, list]]
"""Kind of fact → gold facts, found facts, and the pairs of their numbers that agree."""

Names = dict[str, dict[str, str]]
"""Article → entity of its facts → what it is called."""

Totals = dict[str, list[int]]
"""Kind of fact → how many are in the gold, how many were found, how many are right."""


def kept_apart(name: str) -> bool:
    """Whether an article is one of the third whose misses nobody reads (docs/decisions/2026-11-25-held-out-articles.md)."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def articles(folder: Path) -> list[Path]:
    """The articles of a folder, in the order of their names."""
    return sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html"))


def read_marked(paths: Iterable[Path]) -> Marked:
    """Articles as read, each with its gold."""
    return [(next(iter(read_file(path))), json.loads(path.with_suffix(".json").read_text("utf-8"))) for path in paths]


def rows_of(marked: Marked, pack: Pack) -> list[tuple[str, Rows]]:
    """Each article's facts held against its gold."""
    return [(article.id, score.score_document(gold, to_json(extract(article, pack)))) for article, gold in marked]


def lost(before: list[tuple[str, Rows]], after: list[tuple[str, Rows]]) -> Iterator[str]:
    """A line for each gold fact that was found before and is no more."""
    for (name, kinds), (_, now) in zip(before, after, strict=True):
        for kind, (gold, _, pairs) in kinds.items():
            held = {i for i, _ in now[kind][2]}
            yield from (f"{name}  - {kind:13} {gold[i]}" for i, _ in pairs if i not in held)


def scored(paths: list[Path], pack: Pack, oracle: bool = False, names: Names | None = None) -> Iterator[tuple[str, Rows]]:
    """Each article's name with its facts held against its gold; puts into `names` what each entity of its facts is called."""
    for path, (article, gold) in zip(paths, read_marked(paths), strict=True):
        found = to_json(from_gold(article, from_json(gold), pack) if oracle else extract(article, pack))
        if names is not None:
            names[path.stem] = called(gold, "g") | called(found, "f")
        yield path.stem, score.score_document(gold, found)


def called(document: Mapping[str, Any], side: str) -> dict[str, str]:
    """The entities of a document by their ids as facts name them, each with its name."""
    rows = [row for kind in ("people", "organisations", "events") for row in document.get(kind) or ()]
    return {f"{side}:{row['id']}": row.get("name") or next(iter(row.get("mentions") or ()), "?") for row in rows}


def total(rows: list[tuple[str, Rows]]) -> Totals:
    """The sums over articles."""
    totals: Totals = {kind: [0, 0, 0] for kind in (*score.KINDS, *score.EXTRAS)}
    for _, kinds in rows:
        for kind, parts in kinds.items():
            totals[kind] = [n + len(part) for n, part in zip(totals[kind], parts)]
    return totals


def figures(totals: Totals) -> dict[str, float]:
    """The F1 of each kind, and their mean over the ten kinds as "mean"."""
    each = {kind: score.f1(right, gold, found)[2] for kind, (gold, found, right) in totals.items()}
    return {**each, "mean": sum(each[kind] for kind in score.KINDS) / len(score.KINDS)}


def print_misses(rows: list[tuple[str, Rows]], names: Names, only: str | None) -> None:
    """A line for each fact missed or wrong, with what its entities are called."""
    for name, kinds in rows:
        for kind, (gold, found, pairs) in kinds.items():
            if only in (None, kind):
                for mark, facts, seen in (("-", gold, {i for i, _ in pairs}), ("+", found, {j for _, j in pairs})):
                    for number, fact in enumerate(facts):
                        if number not in seen:
                            who = [names[name][part] for part in (fact if isinstance(fact, tuple) else ()) if part in names[name]]
                            print(f"{name}  {mark} {kind:13} {fact}  {' | '.join(who)}".rstrip())


def print_table(rows: list[tuple[str, Rows]]) -> None:
    """A line for each kind of fact, and the mean."""
    totals = total(rows)
    for kind, (gold, found, right) in totals.items():
        precision, recall, f1 = score.f1(right, gold, found)
        print(f"{kind:14} gold {gold:4} found {found:4}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    print(f"mean F1 {figures(totals)['mean']:.3f}")


def main(arguments: list[str]) -> None:
    names: Names = {}
    rows = list(scored(articles(Path(arguments[0])), load_pack("id"), "--oracle" in arguments, names))
    split = "--split" in arguments
    shown = [row for row in rows if not (split and kept_apart(row[0]))]
    if "--misses" in arguments:
        print_misses(shown, names, arguments[arguments.index("--only") + 1] if "--only" in arguments else None)
    if split:
        print(f"open: {len(shown)} articles")
    print_table(shown)
    if split:
        apart = [row for row in rows if kept_apart(row[0])]
        print(f"\nkept apart: {len(apart)} articles")
        print_table(apart)


if __name__ == "__main__":
    main(sys.argv[1:])
