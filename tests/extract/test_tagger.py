"""The tagger: trained from sentences, the same every time, and only ever a second opinion."""
from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.commands import main
from kg.errors import SettingError
from kg.extract import extract
from kg.extract.tagger.features import features
from kg.extract.tagger.layer import load_tagger, spans
from kg.extract.tagger.training import sentences_of, train
from kg.languages import load_pack
from kg.model import Article

CONLL = """Bupati O
Qorwin B-PERSON
Zeltar I-PERSON
dan O
Vantri B-PER
Molkan I-PER
hadir O
. O

Rapat NOUN O
di ADP O
Kandoro PROPN B-LOC
. PUNCT O
"""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("data")
    (folder / "a.txt").write_text(CONLL * 40, "utf-8")
    train(sentences_of([folder], load_pack("id")), folder / "m.crf")
    return str(folder / "m.crf")


def test_spans_of_labels():
    """Names are read from BIO labels, also where two follow one another or one begins inside."""
    assert list(spans(["B-PER", "I-PER", "O", "B-ORG", "B-ORG", "I-LOC"])) == [
        (0, 2, "PER"), (3, 4, "ORG"), (4, 5, "ORG"), (5, 6, "LOC")]


def test_features_tell_the_run_of_capitals():
    """A word knows its shape, its neighbours and the run that it stands in."""
    found = features(["Ketua", "PWM", "hadir"])[1]
    assert {"w=pwm", "s=X", "at=1", "head=ketua", "after=hadir", "w1=hadir", "ww=ketua|pwm"} <= set(found)


def test_labels_of_public_sets_become_ours(tmp_path: Path):
    """PERSON and PER, two columns and three, are read alike; a sentence ends at an empty line."""
    (tmp_path / "a.txt").write_text(CONLL, "utf-8")
    first, second = sentences_of([tmp_path], load_pack("id"))
    assert first[1] == ["O", "B-PER", "I-PER", "O", "B-PER", "I-PER", "O", "O"]
    assert second == (["Rapat", "di", "Kandoro", "."], ["O", "O", "B-LOC", "O"])


def test_gold_articles_become_sentences(tmp_path: Path):
    """An article with gold gives its sentences with people, bodies and towns labelled, titles of people left out."""
    (tmp_path / "a.txt").write_text("Ketua PWM Jabar Drs. Ali Umar tiba di Garut.", "utf-8")
    gold = {"title": None, "people": [{"name": "Ali Umar", "mentions": ["Drs. Ali Umar"]}],
            "organisations": [{"name": "PWM Jabar", "mentions": ["PWM Jabar"]}], "events": [{"venue": None, "locality": "Garut"}]}
    (tmp_path / "a.json").write_text(json.dumps(gold), "utf-8")
    (words, labels), = sentences_of([tmp_path], load_pack("id"))
    assert [f"{w}/{label}" for w, label in zip(words, labels) if label != "O"] == [
        "PWM/B-ORG", "Jabar/I-ORG", "Ali/B-PER", "Umar/I-PER", "Garut/B-LOC"]


def test_the_same_data_give_the_same_model(tmp_path: Path):
    """The command trains a model of the same bytes from the same folder."""
    (tmp_path / "a.txt").write_text(CONLL * 5, "utf-8")
    digests = [CliRunner().invoke(main, ["train", "--data", str(tmp_path), "-o", str(tmp_path / f"{n}.crf")]).output.split()[-1]
               for n in range(2)]
    assert digests[0] == digests[1]
    assert len(digests[0]) == 64


def test_a_tagger_fills_gaps_only(model: str):
    """A name that no cue of the grammar reads is added with its own rule; what the grammar found stays as it was."""
    article = Article("a", "Rapat dibuka oleh Drs. Ahmad Fauzi, M.Pd. Kemarin Qorwin Zeltar dan Vantri Molkan hadir.", None)
    plain, filled = extract(article, load_pack("id")), extract(article, load_pack("id"), load_tagger(model))
    assert {"Ahmad Fauzi", "Qorwin Zeltar", "Vantri Molkan"} <= {p.name for p in filled.people}
    assert plain.people == tuple(p for p in filled.people if not any(e.rule.startswith("tagger") for e in p.evidence))


def test_a_missing_model_is_told(tmp_path: Path):
    """A model that is not there or is none is a mistake of the settings; no model is no tagger."""
    (tmp_path / "bad.crf").write_bytes(b"nothing")
    for name in ("none.crf", "bad.crf"):
        with pytest.raises(SettingError, match="kg train"):
            load_tagger(str(tmp_path / name))
    assert load_tagger("") is None


def test_a_folder_without_sentences_is_told(tmp_path: Path):
    """A folder that holds nothing to learn from is named."""
    with pytest.raises(SettingError, match="no CoNLL file"):
        sentences_of([tmp_path], load_pack("id"))
