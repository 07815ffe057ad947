"""Sentences made ready for reading attendance: quotations hidden, cue words found, names beside them."""
from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.attendance.unnamed import bare_posts
from kg.extract.attendance.vocabulary import Cue, Vocabulary, cues_of
from kg.extract.openers import Finder
from kg.extract.page import Span
from kg.extract.phrases import lower
from kg.extract.posts import may_begin_post, post_pattern
from kg.extract.quotations import HIDDEN, without_quotations
from kg.extract.scene import Mention, Scene
from kg.model import Role

KINDS = ("person", "organisation", "event")

POST = r"[A-Z][\w./]*\s+(?:(?!{verbal}[a-z]{4})[\w./]+\s+){0,3}$"
OFFICE = r"(?<!\w){attendance.bodies.offices}\s+(?:(?!{attendance.bodies.no_people}\b)\w+\s+)?$"
"""What a body's name ends, an official's post, in large or in small letters."""

DAY = re.compile(r"\b\d{1,2}[\s/-]\w+[\s/-](?:19|20)\d\d\)?\s+$")
"""A date before a name, in which no post ends: "Senin 21 April 2025 Pengadilan Agama Ciamis menerima kunjungan"."""

ATTRIBUTION = re.compile(r"\x01,?\s+([a-z]{4,}(?:\s+[a-z]{4,})?)\s+(?=[A-Z])")
"""The words between a quotation and a capital."""

APART = ("elsewhere", "reasons", "other", "context")
"""The lists of words of which one stands before an event that is not the one at hand."""

KEPT_BY = r"\b{attendance.words.reasons}\s+{active}[a-z]{4,}\s+(?:[a-z]+\s+){0,2}$"
"""Before an event that kept somebody away, or else gave a reason ("tidak tampak karena mendampingi kunjungan gubernur")."""

MARGIN = 100
"""Characters behind a line at which one may look from it."""


