"""Finds the namings of events on a page, with how particular each is where it stands."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.bodies.words import body_words
from kg.extract.dates.calendar import DAY, MONTH, YEAR
from kg.extract.events.block import Block
from kg.extract.events.doubts.habits import names_none
from kg.extract.events.doubts.parts import Parts
from kg.extract.events.kinds.finding import EventHeads
from kg.extract.events.kinds.jubilees import is_celebrated
from kg.extract.events.kinds.shapes import Shapes
from kg.extract.events.naming import Naming, Spot
from kg.extract.events.reading.name import EventReader
from kg.extract.events.spelt import spelt_otherwise
from kg.extract.events.ties.particular import Particulars
from kg.extract.events.ties.seen import DATED, LOOSE, Seen, quoted_short, short_form
from kg.extract.events.ties.tellings import APART as ANOTHER
from kg.extract.eventwords import UNKNOWN, Kind, event_words
from kg.extract.forms import NO_DAY
from kg.extract.lexicon import lexicon
from kg.extract.page import Page, Span, Token, bounded
from kg.extract.scene import Mention
from kg.languages import Pack

DASH = re.compile(r"\s[–—-]{1,2}\s+")
"""Ends a dateline."""

WORD = re.compile(r"[^\W_]+")
"""A word of a headline."""

EARLY = 500
"""Letters at the head of a page in which the day is told of what its headline names."""

APART = 16
"""Words between two of a series that are told by their places at most."""

FAR = 40
"""Tokens from where people met to the meeting at most."""

OWN = 8
"""Letters from an event to its own day at most: "pada"."""


class Finder:
    """Finds the namings of events on one page."""

    def __init__(self, page: Page, pack: Pack, taken: Sequence[Mention]) -> None:
        self.page, self.words, self.names, self.shapes = page, event_words(pack), body_words(pack), Shapes.of(pack)
        self.lexicon = lexicon(pack)
        bodies = sorted([m for m in taken if m.kind == "organisation"], key=lambda m: (m.start, -m.end))
        self.met: dict[str, str] = {}
        self.shorts, self.strange = dict[str, str](), spelt_otherwise(page.tokens, self.words)
        self.marks, self.occasions = set[str](), set[str]()
        self.dates = [m for m in taken if m.kind == "date" and m.rule not in NO_DAY]
        self.taken = [{m.start: m for m in reversed(mentions)} for mentions in (bodies, self.dates)]
        self.sentences = {sentence.start for sentence in page.sentences}
        headlines = " ".join(page.text[b.start:b.end] for b in page.blocks if b.kind == "title").casefold()
        day = min((m.start for m in taken if m.kind == "date" and m.rule != NO_DAY[0] and len(m.entity.strip("~")) >= DAY),
                  default=len(page.text))
        self.headlines = frozenset(pairwise(WORD.findall(headlines)))
        self.particulars = Particulars(self.words, self.dates, headlines, day)

    def seen(self) -> list[Seen]:
        """The namings of the page, in the order of the text."""
        blocks = sorted(self.page.shown, key=lambda b: b.kind in ("title", "heading"))
        return sorted((one for block in blocks for one in self._block(block)), key=lambda one: one.start)

    def _block(self, span: Span) -> Iterator[Seen]:
        block = self._lay_out(span)
        reader, heads = EventReader(block), EventHeads(block, self.shapes, self.met)
        parts = Parts(self.words, block.dates, block.kinds, self.marks)
        quoted = block.quoted
        after, silent = 0, block.silent(self.shapes.tells)
        for i in self._candidates(block):
            if i < after or i == after + 1 and block.tokens[after].text == "/" and after:  # "acara penarikan / perpisahan"
                continue
            if i in block.bodies:
                after = block.bodies[i][0]
                if inside := self._staffed(block, reader, i):
                    yield self._seen(inside, block, span, quoted[i], 0)
                    after = max(after, inside.last)
                continue
            kind = block.quotes and heads.quoted(i) or (
                self._listed(block, i) if i in block.kinds or block.tokens[i].text in self.shorts
                else heads.at(i) if i not in silent or block.tokens[i].folded in self.met else None)
            if kind and kind.weak and i + len(kind.words) in block.kinds:
                after = i + len(kind.words)  # "Sidang Luar Biasa | Pelantikan"
                continue
            if kind is None or self._carries(block, i, kind) or parts.holds(block.tokens, i, kind) or (
                    kind.key in self.words.lists["activities"] and not reader.another(i + 1)):
                continue
            after = i + len(kind.words)
            if names_none(block, i, kind, reader):
                self._passed_by(block, i, kind)
                if is_celebrated(block, i, kind):
                    yield self._celebrated(reader.read(i, kind), block, span, quoted[i])
            else:
                naming = self._with_rite(reader.read(i, kind), block)
                self._learn(naming, block.tokens)
                yield self._seen(naming, block, span, quoted[i], heads.carried(i) if not kind.verb else 0)
                after = self._object(naming, reader) if kind.verb else naming.last
                if other := self._which_one(naming, block.tokens):
                    yield self._seen(other, block, span, quoted[other.first], 0)
                    after = other.last
                elif inner := self._operation(naming, reader):
                    self._learn(inner, block.tokens)
                    yield self._seen(inner, block, span, quoted[inner.first], 0)

    def _with_rite(self, naming: Naming, block: Block) -> Naming:
        """A verb of a rite with another that "dan" joins to it: both are told of one event ("diresmikan dan ditahbiskan")."""
        rites, k = self.words.lists["twin_rites"], naming.last
        if not naming.kind.verb or naming.kind.key not in rites or naming.kind_end != k or (
                not self.words.small("and", block.tokens[k])):
            return naming
        other = block.kinds.get(k + 1)
        joined = other is not None and other.verb and other.key in rites
        end = k + 1 + len(other.words) if joined and other else k
        return naming._replace(last=end, kind_end=end)

    def _object(self, naming: Naming, reader: EventReader) -> int:
        """The token after a verb and what is done to, or at which an event is first named there with its number or short form:
        "melepas peserta | Kuliah Kerja Nyata (KKN)"."""
        for k in range(naming.kind_end, naming.last):
            kind = reader.block.kinds.get(k) if reader.tokens[k].capital else None
            inner = reader.read(k, kind) if kind and not kind.verb else None
            if inner and (inner.bracket or inner.edition is not None):
                return k
        return naming.last

    def _which_one(self, naming: Naming, tokens: Sequence[Token]) -> Naming | None:
        """Another of those that a naming is one of, told by its place alone: "Rembuk pertama pada 2022, yang kedua pada 2023"."""
        if naming.kind.verb or tokens[naming.last - 1].folded not in self.words.ordinals:
            return None
        for k in range(naming.last, min(naming.last + APART, len(tokens) - 2)):
            if tokens[k].text in (".", ";"):
                return None
            which = self.words.small("which", tokens[k]) and tokens[k + 1].folded in self.words.ordinals
            if which and self.words.among(("in_or_on", "staged", "befalls", "before_days"), tokens[k + 2]):
                return Naming(k, k + 2, naming.kind, k + 1, tail=(tokens[k + 1].folded,))
        return None

    def _operation(self, naming: Naming, reader: EventReader) -> Naming | None:
        """The operation for which a naming gathers those who carry it out: "Apel Gelar Pasukan Operasi Zebra 2025"."""
        for k in range(naming.kind_end, naming.last):
            kind = reader.block.kinds.get(k) if reader.tokens[k].capital else None
            if kind is not None and kind.key in self.words.lists["operations"]:
                return reader.read(k, kind)
        return None

    def _staffed(self, block: Block, reader: EventReader, i: int) -> Naming | None:
        """A numbered event that a body at token `i` is only named after: "Satuan Tugas (Satgas) TMMD ke-121"."""
        if not self.words.among("staffs", block.tokens[i]):
            return None
        for k in range(i + 1, block.bodies[i][0]):
            kind = block.kinds.get(k)
            if kind is not None and kind.named:
                naming = reader.read(k, kind)
                return naming if naming.edition is not None else None
        return None

    def _lay_out(self, span: Span) -> Block:
        """A block with the bodies and dates that are named in it."""
        words = self.page.words(span.start, span.end)
        tokens, starts = bounded(words), [token.start for token in words]
        at = {start: k for k, start in enumerate(starts)}
        bodies, dates = ({at[start]: (bisect_left(starts, named[start].end), named[start].entity)
                          for start in at.keys() & named.keys()} for named in self.taken)
        return Block(tokens, self.words, self.names, self.lexicon, bodies, dates, self._starts(span, at),
                     span.kind in ("title", "heading"), span.kind == "item", self.headlines, self.particulars.own)

    def _seen(self, naming: Naming, block: Block, span: Span, quoted: bool, carried: int) -> Seen:
        """A naming with how particular it is where it stands."""
        tokens = block.tokens
        spot = Spot(naming, tokens, self.page.sentence_at(tokens[naming.first].start), span)
        particular = self.particulars.of(spot, quoted)
        carried_on = self.words.among("carrying", tokens[naming.first - 1])  # "Puncak milad"
        heads = not naming.first or naming.first in block.starts
        told_by = self.words.small("by", tokens[naming.last])  # "di Jakarta, peringatan HTN oleh DPP SPI dipusatkan"
        itself = (heads or told_by) and self.words.among("commemoration", tokens[naming.first])  # "Peringatan HUT"
        if naming.kind.key in self.occasions and not (carried_on or itself or self.particulars.own.has(naming, tokens)):
            particular = 0
        told = not particular and not self.particulars.urged(spot) and (
            self._topic(naming.kind, block.headline) or self.particulars.told(spot))
        day = "" if block.headline else block.own.after(naming.last, tokens)
        _, told_days, _ = self.particulars.tellings.sentence(spot)
        days = frozenset([day.entity for day in told_days if len(day.entity) >= MONTH])
        whole = frozenset([day.entity for day in told_days if naming.edition is not None and len(day.entity) == YEAR])
        apart = self.particulars.tellings.apart(spot) if days and not block.headline else 0
        if not days and not block.headline and (year := self.particulars.tellings.year_of_another(spot)):
            days, apart = frozenset((year,)), ANOTHER
        back, met = self._back(naming, tokens), told and self._met(naming, tokens)
        month = "" if day or block.headline else block.own.month(naming.last, tokens)
        return Seen(
            spot, particular, block.headline, days, carried, back, told, day, month, met, apart, whole, quoted)

    def _candidates(self, block: Block) -> list[int]:
        """The tokens at which a name may begin: bodies, first words of kinds, and words that do not end names."""
        kinds, ends = self.words.kinds, self.words.lists["ends"]
        return [i for i, t in enumerate(block.tokens) if i not in block.themes and (
            t.word and (t.capital or t.folded not in ends) or t.folded in kinds or i in block.bodies or t.text in self.shorts)]

    def _passed_by(self, block: Block, i: int, kind: Kind) -> None:
        """Keep what is only the occasion of another event: "dalam rangka Milad"."""
        own = kind.key in self.words.lists["own_ceremonies"] and self.words.among("sequences", block.tokens[i - 1])
        if not own and self.words.among("occasions", block.tokens[i - 1]) and kind.key in self.words.lists["commemorations"]:
            self.occasions.add(kind.key)

    def _celebrated(self, naming: Naming, block: Block, span: Span, quoted: bool) -> Seen:
        """The naming of what somebody marks: an event where the sentence tells a day and no other event."""
        alone = naming.edition and not block.headline and block.own.alone(naming.last, block.tokens, block.starts)
        return replace(self._seen(naming, block, span, quoted, 0), particular=DATED if alone else LOOSE, told=False)

    def _topic(self, kind: Kind, headline: bool) -> bool:
        """True for a known kind that a headline names, where the page soon tells a day."""
        return headline and not kind.verb and not kind.key.startswith(UNKNOWN) and self.particulars.day < EARLY

    def _learn(self, naming: Naming, tokens: Sequence[Token]) -> None:
        """Keep the kind that a word began, and what an event is called in brackets after its name."""
        kind = naming.kind
        if not kind.act and (len(kind.words) == 1 or not kind.key.startswith(UNKNOWN)):
            self.met.setdefault(kind.words[0].casefold(), kind.key)
        elif kind.named and kind.key == UNKNOWN + kind.words[-1].casefold():
            self.met.setdefault(kind.words[-1].casefold(), kind.key)
        short = short_form(naming, tokens) or quoted_short(naming, tokens)
        if short and tokens[naming.first].capital:
            self.shorts.setdefault(short, naming.kind.key)

    def _listed(self, block: Block, i: int) -> Kind | None:
        """A kind on the lists, or what an event was called in brackets after its name."""
        listed, word = block.kinds.get(i), block.tokens[i].text
        if word in self.strange:
            return None
        if word not in self.shorts or listed is not None and len(listed.words) > 1:
            return listed
        return Kind((word,), self.shorts[word], named=listed is not None and listed.named)

    def _carries(self, block: Block, i: int, kind: Kind) -> bool:
        """True for a word that only brings the kind after it: "upacara serah terima jabatan", and for a round of the event
        that is named after it: "final Kejurkab", "laga pamungkas Kejuaraan Kota"."""
        length, tokens = len(kind.words), block.tokens
        if i + length + 1 in block.kinds and self.words.among("finals", tokens[i + length]):
            return True
        if not self.words.among("carrying", tokens[i]):
            return False
        follows = block.kinds.get(i + 1)
        return length == 1 and self.words.among("carrying", tokens[i + 1]) or (
            follows is not None and len(follows.words) >= length)

    def _starts(self, block: Span, at: dict[int, int]) -> frozenset[int]:
        """The first tokens of the sentences of a block, past their datelines."""
        tokens = frozenset([at[start] for start in self.sentences.intersection(at)])
        dashes = DASH.finditer(self.page.text, block.start, min(block.end, block.start + 90))
        return tokens | frozenset(at[m.end()] for m in dashes if m.end() in at)

    def _back(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for a kind alone with "itu" after it or "the" soon before it."""
        if naming.kind.act and naming.definite:
            return True
        if naming.kind.verb or naming.tail or naming.other or naming.year or naming.edition is not None or naming.bracket:
            return False
        if naming.kind.words[0].endswith(self.words.affixes["its"]) and len(naming.kind.words) == 1:
            return True
        if naming.kind.act and len(naming.kind.words) == 1:
            end = tokens[naming.last - 1].end
            return not (any(end <= m.start < end + OWN for m in self.dates) or self.particulars.own.after(naming.last, tokens))
        before = [t.folded for t in tokens[max(0, naming.first - 2):naming.first]]
        the = "the" in before and not before[-1].endswith(("’s", "'s"))
        first = tokens[naming.first]
        other = self.words.among("others_before", first) or self._scheduled(naming, tokens)  # "the first review"
        return naming.definite or the and not first.capital and not other

    def _scheduled(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for an English kind of its own, of which is said first that it takes place: "The handover was held"."""
        general = naming.kind.key in self.words.lists["general_kinds"] or naming.kind.key in self.words.lists["anaphoric"]
        return not general and self.words.among("occurring", tokens[naming.last]) and (
            self.words.among("occurred", tokens[naming.last + 1]))

    def _met(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for a meeting where the sentence before tells that people met: "Serikat bertemu bupati. Pertemuan itu …"."""
        meetings = self.words.lists["encounters"]
        there = tokens[naming.first].capital or self.words.among("inside", tokens[naming.first - 1])
        if naming.kind.key not in meetings or naming.kind.verb or not there:
            return False
        before = range(max(0, naming.first - FAR), naming.first)
        told = any(kind.key in meetings and not kind.verb for k in before if (kind := self.words.at(tokens, k)))
        return not told and self.words.some("meeting_verbs", tokens[before.start:before.stop])

