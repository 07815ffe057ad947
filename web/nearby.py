"""Events related to an event: by the people and bodies that were at both, by place, and by time."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .attendance import cells
from .explorer import View
from .facets import index
from .items import Item

MOST = 8
DAYS = 45
"""How many days before or after count as near where the place is the same."""
ELSEWHERE = 3
"""And where it is not."""


@dataclass(frozen=True)
class Near:
    """Another event: how many attended both (0 where that is not what ties them), and whether it was at the same place."""

    item: Item
    count: int = 0
    same_place: bool = False


def by_people(now: View, iri: str) -> list[Near]:
    """The events that most of those present here were present at too."""
    seen = attended(now)
    counted = Counter(event for agent in cells(now).get(iri, ()) if iri in seen.get(agent, ()) for event in seen[agent])
    found = index(now, "event")
    items = [found.items[found.places[event]] for event in counted if event != iri and event in found.places]
    items.sort(key=lambda item: (-counted[item.iri], item.plain, item.iri))
    return [Near(item, counted[item.iri]) for item in items[:MOST]]


def met(now: View, iri: str) -> list[tuple[str, str, int]]:
    """The people who were present at the same events as someone, as IRI, label and number of events, most often first."""
    people, seen = index(now, "person"), attended(now)
    counted = Counter(agent for event in seen.get(iri, ()) for agent in cells(now)[event]
                      if agent != iri and agent in people.places and event in seen.get(agent, ()))
    found = [(agent, people.items[people.places[agent]].label, count) for agent, count in counted.items()]
    return sorted(found, key=lambda row: (-row[2], row[1], row[0]))


def by_time_and_place(now: View, iri: str) -> list[Near]:
    """The events nearest in time: those at the same place first, then those of the same days elsewhere."""
    found = index(now, "event")
    if iri not in found.places:
        return []
    this = found.items[found.places[iri]]
    day, place = _day(this), this.first("place")
    if day is None:
        return []
    here = [item for item in _around(now, day) if item.iri != iri]
    apart = {item.iri: abs((other - day).days) for item in here if (other := _day(item)) is not None}
    close = [Near(item, same_place=True) for item in here if place and place == item.first("place") and apart[item.iri] <= DAYS]
    close += [Near(item) for item in here if place != item.first("place") and apart[item.iri] <= ELSEWHERE]
    return sorted(close, key=lambda near: (not near.same_place, apart[near.item.iri], near.item.iri))[:MOST]


def _around(now: View, day: date) -> Iterator[Item]:
    """The events with an exact date in the months around a day."""
    found, days = index(now, "event"), now.keep("events by month", lambda: _by_month(now))
    for month in range(day.year * 12 + day.month - 3, day.year * 12 + day.month + 2):
        yield from (found.items[place] for place in days.get(month, ()))


def _by_month(now: View) -> Mapping[int, list[int]]:
    months: dict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(index(now, "event").items):
        if (day := _day(item)) is not None:
            months[day.year * 12 + day.month - 1].append(place)
    return months


def _day(item: Item) -> date | None:
    return date.fromisoformat(item.first("start")) if len(item.first("start")) == 10 else None


def attended(now: View) -> Mapping[str, set[str]]:
    """Agent → the events where an article says they were present."""
    return now.keep("attended", lambda: _attended(now))


def _attended(now: View) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event, told in cells(now).items():
        for agent, cell in told.items():
            if cell.status == "present":
                found[agent].add(event)
    return found
