"""Learn which sequences of letters names are made of: python -m tests.gold.letters NAMES.csv WORDS.txt [--check].

NAMES.csv has a column `nama` and any number of columns of counts (how many people bear the word), WORDS.txt an ordinary word a
line. Ours come from the package frasa 0.1.58 (MIT), nama-gender-combined.csv and root.txt; with them go the names and ordinary
words of the pack and the words of the official areas. Logistic regression with an L1 penalty, as a CRF of one word each. Prints
letters.toml: the weights by their rounded size, so that the file stays small. --check prints instead which share of a fifth of
the words, kept apart, weighs more than each of some thresholds.
"""
from __future__ import annotations

import csv
import math
import sys
import tempfile
import textwrap
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite

from kg.extract.areas import area_names
from kg.extract.letters import Letters, sequences
from kg.extract.lexicon import fold_name, lexicon
from kg.languages import load_pack

PARAMETERS = {"c1": 2.0, "c2": 0.0, "max_iterations": 80, "feature.minfreq": 3}

Word = tuple[str, str, int]
"""A folded word, "name", "word" or "place", and how often it counts."""


def words(names: Path, ordinary: Path) -> Iterator[Word]:
    """The words to learn from: names that three people bear, ordinary words that hardly anybody bears, places."""
    lex = lexicon(load_pack("id"))
    with names.open(encoding="utf-8") as file:
        borne = {fold_name(row.pop("nama")): sum(map(int, row.values())) for row in csv.DictReader(file)}
    plain = {*map(fold_name, ordinary.read_text("utf-8").split()), *lex.ordinary}
    plain = {word for word in plain if borne.get(word, 0) < 40}
    yield from ((word, "name", 1 + int(math.log10(count))) for word, count in borne.items() if count > 2 and word not in plain)
    yield from ((word, "name", 3) for word in (lex.given | lex.family) - plain)
    yield from ((word, "word", 2) for word in plain)
    places = {word for name in area_names() for word in fold_name(name).split()} - plain
    yield from ((word, "place", 4) for word in places if borne.get(word, 0) < 20)


def learn(rows: Sequence[Word]) -> Letters:
    """The letters of rows; the same rows give the same weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for word, kind, times in rows:
        for _ in range(times):
            trainer.append([{"BIAS": 1.0, **dict.fromkeys(sequences(word), 1.0)}], ["name" if kind == "name" else "other"])
    with tempfile.NamedTemporaryFile(suffix=".crf") as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        weights: dict[str, float] = defaultdict(float)
        for (part, label), weight in tagger.info().state_features.items():
            weights[part] += weight if label == "name" else -weight
    bias = weights.pop("BIAS", 0.0)
    return Letters(dict(weights), bias)


def print_check(rows: Sequence[Word]) -> None:
    """The shares of names, ordinary words and places, of which nothing was learnt, above each threshold."""
    apart = {row for row in rows if zlib.crc32(row[0].encode()) % 5 == 0}
    tried = learn([row for row in rows if row not in apart])
    for kind in ("name", "word", "place"):
        mine = [tried.weigh(word) for word, k, _ in apart if k == kind]
        print(kind, len(mine), *(f"{least}: {sum(w > least for w in mine) / len(mine):.3f}" for least in (-1, 0, .5, 1, 1.5, 2)))


def print_weights(made: Letters) -> None:
    """The weights as letters.toml."""
    by_size: dict[str, list[str]] = defaultdict(list)
    for part, weight in sorted(made.weights.items()):
        by_size[f"{weight:.1f}"].append(part)
    print("# Which sequences of letters names are made of, learnt by tests/gold/letters.py.\n")
    print(f"bias = {made.bias:.2f}\n")
    print("# The sequences by their weights; ^ and $ are the beginning and the end of a word.\n[weights]")
    for size in sorted(by_size, key=float):
        if float(size):
            print(f'"{size}" = """\\\n{textwrap.fill(" ".join(by_size[size]), 125, break_long_words=False)}"""')


def main(names: str, ordinary: str, *check: str) -> None:
    """Learns from all words and prints the weights, or checks the learning."""
    rows = sorted(row for row in words(Path(names), Path(ordinary)) if row[0].isalpha() and len(row[0]) > 2)
    if check:
        print_check(rows)
    else:
        print_weights(learn(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
