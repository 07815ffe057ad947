"""What speaks for a body as the holder of an event is named, weighed, and learnt from articles with gold."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.happenings.evidence import NEVER, Evidence
from kg.extract.happenings.organisers import tell_holders
from kg.extract.happenings.passages import tell
from kg.extract.happenings.weighing import ALWAYS, organise_events, weight
from kg.languages import Pack
from tests.extract.test_happenings import PACK, scene
from tests.gold.weigh import Example, check, learn

TEXT = "{e1:Konferta} usai. Ketua {o1:AJI Batang} puas. {o1:AJI Batang} akan membuka posko. Acara dihadiri {o2:PWI Batang}."


def test_evidence_is_named() -> None:
    """A body has the names of what the article says of it."""
    story = tell(scene(TEXT))
    evidence = Evidence(story, tell_holders(story))
    assert {"foremost", "opens", "chief", "untold", "main"} <= evidence.of("e1", "o1")
    assert NEVER in evidence.of("e1", "o2")


def test_a_pack_without_weights_keeps_to_what_is_stated() -> None:
    """Where nothing is weighed, only the holders that sentences state are told."""
    files = {**PACK.files, "organisers": {**PACK.files["organisers"], "weights": {}}}
    bare = replace(scene(TEXT), pack=Pack("id", files))
    assert organise_events(tell(bare)) == {}
    assert [b.entity for b in organise_events(tell(scene(TEXT)))["e1"].bodies] == ["o1"]


def test_nothing_outweighs_having_only_opened_it() -> None:
    """A body that only opened the event is never its holder."""
    assert weight({"a"}, {"a": 5.0}) == 5.0
    assert weight({"a", NEVER}, {"a": 5.0}) < 0


def test_weights_are_learnt() -> None:
    """An evidence that holders have weighs for a body, one that others have against it, also on articles held apart."""
    rows = [Example(f"a{n}", "e", "o", frozenset({"good"} if n % 2 else {"bad"}), bool(n % 2), False, 1.0, True)
            for n in range(60)]
    weights = learn(rows)
    assert weights["good"] > 0.5 > -0.5 > weights["bad"] and ALWAYS in weights
    assert all((value > 0) is row.held for row, value in check(rows))
