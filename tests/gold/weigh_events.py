"""Examples of what may be an event: each gathering of an article, by the names that the extraction finds."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.documents import to_json
from kg.extract import name_things
from kg.extract.events.layer import gather
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Document
from tests.gold import score
from tests.gold.regression import Example, Prior

PRIOR = Prior(decay=10.0, lean=-0.6)
"""A hundred weights on few wrong gatherings are pulled strongly. On texts that nobody has read about twice as many gatherings
are none as on those whose misses were mended, so all lean to doubt."""


def examples(article: str, scene: Scene, gold: Document, share: float, named: bool) -> Iterator[Example]:
    """The gatherings of an article that names several; one is an event where the gold has it."""
    if named:
        return
    bare = unweighed(scene.pack)
    found = name_things(scene.page, bare)
    gatherings, support = gather(found.page, bare, [m for m in found.mentions if m.kind in ("date", "organisation")])
    document = to_json(Document("", "", None, (), (), tuple(found.events.values()), (), (), ()))
    same = score.match(to_json(gold)["events"], document["events"])
    for number, gathering in enumerate(gatherings, 1):
        if len(gatherings) > 1:
            yield Example(article, dict.fromkeys(support.of(gathering), 1.0), f"e{number}" in same, share, named)


def unweighed(pack: Pack) -> Pack:
    """The pack by which every gathering is an event."""
    if "unweighed" not in pack.cache:
        events = {name: rows for name, rows in pack.files["events"].items() if name != "weights"}
        pack.cache["unweighed"] = replace(pack, files={**pack.files, "events": events})
    held: Pack = pack.cache["unweighed"]
    return held
