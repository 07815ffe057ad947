"""What speaks for and against a body as the holder of an event: names of evidence, which weighing adds up."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from kg.extract.areas import ends_in_area
from kg.extract.happenings.holding import HEADED, NAMED, PLAINLY, Holding
from kg.extract.happenings.organisers.agents import agents_of
from kg.extract.happenings.organisers.guises import guise_before, services, stances
from kg.extract.happenings.organisers.receiving import receivers
from kg.extract.happenings.passages import Passage, Story
from kg.extract.once import cached_property, with_dict
from kg.extract.page import Span
from kg.extract.scene import Mention

NEVER = "not by it"
"""What no other evidence outweighs: a body that is told to have only opened the event, or whose people went to it."""

KINDS = ("own_meeting", "object", "journey", "press", "anniversary", "protest", "signing", "contest", "training")
"""Kinds of events, by their cues."""


PATTERNS = {
    "verb": r"(?:\s*\([^)]*\))?,?\s+(?:{which}\s+)?(?:(?-i:[a-z]+)\s+){0,2}?(?P<verb>(?-i:{verbal}[a-z]{3,}))",
    "passive": r"(?<!\w)(?P<verb>(?-i:{passive}-?[a-z]{4,}))\s+(?:{by}\s+)?(?:(?-i:[a-z]+)\s+)?$",
    "guests": r"(?<!\w){organisers.guests}(?!\w)",
    "joins_in": r"(?<!\w)(?:{organisers.joins_in}|{organisers.guarding})\s+(?:[a-z]+\s+){0,2}$",
    "not_held": r"{organisers.not_held}(?!\w)",
    "national": r"(?<!\w){organisers.national}(?!\w)",
}


@with_dict
class Evidence:
    """Reads the evidence of a story; `told` are the holders that its sentences state, by event."""

    def __init__(self, story: Story, told: Mapping[str, Holding]) -> None:
        self.story, self.told, self.scene, self.text = story, told, story.scene, story.scene.page.text
        self.words = self.scene.pack.kept("happenings.evidence", PATTERNS, re.IGNORECASE)
        self.agents = agents_of(self.scene)
        self.cues = self.agents.cues
        self._guises: dict[int, str] = {}
        self.bodies = [m for s in self.scene.page.sentences for m in self.scene.within(s, "organisation")]

    def of(self, event: str, body: str) -> frozenset[str]:
        """The names of all that speaks for or against one body as holder of one event."""
        if body in self._receivers[event] and event not in self._held.get(body, ()):
            return frozenset((NEVER,))
        said = {*self._told(event, body), *self._kinds[event], *self._ties[event].get(body, ()), *self._put(event, body)}
        if "national" in said and self._local(body):
            said.add("national but local")
        holding = self.told.get(event)
        stated = holding is not None and event in self._held.get(body, ())
        if stated and holding is not None and holding.plainness > HEADED:
            return frozenset(said - {NEVER, "main", "aside"})  # a statement needs no standing
        said.update(self.standings.get(body, ("nested",)), self._sisters(event, body))
        return frozenset(said - {NEVER} if stated else said)

    def near(self, event: str) -> set[str]:
        """The bodies of which something is said that concerns one event."""
        holding = self.told.get(event)
        return {*self._ties[event], *([b.entity for b in holding.bodies] if holding else ())}

    @cached_property
    def alike(self) -> list[list[str]]:
        """The bodies of which the same speaks for or against any event that they are not near to."""
        main, found = self.told.get(self.story.main or ""), defaultdict[tuple[object, ...], list[str]](list)
        holders = {b.entity for b in main.bodies} if main else ()
        for body in self.scene.organisations:
            heads = frozenset([self._head(event) for event in self._held.get(body, ())])
            found[self.standings.get(body), self._local(body), body in holders, heads].append(body)
        return list(found.values())

    def _told(self, event: str, body: str) -> Iterator[str]:
        """Whether a sentence states it, and how plainly: of this body, or of others."""
        holding = self.told.get(event)
        if holding is None:
            yield "untold"
            return
        bodies = [b.entity for b in holding.bodies]
        yield PLAINLY[holding.plainness] + ("" if body in bodies else " of others")
        if body in bodies and "own_meeting" in self._kinds[event]:
            yield f"own meeting {PLAINLY[holding.plainness]}"
        if body in bodies[1:]:
            yield "joined"
        if body in bodies and not self._here(event, holding):
            yield "stood for"

    def _put(self, event: str, body: str) -> Iterator[str]:
        """How an event is put: of who holds the main one, where nobody tells its holder; or one that is told as a goal only."""
        holding, main = self.told.get(event), self.told.get(self.story.main or "")
        if holding is None and main and event != self.story.main and body in {b.entity for b in main.bodies}:
            yield from (f"main's {put}" for put in self._stances[event] | self._kinds[event] & {"own_meeting"})
        elif holding and holding.plainness < NAMED and self._stances[event] & {"for", "toward"}:
            yield "told as a goal"

    @cached_property
    def _stances(self) -> dict[str, frozenset[str]]:
        return {event: stances(self.story, event) for event in self.scene.events}

    def _here(self, event: str, holding: Holding) -> bool:
        """Whether the bodies are named where the event is told, not only what stands for them."""
        passage = self.story.passage_at(holding.bodies[0].start)
        return passage.about == event or any(m.entity == event for m in passage.named)

    def _sisters(self, event: str, body: str) -> Iterator[str]:
        """Whether the body holds other events of the story."""
        held = [e for e in self._held.get(body, ()) if e != event]
        if not held:
            return
        yield "holds another"
        if self.story.main in held:
            yield "holds the main"
        if any(self._head(e) == self._head(event) for e in held):
            yield "holds a like one"

    @cached_property
    def _held(self) -> dict[str, list[str]]:
        """The events that sentences say each body held."""
        held: dict[str, list[str]] = defaultdict(list)
        for event, holding in self.told.items():
            for body in dict.fromkeys(b.entity for b in holding.bodies):
                held[body].append(event)
        return held

    def _head(self, event: str) -> str:
        return self.scene.events[event].name.split()[0].casefold()

    def _local(self, body: str) -> bool:
        """Whether a body is that of a province, regency or city by its name."""
        return ends_in_area(self.scene.organisations[body].name)

    @cached_property
    def standings(self) -> dict[str, frozenset[str]]:
        """How the article stands to each body that it names by itself."""
        counts = Counter(b.entity for b in self.bodies)
        most = [n for _, n in counts.most_common()[:2]]
        found: dict[str, set[str]] = defaultdict(set)
        for body, count in counts.items():
            found[body] |= {"once"} if count == 1 else {"often"} if count > 2 else {"twice"}
            if count == most[0]:
                found[body] |= {"foremost"} if len(most) < 2 or most[1] < count else {"foremost of several"}
            if len(counts) == 1:
                found[body].add("alone")
            if count == most[0] and (len(most) < 2 or count >= 2 * most[1]):
                found[body].add("twice as often")
        if len(apart := counts.keys() - self._guests) == 1:
            found[next(iter(apart))].add("alone but for guests")
        self._placed(found)
        self._served(found, counts)
        self._wholes(found)
        return {body: frozenset(names) for body, names in found.items()}

    @property
    def _guests(self) -> set[str]:
        """Bodies that are named only as places, or after words for those who come, help or speak."""
        others = {b.entity for b in self.bodies if self.guise(b) not in ("place", "receiver", "helper") and not self._comes(b)}
        return {b.entity for b in self.bodies} - others

    def _comes(self, body: Mention) -> bool:
        """Whether a body is named among those who come to something."""
        passage = self.story.passage_at(body.start)
        told = self.words["guests"].search(self.text, passage.span.start, body.start) if "guests" in passage.cues else None
        return told is not None

    def _placed(self, found: dict[str, set[str]]) -> None:
        """Bodies in the title, at the beginning of it and of the text, and in a credit at its end."""
        begin = max((p.span.end for p in self.story.passages if p.title), default=0)
        last = self.scene.page.shown[-1]
        for number, body in enumerate(b for b in self.bodies if b.start >= begin):
            if number == 0:
                found[body.entity].add("opens")
            if body.start >= last.start and self.text[last.start:last.start + 1] == "(":
                found[body.entity].add("credit")
        for body in self.bodies:
            if body.start < begin:
                found[body.entity].add("titled")

    def _served(self, found: dict[str, set[str]], counts: Counter[str]) -> None:
        """Bodies whose chiefs or officials are named."""
        served = Counter(b.entity for b in self.bodies if self.agents.served(b))
        chiefs = Counter(b.entity for b in self.bodies if self.guise(b) == "chief")
        for body, count in served.items():
            found[body].add("only officials" if count == counts[body] else "officials")
        for body, count in chiefs.items():
            found[body] |= {"chief", "chiefs most"} if count == max(chiefs.values()) else {"chief"}

    def _wholes(self, found: dict[str, set[str]]) -> None:
        """Bodies that are parts of others, and wholes of others, of the article."""
        for body in self.scene.organisations.values():
            if body.part_of and body.id in found:
                found[body.id].add("part")
            if body.part_of and body.part_of in found:
                found[body.part_of].add("whole")

    @cached_property
    def _kinds(self) -> dict[str, frozenset[str]]:
        """The kinds of each event by its names, and whether it is the story's own."""
        found = {}
        for event in self.scene.events:
            names = self.story.mentions(event)
            kinds = {k for m in names for k in KINDS if self.cues[k].match(self.text, m.start, m.end)}
            if any(self.words["national"].search(self.text, m.start, m.end) for m in names):
                kinds.add("national")
            found[event] = frozenset(kinds | ({"main"} if event == self.story.main else {"aside"}))
        return found

    @cached_property
    def _receivers(self) -> dict[str, frozenset[str]]:
        """The bodies that are said to receive each event, a visit that others hold."""
        return {event: frozenset(b.entity for b in receivers(self.story, event)) for event in self.scene.events}

    @cached_property
    def _ties(self) -> dict[str, dict[str, set[str]]]:
        """How the sentences about an event speak of each body."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for passage in self.story.passages:
            bodies = self.scene.within(passage.span, "organisation")
            for event in {m.entity for m in passage.named} or ({passage.about} if passage.about else ()):
                for body in bodies:
                    found[event][body.entity] |= set(self._tie(passage, event, body, bodies))
        for event in self.scene.events:
            self._around(event, found[event])
        return found

    def _tie(self, passage: Passage, event: str, body: Mention, bodies: tuple[Mention, ...]) -> Iterator[str]:
        guise = self.guise(body)
        mentions = [m for m in passage.named if m.entity == event]
        title = "title " if passage.title else ""
        where, far = "about", False
        if mentions:
            mention = min(mentions, key=lambda m: abs(m.start - body.start))
            where = "in name" if mention.start <= body.start < mention.end else "before" if body.end <= mention.start else "after"
            low, high = min(body.end, mention.end), max(body.start, mention.start)
            far = any(low <= b.start < high and b.entity != body.entity for b in bodies)
            if where == "after" and not self.text[mention.end:body.start].strip():
                yield "right after"
            if where == "before" and self.words["joins_in"].search(self.text, body.end, mention.start):
                yield NEVER
        if guise == "partner" and any(self.cues["hearing"].match(self.text, m.start) for m in mentions):
            yield NEVER
        yield f"{title}{where}"
        yield f"{title}{where} as {guise}"
        if far:
            yield f"{where} far"
        yield from self._deeds(passage.span, body, where)
        yield from services(self.scene, passage, body)

    def _deeds(self, span: Span, body: Mention, where: str) -> Iterator[str]:
        """The verb after a body, and the passive one right before it."""
        after = self.words["verb"].match(self.text, body.end, span.end)
        if self.cues["attends"].match(self.text, self.agents.past_holder(body, span), span.end):
            yield from ("attends", f"attends {where}")
        elif after:
            yield f"acts {after['verb'][:2]}"
        done = self.words["passive"].search(self.text, max(span.start, body.start - 45), body.start)
        if done and self.words["not_held"].match(done["verb"]):
            yield NEVER
        elif done:
            known = where != "about" or self.cues["event"].search(self.text, span.start, done.start())
            yield f"by it {where}" if known else "does another thing"

    def _around(self, event: str, found: dict[str, set[str]]) -> None:
        """The bodies of the sentences and the block around an event's first mention."""
        first = self.story.first(event)
        if first is None:
            return
        block = self.scene.page.block_at(first.span.start)
        for body in self.bodies[bisect_left(self.bodies, (block.start,)):bisect_left(self.bodies, (block.end,))]:
            found[body.entity].add("same block")
        for step, name in ((-1, "sentence before"), (1, "sentence after")):
            if 0 <= first.number + step < len(self.story.passages):
                for body in self.scene.within(self.story.passages[first.number + step].span, "organisation"):
                    found[body.entity].add(name)

    def guise(self, body: Mention) -> str:
        """What the words before a body make of it: a guise, "official", or "bare"."""
        if body.start not in self._guises:
            start = max(self.scene.page.block_at(body.start).start, body.start - 40)
            guise = guise_before(self.text, start, body.start, self.scene.pack)
            self._guises[body.start] = guise or ("official" if self.agents.served(body) else "bare")
        return self._guises[body.start]
