"""Who holds an event by what only events of its kind tell: who inducts, is elected, goes on a journey or speaks to the press."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.happenings.holding import HEADED, LEAD, SUBJECT, Holding
from kg.extract.happenings.organisers.agents import Agents
from kg.extract.happenings.organisers.heads import headed_by
from kg.extract.happenings.passages import Passage, Story
from kg.extract.scene import Mention


class Occasions:
    """Reads it in the passages of a story."""

    def __init__(self, story: Story, agents: Agents) -> None:
        self.story, self.scene, self.text, self.agents, self.cues = story, agents.scene, agents.text, agents, agents.cues

    def told(self, passage: Passage, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """The statements of a passage about the event that a mention names."""
        before = [b for b in bodies if b.end <= mention.start]
        yield from self._inducting(bodies, before, mention)
        yield from self._electing(passage, before, mention)
        yield from self._gone(passage, mention)
        yield from self._press(before, mention)
        if head := headed_by(self.scene, passage.span.start, mention):
            yield Holding(HEADED, (head,), mention.start)

    def _inducting(self, bodies: tuple[Mention, ...], before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"Rektor Universitas Raya melantik dua dekan": the body whose head inducts its own officials, not another body's."""
        inducts = self.cues["inducting"].match(self.text, mention.start, mention.end)
        if not before or not inducts or not self.agents.served(before[-1]):
            return
        others = [b for b in bodies if mention.start <= b.start < mention.end + 40]
        if mention.start - before[-1].end <= 60 and not others:
            yield Holding(LEAD, (before[-1],), before[-1].start)

    def _gone(self, passage: Passage, mention: Mention) -> Iterator[Holding]:
        """"Siswa SMKN 2 melaksanakan kunjungan industri": the body whose people go on a journey, as told up to there."""
        if not self.cues["journey"].match(self.text, mention.start, mention.end):
            return
        for earlier in self.story.passages[:passage.number + 1]:
            going = self.cues["going"].search(self.text, earlier.span.start, earlier.span.end)
            if earlier.title or going is None:
                continue
            bodies = self.scene.within(earlier.span, "organisation")
            body = next((b for b in bodies if b.end <= going.start()), None)
            if body and not any(b.entity != body.entity for b in bodies if body.end <= b.start < going.start()):
                yield Holding(SUBJECT, (body,), body.start)
                return

    def _press(self, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"Kepala BI Sumsel, Ricky, dalam jumpa pers": the body that the speaker serves."""
        press = self.cues["press"].match(self.text, mention.start, mention.end)
        if not press or not before or self.cues["attending"].search(self.text, before[-1].end, mention.start):
            return
        if self.agents.served(before[-1]):
            yield Holding(SUBJECT, (before[-1],), before[-1].start)

    def _electing(self, passage: Passage, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"Asep terpilih sebagai Ketua PD Garut dalam Musda": the body whose head is elected at the event."""
        body = before[-1] if before else None
        if body is None or not self.cues["at"].fullmatch(self.text, body.end, mention.start):
            return
        elected = self.cues["electing"].search(self.text, passage.span.start, body.start) and self.agents.served(body)
        if elected or self.cues["taking_lead"].search(self.text, passage.span.start, body.start):
            yield Holding(SUBJECT, (body,), body.start)
