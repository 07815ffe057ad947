"""Scenes from texts in which the names are marked: "Ketua [O PWM Bali] [P Ali] hadir"."""
from __future__ import annotations

import re

from kg.extract.dates.layer import find_dates
from kg.extract.layout.layer import lay_out
from kg.extract.scene import Mention, Scene
from kg.languages import load_pack
from kg.model import Article, Event, Organisation, Person

KINDS = {"P": ("person", Person), "O": ("organisation", Organisation), "E": ("event", Event)}
OPEN = re.compile(r"\[([POE]) |\]")


def marked_scene(text: str, title: str | None = "") -> Scene:
    """The scene of a marked text; marks may be nested, and equal names are one entity."""
    plain, mentions, entities, opened, last = "", [], {kind: {} for kind in KINDS}, [], 0
    for match in OPEN.finditer(text):
        plain += text[last:match.start()]
        last = match.end()
        if match[1]:
            opened.append((match[1], len(plain)))
            continue
        kind, start = opened.pop()
        name = plain[start:]
        identity = entities[kind].setdefault(name, f"{kind.lower()}{len(entities[kind]) + 1}")
        mentions.append(Mention(start, len(plain), KINDS[kind][0], identity, "marked"))
    plain += text[last:]
    pack = load_pack("id")
    page = lay_out(Article("a", plain, title), pack)
    mentions = sorted((*mentions, *find_dates(page, pack)), key=lambda m: (m.start, -m.end))
    named = ({i: make(i, name, mentions=(name,)) for name, i in entities[kind].items()} for kind, (_, make) in KINDS.items())
    return Scene(page, pack, tuple(mentions), *named)
