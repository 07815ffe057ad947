"""Kinds of events that no list knows: by the make of a word, by what brings it, or by the verb of holding that follows it."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.extract.events.block import Block
from kg.extract.events.kinds.acts import act_at
from kg.extract.events.kinds.capitals import is_called
from kg.extract.events.kinds.jubilees import its_jubilee
from kg.extract.events.kinds.phrases import is_placed
from kg.extract.events.kinds.shapes import Shapes
from kg.extract.events.kinds.unlisted import unlisted_at
from kg.extract.events.numbers import number_at
from kg.extract.events.spelt import spelt_out
from kg.extract.eventwords import UNKNOWN, Kind, unlisted
from kg.extract.lexicon import fold_name
from kg.extract.numerals import ROMANS, YEAR
from kg.extract.page import EDGE, Token, texts
from kg.extract.quotations import OPENING, closes

TITLE_KEY = f"{UNKNOWN}“"
"""Begins the key of what is known by its title only."""

QUOTED = 11
"""Words of a title in quotation marks at most."""

INNER = ("-", "–", "'", "’")
"""Marks inside a title: "Bitung–Davao Business Forum", "Annual Members' Meeting"."""

TITLE = 7
"""Words and dashes of an English title at most."""

SHORTEST = 3
"""Letters of a kind at least ("doa", "uji")."""

KINDS, DETERMINERS = 3, ("a", "an", "the", "its", "their")
"""Words of a kind before another that it carries at most, and what stands before them in English."""

BRINGING = ("openers", "attended", "carriers", "bare_openers")
"""Lists of the words one of which stands before what is brought."""

NEAR = 8
"""Words between the head of an event's name and the verb that says that it was held."""


