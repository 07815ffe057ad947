"""Events that no sentence tells a day of, but that are told of again as what took place."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.events.ties.seen import Gathering, Seen
from kg.extract.eventwords import UNKNOWN, EventWords

VAGUE = ("general_kinds", "anaphoric", "activities")
"""Lists of kinds by whose names other events are taken up."""


def retold(left: Sequence[Seen], events: Sequence[Gathering], words: EventWords) -> Iterator[list[Seen]]:
    """The namings of each kind that no event bears, where it is told of twice, or described and told of: "peluncuran Rumah
    Sakinah", then "Peluncuran ditandai dengan pemotongan pita"."""
    borne = {event.key for event in events}
    free = [one for one in left if not (one.naming.kind.verb or one.naming.kind.weak or one.naming.kind.key in borne)]
    for key in dict.fromkeys(one.naming.kind.key for one in free):
        if key.startswith(UNKNOWN) or any(key in words.lists[name] for name in VAGUE):
            continue
        namings = [one for one in free if one.naming.kind.key == key]
        told = [one for one in namings if one.told]
        if len(told) > 1 or len(namings) > 1 and told and any(one.naming.tail for one in namings):
            yield namings
