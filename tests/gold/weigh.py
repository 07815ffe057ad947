"""Learn what each evidence for an organiser weighs: python -m tests.gold.weigh FOLDER[:SHARE]... [--check].

Prints the table `weights` of organisers.toml. Each pair of an event and a body of an article with gold is one example, once as
the gold names them and once as the extraction does; SHARE (1 where it is not given) is how much the articles of a folder
count. --check holds an eighth of the articles apart eight times and prints how the weighing does on these instead.
"""
from __future__ import annotations

import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.documents import from_json, to_json
from kg.extract import name_things
from kg.extract.happenings.evidence import NEVER, Evidence
from kg.extract.happenings.organisers import tell_holders
from kg.extract.happenings.passages import tell
from kg.extract.happenings.weighing import ALWAYS, weight
from kg.extract.page import lay_out
from kg.extract.parents.layer import complete_parents
from kg.extract.scene import Scene
from kg.languages import Pack, load_pack
from kg.model import Document
from kg.read import read_file
from tests.gold import score
from tests.gold.measure import articles
from tests.gold.oracle import gold_scene

FOLDS, ROUNDS, STEP, RARE, DECAY, LEAN = 8, 150, 0.3, 12, 4.0, 0.5
"""Folds of --check; rounds and first step of the descent; in how many examples an evidence occurs at least; pull to nought;
what is added to every body, since F1 is best a little below even."""


@dataclass(frozen=True)
class Example:
    """A pair of an event and a body by their ids: its evidence, whether the body held the event, whether sentences state it, and
    how much it counts; `named` is False where the names are those that were found, not those of the gold."""

    article: str
    event: str
    body: str
    names: frozenset[str]
    held: bool
    told: bool
    share: float
    named: bool


def examples(folder: Path, share: float, pack: Pack) -> Iterator[Example]:
    """The examples of the articles of a folder."""
    for path in articles(folder):
        gold = from_json(json.loads(path.with_suffix(".json").read_text("utf-8")))
        article = next(iter(read_file(path)))
        truth = {(e.id, o) for e in gold.events for o in e.organisers}
        yield from _pairs(path.stem, complete_parents(gold_scene(article, gold, pack)), truth, share, True)
        scene = complete_parents(name_things(lay_out(article, pack), pack))
        yield from _pairs(path.stem, scene, _found(scene, gold, truth), share, False)


def _found(scene: Scene, gold: Document, truth: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The true pairs by the ids of what was found."""
    rows, found = to_json(gold), to_json(Document("", "", None, (), tuple(scene.organisations.values()),
                                                  tuple(scene.events.values()), (), (), ()))
    events = score.match(rows["events"], found["events"])
    bodies = score.match(rows["organisations"], found["organisations"])
    return {(e, b) for e, g in events.items() for b, o in bodies.items() if (g, o) in truth}


def _pairs(article: str, scene: Scene, truth: set[tuple[str, str]], share: float, named: bool) -> Iterator[Example]:
    story = tell(scene)
    told = tell_holders(story)
    evidence = Evidence(story, told)
    for event in scene.events:
        stated = {b.entity for b in told[event].bodies} if event in told else set()
        for body in scene.organisations:
            yield Example(article, event, body, evidence.of(event, body), (event, body) in truth, body in stated, share, named)


def learn(rows: Sequence[Example]) -> dict[str, float]:
    """The weights under which the examples are likeliest, each pulled to nought: logistic regression, by full-batch AdaGrad."""
    counts = Counter(name for row in rows for name in row.names)
    kept = [(ALWAYS, *sorted(n for n in row.names - {NEVER} if counts[n] >= RARE)) for row in rows]
    weights: dict[str, float] = dict.fromkeys((n for names in kept for n in names), 0.0)
    speeds = dict.fromkeys(weights, 1e-9)
    for _ in range(ROUNDS):
        slopes = {n: DECAY * w if n != ALWAYS else 0.0 for n, w in weights.items()}
        for row, names in zip(rows, kept):
            off = row.share * (1 / (1 + math.exp(-sum(weights[n] for n in names))) - row.held)
            for name in names:
                slopes[name] += off
        for name, slope in slopes.items():
            speeds[name] += slope * slope
            weights[name] -= STEP * slope / math.sqrt(speeds[name])
    return {**weights, ALWAYS: weights[ALWAYS] + LEAN}


def _fold(article: str) -> int:
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % FOLDS


def check(rows: Sequence[Example]) -> list[tuple[Example, float]]:
    """What each example weighs by the weights learnt of the other articles."""
    weighed = []
    for fold in range(FOLDS):
        weights = learn([row for row in rows if _fold(row.article) != fold])
        weighed += [(row, weight(row.names, weights)) for row in rows if _fold(row.article) == fold]
    return weighed


def print_check(weighed: Sequence[tuple[Example, float]]) -> None:
    """Precision, recall and F1 of what sentences state and of the weighing, by share and kind of example."""
    for share, named in sorted({(row.share, row.named) for row, _ in weighed}):
        mine = [(row, w) for row, w in weighed if (row.share, row.named) == (share, named)]
        for label, chosen in (("told", [r for r, _ in mine if r.told]),
                              *((f"> {least:+.1f}", [r for r, w in mine if w > least]) for least in (-.3, 0, .3))):
            precision, recall, f1 = score.f1(sum(r.held for r in chosen), sum(r.held for r, _ in mine), len(chosen))
            print(f"share {share} {'gold' if named else 'found'} names  {label:6} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def print_table(weights: Mapping[str, float]) -> None:
    """The table of weights, the heaviest first."""
    print("[weights]")
    for name, value in sorted(weights.items(), key=lambda row: (-abs(row[1]), row[0])):
        if abs(value) >= 0.05:
            print(f'"{name}" = {value:.2f}')


def main(arguments: list[str]) -> None:
    pack = load_pack("id")
    folders = [a.partition(":") for a in arguments if not a.startswith("--")]
    rows = [row for folder, _, share in folders for row in examples(Path(folder), float(share or 1), pack)]
    print_check(check(rows)) if "--check" in arguments else print_table(learn(rows))


if __name__ == "__main__":
    main(sys.argv[1:])