class EventHeads:
    """Finds the heads of unlisted kinds in one block; `met` gives the key of the kind that a word began before."""

    def __init__(self, block: Block, shapes: Shapes, met: Mapping[str, str]) -> None:
        self.block, self.shapes, self.met = block, shapes, met
        self.tokens, self.words, self.names, self.lexicon = block.tokens, block.words, block.names, block.lexicon
        self.bodies, self.dates, self.starts, self.headline = block.bodies, block.dates, block.starts, block.headline
        self.alike = not block.said.isdisjoint(self.words.lists["alike"])
        self.titles = not block.said.isdisjoint(self.words.lists["titles"])

    def at(self, i: int) -> Kind | None:
        """The kind that begins at token `i`, None where none does."""
        token, lists = self.tokens[i], self.words.lists
        if not token.word or token.end - token.start < SHORTEST or not token.capital and token.folded in lists["ends"]:
            return None
        its = token.folded.endswith(self.words.affixes["its"])
        if its and token.capital and token.text.endswith(self.words.affixes["its"]) and i in self.starts:
            return self._its(i)
        if (its or token.folded in self.words.kinds) and (jubilee := its_jubilee(self.block, i)):
            return jubilee
        if token.folded[:self.shapes.shortest] in self.shapes.begin and (made := self.shapes.pattern.match(token.text)):
            return Kind((token.text,), self.shapes.stems[made.group(1).casefold()], named=True)
        key = self.met.get(token.folded)
        again = key is not None and (key.startswith(UNKNOWN) or key in lists["operations"] or self._another(i + 1))
        if key is not None and again and not self._known_near(i):
            return Kind((token.text,), key)
        ahead = "-" in token.folded or token.folded in lists["ahead"]
        if known := self.alike and self._alike(i) or ahead and self._ahead(i) or token.capital and self._in_capitals(i):
            return known
        found = unlisted_at(self.block, i) or self._made(i)
        if found:
            told = found.words == (token.text,) and not self.tokens[i + 1].capital
            return replace(found, key=key) if key is not None and told else found
        if self.headline or i in self.dates or token.capital and i not in self.starts:
            return None
        return act_at(self.tokens, i, i in self.starts, self.words)

    def _in_capitals(self, i: int) -> Kind | None:
        """What is told by the capitals in which it is written."""
        word, lists = self.tokens[i].folded, self.words.lists
        return (self._titled(i) if self.titles else None) or (self._headed(i) if word in lists["capital_heads"] else None) or (
            self._commemorated(i) if word in lists["feasts", "day_names"] else None)

    def _alike(self, i: int) -> Kind | None:
        """The like of what was told: "kegiatan serupa", ", doa serupa digelar"."""
        token = self.tokens[i]
        if not self.words.among("alike", self.tokens[i + 1]):
            return None
        small = not token.capital and self.tokens[i - 1].text == "," and not self.words.among("idle", token)
        alike = self.words.among("similar", token) or small and self._held_after(i, "befalls")
        return unlisted(token) if alike else None

    def _its(self, i: int) -> Kind | None:
        """The event of what was told before, by a known kind of one word: "Peluncurannya dihadiri bupati"."""
        token = self.tokens[i]
        kinds = self.words.kinds.get(self.words.bare(token.folded), ())
        known = [kind for kind in kinds if len(kind.words) == 1 and not kind.verb]
        if not known or self.words.among("carrying", token) or not self._held_after(i, "befalls"):
            return None
        return replace(known[0], words=(token.text,))

    def _made(self, i: int) -> Kind | None:
        """What is brought or said to be held."""
        token, before, lists = self.tokens[i], self.block.before(i), self.words.lists
        idle = token.folded in lists["idle"]
        if idle and (before.folded not in lists[BRINGING]):
            return None
        opened = token.capital and self.tokens[i + 1].capital and (
            token.folded in lists["days"] or self.tokens[i - 1].folded in lists["openers"])
        if not opened and (token.folded in lists["unfit"] or token.text in self.names.stops):
            return None
        if idle and not token.capital and not is_placed(self.block, i):
            return None
        brought = before.folded in lists[BRINGING] and self._brought(i, before)
        apart = not before.word or before.folded in lists["contrasts"]
        if not (brought or not idle and apart and self._subject(i)):
            return None
        return None if self._known_near(i, 1 if token.capital and brought else 3) else unlisted(token)

    def _another(self, j: int) -> bool:
        """True for words by which another event is meant: "Sidang berikut"."""
        return any(phrase[0] == self.tokens[j].text for phrase in self.words.others)

    def carried(self, i: int) -> int:
        """How many words before a kind may be written with its name: "upacara sertijab", "a culinary bazaar"."""
        first, carrying = i, self.words.lists["carrying"]
        while first and self.tokens[first - 1].folded in carrying:
            first -= 1
        if first < i:
            return i - first
        for k in range(max(0, i - KINDS), i):
            kind = self.block.kinds.get(k)
            if kind and not kind.verb and k + len(kind.words) == i:  # "misa syukur pesta emas"
                return i - k
        for k in range(i - 1, max(-1, i - 7), -1):
            word = self.tokens[k].folded
            if word.endswith(("'s", "’s")) or word == "s" and self.tokens[k - 1].text in "'’" or word in DETERMINERS:
                return i - 1 - k  # "LHF's | participatory planning workshop"
            ordinal = self.tokens[k].text.isdigit() or self.tokens[k].text in ("st", "nd", "rd", "th")
            if not ordinal and (not self.tokens[k].word or self.words.among("ends", self.tokens[k])):
                return 0
        return 0

    def _ahead(self, i: int) -> Kind | None:
        """What comes before a known kind of gathering: "Pra-Porprov", "Pra Porprov"."""
        token = self.tokens[i]
        begin, _, rest = token.folded.partition("-")
        if not rest and token.capital and token.folded in self.words.lists["ahead"]:
            apart = self.block.kinds.get(i + 1)
            key = f"{UNKNOWN}{begin}-{apart.words[0].casefold() if apart else ''}"
            return Kind((token.text, *apart.words), key, named=True) if apart else None
        if not rest or begin not in self.words.lists["ahead"]:
            return None
        known = self.words.kinds.get(rest, ())
        return Kind((token.text,), UNKNOWN + token.text.casefold(), named=True) if known else None

    def quoted(self, i: int) -> Kind | None:
        """What an event is called in quotation marks that begin before token `i`, None where there is none."""
        if i < 2 or self.tokens[i - 1].text not in OPENING or not self.tokens[i].capital or not self._entitled(i - 2):
            return None
        return self._quotation(i)

    def _entitled(self, k: int) -> bool:
        """True where what is quoted after token `k` is what an event is called, and nothing else says what it is."""
        k -= self.words.among("titled", self.tokens[k])
        return self.words.among(("openers", "carriers"), self.tokens[k])

    def _quotation(self, i: int) -> Kind | None:
        """All that stands in quotation marks from token `i` on."""
        words = texts(self.tokens[i:closes(self.tokens, i, QUOTED)])
        return Kind(words, f"{TITLE_KEY}{' '.join(words).casefold()}", named=True) if words else None

    def _headed(self, i: int) -> Kind | None:
        """A word for an occasion with the rest of its name in capitals after it: "Malam Apresiasi Guru", "Pekan Literasi"."""
        token, follows = self.tokens[i], self.tokens[i + 1]
        if not (token.capital and follows.capital and self.words.among("capital_heads", token)):
            return None
        if follows.text in ROMANS or len(follows.text) == 1 or self.words.among("school_levels", follows):
            return None  # "Kelas X", "Kelas B Putri", "Sekolah Menengah Atas"
        whose = i + 1 in self.bodies and not self.words.among("meetings", token)
        if follows.text in self.names.stops or whose or self.headline and follows.text in self.names.headline:
            return None
        before = EDGE if self.headline or i - 1 in self.starts else self.block.before(i)
        if before.capital:  # "Komite Sekolah Tukijo"
            return None
        if self.tokens[i - 1].capital and fold_name(self.tokens[i - 1].text) in self.lexicon.posts:
            return None  # "Kepala Sekolah Agus Widodo"
        known = self.block.kinds.get(i + 1)
        if known and not known.verb and not self.words.among("holding", token) and len(known.words) == 1:
            return replace(known, words=(token.text, *known.words))  # "Pekan Imunisasi", "Malam Resepsi"
        own = i + 1 in self.bodies or not self._known_near(i + 1, 1) or spelt_out(self.tokens, i, i + 1, self.words)
        return unlisted(token, weak=True) if own else None

    def _commemorated(self, i: int) -> Kind | None:
        """A named day that is celebrated or attended: "Hari Tani Nasional ke-5 tahun ini diperingati", "acara Hari Gizi"."""
        celebrating = self.words.among("celebrating", self.tokens[i - 1])
        if celebrating and self.words.among("feasts", self.tokens[i]):
            return Kind((self.tokens[i].text,), self.words.key("commemoration"))
        if not (self.tokens[i].capital and self.words.among("day_names", self.tokens[i])) or i + 1 in self.dates:
            return None
        last = i + 1
        while self.tokens[last].capital:
            last += 1
        if last == i + 1:
            return None
        k = last + number_at(self.tokens, last, self.words)[1]
        while self.words.among(("auxiliaries", "this_year"), self.tokens[k]):
            k += 1
        attended = celebrating or self.words.among(("attended", "carriers"), self.tokens[i - 1]) or self._partaken(i - 1)
        held = self._held_after(last - 1, "befalls") and not self.words.small("and", self.tokens[i - 1])  # "HUT dan Hari Guru"
        celebrated = attended or held or self.words.among("marking", self.tokens[k])
        return Kind(texts(self.tokens[i:last]), self.words.key("commemoration")) if celebrated else None

    def _partaken(self, k: int) -> bool:
        """People come to what follows token `k`: "hadir dalam"."""
        place = self.words.among(("in_or_on", "inside"), self.tokens[k])
        return place and self.words.among("partaking", self.tokens[k - 1])

    def _titled(self, i: int) -> Kind | None:
        """An English title that ends in what it is: "Sukatani Career Expo"."""
        before, words = self.block.before(i), self.words
        if before.capital and not words.among("articles", before) or words.small("in", before) or words.small("to", before):
            return None
        for k in range(i, i + TITLE):
            token = self.tokens[k]
            if token.text in INNER and k > i and token.start == self.tokens[k - 1].end:
                continue
            level = self.words.among(("reaches", "others_before"), token) or self._cup(k + 1)  # "Second Bitung–Davao Forum"
            unfit = token.text in self.names.officials and not level or self.words.among(("unfit", "marking"), token)
            if not token.capital or k in self.bodies or unfit:
                return None
            follows = self.tokens[k + 1]
            last = not follows.capital or follows.text in ROMANS
            if k > i and last and self.words.among("titles", token):
                ceremony = self.words.among("ceremonies", follows)
                return Kind(texts(self.tokens[i:k + 1 + ceremony]), self.words.title_key(self.tokens, k), named=True)
        return None

    def _cup(self, k: int) -> bool:
        """A cup or prize of the office before it: "Kapolres Cup", "Penyuluh Agama Islam Award"."""
        while self.tokens[k].capital:
            if self.words.among("cups", self.tokens[k]):
                return True
            k += 1
        return False

    def _known_near(self, i: int, reach: int = 3) -> bool:
        """A listed kind, a body or a date but a bare year begins at the token or soon after it."""
        return any(k in self.block.kinds or k in self.bodies or k in self.dates and not YEAR.match(self.dates[k][1])
                   for k in range(i, i + reach) if k == i or not self._ends(i, k))

    def _ends(self, i: int, k: int) -> bool:
        return any(not t.word or self.words.among("ends", t) for t in self.tokens[i:k])

    def _brought(self, i: int, before: Token) -> bool:
        """Right after a verb of holding, or in capitals after "kegiatan", "bentuk"."""
        bare = before.text in self.words.lists["bare_openers"] and any(end == i - 1 for end, _ in self.bodies.values())
        if bare or self.words.among("openers", before):
            return True
        if self.words.among("attended", before) and (self.tokens[i].capital or self.words.among("visited", before)):
            return self.tokens[i].text not in self.names.officials
        if not self.words.among("carriers", before) or before.capital and i - 1 not in self.starts:
            return False
        if not self.tokens[i].capital:  # "menggelar tradisi saparan"
            return self.words.among("openers", self.tokens[i - 2]) and self.words.among("usages", before)
        if self.words.among("calling", before) and not is_called(self.block, i):
            return False
        if self.words.among("functions", self.tokens[i - 2]):
            return False  # "Koordinator acara Setia Naka"
        return not self.lexicon.begins_name(fold_name(self.tokens[i].text))

    def _subject(self, i: int) -> bool:
        """What heads a sentence or clause of which a verb of holding is said: "Ngopi Demokrasi digelar", ", doa digelar"."""
        before = self.tokens[i - 1]
        if self.tokens[i].capital:
            heads = i in self.starts or before.text in OPENING or self.block.fronted(i)
            held = heads and not self.words.among("pointing", self.tokens[i]) and self._held_after(i)
        else:
            clause = (before.text == "," or self.words.among("contrasts", before))
            held = clause and not self.words.is_verb(self.tokens[i]) and self._held_after(i, "staged")
        return held and not act_at(self.tokens, i, i in self.starts, self.words)

    def _held_after(self, i: int, verbs: str = "happens") -> bool:
        lists, year = self.words.lists, False
        for token in self.tokens[i + 1:i + 1 + NEAR]:
            if token.folded in lists[verbs]:
                return True
            if YEAR.match(token.text):  # "Gemastik 2025 resmi dibuka"
                verbs, year = "befalls", True
            elif not token.word or year and token.capital or token.folded not in lists["passed_over"] and (
                    token.folded in lists["ends"] or not token.capital and self.words.is_verb(token)):
                return False
        return False
