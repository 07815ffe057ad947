"""Whose decisions a gathering makes: those of the body that holds it, of the one that it plans for, or of none of several."""
from __future__ import annotations

from kg.extract.priorities.leads import leads_of
from kg.extract.scene import Scene
from kg.model import Organisation


def is_shared(scene: Scene, event: str) -> bool:
    """Whether several bodies met at an event, so that what is agreed there is held by none alone."""
    held = scene.events[event]
    return leads_of(scene.pack)["shared"].search(" ".join((held.name, *held.mentions))) is not None


def is_of_several(scene: Scene, event: str | None) -> bool:
    """Whether an event is shared, or none is known to hold it, so that what those who came to it agree is held by none alone."""
    held = scene.events.get(event or "")
    return held is not None and (not held.organisers or is_shared(scene, held.id))


def organiser_of(scene: Scene, event: str | None) -> str | None:
    """The body whose decisions an event makes: who holds it first; of a council that only convenes it ("BPD") the government that
    it plans for, where the article names it."""
    held = scene.events.get(event or "")
    if held is None or not held.organisers or is_shared(scene, held.id):
        return None
    first = scene.organisations.get(held.organisers[0])
    return _planned_for(scene, first) or held.organisers[0] if first else held.organisers[0]


def _planned_for(scene: Scene, council: Organisation) -> str | None:
    """The government of the place whose council a body is, None where it is none or the article names none."""
    words = scene.pack.table("priorities", "words")
    if not council.name.startswith(tuple(words.get("councils", ()))):
        return None
    place = council.name.split()[-1]
    governments = [o for o in scene.organisations.values() if o.name.startswith(tuple(words.get("governments", ())))]
    return next((o.id for o in governments if o.name.split()[-1] == place), None)
