"""Reading one name of a body: a beginning, its words, abbreviations in brackets, and the parents inside it."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.abbreviated import bracketed, clips, initials, long_form, spelt
from kg.extract.bodies.found import Name, Part
from kg.extract.bodies.reading.complete import is_complete
from kg.extract.bodies.reading.english import posted, shortens
from kg.extract.bodies.reading.figures import UNIT_NUMBER, Figures
from kg.extract.bodies.reading.joints import Joints
from kg.extract.bodies.territories import Territories
from kg.extract.bodies.words import BodyWords, Phrase
from kg.extract.page import Token
from kg.extract.quotations import QUOTES

CODE = re.compile(r"[\d.,/–-]+$")
"""A piece of the number of a troop of scouts."""

CLOSED = {"'": "'", "‘": "’"}
"""Single marks of quotation with those that close them."""

BEFORE = 3
"""Words before a name that an abbreviation behind it may be short for as well ("Pengurus Sekolah Wilayah (PSW)")."""


class Reader:
    """Reads names in the tokens of one block; `headline` where every word has a capital, `english` on an English page."""

    def __init__(self, tokens: Sequence[Token], words: BodyWords, territories: Territories, headline: bool,
                 english: bool = False) -> None:
        self.tokens, self.words, self.territories, self.headline, self.english = tokens, words, territories, headline, english
        self.joints, self.figures = Joints(tokens, words, territories), Figures(tokens, words, territories)

    def read(self, i: int, phrase: Phrase) -> Name | None:
        """The name that begins at token `i` with a phrase, None where it does not go on as it must."""
        parts = [Part(i, phrase)]
        brackets: list[tuple[int, int, int]] = []
        j = parts[0].end
        commands = self.words.commands if phrase.words[0] in self.words.commands else ()
        while self.tokens[j].text not in commands:
            step = self._bracket(i, j, brackets, parts) if self.tokens[j].text == "(" else 0
            step = step or self._beginning(j, parts) or self._word(j, parts)
            if not step:
                break
            j += step
        j = self._trim(parts[0].end, j)
        name = Name(i, j, tuple(part for part in parts if part.at < j), tuple(b for b in brackets if b[1] <= j), self._ending(j))
        return name if is_complete(name, self.tokens, self.words) else None

    def _bracket(self, first: int, j: int, brackets: list[tuple[int, int, int]],
                 parts: list[Part]) -> int:
        """How many tokens at `j` are an abbreviation in brackets of words before it."""
        if (length := spelt(self.tokens, j)) and self.territories.opens(self.tokens, j + length):
            brackets.append((j, j + length, j))  # "PPDI (Persatuan Perangkat Desa Indonesia) Kecamatan Kedungreja"
            return length
        inside = bracketed(self.tokens, j)
        if not inside:
            return 0
        after = j + len(inside) + 2
        leader = inside[0].text in self.words.officials and self._further(after)
        own = leader or inside[0].text in self.words.forms_in_brackets
        start = j if own else self._shortened(first, j, inside, parts)
        if start is None:
            return 0
        brackets.append((j, after, start))
        return after - j

    def _shortened(self, first: int, j: int, inside: Sequence[Token], parts: list[Part]) -> int | None:
        """Where the words begin that what stands inside the bracket at token `j` is short for, None where it is for none."""
        if (start := long_form(self.tokens, j, first)) is not None:
            return start
        after, begun, further = j + len(inside) + 2, inside[0], j > first + 1
        if self.english and further and shortens(inside, self.words, parts[-1].phrase):
            return first
        if further and not any(t.word for t in inside[1:]) and len(begun.text) > 4 and (
                begun.folded[:2] == self.tokens[first].folded[:2]):
            return first  # "Ikatan Alumni SMPN 2 Lawang (Ikaspenda)", "Kantor Kementerian Agama (Kankemenag) Sragen"
        if further and len(inside) < 4 and all(token.capital for token in inside) and len(begun.text) > 2 and (
                self.territories.opens(self.tokens, after)):
            return parts[-1].at  # a name of other letters: "Dinas Kebudayaan (Kundha Kabudayan) Sleman"
        if further and begun.capital and self.words.kind_at(self.tokens, after) in ("levels", "local"):
            field = parts[-1].end
            return field if clips(inside, self.tokens[field:j]) else j
        if begun.text in self.words.commands and parts[-1].phrase.words[0] in self.words.commands:
            return parts[-1].at  # "Kepolisian Sektor (Polsek)"
        kind = len(inside) == 1 and (begun.text in self.words.numbered or self.words.headed(inside))
        if kind and j == parts[0].end > first + 1 and self._named(after):
            return first  # "Kelompok Tani (Poktan) Maju Jaya"
        if len(inside) > 1 and self._named(after) and initials(begun, self.tokens[first:j]):
            return first  # "Koperasi Simpan Pinjam (KSP Kopdit) Sinar Harapan"
        if not further or len(inside) > 1 or not begun.text.isupper() or not begun.text.isalpha() or (
                self._further(after) or long_form(self.tokens, j, max(0, first - BEFORE)) is not None):
            return None
        other = self.words.kind_at(self.tokens, j + 1) not in ("", "movements", "national", "defined")
        return None if other else first  # "Badan Kesehatan Dunia (WHO)", of the words of another language

    def _further(self, j: int) -> bool:
        """True where the name goes on after the short post of its head in brackets ("Kodim (Dandim) 0721/Blora")."""
        return self.tokens[j].text.isdigit() or self.tokens[j].text in self.words.modifiers or (
            self.territories.opens(self.tokens, j) or self.words.at(self.tokens, j) is not None)

    def _beginning(self, j: int, parts: list[Part]) -> int:
        """A new beginning inside a name: of a parent after a unit, of a root after a level."""
        token = self.tokens[j]
        phrase = self.words.at(self.tokens, j) if token.capital and token.text not in self.words.stops else None
        if phrase is not None and phrase.kind == "common" and phrase.words[0][0].isupper():
            phrase = Phrase(phrase.words, "heads")
        if phrase is None or phrase.kind in ("sections", "organs", "common") or phrase.text in self.words.branch or (
                self.territories.within(self.tokens, j)):
            return 0
        outer, after = parts[-1].phrase.kind, j + len(phrase.words)
        common = phrase.kind == "heads" and not phrase.words[0].isupper() and phrase.words[0] not in self.words.roofs
        if common and not self._named(after) or phrase.kind == "levels" and self._ending(after) in self.words.joints:
            return 0  # "Lembaga Akreditasi Rumah Sakit", "Dinas Kesehatan PP dan KB"
        if outer in ("agencies", "units") and phrase.words[0] in self.words.numbered and self._national(after):
            return 0  # "Direktorat SMK Kemendikbudristek"
        if outer in ("agencies", "units", "defined") and len(phrase.words) == 1 and token.folded in self.words.fields:
            return 0
        parts.append(Part(j, phrase))
        return len(phrase.words)

    def _named(self, j: int) -> bool:
        """True where a word with a capital or a number goes on with a name."""
        return self.tokens[j].capital or self.tokens[j].text.isdigit()

    def _national(self, j: int) -> bool:
        """True where a ministry or another body of the country begins."""
        phrase = self.words.at(self.tokens, j)
        return phrase is not None and phrase.words[0] in self.words.nationwide

    def _word(self, j: int, parts: list[Part]) -> int:
        """How many tokens at `j` go on with the name."""
        token, before = self.tokens[j], self.tokens[j - 1]
        follows = self.tokens[j + 1]
        opening, inner = j == parts[-1].end, parts[-1].phrase.kind
        if self._titled(j, opening, parts) or inner == "levels" and self.figures.code(j, opening):
            return 1
        if token.capital:
            return int(self._goes_on(j, parts))
        if parts[-1].phrase.text in self.words.coded and all(CODE.match(t.text) for t in self.tokens[parts[-1].end:j + 1]):
            return 1  # "Gugus Depan 05.071-05.072 Pangkalan SDN 1 Kudus"
        if token.text == "." and follows.capital and (before.text in self.words.dotted or self._honours(j - 1, parts[0].phrase)):
            return 1
        if UNIT_NUMBER.match(token.text):
            return int(self.figures.counted(j, opening, parts) or self.figures.dated(j, parts[0].phrase))
        single = token.text in CLOSED and token.start > before.end and parts[-1].phrase.kind == "heads" and not self.headline
        if (single or opening and token.text in QUOTES) and (quoted := self._quoted(j)):
            return quoted
        if opening and token.text in QUOTES:
            return 0
        if token.text in ("/", "'", "’", "‘", "`", '"', "“", "”", "-", "–"):
            return self.figures.mark(token, before, follows) or int(self.figures.twin(j))
        if follows.capital and self.joints.small(j, parts):
            return 1
        if token.text == "of" and self.english and follows.text == "the" and self.tokens[j + 2].capital:
            return 2
        return int(token.text == "," and self.joints.listed(j, parts[-1].phrase))

    def _goes_on(self, j: int, parts: list[Part]) -> bool:
        """True where a word with a capital goes on with the name."""
        token, follows = self.tokens[j], self.tokens[j + 1]
        opening, inner = j == parts[-1].end, parts[-1].phrase.kind
        if self.figures.of_series(j) or self.words.apart(token.text):
            return False
        if token.text in self.words.official and self._wider(j, parts[-1].end):
            return False
        if follows.text == "!" and token.text in self.words.own_ends:
            return False  # "IBI | Jaya!"
        if inner in ("national", "local") and self.words.kind_at(self.tokens, j) == "sections":
            return False
        if inner in ("national", "movements") and token.text in self.words.among_all:
            return False
        if self.english and posted(self.tokens, j, self.words) or self.headline and self._verb(token):
            return False
        ends = token.text in self.words.stops or inner != "heads" and token.text in self.words.elders and follows.capital
        if ends and not (self._belongs(j, opening, inner) or self.figures.dated(j, parts[0].phrase)):
            return False
        return token.end > token.start + 1 or not self._initial(j, parts) or self._honours(j, parts[0].phrase)

    def _wider(self, j: int, opening: int) -> bool:
        """True for the word of a territory in which that of the name lies ("PAC Ansor Kecamatan Sooko | Kabupaten Ponorogo")."""
        official = self.words.official
        k = j - 1
        while k >= opening and self.tokens[k].capital and self.tokens[k].text not in official:
            k -= 1
        peers = self.tokens[k - 1].text in self.words.officials  # "Paguyuban Kepala Desa Praja Mandiri | Kabupaten Cilacap"
        wider = opening - 1 <= k < j - 1 and self.tokens[k].text in official and not peers
        return wider and self.territories.at(self.tokens, k + 1) <= j - k - 1  # "Kabupaten Lima Puluh Kota" is one

    def _quoted(self, j: int) -> int:
        """How many tokens a name in quotation marks takes right after its beginning."""
        marks = CLOSED.get(self.tokens[j].text, QUOTES)
        close = next((k for k in range(j + 2, j + 8) if self.tokens[k].text in marks and (
            marks is QUOTES or self.tokens[k].start == self.tokens[k - 1].end)), None)
        return close + 1 - j if close is not None and all(t.capital for t in self.tokens[j + 1:close] if t.word) else 0

    def _titled(self, j: int, opening: bool, parts: list[Part]) -> bool:
        """A title or its dot at the beginning of the own name of a hospital, school, university or body of students."""
        token, before, phrase = self.tokens[j], self.tokens[j - 1], parts[-1].phrase
        chapter = self.joints.chapter(j, parts)
        if phrase.kind != "heads" and not chapter or phrase.words[0] in self.words.unhonoured:
            return False
        if token.text == ".":
            return before.text in self.words.titled and self.tokens[j + 1].capital
        closed = before.text == ")" and any(self.tokens[k].text == "(" and self.tokens[k - 1].text == phrase.words[-1]
                                            for k in range(j - 2, max(0, j - 5), -1))
        after = opening or closed or chapter or before.text == "." or before.text in self.words.titled
        honoured = token.text in self.words.titled and after
        return honoured and not self._graduated(j)

    def _graduated(self, j: int) -> bool:
        """True where a degree follows the name after a title: "Direktur RSUD | dr. Rasipin, M.Kes."."""
        k = j + 1
        while self.tokens[k].capital and len(self.tokens[k].text) > 2 or k == j + 1:
            k += 1
        k += self.tokens[k].text == ","
        return self.tokens[k].text in self.words.degree_letters and self.tokens[k + 1].text == "."

    def _belongs(self, j: int, opening: bool, inner: str) -> bool:
        """A word that ends names elsewhere: the field of a unit ("Balai Jalan"), kin before the territory ("Asih Ibu Cimahi")."""
        text = self.tokens[j].text
        follows = self.tokens[j + 1]
        if text in self.words.works:
            street = inner in ("national", "movements") or self.tokens[j - 1].text.isupper()
            return opening and not street  # "Sekretariat KORMI | Jalan Stadion Timur"
        if not opening and follows.text in self.words.countrywide:
            return True  # "Persatuan Catur Seluruh Indonesia"
        if text in self.words.directions and text in self.words.stops and not self.headline:
            return True  # "SMA Kebon Dalam"
        if self.territories.within(self.tokens, j):
            return True  # "Kabupaten Gunung Mas"
        if self.tokens[j - 1].text in self.words.before_kin and text in self.words.kin and not opening:
            return True  # "LKSA Kasih Ibu", "KSP Obor Mas"
        peer = text in self.words.leaders or text in self.words.officials or text in self.words.callings
        if opening and peer and self.tokens[j - 1].text in self.words.peers:
            return True  # "Asosiasi Kepala Desa", "Forum Ketua RT", "Ikatan Wartawan Hukum"
        after = self.territories.ends(self.tokens, j + 1) or follows.text in self.words.branch
        ends = not follows.capital and follows.text != "." and follows.text not in self.words.titled
        return text in self.words.kin and not opening and (after or ends)

    def _verb(self, token: Token) -> bool:
        """A verb of a headline."""
        text = token.text
        if self.words.makes["bare"].match(text) and text.casefold() not in self.words.fields:
            return True
        suffered = self.words.makes["passive"].match(text) is not None and text.casefold() not in self.words.nouns
        return suffered or text in self.words.headline

    def _initial(self, j: int, parts: Sequence[Part]) -> bool:
        """A letter with a dot, as of a person's name, or the "I" of a Balinese one: "Kepala Panti | I Wayan Suta"; no number."""
        after = self.tokens[j + 1]
        if self.tokens[j].text == "I" and after.capital and after.folded in self.words.after_i:
            return parts[0].phrase.words[0] not in self.words.namesakes
        if self.tokens[j].text in "IVX" and any(part.phrase.words[0] in self.words.numbered for part in parts):
            return False
        return len(self.tokens[j].text) == 1 and after.text == "."

    def _honours(self, j: int, phrase: Phrase) -> bool:
        """True for the initial of somebody after whom a campus or hospital is called ("UIN Sjech M. Djamil Djambek")."""
        if len(self.tokens[j].text) != 1 or not self.tokens[j].text.isupper() or phrase.words[0] not in self.words.namesakes:
            return False
        before = self.tokens[j - 1].text
        return before == phrase.words[-1] or before in self.words.blest | self.words.titled

    def _trim(self, head: int, j: int) -> int:
        """Leave out joints, marks and level words at the end."""
        while j > head:
            text = self.tokens[j - 1].text
            closes = text in QUOTES or text in CLOSED.values() and self.tokens[j - 1].end > self.tokens[j - 2].end
            if text not in self.words.joints and (text[0].isalnum() or text == ")" or closes and j - 2 > head):
                break
            j -= 1
        return j

    def _ending(self, j: int) -> str:
        return self.tokens[j].text.strip()
