"""The event that an article is of, told twice: from where events are named, since their dates, places and organisers are read by
it, and once those are read from all that is known of each."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from kg.extract.dates.calendar import DAY, MONTH
from kg.extract.forms import day_line
from kg.extract.scene import Mention, Scene
from kg.model import Event

CONTEXT = r"(?<!\w){~attendance.words.context}\s*$"
"""Before an event for which another one is held: "dalam rangka Milad", "tiket ke Porprov"."""

NEAR = 30
"""Characters before an event in which those words stand."""

RELATIVE = r"(?<!\w){~attendance.words.relative}"
"""Words that name an event by another one: "rapat sebelumnya"."""

AS_WELL = r"{~attendance.words.as_well}"
"""Between two events, of which the second is held as part of the first."""

LEAD = 4
"""Sentences with which an article begins."""

OFTEN = 4
"""Times that an event is named, but in items of lists; more tell no more."""


def named_first(scene: Scene, body: Sequence[Mention], title: Sequence[Mention]) -> str | None:
    """The event that is named first in the body, unless it is not in the title and one that is is told as much, or by a form."""
    if not body:
        return title[0].entity if title else None
    first, form = body[0].entity, day_line(scene.page, scene.pack, scene.of_kind("date"))
    told = Counter(m.entity for m in body)
    if form and title and title[0].start < form and (title[0].entity not in told or form < body[0].start):
        return title[0].entity
    titled = list(dict.fromkeys(m.entity for m in title))
    if not titled or first in titled:
        return first
    best = max(titled, key=lambda event: told[event])
    only_first_has_a_day = _on_a_day(scene, body, first) and not _on_a_day(scene, body, best)
    return best if told[best] > told[first] or told[best] == told[first] and not only_first_has_a_day else first


def _on_a_day(scene: Scene, body: Sequence[Mention], event: str) -> bool:
    """Whether a day stands in the sentence that names an event first."""
    first = next((m for m in body if m.entity == event), None)
    span = scene.page.sentence_at(first.start) if first else None
    return span is not None and any(len(m.entity) >= DAY for m in scene.within(span, "date"))


def weightiest(scene: Scene, mentions: Mapping[str, Sequence[Mention]], ahead: Collection[str],
               recalled: Collection[str]) -> Event:
    """The event that weighs most, or the first of two that are held as one; it is less of those `ahead` or `recalled`."""
    main = max(scene.events.values(), key=lambda event: (
        _known(event) + _prominence(scene, mentions[event.id]) - 1.5 * (event.id in ahead) - 4 * (event.id in recalled)
        - _first(scene, mentions[event.id])))
    named = [m for m in scene.of_kind("event") if not scene.page.in_title(m.start)]
    pair = next(((a, b) for a, b in pairwise(named) if b.entity == main.id != a.entity), None)
    said = re.sub(r"\([^()]*\)", "", scene.between(*pair)).strip() if pair else ""
    return scene.events[pair[0].entity] if pair and scene.pack.pattern(AS_WELL).fullmatch(said) else main


def _known(event: Event) -> float:
    """The weight of what is known of an event."""
    precise = {DAY: 1.5, MONTH: 1.0}.get(len(event.start or ""), 0.0)
    return precise + 0.5 * bool(event.organisers) + 0.5 * (event.edition is not None)


def _prominence(scene: Scene, mentions: Sequence[Mention]) -> float:
    """The weight of where an event is named, how often, and as what."""
    page, text, relative = scene.page, scene.page.text, scene.pack.pattern(RELATIVE)
    lead = page.sentences[min(LEAD, len(page.sentences)) - 1].end
    opening = next((s for s in page.sentences if not page.in_title(s.start)), None)
    for_another = [_is_for_another(scene, m) for m in mentions]
    in_title = any(page.in_title(m.start) and not aside for m, aside in zip(mentions, for_another))
    in_lead = any(m.start <= lead for m in mentions)
    opens = opening is not None and any(opening.start <= m.start < opening.end for m in mentions)
    by_another = bool(mentions) and all(relative.search(text, m.start, m.end + 12) for m in mentions)
    context = sum(for_another) * 3 > len(mentions)  # told by itself more than twice as often, it is what the article is about
    told = max(1, len([m for m in mentions if page.block_at(m.start).kind != "item"]))
    return 3 * in_title + 3 * in_lead + 2 * opens + min(told, OFTEN) - 3 * by_another - 4 * context


def _is_for_another(scene: Scene, held: Mention) -> bool:
    """Whether an event is named as why or for what another is held."""
    before = scene.pack.pattern(CONTEXT)
    return before.search(scene.page.text, max(0, held.start - NEAR), held.start) is not None


def _first(scene: Scene, mentions: Sequence[Mention]) -> float:
    """How far behind an event is named first: 0 for the beginning of the text, 1 for its end."""
    size = len(scene.page.text)
    return min((m.start for m in mentions), default=size) / (size + 1)
