"""Facts of events: dates, venue, locality with its area code, organisers."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.happenings.holding import Holding
from kg.extract.happenings.organisers.weighing import organise_events
from kg.extract.happenings.passages import tell
from kg.extract.happenings.when.dates import date_events
from kg.extract.happenings.when.time import When
from kg.extract.happenings.where.places import Where, place_events
from kg.extract.scene import Scene
from kg.model import Event


def complete_events(scene: Scene) -> Scene:
    """The scene with dates, places and organisers on its events, and in `stated` the words that say each."""
    if not scene.events:
        return scene
    story = tell(scene)
    times, holdings = date_events(story), organise_events(story)
    places = place_events(story, times, holdings)
    return scene.with_entities(events=[
        _organised(scene, _placed(scene, _dated(scene, event, times.get(event.id)), places.get(event.id)), holdings.get(event.id))
        for event in scene.events.values()])


def _dated(scene: Scene, event: Event, when: When | None) -> Event:
    if when is None:
        return event
    words = scene.evidence("happenings.dates", *when.offsets)
    return replace(event, start=when.start, end=when.end, approximate=when.approximate,
                   stated={**event.stated, "start": words, "end": words})


def _placed(scene: Scene, event: Event, where: Where | None) -> Event:
    if where is None:
        return event
    stated = dict(event.stated)
    if where.venue_offset is not None:
        stated["venue"] = scene.evidence("happenings.venues", where.venue_offset)
    if where.locality is not None:
        stated["locality"] = scene.evidence("happenings.places", where.locality.offset)
    locality = where.locality.name if where.locality else None
    return replace(event, venue=where.venue, locality=locality, area=where.area, stated=stated)


def _organised(scene: Scene, event: Event, holding: Holding | None) -> Event:
    if holding is None:
        return event
    bodies = tuple(dict.fromkeys(body.entity for body in holding.bodies))
    stated = {f"organiser:{body.entity}": scene.evidence("happenings.organisers", holding.offset, body.start)
              for body in holding.bodies}
    return replace(event, organisers=bodies, stated={**event.stated, **stated})
