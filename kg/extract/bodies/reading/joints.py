"""Small words and commas that go on with the name of a body: "Dinas Pendidikan, Kebudayaan, dan Olahraga"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.abbreviated import long_form
from kg.extract.bodies.found import Part
from kg.extract.bodies.territories import Territories
from kg.extract.bodies.words import BodyWords, Phrase
from kg.extract.page import Token

LONG = 16
"""Tokens of the longest name before a joint."""

WHOLES = ("national", "movements")
"""Kinds of beginnings of associations."""

OTHERS = (*WHOLES, "levels", "local")
"""Kinds of beginnings of other bodies beside an association."""

PAIRED = ("heads", "movements")
"""Kinds of beginnings after which two words may make one."""


class Joints:
    """Judges the joints in the tokens of one block."""

    def __init__(self, tokens: Sequence[Token], words: BodyWords, territories: Territories) -> None:
        self.tokens, self.words, self.territories = tokens, words, territories

    def chapter(self, j: int, parts: list[Part]) -> bool:
        """True right after a body of students and its level, before after whom it is called: "PK IMM | KH Ahmad Dahlan"."""
        pair = {self.tokens[j - 2].text, self.tokens[j - 1].text}
        return not (pair.isdisjoint(self.words.named_after) or pair.isdisjoint(self.words.students)) and j > parts[0].at + 1

    def small(self, j: int, parts: list[Part]) -> bool:
        """True for a small word that goes on with the name: before its town or its branch, or between its fields."""
        text, phrase = self.tokens[j].text, parts[-1].phrase
        if text == "in" and self._abroad(j, parts):
            return True
        if text in self.words.in_town:
            return self._resident(j, parts)
        return text in self.words.branches and self._roots(j, phrase) or text in self.words.joints and (
            self.join(j, phrase) or self._of_lands(j, parts))

    def _of_lands(self, j: int, parts: list[Part]) -> bool:
        """True between two lands of which one office is ("Kanwil DJP Jawa Tengah dan DIY")."""
        office = parts[0].phrase.text in self.words.of_lands and self.territories.start(self.tokens, parts[0].end, j) < j
        return office and self.territories.at(self.tokens, j + 1) > 0

    def _abroad(self, j: int, parts: list[Part]) -> bool:
        """True where the town after "in" belongs to the name of an embassy ("Indonesian Embassy in Canberra")."""
        headed = any(word in self.words.english_residents for _, phrase in parts for word in phrase.words)
        return headed and self.territories.opens(self.tokens, j + 1)

    def _resident(self, j: int, parts: list[Part]) -> bool:
        """True where the town or land after "di" belongs to the name ("Loka POM di Tegal", "Kedutaan Besar RI di Tokyo")."""
        headed = any(phrase.words[0] in self.words.resident_heads for _, phrase in parts)
        return headed and self.tokens[j - 1].text in self.words.resident and self.territories.opens(self.tokens, j + 1)

    def _roots(self, j: int, phrase: Phrase) -> bool:
        """True where the branch of a movement is written in small letters before its place ("PWI cabang Jember")."""
        rooted = phrase.kind in ("national", "movements", "acronym", "defined") or (
            phrase.kind == "heads" and self.territories.opens(self.tokens, j + 1))
        return rooted and self.tokens[j + 1].text not in self.words.officials and self.words.at(self.tokens, j + 1) is None

    def join(self, j: int, phrase: Phrase) -> bool:
        """A joint inside a field of work ("Dinas Koperasi dan UMKM"), not between two bodies or a body and a person."""
        follows = self.tokens[j + 1]
        if self.tokens[j].text in self.words.english_joints:
            return self._english(j, phrase)
        if self.tokens[j].text in self.words.arabic_joints:
            return True  # "Lembaga Ta'lif wan Nasyr"
        if self.tokens[j - 1].text == ")" or (
                follows.text in self.words.neighbourhoods and self.tokens[j + 2].text in self.words.saints):
            return False  # "OMK Paroki Katedral dan | Lingkungan St. Yosef"
        if self.tokens[j - 2].text in self.words.saints and phrase.kind != "agencies":
            return self.words.at(self.tokens, j + 1) is None  # "Gereja Santo Petrus dan Paulus"
        if phrase.words[0] in self.words.nationwide and self.located(j) and self.territories.at(self.tokens, j + 1):
            return True  # "OJK Provinsi Kaltim dan Kaltara"
        if self.tokens[j].text == "&" and phrase.kind == "heads":
            return self.words.at(self.tokens, j + 1) is None  # "Kantor Akuntan Publik Tjokro & Rekan"
        if self.tokens[j].text in self.words.toward:
            return follows.text in self.words.served
        other = self.words.at(self.tokens, j + 1)
        if (other is None or self.tokens[j + 2].text == "(") and self._shortened(j):
            return True  # "Lembaga Pengembangan Cabang dan Ranting (LPCR)"
        if phrase.kind in PAIRED and self.words.pairs_at(self.tokens, j) and self.tokens[j].text not in self.words.purposes:
            return True  # "Forum Perempuan dan Anak"
        if phrase.kind not in ("units", "agencies") and self.tokens[j].text not in self.words.purposes:
            firm = phrase.words[0] in self.words.legal_firms and self._traded(j)
            return firm or phrase.words[0] in self.words.unions and other is None and (
                self.words.is_trade(follows) or self._closed(j) or self._of_whole(j))
        if self.tokens[j].text in self.words.purposes and phrase.kind == "movements":
            return False
        after = self.words.kind_at(self.tokens, j + 2) if follows.text.isupper() else ""
        if after in ("levels", "local") and not (other and other.kind in ("movements", "national")):
            return True
        field = follows.folded in self.words.fields and not (other and len(other.words) > 1)  # "dan Pemerintah Nagari"
        gathering = follows.folded in self.words.gatherings and not self.words.is_trade(follows)
        posted = follows.text in self.words.stops or follows.text in self.words.posts or gathering
        if posted or self.words.at(self.tokens, j + 1) and not field:
            return False
        loose = self.tokens[j].text in self.words.loose_joints or follows.text.isupper()
        return field or not loose and not self.located(j)

    def _english(self, j: int, phrase: Phrase) -> bool:
        """An English joint that goes on with the name ("Ministry of Law and Human Rights")."""
        text, follows = self.tokens[j].text, self.tokens[j + 1]
        if text == "in" and phrase.kind != "agencies" or follows.text in self.words.officials:
            return False  # "Ministry of Health and Counsellor Ana Sol"
        return text != "and" or phrase.words[-1] in ("of", "for") or self._field(self.tokens[j - 1]) and self._field(follows)

    def _of_whole(self, j: int) -> bool:
        """True where the last field stands before the association of a union ("Serikat Pekerja Mesin dan Komponen | FSPMI")."""
        field = self.tokens[j + 1].text.istitle() and self.tokens[j - 1].text not in self.words.countrywide
        return field and not self.located(j) and self.words.kind_at(self.tokens, j + 2) in WHOLES

    def _traded(self, j: int) -> bool:
        """True between two fields before the own name of a firm ("PT Industri Jamu dan Farmasi Sido Muncul")."""
        after = self.tokens[j + 2]
        return after.capital and self.words.is_trade(self.tokens[j + 1]) and (
            self.tokens[j - 1].text not in self.words.legal_firms) and self.words.at(self.tokens, j + 1) is None

    def _closed(self, j: int) -> bool:
        """True where the country ends the name only after the joint ("Persatuan Terapis Gigi dan Mulut Nusantara")."""
        k = j + 1
        if self.tokens[j - 1].text in self.words.countrywide or self.words.at(self.tokens, k) is not None:
            return False
        while k - j < 7 and self.tokens[k].capital and self.words.kind_at(self.tokens, k) not in OTHERS:
            if self.tokens[k].text in self.words.countrywide:
                return k > j + 1
            k += 1
        return False

    def _shortened(self, j: int) -> bool:
        """True where an abbreviation in brackets follows that begins before the joint ("… Infak dan Sedekah … (Lazismu)")."""
        for k in range(j + 1, j + 8):
            if self.tokens[k].text == "(":
                start = long_form(self.tokens, k, max(0, j - LONG))
                return start is not None and start < j
            if not self.tokens[k].capital and self.tokens[k].text != "," and self.tokens[k].text not in self.words.joints:
                return False
        return False

    def located(self, j: int) -> bool:
        """True where a territory was named a few words before token `j`."""
        return any(t.text in self.words.territories for t in self.tokens[max(0, j - 4):j])

    def listed(self, j: int, phrase: Phrase) -> bool:
        """A comma inside a list of fields ("Dinas Pendidikan, Kebudayaan, dan Olahraga"), not before another body."""
        if self._other(j + 1) or self.territories.told(self.tokens, j):
            return False
        if phrase.kind in ("agencies", "heads", "units", "national") and self._shortened(j):
            return True  # "Badan Akreditasi Pendidikan Dasar, Menengah, dan Kesetaraan (BAPMK)"
        if phrase.kind not in ("agencies", "units") and phrase.words[0] not in self.words.unions:
            return False  # "Serikat Buruh Perkebunan, Kehutanan dan Pertanian"
        for k in range(j + 1, j + 8):
            if self.tokens[k].text in self.words.listing or self.tokens[k].text == "&":
                return True
            if self.tokens[k].text != "," and (self._other(k) or not self._field(self.tokens[k])):
                return False
        return False

    def _field(self, token: Token) -> bool:
        """True for a word of a field of work ("Usaha Kecil dan Menengah", "Ilmu Politik")."""
        return self.words.is_trade(token) or token.text in self.words.further_fields or token.folded in self.words.english_fields

    def _other(self, k: int) -> bool:
        """True where a body begins, or the word for a territory, that is no field of work."""
        text = self.tokens[k].text
        other = self.words.at(self.tokens, k) is not None and self.tokens[k].folded not in self.words.fields
        return other or text in self.words.territories
