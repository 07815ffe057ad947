"""Score the extraction on a folder of articles with gold beside: python -m tests.gold.measure FOLDER [--oracle] [--misses] [--only KIND].

--oracle names people, bodies and events from the gold, so that only the layers of facts are measured.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

from kg.documents import from_json, to_json
from kg.extract import extract
from kg.extract.attendance import find_attendance
from kg.extract.happenings import complete_events
from kg.extract.parents import complete_parents
from kg.extract.priorities import find_priorities
from kg.extract.roles import find_roles
from kg.languages import load_pack
from kg.model import Document
from kg.read import read_file
from tests.gold import score
from tests.gold.oracle import gold_scene


def from_gold(article, gold, pack) -> Document:
    scene = complete_events(complete_parents(gold_scene(article, gold, pack)))
    roles = find_roles(scene)
    return Document(gold.id, gold.title, gold.published, gold.people, tuple(scene.organisations.values()),
                    tuple(scene.events.values()), roles, find_attendance(scene, roles), find_priorities(scene, roles))


def main(folder: Path, oracle: bool, misses: bool, only: str | None) -> None:
    pack, totals = load_pack("id"), {}
    for path in sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md", ".html")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        article = next(iter(read_file(path)))
        document = from_gold(article, from_json(gold), pack) if oracle else extract(article, pack)
        for kind, (g, f, pairs) in score.score_document(gold, to_json(document)).items():
            row = totals.setdefault(kind, [0, 0, 0])
            for i, n in enumerate((len(g), len(f), len(pairs))):
                row[i] += n
            if misses and only in (None, kind):
                hits, found = {i for i, _ in pairs}, {j for _, j in pairs}
                for mark, rows, seen in (("-", g, hits), ("+", f, found)):
                    for i, fact in enumerate(rows):
                        if i not in seen:
                            print(f"{path.stem}  {mark} {kind:13} {fact}")
    figures = {kind: score.f1(right, gold, found) for kind, (gold, found, right) in totals.items()}
    for kind, (p, r, f) in figures.items():
        print(f"{kind:14} gold {totals[kind][0]:4} found {totals[kind][1]:4}  P {p:.3f}  R {r:.3f}  F1 {f:.3f}")
    print(f"mean F1 {sum(figures[k][2] for k in score.KINDS) / len(score.KINDS):.3f}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    only = arguments[arguments.index("--only") + 1] if "--only" in arguments else None
    main(Path(arguments[0]), "--oracle" in arguments, "--misses" in arguments, only)
