"""How particular a naming is: whether it may be an event by itself, or only speaks of one."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.dates.calendar import DAY, MONTH
from kg.extract.events.doubts.generic import is_agreed, signed_between, speaks_generally
from kg.extract.events.kinds.acts import took_place
from kg.extract.events.kinds.finding import TITLE_KEY
from kg.extract.events.naming import Spot
from kg.extract.events.ownday import OwnDays
from kg.extract.events.ties.seen import DATED, EDITION, LOOSE, NAMED
from kg.extract.events.ties.tellings import NEAR, Tellings
from kg.extract.eventwords import UNKNOWN, EventWords
from kg.extract.quotations import QUOTES
from kg.extract.scene import Mention

DEFINED = 8
"""Words of a name before "itu" at most."""


class Particulars:
    """Weighs the namings of one page; `dates` are the days on which events take place, `headlines` the titles in one case,
    `day` where the first day is told."""

    def __init__(self, words: EventWords, dates: Sequence[Mention], headlines: str, day: int) -> None:
        self.words, self.dates, self.headlines, self.day = words, dates, headlines, day
        self.own, self.tellings = OwnDays(words, dates), Tellings(words, dates)

    def of(self, spot: Spot, quoted: bool) -> int:
        """How particular a naming is, from where it stands in its sentence and block; `quoted` inside quotation marks."""
        naming, capital, kind = spot.naming, spot.first.capital, spot.naming.kind
        if kind.key.startswith(TITLE_KEY):
            return DATED
        if kind.act:
            return DATED if self._act(spot) else LOOSE
        if naming.edition is None and is_agreed(naming, spot.tokens, self.words) or self._named_next(spot):
            return LOOSE
        if kind.key in self.words.lists["signings"] and signed_between(naming, spot.tokens, self.words):
            return DATED
        if kind.verb and self.words.among("oaths", spot.first):
            return LOOSE  # of the event at which it was sworn, if there is another
        activity = kind.key in self.words.lists["activities"]
        if self._backward(spot) or activity and not (self.tellings.another(spot) and self.tellings.dated(spot)):
            return LOOSE
        if naming.other in self.words.lists["recalled"] and (
                kind.key in self.words.lists["sessions"] and not self._went_on(spot) or not self.tellings.dated(spot)):
            return LOOSE
        if naming.other in self.words.lists["likes"] and not self._once(spot):
            return LOOSE
        own = not kind.verb and self.own.has(naming, spot.tokens)
        planned = bool(naming.other) and self.tellings.planned_for(spot)
        if kind.weak and kind.key in self.words.lists["dated_only"] and not (own or planned):
            return LOOSE
        if naming.edition is not None and (capital or naming.other):
            return EDITION
        if not own and self._vague(spot):
            return LOOSE
        if capital and (naming.proper and naming.tail or naming.year or kind.named and not quoted):
            return NAMED
        said = capital and self.tellings.said_held(spot)
        unsure = self._listed(spot) or quoted and not (said or self.tellings.we_hold(spot))
        if unsure and not own:
            return LOOSE
        if naming.bracket or planned:
            return NAMED if naming.bracket else DATED
        told = self.tellings.dated(spot) or self.tellings.day_told(spot)
        return DATED if told or self._told(spot) or self.tellings.taken_up(spot) else LOOSE

    def _named_next(self, spot: Spot) -> bool:
        """True for another of its kind whose name follows: "Pertemuan sebelumnya, yakni Pertemuan Raya X, berlangsung"."""
        last, tokens = spot.naming.last, spot.tokens
        return bool(spot.naming.other) and spot.follows.text == "," and self.words.small("namely", tokens[last + 1]) and (
            self.words.at(tokens, last + 2) is not None)

    def _once(self, spot: Spot) -> bool:
        """True where such an event is said to have been held, and when: "Temu semacam ini berlangsung di Aceh pada 2022"."""
        told = self.tellings.planned_for(spot) and self.tellings.dated(spot)
        return told and not self._speaks(spot, False)

    def _backward(self, spot: Spot) -> bool:
        """True for words that speak of an event named before: "kegiatan pelatihan itu", "rapat"."""
        naming, tokens = spot.naming, spot.tokens
        if naming.definite and not spot.first.capital and self.words.among("carrying", tokens[naming.first - 1]):
            return True
        bare = (not spot.first.capital or spot.heads) and not (naming.tail or naming.other or naming.kind.verb)
        brought = self._brought(spot) or self.own.before(naming.first, tokens)  # "digelar diskusi", "1 Juli upacara"
        alone = bare and len(naming.kind.words) == 1 and not brought and not self._own(spot)
        return naming.kind.key in self.words.lists["general_kinds"] and (naming.definite or alone)

    def _act(self, spot: Spot) -> bool:
        """True for an act of which it is told that it took place."""
        if self._day_follows(spot):
            return True
        naming, tokens, before = spot.naming, spot.tokens, spot.before
        if self.words.among("after", spot.left):  # "Sesudah makan siang, acara dilanjutkan"
            return False
        if self._generally(spot) or self.words.some("decided", before):
            return False
        inside = tokens[naming.kind_end:spot.stop]
        if self.words.some("such", inside[:naming.last - naming.kind_end]) or any(
                self.words.small("since", token) for token in inside):
            return False
        in_sentence = self.tellings.dated(spot)
        numbered = naming.edition is not None or naming.other.split(" ")[0] in self.words.lists["series"]
        done = self.words.among("doers", spot.left) or self.words.small("there_is", spot.left)
        if in_sentence and (numbered or done) or self.tellings.followed(spot) or any(
                t.text == ":" and self.tellings.acts_held(before[max(0, k - NEAR):k]) for k, t in enumerate(before)):
            return True
        month = len(naming.other) == MONTH and self.words.among("holding", spot.left)  # "menuntaskan perundingan pada Maret 2025"
        if month or naming.year and self.words.among("placing", spot.left):  # "dalam asesmen 2020"
            return True
        if in_sentence and self._both(spot):
            return True
        there, came = self.words.among("there", spot.follows), self.words.among(("placing", "visiting"), spot.left)
        if in_sentence and there and came and naming.last > naming.first + 1:  # "dalam temu mitra di Aula Bappeda, Kamis"
            return True
        return took_place(naming, tokens, spot.stop, in_sentence or spot.first.start > self.day, self.words)

    def _both(self, spot: Spot) -> bool:
        """True for one of several of which it is said when or where all were: "lomba dan pembagian X, keduanya pada Sabtu"."""
        tokens, last = spot.tokens, spot.naming.last
        for k in range(last, min(last + DEFINED, len(tokens) - 1)):
            if tokens[k].text == ",":
                return self.words.among("all_told", tokens[k + 1]) and self.words.among("in_or_on", tokens[k + 2])
        return False

    def _day_follows(self, spot: Spot) -> bool:
        """True where the day of an act follows: "pemusatan latihan mulai 1 Juni", "Perundingan antara keduanya, 3 Mei 2025,"."""
        day = next((start for start in self.own.starts if start >= spot.end), spot.sentence.end)
        if day >= spot.sentence.end:
            return False
        between = [*takewhile(lambda t: t.start < day, spot.tokens[spot.naming.last:spot.naming.last + DEFINED])]
        if spot.heads and not spot.naming.definite:
            straight = not any(
                not t.capital and self.words.verb.match(t.folded) or self.words.among("modals", t) for t in between)
        else:
            straight = all(t.word and (self.words.among("before_days", t) or not self.words.among("ends", t)) for t in between)
        return straight and len(between) < DEFINED

    def _vague(self, spot: Spot) -> bool:
        """True for what tells of a named event, may be none, is told in general, or is only planned."""
        naming, kind, capital = spot.naming, spot.naming.kind, spot.first.capital
        if kind.verb and self._only_tells(spot) or kind.weak and not self._sure(spot):
            return True
        proper = bool(naming.tail) and spot.tokens[naming.kind_end].capital
        joined = proper and self.tellings.chained(spot)  # "akan dirangkai dengan peluncuran Sistem Informasi Gudep"
        if not (naming.other or capital and naming.proper or joined) and self._generally(spot):
            return True
        other = naming.other and not naming.year and not capital  # "berharap rembuk tahun depan lebih ramai"
        if other and not self.tellings.planned_for(spot) and self._speaks(spot, True):
            return True
        if capital and not naming.year and naming.edition is None and self._wished(spot):
            return True
        dated = naming.year is not None and not kind.key.startswith(UNKNOWN)
        own = naming.edition is not None or kind.named or naming.bracket or dated
        return capital and not own and self.tellings.planned(spot)

    def _listed(self, spot: Spot) -> bool:
        """True for small words in a list."""
        if spot.first.capital:
            return False
        if any(spot.end <= m.start < spot.end + 4 and len(m.entity) >= DAY for m in self.dates):  # ", 17 Februari 2024"
            return False
        if spot.block.kind == "item" or self.tellings.enumerated(spot):
            return True
        return not spot.naming.other and self.tellings.planned(spot) and not self.tellings.identified(spot)

    def _told(self, spot: Spot) -> bool:
        """True for a known kind of which it is said that it was held."""
        kind, tellings = spot.naming.kind, self.tellings
        known = kind.weak or not (kind.key.startswith(UNKNOWN) or kind.key in self.words.lists["activities"])
        received = spot.first.start > self.day and tellings.received(spot)
        if received or tellings.identified(spot) or self._brought(spot) or known and self._spoken_at(spot):
            return True
        if kind.verb:
            after = spot.first.start > self.day and tellings.afterwards(spot)
            return after or self._shared(spot) or self._solemn(spot)
        return known and (tellings.held(spot) or not kind.weak and (
            tellings.by_others(spot) or tellings.chained(spot) or self._heads(spot)))

    def _spoken_at(self, spot: Spot) -> bool:
        """True for where somebody is said to have spoken, with what or where it was: "kata X usai rapat di Balai Kota"."""
        there = self.words.small("in", spot.follows) and spot.tokens[spot.naming.last + 1].capital
        kind = spot.naming.kind
        told = kind.key in self.words.lists["encounters"] if kind.verb else there or spot.naming.tail
        return bool(told) and self.tellings.spoken_at(spot)

    def _brought(self, spot: Spot) -> bool:
        """True for whatever follows a verb that begins its clause, once a day was told: "Setelah peluncuran, digelar diskusi"."""
        comma, verb = spot.naming.first - 2, spot.naming.first - 1
        return spot.first.start > self.day and self.words.among("staged", spot.tokens[verb]) and spot.tokens[comma].text == ","

    def _heads(self, spot: Spot) -> bool:
        """True for a described kind at the head of a sentence that says that it took place, where its day was told before."""
        described = spot.heads and not spot.naming.kind.verb and len(spot.naming.tail) > 0
        return described and spot.first.start >= self.day and self._went_on(spot)

    def _went_on(self, spot: Spot) -> bool:
        """True where the first that is said of a naming is that it took place: "Rapat dengar pendapat di aula dimulai"."""
        return took_place(spot.naming, spot.tokens, spot.stop, True, self.words)

    def _solemn(self, spot: Spot) -> bool:
        """True for what is signed or opened on an occasion told before: "Pada kesempatan itu ia meresmikan asrama"."""
        if spot.naming.kind.key not in self.words.lists["solemn"] or spot.first.start < self.day:
            return False
        return self.words.among("also", spot.tokens[spot.naming.kind_end]) or self.words.some("meanwhile", spot.before[:2])

    def _shared(self, spot: Spot) -> bool:
        """True where something is given to a number of people, or so many things on an occasion told before: "membagikan petikan
        SK kepada 176 pegawai", "Di sela acara, Baznas menyerahkan 50 paket sembako"."""
        naming, tokens = spot.naming, spot.tokens
        if naming.kind.key not in self.words.lists["gifts"] or spot.first.start < self.day:
            return False
        if self.words.some("meanwhile", spot.before[:2]) and tokens[naming.kind_end].text.isdigit():
            return True
        for k in range(naming.kind_end, naming.kind_end + DEFINED):
            if not tokens[k].word and not tokens[k].text.isdigit():
                return False
            if self.words.among("given_to", tokens[k]):
                return tokens[k + 1].text.replace(".", "").isdigit()
        return False

    def told(self, spot: Spot) -> bool:
        """True where a naming, though its sentence tells no day, is told of as what took place: as what is said to have begun, or
        with "itu" after it, or as where somebody was, and a day was told before."""
        naming, start, before = spot.naming, spot.first.start, spot.tokens[spot.naming.first - 1]
        signed = naming.kind.key in self.words.lists["signings"] and naming.kind_end == naming.first + 1 and start >= self.day
        signed = signed or self.words.among("oaths", spot.first) and self.tellings.dated(spot)
        if naming.kind.verb and not signed or spot.block.kind == "item" or self._generally(spot):
            return False
        if naming.kind.act:
            return self.words.among("light", before) and self.tellings.dated(spot)
        if start < self.day or naming.kind.verb:
            return naming.kind.verb
        phrase = spot.phrase(DEFINED)
        if naming.definite and naming.kind.key not in self.words.lists["activities"]:
            return True  # "Rubi menyebut aksi ini lanjutan musyawarah"
        if spot.heads or start <= spot.sentence.start + 1 and before.text in QUOTES:
            said = phrase and self.words.among(("befalls", "happens", "holding"), phrase[0])
            return bool(said) or any(self.words.small("this", t) for t in phrase) or self._went_on(spot)
        if self.words.among("inside", before) and phrase and (
                self.words.small("which", phrase[0]) or self.words.small("this", phrase[0])):
            return True  # "Dalam pertemuan yang digelar di balai desa itu"
        return self.words.among(("carriers", "attended", "told_in"), before)

    def _wished(self, spot: Spot) -> bool:
        """True for what others are wished to take part in: "berharap alumni mengikuti Sekolah Kader KOPRI"."""
        taking = self.words.among(("attended", "openers"), spot.left)
        return taking and self.words.some(("wishes", "urging"), spot.before[-NEAR:])

    def urged(self, spot: Spot) -> bool:
        """True for what somebody is only asked or told to do."""
        return self.words.some("urging", spot.before)

    def _generally(self, spot: Spot) -> bool:
        _, days, some_day = self.tellings.sentence(spot)
        return self._speaks(spot, some_day or bool(days))

    def _speaks(self, spot: Spot, dated: bool) -> bool:
        return speaks_generally(spot.naming, spot.first.start, self.tellings.sentence(spot)[0], dated, self.words)

    def _only_tells(self, spot: Spot) -> bool:
        """True for the verb of what is then named: "melatih 600 siswa melalui simulasi evakuasi", "diwisuda pada Haflah"."""
        naming, tokens = spot.naming, spot.tokens
        telling = naming.kind.words[0].casefold() in self.words.lists["telling"]
        for k in range(naming.kind_end + 1, spot.stop):
            after = k - 2 if self.words.among(("carrying", "sequences"), tokens[k - 1]) else k - 1
            found = self.words.at(tokens, k)
            goal = found and naming.kind.key in self.words.lists["calls"] and found.key in self.words.lists["taught"]
            if goal and self.words.small("for", tokens[after]):  # "menyambangi SMKN 3 untuk sosialisasi bahaya listrik"
                return True
            if found and (telling and self.words.among(("ways", "taking", "openers"), tokens[after])
                          or self.words.among("within", tokens[after]) and tokens[k].capital and found.key != naming.kind.key):
                return True
        return False

    def _sure(self, spot: Spot) -> bool:
        """True for a weak kind that is held, on a day where it is in capitals or of more words, or in the headline."""
        naming, capital, long = spot.naming, spot.first.capital, len(spot.naming.kind.words) > 1
        if capital and any(self.words.small("this", t) for t in spot.phrase(DEFINED)):  # "Aksi memperingati Hari Tani itu"
            return True
        if self.tellings.headed_by_day(spot) or self.tellings.held(spot):
            return True
        occurs = self.words.among("occurring", spot.follows) and self.words.among("occurred", spot.tokens[naming.last + 1])
        if naming.other and occurs and self.tellings.dated(spot):
            return True  # "The next edition will be held in 2025"
        if self.tellings.dated(spot) and (capital or long or self.tellings.spoken_at(spot)):
            return True
        return capital and long and " ".join(naming.kind.words).casefold() in self.headlines

    def _own(self, spot: Spot) -> bool:
        """True for a general kind that is said to be held on a day: "dirayakan lewat upacara pada 25 November"."""
        ceremony, before = spot.naming.kind.key in self.words.lists["ceremonial_kinds"], spot.tokens[spot.naming.first - 1]
        held = not ceremony or self.words.among("ways", before) or self.tellings.held(spot)
        return held and self.tellings.dated(spot)
