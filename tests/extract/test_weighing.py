"""What speaks for a holder, a list of priorities or an event is weighed, and learnt from articles with gold."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kg.extract.doubted import doubted_events
from kg.extract.events.layer import gather, name_events
from kg.extract.events.weighing import SHORT, believed
from kg.extract.happenings.organisers.evidence import NEVER, Evidence
from kg.extract.happenings.organisers.told import tell_holders
from kg.extract.happenings.organisers.weighing import organise_events, weight
from kg.extract.happenings.passages import tell
from kg.extract.priorities.layer import find_priorities
from kg.extract.weighing import ALWAYS, total
from kg.languages import Pack
from kg.model import Article, Document, Priority
from tests.extract.test_happenings import PACK, scene
from tests.extract.test_priorities import scene_of
from tests.gold import weigh_events, weigh_organisers, weigh_owners, weigh_priorities
from tests.gold.measure import kept_apart
from tests.gold.regression import RARE, Example, Prior, check, learn
from tests.gold.weigh import SAMPLE, main, open_articles

TEXT = "{e1:Konferta} usai. Ketua {o1:AJI Batang} puas. {o1:AJI Batang} akan membuka posko. Acara dihadiri {o2:PWI Batang}."


def test_evidence_is_named() -> None:
    """A body has the names of what the article says of it."""
    story = tell(scene(TEXT))
    evidence = Evidence(story, tell_holders(story))
    assert {"foremost", "opens", "chief", "untold", "main"} <= evidence.of("e1", "o1")
    assert NEVER in evidence.of("e1", "o2")


def _held(weights: Mapping[str, float]) -> list[str]:
    """The holders of the event of TEXT by a pack of these weights."""
    files = {**PACK.files, "organisers": {**PACK.files["organisers"], "weights": weights}}
    found = organise_events(tell(replace(scene(TEXT), pack=Pack("id", files))))
    return [body.entity for holding in found.values() for body in holding.bodies]


def test_a_pack_without_weights_keeps_to_what_is_stated() -> None:
    """Where nothing is weighed, only the holders that sentences state are told."""
    assert _held({}) == []
    assert _held({ALWAYS: -1.0, "foremost": 2.0}) == ["o1"]


def test_nothing_outweighs_having_only_opened_it() -> None:
    """A body that only opened the event is never its holder."""
    assert weight({"a"}, {"a": 5.0}) == 5.0
    assert weight({"a", NEVER}, {"a": 5.0}) < 0


LIST = "Rapat PD Garut menyimpulkan: pembukaan klinik desa, pembentukan koperasi nelayan, dan perbaikan saluran irigasi."


def test_lists_need_weights() -> None:
    """A pack without weights keeps to the priorities that surer readers find."""
    bare = Pack("id", {**PACK.files, "priorities": {**PACK.files["priorities"], "weights": {}}})
    sure = "PD Garut menetapkan dua program prioritas, yaitu klinik desa dan koperasi nelayan."
    assert len(find_priorities(scene_of(LIST))) == 3 and not find_priorities(replace(scene_of(LIST), pack=bare))
    assert len(find_priorities(replace(scene_of(sure), pack=bare))) == 2


def test_total_adds_what_is_weighed() -> None:
    """Evidence counts by its share, beside what speaks of every candidate; what has no weight counts nothing."""
    assert total({"a": 0.5, "b": 1.0, "c": 1.0}, {ALWAYS: -1.0, "a": 4.0, "b": 0.25}) == 1.25
    assert total({}, {}) == 0


def rows(evidence: Mapping[str, float], held: bool, count: int) -> list[Example]:
    """As many examples, each of another article."""
    return [Example(f"{held}{n}", evidence, held, 1.0, True) for n in range(count)]


def test_weights_are_learnt() -> None:
    """An evidence that what holds has weighs for a candidate, one that others have against it, also on articles held apart."""
    learnt_of = [*rows({"good": 1.0}, True, 30), *rows({"bad": 0.5}, False, 30)]
    weights = learn(learnt_of, Prior(4.0))
    assert weights["good"] > 0.5 > -0.5 > weights["bad"] and ALWAYS in weights
    assert all((value > 0) is row.held for row, value in check(learnt_of, Prior(4.0)))
    assert {value for row, value in check([replace(row, barred=True) for row in learnt_of], Prior(4.0))} == {float("-inf")}


def test_a_prior_holds_until_examples_outweigh_it() -> None:
    """What is rare weighs as the prior says or nothing; what is common is drawn away from it; the lean is added to all."""
    few, many = rows({"rare": 1.0}, True, RARE - 1), rows({"bad": 1.0}, False, 60)
    assert "rare" not in learn([*few, *many], Prior(1.0))
    weights = learn([*few, *many], Prior(1.0, weights={"rare": -8.0, "bad": 3.0}))
    assert weights["rare"] == -8 and weights["bad"] < 2
    assert learn(many, Prior(1.0, lean=0.5))[ALWAYS] == pytest.approx(learn(many, Prior(1.0))[ALWAYS] + 0.5)


def test_examples_of_organisers() -> None:
    """Each event with each body is an example: true where the gold says so, barred where the body only came."""
    named = scene(TEXT)
    event = replace(named.events["e1"], organisers=("o1",))
    gold = Document("a", None, None, (), tuple(named.organisations.values()), (event,))
    one, other = weigh_organisers.examples("a", named, gold, 1.0, True)
    assert one.held and not one.barred and {"foremost", "untold"} <= set(one.evidence)
    assert not other.held and other.barred and NEVER not in other.evidence


def test_examples_of_priorities() -> None:
    """Lists are examples, true where the gold has at least half of their entries; those that surer readers find count little, and
    without the words that lead to them."""
    texts = ("pembukaan klinik desa", "pembentukan koperasi nelayan")
    gold = Document("a", None, None, priorities=tuple(Priority(None, None, text) for text in texts))
    found = list(weigh_priorities.examples("a", scene_of(LIST), gold, 1.0, True))
    assert any(row.held and row.evidence["deeds"] == 1 for row in found)
    assert not any(row.held for row in weigh_priorities.examples("a", scene_of(LIST), Document("a", None, None), 1.0, True))
    sure = scene_of("PD Garut menetapkan dua program prioritas, yaitu klinik desa dan koperasi nelayan.")
    known = list(weigh_priorities.examples("a", sure, gold, 1.0, True))
    assert known and all(row.share < 0.2 and not row.evidence.keys() & weigh_priorities.KNOWN for row in known)
    assert all("unled" in row.evidence for row in known)


DOUBTFUL = "Musyawarah Cabang III PGRI Tegal digelar Sabtu (3/5/2025) di Aula Bina Bangsa. Musyawarah Cabang III dibuka." + (
    " Peserta membahas laporan dan program kerja dengan tertib." * 5) + " Sebelumnya digelar jalan sehat."
"""A meeting that is told plainly, and small words at the end that may be one."""


def _believed(weights: Mapping[str, float], text: str = DOUBTFUL) -> list[str]:
    """The names of the events of a text by a pack of these weights of events."""
    pack = Pack("id", {**PACK.files, "events": {**PACK.files["events"], "weights": weights}})
    page = scene(text)
    return [event.name for event in name_events(page.page, pack, page.mentions)[1].values()]


def test_events_are_weighed() -> None:
    """Of several gatherings those stay for which more speaks than against them; the only one stays, and those of a passage."""
    first, *others = _believed({})
    assert others and _believed({ALWAYS: -1.0, "edition": 2.0}) == [first]
    assert _believed({ALWAYS: -1.0}) == [] and len(_believed({ALWAYS: -1.0}, DOUBTFUL[:80])) == 1
    assert len(_believed({ALWAYS: -1.0}, DOUBTFUL[:80] + DOUBTFUL[-33:])) == 2 and len(DOUBTFUL) > SHORT


def test_evidence_of_an_event_is_named() -> None:
    """A gathering has the names of where and how it is told, `each` where all of its namings have them."""
    gatherings, support = gather(scene(DOUBTFUL).page, PACK, scene(DOUBTFUL).mentions)
    plain, doubted = (support.of(one) for one in gatherings)
    assert {"edition", "capital", "each capital", "held", "twice", "early"} <= plain
    assert {"once", "late", "once below"} <= doubted and not {"capital", "edition", "dated"} & doubted
    assert believed(gatherings, support, weigh_events.unweighed(PACK)) == gatherings


def test_doubted_events_are_told() -> None:
    """What is not believed keeps its place in the text as stored, with what weighs for and against it."""
    text = DOUBTFUL.replace("Sabtu (3/5/2025)", "Sabtu (3/ 5/2025)").replace("jalan sehat", "jalan\u00a0 sehat")
    weights = {ALWAYS: -1.0, "edition": 2.0, "late": 0.3}
    pack = Pack("id", {**PACK.files, "events": {**PACK.files["events"], "weights": weights}})
    (doubt,) = doubted_events(Article("a", text, None), pack)
    (span,) = doubt.event.evidence
    assert text[span.start:span.end] == "jalan\u00a0 sehat" and doubt.reasons == {ALWAYS: -1.0, "late": 0.3}
    assert doubted_events(Article("a", text, None), weigh_events.unweighed(PACK)) == []


def test_examples_of_events() -> None:
    """Each gathering is an example, true where the gold has it; what only one page names is none."""
    page = scene(DOUBTFUL)
    event, _ = name_events(page.page, weigh_events.unweighed(PACK), page.mentions)[1].values()
    gold = Document("a", None, None, events=(event,))
    assert [row.held for row in weigh_events.examples("a", page, gold, 1.0, False)] == [True, False]
    assert not list(weigh_events.examples("a", page, gold, 1.0, True))
    assert not list(weigh_events.examples("a", scene(DOUBTFUL[:80]), gold, 1.0, False))


def test_examples_of_owners() -> None:
    """Each body with each statement that the gold has is an example, true where the gold says that it holds the priorities."""
    sure = scene_of("PD Garut menetapkan dua program prioritas, yaitu klinik desa dan koperasi nelayan.")
    bodies = tuple(sure.organisations.values())
    gold = Document("a", None, None, organisations=bodies, priorities=(Priority("o1", None, "klinik desa"),))
    (row,) = weigh_owners.examples("a", sure, gold, 1.0, True)
    assert row.held and row.evidence["in sentence"] == 1
    (row,) = weigh_owners.examples("a", sure, replace(gold, priorities=(Priority(None, None, "klinik desa"),)), 1.0, True)
    assert not row.held


def test_nothing_is_learnt_of_what_is_kept_apart() -> None:
    """The sample gives only its open articles, and a folder named apart none."""
    names = [path.stem for path in open_articles(SAMPLE)]
    assert names and not any(kept_apart(name) for name in names)
    with pytest.raises(ValueError, match="kept apart"):
        open_articles(SAMPLE.parent / "apart" / "more")


def test_the_command_prints_a_table_or_a_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Learning prints the table of weights, --check how it does; without a subject and a folder it tells how to call it."""
    gold = '{"id": "a", "people": [], "organisations": [], "events": [], "roles": [], "attendance": [], "priorities": []}'
    (tmp_path / "a.txt").write_text(LIST, "utf-8")
    (tmp_path / "a.json").write_text(gold, "utf-8")
    main(["priorities", f"{tmp_path}:.5"])
    assert "[weights]" in (table := capsys.readouterr().out) and '"wishes" = -8.00' in table
    main(["priorities", f"{tmp_path}:.5", "--check"])
    assert "share 0.5 gold names" in capsys.readouterr().out
    with pytest.raises(SystemExit, match=r"organisers\|priorities"):
        main(["priorities"])
