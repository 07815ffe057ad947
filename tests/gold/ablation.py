"""What the tagger adds: python -m tests.gold.ablation MODEL FOLDER. Grammar alone, tagger alone and both, open and kept apart."""
from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from kg.documents import to_json
from kg.extract import extract
from kg.extract.layout.layer import lay_out
from kg.extract.scene import Scene
from kg.extract.tagger.layer import Tagger, fill_gaps, load_tagger
from kg.languages import load_pack
from kg.model import Article, Document
from kg.read import read_file
from tests.gold import score
from tests.gold.measure import articles, figures, kept_apart, total

PACK = load_pack("id")


def tagged(article: Article, tagger: Tagger) -> Document:
    """The document of what the tagger alone names."""
    scene = fill_gaps(Scene(lay_out(article, PACK), PACK, ()), tagger, 0.0)
    return Document(article.id, people=tuple(scene.people.values()), organisations=tuple(scene.organisations.values()))


def main(model: str, folder: Path) -> None:
    tagger = load_tagger(model)
    assert tagger is not None, "name a model"
    systems: dict[str, Callable[[Article], Document]] = {
        "grammar alone": lambda a: extract(a, PACK), "tagger alone": lambda a: tagged(a, tagger),
        "both": lambda a: extract(a, PACK, tagger)}
    for part in ("open", "kept apart"):
        chosen = [path for path in articles(folder) if kept_apart(path.stem) == (part == "kept apart")]
        for name, read in systems.items():
            rows = [(p.stem, score.score_document(json.loads(p.with_suffix(".json").read_text("utf-8")),
                                                  to_json(read(next(iter(read_file(p))))))) for p in chosen]
            print(f"| {part} ({len(rows)}) | {name} |", *(f"{f1:.3f} |" for f1 in figures(total(rows)).values()))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
