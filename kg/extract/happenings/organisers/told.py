"""Which bodies held which events."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.happenings.holding import LEAD, NAMED, STATED, SUBJECT, TITLED, Holding
from kg.extract.happenings.organisers.agents import agents_of
from kg.extract.happenings.organisers.convening import Convening
from kg.extract.happenings.organisers.holders import Holders
from kg.extract.happenings.organisers.occasions import Occasions
from kg.extract.happenings.organisers.partners import Partners
from kg.extract.happenings.organisers.receiving import giver
from kg.extract.happenings.organisers.sequels import Sequels
from kg.extract.happenings.organisers.shortnames import ShortNames
from kg.extract.happenings.passages import Passage, Story, anaphor, is_purpose
from kg.extract.happenings.when.joint import joint_events
from kg.extract.once import cached_property, with_dict
from kg.extract.scene import Mention

OFTEN = 3
"""How often a body is named at least for the article to be about it."""

FAR = 60
"""Letters between a verb of hosting and the event at most."""

NEAR = 12
"""Letters before an event with which a sentence begins at most."""


def tell_holders(story: Story) -> dict[str, Holding]:
    """The organisers of each event that has any, by the event's id."""
    reader = _Organisers(story)
    held = {event: holding for event in story.scene.events if (holding := reader.holding(event))}
    sequels = Sequels(story, reader.agents)
    if main := held.get(story.main or ""):
        for event in [event for event in story.scene.events if event not in held]:
            if both := reader.partners.beside(event, main):
                held[event] = both
            elif sequels.goes_with_main(event):
                held[event] = replace(main, plainness=LEAD)
    for event in story.scene.events:
        if event not in held and (planned := sequels.planned(event)):
            held[event] = planned
    for one, other, _ in joint_events(story):
        for event, source in ((one, other), (other, one)):
            if source in held and held[source].plainness in (STATED, LEAD) and event not in held:
                held[event] = held[source]
    return held


