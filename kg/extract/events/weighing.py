"""Whether what is named on a page is an event: all that speaks for it, weighed (see `[weights]` of events.toml)."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.events.naming import Spot
from kg.extract.events.ties.seen import EDITION, NAMED, Gathering, Seen
from kg.extract.events.ties.tellings import Tellings
from kg.extract.eventwords import UNKNOWN
from kg.extract.weighing import ALWAYS, total
from kg.languages import Pack

TOLD = ("dated", "held", "said_held", "day_told", "spoken_at", "by_others", "afterwards", "headed_by_day", "taken_up",
        "planned_for", "chained", "followed", "another", "identified", "planned", "enumerated")
"""What a sentence may say of an event that it names: readers of `Tellings`."""

KINDS = ("general_kinds", "anaphoric", "solemn", "commemorations", "sessions", "inductions", "meeting_kinds", "encounters",
         "signings", "gifts", "calls", "calls_upon", "taught", "contests", "series", "finals", "activities", "ceremonial_kinds")
"""Lists of kinds of events that speak for or against one."""

BESIDE, NEAR, FAR = 12, 40, 120
"""Letters from a naming to the nearest day: right beside it, near and far."""

EARLY, LATE = 0.15, 0.7
"""Parts of the page from its begin."""

SHORT = 350
"""Letters of a page at most that is a passage, of which every event is believed: the weights are learnt from articles."""


class Support:
    """Reads what speaks for each gathering of a page of `length` letters; `day` is where its first day is told."""

    def __init__(self, tellings: Tellings, day: int, length: int) -> None:
        self.tellings, self.day, self.length = tellings, day, length or 1

    def of(self, gathering: Gathering) -> frozenset[str]:
        """The names of all that speaks for or against one gathering as an event, those that each of its namings has once more."""
        each = [frozenset(self._of(one)) for one in gathering.seen]
        some = each[0].union(*each[1:])
        alike = (f"each {name}" for name in each[0].intersection(*each[1:])) if len(each) > 1 else ()
        return some.union(alike, self._counted(gathering), (name for name in KINDS if self._is(gathering, name)))

    def _is(self, gathering: Gathering, kinds: str) -> bool:
        return gathering.key in self.tellings.words.lists[kinds]

    def _counted(self, gathering: Gathering) -> Iterator[str]:
        below = sum(not one.headline for one in gathering.seen)
        yield ("once", "twice", "thrice", "often")[min(len(gathering.seen), 4) - 1]
        yield ("only in headlines", "once below", "twice below", "often below")[min(below, 3)]

    def _of(self, one: Seen) -> Iterator[str]:
        yield from self._named(one)
        yield from self._placed(one)
        yield from (name for name in TOLD if getattr(self.tellings, name)(one.spot))
        yield from (name for name in ("back", "told", "day", "month", "apart", "met", "quoted") if getattr(one, name))
        yield "named in full" if one.particular in (NAMED, EDITION) else f"particular {one.particular}"

    def _named(self, one: Seen) -> Iterator[str]:
        """What the name looks like."""
        naming, kind = one.naming, one.naming.kind
        for name in ("verb", "named", "weak", "act"):
            if getattr(kind, name):
                yield f"{name} kind"
        for name in ("proper", "other", "bodies", "bracket", "year", "definite", "goal"):
            if getattr(naming, name):
                yield name
        if kind.key.startswith(UNKNOWN):
            yield "unlisted"
        if len(kind.words) > 1:
            yield "kind of several words"
        if naming.edition is not None:
            yield "edition"
        if one.spot.first.capital:
            yield "capital"
        yield f"{min(naming.last - naming.first, 5)} words"
        yield f"{min(len(naming.tail), 3)} words that tell which"

    def _placed(self, one: Seen) -> Iterator[str]:
        """Where it stands on the page."""
        place = one.start / self.length
        yield "early" if place < EARLY else "late" if place > LATE else "amid"
        yield f"in {one.spot.block.kind}"
        if one.spot.heads:
            yield "heads its sentence"
        if one.start >= self.day:
            yield "after the first day"
        yield f"{min(len(one.days), 2)} days"
        far = _distance(one.spot, self.tellings)
        yield "beside a day" if far < BESIDE else "near a day" if far < NEAR else "far from a day" if far < FAR else "no day near"


def _distance(spot: Spot, tellings: Tellings) -> int:
    return min((min(abs(m.start - spot.end), abs(spot.first.start - m.end)) for m in tellings.dates), default=FAR)


def believed(gatherings: Sequence[Gathering], support: Support, pack: Pack) -> list[Gathering]:
    """The gatherings that are rather events than not; all on a short page, or where there is one, or a pack weighs nothing."""
    weights = pack.table("events", "weights")
    if len(gatherings) < 2 or support.length < SHORT or not weights:
        return [*gatherings]
    return [one for one in gatherings if total(dict.fromkeys(support.of(one), 1.0), weights) > 0]


def reasons(gathering: Gathering, support: Support, pack: Pack) -> dict[str, float]:
    """What weighs for (above nought) and against a gathering as an event, by name."""
    weights: Mapping[str, float] = pack.table("events", "weights")
    return {name: weights[name] for name in sorted({ALWAYS, *support.of(gathering)} & {*weights})}
