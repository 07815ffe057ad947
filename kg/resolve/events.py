"""Which events are one: by kind, edition, who held them, when and where, and who was there."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.languages import Pack
from kg.model import Document, Event
from kg.resolve.evidence import NEVER, SAME, UNSURE, Score
from kg.resolve.index.board import Board
from kg.resolve.shapes import Shapes
from kg.resolve.shortforms import ShortForms
from kg.resolve.sightings import corrects_others
from kg.resolve.words import fold, words

WEIGHTS = {
    "kind": 0.5, "name": 2.5, "part of name": 1.0, "edition": 2.0, "series": 1.5, "organiser": 2.5, "named beside": 1.5,
    "day": 3.0, "month": 1.5, "year": 1.0, "soon after": 1.0, "venue": 1.0, "locality": 0.8, "company": 0.7, "correction": 1.5,
    "other kind": NEVER, "other edition": NEVER, "other organiser": -3.0, "other days": -1.5, "other season": -3.5,
    "other year": -6.0, "other place": -1.2,
}
"""What each kind of evidence weighs; set on the sample corpus so that no look-alikes meet."""

COMPANY_LIMIT = 2.1
"""What people named beside both events weigh at most."""

NEAR_DAYS = 75
"""Days within which an event of one name may have been put off or misreported."""

SOON_DAYS = 45
"""Days after an event within which an article that gives no date speaks of it."""


@dataclass(frozen=True)
class Profile:
    """What one sighting of an event shows. `name` are the words that tell it from others of its kind, the bodies' too."""

    kind: str
    name: frozenset[str]
    edition: int | None
    start: str
    end: str
    organisers: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    venue: frozenset[str]
    locality: str
    published: str
    correction: bool


class EventMatching:
    """How events are told apart."""

    kind, profile_type = "event", Profile
    threshold, unsure, split, beside, joins = SAME, UNSURE, False, True, False

    def __init__(self, pack: Pack, shapes: Shapes) -> None:
        self._kinds, self._common = _Kinds(pack), shapes.common

    def team(self, profile: Profile) -> str:
        """Nothing: events are always compared."""
        return ""

    def joined(self, profiles: Sequence[Profile]) -> Profile:
        """The one there is."""
        return profiles[0]

    def clash(self, left: Sequence[Profile], right: Sequence[Profile]) -> bool:
        """Never: scores say it all."""
        return False

    def total(self, left: Profile, right: Profile) -> float | None:
        """The total of the score, None where the kinds differ."""
        return self.score(left, right).total if self._kinds.agree(left.kind, right.kind) else None

    def blocks(self, profile: Profile) -> Iterator[tuple[str, bool]]:
        """Of events that can be one: held by a body in one year, or on one day in one place, or of one name in one month, of one
        edition or beside one body. Words that stand in the name of many a body bring no two together."""
        year = (profile.start or profile.published)[:4]
        years = {year} if profile.start or not year else {year, str(int(year) - 1)}
        for when in years:
            yield from ((f"held {when} {body}", body in profile.organisers) for body in profile.bodies)
        if len(profile.start) == 10:
            yield from ((f"there {profile.start} {place}", True) for place in (profile.locality, *profile.venue) if place)
        if profile.start:
            yield from ((f"called {profile.start[:7]} {word}", True) for word in profile.name - self._common)
        if profile.name:
            name = " ".join(sorted(profile.name))
            yield from ((f"named {name}/{tie}", True) for tie in (*profile.bodies, profile.edition) if tie)

    def score(self, left: Profile, right: Profile) -> Score:
        """What speaks for and against two profiles showing one event."""
        score = Score()
        agree = self._kinds.agree(left.kind, right.kind)
        score.add(WEIGHTS["kind"] if agree else WEIGHTS["other kind"], "the kinds agree" if agree else "the kinds differ")
        self._add_name(score, left, right)
        self._add_bodies(score, left, right)
        self._add_time(score, left, right)
        self._add_place(score, left, right)
        company = left.people & right.people
        score.add(min(len(company) * WEIGHTS["company"], COMPANY_LIMIT), f"{len(company)} people are named beside both")
        if (left.correction or right.correction) and self._told(left, right):
            score.add(WEIGHTS["correction"], "one article corrects or changes what was announced")
        return score

    def _told(self, left: Profile, right: Profile) -> bool:
        return bool(left.name & right.name) and bool((left.bodies | left.organisers) & (right.bodies | right.organisers))

    def _add_name(self, score: Score, left: Profile, right: Profile) -> None:
        shared = left.name & right.name
        if shared and left.name == right.name:
            score.add(WEIGHTS["name"], "the names agree: " + " ".join(sorted(shared)))
        else:
            score.add(WEIGHTS["part of name"] * bool(shared), "the names share: " + " ".join(sorted(shared)))
        if left.edition and right.edition:
            same = left.edition == right.edition
            score.add(WEIGHTS["edition"] if same else WEIGHTS["other edition"], f"editions {left.edition} and {right.edition}")
            score.add(WEIGHTS["series"] * (same and bool(shared)), "one edition of one series")

    def _add_bodies(self, score: Score, left: Profile, right: Profile) -> None:
        if left.organisers & right.organisers:
            score.add(WEIGHTS["organiser"], "one body held both")
        elif left.organisers and right.organisers:
            score.add(WEIGHTS["other organiser"], "other bodies held them")
        elif (left.organisers | right.organisers) & left.bodies & right.bodies:
            score.add(WEIGHTS["named beside"], "the body that held one is named beside the other")

    def _add_time(self, score: Score, left: Profile, right: Profile) -> None:
        if not left.start or not right.start:
            if _soon(left, right) or _soon(right, left):
                score.add(WEIGHTS["soon after"], "one article speaks of it soon after the other's date")
            return
        grain = min(len(left.start), len(right.start))
        if left.start[:grain] == right.start[:grain] or _overlap(left, right):
            name = {10: "day", 7: "month", 4: "year"}[grain]
            score.add(WEIGHTS[name], f"they agree to the {name}")
        elif left.start[:4] != right.start[:4]:
            score.add(WEIGHTS["other year"], "the years differ")
        elif not (left.correction or right.correction):
            near = _apart(left.start, right.start) <= NEAR_DAYS
            score.add(WEIGHTS["other days"] if near else WEIGHTS["other season"], "the dates differ")

    def _add_place(self, score: Score, left: Profile, right: Profile) -> None:
        if left.venue and right.venue and len(left.venue & right.venue) * 2 > min(len(left.venue), len(right.venue)):
            score.add(WEIGHTS["venue"], "one venue")
        elif left.locality and right.locality:
            if left.locality == right.locality:
                score.add(WEIGHTS["locality"], "one town or regency")
            elif not (left.correction or right.correction):
                score.add(WEIGHTS["other place"], "other towns or regencies")


