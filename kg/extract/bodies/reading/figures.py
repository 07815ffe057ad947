"""Figures and marks inside the names of bodies: "Yonarhanud 1/Purwa Bajra Cakti", "SMA 17 Agustus 1945", "Persib U-20"."""
from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.bodies.found import Part
from kg.extract.bodies.territories import Territories
from kg.extract.bodies.words import BodyWords, Phrase
from kg.extract.numerals import ROMAN
from kg.extract.page import Token

CODE = re.compile(r"\d+(?:\.\d+)*$")
"""The number of a branch: "0305", "11.24"."""

UNIT_NUMBER = re.compile(r"\d{1,6}(?:-\d{1,3})?$")
DAY = re.compile(r"[1-3]\d$")
YEAR = re.compile(r"1[89]\d\d$")
VOWELS = "aiou"
CLOSERS = {"'": "'", "’": "‘", "‘": "", "`": "`"}
"""The marks that open what a mark may close."""
AGE_GROUP = ("U", "KU", "Covid", "COVID")
"""What stands before a number after a hyphen: the highest age in a team ("Persib U-20"), the year of an illness."""


class Figures:
    """Judges the figures and marks in the tokens of one block."""

    def __init__(self, tokens: Sequence[Token], words: BodyWords, territories: Territories) -> None:
        self.tokens, self.words, self.territories = tokens, words, territories

    def counted(self, j: int, opening: bool, parts: list[Part]) -> bool:
        """True for a number that goes on with the name: of a region, a branch, a school, a unit."""
        token, before = self.tokens[j], self.tokens[j - 1]
        follows = self.tokens[j + 1]
        short = len(token.text) < 4 or token.text[0] == "0" or before.text in self.words.numbered  # "Persit Cabang XLIX Dim 0728"
        if (before.text in self.words.regions or before.text in self.words.branch) and short:
            return True
        if before.text in self.words.classes and len(token.text) == 1:
            return True  # "Pengadilan Agama Cilacap Kelas 1 A"
        if before.text in self.words.cohorts and len(token.text) < 5:
            return True  # "Ikatan Alumni SMAN 1 Semarang Angkatan 1987"
        if before.text == "/":
            return True  # "Denpom XVII/3"
        if not opening and follows.text in self.words.months:
            return False  # "SMK Muhammadiyah Wates | 8 Oktober"
        if opening and follows.text == "/" and follows.start == token.end and self.tokens[j + 2].capital:
            return True  # "Yonarhanud 1/Purwa Bajra Cakti"
        if before.text.isupper() and before.end == token.start:
            return True  # "S1", "LP3IA"
        if before.text == "-" and self.tokens[j - 2].text in AGE_GROUP:
            return True
        if parts[0].phrase.words[0] in self.words.legal_firms and follows.capital and len(token.text) < 3:
            return follows.text not in self.words.stops  # "PT Mitra 8 Telecom"
        return any(self._numbered(j, phrase, opening or before.text == ")") for _, phrase in parts)

    def code(self, j: int, opening: bool) -> bool:
        """True for the number of a branch before its root or place: "Pimda 084 Tapak Suci", "Kwarcab 11.24 Kendal"."""
        near = opening or self.tokens[j - 1].text == ")"
        return near and CODE.match(self.tokens[j].text) is not None and self.tokens[j + 1].capital

    def of_series(self, j: int) -> bool:
        """True for the number of a series of an event, not of a body ("Pelatihan Dasar Satpol PP | Angkatan III"), and for a part
        of the year ("TPPS | Triwulan I")."""
        text = self.tokens[j].text
        if text in self.words.quarters and self.tokens[j - 1].text.isupper():
            return True
        return text in self.words.series and ROMAN.match(self.tokens[j + 1].text) is not None

    def _numbered(self, j: int, phrase: Phrase, opening: bool) -> bool:
        """A number in the name of a school or a military unit."""
        near = opening or self.tokens[j - 1].text in self.words.grades_of_office or len(self.tokens[j].text) < 4
        return phrase.words[0] in self.words.numbered and near

    def mark(self, token: Token, before: Token, follows: Token) -> int:
        """1 for a mark that joins words of a name: "0719/Jepara", "'Aisyiyah"."""
        close = token.start == before.end and follows.start == token.end
        if token.text == "/":
            return int(close and (follows.capital or follows.text.isdigit() and (
                before.text.isdigit() or ROMAN.match(before.text) is not None)))
        if token.text in "-–":
            aged = before.text in AGE_GROUP and follows.text.isdigit()
            return int(close and (aged or (follows.capital or follows.text.isdigit()) and before.text[-1].isdigit()))
        opens = follows.start == token.end and token.start > before.end
        return int(token.text in "'’‘`" and follows.capital and (opens or self._final(token, before, follows)))

    def _final(self, token: Token, before: Token, follows: Token) -> bool:
        """True for the last letter of an Arabic word, which no mark opens: "Masjid Jami' Baitul Muttaqin"."""
        close = token.start == before.end and follows.start > token.end
        ends = close and len(before.text) > 2 and before.folded[-1] in VOWELS  # not "Ya' Suharnoto"
        opened = (t.text in CLOSERS[token.text] and t.start > last.end and t.end < before.end
                  for last, t in pairwise(self.tokens))
        return ends and not any(opened)

    def twin(self, j: int) -> bool:
        """True for a dash between two territories ("PDM Payakumbuh–Limapuluh Kota")."""
        close = self.tokens[j].text in "-–" and self.tokens[j - 1].end == self.tokens[j].start
        return close and self.territories.at(self.tokens, j - 1) == 1 and self.tokens[j + 1].capital

    def dated(self, j: int, phrase: Phrase) -> bool:
        """True for the month or the year of a day after which a campus or school is called ("SMA 17 Agustus 1945")."""
        if phrase.words[0] not in self.words.numbered or j < 2:
            return False
        if YEAR.match(self.tokens[j].text):
            return self.dated(j - 1, phrase)
        before = self.tokens[j - 1]
        day = DAY.match(before.text) is not None or before.folded.endswith(tuple(self.words.teens))
        return day and self.tokens[j].text in self.words.months and self.tokens[j - 2].text == phrase.words[-1]
