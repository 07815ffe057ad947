"""How particular a naming is: whether it may be an event by itself, or only speaks of one."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.events.acts import took_place
from kg.extract.events.generic import is_agreed, speaks_generally
from kg.extract.events.heads import TITLE_KEY
from kg.extract.events.naming import Naming
from kg.extract.events.ownday import DAY, OwnDays
from kg.extract.events.seen import DATED, EDITION, LOOSE, NAMED
from kg.extract.events.tellings import NEAR, QUOTES, Tellings
from kg.extract.eventwords import UNKNOWN, EventWords
from kg.extract.page import Span, Token
from kg.extract.scene import Mention

DEFINED = 8
"""Words of a name before "itu" at most."""


class Particulars:
    """Weighs the namings of one page; `dates` are the days on which events take place, `headlines` the titles in one case,
    `day` where the first day is told."""

    def __init__(self, words: EventWords, dates: Sequence[Mention], headlines: str, day: int) -> None:
        self.words, self.dates, self.headlines, self.day = words, dates, headlines, day
        self.own, self.tellings = OwnDays(words, dates), Tellings(words, dates)

    def of(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span, quoted: bool) -> int:
        """How particular a naming is, from where it stands in its sentence and block; `quoted` inside quotation marks."""
        capital, kind = tokens[naming.first].capital, naming.kind
        if kind.key.startswith(TITLE_KEY):
            return DATED if self.tellings.dated(naming, tokens, sentence) or self.tellings.held(naming, tokens) else LOOSE
        if kind.act:
            return DATED if self._act(naming, tokens, sentence) else LOOSE
        if naming.edition is None and is_agreed(naming, tokens, self.words) or self._named_next(naming, tokens):
            return LOOSE
        if kind.verb and self.words.among("oaths", tokens[naming.first]):
            return LOOSE  # of the event at which it was sworn, if there is another
        activity = kind.key in self.words.lists["activities"]
        if self._backward(naming, tokens, sentence) or activity and not (
                self.tellings.another(naming, tokens) and self.tellings.dated(naming, tokens, sentence)):
            return LOOSE
        if naming.other in self.words.lists["recalled"] and (
                kind.key in self.words.lists["sessions"] or not self.tellings.dated(naming, tokens, sentence)):
            return LOOSE
        if naming.other in self.words.lists["likes"] and not self._once(naming, tokens, sentence):
            return LOOSE
        own = not kind.verb and self.own.has(naming, tokens)
        planned = bool(naming.other) and self.tellings.planned_for(naming, tokens)
        if kind.weak and kind.key in self.words.lists["dated_only"] and not (own or planned):
            return LOOSE
        if naming.edition is not None and (capital or naming.other):
            return EDITION
        if not own and self._vague(naming, tokens, sentence):
            return LOOSE
        if capital and (naming.proper and naming.tail or naming.year or kind.named and not quoted):
            return NAMED
        said = capital and self.tellings.said_held(naming, tokens)
        unsure = self._listed(naming, tokens, sentence, block) or quoted and not (
            said or self.tellings.we_hold(naming, tokens, sentence))
        if unsure and not own:
            return LOOSE
        if naming.bracket or planned:
            return NAMED if naming.bracket else DATED
        tellings = self.tellings
        told = tellings.dated(naming, tokens, sentence) or tellings.day_told(naming, tokens, sentence.start)
        return DATED if told or self._told(naming, tokens, sentence) or tellings.taken_up(naming, tokens, sentence) else LOOSE

    def _named_next(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for another of its kind whose name follows: "Pertemuan sebelumnya, yakni Pertemuan Raya X, berlangsung"."""
        comma, namely = tokens[naming.last:naming.last + 2]
        return bool(naming.other) and comma.text == "," and self.words.small("namely", namely) and (
            self.words.at(tokens, naming.last + 2) is not None)

    def _once(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where such an event is said to have been held, and when: "Temu semacam ini berlangsung di Aceh pada 2022"."""
        told = self.tellings.planned_for(naming, tokens) and self.tellings.dated(naming, tokens, sentence)
        return told and not self._speaks(naming, tokens, sentence, False)

    def _backward(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for words that speak of an event named before: "kegiatan pelatihan itu", "rapat"."""
        first = tokens[naming.first]
        if naming.definite and not first.capital and self.words.among("carrying", tokens[naming.first - 1]):
            return True
        bare = (not first.capital or first.start == sentence.start) and not naming.tail and not naming.other
        brought = self._brought(naming, tokens) or self.own.before(naming.first, tokens)  # "digelar diskusi", "1 Juli upacara"
        alone = bare and len(naming.kind.words) == 1 and not brought and not self._own(naming, tokens, sentence)
        return naming.kind.key in self.words.lists["general_kinds"] and (naming.definite or alone)

    def _act(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for an act of which it is told that it took place."""
        if self._day_follows(naming, tokens, sentence):
            return True
        before = naming.before(tokens, sentence)
        if before and self.words.among("after", before[-1]):  # "Sesudah makan siang, acara dilanjutkan"
            return False
        if self._generally(naming, tokens, sentence) or self.words.some("decided", before):
            return False
        inside = [*takewhile(lambda token: token.start < sentence.end, tokens[naming.kind_end:])]
        if self.words.some("such", inside[:naming.last - naming.kind_end]) or any(
                self.words.small("since", token) for token in inside):
            return False
        in_sentence = self.tellings.dated(naming, tokens, sentence)
        numbered = naming.edition is not None or naming.other.split(" ")[0] in self.words.lists["series"]
        done = bool(before) and (self.words.among("doers", before[-1]) or self.words.small("there_is", before[-1]))
        if in_sentence and (numbered or done) or self.tellings.followed(naming, tokens) or any(
                t.text == ":" and self.tellings.acts_held(before[max(0, k - NEAR):k]) for k, t in enumerate(before)):
            return True
        if before and naming.year and self.words.among("placing", before[-1]):  # "dalam asesmen 2020"
            return True
        there = self.words.among("there", tokens[naming.last])
        came = bool(before) and self.words.among(("placing", "visiting"), before[-1])
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

    def _vague(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what tells of a named event, may be none, is told in general, or is only planned."""
        kind, capital = naming.kind, tokens[naming.first].capital
        if kind.verb and self._only_tells(naming, tokens, sentence) or kind.weak and not self._sure(naming, tokens, sentence):
            return True
        if not naming.other and not (capital and naming.proper) and self._generally(naming, tokens, sentence):
            return True
        other = naming.other and not naming.year and not capital  # "berharap rembuk tahun depan lebih ramai"
        if other and not self.tellings.planned_for(naming, tokens) and self._speaks(naming, tokens, sentence, True):
            return True
        if capital and not naming.year and naming.edition is None and self._wished(naming, tokens, sentence):
            return True
        if self.words.among("each", tokens[naming.last]):
            return True  # "Kuliah Subuh setiap hari"
        dated = naming.year is not None and not kind.key.startswith(UNKNOWN)
        own = naming.edition is not None or kind.named or naming.bracket or dated
        return capital and not own and self.tellings.planned(naming, tokens, sentence)

    def _listed(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span) -> bool:
        """True for small words in a list."""
        if tokens[naming.first].capital:
            return False
        end = tokens[naming.last - 1].end
        if any(end <= m.start < end + 4 and len(m.entity) >= DAY for m in self.dates):  # ", 17 Februari 2024"
            return False
        if block.kind == "item" or self.tellings.enumerated(naming, tokens, sentence):
            return True
        return not naming.other and self.tellings.planned(naming, tokens, sentence) and not (
            self.tellings.identified(naming, tokens, sentence))

    def _told(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a known kind of which it is said that it was held."""
        open_kind = naming.kind.key.startswith(UNKNOWN) or naming.kind.key in self.words.lists["activities"]
        known, weak, tellings = naming.kind.weak or not open_kind, naming.kind.weak, self.tellings
        if tellings.identified(naming, tokens, sentence) or self._brought(naming, tokens):
            return True
        if naming.kind.verb:
            after = tokens[naming.first].start > self.day and tellings.afterwards(naming, tokens, sentence)
            return after or self._shared(naming, tokens, sentence) or self._solemn(naming, tokens, sentence)
        return known and (tellings.held(naming, tokens) or not weak and (
            tellings.by_others(naming, tokens) or tellings.chained(naming, tokens) or self._heads(naming, tokens, sentence)))

    def _brought(self, naming: Naming, tokens: Sequence[Token]) -> bool:
        """True for whatever follows a verb that begins its clause, once a day was told: "Setelah peluncuran, digelar diskusi"."""
        start = tokens[naming.first].start
        return start > self.day and self.words.among("staged", tokens[naming.first - 1]) and (
            tokens[naming.first - 2].text == ",")

    def _heads(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a described kind at the head of a sentence that says that it took place, where its day was told before."""
        start = tokens[naming.first].start
        if start != sentence.start or naming.kind.verb or not naming.tail or start < self.day:
            return False
        return self._went_on(naming, tokens, sentence)

    def _went_on(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where the first that is said of a naming is that it took place: "Rapat dengar pendapat di aula dimulai"."""
        end = next((k for k, t in enumerate(tokens) if t.start >= sentence.end), len(tokens))
        return took_place(naming, tokens, end, True, self.words)

    def _solemn(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what is signed or opened on an occasion told before: "Pada kesempatan itu ia meresmikan asrama"."""
        if naming.kind.key not in self.words.lists["solemn"] or tokens[naming.first].start < self.day:
            return False
        opening = naming.before(tokens, sentence)[:2]
        follows = tokens[naming.kind_end:naming.kind_end + 1]
        also = bool(follows) and self.words.among("also", follows[0])
        return also or self.words.some("meanwhile", opening)

    def _shared(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True where something is given to a number of people, or so many things on an occasion told before: "membagikan petikan
        SK kepada 176 pegawai", "Di sela acara, Baznas menyerahkan 50 paket sembako"."""
        if naming.kind.key not in self.words.lists["gifts"] or tokens[naming.first].start < self.day:
            return False
        opening = naming.before(tokens, sentence)[:2]
        if self.words.some("meanwhile", opening) and tokens[naming.kind_end].text.isdigit():
            return True
        for k in range(naming.kind_end, naming.kind_end + DEFINED):
            if not tokens[k].word and not tokens[k].text.isdigit():
                return False
            if self.words.among("given_to", tokens[k]):
                return tokens[k + 1].text.replace(".", "").isdigit()
        return False

    def told(self, naming: Naming, tokens: Sequence[Token], sentence: Span, block: Span) -> bool:
        """True where a naming, though its sentence tells no day, is told of as what took place: as what is said to have begun, or
        with "itu" after it, or as where somebody was, and a day was told before."""
        start = tokens[naming.first].start
        signed = naming.kind.key in self.words.lists["signings"] and naming.kind_end == naming.first + 1 and start >= self.day
        signed = signed or self.words.among("oaths", tokens[naming.first]) and self.tellings.dated(naming, tokens, sentence)
        if naming.kind.verb and not signed or block.kind == "item" or self._generally(naming, tokens, sentence):
            return False
        if naming.kind.act:
            light = self.words.among("light", tokens[naming.first - 1])
            return light and self.tellings.dated(naming, tokens, sentence)
        if start < self.day or naming.kind.verb:
            return naming.kind.verb
        phrase = [*takewhile(lambda t: t.word or t.text.isdigit(), tokens[naming.last:naming.last + DEFINED])]
        if naming.definite and naming.kind.key not in self.words.lists["activities"]:
            return True  # "Rubi menyebut aksi ini lanjutan musyawarah"
        quoted = start <= sentence.start + 1 and tokens[naming.first - 1].text in QUOTES
        if start == sentence.start or quoted:
            said = phrase and self.words.among(("befalls", "happens", "holding"), phrase[0])
            return bool(said) or any(self.words.small("this", t) for t in phrase) or self._went_on(naming, tokens, sentence)
        before = tokens[naming.first - 1]
        if self.words.among("inside", before) and phrase and (
                self.words.small("which", phrase[0]) or self.words.small("this", phrase[0])):
            return True  # "Dalam pertemuan yang digelar di balai desa itu"
        return self.words.among(("carriers", "attended", "told_in"), before)

    def _wished(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what others are wished to take part in: "berharap alumni mengikuti Sekolah Kader KOPRI"."""
        before = [token for token in tokens[max(0, naming.first - NEAR):naming.first] if token.start >= sentence.start]
        taking = bool(before) and self.words.among(("attended", "openers"), before[-1])
        return taking and self.words.some(("wishes", "urging"), before)

    def urged(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for what somebody is only asked or told to do."""
        return self.words.some("urging", naming.before(tokens, sentence))

    def _generally(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        _, days, some_day = self.tellings.sentence(tokens, sentence)
        return self._speaks(naming, tokens, sentence, some_day or bool(days))

    def _speaks(self, naming: Naming, tokens: Sequence[Token], sentence: Span, dated: bool) -> bool:
        inside, _, _ = self.tellings.sentence(tokens, sentence)
        return speaks_generally(naming, tokens[naming.first].start, inside, dated, self.words)

    def _only_tells(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for the verb of what is then named: "melatih 600 siswa melalui simulasi evakuasi", "diwisuda pada Haflah"."""
        telling = naming.kind.words[0].casefold() in self.words.lists["telling"]
        end = next((k for k, t in enumerate(tokens) if t.start >= sentence.end), len(tokens))
        for k in range(naming.kind_end + 1, end):
            after = k - 2 if self.words.among(("carrying", "sequences"), tokens[k - 1]) else k - 1
            found = self.words.at(tokens, k)
            goal = found and naming.kind.key in self.words.lists["calls"] and found.key in self.words.lists["taught"]
            if goal and self.words.small("for", tokens[after]):  # "menyambangi SMKN 3 untuk sosialisasi bahaya listrik"
                return True
            if found and (telling and self.words.among(("ways", "taking", "openers"), tokens[after])
                          or self.words.among("within", tokens[after]) and tokens[k].capital and found.key != naming.kind.key):
                return True
        return False

    def _sure(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a weak kind that is held, on a day where it is in capitals or of more words, or in the headline."""
        capital, long = tokens[naming.first].capital, len(naming.kind.words) > 1
        phrase = takewhile(lambda t: t.word or t.text.isdigit(), tokens[naming.last:naming.last + DEFINED])
        if capital and any(self.words.small("this", t) for t in phrase):  # "Aksi memperingati Hari Tani itu"
            return True
        if self.tellings.headed_by_day(naming, tokens, sentence.start):
            return True
        if self.tellings.held(naming, tokens) or (capital or long) and self.tellings.dated(naming, tokens, sentence):
            return True
        return capital and long and " ".join(naming.kind.words).casefold() in self.headlines

    def _own(self, naming: Naming, tokens: Sequence[Token], sentence: Span) -> bool:
        """True for a general kind that is said to be held on a day: "dirayakan lewat upacara pada 25 November"."""
        ceremony = naming.kind.key in self.words.lists["ceremonial_kinds"]
        held = not ceremony or self.words.among("ways", tokens[naming.first - 1]) or self.tellings.held(naming, tokens)
        return held and self.tellings.dated(naming, tokens, sentence)
