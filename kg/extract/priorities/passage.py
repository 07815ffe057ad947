"""One sentence as the readers of priorities see it, and whether what it says is one's wish, a demand or an event's content."""
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.openers import Finder
from kg.extract.page import Span
from kg.extract.priorities.leads import Leads, gathering
from kg.extract.priorities.lists import Entry, Lists
from kg.extract.quotations import HIDDEN
from kg.extract.scene import Scene
from kg.languages import Pack

BEHIND = re.compile(r"\s*[:–—-]\s*")
"""Between an entry and the name of somebody who belongs to it: "Ketua: Ali", "Ketua – Ali"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Priorities as one place states them: the cue's span, and the entries."""

    cue: Span
    rule: str
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Passage:
    """A sentence of a scene; `finder` finds words in `text`, the article with its quotations hidden, but for those in which a
    body speaks of itself."""

    scene: Scene
    leads: Leads
    lists: Lists
    text: str
    finder: Finder
    sentence: Span
    found: dict[str, list[re.Match[str]]] = field(default_factory=dict)

    def pattern(self, template: str) -> re.Pattern[str]:
        """A template compiled (see `Pack.pattern`)."""
        return self.scene.pack.pattern(template)

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """The first of a kind of words between two offsets."""
        return self.finder.search(name, start, end)

    def find(self, *names: str) -> list[re.Match[str]]:
        """All of some kinds of words in the sentence, one kind after another."""
        for name in names:
            if name not in self.found:
                self.found[name] = self.finder.find(name, self.sentence.start, self.sentence.end)
        return [m for name in names for m in self.found[name]]

    def refers(self, start: int, end: int) -> bool:
        """Whether words between two offsets stand for a body named elsewhere: "organisasi itu", "madrasah", or "Askot" where the
        article names "Askot PSSI Bogor"."""
        return bool(self.search("anaphora", start, end)) or any(
            word.lower() in heads_of(self.scene) for word in re.findall(r"\w+", self.text[start:end]))

    def lead(self, start: int, length: int = 60) -> int:
        """The offset at most `length` characters before another that still lies in the sentence."""
        return max(self.sentence.start, start - length)

    def led(self, match: re.Match[str], name: str, length: int = 60) -> re.Match[str] | None:
        """The first of a kind of words that stands at most `length` characters before a match in the sentence."""
        return self.search(name, self.lead(match.start(), length), match.start())

    def before(self) -> Span:
        """The sentence before this one."""
        return self.scene.page.sentence_at(max(self.sentence.start - 2, 0))

    def names(self, entries: Sequence[Entry], *kinds: str) -> bool:
        """Whether one of the entries names something of the kinds given."""
        return any(self._is_named(entry, *kinds) for entry in entries)

    def _is_named(self, entry: Entry, *kinds: str) -> bool:
        """Whether a name lies in an entry or goes on after it ("dr. Fanny Tanuwibowo, Sp.PD."), or somebody's behind a mark."""
        span, sentence = Span(entry.at, entry.at + len(entry.text)), self.scene.page.sentence_at(entry.at)
        whole = self.scene.within(sentence, *kinds)
        return bool(self.scene.within(span, *kinds)) or any(m.start < span.end and span.start < m.end or (
            m.kind == "person" and m.start > span.end and BEHIND.fullmatch(self.text, span.end, m.start)) for m in whole)

    def is_event(self, entry: Entry) -> bool:
        """Whether an entry is nothing but an event's name."""
        return any(m.start <= entry.at and m.end >= entry.at + len(entry.text) for m in self.scene.within(self.sentence, "event"))

    def are_things(self, entries: Sequence[Entry]) -> bool:
        """Whether the entries of a list are things to do: none is a person or a date, most have more than one word."""
        return not self.names(entries, "person", "date") and 2 * sum(len(e.text.split()) > 1 for e in entries) > len(entries)

    def are_bodies(self, entries: Sequence[Entry]) -> bool:
        """Whether most entries of a list are nothing but the names of bodies: "otonom, yakni A, B dan C"."""
        spans = {(m.start, m.end) for e in entries
                 for m in self.scene.within(Span(e.at, e.at + len(e.text)), "organisation")}
        return 2 * sum((e.at, e.at + len(e.text)) in spans for e in entries) > len(entries)

    def is_agreed(self) -> bool:
        """Whether the sentence says that something was decided, or takes up one ("tersebut") before it that does."""
        start, end = self.sentence.start, self.sentence.end
        if self.search("agreed", start, end):
            return True
        before = self.before()
        takes_up = self.pattern(r"\b{this}\b").search(self.text, start, end)
        return bool(takes_up and self.leads["agreed"].search(self.scene.page.text, before.start, before.end))

    def is_decided(self) -> bool:
        """Whether the sentence says in the passive that something was agreed ("yang telah disepakati forum")."""
        return any(self.pattern(r"(?i)\b{passive}").search(m.group()) for m in self.find("agreed"))

    def is_ones_word(self, match: re.Match[str]) -> bool:
        """Whether the subject is one official alone, named or not: then it is a wish of one, not the priority of a body."""
        start = match.start()
        if self.pattern(r"(?i){passive}").match(match.group()) and self.led(match, "works"):
            return False
        named = self.scene.within(Span(self.sentence.start, start), "person", "organisation", "event")
        if self.search("one", named[-1].end if named else self.sentence.start, start):
            return True
        if named and named[-1].kind == "person":
            beside = any(m.kind == "organisation" and m.end > named[-1].start - 60 for m in named)
            return not beside and not self.refers(named[-1].end, start)
        return not named and self.leads["officials"].match(self.text, self.sentence.start, start) is not None

    def is_content(self, match: re.Match[str]) -> bool:
        """Whether it is an event that is focused on something ("Pelatihan yang digelar X itu difokuskan pada …")."""
        start = match.start()
        verb = self.pattern(r"(?i){passive}|{stative}|{happening}|{priorities.lead.focus}|{priorities.words.aiming}")
        if not verb.match(match.group()):
            return False
        named = self.scene.within(Span(self.sentence.start, start), "organisation", "event")
        if not any(m.kind == "organisation" for m in named) and not self.search("works", self.sentence.start, start) and (
                gathering(self.scene.pack).match(self.text, self.sentence.start, start)):
            return True
        event = bool(named) and named[-1].kind == "event" and not self.search("works", named[-1].end, start)
        held = self.pattern(r"[\w ]{4,40} {which} {passive}\w+[^,]*\b{this}\b").match(self.text, self.sentence.start, start)
        return event or held is not None and not self.search("works", self.sentence.start, start)

    def is_idle(self, match: re.Match[str]) -> bool:
        """Whether it is history, a demand or a wish, told of in a clause about what went before ("Setelah memulai X, …"), or what
        those who learn or help do ("peserta fokus pada kamera")."""
        start, begin = match.start(), self.sentence.start
        return self.leads["earlier"].match(self.text[begin:start]) is not None or any(
            self.led(match, name) for name in ("demands", "wishes", "history")) or (
            self.leads["receivers"].match(self.text, begin, start) is not None)

    def is_hidden(self, start: int, end: int) -> bool:
        """Whether a quotation lies between two offsets."""
        return HIDDEN in self.text[start:end]


def heads_of(scene: Scene) -> frozenset[str]:
    """The first words of the names of bodies, in lower case, but for those that many kinds of bodies begin with."""
    return scene.once("priorities.heads", lambda here: frozenset(
        word for m in here.of_kind("organisation") if len(word := here.page.text[m.start:m.end].split()[0].lower()) > 2))


def count_of(pack: Pack, word: str) -> int | None:
    """The number that a word stands for, None for none below twenty."""
    held = pack.table("priorities", "numbers").get(word.lower())
    return int(held) if held else int(word) if word.isdigit() and int(word) < 20 else None
