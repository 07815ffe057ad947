"""The day on which an article speaks, and which events lie ahead of it or well behind it."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.extract.attendance.vocabulary import Vocabulary, cues_of
from kg.extract.dates.calendar import DAY, last_day, read_iso
from kg.extract.dates.layer import published_of
from kg.extract.page import Span
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Mention, Scene
from kg.model import Event

CONCURRENT = timedelta(days=7)
RECENT = timedelta(days=75)

HEAD = 300
"""Characters from the top within which a full date says when an article was written."""

SAID = ("quoted", "chatted")

SPOKEN = re.compile(f"[,{HIDDEN}]")
"""Ends what somebody is quoted with before the verb of saying."""


SENDING = "pelepasan"
"""The kind of events at which people are seen off, of whom may be said what they will do elsewhere."""

LATER = r"\s+{which}\s+{attendance.words.announced}\s+{active}[a-z]{3,}"
"""After a gathering: what it is to do in its course ("Musda yang akan memilih ketua dibuka …")."""


@dataclass(frozen=True)
class Timing:
    """The events of a scene in time; `text` is the article with its quotations hidden, `named` the mentions of each event."""

    scene: Scene
    words: Vocabulary
    text: str
    lowered: str
    named: Mapping[str, Sequence[Mention]]

    def ahead(self) -> frozenset[str]:
        """The local ids of the events that have not happened yet, as far as dates and words beside them tell."""
        spoken = self._spoken()
        return frozenset(e.id for e in self.scene.events.values() if self._is_ahead(e, spoken))

    def recalled(self) -> frozenset[str]:
        """The local ids of the events that are only named together with former times."""
        return frozenset(e for e in self.scene.events if self._body(e) and all(
            self.words.near("history", self.text[self._lead(m):m.end + 20]) for m in self._body(e)))

    def to_come(self, main: Event, ahead: frozenset[str]) -> frozenset[str]:
        """The local ids of the events that come after the main one without a word of having happened; where the article's own
        day is known, dates tell more."""
        if published_of(self.scene.page, self.scene.mentions):
            return frozenset()
        return frozenset(e.id for e in self.scene.events.values() if self._follows(e, main, ahead) and self._is_told(e))

    def past(self, main: Event, ahead: frozenset[str], recalled: frozenset[str]) -> frozenset[str]:
        """The local ids of the events that lie well before the day that the article is about."""
        others = [e for e in self.scene.events.values() if e.id not in ahead | {main.id}]
        then = self._today(others, recalled) if main.id in ahead else None
        then = then or day(main.start)
        return frozenset(e.id for e in others if _is_past(e, then, recalled))

    def _today(self, others: Sequence[Event], recalled: frozenset[str]) -> date | None:
        """The day of an article whose main event lies ahead: its own, else that of the last other event; None without either."""
        held = (day(e.start) for e in others if e.id not in recalled)
        return day(published_of(self.scene.page, self.scene.mentions)) or max((d for d in held if d), default=None)

    def _is_ahead(self, event: Event, spoken: date | None) -> bool:
        published, start = published_of(self.scene.page, self.scene.mentions), event.start
        if published and start and not (published.startswith(start) or start.startswith(published)):
            return start > published
        if published and start and len(start) == DAY:
            return event.end in (None, start) and any(self._is_said_ahead(m) for m in self._body(event.id)[:1])
        if self._is_invited(event):
            return True
        named, held = self._body(event.id), day(start)
        if not named:
            return False
        if spoken and held and not published and timedelta(0) < held - spoken < RECENT and not str(spoken).startswith(str(start)):
            return self._is_told(event)
        nearing = self._is_nearing(named[0])  # "Jelang Musda … Panitia Musda mengatakan Musda akan digelar …"
        said = any(self._is_said_ahead(m) for m in named[:3 if nearing else 1])
        return said or all(self._is_nearing(m) for m in named) or self._is_listed_ahead(named[0])

    def _is_invited(self, event: Event) -> bool:
        """Whether an article only calls people to an event: its first words say so, or those of the sentence that names it."""
        starts = {0, *(self.scene.page.sentence_at(m.start).start for m in self.named[event.id][:2])}
        return self.words.lists["invitations"].match(self.text) is not None or any(
            self.words.lists["calls_to_come"].match(self.text, start) for start in starts)

    def _is_nearing(self, mention: Mention) -> bool:
        """Whether a mention only names what is prepared ("jelang Konfercab")."""
        return self.words.ends("nearing", self.text[max(0, mention.start - 30):mention.start]) is not None

    def _is_said_ahead(self, mention: Mention) -> bool:
        """Whether the sentence that first names an event says that it is to come, or is put off."""
        sentence = self.scene.page.sentence_at(mention.start)
        said, rest = self.text[sentence.start:sentence.end], self.text[mention.end:min(mention.end + 80, sentence.end)]
        if self._is_put_off(said) or self.words.near("tomorrow", rest.split(";")[0]):
            return True
        sending = self.scene.events[mention.entity].kind == SENDING  # "melepas kontingen yang akan berlaga"
        told = self.text[self._lead(mention):mention.end] + self.words.pattern(r"[,.;]|\s{and}\s").split(
            rest[:60 * (not sending)])[0]
        does = self.words.pattern(LATER).match(rest)
        opened = does and self.words.near("happened", self.text[mention.end + does.end():sentence.end])
        turned = opened or self.words.near("unfulfilled", told) or self.words.near("moved", said)
        return self.words.near("announced", told) and not turned

    def _is_listed_ahead(self, mention: Mention) -> bool:
        """Whether an event stands in a list of what is to come ("Pengunjung dapat mengikuti acara pendukung, antara lain: …")."""
        blocks = self.scene.page.shown
        at = next((k for k, block in enumerate(blocks) if block.start <= mention.start < block.end), 0)
        if blocks[at].kind != "item":
            return False
        while at and blocks[at].kind == "item":
            at -= 1
        lead = self.text[blocks[at].start:blocks[at].end].rstrip()
        said = lead[max(0, lead.rfind(". ")):]
        return said.endswith(":") and (self.words.near("announced", said) or self.words.near("open_to_come", said))

    def _is_put_off(self, said: str) -> bool:
        """Whether a sentence says that an event is put off, and not that it was before it took place ("sempat tertunda")."""
        put_off = self.words.lists["postponed"].search(said)
        return put_off is not None and not self.words.near("overcome", " ".join(said[:put_off.start()].split()[-3:]))

    def _spoken(self) -> date | None:
        """The last day on which somebody is said to have spoken ("kata X, Rabu (11/6/2025)"), None where the article does not
        say, or says that an event was held then."""
        held = {e.start for e in self.scene.events.values()} | {e.end for e in self.scene.events.values()}
        days = [day(m.entity) for m in self.scene.of_kind("date") if len(m.entity) == DAY and m.entity not in held
                and self.words.near("weekdays", self.text[max(0, m.start - 14):m.start + 7])
                and self._is_of_speech(self.scene.page.sentence_at(m.start))]
        return max((d for d in days if d), default=None)

    def _is_of_speech(self, sentence: Span) -> bool:
        cues = cues_of(self.scene.pack).of(self.scene.page, self.lowered, sentence)
        said = any(c.kind in SAID or c.side == "pronoun" for c in cues)
        return said or self.words.near("decided", self.text[sentence.start:sentence.end])

    def _is_told(self, event: Event) -> bool:
        """Whether the words around an event say that it is to come, or nothing that is told beside it happened."""
        mentions = self.named[event.id]
        if any(self.words.near("announced", self.text[self._lead(m):m.end + 90]) for m in mentions):
            return True
        return not any(self.words.near("happened", self.text[m.start:self.scene.page.block_at(m.start).end]) for m in mentions)

    def _follows(self, event: Event, main: Event, ahead: frozenset[str]) -> bool:
        """Whether an event comes a week after a main one that is over, or after it where a sentence says that it is to come, or,
        where that one is to come itself, after the day on which the article speaks."""
        if main.id not in ahead:
            start, end = day(event.start), day(main.end or main.start, last=True)
            later = CONCURRENT if not any(self._is_said_ahead(m) for m in self._body(event.id)) else timedelta(0)
            return bool(start and end and start - end > later)
        first, held = day(main.start), {event.start, *(self.scene.events[e].start for e in ahead)}
        days = [day(m.entity) for m in self.scene.of_kind("date") if len(m.entity) == DAY and m.entity not in held]
        spoken = max((d for d in days if d and first and timedelta(0) < first - d < RECENT), default=None)
        then = day(event.start)
        return spoken is not None and then is not None and len(event.start or "") == DAY and then > spoken

    def _body(self, event: str) -> list[Mention]:
        """The mentions of an event below the title."""
        return [m for m in self.named[event] if not self.scene.page.in_title(m.start)]

    def _lead(self, mention: Mention) -> int:
        """Where the words before a mention begin that are not spoken there ("Kami akan datang, kata X dalam …")."""
        sentence, at = self.scene.page.sentence_at(mention.start), mention.start
        start = max(sentence.start, at - 90)
        if not SPOKEN.search(self.text, start, at):
            return start
        cues = cues_of(self.scene.pack).of(self.scene.page, self.lowered, sentence)
        return max([start, *(c.end for c in cues if start < c.start and c.end <= at and c.kind in SAID and (
            c.side in ("after", "pronoun") and SPOKEN.match(self.text[:c.start].rstrip()[-1:])))])


def _is_past(event: Event, then: date | None, recalled: frozenset[str]) -> bool:
    end = day(event.end or event.start, last=True)
    return then - end > CONCURRENT if end and then else event.id in recalled


def is_recent(scene: Scene, main: Event) -> bool:
    """Whether an event is near the article's own day; one that is known by its year alone is news where a day of it opens the
    article or stands beside its name."""
    if main.start and len(main.start) < 7:
        beside = [scene.page.sentence_at(m.start) for m in scene.of_kind("event") if m.entity == main.id]
        dates = [m.entity.split("/")[0] for m in scene.of_kind("date") if (
            m.start < HEAD or any(s.start <= m.start < s.end for s in beside))]
        return any(date.startswith(main.start) and len(date) == DAY for date in dates)
    published, end = day(published_of(scene.page, scene.mentions)), day(main.end or main.start, last=True)
    return not (published and end) or published - end < RECENT


def day(iso: str | None, last: bool = False) -> date | None:
    """The first (or last) day of an ISO date of any precision; None where there is none or it is no date."""
    try:
        return (last_day if last else read_iso)(iso[:DAY]) if iso else None
    except ValueError:
        return None
