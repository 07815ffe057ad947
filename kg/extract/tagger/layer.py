"""A second opinion: a trained tagger finds people, bodies and places that no cue of the grammar names.

It only fills gaps: a tagged name that touches anything the grammar found is left alone. Optional: it needs the extra
`tagger` (python-crfsuite) and a model that `kg train` made; what it is worth is measured in docs/extraction.md.
"""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import SettingError
from kg.extract.lexicon import fold_name
from kg.extract.page import Page
from kg.extract.scene import Mention, Scene
from kg.extract.tagger.features import features
from kg.model import Evidence, Organisation, Person

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
"""Labels of the model, and the kinds of mentions that they stand for."""

SURE = 0.9
"""From this probability on a name is taken."""


@dataclass(frozen=True)
class Tagger:
    """A trained model."""

    model: Any

    def names(self, page: Page) -> Iterator[tuple[int, int, str, float]]:
        """(start, end, kind, probability of its least sure word) of the names in the sentences of a page."""
        for sentence in page.sentences:
            tokens = page.words(sentence.start, sentence.end)
            if not any(token.capital for token in tokens):
                continue
            labels = self.model.tag(features([token.text for token in tokens]))
            for first, last, label in spans(labels):
                sure = min(self.model.marginal(labels[k], k) for k in range(first, last))
                yield tokens[first].start, tokens[last - 1].end, KINDS[label], sure


def spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """The first and the end of each name in a sequence of BIO labels, with its label."""
    first = 0
    for i in range(1, len(labels) + 1):
        label = labels[first].partition("-")[2]
        if i == len(labels) or labels[i] != f"I-{label}":
            if label:
                yield first, i, label
            first = i


@lru_cache(maxsize=2)
def load_tagger(path: str) -> Tagger | None:
    """The tagger of a model file, None for "". Raises SettingError where the extra or the model is missing."""
    if not path:
        return None
    try:
        import pycrfsuite
    except ImportError:
        raise SettingError("the tagger needs python-crfsuite: install orgkg[tagger].") from None
    if not Path(path).is_file():
        raise SettingError(f"there is no tagger model at {path}; kg train makes one.")
    model = pycrfsuite.Tagger()
    try:
        model.open(path)
    except ValueError:
        raise SettingError(f"{path} is no tagger model; kg train makes one.") from None
    return Tagger(model)


def fill_gaps(scene: Scene, tagger: Tagger, enough: float = SURE) -> Scene:
    """The scene with the names of at least that probability that touch nothing the grammar named."""
    taken = bytearray(len(scene.page.text) + 1)
    for mention in scene.mentions:
        taken[mention.start:mention.end] = b"\1" * (mention.end - mention.start)
    found = [(start, end, kind) for start, end, kind, sure in tagger.names(scene.page)
             if sure >= enough and not any(taken[start:end]) and _may_be(scene, start, end, kind)]
    people, bodies = dict(scene.people), dict(scene.organisations)
    mentions = [_mention(scene.page.text, start, end, kind, people, bodies) for start, end, kind in found]
    ordered = tuple(sorted((*scene.mentions, *mentions), key=lambda m: (m.start, -m.end)))
    return replace(scene, mentions=ordered, people=people, organisations=bodies)


def _may_be(scene: Scene, start: int, end: int, kind: str) -> bool:
    """A person has two words at least, a body is no common word: what is shorter is more often wrong than right."""
    text = scene.page.text[start:end]
    title = scene.page.block_at(start).kind in ("title", "heading")
    return not title and (kind == "place" or len(text.split()) > 1 or kind == "organisation" and text.isupper() and len(text) > 2)


def _mention(text: str, start: int, end: int, kind: str, people: dict[str, Person], bodies: dict[str, Organisation]) -> Mention:
    """The mention of a name, whose entity is made or, where it was tagged before, found by its name."""
    name, rule = " ".join(text[start:end].split()), f"tagger.{kind}"
    if kind == "place":
        return Mention(start, end, kind, name, rule)
    held: Any = people if kind == "person" else bodies
    key = fold_name(name)
    local = next((row.id for row in held.values() if fold_name(row.name) == key), None) or _free(held, kind[0])
    evidence = Evidence(start, end, rule)
    if local in held:
        row = held[local]
        forms = tuple(dict.fromkeys((*row.mentions, text[start:end])))
        held[local] = replace(row, mentions=forms, evidence=(*row.evidence, evidence))
    else:
        make = Person if kind == "person" else Organisation
        held[local] = make(local, name, mentions=(text[start:end],), evidence=(evidence,))
    return Mention(start, end, kind, local, rule)


def _free(held: dict[str, Any], letter: str) -> str:
    return f"{letter}{1 + max((int(local[1:]) for local in held), default=0)}"
