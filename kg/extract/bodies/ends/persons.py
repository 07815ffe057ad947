"""Where a person's name begins that was read along with the name of a body ("Ketua PHRI Aon Kastolani")."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.areas import is_region
from kg.extract.bodies.ends.seats import Seats
from kg.extract.bodies.found import WHOLE, Found
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.territories import ROMAN
from kg.extract.lexicon import HALF, LIKELY, PERHAPS, PROBABLE, SLIGHT, fold_name
from kg.extract.page import Token

CLOSING = ("'", "’", "”", '"')
"""Marks that close a quotation."""

FEW = 8
"""Tokens of a name and its titles after a comma at most."""


class Marks(Knowing):
    """What tells where the name of a body may end: territories, words that go on to a name, a holder after a comma."""

    def __init__(self, known: Knowledge) -> None:
        super().__init__(known)
        self.seats = Seats(known)

    def past(self, tokens: Sequence[Token], last: int, end: int) -> int:
        """The token after the directions and the number that go on with a territory ("Tangerang Raya", "Alor Barat Laut")."""
        while last < end and tokens[last].text in self.words.directions and (
                tokens[last].text in self.words.compass or not self.lexicon.known(fold_name(tokens[last].text))):
            last += 1
        return end if last == end - 1 and ROMAN.match(tokens[last].text) else last  # "Puskesmas Kotagede I"

    def honoured(self, tokens: Sequence[Token], last: int) -> bool:
        """True after a word that goes on to a name ("Stasi Santo Petrus", "Brigif 16/Wira Yudha", "RS Panti Rapih")."""
        before = tokens[last - 1].text
        if before in self.words.vague and tokens[last - 2].text.isupper():
            return True
        return before in self.words.blest or before == "/" or self.known.paired(tokens, last)

    def apposed(self, tokens: Sequence[Token], last: int) -> bool:
        """True where a comma and a name follow: "Ketua kelompok nelayan Bakau Jaya, Wak Seman"."""
        if tokens[last].text != ",":
            return False
        if not tokens[last + 1].capital:
            return self.held_after(tokens, last)  # "RSIA Siti Fatimah, dr. Ani"
        before = tokens[last - 1].folded
        if before in self.lexicon.given and self.lexicon.begins_name(before) and is_region(tokens[last - 2].text):
            return False  # "Ketua PMI Kudus Nurhayati, Ali dari BPBD" tells of two people
        after = tokens[last + 2].text
        title = len(tokens[last + 1].text) > 1 and tokens[last + 1].text in self.words.personal and (
            tokens[last + 1].text not in self.words.degrees)  # "SMA Bina Insan Solo, Drs. Muhtar"
        degree = after == "." and not title and tokens[last + 1].text not in self.words.stops
        degree = degree or not after.istitle() and tokens[last + 1].text in self.words.degrees
        other = tokens[last + 1].text in self.words.officials or tokens[last + 1].text in self.words.days
        other = other or tokens[last + 1].text not in self.words.personal and (
            self.lexicon.is_ordinary(fold_name(tokens[last + 1].text)))  # "Ketua DPRD Lumajang Oktafiyani, Forkopimda"
        return not (other or degree)

    def held_after(self, tokens: Sequence[Token], comma: int) -> bool:
        """True where a comma and the titled name of the holder follow, or a name between commas: "RSI Sunan Kudus, dr. Budi"."""
        first = tokens[comma + 1]
        if tokens[comma].text != "," or first.text in self.words.degrees:
            return False
        last = comma + 1
        while last - comma < FEW and (tokens[last].capital or tokens[last].text == "."
                                      or tokens[last].text in self.words.personal):
            last += 1
        titled = first.text in self.words.personal and last > comma + 2
        closed = tokens[last].text == "," and tokens[last + 1].word and (
            not tokens[last + 1].capital or tokens[last + 1].text in self.words.officials)
        after = last + (tokens[last].text == ",")
        listed = tokens[after].text in self.words.joints and tokens[after + 1].text not in self.words.officials
        return not listed and (titled or closed and self.lexicon.begins_name(fold_name(first.text)))

    def territory_ends(self, tokens: Sequence[Token], head: int, last: int) -> bool:
        """True where a territory, or its number in Roman figures, ends before token `last`."""
        if ROMAN.match(tokens[last - 1].text) and tokens[last - 2].text in self.words.territories:
            return True
        return self.territories.start(tokens, head, last) < last

    def personal(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where what stands between may be a person's name, or nothing does."""
        inner = (self.words.at(tokens, k) for k in range(last, end))
        if any(phrase is not None and phrase.kind in ("local", "levels") for phrase in inner):
            return False  # "Majelis Dikdasmen PNF PDM Kulon Progo": a parent stands there
        return last == end or tokens[last].capital and not self.territories.opens(tokens, last) and (
            self.words.at(tokens, last) is None) and all(t.word for t in tokens[last:end])

    def located(self, found: Found) -> bool:
        """True where words that may be a person's name follow a territory ("Sekretaris DPC PPP Cilacap | Muslih Saefudin")."""
        name, tokens = found.name, found.tokens
        return any(self.territory_ends(tokens, name.head, k) and self.personal(tokens, k, name.last)
                   for k in range(name.head + 1, name.last))


