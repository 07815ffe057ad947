"""Makes a tagger: sentences with their names from CoNLL files and from articles with gold beside them."""
from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import SettingError
from kg.extract.layout.layer import lay_out
from kg.extract.page import Page
from kg.extract.tagger.features import features
from kg.languages import Pack
from kg.model import Article

LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANISATION": "ORG", "ORGANIZATION": "ORG",
          "LOC": "LOC", "PLACE": "LOC", "LOCATION": "LOC", "GPE": "LOC"}
"""Labels of the public sets, and what they are here; a name with any other label is none."""

SENTENCE = tuple[list[str], list[str]]
"""The words of a sentence and their labels (B-PER, I-PER, O …)."""

PARAMETERS = {"c1": 0.4, "c2": 0.01, "max_iterations": 120, "feature.possible_transitions": True, "feature.minfreq": 2}
"""Of L-BFGS; `c1` leaves out what says little, which keeps the model small."""


def sentences_of(folders: Sequence[Path], pack: Pack) -> list[SENTENCE]:
    """All sentences of the folders, in the order of their paths: *.txt and *.conll files of a word a line, and article files
    with a .json of gold beside them. Raises SettingError where a folder holds neither."""
    found: list[SENTENCE] = []
    for folder in folders:
        paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md", ".conll", ".tsv", ".bio"))
        rows = [row for path in paths for row in (_gold(path, pack) if path.with_suffix(".json").exists() else _conll(path))]
        if not rows:
            raise SettingError(f"{folder} holds no CoNLL file and no article with gold; name a folder that does.")
        found += rows
    return found


def train(sentences: Sequence[SENTENCE], model: Path) -> str:
    """Writes a model file; the same sentences give the same bytes. Returns its SHA-256. Raises SettingError without the extra."""
    try:
        import pycrfsuite
    except ImportError:
        raise SettingError("training needs python-crfsuite: install orgkg[tagger].") from None
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for words, labels in sentences:
        trainer.append(features(words), labels)
    trainer.train(str(model))
    return hashlib.sha256(model.read_bytes()).hexdigest()


def _conll(path: Path) -> Iterator[SENTENCE]:
    """The sentences of a file of a word a line, its label last; an empty line parts sentences."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) > 1 and re.fullmatch(r"O|[BI]-\w+", cells[-1]):
            words.append(cells[0])
            labels.append(_label(cells[-1], labels))
        elif words:
            yield words, labels
            words, labels = [], []


def _label(label: str, before: Sequence[str]) -> str:
    mark, _, kind = label.partition("-")
    kind = LABELS.get(kind.upper(), "")
    if not kind:
        return "O"
    return f"{mark}-{kind}" if mark == "B" or before and before[-1].endswith(f"-{kind}") else f"B-{kind}"


def _gold(path: Path, pack: Pack) -> Iterator[SENTENCE]:
    """The sentences of an article, labelled by the gold beside it."""
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    page = lay_out(Article(path.stem, path.read_text("utf-8"), gold.get("title")), pack)
    labels = _labels(page, gold)
    for sentence in page.sentences:
        tokens = page.words(sentence.start, sentence.end)
        if tokens:
            yield [t.text for t in tokens], [labels.get(t.start, "O") for t in tokens]


def _labels(page: Page, gold: dict[str, list[dict[str, object]]]) -> dict[int, str]:
    """Offset of a token → its label: the longest names first, people without their titles, venues and towns as places."""
    forms = [(row["name"], "PER") for row in gold["people"]]
    forms += [(form, "ORG") for row in gold["organisations"] for form in (row["name"], *row["mentions"])]  # type: ignore[misc]
    forms += [(row[part], "LOC") for row in gold["events"] for part in ("venue", "locality") if row.get(part)]
    names = {str(row["name"]).split()[k] for row in gold["people"] for k in range(len(str(row["name"]).split()))}
    forms += [(form, "PER") for row in gold["people"] for form in row["mentions"] if form in names]  # type: ignore[attr-defined]
    labels: dict[int, str] = {}
    for form, kind in sorted(set(forms), key=lambda pair: (-len(str(pair[0])), pair)):
        for match in re.finditer(r"(?<!\w)" + r"\s+".join(map(re.escape, str(form).split())) + r"(?!\w)", page.text):
            tokens = page.words(match.start(), match.end())
            if not any(token.start in labels for token in tokens):
                labels |= {token.start: f"{'I' if k else 'B'}-{kind}" for k, token in enumerate(tokens)}
    return labels