@with_dict
class _Organisers:
    def __init__(self, story: Story) -> None:
        self.story, self.scene, self.text = story, story.scene, story.scene.page.text
        self.agents = agents_of(self.scene)
        self.cues, self.holders = self.agents.cues, Holders(self.agents)
        self.shortnames = ShortNames(self.scene)
        self.often = Counter(m.entity for m in self.scene.of_kind("organisation"))
        self.partners, self.convening = Partners(story, self.agents), Convening(self.agents)
        self.occasions = Occasions(story, self.agents)

    def holding(self, event: str) -> Holding | None:
        """The plainest statement of who held an event, of equals the first outside the title."""
        if gift := giver(self.story, event):
            return Holding(STATED, gift[:1], gift[0].start)
        read = [(-h.plainness, p.title, p.number, h) for p in self._passages[event] for h in self._read(p, event)]
        best = min((row for row in read if not row[3].beside), key=lambda row: row[:3], default=None)
        beside = next((row for row in read if row[3].beside), None)
        if best is None:
            return self._standing(event) or (beside[3] if beside else None)
        if any(self.cues["hearing"].match(self.text, m.start) for m in self.story.mentions(event)):
            return best[3]
        holding = self._with_partners(best[3], self.story.passages[best[2]], event, "together")
        for _, _, number, other in read:
            if other.plainness == STATED and number == best[2] and self._is_signing(event):
                holding = _joined(holding, other)
        holding = _joined(holding, beside[3]) if beside else holding
        for passage in self._passages[event]:
            if passage.number > best[2] and self._goes_on(passage, event):
                holding = self._with_partners(holding, passage, event, "partnership")
        return holding

    @cached_property
    def _passages(self) -> dict[str, list[Passage]]:
        """The passages of the story that may tell who held each event."""
        found: dict[str, list[Passage]] = {event: [] for event in self.scene.events}
        first = self.story.first(self.story.main)
        for passage in self.story.passages:
            lead = (self.story.main,) if passage.number <= (first.number if first else 0) else ()
            together = passage.about and self.cues["all"].match(self.text, passage.span.start)
            told = frozenset([*[m.entity for m in passage.named], passage.about, *lead])
            for event in found.keys() if together else found.keys() & told:
                found[event].append(passage)
        return found

    @cached_property
    def _protests(self) -> frozenset[str]:
        """The events that are protests by their names."""
        return frozenset([m.entity for event in self.scene.events for m in self.story.mentions(event)
                          if self.cues["protest"].search(self.text, m.start, m.end)])

    def _is_signing(self, event: str) -> bool:
        """A signing, which is held by all of its parties."""
        return any(self.cues["signing"].match(self.text, m.start, m.end) for m in self.story.mentions(event))

    def _goes_on(self, passage: Passage, event: str) -> bool:
        """A sentence that begins with the event, and names no other, or with what stands for it."""
        if passage.named:
            return {m.entity for m in passage.named} == {event} and passage.named[0].start - passage.span.start <= NEAR
        return passage.about == event and bool(anaphor(self.scene.pack).match(self.text, passage.span.start))

    def _standing(self, event: str) -> Holding | None:
        """The body that the article is plainly about: named first, and at least twice as often as any other."""
        bodies = self.scene.of_kind("organisation")
        counts = Counter(b.entity for b in bodies).most_common()[:2]
        if event != self.story.main or not bodies or counts[0][0] != bodies[0].entity or counts[0][1] < OFTEN:
            return None
        least = len(counts) > 1 and counts[0][1] < 2 * counts[1][1]
        own = [b for b in bodies if b.entity == bodies[0].entity]
        apart = any(self.cues["attends"].match(self.text, b.end) for b in own) or any(
            self.cues["object"].match(self.text, m.start) for m in self.story.mentions(event))
        return None if least or apart else Holding(TITLED, (own[0],), own[0].start)

    def _read(self, passage: Passage, event: str) -> Iterator[Holding]:
        bodies = self.scene.within(passage.span, "organisation")
        mentions = [m for m in passage.named if m.entity == event and not is_purpose(self.scene, passage, m)]
        for mention in mentions:
            before = [b for b in bodies if b.end <= mention.start]
            yield from self._active(passage, before, mention)
            yield from self._named(passage, bodies, mention)
            yield from self._doing(passage, before, mention)
            yield from self.occasions.told(passage, bodies, mention)
            yield from self.convening.told(passage, bodies, mention)
        if mentions or passage.about == event or passage.about and self.cues["all"].match(self.text, passage.span.start):
            yield from self.holders.told(passage, bodies, mentions, event in self._protests)
            for verb in self._matches("held_it", "active its" if "pointing" not in passage.cues else "active", passage):
                first = self.story.first(event)
                subject = self.agents.subject(bodies, verb.start(), passage.span)
                if subject and first and first.number <= passage.number:
                    yield Holding(STATED, subject, verb.start())
            for verb in self._matches("we_held", "we", passage):
                if stands := self.agents.stand_in(verb.start("deed"), passage.span):
                    yield Holding(STATED, stands, verb.start())
        if event == self.story.main and passage.number <= (first.number if (first := self.story.first(event)) else 0):
            yield from self._lead(passage, bodies)

    def _matches(self, cue: str, needed: str, passage: Passage) -> Iterable[re.Match[str]]:
        """Where a cue stands in a passage that has a word needed for it."""
        return self.cues[cue].finditer(self.text, passage.span.start, passage.span.end) if needed in passage.cues else ()

    def _active(self, passage: Passage, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"PD Garut menggelar Musda": the subject of a verb of holding."""
        first = self._first_object(passage, mention)
        active = self.cues["active"].finditer(self.text, passage.span.start, first.start) if "active" in passage.cues else ()
        verbs = [v for v in active if self.cues["object_gap"].fullmatch(self.text, v.end(), first.start)
                 and not self.cues["passive"].search(self.text, v.end(), mention.start)]
        for plainness, found in ((STATED, verbs[-1:]), (SUBJECT, self._hosting(passage, mention))):
            for verb in found:
                if subject := self.agents.subject(before, verb.start(), passage.span):
                    yield Holding(plainness, subject, subject[0].start)
                elif stands := self.agents.stand_in(verb.start(), passage.span):
                    yield Holding(SUBJECT, stands, verb.start())
                elif short := self.shortnames.before(verb.start(), passage.span):
                    yield Holding(plainness, (short,), short.start)

    def _first_object(self, passage: Passage, mention: Mention) -> Mention:
        """The first of the events that one verb has: "menggelar lomba masak di Garut pada 27 April dan jalan sehat"."""
        for other in reversed([m for m in passage.named if m.end <= mention.start]):
            if not self.cues["joins"].fullmatch(self.text, other.end, mention.start):
                break
            mention = other
        return mention

    def _hosting(self, passage: Passage, mention: Mention) -> list[re.Match[str]]:
        """"Universitas Samudra hosted the conference": who gives the place, where no other holds it."""
        start = max(passage.span.start, mention.start - FAR)
        return [*self.cues["hosting"].finditer(self.text, start, mention.start)][-1:] if "hosting" in passage.cues else []

    def _doing(self, passage: Passage, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"BPBD melatih 60 relawan": the subject of the event itself, where it is told as a verb."""
        if self.cues["doing"].match(self.text, mention.start, mention.end):
            yield from self.agents.held(SUBJECT, before, mention.start, passage.span)

    def _named(self, passage: Passage, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """"Musyawarah Daerah PD Garut": the body in the event's name or right after it, unless it is inducted or visited."""
        own = self.cues["its"].search(self.text, max(passage.span.start, mention.start - 40), mention.start)
        if owner := next((b for b in bodies if self.cues["owned"].fullmatch(self.text, b.end, mention.start)), None):
            yield Holding(NAMED, (owner,), owner.start)
        if own or self.cues["theirs"].match(self.text, mention.end):
            body = next((b for b in bodies if b.end <= mention.start), None)
        elif self.cues["object"].match(self.text, mention.start, mention.end):
            body = next((b for b in bodies if self.cues["setting"].fullmatch(self.text[mention.end:b.start])
                         or self.cues["inducted_by"].fullmatch(self.text, mention.end, b.start)), None)
        else:
            named = [b for b in bodies if b.start >= mention.start and self._in_name(b, mention) and not (
                self.cues["founding"].fullmatch(self.text, mention.start, b.start))]
            body = next((b for b in named if not self._branches(b, mention)), next(iter(named), None))
        if body is None and self.scene.page.block_at(mention.start).kind == "item":
            body = next((b for b in bodies if self.cues["listed_by"].fullmatch(self.text, mention.end, b.start)), None)
        if body is None:
            visitor = next((b for b in bodies if self.cues["visit_of"].fullmatch(self.text, mention.start, b.start)), None)
            if visitor and not self.agents.served(visitor):
                yield Holding(NAMED, (visitor,), visitor.start)
            return
        branches = self._branches(body, mention)
        if not branches:
            given = self.cues["given_by"].fullmatch(self.text, mention.end, body.start)
            more = self.agents.chain([b for b in bodies if body.start <= b.start and (given or b.end <= mention.end)]) or (body,)
            yield Holding(TITLED if passage.title else NAMED, more, mention.start)
        elif mention.entity == self.story.main:
            yield Holding(LEAD, (max(branches, key=lambda b: (self.often[b.entity], -b.start)),), mention.start)

    def _branches(self, body: Mention, mention: Mention) -> list[Mention]:
        """The branches of a movement, one of which holds its anniversary: "Harlah Muslimat NU", told of PAC Muslimat NU Lasem."""
        if not self.cues["anniversary"].match(self.text, mention.start, mention.end):
            return []
        forms = {self.text[body.start:body.end], *self.scene.organisations[body.entity].mentions}
        # its name goes on after that of the movement: "Bhayangkari Polres" is no branch of the police
        inside = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(forms)))})(?=\s)")
        return [b for b in self.scene.of_kind("organisation") if b.entity != body.entity
                and inside.search(self.scene.organisations[b.entity].name)]

    def _in_name(self, body: Mention, mention: Mention) -> bool:
        """In the event's name but not as the one it is for, or right after it."""
        if body.end <= mention.end:
            return not self.cues["beneficiary"].search(self.text[mention.start:body.start])
        between = self.text[mention.end:body.start]
        return bool(self.cues["of"].fullmatch(between)) and ("," not in between or self.text[body.end:body.end + 1] in ",.;)")

    def _lead(self, passage: Passage, bodies: tuple[Mention, ...]) -> Iterator[Holding]:
        """The body with which the story's first sentences begin, unless it only took part."""
        start = self._past("introduction", passage)
        after = [b for b in bodies if b.start >= start]
        if not after:
            return
        group = self.agents.chain(after)
        opening = self.text[start:group[0].start]
        if self.cues["apart"].search(opening) or any(start <= m.start < group[0].start for m in passage.named):
            return
        for date in self.scene.within(passage.span, "date"):
            opening = opening.replace(self.text[date.start:date.end], "")
        verb = self.cues["verb"].search(self.text, group[-1].end, passage.span.end)
        acts = self.cues["acts"].match(self.text, group[-1].end) and not (verb and verb["passive"])
        leads = acts and self.cues["beginning"].fullmatch(opening) and not self.agents.served(group[0])
        if leads and not self.cues["attending"].search(self.text, after[0].end, passage.span.end):
            yield Holding(LEAD, group, group[0].start)

    def _past(self, cue: str, passage: Passage) -> int:
        """Where a sentence goes on after its dateline ("first"), or after that and "Menjelang pemilihan," ("introduction")."""
        first = self.cues[cue].match(self.text, passage.span.start, passage.span.end)
        return first.end() if first else passage.span.start

    def _with_partners(self, holding: Holding, passage: Passage, event: str, words: str) -> Holding:
        """The holding with the bodies that it was held together with by a passage, told by the words of a cue."""
        bodies = self.scene.within(passage.span, "organisation")
        last = holding.bodies[-1].end
        told = any(m.entity == event and m.end <= holding.bodies[0].start for m in passage.named)
        beyond = next((m.start for m in passage.named if told and last <= m.start and m.entity != event), passage.span.end)
        partners = [b for b in bodies if last < b.start < beyond
                    and self.cues[words].search(self.text, passage.span.start, b.start)
                    and self.cues[f"{words}_end"].search(self.text[passage.span.start:b.start])]
        partners += [b for b in bodies if b.end < holding.bodies[0].start
                     and self.cues["fronted"].fullmatch(self.text, self._past("first", passage), b.start)]
        more = [p for first in partners[:1] for p in self.agents.chain([b for b in bodies if b.start >= first.start])]
        return _joined(holding, replace(holding, bodies=tuple(more)))


def _joined(holding: Holding, other: Holding) -> Holding:
    """The holding with the bodies of another."""
    known = {b.entity for b in holding.bodies}
    return replace(holding, bodies=(*holding.bodies, *(b for b in other.bodies if b.entity not in known)))
