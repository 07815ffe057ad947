"""Who held an event by words around the body: "digelar oleh", "atas prakarsa", "penyelenggaranya", "tergabung dalam"."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.happenings.holding import LEAD, STATED, SUBJECT, Holding
from kg.extract.happenings.needed import needed
from kg.extract.happenings.organisers.agents import Agents
from kg.extract.happenings.passages import Passage, anaphor
from kg.extract.page import Span
from kg.extract.scene import Mention

BEFORE = 200
"""Characters before an event within which it is said to be received, or whose it is."""

NEAR = 30
"""Characters between a verb of holding and the event at most, where it might have another object."""

REACH = 160
"""Characters of the words before a body that make it the holder at most."""


class Holders:
    """Reads them in the passages of a scene."""

    def __init__(self, agents: Agents) -> None:
        self.scene, self.text, self.agents, self.cues = agents.scene, agents.text, agents, agents.cues
        self.sources: dict[int, bool] = {}

    def told(self, passage: Passage, bodies: tuple[Mention, ...], mentions: list[Mention], protest: bool) -> Iterator[Holding]:
        """The statements of a passage about the event that its `mentions` name, or that it goes on about where there are none."""
        if protest:
            yield from self._protested(passage, bodies)
        start = mentions[0].end if mentions else passage.span.start
        yield from self._passive("passive", STATED, passage, bodies, start)
        yield from self._passive("hosted", SUBJECT, passage, bodies, start)
        yield from self._passive("backing", LEAD, passage, bodies, start)
        yield from self._before(passage, bodies, mentions)
        yield from self._sourced(passage, bodies, mentions)
        for mention in mentions:
            yield from self._made(bodies, mention)
            yield from self._given(bodies, mention)
            yield from self._decided(bodies, mention)
            yield from self._signed(bodies, mention)
            yield from self._invited(bodies, mention)
            if (whose := self.cues["of_that"].match(self.text, mention.end)) and (holder := self.agents.stood_for(whose)):
                yield Holding(LEAD, holder, mention.start)  # "Mubes VI paguyuban itu"
            if self.cues["of_theirs"].match(self.text, mention.end):
                block = self.scene.page.block_at(mention.start)
                before = self.scene.within(Span(block.start, mention.start), "organisation")
                yield from (Holding(STATED, (body,), body.start) for body in before[-1:])

    def _made(self, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """"karnaval yang digarap Dinas Kebudayaan": by any verb but those of taking part, opening and the like."""
        made = self.cues["made"].match(self.text, mention.end)
        body = next((b for b in bodies if made and b.start == made.end()), None)
        if body and not self.agents.served(body):
            yield Holding(SUBJECT, self.agents.chain(bodies[bodies.index(body):]), body.start)

    def _given(self, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """The body right after an event and "oleh" or "dari": "pengobatan oleh tim RSUD Soe", "kunjungan dari PD Garut"."""
        after = [b for b in bodies if b.start >= mention.end]
        if after and self.cues["given_by"].fullmatch(self.text, mention.end, after[0].start) and not self.agents.served(after[0]):
            yield Holding(SUBJECT, self.agents.chain(after), after[0].start)

    def _invited(self, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """"142 guru diundang PGRI Garut mengikuti pelatihan": who invites to an event holds it."""
        body = next((b for b in reversed(bodies) if b.end <= mention.start), None)
        if body and self.cues["invited_to"].fullmatch(self.text, body.end, mention.start) and (
                self.cues["invited"].search(self.text, max(0, body.start - 40), body.start)):
            yield Holding(STATED, (body,), body.start)

    def _decided(self, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """"PD Garut dalam rapat pleno memutuskan", "Lewat Musda, PD Garut memutuskan": who decides at a meeting of its own."""
        if not self.cues["own_meeting"].match(self.text, mention.start):
            return
        led = self.cues["meeting"].search(self.text, max(0, mention.start - 30), mention.start)
        for body in bodies:
            before = self.cues["meets"].fullmatch(self.text, body.end, mention.start)
            after = led and body.start >= mention.end and self.cues["then"].fullmatch(self.text, mention.end, body.start)
            if (before and self.cues["decides"].match(self.text, mention.end)) or (
                    after and self.cues["deciding"].match(self.text, body.end)):
                yield Holding(LEAD, (body,), body.start)
                return

    def _passive(self, cue: str, plainness: int, passage: Passage, bodies: tuple[Mention, ...], start: int) -> Iterator[Holding]:
        """"yang digelar PD Garut", "digelar 20 Juni di Garut oleh PD Garut"."""
        if cue not in passage.cues:
            return
        for verb in self.cues[cue].finditer(self.text, start, passage.span.end):
            holding = self._agent(verb.start(), verb.end(), plainness, bodies)
            if holding and not (holding.beside and start == passage.span.start and not self._goes_on(passage)):
                if self._of_another(passage, verb.start(), start):
                    continue
                yield holding
                return

    def _of_another(self, passage: Passage, verb: int, start: int) -> bool:
        """"Jalan sehat dilepas Bupati, sementara konsumsi ditangani PD Garut": the subject of the verb is another thing."""
        clause = [m.end() for m in self.cues["clause"].finditer(self.text, start, verb)][-1:]
        subject = self.text[clause[0] if clause else start:verb]
        if relative := self.cues["relative"].search(subject):
            named = not clause and start > passage.span.start  # "Musda di Garut yang digelar", not "membahas lomba yang digelar"
            return not (named and not self.cues["acts_on"].search(subject)) and not self._is_event(passage, relative["noun"])
        if not clause and start > passage.span.start:
            return False
        return bool(subject.strip()) and not self.cues["known"].search(subject) and not self._is_event(passage, subject)

    def _is_event(self, passage: Passage, words: str) -> bool:
        """Whether words are about the event of a passage: "kegiatan ini", or its kind."""
        event = self.scene.events.get(passage.about or "")
        heads = {word for form in (event.mentions if event else ()) for word in form.casefold().split()[:1]}
        return bool(self.cues["event"].search(words)) or not heads.isdisjoint(words.casefold().split())

    def _goes_on(self, passage: Passage) -> bool:
        return bool(anaphor(self.scene.pack).match(self.text, passage.span.start))

    def _before(self, passage: Passage, bodies: tuple[Mention, ...], mentions: list[Mention]) -> Iterator[Holding]:
        """"Digelar oleh PD Garut, Musda …", "Dalam kegiatan yang diselenggarakan PD Garut ini, …": the verb before the event."""
        if not mentions:
            return
        for mention in mentions:
            if self.cues["just"].search(self.text, passage.span.start, mention.start):  # "dilaksanakan Musda oleh PD Garut"
                body = next((b for b in bodies if self.cues["whose"].fullmatch(self.text, mention.end, b.start)), None)
                if body:
                    yield Holding(STATED, self.agents.chain(bodies[bodies.index(body):]), body.start)
        start = self.cues["first"].match(self.text, passage.span.start, passage.span.end)
        for cue, plainness in (("passive", STATED), ("backing", LEAD)):
            if cue not in passage.cues:
                continue
            for verb in self.cues[cue].finditer(self.text, passage.span.start, mentions[0].start):
                begins = start is not None and verb.start() in (start.end(), passage.span.start)
                told = begins or self.cues["which"].search(self.text, passage.span.start, verb.start())
                if told and (holding := self._agent(verb.start(), verb.end(), plainness, bodies)):
                    yield holding
                    return

    def _agent(self, start: int, end: int, plainness: int, bodies: tuple[Mention, ...]) -> Holding | None:
        """The holding by the body that a passive verb names."""
        following = [b for b in bodies if b.start >= end]
        agent = next((b for b in following if self.cues["agent"].fullmatch(self.text, end, b.start)), None)
        if agent is None or self.agents.served(agent):
            return None
        beside = self.cues["beside"].fullmatch(self.text, end, agent.start) is not None
        group = self.agents.chain(following[following.index(agent):])
        rest = following[following.index(group[-1]) + 1:]
        if rest and self.cues["jointly"].fullmatch(self.text, group[-1].end, rest[0].start):
            group = (*group, *self.agents.chain(rest))
        return Holding(plainness, group, start, beside)

    def _sourced(self, passage: Passage, bodies: tuple[Mention, ...], mentions: list[Mention]) -> Iterator[Holding]:
        """"atas prakarsa PD Garut", "PD Garut selaku penyelenggara", "penyelenggaranya PD Garut", "pelatihan dari PD Garut"."""
        for number, body in enumerate(bodies):
            start = self.text.rfind("\n", 0, body.start) + 1
            known = any(m.end <= body.start and self._comes_from(start, m, body) for m in mentions)
            near = max(start, body.start - REACH)
            in_charge = self._is_in_charge(passage, body)
            if known or in_charge or self._is_source(near, body.start) or self._some(passage, bodies[number:]):
                yield Holding(STATED, self.agents.chain(bodies[number:]), body.start)
                return

    def _is_in_charge(self, passage: Passage, body: Mention) -> bool:
        """"PD Garut selaku penyelenggara", "PD Garut yang menggelar Musda", not "Bank Garut yang membuka stan"."""
        said = self.cues["in_charge"].match(self.text, body.end)
        if said is None or self.agents.served(body):
            return False
        near = any(said.end() <= m.start <= said.end() + NEAR for m in passage.named)
        return not said["does"] or near or not self.cues["other_thing"].match(self.text, said.end())

    def _is_source(self, start: int, end: int) -> bool:
        """Whether words between a line's beginning and a body make that the holder of whatever is told."""
        if end not in self.sources:
            told = "source" in needed(self.scene.pack).between(self.scene.page, start, end)
            self.sources[end] = told and self.cues["source"].search(self.text, start, end) is not None
        return self.sources[end]

    def _some(self, passage: Passage, bodies: tuple[Mention, ...]) -> bool:
        """"Dua lembaga patungan biaya: PD Garut dan KONI Garut.": a sentence of as many bodies as it counts, without a verb."""
        some = self.cues["some"].match(self.text, passage.span.start, bodies[0].start)
        if some is None or self.cues["verb"].search(some["between"]):
            return False
        named = self.agents.chain(bodies)
        counted = self.scene.pack.table("happenings", "numbers")[some["number"].lower()]
        return len(named) == counted and not self.text[named[-1].end:passage.span.end].strip(" .)")

    def _comes_from(self, start: int, mention: Mention, body: Mention) -> bool:
        """"mendapat pelatihan dari PD Garut", "Penyelenggara Musda, PD Garut"."""
        start = max(start, mention.start - BEFORE)
        if self.cues["holder_of"].search(self.text, start, mention.start):
            return not self.text[mention.end:body.start].strip(" ,")
        return bool(self.cues["received"].search(self.text, start, mention.start)
                    and self.cues["from"].fullmatch(self.text, mention.end, body.start))

    def _protested(self, passage: Passage, bodies: tuple[Mention, ...]) -> Iterator[Holding]:
        """"Ratusan buruh yang tergabung dalam FSPMI mendatangi DPRD", not "buruh PT Garmen": of a protest."""
        for cue, plainness in (("joined", STATED), ("marching", SUBJECT)):
            body = next((b for b in bodies if self.cues[cue].search(self.text, passage.span.start, b.start)), None)
            if body and (cue == "joined" or not self.cues["employer"].match(self.text, body.start)):
                yield Holding(plainness, self.agents.chain(bodies[bodies.index(body):]), body.start)

    def _signed(self, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """The parties of a signing: all that stand before the verb, those after "dengan" or "antara"."""
        signing = self.cues["signing"].match(self.text, mention.start, mention.end)
        if signed := self.cues["signed_by"].match(self.text, mention.start):
            yield from self._signatories(bodies, signed.end())
        if not signing:
            return
        before, after = ([b for b in bodies if b.end <= mention.start], [b for b in bodies if b.start >= mention.end])
        parties = [] if signing["noun"] else before
        if not parties and not signing["noun"]:  # "dinas tersebut menjalin kerja sama dengan …"
            parties = list(self.agents.stand_in(mention.start, self.scene.page.sentence_at(mention.start)))
        first = next((b for b in after if self.cues["party"].search(self.text[mention.end:b.start])), None)
        parties += self.agents.chain(after[after.index(first):]) if first else ()
        if parties:
            yield Holding(STATED, tuple(parties), mention.start)

    def _signatories(self, bodies: tuple[Mention, ...], start: int) -> Iterator[Holding]:
        """Those whose people signed, up to who only saw it: "diteken Rektor Unram dan Bupati Sumbawa, disaksikan DPRD"."""
        seen = self.cues["witnesses"].search(self.text, start)
        end = seen.start() if seen else len(self.text)
        parties = tuple(b for b in bodies if start <= b.start < end and self.agents.served(b))
        if len(parties) > 1:
            yield Holding(STATED, parties, start)
