"""Events that tell by what they are to the main one who held them: the next of its kind, one of its series, one of a plan."""
from __future__ import annotations

import re

from kg.extract.happenings.holding import STATED, Holding
from kg.extract.happenings.organisers.agents import Agents
from kg.extract.happenings.passages import Story, anaphor
from kg.extract.once import cached_property, with_dict

NEXT = re.compile(r"\s+([\w-]+)")


@with_dict
class Sequels:
    """Reads them in a story."""

    def __init__(self, story: Story, agents: Agents) -> None:
        self.story, self.scene, self.text, self.agents, self.cues = story, agents.scene, agents.text, agents, agents.cues

    def goes_with_main(self, event: str) -> bool:
        """Another of the kind of the main event, or one of a series: held by its holders where nobody else is told."""
        passage = self.story.first(event)
        series = passage is not None and self.cues["series"].search(self.text, passage.span.start, passage.span.end)
        return bool(series) or self._is_another(event)

    def belongs_to_main(self, event: str) -> bool:
        """Of the main event's own series, "rangkaian milad diisi donor darah", or the first working meeting of those inducted."""
        if self._inducts and any(self.cues["first_meeting"].match(self.text, m.start) for m in self.story.mentions(event)):
            return True
        if any(self._is_linked(m.start) for m in self.story.mentions(event)):
            return True
        passage = self.story.first(event)
        series = self.cues["series"].finditer(self.text, passage.span.start, passage.span.end) if passage else ()
        return any((word := NEXT.match(self.text, match.end())) and word[1].casefold() in self._main_words for match in series)

    def of_anniversary(self, event: str) -> bool:
        """One of a series for an anniversary, told there or in the next sentence: "Rangkaian HUT PGRI diisi donor darah"."""
        first = self.story.first(event)
        if first is None or first.title or event == self.story.main:
            return False
        begin = self.story.passages[max(0, first.number - 1)].span.start
        start = max(begin, self.scene.page.block_at(first.span.start).start)
        mention = next(m for m in first.named if m.entity == event)
        return any((word := NEXT.match(self.text, match.end())) and self.cues["anniversary"].match(self.text, word.start(1))
                   for match in self.cues["series"].finditer(self.text, start, mention.start))

    def _is_linked(self, at: int) -> bool:
        """"Acara yang sama dirangkaikan dengan seminar": what stands for the main event leads to what begins at an offset."""
        passage = self.story.passage_at(at)
        return passage.named[0].start in (passage.span.start, at) and self.cues["linked"].fullmatch(
            self.text, passage.span.start, at) is not None

    @cached_property
    def _inducts(self) -> bool:
        """Whether the main event is an induction."""
        return any(self.cues["induction"].match(self.text, m.start) for m in self.story.mentions(self.story.main))

    @cached_property
    def _main_words(self) -> frozenset[str]:
        """The words of the forms of the main event."""
        main = self.scene.events.get(self.story.main or "")
        return frozenset(word.casefold() for form in (main.mentions if main else ()) for word in form.split())

    def planned(self, event: str) -> Holding | None:
        """The body that planned a list in which an event stands: "PPNI Garut menyiapkan sederet acara."."""
        passage = self.story.first(event)
        if passage is None or self.scene.page.block_at(passage.span.start).kind != "item":
            return None
        for earlier in reversed(self.story.passages[:passage.number]):
            if verb := self.cues["planned"].search(self.text, earlier.span.start, earlier.span.end):
                bodies = self.scene.within(earlier.span, "organisation")
                return next(self.agents.held(STATED, bodies, verb.start(), earlier.span), None)
        return None

    def _is_another(self, event: str) -> bool:
        """Another of the same kind as the main event: "Tanwir berikutnya"."""
        passage = self.story.first(event)
        mention = next(m for m in passage.named if m.entity == event) if passage else None
        if mention is None or not self.cues["following"].search(self.text, mention.start, mention.end + 14):
            return False
        if anaphor(self.scene.pack).match(self.text, mention.start, mention.end):
            return True
        head = self.text[mention.start:mention.end].split()[0].casefold()
        return any(m.entity == self.story.main and head in self.text[m.start:m.end].casefold()
                   for p in self.story.passages for m in p.named)
