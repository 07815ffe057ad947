"""What a sentence says of an event that it names: that it has a day, was held, follows upon another, or is only listed."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from kg.extract.dates.calendar import YEAR
from kg.extract.events.naming import START, Spot
from kg.extract.eventwords import EventWords
from kg.extract.page import EDGE, Token
from kg.extract.quotations import OPENING, QUOTES, closes
from kg.extract.scene import Mention

NEAR = 5
"""Words between a verb of holding and the event held."""

FAR = 32
"""Tokens from a verb of joining to the last event that it joins at most."""

TITLE = 12
"""Tokens of a title in quotation marks at most."""

HELD = ("staged", "carried_out", "holding")
"""Lists of the words by which something is held."""

SMALL_MARKS = (",", "(", ")", "-", ".")
"""Marks between a verb of saying and where it was said."""

FAR_APART, APART = 2, 1
"""How surely a naming is told as another event than those of its kind before."""


class Tellings:
    """Reads the sentences of one page; `dates` are the days on which events take place."""

    def __init__(self, words: EventWords, dates: Sequence[Mention]) -> None:
        self.words, self.dates = words, dates
        self._sentences: dict[tuple[int, int], tuple[Sequence[Token], Sequence[Mention], bool]] = {}

    def sentence(self, spot: Spot) -> tuple[Sequence[Token], Sequence[Mention], bool]:
        """The tokens of a block that stand in a sentence, its days, and whether it names a day that could not be resolved."""
        tokens, (start, end, _) = spot.tokens, spot.sentence
        key = tokens[0].start, start
        if key not in self._sentences:
            inside = tokens[bisect_left(tokens, start, key=START):bisect_left(tokens, end, key=START)]
            days = self.dates[bisect_left(self.dates, start, key=START):bisect_left(self.dates, end, key=START)]
            self._sentences[key] = inside, days, not days and self._some_day(inside)
        return self._sentences[key]

    def dated(self, spot: Spot) -> bool:
        """True where a day or month stands in the sentence, or a year beside the naming."""
        _, days, some_day = self.sentence(spot)
        return some_day or any(len(m.entity.strip("~")) > 4 or spot.naming.other or abs(m.start - spot.end) < 12 for m in days)

    def _some_day(self, inside: Sequence[Token]) -> bool:
        """True where the tokens of a sentence name a day that could not be resolved."""
        said = {token.folded for token in inside}
        if not said.isdisjoint(self.words.lists["to_come"]) and any(
                self.words.among("to_come", then) and self.words.among("near_spans", span) for span, then in pairwise(inside)):
            return True
        if inside and self.words.among("times", inside[0]) or not said.isdisjoint(self.words.lists["deictics"]):
            return True
        if not said.isdisjoint(self.words.grammar["day"]) and said.isdisjoint(QUOTES) and any(
                self.words.small("day", day) and self.words.among("this_day", this) for day, this in pairwise(inside)):
            return True
        return not said.isdisjoint(self.words.lists["days"]) and any(
            self.words.among("days", token) and not (k and self.words.among("habits", inside[k - 1]))
            for k, token in enumerate(inside))

    def day_told(self, spot: Spot) -> bool:
        """True where the number of a day of the main event stands beside the naming: "seminar pada hari kedua"."""
        first = spot.naming.last + self.words.among("on_day", spot.follows)
        return self._nth(spot.tokens[first:first + 2]) or self.headed_by_day(spot)

    def apart(self, spot: Spot) -> int:
        """FAR_APART for what is said to have been held before or to be held again: "Pencanangan di Fakkie lebih dulu digelar pada
        7 Mei", "Gladi akan diulang Oktober"; APART for small words that a day told by another brings: "Sehari sebelumnya digelar
        rapat"; else 0."""
        if spot.naming.kind.verb or spot.naming.definite:
            return 0
        after, before = spot.after(TITLE), spot.before[-TITLE:]
        for one, then in pairwise(after):
            if f"{one.folded} {then.folded}" in self.words.lists["earlier"]:
                return FAR_APART * self.words.some(HELD, after)
        if self.words.some("repeated", after[:NEAR]):
            return FAR_APART
        brought = self.words.some(HELD, before[-2:]) and not spot.first.capital
        return APART * (brought and before[0].start == spot.sentence.start and self.words.some("turning", before[:NEAR]))

    def year_of_another(self, spot: Spot) -> str:
        """The one year of a sentence in which a naming is said to have been held, or before one in full, in which it was: "Tahun
        2025 lalu bakti sosial diadakan di panti", "Tahun lalu di Rapimprov Bima kami …"; "" where there is none."""
        naming, days = spot.naming, self.sentence(spot)[1]
        if len(days) != 1 or naming.kind.verb or naming.definite or naming.year or any(
                token.folded in self.words.grammar["since"] or self.words.among("habits", token) for token in spot.before):
            return ""
        year, after, before = days[0].entity, spot.after(FAR), days[0].end <= spot.first.start
        said = [*dropwhile(lambda t: t.folded in self.words.ordinals, after)]
        held = bool(said) and self.words.among(HELD[:2], said[0]) and (before or said[-1].end + 1 == days[0].start and any(
            self.words.small("on", token) for token in said[-2:]))
        named = before and spot.first.capital and bool(naming.tail) and self.words.small("in", spot.left)
        return year if len(year) == YEAR and (held or named) else ""

    def spoken_at(self, spot: Spot) -> bool:
        """True for where somebody is said to have spoken: "kata Ketua X usai diskusi", "ujarnya dalam acara bincang"."""
        before = [*dropwhile(lambda t: self.words.among(("carriers", "carrying"), t), reversed(spot.before[-FAR:]))]
        inner = spot.naming.kind.weak and self.words.among("spoken_in", spot.follows)  # "pada sesi tanya jawab usai peluncuran X"
        if not before or inner or not self.words.among("spoken_in", before[0]):
            return False
        said = takewhile(lambda t: t.word or t.text in SMALL_MARKS, before[1:])
        clause = [*takewhile(lambda t: not (self.words.small("which", t) or self.words.small("that", t)), said)]
        return any(self.words.bare(token.folded) in self.words.lists["speech"] for token in clause)

    def received(self, spot: Spot) -> bool:
        """True for what people were received for, with where: "diterima untuk audiensi di Ruang Rapat"."""
        encounter = spot.naming.kind.key in self.words.lists["encounters"] and not spot.naming.kind.verb
        return encounter and self.words.small("for", spot.left) and self.words.small("in", spot.follows) and (
            self.words.some("meeting_verbs", spot.before[-NEAR:]))

    def by_others(self, spot: Spot) -> bool:
        """True where right after it is said by whom it was: "serta pengobatan gratis oleh RSI Wonolangan"."""
        return self.words.small("by", spot.follows) and spot.naming.kind.key not in self.words.lists["solemn"]

    def afterwards(self, spot: Spot) -> bool:
        """True for what somebody did after an event with which the sentence begins: "Usai apel, Kapolres memusnahkan miras"."""
        naming, tokens, before = spot.naming, spot.tokens, spot.before
        if len(before) < NEAR - 2 or not self.words.among(("after", "finished"), before[0]) or not self.words.doing(naming.kind):
            return False
        if naming.kind.key in self.words.lists["calls"] and not tokens[naming.kind_end].capital:
            return False  # "rombongan meninjau hasil pembangunan"
        event = self.words.at(tokens, naming.first - len(before) + 1)
        return self.words.among("carriers", before[1]) or event is not None and not event.verb

    def headed_by_day(self, spot: Spot) -> bool:
        """True where such a number of a day heads the sentence, and the naming follows it: "Hari keempat pentas seni", "Pada hari
        kedua diisi bazar"."""
        before = spot.before[-NEAR:]
        on = bool(before) and self.words.among("on_day", before[0])
        rest = before[on:]
        return bool(rest) and before[0].start == spot.sentence.start and self._nth(rest) and all(
            token.text == "," or self.words.among(("filled", "staged", "also", "auxiliaries", "with_whom"), token) or (
                spot.naming.kind.verb and token.word and not token.capital and not self.words.verb.match(token.folded))
            for token in rest[2:])

    def _nth(self, pair: Sequence[Token]) -> bool:
        """"Hari kedua", "hari ke-2", "hari terakhir"."""
        if len(pair) < 2 or pair[0].folded not in self.words.grammar["day"]:
            return False
        return self.words.among(("ordinals", "last_days"), pair[1]) or (self.words.ordinal.match(pair[1].text) is not None)

    def held(self, spot: Spot) -> bool:
        """True where a verb of holding stands beside the naming."""
        naming, tokens = spot.naming, spot.tokens
        near = [k for k in range(max(0, naming.first - NEAR), naming.first) if not self.words.among("matters", tokens[k + 1])]
        before = [t for t in map(tokens.__getitem__, near)
                  if not (naming.kind.weak and t.capital and self.words.among("inside", t))]
        last = naming.last
        if tokens[last].text in OPENING and (close := closes(tokens, last, TITLE)):  # 'Talkshow "Kopi" berlangsung'
            last = close + 1
        if spot.first.capital and before and self.words.among("filled", before[-1]):
            return True
        stop = last + 1 if tokens[last].text == "." else last + 2
        after = [token for token in tokens[last:stop] if token.capital or not self.words.among("inside", token)]
        return self.words.some("holding", (*before, *after)) or self.words.some("told_after", after)

    def taken_up(self, spot: Spot) -> bool:
        """True for the last gathering of a sentence, where the next one tells the day on which "acaranya", "kegiatan tersebut"
        or, later in it, "ajang yang dihelat" was held."""
        naming, tokens, k = spot.naming, spot.tokens, spot.stop
        if naming.kind.act or tokens[k] is EDGE or any(self.words.at(tokens, j) for j in range(naming.last, k)):
            return False
        stop = next(j for j in range(k, len(tokens)) if tokens[j].text == "." or tokens[j + 1] is EDGE)
        if not any(tokens[k].start < m.start < tokens[stop].start and len(m.entity) > len("2024-08") for m in self.dates):
            return False
        its, first = self.words.affixes["its"], tokens[k].folded
        bare = next((first[:-len(end)] for end in its if first.endswith(end)), first)
        if bare in self.words.lists["taken_up"] and self._held_soon(tokens, k):
            return True
        return any(self.words.among("taken_up", tokens[j]) and self.words.small("which", tokens[j + 1])
                   and self._held_soon(tokens, j) for j in range(k, stop))

    def _held_soon(self, tokens: Sequence[Token], k: int) -> bool:
        return self.words.some(HELD, [*takewhile(lambda t: t.word, tokens[k + 1:k + 1 + NEAR])])

    def we_hold(self, spot: Spot) -> bool:
        """True where those who speak say that they hold it, and when: "Nanti 5 Mei kami juga akan menggelar bazar"."""
        held = self.words.among(("openers", "holding"), spot.left)
        return held and self.words.some("holders", spot.before[-NEAR:]) and self.dated(spot)

    def said_held(self, spot: Spot) -> bool:
        """True where it is said right after, also in speech, that it was or will be held: "Pawai yang kita gelar Minggu"."""
        naming, tokens = spot.naming, spot.tokens
        passed = ("auxiliaries", "holders")
        follow = tokens[naming.last:naming.last + NEAR]
        after = [token for token in follow if not self.words.among(passed, token)]
        if len(after) > 1 and self.words.small("which", after[0]):
            return self.words.among(("staged", "bare_openers"), after[1])
        ours = self.words.some("holders", follow[:2])  # "Porkab akan kami gelar"
        return bool(after) and self.words.among(("staged", "carried_out", *("bare_openers",) * ours), after[0])

    def planned_for(self, spot: Spot) -> bool:
        """True where it is said right after that it takes place or is to: "Sidang berikutnya direncanakan di Sorong"."""
        naming, tokens = spot.naming, spot.tokens
        after = [token for token in tokens[naming.last:naming.last + 3] if not self.words.among(("auxiliaries", "also"), token)]
        return bool(after) and self.words.among("undergone", after[0])

    def chained(self, spot: Spot) -> bool:
        """True for what follows upon another event and is told of: "berakhir dengan audiensi di aula"."""
        before = spot.tokens[max(0, spot.naming.first - 2):spot.naming.first]
        if self.words.among("toward_others", spot.follows):
            before = self._leading(spot)
        followed = self.words.among("chained_by", spot.follows)
        onward = bool(before) and self.words.among("onward", before[-1]) and not self.words.among("furthering", before[0])
        if self._added(spot) or onward:  # "malamnya lanjut sarasehan", not "lebih lanjut"
            return True
        return followed and self.words.some("chains", before) or self.words.some("continues", before)

    def _added(self, spot: Spot) -> bool:
        """True for others of what is joined to an event: "dirangkaikan dengan dialog yang …, serta malam penganugerahan"."""
        naming, tokens = spot.naming, spot.tokens
        k = naming.first - 1
        if k < 2 or not (self.words.small("and", tokens[k]) or tokens[k].text == ","):
            return False
        before = takewhile(lambda t: t.text not in (".", ";", ":"), reversed(tokens[max(0, k - FAR):k]))
        return self.words.some("joining", before)

    def _leading(self, spot: Spot) -> Sequence[Token]:
        """The words before a naming that may bring it, of a clause where "dan" joins it to another: "dilanjutkan pemeriksaan
        kendaraan dan pembagian helm kepada pelajar"."""
        naming, tokens = spot.naming, spot.tokens
        before = tokens[max(0, naming.first - 2):naming.first]
        if not before or not self.words.small("and", before[-1]):
            return before
        return [*takewhile(lambda t: t.word, reversed(tokens[max(0, naming.first - TITLE):naming.first]))]

    def followed(self, spot: Spot) -> bool:
        """True for what follows upon another event, and is for somebody or has a title: "bersambung dengan pembagian … bagi"."""
        return (spot.follows.text in QUOTES or self.words.among("toward_others", spot.follows)) and (
            self.words.some(("continues", "joining"), self._leading(spot)))

    def another(self, spot: Spot) -> bool:
        """True for another activity that is not named right after: "kegiatan serupa", not "agenda berikutnya adalah …"."""
        if not spot.naming.other or self.words.among("closings", spot.follows):  # "Acara selanjutnya dibuka oleh camat"
            return False
        return not self.words.some("listed", spot.after(NEAR))

    def identified(self, spot: Spot) -> bool:
        """True for what the event is said to be of which the sentence speaks: "Forum tempat itu dikatakan adalah rapat"."""
        before = spot.before
        return len(before) > 1 and self.words.among("listed", before[-1]) and (
            self.words.among(("carriers", "assemblies"), before[0]))

    def planned(self, spot: Spot) -> bool:
        """True in a list of programmes, without a date beside it: "tiga program, yaitu Festival …", not for what is said to be
        held: "Mereka adalah peserta Kemah Tahfiz yang digelar TK Aisyiyah"."""
        before, then = spot.before, spot.tokens[spot.naming.last + 1]
        if self.words.small("which", spot.follows) and self.words.among(HELD, then):
            return False
        if len(before) > 1 and self.words.among("openers", before[-1]) and self.words.among("with_whom", before[-2]):
            return False  # "Mereka adalah warga yang merayakan milad dengan menggelar bazar"
        listed = self.words.some("listed", before) or any(
            f"{one.folded} {other.folded}" in self.words.lists["listed"] for one, other in pairwise(before))
        return listed and not any(spot.end <= m.start < spot.end + 60 for m in self.dates)

    def enumerated(self, spot: Spot) -> bool:
        """True after the colon of a list in the sentence, but not after that of a dateline."""
        small, before = False, spot.before
        for k, token in enumerate(before):
            small = small or token.word and not token.capital
            if token.text == ":" and small:
                return not self.acts_held(before[max(0, k - NEAR):k])
        return False

    def acts_held(self, before: Sequence[Token]) -> bool:
        """True where a list tells what was held: "mengadakan dua acara:"."""
        return bool(before) and self.words.among("carriers", before[-1]) and self.words.some("openers", before)
