"""The events that a place told of one of them holds too: those before it in a list, or the one after it that it goes with."""
from __future__ import annotations

from kg.extract.happenings.passages import Passage, held_as_one
from kg.extract.happenings.when.cues import date_cues
from kg.extract.happenings.where.venues import Place
from kg.extract.scene import Mention, Scene


def held_there(scene: Scene, passage: Passage, place: Place, event: Mention | str) -> tuple[str, ...]:
    """The event of a place, with those before it in one list or held as one, or the one after it that it goes with."""
    if isinstance(event, str):
        return (event,)
    cues, text = date_cues(scene.pack), scene.page.text
    after = next((m for m in passage.named if m.start >= place.end), None)
    if after is not None and event.end <= place.start and cues["held_with"].fullmatch(text, place.end, after.start):
        return (event.entity, after.entity)
    listed, last = [event.entity], event
    for before in reversed([m for m in passage.named if m.end <= event.start] if event.end <= place.start else []):
        between = text[before.end:last.start]
        listing = cues["and"].fullmatch(between) and (listed[1:] or any(map(str.isalpha, between)))
        if not (listing or held_as_one(scene, before, last)):
            break
        listed, last = [before.entity, *listed], before
    return tuple(dict.fromkeys(listed))
