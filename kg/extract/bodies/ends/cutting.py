"""Where the name of a body ends: persons, posts and verbs of headlines that were read along are cut off."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.ends.borders import Borders
from kg.extract.bodies.ends.headlines import Headlines
from kg.extract.bodies.ends.holders import Holders, graduates
from kg.extract.bodies.ends.persons import Marks, Persons
from kg.extract.bodies.found import Found, Name
from kg.extract.bodies.knowledge import Knowledge
from kg.extract.lexicon import CERTAIN, HALF, LIKELY, PROBABLE, fold_name
from kg.extract.page import Token, texts

CLOSING = (",", ")", ".")
"""Marks after a post and its body that follow who holds it."""

OWN_NAME = 2
"""Words of a body's own name that may look like a person's."""


class Ends(Marks):
    """Judges and mends the ends of names."""

    def __init__(self, known: Knowledge) -> None:
        super().__init__(known)
        self.persons, self.holders, self.borders = Persons(known), Holders(known), Borders(known)
        self.headlines = Headlines(known)

    def sure(self, tokens: Sequence[Token], name: Name, headline: bool) -> bool:
        """True where no person's name and no verb can have been read along."""
        end = name.end
        if headline and not (end[:1].islower() and self.known.posted(tokens, name.first)):
            return not end or not end[0].isupper() or end in self.words.headline or bool(self.words.makes["passive"].match(end))
        if not self.known.posted(tokens, name.first) or end == ")" and self._opening(tokens, name.first) == "(":
            return True
        if end == "(" and (tokens[name.last + 1].text.isdigit() or self.words.at(tokens, name.last + 1) is not None):
            return False  # "Anggota DPRD Kabupaten Rembang Ridwan (PPP)"
        if end == ";" and self._opening(tokens, name.first) not in (",", "("):
            return False
        day = end in self.words.days  # "Ketua PMI Kudus | Ali Rabu mengatakan"
        return end in self.words.stops and not day or end in self.words.shown or end in ("(", ":", ";", "–", "-", "—", "&")

    @staticmethod
    def _opening(tokens: Sequence[Token], i: int) -> str:
        """The mark before the words that end before token `i`, "" at the beginning: "(" in "Siti (Ketua | OSIS)"."""
        while i and tokens[i - 1].word:
            i -= 1
        clause = tokens[i - 1].text == "," and tokens[i - 2].word and not tokens[i - 2].capital  # "Ikut hadir, Ketua …"
        return "" if clause else tokens[i - 1].text

    def cut(self, names: Sequence[Found]) -> list[Found]:
        """The names with what is not theirs taken off, by the names whose end is sure, by territories and by personal names."""
        sure = {f.words for f in names if f.sure}
        sure |= {self._bare(f) for f in names if f.sure}
        known = {word for f in names if not f.headline for word in f.words}
        kept = (self.headlines.cut(f, known) if f.headline else self._bordered(f, sure) for f in names)
        return [whole for f in kept if f is not None and (whole := self._untitled(f)) is not None]

    def _bordered(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        """A name of the text without the person's name read along, with all of its own words."""
        found = self.borders.unjoined(found)
        if patron := self.holders.patron_end(found):
            return found.until(patron) if patron < found.name.last else found
        mended = self._mended(found, sure)
        if mended is found:
            shown = found.name.end in self.words.shown and found.name.kind == "agencies"  # "Ketua Dewan Pengupahan | Ismail itu"
            whole = found.sure and not shown or self._coded(found) or self._of_holder(found) or self._honours(found)
            return found if whole else self.borders.single(found)
        bare = mended is not None and mended.name.last == mended.name.head and self._vague(mended)  # "Kepala Panti | Deden"
        return self.borders.right(found, mended) if mended and not bare else None

    def _untitled(self, found: Found) -> Found | None:
        """The name without the titles of a person who was cut off ("RSUD dr." of "Direktur RSUD dr. Bachtiar"), or with whose
        short first name it ends ("Kepala Puskesmas Moh. Zaini")."""
        found = self._without_patron(found)
        name, tokens, titles = found.name, found.tokens, self.words.titled
        last = name.last - (name.end == "." and name.last > name.head and tokens[name.last - 1].text in self.lexicon.abbreviated)
        while name.end == "cut" and last > name.head and (tokens[last - 1].text in titles or (
                tokens[last - 1].text == "." and last - 1 > name.head and tokens[last - 2].text in titles)):
            last -= 1
        if last == name.last:
            return found
        bare = last == name.head and name.kind == "heads" and not tokens[name.first].text.isupper()
        return None if bare else found.until(last)

    def _without_patron(self, found: Found) -> Found:
        """The name without the saint in whose care a branch stands ("PMKRI Cabang Maumere | Sanctus Thomas Morus")."""
        texts = [token.text for token in found.tokens[found.name.head:found.name.last]]
        patron = next((k for k, text in enumerate(texts) if text in self.words.saints), 0)
        branch = next((k for k, text in enumerate(texts[:patron]) if text in self.words.branch), patron)
        return found.until(found.name.head + patron) if branch < patron - 1 else found

    def _mended(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        """A name of the text without the person's name read along; None where it is all a person's."""
        if self.holders.stands_by_itself(found, sure) or self._appositive(found) or self._held_after(found) or self._coded(
                found) or self._honours(found):
            return found
        if self._unit_of_post(found) or self._board(found) or self._common(found):
            return None
        if self._of_holder(found):
            return found
        if found.sure and found.name.end in self.words.personal:
            if found.name.end in self.words.inherited:
                return self.borders.graduate(found)  # "Ketua Baznas Kota Solok | Jamhur Datuk Rajo"
            return found  # "Ketua PWM Samudra Timur Prof. Zulkifli": the title begins the person's name
        bare = self._without_degrees(found)
        shorter: Found | None = self.persons.before(bare)
        if shorter is bare and not found.sure:
            shorter = self._shorter(bare, sure)
            if shorter is bare and (bare is not found or graduates(found.tokens, found.name.last)):
                shorter = self.borders.graduate(bare)
        return found if shorter is bare else shorter

    def _without_degrees(self, found: Found) -> Found:
        """The name before the degrees of a person who was read along ("Direktur Bank Sulutra Abdul Latief Ahmad | SE MM")."""
        name, tokens, last = found.name, found.tokens, found.name.last
        while last > name.head + 1 and not tokens[last - 1].text.istitle() and tokens[last - 1].text in self.words.degrees:
            last -= 1
        return found.until(last) if last < name.last and self.known.posted(tokens, name.first) else found

    def _honours(self, found: Found) -> bool:
        """True for a house that is called after somebody known, and nobody is named besides ("Direktur RSUD Ahmad Yani")."""
        name, tokens = found.name, found.tokens
        return tokens[name.first].text in self.words.namesakes and name.head == name.first + 1 and (
            " ".join(found.words[1:]) in self.words.patrons)

    def _coded(self, found: Found) -> bool:
        """True for a unit of the army with its number and its name, whose commander has a rank ("Brigif 16/Wira Yudha")."""
        name, tokens = found.name, found.tokens
        slash = next((k for k in range(name.head, name.last) if tokens[k].text == "/"), 0)
        return slash > 0 and tokens[slash - 1].text.isdigit() and 1 < name.last - slash < 5 and len(name.parts) == 1

    def _unit_of_post(self, found: Found) -> bool:
        """True where the bare word for an office or a branch belongs to a post before a person ("Sekretaris Dinas Ani Wulan")."""
        name, tokens = found.name, found.tokens
        bare = len(name.parts) == 1 and name.head == name.first + 1 and not tokens[name.first].text.isupper()
        if bare and self._ends_post(found) or self.holders.follows(found):
            return True
        bare = bare and (name.kind in ("agencies", "levels") or tokens[name.first].text in self.words.seatless)
        return bare and self.known.posted(tokens, name.first) and (
            self.known.named(tokens, name.head, name.last) or (
                name.kind != "levels" and self.holders.alone(tokens, name.head, name.last)))

    def _ends_post(self, found: Found) -> bool:
        """True where the noun of a kind is the end of a post, and who holds it follows: "Kepala Sekolah Siti Aminah"."""
        name, tokens = found.name, found.tokens
        said = f"{tokens[name.first - 1].text} {tokens[name.first].text}".lower() in self.known.posts
        named = said and name.head < name.last and fold_name(tokens[name.head].text) in self.lexicon.given
        return named and self.holders.alone(tokens, name.head, name.last) and not self.persons.apposed(tokens, name.last) and (
            self.known.likely(tokens, name.head, name.last) >= PROBABLE)

    def _held_after(self, found: Found) -> bool:
        """True where who holds the post follows a comma: "Kepala MA Miftahul Ulum, Ahmad Fauzi, hadir"."""
        name, tokens = found.name, found.tokens
        if name.kind not in ("heads", "units") or name.last - name.head < OWN_NAME or not self.apposed(tokens, name.last):
            return False
        last = next(k for k in range(name.last + 1, len(tokens)) if not tokens[k].capital)
        return self.known.likely(tokens, name.last + 1, last) >= HALF and (
            self.known.likely(tokens, name.head, name.last) < CERTAIN)

    def _of_holder(self, found: Found) -> bool:
        """True where somebody named before holds the post ("Suharto menjadi Direktur RSUD Umbu Rara Meha")."""
        name, tokens = found.name, found.tokens
        k = name.first - 1
        while k > 0 and tokens[k].word and (
                tokens[k].capital or any(t.text.capitalize() in self.words.officials for t in self._joined(tokens, k))):
            k -= 1
        if not 0 <= k < name.first - 1:
            return False
        post = next((j for j in range(name.first - 1, k, -1) if tokens[j].text not in self.words.officials), k)
        degree = tokens[post].text.strip("IVX").isupper() and tokens[post].text in self.words.degrees
        if post > k + 1 and degree and name.end.islower():
            return True  # "dr. Arief Yulizar MARS Direktur RS Urip Sumoharjo menjadi …"
        ended = not name.end or name.end in CLOSING
        closed = ended or name.end.islower() and name.end not in self.words.listing
        opens = k > 0 and self.words.makes["passive"].match(tokens[k - 1].text) is not None  # "Terpilih sebagai ketua X | Ali"
        related = tokens[k - (tokens[k].text in self.words.besides)].text in self.words.relating
        if ended and self.holders.led(tokens, k):
            return True  # "Hamdani Yusuf, Lc. – Kepala LKSA Way Semangka"
        return related or tokens[k].text in self.words.as_post and not opens or name.end == ")" and tokens[k].text == "(" or (
            closed and tokens[k].text == "," and self.holders.bare(tokens, k) and not self.located(found) and (
                self.known.likely(tokens, name.head, name.last) < CERTAIN))  # "Ali, Ketua Koperasi Sri Rejeki, hadir"

    def _joined(self, tokens: Sequence[Token], k: int) -> Sequence[Token]:
        """The word at a token; of one that joins two, the word before it ("pendiri dan ketua")."""
        return tokens[k - 1:k] if tokens[k].text in self.words.listing else tokens[k:k + 1]

    def _common(self, found: Found) -> bool:
        """True where a common noun between a post and a person names no body ("Ketua yayasan Rosmaida Sabaggalet")."""
        name, tokens = found.name, found.tokens
        posted = tokens[name.first - 1].text in self.words.officials
        return posted and tokens[name.first].text.islower() and self.known.likely(tokens, name.head, name.last) >= PROBABLE

    def _board(self, found: Found) -> bool:
        """True where a board is told by the kind of its members alone: the post is held inside a body ("Ketua Dewan Sesepuh")."""
        name, tokens = found.name, found.tokens
        alone = len(name.parts) == 1 and name.head == name.first + 1
        if alone and tokens[name.first].text in self.words.commissions and tokens[name.last - 1].folded in self.words.fields:
            return True  # "Komisi Diakonia": a commission that is told by its field alone
        if not alone or tokens[name.first].text not in self.words.boards:
            return False
        tail = tokens[name.head:name.last]
        return len(tail) == 1 and tokens[name.first - 1].text in self.words.leaders and (
            tail[0].folded not in self.words.fields and not self.territories.opens(tokens, name.head))

    def _appositive(self, found: Found) -> bool:
        """True where a post after the comma of a person and the name of a house fill the sentence: it bears somebody's name."""
        name, tokens = found.name, found.tokens
        k = name.first - 1
        if k > 1 and tokens[k - 1].text == "," and tokens[k].text in self.words.apposed and (
                tokens[k - 2].capital or tokens[k - 2].text == "."):
            return True  # "Mursidah, guru MA Fajar Islam Pangkep"
        while k > 0 and tokens[k].capital:
            k -= 1
        if name.kind != "heads" or name.end != "." or tokens[name.first].text.isupper() or k < 2 or tokens[k].text != ",":
            return False
        person = [fold_name(t.text) for t in tokens[max(0, k - 2):k] if t.capital]
        return len(person) == 2 and self.lexicon.likely(person) >= HALF and self.known.posted(tokens, name.first)

    def _bare(self, found: Found) -> tuple[str, ...]:
        """The words of a name before its territory."""
        name = found.name
        stop = next((k for k in range(name.head, name.last) if self.territories.opens(found.tokens, k)), name.last)
        return name.until(stop).words(found.tokens) if stop > name.head + (name.kind == "heads") else found.words

    def _shorter(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        """The name without the person who is named behind it, None where only such a person made it look like one."""
        name, tokens = found.name, found.tokens
        for last in range(name.last, name.head, -1):
            if name.until(last).words(tokens) in sure and self.personal(tokens, last, name.last):
                return found.until(last)
        least, apposed = self.borders.least(found), self.apposed(tokens, name.last)
        located = self._located(found, least, apposed)
        seat = 0 if located or apposed else self.seats.end(found)
        if located or seat:
            held = next((last for last in located if self.known.named(tokens, last, name.last)), 0)
            return found.until(held or self.past(tokens, max([*located, seat]), name.last))
        if apposed:
            return found
        if self.holders.fills(found):
            return None if name.kind == "agencies" else found.until(name.head)
        if holder := self._likeliest(found, least, sure) or self.holders.begins(found):
            return found.until(self.past(tokens, holder, name.last))
        vague = self._vague(found) and not any(f" {' '.join(found.words[1:])} " in f" {' '.join(words)} " for words in sure)
        return None if vague and name.last - name.head < 3 else found

    def _located(self, found: Found, least: int, apposed: bool) -> list[int]:
        """The tokens up to which the name ends in a territory and behind which a person may be named."""
        name, tokens = found.name, found.tokens
        located = [last for last in range(least, name.last + 1) if self.territory_ends(tokens, name.head, last)
                   and self.personal(tokens, last, name.last) and (
                       last == name.last or not apposed or self.known.named(tokens, last, name.last))]
        if tokens[name.first].text in self.words.legal_firms:  # "PT Kaltim Prima Coal"
            located = [last for last in located if last == name.last or self.territories.told(tokens, last) or (
                self.known.likely(tokens, last, name.last) >= PROBABLE)]
        one = fold_name(tokens[name.last - 1].text)
        seated = name.parts[0].phrase.text in self.words.seated or name.end == "cut"  # before degrees
        if name.kind == "heads" and not seated and not self.lexicon.known(one) and not self.lexicon.begins_name(one):
            located = [last for last in located if last != name.last - 1]  # one strange word: "PDAM Tirta Batu Mentas"
        return located

    def _likeliest(self, found: Found, least: int, sure: set[tuple[str, ...]]) -> int:
        """The token from which on the words are likeliest a person's name, and probably are one; else 0."""
        name, tokens = found.name, found.tokens
        own = {word for words in sure for word in words}
        nameless = name.head < name.last and name.parts[0].phrase.text in self.words.nameless
        first = least - (nameless and self.lexicon.known(fold_name(tokens[name.head].text)))
        inside = {k for part in name.parts for k in range(part.at + 1, part.end)}  # "Mahkamah | Agung RI"
        likely = {last: self.known.likely(tokens, last, name.last) for last in range(first, name.last)
                  if last not in inside and not self.honoured(tokens, last) and not all(
                      t.text in own for t in tokens[last:name.last])}
        best = max(likely, key=lambda last: likely[last], default=0)
        word = fold_name(tokens[best].text)
        if best and word in self.lexicon.both and word not in self.lexicon.leads:  # "Yayasan Dharma Widya | Nyoman Sukadana"
            best = next((last for last in likely if likely[last] >= LIKELY and (
                self.lexicon.is_given(fold_name(tokens[last].text)))), best)
        return best if best and likely[best] >= PROBABLE else 0

    def _vague(self, found: Found) -> bool:
        """True where the noun after a post need not be of a name ("Ketua Koperasi Budi Hartono", not "… Mitra Mandiri")."""
        name, tokens = found.name, found.tokens
        alone = name.head == name.first + 1 and tokens[name.first].text in self.words.vague
        post = tokens[name.first - 1 - (tokens[name.first - 1].text in self.words.post_ends)]  # "Ketua Umum"
        if not alone or post.text not in self.words.officials:
            return False
        first, last = tokens[name.head].text, tokens[name.last - 1].text
        house = first.isupper() or first in self.words.blest
        return not (house or last in self.words.own_ends)

    def territory(self, found: Found) -> tuple[str, ...]:
        """The words of the territory in which the name ends, () where it ends in none."""
        tokens, head, last = found.tokens, found.name.head, found.name.last
        if last <= head or not self.territory_ends(tokens, head, last):
            return ()
        first = next((k for k in range(max(head, last - 4), last) if self.territories.at(tokens, k) == last - k
                      and tokens[k].folded not in self.words.branches), last - 1)
        return texts(tokens[first:last])
