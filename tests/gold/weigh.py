"""Learn what each evidence weighs: python -m tests.gold.weigh organisers|priorities|owners|events FOLDER[:SHARE]... [--check].

Prints the table `weights` of organisers.toml, priorities.toml or events.toml, or `owners` of the second. Each article with gold
gives its examples twice (those of events once): with the names of the gold, and with those that the extraction finds; SHARE (1
where it is not given) is how much the articles of a folder count. Of examples/articles and tests/gold/blogs the third that is
kept apart is left out, and a folder named apart is refused.
--check holds an eighth of the articles apart eight times and prints how the weighing does on these instead.
"""
from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType

from kg.documents import from_json
from kg.extract import name_things
from kg.extract.layout.layer import lay_out
from kg.extract.parents.layer import complete_parents
from kg.languages import Pack, load_pack
from kg.read import read_file
from tests.gold import score, weigh_events, weigh_organisers, weigh_owners, weigh_priorities
from tests.gold.measure import articles, kept_apart
from tests.gold.oracle import gold_scene
from tests.gold.regression import Example, check, learn

SUBJECTS: dict[str, ModuleType] = {"organisers": weigh_organisers, "priorities": weigh_priorities, "owners": weigh_owners,
                                   "events": weigh_events}
"""What is weighed, by the module of its examples."""

SAMPLE, BLOGS = Path(__file__).parents[2] / "examples" / "articles", Path(__file__).with_name("blogs")
"""The folders of which a third is kept apart."""


def open_articles(folder: Path) -> list[Path]:
    """The articles of a folder that may be learnt from; raises ValueError for a folder that is kept apart."""
    if "apart" in folder.resolve().parts:
        raise ValueError(f"{folder} is kept apart: learn from another folder")
    split = folder.resolve() in (SAMPLE, BLOGS)
    return [path for path in articles(folder) if not (split and kept_apart(path.stem))]


def examples(subject: ModuleType, folder: Path, share: float, pack: Pack) -> Iterator[Example]:
    """The examples of a folder, an article after the other."""
    for path in open_articles(folder):
        gold = from_json(json.loads(path.with_suffix(".json").read_text("utf-8")))
        article = next(iter(read_file(path)))
        for named, scene in ((True, gold_scene(article, gold, pack)), (False, name_things(lay_out(article, pack), pack))):
            yield from subject.examples(path.stem, complete_parents(scene), gold, share, named)


def print_check(weighed: Sequence[tuple[Example, float]]) -> None:
    """Precision, recall and F1 of what surer readers state and of the weighing, by share and kind of example."""
    for share, named in sorted({(row.share, row.named) for row, _ in weighed}):
        mine = [(row, w) for row, w in weighed if (row.share, row.named) == (share, named)]
        told = [row for row, _ in mine if row.told]
        for label, chosen in (*((("told", told),) if told else ()),
                              *((f"> {least:+.1f}", [r for r, w in mine if w > least]) for least in (-.3, 0, .3))):
            precision, recall, f1 = score.f1(sum(r.held for r in chosen), sum(r.held for r, _ in mine), len(chosen))
            print(f"share {share} {'gold' if named else 'found'} names  {label:6} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")


def print_table(weights: Mapping[str, float], table: str) -> None:
    """A table of weights under its name, the heaviest first."""
    print(f"[{table}]")
    for name, value in sorted(weights.items(), key=lambda row: (-abs(row[1]), row[0])):
        if abs(value) >= 0.05:
            print(f'"{name}" = {value:.2f}')


def main(arguments: list[str]) -> None:
    chosen, *rest = [a for a in arguments if not a.startswith("--")] or [""]
    if chosen not in SUBJECTS or not rest:
        sys.exit(__doc__)
    pack, subject = load_pack("id"), SUBJECTS[chosen]
    folders = [a.partition(":") for a in rest]
    rows = [row for folder, _, share in folders for row in examples(subject, Path(folder), float(share or 1), pack)]
    print_check(check(rows, subject.PRIOR)) if "--check" in arguments else print_table(
        learn(rows, subject.PRIOR), "owners" if subject is weigh_owners else "weights")


if __name__ == "__main__":
    main(sys.argv[1:])
