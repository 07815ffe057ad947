"""How particular a naming is: whether it may be an event by itself, or only speaks of one."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.extract.events.acts import took_place
from kg.extract.events.generic import is_agreed, speaks_generally
from kg.extract.events.heads import TITLE_KEY
from kg.extract.events.naming import Naming
from kg.extract.events.ownday import DAY, OwnDays
from kg.extract.events.ties import DATED, EDITION, LOOSE, NAMED
from kg.extract.eventwords import UNKNOWN, EventWords
from kg.extract.page import Span, Token
from kg.extract.scene import Mention

NEAR = 5
"""Words between a verb of holding and the event held."""

DEFINED = 8
"""Words of a name before "itu" at most."""

TITLE = 12
"""Tokens of a title in quotation marks at most."""


QUOTES = ("“", "”", '"')


class Particulars:
    """Weighs the namings of one page; `dates` are the days on which events take place, `headlines` the titles in one case,
    `day` where the first day is told."""

    def __init__(self, words: EventWords, dates: Sequence[Mention], headlines: str, day: int) -> None:
        self.words, self.dates, self.headlines, self.day = words, dates, headlines, day
        self.own = OwnDays(words, dates)

    def of(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span, quoted: bool) -> int:
        """How particular a naming is, from where it stands in its sentence and block; `quoted` inside quotation marks."""
        capital, kind = tokens[naming.first].capital, naming.kind
        if kind.key.startswith(TITLE_KEY):
            return DATED if self._dated(naming, tokens, sentence) or self._held(naming, tokens) else LOOSE
        if kind.act:
            return DATED if self._act(naming, tokens, sentence) else LOOSE
        if naming.edition is None and is_agreed(naming, tokens, self.words):
            return LOOSE
        activity = kind.key in self.words.lists["activities"]
        if self._backward(naming, tokens, sentence) or activity and not self._next(naming, tokens):
            return LOOSE
        if naming.edition is not None and (capital or naming.other):
            return EDITION
        own = not kind.verb and self.own.has(naming, tokens)
        if not own and self._vague(naming, tokens, sentence):
            return LOOSE
        if capital and (naming.proper and naming.tail or naming.year or kind.named and not quoted):
            return NAMED
        unsure = self._listed(naming, tokens, sentence, block) or quoted and not (capital and self._said_held(naming, tokens))
        if unsure and not own:
            return LOOSE
        if naming.bracket:
            return NAMED
        return DATED if self._dated(naming, tokens, sentence) or self._told(naming, tokens, sentence) else LOOSE

    def _backward(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for words that speak of an event named before: "kegiatan pelatihan itu", "rapat"."""
        first = tokens[naming.first]
        if naming.definite and not first.capital and naming.first and self.words.among("carrying", tokens[naming.first - 1]):
            return True
        bare = (not first.capital or first.start == sentence.start) and not naming.tail and not naming.other
        alone = bare and len(naming.kind.words) == 1 and not self._own(naming, tokens, sentence)
        return naming.kind.key in self.words.lists["general_kinds"] and (naming.definite or alone)

    def _act(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for an act of which it is told that it took place."""
        if self._day_follows(naming, tokens, sentence):
            return True
        before = [token for token in tokens[:naming.first] if token.start >= sentence.start]
        if self._generally(naming, tokens, sentence) or any(self.words.among("decided", token) for token in before):
            return False
        inside = [token for token in tokens[naming.kind_end:] if token.start < sentence.end]
        if any(self.words.among("such", token) for token in inside[:naming.last - naming.kind_end]) or any(
                self.words.small("since", token) for token in inside):
            return False
        in_sentence = self._dated(naming, tokens, sentence)
        numbered = naming.edition is not None or naming.other.split(" ")[0] in self.words.lists["series"]
        done = bool(before) and self.words.among("doers", before[-1])
        if in_sentence and (numbered or done) or self._followed(naming, tokens) or any(
                t.text == ":" and self._acts_held(before[max(0, k - NEAR):k]) for k, t in enumerate(before)):
            return True
        if before and naming.year and self.words.among("placing", before[-1]):  # "dalam asesmen 2020"
            return True
        there = naming.last < len(tokens) and self.words.among("there", tokens[naming.last])
        came = bool(before) and any(self.words.among(name, before[-1]) for name in ("placing", "visiting"))
        if in_sentence and there and came and naming.last > naming.first + 1:  # "dalam temu mitra di Aula Bappeda, Kamis"
            return True
        end = next((k for k, t in enumerate(tokens) if t.start >= sentence.end), len(tokens))
        return took_place(naming, tokens, end, in_sentence or tokens[naming.first].start > self.day, self.words)

    def _day_follows(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where the day of an act follows: "pemusatan latihan mulai 1 Juni", "Perundingan antara keduanya, 3 Mei 2025,"."""
        end = tokens[naming.last - 1].end
        day = next((m for m in self.dates if m.start >= end and len(m.entity.strip("~")) >= DAY and m.rule != "dates.same"), None)
        if day is None or day.start >= sentence.end:
            return False
        between = [*takewhile(lambda t: t.start < day.start, tokens[naming.last:naming.last + DEFINED])]
        if tokens[naming.first].start == sentence.start and not naming.definite:
            straight = not any(
                not t.capital and self.words.verb.match(t.folded) or self.words.among("modals", t) for t in between)
        else:
            straight = all(t.word and (self.words.among("before_days", t) or not self.words.among("ends", t)) for t in between)
        return straight and len(between) < DEFINED

    def _followed(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for what follows upon another event, and is for somebody or has a title: "bersambung dengan pembagian … bagi"."""
        follows = tokens[naming.last] if naming.last < len(tokens) else None
        return follows is not None and (follows.text in QUOTES or self.words.among("toward_others", follows)) and any(
            self.words.among("continues", token) or self.words.among("joining", token)
            for token in tokens[max(0, naming.first - 2):naming.first])

    def _next(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for another activity that is not named right after: "kegiatan serupa", not "agenda berikutnya adalah …"."""
        follows = takewhile(lambda t: t.word, tokens[naming.last:naming.last + NEAR])
        return bool(naming.other) and not any(self.words.among("listed", token) for token in follows)

    def _vague(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what tells of a named event, may be none, is told in general, or is only planned."""
        kind, capital = naming.kind, tokens[naming.first].capital
        if kind.verb and self._only_tells(naming, tokens, sentence) or kind.weak and not self._sure(naming, tokens, sentence):
            return True
        if not naming.other and not (capital and naming.proper) and self._generally(naming, tokens, sentence):
            return True
        own = naming.edition is not None or kind.named or naming.bracket
        return capital and not own and self._planned(naming, tokens, sentence)

    def _listed(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span) -> bool:
        """True for small words in a list."""
        if tokens[naming.first].capital:
            return False
        end = tokens[naming.last - 1].end
        if any(end <= m.start < end + 4 and len(m.entity) >= DAY for m in self.dates):  # ", 17 Februari 2024"
            return False
        if block.kind == "item" or self._enumerated(naming, tokens, sentence):
            return True
        return not naming.other and self._planned(naming, tokens, sentence) and not self._identified(naming, tokens, sentence)

    def _told(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a known kind of which it is said that it was held."""
        open_kind = naming.kind.key.startswith(UNKNOWN) or naming.kind.key in self.words.lists["activities"]
        known = naming.kind.weak or not open_kind
        return known and not naming.kind.verb and (
            self._held(naming, tokens) or not naming.kind.weak and self._chained(naming, tokens)) or (
            naming.kind.verb and self._shared(naming, tokens, sentence)) or self._identified(naming, tokens, sentence) or (
            known and not naming.kind.weak and self._heads(naming, tokens, sentence))

    def _heads(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a described kind at the head of a sentence that says that it took place, where its day was told before."""
        start = tokens[naming.first].start
        if start != sentence.start or naming.kind.verb or not naming.tail or start < self.day:
            return False
        end = next((k for k, t in enumerate(tokens) if t.start >= sentence.end), len(tokens))
        return took_place(naming, tokens, end, True, self.words)

    def _shared(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where something is given to a number of people, or so many things on an occasion told before: "membagikan petikan
        SK kepada 176 pegawai", "Di sela acara, Baznas menyerahkan 50 paket sembako"."""
        if naming.kind.key not in self.words.lists["gifts"] or tokens[naming.first].start < self.day:
            return False
        opening = [token for token in tokens[:naming.first] if token.start >= sentence.start][:2]
        if any(self.words.among("meanwhile", token) for token in opening) and tokens[naming.kind_end].text.isdigit():
            return True
        for k in range(naming.kind_end, min(naming.kind_end + DEFINED, len(tokens) - 1)):
            if not tokens[k].word and not tokens[k].text.isdigit():
                return False
            if self.words.among("given_to", tokens[k]):
                return tokens[k + 1].text.replace(".", "").isdigit()
        return False

    def _identified(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what the event is said to be of which the sentence speaks: "Forum tempat itu dikatakan adalah rapat"."""
        before = [token for token in tokens[:naming.first] if token.start >= sentence.start]
        return len(before) > 1 and self.words.among("listed", before[-1]) and (
            self.words.among("carriers", before[0]) or self.words.among("assemblies", before[0]))

    def told(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span) -> bool:
        """True where a naming, though its sentence tells no day, is told of as what took place: as what is said to have begun, or
        with "itu" after it, or as where somebody was, and a day was told before."""
        start = tokens[naming.first].start
        if naming.kind.verb or block.kind == "item" or self._generally(naming, tokens, sentence):
            return False
        if naming.kind.act:
            light = naming.first > 0 and self.words.among("light", tokens[naming.first - 1])
            return light and self._dated(naming, tokens, sentence)
        if start < self.day:
            return False
        phrase = [*takewhile(lambda t: t.word or t.text.isdigit(), tokens[naming.last:naming.last + DEFINED])]
        if start == sentence.start:
            said = phrase and any(self.words.among(name, phrase[0]) for name in ("befalls", "happens", "holding"))
            return bool(said) or any(self.words.small("this", t) for t in phrase)
        before = tokens[naming.first - 1] if naming.first else None
        return before is not None and any(self.words.among(name, before) for name in ("carriers", "attended", "told_in"))

    def _generally(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        inside = [token for token in tokens if sentence.start <= token.start < sentence.end]
        dated = any(sentence.start <= m.start < sentence.end for m in self.dates) or self._some_day(tokens, sentence)
        return speaks_generally(naming, tokens[naming.first].start, inside, dated, self.words)

    def _only_tells(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for the verb of what is then named: "melatih 600 siswa melalui simulasi evakuasi", "diwisuda pada Haflah"."""
        telling = naming.kind.words[0].casefold() in self.words.lists["telling"]
        end = next((k for k, t in enumerate(tokens) if t.start >= sentence.end), len(tokens))
        for k in range(naming.kind_end + 1, end):
            after = k - 2 if any(self.words.among(name, tokens[k - 1]) for name in ("carrying", "sequences")) else k - 1
            found = self.words.at(tokens, k)
            if found and (telling and self.words.among("ways", tokens[after])
                          or self.words.among("within", tokens[after]) and tokens[k].capital and found.key != naming.kind.key):
                return True
        return False

    def _sure(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a weak kind that is held, on a day where it is in capitals or of more words, or in the headline."""
        capital, long = tokens[naming.first].capital, len(naming.kind.words) > 1
        phrase = takewhile(lambda t: t.word or t.text.isdigit(), tokens[naming.last:naming.last + DEFINED])
        if capital and any(self.words.small("this", t) for t in phrase):  # "Aksi memperingati Hari Tani itu"
            return True
        if self._held(naming, tokens) or (capital or long) and self._dated(naming, tokens, sentence):
            return True
        return capital and long and " ".join(naming.kind.words).casefold() in self.headlines

    def _own(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a general kind that is said to be held on a day: "dirayakan lewat upacara pada 25 November"."""
        ceremony = naming.kind.key in self.words.lists["ceremonial_kinds"]
        held = not ceremony or self.words.among("ways", tokens[naming.first - 1]) or self._held(naming, tokens)
        return held and self._dated(naming, tokens, sentence)

    def _dated(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where a day or month stands in the sentence, or a year beside the naming."""
        end = tokens[naming.last - 1].end
        return any(len(m.entity.strip("~")) > 4 or naming.other or abs(m.start - end) < 12 for m in self.dates
                   if sentence.start <= m.start < sentence.end) or self._some_day(tokens, sentence)

    def _some_day(self, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where the sentence names a day that could not be resolved."""
        if any(sentence.start <= m.start < sentence.end for m in self.dates):
            return False
        inside = [token for token in tokens if sentence.start <= token.start < sentence.end]
        said = {token.folded for token in inside}
        if inside and self.words.among("times", inside[0]) or not said.isdisjoint(self.words.lists["deictics"]):
            return True
        if not said.isdisjoint(self.words.grammar["day"]) and said.isdisjoint(QUOTES) and any(
                self.words.small("day", day) and self.words.among("this_day", this) for day, this in pairwise(inside)):
            return True
        return not said.isdisjoint(self.words.lists["days"]) and any(
            self.words.among("days", token) and not (k and self.words.among("habits", inside[k - 1]))
            for k, token in enumerate(inside))

    def _planned(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True in a list of programmes, without a date beside it: "tiga program, yaitu Festival …"."""
        end = tokens[naming.last - 1].end
        listed = any(self.words.among("listed", t) and t.start >= sentence.start for t in tokens[:naming.first])
        return listed and not any(end <= m.start < end + 60 for m in self.dates)

    def _enumerated(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True after the colon of a list in the sentence, but not after that of a dateline."""
        small = False
        for k, token in enumerate(tokens[:naming.first]):
            if token.start >= sentence.start:
                small = small or token.word and not token.capital
                if token.text == ":" and small:
                    return not self._acts_held(tokens[max(0, k - NEAR):k])
        return False

    def _acts_held(self, before: Sequence[Token]) -> bool:
        """True where a list tells what was held: "mengadakan dua acara:"."""
        return bool(before) and self.words.among("carriers", before[-1]) and any(self.words.among("openers", t) for t in before)

    def _held(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        before = [t for t in tokens[max(0, naming.first - NEAR):naming.first]
                  if not (naming.kind.weak and t.capital and self.words.among("inside", t))]
        last = naming.last
        if last < len(tokens) and tokens[last].text in ("“", '"'):  # 'Talkshow "Kopi" berlangsung'
            last = next((k + 1 for k in range(last + 1, min(last + TITLE, len(tokens))) if tokens[k].text in ("”", '"')), last)
        if tokens[naming.first].capital and before and self.words.among("filled", before[-1]):
            return True
        after = [token for token in tokens[last:last + 2] if token.capital or not self.words.among("inside", token)]
        return any(self.words.among("holding", token) for token in (*before, *after)) or any(
            self.words.among("told_after", token) for token in after)

    def _said_held(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True where it is said right after, also in speech, that it was or will be held."""
        after = [token for token in tokens[naming.last:naming.last + 3] if not self.words.among("auxiliaries", token)]
        return bool(after) and (self.words.among("staged", after[0]) or self.words.among("carried_out", after[0]))

    def _chained(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for what follows upon another event and is told of: "berakhir dengan audiensi di aula"."""
        follows = tokens[naming.last] if naming.last < len(tokens) else None
        before = tokens[max(0, naming.first - 2):naming.first]
        followed = follows is not None and self.words.among("chained_by", follows)
        return followed and any(self.words.among("chains", token) for token in before) or any(
            self.words.among("continues", token) for token in before)
