"""The sample corpus as a perfect reader would read it: gold documents with their evidence located in the text.

python -m tests.gold.sample DATA      builds the graph of all sample articles there; serve it with: kg serve --data DATA
"""
from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from kg.build import build_read
from kg.documents import from_json
from kg.extract.scene import Scene
from kg.languages import load_pack
from kg.model import Article, Document, Event, Evidence
from kg.pool import Reading
from kg.read import read_file
from kg.resolve.words import words
from kg.settings import Settings, read_settings
from tests.gold.oracle import gold_scene

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
         "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20}


@lru_cache(maxsize=1)
def gold_readings(folder: Path = ARTICLES) -> tuple[Reading, ...]:
    """Every sample article with its gold document, evidence included."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md", ".html"))
    return tuple(_reading(path) for path in paths)


def build_sample(data: Path, **given: object) -> Settings:
    """The graph of the gold documents, built in a folder; its settings."""
    settings = read_settings({}, data=data, **given)
    build_read(gold_readings(), settings)
    return settings


def _reading(path: Path) -> Reading:
    article = next(iter(read_file(path)))
    gold = from_json(json.loads(path.with_suffix(".json").read_text("utf-8")))
    article = replace(article, id=gold.id, source=f"examples/articles/{path.name}", title=gold.title, published=gold.published)
    return Reading(article, with_evidence(article, gold))


def with_evidence(article: Article, gold: Document) -> Document:
    """The gold document with the words that state each entity and fact."""
    scene = gold_scene(article, gold, load_pack("id"))
    named: dict[str, list[Evidence]] = {}
    for mention in scene.mentions:
        named.setdefault(mention.entity, []).append(Evidence(mention.start, mention.end, "gold"))
    locate = _Locator(scene, named)
    return replace(
        gold,
        people=tuple(replace(row, evidence=tuple(named.get(row.id, ()))) for row in gold.people),
        organisations=tuple(replace(row, evidence=tuple(named.get(row.id, ())),
                                    part_of_evidence=locate(row.id, row.part_of) if row.part_of else ())
                            for row in gold.organisations),
        events=tuple(_event(row, named, locate) for row in gold.events),
        roles=tuple(replace(row, evidence=locate(row.person, row.role, row.organisation)) for row in gold.roles),
        attendance=tuple(replace(row, evidence=locate(row.agent, row.event, row.on_behalf_of)) for row in gold.attendance),
        priorities=tuple(replace(row, evidence=locate(row.text)) for row in gold.priorities),
    )


class _Locator:
    """Finds the sentence that names most of the given entities (by local id) and words."""

    def __init__(self, scene: Scene, named: dict[str, list[Evidence]]) -> None:
        self.scene, self.named = scene, named

    def __call__(self, *things: str | None) -> tuple[Evidence, ...]:
        sought = [thing for thing in things if thing]
        best = max(self.scene.page.sentences, key=lambda s: (round(sum(self._weight(s, thing) for thing in sought), 6), -s.start))
        return (Evidence(best.start, best.end, "gold"),)

    def _weight(self, sentence, thing: str) -> float:
        if thing in self.named:
            return float(any(sentence.start <= span.start < sentence.end for span in self.named[thing]))
        here, wanted = set(words(self.scene.page.text[sentence.start:sentence.end])), set(words(thing))
        return len(here & wanted) / max(len(wanted), 1) * 0.99


def _event(row: Event, named: dict[str, list[Evidence]], locate: _Locator) -> Event:
    stated = {name: locate(row.id, value) for name in ("start", "end", "venue", "locality") if (value := getattr(row, name))}
    stated |= {f"organiser:{local}": locate(row.id, local) for local in row.organisers}
    return replace(row, evidence=tuple(named.get(row.id, ())), stated=stated, kind=_kind(row), edition=_edition(row))


def _kind(row: Event) -> str | None:
    written = " ".join(" ".join(words(name)) for name in (row.name, *row.mentions))
    said = ((name, kind) for name, kind in _spoken_kinds().items() if name in written and re.search(rf"\b{name}\b", written))
    found = [(written.index(name), -len(name), kind) for name, kind in said]
    return min(found)[2] if found else None


@cache
def _spoken_kinds() -> dict[str, str]:
    return {" ".join(words(name)): kind for kind, names in load_pack("id").table("events", "kinds").items() for name in names}


def _edition(row: Event) -> int | None:
    for name in (row.name, *row.mentions):
        if match := re.search(r"ke-(\d+)|\b([IVX]+)\b", name):
            return int(match[1]) if match[1] else ROMAN.get(match[2])
    return None


if __name__ == "__main__":
    build_sample(Path(sys.argv[1]))
