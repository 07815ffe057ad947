"""With whom an event beside the main one was held, where nobody is told to hold it: "donor darah bersama PMI Garut"."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.happenings.holding import STATED, Holding
from kg.extract.happenings.holdingcues import holding_verbs
from kg.extract.happenings.organisers.agents import Agents
from kg.extract.happenings.passages import Story
from kg.extract.scene import Mention
from kg.languages import Pack


class Partners:
    """Reads them in a story."""

    def __init__(self, story: Story, agents: Agents) -> None:
        self.story, self.text, self.agents, self.cues = story, agents.text, agents, agents.cues

    def beside(self, event: str, main: Holding) -> Holding | None:
        """The first holder of the main event with those that an event is said to be held with, None where none are."""
        partners = self._named(event)
        if not partners and not self._theirs(event):
            return None
        known = {body.entity for body in partners}
        bodies = (*(b for b in main.bodies[:1] if b.entity not in known), *partners)
        return replace(main, plainness=STATED, bodies=bodies, offset=bodies[-1].start, beside=False)

    def _theirs(self, event: str) -> bool:
        """Held by "panitia" and the like, which stand for who holds the main event, or by nobody named besides it."""
        also = self.story.scene.pack.once("happenings.also_held", _also_held)
        return (told := self.story.told(event)) is not None and any(
            cue.search(self.text, told[0].span.start, told[1].start) for cue in (self.cues["they_hold"], also))

    def _named(self, event: str) -> tuple[Mention, ...]:
        """The bodies after words of partnership that follow an event where it is told first."""
        if (told := self.story.told(event)) is None:
            return ()
        passage, mention = told
        end = min((m.start for m in passage.named if m.start >= mention.end), default=passage.span.end)
        after = [b for b in self.story.scene.within(passage.span, "organisation") if mention.end <= b.start < end]
        for number, body in enumerate(after):
            joined = any(self.cues[cue].search(self.text, mention.end, body.start) for cue in ("together_end", "partnership_end"))
            if joined and not self.agents.served(body):
                return self.agents.chain(after[number:])
        return ()


def _also_held(pack: Pack) -> re.Pattern[str]:
    """Right before what is held besides another event, by nobody named: "Selain donor darah, juga digelar | lomba"."""
    passive = holding_verbs(pack)["passive"]
    return pack.pattern(r"(?<!\w)(?:{happenings.besides}|{venues.along})\s[^.;:]{0,60}?"
                        rf"(?:{{events.also}}\s+{passive}|{passive}\s+{{events.also}})\s+(?:(?-i:[a-z]+)\s+){{0,2}}$",
                        re.IGNORECASE)