@dataclass
class Line:
    """One sentence with what it names outside quotations; `text` is the whole article with its quotations hidden, `tied`
    are the events at which something is said to have happened ("dalam Rakernas"), `apart` those not at hand, `official` says
    that it begins with a post; `said` are its own words; `words` knows the lists that have words in the line or soon after it;
    `outer_bodies` are the bodies that lie in no longer name, of a body or of an event."""

    span: Span
    block: Span
    text: str
    cues: tuple[Cue, ...]
    people: tuple[Mention, ...]
    bodies: tuple[Mention, ...]
    events: tuple[Mention, ...]
    turns: tuple[int, ...]
    words: Vocabulary
    tied: tuple[Mention, ...] = ()
    apart: tuple[Mention, ...] = ()
    official: bool = False
    said: str = field(init=False)
    outer_bodies: tuple[Mention, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._clauses = [Span(start, end) for start, end in pairwise((self.span.start, *self.turns, self.span.end))]
        self.said = self.text[self.span.start:self.span.end]
        self.outer_bodies = _outermost(
            [b for b in self.bodies if not any(e.start <= b.start and b.end <= e.end for e in self.events)])

    def named(self, person: str) -> int:
        """Where a person is named first, the end of the line where it is not."""
        return next((m.start for m in self.people if m.entity == person), self.span.end)

    def next(self, at: int) -> Mention | None:
        """The first person named from an offset on."""
        for person in self.people:
            if person.start >= at:
                return person
        return None

    def before(self, at: int) -> list[Mention]:
        """The people named before an offset, in order."""
        return [m for m in self.people if m.end <= at]

    def clause(self, at: int) -> Span:
        """The clause that holds an offset."""
        return self._clauses[bisect_right(self.turns, at)]

    def told(self, at: int, *kinds: str) -> list[Cue]:
        """The cues before an offset, of some kinds or of all, whose agents follow them or that are functions."""
        return [c for c in self.cues if c.end <= at and c.side in ("after", "label") and (not kinds or c.kind in kinds)]

    def cue_between(self, start: int, end: int) -> bool:
        """Whether words that have another agent stand between two offsets."""
        return any(start <= c.start and c.end <= end and c.side != "standing" and (c.side, c.kind) != ("label", "participant")
                   for c in self.cues)

    def is_name(self, cue: Cue) -> bool:
        """Whether the words of a cue begin with a capital inside a sentence ("anggota Panitia Pemungutan Suara")."""
        return _is_name(self.text, self.span, cue)

    def in_post(self, body: Mention) -> bool:
        """Whether a body's name ends an official's post ("Ketua PD Garut", "Kepala Bidang Sosial PD Garut")."""
        start = max((c.end for c in self.cues if c.end <= body.start), default=self.span.start)
        lead = self.words.pattern(r",|\s{and}\s").split(self.text[max(start, body.start - 60):body.start])[-1]
        opened = self.words.lists["openings"].match(lead.lstrip()) if start == self.span.start else None
        lead = lead.lstrip()[opened.end() if opened else 0:].lstrip()
        if DAY.search(lead):
            return False
        return self.words.pattern(POST).search(lead) is not None or self.words.pattern(OFFICE).search(lead) is not None


def read_lines(scene: Scene, roles: Sequence[Role]) -> Iterator[Line]:
    """The sentences of a scene, in order, without the title; `roles` tell whom a bare post ("Rektor …") means."""
    reader = _Reader(scene, bare_posts(scene, roles))
    for span in scene.page.sentences:
        block = scene.page.block_at(span.start)
        if block.kind != "title":
            yield reader.line(span, block)


class _Reader:
    """Reads the sentences of a scene; `posts` are those without a name that mean somebody."""

    def __init__(self, scene: Scene, posts: Sequence[Mention]) -> None:
        self.scene, self.posts, self.told = scene, posts, cues_of(scene.pack)
        self.text = without_quotations(scene.page)
        self.lowered = lower(self.text)
        self.acts = self.told.acts.on(Finder(self.told.acts.openers, scene.page, self.lowered))

    def line(self, span: Span, block: Span) -> Line:
        """The sentence in a span, which stands in a block."""
        scene, text = self.scene, self.text
        words = self.told.near(scene.page, span.start, span.end + MARGIN)
        named = [m for m in scene.begun(span.start, span.end)
                 if m.end <= block.end and m.kind in KINDS and text[m.start] != HIDDEN]
        turns = tuple([m.end("mark") for m in self.told.turn.finditer(text, span.start, span.end)])
        told_of = self.posts[bisect_left(self.posts, (span.start,)):bisect_left(self.posts, (span.end,))]
        bare = [m for m in told_of if m.end <= span.end and text[m.start] != HIDDEN]
        people = _outermost(sorted((*bare, *(m for m in named if m.kind == "person"))))
        bodies = tuple([m for m in named if m.kind == "organisation"])
        outer = _outermost(m for m in named if m.kind == "event")
        # "resepsi HUT Korpri": of the jubilee
        whose = {b for a, b in pairwise(outer) if not text[a.end:b.start].strip() and a.entity != b.entity}
        apart = tuple([m for m in outer if m not in whose and self._is_apart(words, span, m)])
        events = tuple([m for m in outer if m not in whose and m not in apart])
        tied = tuple([m for m in events if self._is_tied(words, max(span.start, m.start - 40), m.start)])
        official = may_begin_post(scene.page, scene.pack, span.start) and (
            post_pattern(scene.pack).match(text, span.start, span.end) is not None)
        cues = tuple(self._cues(words, span, block, people, bodies))
        return Line(span, block, text, cues, people, bodies, events, turns, words, tied, apart, official)

    def _cues(
            self, words: Vocabulary, span: Span, block: Span, people: Sequence[Mention], bodies: Sequence[Mention]) -> list[Cue]:
        """The cues of a sentence, without those inside an act and inside a name."""
        text, told = self.text, self.told.of(self.scene.page, self.lowered, span)
        acts = [act for act in (Cue(*a) for a in self.acts.find(span)) if not _is_name(text, span, act)]
        acts = [*acts, *(self._topic(span) if block.kind == "item" else ())]
        acts = [act for act in acts if not self._is_origin(words, act, people)]
        cues = [*acts, *[c for c in told if c.side not in ("before", "after") or not any(
            a.start <= c.start and c.end <= a.end for a in acts)]]
        cues = sorted([*cues, *self._attributions(words, span, cues)])
        held = [*(m for m in people if m.rule != "post"), *bodies]
        return [c for c in cues if not (c.side == "before" and _is_name(text, span, c)) and not any(
            m.start < c.end and c.start < m.end for m in held)]

    def _topic(self, span: Span) -> Iterator[Cue]:
        """An item that puts a topic before a comma and "bersama" names who spoke on it ("2. Luka bakar, bersama dr. X")."""
        match = self.told.topic.match(self.lowered, span.start, span.end)
        if match:
            yield Cue(match.start("cue"), match.end("cue"), "after", "speaker")

    def _is_origin(self, words: Vocabulary, act: Cue, people: Sequence[Mention]) -> bool:
        """Whether "dari" says where the one right before it is from ("mauidhoh hasanah Kyai X dari Y, qari Z")."""
        source = words.lists["source"].fullmatch(self.text, act.start, act.end)
        return source is not None and any(0 < act.start - m.end < 3 for m in people)

    def _attributions(self, words: Vocabulary, span: Span, cues: Sequence[Cue]) -> Iterator[Cue]:
        """Whatever verb stands between the end of a quotation and a name says that it was spoken by that one."""
        for match in ATTRIBUTION.finditer(self.text, span.start, span.end):
            small = any(words.lists["small"].fullmatch(word) for word in match.group(1).split())
            if not small and not any(c.start < match.end(1) and match.start(1) < c.end for c in cues):
                yield Cue(match.start(1), match.end(1), "after", "quoted")

    def _is_apart(self, words: Vocabulary, span: Span, event: Mention) -> bool:
        """Whether an event is not the one at hand ("forum tertinggi setelah kongres", "dalam rangka Milad")."""
        if words.here.isdisjoint(APART):
            return False
        text, start = self.text, max(span.start, event.start - 30)
        away = any(not re.search(r"[,;.]", text[m.end():event.start]) for m in words.lists["elsewhere"].finditer(
            text, start, event.start)) or words.pattern(KEPT_BY).search(text, start, event.start) is not None
        return away or any(words.ends(name, text, start, event.start) for name in ("other", "context"))

    def _is_tied(self, words: Vocabulary, start: int, end: int) -> bool:
        """Whether "dalam", "pada" or the like stands at most two words before an event."""
        return any(len(self.text[m.end():end].split()) < 3 for m in words.lists["at"].finditer(self.text, start, end))


def _is_name(text: str, span: Span, cue: Cue) -> bool:
    """Whether a verb is written with a capital inside a sentence ("program HIPMI Mengajar")."""
    return text[cue.start].isupper() and text[span.start:cue.start].rstrip()[-1:].isalnum()


def _outermost(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    outer: list[Mention] = []
    for mention in mentions:
        if not outer or mention.start >= outer[-1].end:
            outer.append(mention)
    return tuple(outer)