class EventProfiles:
    """What articles show of their events."""

    def __init__(self, pack: Pack, forms: ShortForms) -> None:
        self._forms, self._kinds = forms, _Kinds(pack)
        self._generic = frozenset(pack.files["identity"]["events"]["generic"])
        self._pack = pack

    def of(self, document: Document, own: Mapping[str, str], keys: Mapping[str, str], board: Board
           ) -> Iterator[tuple[str, Profile]]:
        """(local id, profile) of each event; `keys` are those of the article's bodies."""
        bodies = frozenset(key for key in keys.values() if not board.has("weak " + key))
        people = frozenset(" ".join(name) for person in document.people if len(name := words(person.name)) > 1)
        corrects = corrects_others(document, self._pack)
        for event in document.events:
            organisers = frozenset(keys[local] for local in event.organisers)
            yield event.id, Profile(
                event.kind or "", self._name(event, own), event.edition, event.start or "", event.end or event.start or "",
                organisers, bodies | organisers, people, frozenset(words(event.venue or "")), fold(event.locality or ""),
                document.published or "", corrects,
            )

    def _name(self, event: Event, own: Mapping[str, str]) -> frozenset[str]:
        """The words of its name that are neither its kind, its number nor general."""
        kind = self._kinds.words(event.kind)
        return frozenset(word for word in self._forms.expand(event.name, own)
                         if word not in kind and word not in self._generic and not _number(word))


class _Kinds:
    """Kinds of events: which may mean the same, and the words that name them."""

    def __init__(self, pack: Pack) -> None:
        self._above: dict[str, set[str]] = defaultdict(set)
        for general, specials in pack.table("events", "general").items():
            for special in specials:
                self._above[special].add(general)
        self.above = cache(self._all_above)
        self._words = {kind: frozenset(word for name in names for word in words(name))
                       for kind, names in pack.table("events", "kinds").items()}

    def agree(self, left: str, right: str) -> bool:
        """Whether two kinds may name one event: equal, unknown, or one more general than the other."""
        return left == right or not (left and right) or right in self.above(left) or left in self.above(right)

    def _all_above(self, kind: str) -> frozenset[str]:
        """The kinds that are more general, those above them too."""
        found: set[str] = set()
        rest = [kind]
        while rest:
            fresh = self._above.get(rest.pop(), set()) - found
            found |= fresh
            rest += sorted(fresh)
        return frozenset(found)

    def words(self, kind: str | None) -> frozenset[str]:
        """The words of all names of a kind and of those above it."""
        kinds = [kind or "", *self.above(kind or "")]
        return frozenset(kinds).union(*(self._words.get(name, frozenset()) for name in kinds))


def _number(word: str) -> bool:
    return word.isdigit() or bool(re.fullmatch(r"[ivxl]+", word))


def _soon(dated: Profile, undated: Profile) -> bool:
    known = len(dated.start) == 10 and not undated.start and len(undated.published) == 10
    return known and 0 <= _apart(dated.start, undated.published, signed=True) <= SOON_DAYS


def _overlap(left: Profile, right: Profile) -> bool:
    return (
        {len(d) for d in (left.start, left.end, right.start, right.end)} == {10}
        and left.start <= right.end
        and right.start <= left.end
    )


def _apart(left: str, right: str, signed: bool = False) -> int:
    """Days between two dates; a month or year counts from its first day."""
    days = (date.fromisoformat((right + "-01-01")[:10]) - date.fromisoformat((left + "-01-01")[:10])).days
    return days if signed else abs(days)
