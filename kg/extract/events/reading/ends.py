"""Where the name of an event ends: what goes on with it, and what does not belong to it."""
from __future__ import annotations

from kg.extract.events.block import Block
from kg.extract.events.naming import Naming
from kg.extract.events.numbers import number_at, of_unit
from kg.extract.events.reading.joined import coordinated
from kg.extract.events.spelt import both_spelt, shortened
from kg.extract.lexicon import LIKELY, fold_name
from kg.extract.numerals import ROMANS, YEAR
from kg.extract.page import Token

MORE = 8
"""Words of a name after a body in it at most."""

ENDING = ("ends", "holding", "habits_after", "such")


class NameEnds:
    """Tells of the tokens of one block whether a name goes on with them."""

    def __init__(self, block: Block) -> None:
        self.block, self.tokens, self.words, self.names = block, block.tokens, block.words, block.names
        self.bodies, self.dates, self.headline = block.bodies, block.dates, block.headline

    def territory(self, end: int) -> int:
        """The token after the territory whose kind ends a body's name: "Jambore PKK Tingkat Provinsi" Kalimantan Barat."""
        if self.tokens[end - 1].text in self.names.territories or self.words.among("level_words", self.tokens[end - 1]):
            while self.tokens[end].capital and end not in self.bodies:
                end += 1
        return end

    def others(self, j: int, first: int) -> bool:
        """A day, a person or somebody who does something follows the name that begins at token `first`."""
        dated = j in self.dates and not self.weekly(j) and not self.compound(j)
        return dated or self.holder(j, first) or self.acts(j, first)

    def goes_on(self, j: int, first: int) -> bool:
        """Words after a body in the name that begins at token `first`, up to its short form in brackets: "Musyawarah Pramuka
        Penegak dan Pandega (Muspanda)"."""
        token, k = self.tokens[j], j
        if self.headline or token.capital and (self.words.at(self.tokens, j) or self.stops(j)):
            return False
        while k < j + MORE and k not in self.bodies and k not in self.dates and (
                self.tokens[k].capital or self.words.among("inside_names", self.tokens[k])):
            k += 1
        opening, short, closing = self.tokens[k:k + 3]
        closed = k > j and opening.text == "(" and short.capital and closing.text == ")"
        return closed and (token.capital or short.folded[0] == self.tokens[first].folded[0])

    def acts(self, j: int, first: int) -> bool:
        """A body or those who came do something after the event that begins at token `first`, and no comma between: "Usai
        upacara | PMI Kendal membagikan masker", "Pada akhir pelatihan | peserta mengikuti tes"."""
        if j not in self.bodies and not self.words.among("those_there", self.tokens[j]):
            return False
        after = self.bodies[j][0] if j in self.bodies else j + 1
        return self.tokens[after].text.startswith(self.words.affixes["active"]) and (
            self.words.among(("meanwhile", "edges"), self.tokens[first - 1]))

    def shortened(self, j: int) -> bool:
        """The rest of a name that is abbreviated after it: "Rapat Kerja dan Konsultasi Provinsi (Rakerkonprov)"."""
        joint = self.tokens[j].text == "&" or self.words.small("and", self.tokens[j])
        more = joint and shortened(self.tokens, j + 1, self.bodies)
        return more and (not self.words.at(self.tokens, j + 1) or both_spelt(self.tokens, j))

    def weekly(self, j: int) -> bool:
        """A day of the Javanese week as the name of a gathering ("Pengajian Ahad Pon")."""
        return self.tokens[j + 1].text in self.words.lists["market_days"]

    def inducted(self, token: Token, naming: Naming) -> bool:
        """An official who is inducted, and no group."""
        official = naming.kind.key in self.words.lists["inductions"] and token.text in self.names.officials
        return official and not self.words.among("collectives", token)

    def stops(self, j: int) -> bool:
        """A capital with which no name of an event goes on: a title, a day, a number."""
        token = self.tokens[j]
        follows = self.tokens[j + 1]
        if self.weekly(j) or self.compound(j):
            return False
        if self.words.among("pageants", token):
            couple = self.tokens[j + 2] if self.words.small("and", follows) else follows
            if self.words.some("pageants", (*self.tokens[max(0, j - 2):j], couple)):
                return False  # "Pemilihan Mas dan Mbak Jawa Tengah"
        if self.words.among("series", token):
            return number_at(self.tokens, j + 1, self.words)[1] > 0
        if token.text in ROMANS and self.words.among("no_editions", self.tokens[j - 1]):
            return False
        if token.text.istitle() and token.folded in self.words.grammar["year"] and (
                follows.capital and not self.words.among("no_calendar", follows)):
            return False  # "Resepsi Tahun Emas"
        if token.text in ROMANS and of_unit(self.tokens, j):
            return False
        if token.text in ROMANS or token.text in self.names.stops or self.headline and token.text in self.names.headline:
            return True
        if token.text in self.words.lists["ends"] or self.words.among("holding", token):
            return True
        return bool(self.words.ordinal.match(token.text))

    def hangs(self, j: int) -> bool:
        """A word at the end of a name that is none of it: "Rapat Kerja dan"."""
        day = self.tokens[j].capital and self.words.among("day_names", self.tokens[j - 1])  # "Resepsi Hari Jadi"
        cared = self.tokens[j].capital and not self.headline and self.words.among("cared_for", self.tokens[j])  # "Warga Binaan"
        return self.counts(j) or self.words.among("ends", self.tokens[j]) and not (self.kept(j) or day or cared)

    def counts(self, j: int) -> bool:
        """A number of those who come next: "apel kenaikan pangkat | dua personel", not "donor darah tahap dua", nor right behind
        the kind: "pengukuhan dua guru besar"."""
        token, follows = self.tokens[j], self.tokens[j + 1]
        several = token.text.islower() and self.words.among("several", token) and self.words.at(self.tokens, j - 1) is None
        return several and follows.word and not follows.capital and not self.words.among("series", self.tokens[j - 1])

    def kept(self, j: int) -> bool:
        """A word that ends other names but may end this one: "pengurus baru"."""
        follows = self.tokens[j + 1]
        named = follows.capital and j + 1 not in self.dates  # "gedung baru Puskesmas Garut"
        ended = not follows.word or self.words.among("ends", follows)  # "peresmian kantor baru di Kudus"
        new = self.words.among("fresh", self.tokens[j]) and (
            named or ended or self.words.among("collectives", self.tokens[j - 1]))
        days = self.words.small("day", self.tokens[j]) and self.words.among("several", self.tokens[j - 1])  # "tahlil tujuh hari"
        edge = self.words.among("edges", self.tokens[j - 1]) and self.words.among("spans", self.tokens[j])  # "pentas akhir tahun"
        return new or days or edge or self.compound(j)

    def occasion(self, j: int) -> bool:
        """Capitals for what is commemorated follow: "Aksi memperingati Hari Tani Nasional"."""
        follows = self.tokens[j + 1]
        return self.words.among("commemorating", self.tokens[j]) and follows.capital and not self.headline

    def gathered(self, j: int, naming: Naming) -> bool:
        """Officials of many places who come together: "Rapat Koordinasi Kepala Puskesmas", "Rapat Pendeta di Tarutung"."""
        token, follows = self.tokens[j], self.tokens[j + 1]
        given = naming.kind.key in self.words.lists["gifts"]  # "hadir dalam penyerahan | Kepala Dinas Sosial …"
        if j != naming.kind_end or given:
            return False
        alone = self.words.among("meeting_kinds", self.tokens[j - 1]) and self.words.among("in_or_on", follows)
        return alone or token.text in self.names.officials and self.words.among("gathered", follows)

    def holder(self, j: int, first: int) -> bool:
        """Up to four capitals that are rather a person, one where a verb follows, where a post or a function goes before the name
        that begins at token `first`: "Ketua Panitia Musda | Ali Fauzi", "moderator seminar | Ali menyebut"."""
        if not first:
            return False
        before = self.tokens[first - 1]
        committee = before.folded in self.names.committees
        posted = before.capital and not self.names.officials.isdisjoint([t.text for t in self.tokens[max(0, first - 3):first]])
        function = self.words.among("functions", before)
        if not (committee or posted or function):
            return False
        end = self.block.run(j)
        likely = self.block.lexicon.likely([fold_name(token.text) for token in self.tokens[j:end]])
        if end == j + 1 and self.tokens[end].text.startswith(self.words.affixes["active"]):
            return likely >= 1
        if not j + 1 < end < j + 5:
            return False
        known = likely >= LIKELY
        return known or (posted or function and not self.tokens[first].capital) and self.block.is_person(j, end)

    def compound(self, j: int) -> bool:
        """A word that ends other names but here belongs to what is told: "Guru Sekolah Minggu", "Kapolres Cup"."""
        token, before, follows = self.tokens[j], self.tokens[j - 1], self.tokens[j + 1]
        if token.capital and before.capital and self.words.among("edges", before) and self.words.among("spans", token):
            return True  # "Rapat Akhir Tahun"
        if token.capital and before.capital and self.words.among("inner_capitals", token) and not self.headline:
            return follows.capital
        if token.capital and self.words.among("sundays", token):
            return before.capital and self.words.among("schools", before)
        prize = token.text in self.names.officials and self.words.among("trophies", before)
        if prize or self.words.among("folk", before) or self._meant(token, before, follows):
            return True
        if self._journey(token, before, follows) or token.capital and before.capital and self.words.among("fresh", token):
            return True
        return token.text in self.names.officials and self.words.among("cups", follows)

    def _meant(self, token: Token, before: Token, follows: Token) -> bool:
        """A title or a term that tells what it is about: "Kesehatan Ibu dan Anak", "Pengawasan Masa Tenang"."""
        if not token.capital or not before.capital:
            return False
        if not follows.word:
            return False
        if self.words.among("mothers", token):
            return self.words.small("and", follows) or self.words.among("motherly", follows)
        if self.words.among("guardians", token):  # "Pertemuan Wali Murid"
            return self.words.among("wards", follows)
        if self.words.among("terms", token):
            return follows.capital and not self.words.among("in_office", follows)
        return token.text in self.names.officials and self.words.among("elections", before) and follows.capital

    def _journey(self, token: Token, before: Token, follows: Token) -> bool:
        """The pilgrimage, and no title of one who made it: "Rapat Koordinasi Persiapan Haji di Solo"."""
        if not self.words.among("pilgrimages", token) or not (token.capital and before.capital):
            return False
        if before.text in self.names.stops:
            return False
        return not follows.capital or (
            follows.folded in self.words.grammar["year"] or self.words.among(("pilgrim_kinds", "series"), follows))

    def joins(self, j: int, token: Token) -> bool:
        """A small word inside a name: "Konsultasi untuk Keadilan"."""
        follows = self.tokens[j + 1]
        if token.text not in self.names.joints and not self.words.among("name_joints", token):
            return False
        if self.words.among("beginnings", follows) and self.words.at(self.tokens, j + 2):
            return False  # "Istigasah dan Pembukaan Konferensi Cabang"
        return follows.capital and not self.stops(j + 1) and self.words.at(self.tokens, j + 1) is None and (
            j + 1 not in self.bodies) and not self.words.among("place_joints", token) and follows.text not in self.names.posts

    def describes(self, j: int, naming: Naming) -> bool:
        """A small word that goes on with the description: no verb, no pronoun, nothing that ends it."""
        token, follows = self.tokens[j], self.tokens[j + 1]
        text = token.text
        if f"{text} {follows.text}" in self.words.lists["paired"]:
            return True  # "sosialisasi tertib lalu lintas"
        figure = text.replace(".", "").isdigit() and len(text) < 6 and not YEAR.match(text) and j not in self.dates
        if figure and follows.word and not self.words.among("ends", follows):
            return j + 1 not in self.dates and not self.words.among("eras", follows)  # "Maulid Nabi 1447 H"
        if text.endswith("ed") and self.block.articles:
            return False  # "worship service led by"
        if not token.word or token.capital or self.words.among(ENDING, token):
            return False
        joint = self.words.among("results", token) and self.words.among("joint_work", follows)
        if self.another(j) or text.endswith(self.words.affixes["its"]) or joint:
            return False
        teaching = j == naming.kind_end and naming.kind.key in self.words.lists["taught"]
        taught = teaching and text.startswith(self.words.affixes["active"]) and not self.words.among("says", token)
        last = not follows.word or self.words.among("ends", follows)
        adjective = last and text.startswith(self.words.affixes["happening"])
        return taught or adjective or not self.words.verb.match(text) or text in self.words.lists["nouns"]

    def level(self, naming: Naming) -> int:
        """One small word after a kind that is a name, for its level: "Musrenbang kecamatan"."""
        token = self.tokens[naming.last]
        level = not token.capital and self.words.among("reaches", token)
        return int(level and not self.words.among("outside", token))

    def coordinated(self, j: int) -> bool:
        """Joined to its like, and no event by itself: "pelatihan pengemasan dan pemasaran"."""
        return coordinated(self.tokens, j, self.words) and self.words.at(self.tokens, j + 1) is None

    def another(self, j: int) -> int:
        """How many tokens at `j` mean another event of the kind ("berikutnya"), not when this one was: "Rakernas PMI sebelumnya
        telah digelar"."""
        first, follows = self.tokens[j].folded, self.tokens[j + 1]
        named = self.tokens[j - 1].text == ")" or self.tokens[j - 1].capital and self.tokens[j - 2].capital
        known = named and self.words.among("after", self.tokens[j]) or first in self.words.lists["when_before"]
        if known and self.words.among("auxiliaries", follows):
            return 0
        return next((len(phrase) for phrase in self.words.others if first == phrase[0] and (
            tuple(t.folded for t in self.tokens[j:j + len(phrase)]) == phrase)), 0)
