"""The events of an article as a stage: which one it is about, which lie ahead or long behind, and which one a cue means."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.attendance.jointly import joined
from kg.extract.attendance.lines import Line
from kg.extract.attendance.meant import is_content, is_in_post, is_next, is_only_told, is_others
from kg.extract.attendance.roots import own_roots, verb_roots
from kg.extract.attendance.timing import Timing, is_recent
from kg.extract.attendance.vocabulary import Vocabulary, cues_of, vocabulary_of
from kg.extract.dates.calendar import DAY
from kg.extract.mainevent import weightiest
from kg.extract.parts import NOTHING, Parts, parts_of
from kg.extract.phrases import lower
from kg.extract.quotations import without_quotations
from kg.extract.scene import Mention, Scene
from kg.languages import Pack
from kg.model import Event


@dataclass(frozen=True)
class Stage:
    """`main` is the event that the article reports or announces, None where it has none; `ahead` and `past` are the local
    ids of events that have not happened yet, or that the article only recalls; `reported` says that who is named was there;
    `visits` have a host, `joint` ones share the people of the main one, `same` are further names of it, `verbs` what the roots
    of verbs mean, `told` where the text first names each, `encounters` are meetings of few, `parts` stand below headings,
    `apart` are those of other days."""

    main: str | None
    ahead: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    reported: bool = False
    visits: frozenset[str] = field(default_factory=frozenset)
    joint: frozenset[str] = field(default_factory=frozenset)
    same: frozenset[str] = field(default_factory=frozenset)
    verbs: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, int] = field(default_factory=dict)
    assembly: bool = False
    encounters: frozenset[str] = frozenset()
    parts: Parts = NOTHING
    apart: frozenset[str] = frozenset()

    @property
    def visited(self) -> str | None:
        """The only visit that took place, unless it shares its people with the main event."""
        held = [event for event in self.visits if self.strong(event) and event not in self.joint]
        return held[0] if len(held) == 1 else None

    def default(self, line: Line) -> str | None:
        """The event that a sentence without one is about, unless the article only recalls it."""
        home = self.home(line)
        return home if home != self.main or self.reported or self.main in self.ahead else None

    def home(self, line: Line) -> str | None:
        """The event of the part of the article in which a line stands, else the main one where it has one beside its parts."""
        part = self.parts.at(line.span.start)
        return part.event if part and part.event else None if self.parts.apart else self.main

    def strong(self, event: str | None) -> bool:
        """Whether people that are merely named near an event took part in it."""
        held = event is not None and event not in self.ahead and event not in self.past
        return held and (self.reported or event != self.main)

    def event_at(self, line: Line, at: int) -> str | None:
        """The event of the sentence that a cue at an offset speaks of: the nearest of its clause, else one named before."""
        clause = line.clause(at)
        inside = [m for m in line.events if clause.start <= m.start and m.end <= clause.end
                  and not is_content(line, at, m) and not is_in_post(line, at, m) and not is_next(line, at, m)]
        own = [m for m in inside if m.start < at or not is_others(line, at, m)]
        nearest = min(own or [m for m in line.events if m.end <= at], key=lambda m: _distance(m, at), default=None)
        return nearest.entity if nearest else None

    def is_outlook(self, line: Line, at: int) -> bool:
        """Whether the event that a sentence names behind a function is only one to come of which its holder speaks
        ("Ketua panitia X mengatakan, juara dikirim ke Kejurnas")."""
        end = next((c.end for c in line.cues if c.start == at and c.side == "label"), -1)
        ahead = end >= 0 and self.main not in self.ahead and self.event_at(line, at) in self.ahead
        return ahead and not any(m.start <= end + 1 for m in line.events)

    def event_done(self, line: Line, at: int) -> str | None:
        """The event that a verb of a clause means ("dilepas" in an article on a Pelepasan), None where it means several."""
        if not self.verbs:
            return None
        clause = line.clause(at)
        return self.event_meant(line.text[clause.start:clause.end], line.words.pack)

    def event_meant(self, words: str, pack: Pack) -> str | None:
        """The one event that verbs mean, None where they mean none or several."""
        lowered = words.lower()
        held = self.verbs if any(root in lowered for root in self.verbs) else {}
        meant = {held[root] for root in verb_roots(lowered, pack) if root in held} if held else set()
        return next(iter(meant)) if len(meant) == 1 else None

    def event_tied(self, line: Line, at: int) -> str | None:
        """The event of the sentence at which something is said or someone is seen, if it took place."""
        tied = [m for m in line.tied if not is_only_told(line, at, m)]
        nearest = min(tied, key=lambda m: _distance(m, at), default=None)
        return nearest.entity if nearest and self.strong(nearest.entity) else None

    def event_missed(self, line: Line, at: int) -> str | None:
        """The event of the sentence that someone is said to have missed, not the one that kept him away."""
        behind = [m for m in line.events if m.start >= at and len(line.text[at:m.start].split()) < 4]  # "tidak ikut musyawarah"
        named = [m for m in (*line.tied, *behind) if m.start >= at and not line.words.near("reasons", line.text[at:m.start])]
        nearest = min(named, key=lambda m: _distance(m, at), default=None)
        return nearest.entity if nearest else self.event_before(line, at)

    def event_before(self, line: Line, at: int) -> str | None:
        """The last event that the sentence names before an offset, if it is one that took place."""
        named = [m.entity for m in line.events if m.end <= at and self.strong(m.entity)]
        return named[-1] if named else None


def _distance(mention: Mention, at: int) -> int:
    return at - mention.end if mention.end <= at else max(mention.start - at, 0)


def set_stage(scene: Scene) -> Stage:
    """The stage of a scene, set once."""
    return scene.once("stage", _set)


def _set(scene: Scene) -> Stage:
    if not scene.events or not scene.page.sentences:
        return Stage(None)
    whole, words = vocabulary_of(scene.pack), cues_of(scene.pack).near(scene.page, 0, len(scene.page.text))
    mentions = {event: list[Mention]() for event in scene.events} | scene.mentions_of("event")
    text = without_quotations(scene.page)
    timing = Timing(scene, words, text, lower(text), mentions)
    ahead, recalled = timing.ahead(), timing.recalled()
    main = weightiest(scene, mentions, ahead, recalled)
    ahead |= timing.to_come(main, ahead)
    past = timing.past(main, ahead, recalled)
    visits = frozenset(e.id for e in scene.events.values() if whole.near("bodies.visits", " ".join((e.name, *e.mentions))))
    joint = frozenset(joined(scene, main, words, text))
    others = [e for e in scene.events.values() if e.id not in ahead | past]
    same = frozenset(e.id for e in others if _is_same(e, main, len(mentions[e.id]), whole))
    news = is_recent(scene, main) and _is_prominent(scene, main, mentions[main.id])
    names = {e.id: _own_names(e) for e in scene.events.values()}
    verbs = own_roots(names, scene.pack, scene.pack.table("attendance", "alike").values()) if len(names) > 1 else {}
    told = {event: min((m.start for m in held if scene.page.block_at(m.start).kind not in ("title", "heading")), default=0)
            for event, held in mentions.items()}
    few = frozenset(e.id for e in scene.events.values() if e.kind in scene.pack.words("events", "encounters"))
    return Stage(main.id, ahead, past, news and main.id not in ahead | recalled, visits, joint, same, verbs, told,
                 main.kind in _assemblies(scene.pack), few, parts_of(scene),
                 frozenset() if main.id in ahead else _on_other_days(scene, main, mentions))


def _on_other_days(scene: Scene, main: Event, mentions: Mapping[str, Sequence[Mention]]) -> frozenset[str]:
    """The events that were held on other days than the main one and are told of in sentences, not only listed."""
    start, end = main.start or "", main.end or main.start or ""
    days = [e for e in scene.events.values() if len(e.start or "") == len(start) == DAY]
    other = [e.id for e in days if str(e.start) > end or str(e.end or e.start) < start]
    return frozenset(e for e in other if mentions[e] and all(scene.page.block_at(m.start).kind != "item" for m in mentions[e]))


def _assemblies(pack: Pack) -> frozenset[str]:
    """The kinds of events that elect and decide in sessions, with those that general ones stand for."""
    general, kinds = pack.table("events", "general"), pack.words("attendance", "assemblies")
    return frozenset(kinds).union(*(general.get(kind, ()) for kind in kinds))


def _own_names(event: Event) -> list[str]:
    """The names of an event but for a part of it: "Rakerda", not "Pembukaan Rakerda"."""
    names = (event.name, *event.mentions)
    return [name for name in names if not any(name.endswith(f" {other}") for other in names)]


def _is_same(event: Event, main: Event, times: int, words: Vocabulary) -> bool:
    """Whether an event is the main one or a part of it under another name: a session, a bare word of no kind, or of its kind,
    with no day or number of its own."""
    if event.id == main.id:
        return False
    if words.lists["sessions"].fullmatch(event.name) and event.start in (None, main.start):
        return True
    if event.kind is None:
        bare = main.kind is not None and " " not in event.name
        return bare or event.start is None and main.start is not None and times < 2
    if event.kind != main.kind or times > 1 and _are_two(event, main):
        return False
    dated = event.start is not None and (event.start, event.end) != (main.start, main.end)
    numbered = event.edition is not None and event.edition != main.edition
    return not dated and not numbered


def _are_two(one: Event, other: Event) -> bool:
    """Whether two events are told apart by the words after a first one that they share: "RUPS Luar Biasa" and "RUPS Tahunan"."""
    mine, others = ([name.lower().split() for name in (held.name, *held.mentions)] for held in (one, other))
    return any(a[0] == b[0] and not (set(a) <= set(b) or set(b) <= set(a)) for a in mine for b in others)


def _is_prominent(scene: Scene, main: Event, mentions: list[Mention]) -> bool:
    """Whether an article is about an event: its title names it, or its first half does or dates it, or it comes back to it."""
    in_title = any(scene.page.in_title(m.start) for m in mentions)
    dated = [m for m in scene.of_kind("date") if main.start and m.entity.split("/")[0] == main.start]
    return in_title or len(mentions) > 2 or any(m.start < 0.6 * len(scene.page.text) for m in (*mentions, *dated))


def is_of_other_days(scene: Scene, line: Line, event: str) -> bool:
    """Whether a sentence that names no event tells of days on which an event was not held."""
    held = scene.events[event]
    days = [] if line.events or not held.start or len(held.start) < DAY else [
        mention.entity.split("/") for mention in scene.everything_within(line.span, "date")]
    end = held.end or held.start
    return bool(days) and all(len(day[0]) >= DAY and (day[-1] < str(held.start) or day[0] > str(end)) for day in days)
