"""A scene from gold annotations: lets each layer of facts be measured as if naming were perfect."""
from __future__ import annotations

import re

from kg.extract.dates.layer import find_dates
from kg.extract.layout.layer import lay_out
from kg.extract.places.layer import name_places
from kg.extract.scene import Mention, Scene
from kg.languages import Pack
from kg.model import Article, Document, Event, Organisation


def gold_scene(article: Article, gold: Document, pack: Pack) -> Scene:
    """The scene whose mentions are the surface forms of the gold entities; its events and bodies carry no facts yet."""
    page = lay_out(article, pack)
    named = [m for kind, rows in (("organisation", gold.organisations), ("event", gold.events), ("person", gold.people))
             for m in _mentions(article.text, kind, rows) if page.text[m.start:m.end].strip()]  # not around the article
    dates = find_dates(page, pack)
    places = name_places(page, pack, (*dates, *named))
    mentions = tuple(sorted((*named, *dates, *places), key=lambda m: (m.start, -m.end)))
    bodies = {o.id: Organisation(o.id, o.name, o.mentions) for o in gold.organisations}
    events = {e.id: Event(e.id, e.name, e.mentions) for e in gold.events}
    return Scene(page, pack, mentions, {p.id: p for p in gold.people}, bodies, events)


def _mentions(text: str, kind: str, rows) -> list[Mention]:
    found: dict[tuple[int, int], Mention] = {}
    forms = sorted({(form, row.id) for row in rows for form in (row.name, *row.mentions)}, key=lambda f: (-len(f[0]), f))
    for form, entity in forms:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, form.split())) + r"(?!\w)"
        for match in re.finditer(pattern, text, 0 if kind != "event" else re.IGNORECASE):
            start, end = match.span()
            nested = any(s <= start and end <= e for s, e in found)
            if (start, end) not in found and (kind == "organisation" or not nested):
                same = any(s <= start and end <= e and m.entity == entity for (s, e), m in found.items())
                if not same:
                    found[start, end] = Mention(start, end, kind, entity, "gold")
    return list(found.values())