class Persons(Marks):
    """Cuts likely names of persons off."""

    def before(self, found: Found) -> Found:
        """The name before a likely name of a person, in any surroundings."""
        name = found.name
        part = name.parts[1] if len(name.parts) > 1 else None
        if part and name.parts[0].phrase.text in self.words.apex and part.phrase.kind in ("movements", "national"):
            end = part.end
            end += end < name.last and found.tokens[end].text in self.words.countrywide
            if end < name.last and found.tokens[end].text != "(" and not self.territories.opens(found.tokens, end):
                return found.until(end)
        seat = 0 if self.apposed(found.tokens, name.last) else self.seats.branch_end(found)
        if seat:
            return found.until(seat)
        if self._at_the_top(found):
            return found.until(name.head + 1)
        if self._type_before(found):
            own = found.tokens[name.first].text.startswith("RS") and name.last - name.head > 3
            return found.until(name.head + 2 if own else name.head)  # "RSUD Waluyo Jati | Novi Indriastuti"
        short = name.head == name.first + 1 and found.tokens[name.first].text.isupper()  # "Kepala DP3A | MD Furqon"
        initial = next((k for k in range(name.head + (not short), name.last - 1) if found.tokens[k].text in self.lexicon.initials
                        and len(found.tokens[k].text) > 1 and not found.tokens[k + 1].text.isupper()), None)
        if initial is not None and self.known.posted(found.tokens, name.first):
            return found.until(initial)
        for last in range(self._own_words_end(found), name.last):
            if self.honoured(found.tokens, last) or found.tokens[last].text in self.words.dedicated:
                continue
            if self._whole_before(found, last) or self._bracket_before(found, last) or self._quoted_before(found, last):
                return found.until(last)
            if self._branch_before(found, last):
                return found.until(self._without_first_name(found, last))
        return found

    def _own_words_end(self, found: Found) -> int:
        """The first token at which a person's name may begin, after the own name of the house in which a branch is ("DPK RSUD
        Andi Makkasau"): one word of it, of four or more two, and all of them where no post stands before."""
        name = found.name
        inner = name.parts[-1]
        if name.kind != "levels" or inner.phrase.kind != "heads" or inner.phrase.text not in self.words.housed:
            return name.head
        if not self.known.posted(found.tokens, name.first):
            return name.last
        return min(name.last, inner.end + (2 if name.last - inner.end > 3 else 1))

    def _at_the_top(self, found: Found) -> bool:
        """True where a person follows the board of the country ("Ketua Bidang Organisasi PWI Pusat Zulmansyah")."""
        name, tokens = found.name, found.tokens
        if name.kind not in WHOLE or name.head + 1 >= name.last or tokens[name.head].text not in self.words.central:
            return False
        after = tokens[name.head + 1]
        ordinary = after.folded in self.words.fields or self.lexicon.is_ordinary(fold_name(after.text)) or not after.word
        return self.known.posted(tokens, name.first) and not ordinary

    def _whole_before(self, found: Found, last: int) -> bool:
        """True where a known body is complete before token `last` and a person's name may follow."""
        name, tokens = found.name, found.tokens
        if name.kind == "levels" and last == name.head:
            return self.known.likely(tokens, last, name.last) >= PROBABLE and (
                not self.territory_ends(tokens, last + 1, name.last))
        inner = name.parts[-1]
        if name.kind in ("heads", "agencies") or inner.phrase.kind not in WHOLE or last != self._shorts_end(found, inner.end):
            return False
        if tokens[last].text in self.words.countrywide:
            return False  # "Kadin Indonesia Erwin Aksana"
        if any(self.territories.at(tokens, k) and fold_name(tokens[k].text) not in self.lexicon.given
               for k in range(last + 1, name.last)):
            return False  # "Kepala PPSLU Dewanata Cilacap Rehan Azis"
        likely, posted = self.known.likely(tokens, last, name.last), self.known.posted(tokens, name.first)
        if not posted and tokens[name.first].text in self.words.worship:
            return False  # "GPIB Immanuel Makassar menggelar"
        if posted:
            alone = last == name.last - 1
            unlisted = likely >= (SLIGHT if alone else PERHAPS) or self._strangers(found, last)
            return unlisted or self._kin(tokens, last, name.last) or (
                alone and self.lexicon.known(fold_name(tokens[last].text)) and not (
                    self.apposed(tokens, name.last) or self.territories.opens(tokens, last)))
        return likely >= LIKELY

    def _shorts_end(self, found: Found, last: int) -> int:
        """The token after the short names that go on with one in capitals, before other words ("Ketua PPI ANU | Sarah Lee")."""
        tokens, end = found.tokens, last
        while end < found.name.last and tokens[end].text.isupper() and len(tokens[end].text) > 1:
            end += 1
        return end if end < found.name.last and tokens[last - 1].text.isupper() else last

    def _type_before(self, found: Found) -> bool:
        """True where a person's name follows the short name of a kind of body after a post ("Ketua LPM Ujang Suherman")."""
        name, tokens = found.name, found.tokens
        nameless = tokens[name.first].text in self.words.nameless
        short = tokens[name.first].text.isupper() or tokens[name.first].text in self.words.secretariats or (
            tokens[name.first].text in self.words.types and self._of_person(found))  # "Kabag Setda | Ali"
        alone = name.head == name.first + 1 and short and (nameless or tokens[name.first].text in self.words.types)
        if not alone or name.kind not in ("heads", "units"):
            return False
        seated = self.territory_ends(tokens, name.head, name.last) and tokens[name.first].text in self.words.namesakes
        seated = seated or name.last - name.head > 2 and (  # "LKSA Nurul Huda Ani Wulan", "MA Al-Hikmah Ani Wulan"
            self.honoured(tokens, name.head + 1) or tokens[name.head].text.partition("-")[0] in self.words.dedicated)
        return not seated and self.known.posted(tokens, name.first) and not self.held_after(tokens, name.last) and (
            self.known.likely(tokens, name.head, name.last) >= PROBABLE or nameless and self._strangers(found, name.head))

    def _of_person(self, found: Found) -> bool:
        """True where a first name follows, and nothing with which groups are called ("Ketua Gapoktan | Bambang Irawan")."""
        name, tokens = found.name, found.tokens
        if tokens[name.first].text in self.words.numbered or self.apposed(tokens, name.last):
            return False
        after = tokens[name.last + 1].text
        degree = name.end == "," and (after in self.words.degrees or after in self.words.degree_letters)
        own = tokens[name.last - 1].text in self.words.own_ends and not degree
        return not own and self.known.named(tokens, name.head, name.last)

    def _bracket_before(self, found: Found, last: int) -> bool:
        """True where an abbreviation in brackets closes before token `last` and a person's name may follow."""
        name = found.name
        if not any(closing == last for opening, closing, _ in name.brackets if not (
                name.kind == "heads" and opening == name.head and name.last - last > 2)):
            return False  # "Kelompok Tani (Poktan) Jaya | Ali Rahman"
        enough = HALF if self.known.posted(found.tokens, found.name.first) else LIKELY
        told = enough == HALF or found.name.kind == "levels"  # "dari Pengurus Wilayah Fatayat NU (PW Fatayat NU) | Siti Aminah"
        return told and self.known.likely(found.tokens, last, found.name.last) >= enough

    def _quoted_before(self, found: Found, last: int) -> bool:
        """True where a name in quotation marks closes before token `last`: "Ketua KWT 'Sekar Arum' | Ngadinem"."""
        tokens = found.tokens
        closes = tokens[last - 1].text in CLOSING and tokens[last - 1].start == tokens[last - 2].end
        return closes and tokens[last].capital and self.known.posted(tokens, found.name.first) and not (
            self.territories.opens(tokens, last) or self.words.at(tokens, last))

    def _branch_before(self, found: Found, last: int) -> bool:
        """True where a person's name follows the territory or the root of a branch."""
        name, tokens = found.name, found.tokens
        if name.kind in ("heads", "agencies") or not self.known.named(tokens, last, name.last):
            return False
        short = last <= name.head + 1 and name.kind in ("national", "local", "movements", "acronym")
        return short or name.kind == "levels" and len(name.parts) > 1 or self.territory_ends(tokens, name.head, last)

    def _without_first_name(self, found: Found, last: int) -> int:
        """The token at which the person's name begins, of which a known one was found at `last`."""
        name, tokens = found.name, found.tokens
        root = name.parts[1].end if len(name.parts) > 1 else 0
        if last - 1 > name.head and last != root and self.territory_ends(tokens, name.head, last - 1) and (
                not self.territory_ends(tokens, name.head, last)):
            return self.past(tokens, last - 1, name.last)  # "PW GP Ansor Lampung | Hidir Ibrahim"
        return last

    def _kin(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where two to four words stand between, one of them a known name."""
        placed = self.territories.opens(tokens, last) or self.known.directed(tokens, last, end)
        return 1 < end - last < 5 and not placed and all(
            t.capital for t in tokens[last:end]) and self.words.at(tokens, last) is None and (
            self.lexicon.begins_name(fold_name(tokens[last].text)) or any(
                self.lexicon.known(fold_name(t.text)) for t in tokens[last:end]))

    def _strangers(self, found: Found, last: int) -> bool:
        """True where two or three unknown words follow a short name in capitals ("Ketua PHRI Aon Kastolani")."""
        name, tokens = found.name, found.tokens
        short = all(t.text.isupper() for t in tokens[name.first:last])
        if last != name.head or not short or not 1 < name.last - last < 4:
            return False
        rest = tokens[last:name.last]
        ordinary = any(self.lexicon.is_ordinary(fold_name(t.text)) or not t.text.istitle() for t in rest)
        placed = self.known.directed(tokens, last, name.last)
        return not (ordinary or placed or self.apposed(tokens, name.last) or name.end in ("(", ":") or self.words.at(tokens, last)
                    or any(self.territories.opens(tokens, k) for k in range(last, name.last)))
