"""Examples of bodies that held an event: each pair of an event and a body of an article with gold."""
from __future__ import annotations

from collections.abc import Iterator

from kg.documents import to_json
from kg.extract.happenings.organisers.evidence import NEVER, Evidence
from kg.extract.happenings.organisers.told import tell_holders
from kg.extract.happenings.passages import tell
from kg.extract.scene import Scene
from kg.model import Document
from tests.gold import score
from tests.gold.regression import Example, Prior

PRIOR = Prior(decay=3.0, lean=0.2)


def examples(article: str, scene: Scene, gold: Document, share: float, named: bool) -> Iterator[Example]:
    """The pairs of an article, by the names of the gold or by those that were found."""
    truth = {(e.id, o) for e in gold.events for o in e.organisers}
    truth = truth if named else _found(scene, gold, truth)
    story = tell(scene)
    told = tell_holders(story)
    evidence = Evidence(story, told)
    for event in scene.events:
        stated = {b.entity for b in told[event].bodies} if event in told else set()
        for body in scene.organisations:
            names = evidence.of(event, body)
            yield Example(article, dict.fromkeys(names - {NEVER}, 1.0), (event, body) in truth, share, named,
                          told=body in stated, barred=NEVER in names)


def _found(scene: Scene, gold: Document, truth: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The true pairs by the ids of what was found."""
    rows, found = to_json(gold), to_json(Document("", "", None, (), tuple(scene.organisations.values()),
                                                  tuple(scene.events.values()), (), (), ()))
    events = score.match(rows["events"], found["events"])
    bodies = score.match(rows["organisations"], found["organisations"])
    return {(e, b) for e, g in events.items() for b, o in bodies.items() if (g, o) in truth}
