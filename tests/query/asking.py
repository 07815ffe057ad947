"""How many sentences of tests/query/sentences are understood:  python -m tests.query.asking DATA [--misses]

Half of them, by a hash of their text, are kept apart: their misses are not shown, and rules are not made for them.
"""
from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.query import NameIndex, load_library, read_names
from kg.query.library import ENTITY_TYPES, Library
from kg.query.words import Asker, Understanding
from kg.settings import read_settings
from kg.store import open_store

FOLDER = Path(__file__).parent / "sentences"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the question it means ("" for none), and its values as a person would write them."""

    says: str
    question: str
    values: dict[str, str]

    @property
    def kept_apart(self) -> bool:
        """Whether the sentence is only counted."""
        return int(hashlib.sha256(self.says.encode()).hexdigest(), 16) % 2 == 0


def sentences() -> list[Sentence]:
    """All of them."""
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))]
    return [Sentence(**row) for file in files for row in file["sentence"]]


def right(sentence: Sentence, found: Understanding, library: Library, names: NameIndex) -> bool:
    """Whether question and values are those that are meant."""
    if (found.question.name if found.question else "") != sentence.question:
        return False
    kinds = {p.name: p.type for p in library[sentence.question].parameters} if sentence.question else {}
    return dict(found.values) == {name: names.resolve(value, kinds[name]) if kinds[name] in ENTITY_TYPES else value
                                  for name, value in sentence.values.items()}


def judged(library: Library, names: NameIndex) -> Iterator[tuple[Sentence, Understanding, bool]]:
    """Each sentence, how it was understood, and whether rightly."""
    asker = Asker(library, names)
    for sentence in sentences():
        found = asker.understand(sentence.says)
        yield sentence, found, right(sentence, found, library, names)


def shares(library: Library, names: NameIndex) -> tuple[float, float]:
    """The shares understood of the sentences that are open and of those kept apart."""
    rows = [(sentence.kept_apart, ok) for sentence, _, ok in judged(library, names)]
    open_, apart = ([ok for kept, ok in rows if kept == which] for which in (False, True))
    return sum(open_) / len(open_), sum(apart) / len(apart)


if __name__ == "__main__":
    library, names = load_library(), read_names(open_store(read_settings({}, data=Path(sys.argv[1]))))
    if "--misses" in sys.argv:
        for sentence, found, ok in judged(library, names):
            if not ok and not sentence.kept_apart:
                print(sentence.says, "|", sentence.question, sentence.values, "| got", found.question and found.question.name,
                      dict(found.values), [q.name for q, _ in found.nearest[:2]], found.unknown)
    print(len(sentences()), sum(s.kept_apart for s in sentences()),
          "sentences, kept apart; open {:.3f}, kept apart {:.3f}".format(*shares(library, names)))
