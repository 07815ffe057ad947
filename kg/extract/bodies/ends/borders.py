"""Where a cut before a person's name must move: past words with which no name of a body ends, and past those that end its own;
and the one word of an unknown person's name before a verb ("Ketua Pokdarwis Bukit Cinta | Hasniati mengatakan …")."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.found import WHOLE, Found
from kg.extract.bodies.knowledge import Knowing
from kg.extract.lexicon import HALF, LIKE_A_NAME, LIKELY, fold_name
from kg.extract.page import Token

CLASS = re.compile(r"I{1,3}[A-C]?$|[A-C]$")
"""The class of an office ("Kelas IIB")."""

NUMBER = re.compile(r"(?:I{2,3}|I?V|VI{1,3}|I?X|XI{1,3})$")
"""A number in Roman figures, but for that which a Balinese name begins with."""

FIRM = 2
"""Words of the own name of a firm before one that may be a person's."""

HONOURING = 3
"""Words of a name that begins with a title, at most."""

SHORTEST = 5
"""Letters of an unknown name of one word."""


class Borders(Knowing):
    """Mends the end of a name before a person's."""

    def right(self, whole: Found, cut: Found) -> Found:
        """The cut name with the words that are still its own, one word at least left to the person."""
        last, end, tokens = cut.name.last, whole.name.last, cut.tokens
        if last >= end or cut.name.brackets and cut.name.brackets[-1][1] == last:
            return cut
        inside = (part.end for part in whole.name.parts if part.at < last < part.end)
        last = self._firm_end(whole, next(inside, last))  # not inside a known name: "PT Kaltim Prima Coal | Ali"
        last = self._first_name(whole, last) if last == end - 1 else last
        while last < end - 1 and (step := self._goes_on(whole, last)):
            last += step
        if last == cut.name.last and self._begun_before(whole, last):
            last -= 1
        if last == cut.name.last or last >= end or not all(token.capital for token in tokens[last:end]):
            return cut
        return whole.until(last)

    def _begun_before(self, found: Found, last: int) -> bool:
        """True where the word before a cut is clearly a name and not needed by the body ("Ketua KUD Mina Jaya | Risti Zahra")."""
        tokens, own = found.tokens, found.name.parts[-1].phrase.kind == "heads"
        if last - 1 < self._floor(found) + own or found.name.last - last > 2 or not self.known.posted(tokens, found.name.first):
            return False
        word = fold_name(tokens[last - 1].text)
        named = self._of_name(tokens, last - 1) and self._strange_name(tokens, last - 1)
        return named and not self._dangles(found, last - 1) and (self.lexicon.is_clear(word) or word in self.lexicon.given)

    def unjoined(self, found: Found) -> Found:
        """The name without a person's that a joint put after it: "dari Fakultas Kedokteran | dan Dina Maharani"."""
        name, tokens = found.name, found.tokens
        joint = next((k for k in range(name.last - 3, name.head, -1) if tokens[k].text in self.words.joints), 0)
        enough = HALF if name.end in self.words.sources else LIKELY  # "dari Prodi Agribisnis | dan Nyimas Aulia dari Prodi …"
        person = joint and self.known.likely(tokens, joint + 1, name.last) >= enough
        return found.until(joint - (tokens[joint - 1].text == ",")) if person else found

    def _firm_end(self, found: Found, last: int) -> int:
        """The token after the last word of a firm where a strange word follows it ("PT Mirae Sekuritas | Nafan Aji Gusta")."""
        tokens, name = found.tokens, found.name
        if tokens[name.first].text not in self.words.legal_firms or last - name.head < FIRM:
            return last
        word = fold_name(tokens[last - 1].text)
        strange = not self.lexicon.is_ordinary(word) and word not in self.lexicon.both and tokens[last - 1].text.istitle() and (
            tokens[last - 1].text not in self.words.firm_ends and not self.territories.opens(tokens, last - 1))
        return last - 1 if strange and tokens[last - 2].text in self.words.firm_ends else last

    def single(self, found: Found) -> Found:
        """The name without its last word where that looks like a person's, after a post and before a verb or the next holder."""
        name, tokens = found.name, found.tokens
        last = name.last - 1
        floor = self._floor(found)
        closed = name.end.islower() or name.end in self.words.days or self._next_holder(found) or self._clear(found)
        if last < floor or not closed or not self.known.posted(tokens, name.first):
            return found
        if last < name.head + self.honouring(found):
            return found
        typed = tokens[name.first].text in self.words.types  # "Ketua BPD | Suyantoko, Babinsa …"
        if name.kind == "levels" and len(name.parts) == 1 and not typed or not self._strange_name(tokens, last):
            return found
        last = self._first_name(found, last)
        return found if self._dangles(found, last) else found.until(last)

    def graduate(self, found: Found) -> Found:
        """The name before a person whose degree follows: one word at least, and those before it that are of names only."""
        tokens, floor = found.tokens, self._floor(found)
        last = found.name.last - 1
        while last > floor and self._of_name(tokens, last - 1):
            last -= 1
        dangling = last < floor or self._dangles(found, last) or not self._of_name(tokens, last, True)
        return found if dangling else found.until(last)

    def _of_name(self, tokens: Sequence[Token], k: int, last: bool = False) -> bool:
        """True for a word of a person's name that is no word of other names: the `last` one may be any that is no place."""
        text, word = tokens[k].text, fold_name(tokens[k].text)
        if not tokens[k].word or not text.istitle() or self.territories.opens(tokens, k) or self.words.at(tokens, k) is not None:
            return False
        blest = tokens[k - 1].text in self.words.blest  # "MTs Al | Hikmah"
        return not blest and not self.lexicon.is_ordinary(word) and (last or word not in self.lexicon.both and (
            self.lexicon.begins_name(word) or self.lexicon.known(word)))

    def honouring(self, found: Found) -> int:
        """How many words of a name that begins with a title honour somebody ("UIN | Sunan Gunung Djati")."""
        tokens, name = found.tokens, found.name
        inner = name.parts[-1]
        head = max(name.head, inner.end)
        named = tokens[inner.at].text in self.words.namesakes and head < name.last and tokens[head].text in self.words.dedicated
        return head - name.head + HONOURING if named else 0

    def least(self, found: Found) -> int:
        """The first token at which a name may end."""
        return min(found.name.head + (self.honouring(found) or 1), found.name.last)

    def _next_holder(self, found: Found) -> bool:
        """True where a comma and another post follow: "Kepala Dinas Perdagangan | Fikriansyah, Kepala Kantor …"."""
        tokens, last = found.tokens, found.name.last
        if tokens[last].text not in (",", ";"):
            return False
        after = tokens[last + 1]
        return after.text in self.words.listing or after.text in self.words.several or (
            after.capital and after.text in self.words.officials)

    def _clear(self, found: Found) -> bool:
        """True where the sentence ends or a day follows and the letters of the last word are clearly a name's."""
        tokens, last = found.tokens, found.name.last
        day = tokens[last].text == "," and tokens[last + 1].text in self.words.days
        return (day or found.name.end in ("", ".")) and self.lexicon.is_clear(fold_name(tokens[last - 1].text))

    def _floor(self, found: Found) -> int:
        """The first token at which a person's name may begin: after the name of a known body or kind, or one word of its own."""
        phrase, kind = found.name.parts[-1].phrase, found.name.parts[-1].phrase.text
        typed = kind in self.words.types and (len(phrase.words) > 1 or phrase.kind == "levels")
        fielded = phrase.kind == "agencies" and len(phrase.words) > 1  # "Dewan Pendidikan | Ismail"
        whole = phrase.kind in WHOLE or kind in self.words.sole or typed or fielded
        return found.name.parts[-1].end + (not whole)

    def _first_name(self, found: Found, last: int) -> int:
        """The token of the known first name of a person of whom the last is told at a token ("Karang Taruna | Dimas Prayoga")."""
        floor, tokens = self._floor(found), found.tokens
        while last - 1 >= floor and fold_name(tokens[last - 1].text) in self.lexicon.given and (
                tokens[last - 2].text not in self.words.blest and self.known.likely(tokens, last - 1, found.name.last) >= LIKELY):
            last -= 1
        return last

    def _strange_name(self, tokens: Sequence[Token], k: int) -> bool:
        """True for a word that is no place and no ordinary word, with the letters of a name."""
        text, word = tokens[k].text, fold_name(tokens[k].text)
        if not tokens[k].word or not text.istitle() or len(text) < SHORTEST or self.territories.opens(tokens, k):
            return False
        if text in self.words.directions or text in self.words.own_ends or word in self.words.fields:
            return False
        named = word in self.lexicon.given or self.lexicon.letters.weigh(word) > LIKE_A_NAME
        return named and self.lexicon.begins_name(word) and self.words.at(tokens, k) is None

    def _goes_on(self, found: Found, last: int) -> int:
        """How many words at a token belong to the name: after the word for its kind or level, or where such names end."""
        if NUMBER.match(found.tokens[last].text):
            return 1  # "BWS Sumatera V | Naryo Widodo"
        if self._dangles(found, last):
            return int(found.name.parts[0].phrase.words[0] in self.words.congregations or not self._personal(found, last))
        return self._closes(found, last)

    def _dangles(self, found: Found, last: int) -> bool:
        """True after a word with which no name ends: a kind of office or place, a church whose congregation is named."""
        tokens, before = found.tokens, found.tokens[last - 1]
        if self.territories.start(tokens, 0, last) < last:
            return False
        placed = before.text in self.words.modifiers or before.text in self.words.features
        placed = placed or before.text in self.words.blest  # "Paroki Santa Maria"
        if placed or before.text in self.words.grades_of_office and found.name.kind == "heads":
            return True
        if CLASS.match(before.text) and tokens[last - 2].text in self.words.modifiers:
            return tokens[last - 2].text not in self.words.regions  # "Lapas Kelas IIB Solo", not "Cabang Dinas Wilayah III | Ali"
        inner = next((part for part in found.name.parts[1:] if part.end == last), None)
        if inner is None:
            return False
        church = found.name.parts[0].phrase.words[0] in self.words.congregations
        return church or inner.phrase.kind == "heads" and not before.text.isupper() and (
            tokens[inner.at - 1].text in self.words.branch)

    def _closes(self, found: Found, last: int) -> int:
        """1 for a word that ends the own name of a group ("KWT Mekar | Sari")."""
        tokens, inner = found.tokens, found.name.parts[-1]
        own = last - inner.end
        if inner.phrase.kind != "heads" or not 0 < own < 3 or self.territories.opens(tokens, last - 1):
            return 0
        return int(tokens[last].text in self.words.own_ends)

    def _personal(self, found: Found, last: int) -> bool:
        """True where a person's name begins for sure."""
        tokens, word = found.tokens, fold_name(found.tokens[last].text)
        return self.lexicon.is_given(word) or word in self.lexicon.given and (
            self.known.likely(tokens, last, found.name.last) >= LIKELY)
