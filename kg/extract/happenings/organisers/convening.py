"""Who holds an event by what it does to people: "mengumpulkan 40 perajin dalam temu canting", "kembali dengan lomba"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happenings.holding import SUBJECT, Holding
from kg.extract.happenings.organisers.agents import Agents
from kg.extract.happenings.passages import Passage
from kg.extract.scene import Mention
from kg.extract.verbs import verb_forms
from kg.languages import Pack, alternation


class Convening:
    """Reads it in the passages of a scene."""

    def __init__(self, agents: Agents) -> None:
        self.text, self.agents = agents.text, agents
        self.cues = agents.scene.pack.once("happenings.convening", _compiled)

    def told(self, passage: Passage, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """The statements of a passage about the event that a mention names."""
        before = [b for b in bodies if b.end <= mention.start]
        yield from self._active(passage, before, mention)
        yield from self._passive(passage, before, mention)
        yield from self._giving(passage, bodies, mention)
        for body in before:
            if self.cues["offers"].fullmatch(self.text, body.end, mention.start) and not self.agents.served(body):
                yield Holding(SUBJECT, (body,), body.start)

    def _active(self, passage: Passage, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"PD Garut mengajak warga ikut lomba": the subject of a verb of bringing people together."""
        for verb in self.cues["active"].finditer(self.text, passage.span.start, mention.start):
            if self.cues["to"].fullmatch(self.text, verb.end(), mention.start):
                yield from self.agents.held(SUBJECT, before, verb.start(), passage.span)

    def _passive(self, passage: Passage, before: list[Mention], mention: Mention) -> Iterator[Holding]:
        """"Mereka diundang PD Garut ke lomba": the agent of such a verb, right before the event."""
        body = before[-1] if before else None
        if body and self.cues["by"].search(self.text, passage.span.start, body.start) and not self.agents.served(body) and (
                self.cues["into"].fullmatch(self.text, body.end, mention.start)):
            yield Holding(SUBJECT, (body,), body.start)

    def _giving(self, passage: Passage, bodies: tuple[Mention, ...], mention: Mention) -> Iterator[Holding]:
        """"PMI Garut memberikan pelatihan", "pelatihan diberikan PMI Garut", "dibekali pelatihan oleh PMI Garut"."""
        if verb := self.cues["gives"].search(self.text, passage.span.start, mention.start):
            yield from self.agents.held(SUBJECT, bodies, verb.start(), passage.span)
        given = self.cues["by_whom" if self.cues["is_given"].search(self.text, passage.span.start, mention.start) else "given"]
        after = [b for b in bodies if b.start >= mention.end]
        for number, body in enumerate(after):
            if given.fullmatch(self.text, mention.end, body.start) and not self.agents.served(body):
                yield Holding(SUBJECT, self.agents.chain(after[number:]), body.start)
                return


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    forms = verb_forms(pack.words("organisers", "convening"), pack)
    few = r"(?:(?-i:[a-z]+)\s+)"
    giving = verb_forms(pack.words("organisers", "giving"), pack)
    given = alternation(giving.passive)
    patterns = {
        "active": rf"(?<!\w){alternation(forms.active)}(?!\w)",
        "to": rf"\s[^.;:]{{3,70}}?\s{{organisers.into}}\s+{few}{{0,3}}",
        "by": rf"(?<!\w){alternation(forms.passive)}\s+(?:{{by}}\s+)?{few}?$",
        "into": rf"(?:\s*\([^)]*\))?\s+{{organisers.into}}\s+{few}{{0,3}}",
        "offers": rf"(?:\s*\([^)]*\))?\s+{few}{{0,3}}?{{organisers.offering}}\s+{few}{{0,2}}",
        "gives": rf"(?<!\w){alternation(giving.active)}\s+{few}{{0,2}}$",
        "is_given": rf"(?<!\w){given}\s+{few}{{0,2}}$",
        "given": rf"[^.;:]{{0,60}}?\s{given}(?!\w)[^.;:]{{0,40}}?\s(?:{{by}}\s+{few}{{0,2}}|{{organisers.as_people}}\s+)"
                 rf"|[^.;:]{{0,60}}?\s{given}\s+",
        "by_whom": rf"[^.;:]{{0,80}}?\s{{by}}\s+{few}{{0,2}}",
    }
    return pack.patterns(patterns, re.IGNORECASE)
