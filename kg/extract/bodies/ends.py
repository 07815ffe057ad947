"""Where the name of a body ends: persons, posts and verbs of headlines that were read along are cut off."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.found import Found, Name
from kg.extract.bodies.knowledge import LIKELY, Knowledge
from kg.extract.bodies.seats import Seats
from kg.extract.page import Token
from kg.extract.people.lexicon import fold_name

ROMAN = re.compile(r"[IVXLCM]+$")
PROBABLE, HALF, SLIGHT = 1.2, 0.8, 0.6
"""How likely a person's name must be after a post, after an abbreviation, and after a known body that a post stands before."""

COMPLETE = ("national", "local", "movements", "defined", "acronym")
"""Beginnings that are whole names."""

class Ends:
    """Judges and mends the ends of names."""

    def __init__(self, known: Knowledge) -> None:
        self.known, self.words, self.territories, self.lexicon = known, known.words, known.territories, known.lexicon
        self.seats = Seats(known)

    def sure(self, tokens: Sequence[Token], name: Name, headline: bool) -> bool:
        """True where no person's name and no verb can have been read along."""
        end = name.end
        if headline:
            return not end or not end[0].isupper() or end in self.words.headline or bool(self.words.makes["passive"].match(end))
        if not self.known.posted(tokens, name.first):
            return True
        if end == "(" and name.last + 1 < len(tokens) and tokens[name.last + 1].text.isdigit():
            return False
        if end == ";" and not self._held_before(tokens, name.first):
            return False
        bracketed = end == ")" and tokens[name.first - 1].text == "("
        return bracketed or end in self.words.stops or end in ("(", ":", ";", "–", "-", "—", "&")

    @staticmethod
    def _held_before(tokens: Sequence[Token], i: int) -> bool:
        """True where the holder stands before the post at token `i` ("Siti, Ketua OSIS …")."""
        while i and tokens[i - 1].word:
            i -= 1
        return i > 0 and tokens[i - 1].text in ",("

    def cut(self, names: Sequence[Found]) -> list[Found]:
        """The names with what is not theirs taken off, by the names whose end is sure, by territories and by personal names."""
        sure = {f.words for f in names if f.sure}
        sure |= {self._bare(f) for f in names if f.sure}
        known = {word for f in names if not f.headline for word in f.words}
        kept = (self._headline(f, known) if f.headline else self._mended(f, sure) for f in names)
        return [whole for f in kept if f is not None and (whole := self._untitled(f)) is not None]

    def _untitled(self, found: Found) -> Found | None:
        """The name without the titles of a person who was cut off ("RSUD dr." of "Direktur RSUD dr. Bachtiar")."""
        name, tokens, titles = found.name, found.tokens, self.words.titled
        last = name.last
        while last > name.head and (tokens[last - 1].text in titles or (
                tokens[last - 1].text == "." and last - 1 > name.head and tokens[last - 2].text in titles)):
            last -= 1
        if last == name.last:
            return found
        bare = last == name.head and name.kind == "heads" and not tokens[name.first].text.isupper()
        return None if bare else found.until(last)

    def _mended(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        """A name of the text without the person's name read along; None where it is all a person's."""
        if self._appositive(found):
            return found
        if self._unit_of_post(found) or self._board(found):
            return None
        shorter = self._without_person(found)
        return shorter if shorter is not found or found.sure else self._shorter(found, sure)

    def _unit_of_post(self, found: Found) -> bool:
        """True where the bare word for an office or a branch belongs to a post before a person ("Sekretaris Dinas Ani Wulan")."""
        name, tokens = found.name, found.tokens
        bare = len(name.parts) == 1 and name.kind in ("agencies", "levels") and name.head == name.first + 1
        return bare and not tokens[name.first].text.isupper() and self.known.posted(tokens, name.first) and (
            self.known.named(tokens, name.head, name.last))

    def _board(self, found: Found) -> bool:
        """True where a board is told by the kind of its members alone: the post is held inside a body ("Ketua Dewan Sesepuh")."""
        name, tokens = found.name, found.tokens
        alone = len(name.parts) == 1 and name.head == name.first + 1
        if alone and tokens[name.first].text in self.words.commissions and tokens[name.last - 1].folded in self.words.fields:
            return True  # "Komisi Diakonia": a commission that is told by its field alone
        if not alone or name.first == 0 or tokens[name.first].text not in self.words.boards:
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
        while k > 0 and tokens[k].word and tokens[k].capital:
            k -= 1
        if name.kind != "heads" or name.end != "." or tokens[name.first].text.isupper() or k < 2 or tokens[k].text != ",":
            return False
        person = [fold_name(t.text) for t in tokens[max(0, k - 2):k] if t.word and t.capital]
        return len(person) == 2 and self.lexicon.likely(person) >= HALF and self.known.posted(tokens, name.first)

    def _bare(self, found: Found) -> tuple[str, ...]:
        """The words of a name before its territory."""
        name = found.name
        stop = next((k for k in range(name.head, name.last) if self.territories.opens(found.tokens, k)), name.last)
        return name.until(stop).words(found.tokens) if stop > name.head + (name.kind == "heads") else found.words

    def _shorter(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        name, tokens = found.name, found.tokens
        for last in range(name.last, name.head, -1):
            if name.until(last).words(tokens) in sure and self._personal(tokens, last, name.last):
                return found.until(last)
        located = [last for last in range(name.head + 1, name.last + 1) if self._territory_ends(tokens, name.head, last)]
        located = [last for last in located if self._personal(tokens, last, name.last) and (
            last == name.last or not self._apposed(tokens, name.last) or self.known.named(tokens, last, name.last))]
        seat = 0 if located or self._apposed(tokens, name.last) else self.seats.end(found)
        if located or seat:
            held = next((last for last in located if self.known.named(tokens, last, name.last)), 0)
            return found.until(held or self._past(tokens, max([*located, seat]), name.last))
        if not self._apposed(tokens, name.last):
            own = {word for words in sure for word in words}
            likely = {last: self.known.likely(tokens, last, name.last) for last in range(name.head + 1, name.last)
                      if not self._honoured(tokens, last) and not all(t.text in own for t in tokens[last:name.last])}
            best = max(likely, key=lambda last: likely[last], default=0)
            if best and likely[best] >= PROBABLE:
                return found.until(best)
        vague = name.head == name.first + 1 and tokens[name.first].text in self.words.vague
        vague = vague and tokens[name.first - 1].text in self.words.officials and not tokens[name.head].text.isupper()
        rest = " ".join(found.words[1:])
        vague = vague and not any(f" {rest} " in f" {' '.join(words)} " for words in sure)
        return None if vague and name.last - name.head < 3 and not self._apposed(tokens, name.last) else found

    def _past(self, tokens: Sequence[Token], last: int, end: int) -> int:
        """The token after the direction that goes on with a territory ("Tangerang Raya")."""
        word = tokens[last].text if last < end else ""
        return last + 1 if word in self.words.directions and not self.lexicon.known(fold_name(word)) else last

    def _headline(self, found: Found, known: set[str]) -> Found:
        """A name in a headline as far as the text names it, or to its territory; a short name without what follows."""
        name, tokens = found.name, found.tokens
        told = name.head
        while told < name.last and (tokens[told].text in known or not tokens[told].word or self.territories.opens(tokens, told)):
            told += self.territories.at(tokens, told) or 1
        if told > name.head:
            return found.until(min(told, name.last))
        located = [last for last in range(name.head + 1, name.last + 1) if self._territory_ends(tokens, name.head, last)]
        if name.kind in COMPLETE:
            return found.until(name.head + self.territories.at(tokens, name.head))
        return found.until(max(located)) if located else found

    def _without_person(self, found: Found) -> Found:
        """The name before a likely name of a person, in any surroundings."""
        name = found.name
        part = name.parts[1] if len(name.parts) > 1 else None
        if " ".join(name.parts[0][1].words) in self.words.apex and part and part[1].kind in ("movements", "national"):
            end = part[0] + len(part[1].words)
            end += end < name.last and found.tokens[end].text == "Indonesia"
            if end < name.last and found.tokens[end].text != "(" and not self.territories.opens(found.tokens, end):
                return found.until(end)
        seat = 0 if self._apposed(found.tokens, name.last) else self.seats.branch_end(found)
        if seat:
            return found.until(seat)
        if self._at_the_top(found):
            return found.until(name.head + 1)
        if self._type_before(found):
            own = found.tokens[name.first].text.startswith("RS") and name.last - name.head > 3
            return found.until(name.head + 2 if own else name.head)  # "RSUD Waluyo Jati | Novi Indriastuti"
        initial = next((k for k in range(name.head + 1, name.last - 1) if found.tokens[k].text in self.lexicon.initials
                        and len(found.tokens[k].text) > 1 and not found.tokens[k + 1].text.isupper()), None)
        if initial is not None and self.known.posted(found.tokens, name.first):
            return found.until(initial)
        for last in range(name.head, name.last):
            if self._honoured(found.tokens, last):
                continue
            if self._whole_before(found, last) or self._bracket_before(found, last):
                return found.until(last)
            if self._branch_before(found, last):
                return found.until(self._without_first_name(found, last))
        return found

    def _at_the_top(self, found: Found) -> bool:
        """True where a person follows the board of the country ("Ketua Bidang Organisasi PWI Pusat Zulmansyah")."""
        name, tokens = found.name, found.tokens
        if name.kind not in COMPLETE or name.head + 1 >= name.last or tokens[name.head].text not in ("Pusat", "Nasional"):
            return False
        after = tokens[name.head + 1]
        ordinary = after.folded in self.words.fields or self.lexicon.is_ordinary(fold_name(after.text)) or not after.word
        return self.known.posted(tokens, name.first) and not ordinary

    def _whole_before(self, found: Found, last: int) -> bool:
        """True where a known body is complete before token `last` and a person's name may follow."""
        name, tokens = found.name, found.tokens
        likely = self.known.likely(tokens, last, name.last)
        if name.kind == "levels" and last == name.head:
            return likely >= PROBABLE and not self._territory_ends(tokens, last + 1, name.last)
        at, phrase = name.parts[-1]
        if name.kind in ("heads", "agencies") or phrase.kind not in COMPLETE or last != at + len(phrase.words):
            return False
        if self.known.posted(tokens, name.first):
            return likely >= SLIGHT or self._kin(tokens, last, name.last) or self._strangers(found, last) or (
                last == name.last - 1 and self.lexicon.known(fold_name(tokens[last].text)) and not (
                    self._apposed(tokens, name.last) or self.territories.opens(tokens, last)))
        return likely >= LIKELY

    def _type_before(self, found: Found) -> bool:
        """True where a person's name follows the short name of a kind of body after a post ("Ketua LPM Ujang Suherman")."""
        name, tokens = found.name, found.tokens
        alone = name.head == name.first + 1 and tokens[name.first].text.isupper() and tokens[name.first].text in self.words.types
        return alone and name.kind in ("heads", "units") and self.known.posted(tokens, name.first) and (
            self.known.likely(tokens, name.head, name.last) >= PROBABLE)

    def _bracket_before(self, found: Found, last: int) -> bool:
        """True where an abbreviation in brackets closes before token `last` and a person's name may follow."""
        closes = any(closing == last for _, closing, _ in found.name.brackets)
        posted = self.known.posted(found.tokens, found.name.first)
        return closes and posted and self.known.likely(found.tokens, last, found.name.last) >= HALF

    def _branch_before(self, found: Found, last: int) -> bool:
        """True where a person's name follows the territory or the root of a branch."""
        name, tokens = found.name, found.tokens
        if name.kind in ("heads", "agencies") or not self.known.named(tokens, last, name.last):
            return False
        short = last <= name.head + 1 and name.kind in ("national", "local", "movements", "acronym")
        return short or name.kind == "levels" and len(name.parts) > 1 or self._territory_ends(tokens, name.head, last)

    def _without_first_name(self, found: Found, last: int) -> int:
        """The token at which the person's name begins, of which a known one was found at `last`."""
        name, tokens = found.name, found.tokens
        root = name.parts[1][0] + len(name.parts[1][1].words) if len(name.parts) > 1 else 0
        if last - 1 > name.head and last != root and self._territory_ends(tokens, name.head, last - 1) and (
                not self._territory_ends(tokens, name.head, last)):
            return self._past(tokens, last - 1, name.last)  # "PW GP Ansor Lampung | Hidir Ibrahim"
        while name.head < last != root and not self._territory_ends(tokens, name.head, last) and (
                self.lexicon.known(fold_name(tokens[last - 1].text))):
            last -= 1
        return last

    def _honoured(self, tokens: Sequence[Token], last: int) -> bool:
        """True after a word that goes on to a name ("Stasi Santo Petrus", "Brigif 16/Wira Yudha")."""
        return tokens[last - 1].text in self.words.honoured or tokens[last - 1].text == "/"

    def _kin(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where two to four words stand between, one of them a known name."""
        return 1 < end - last < 5 and not self.territories.opens(tokens, last) and all(
            t.word and t.capital for t in tokens[last:end]) and self.words.at(tokens, last) is None and (
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
        return not (ordinary or self._apposed(tokens, name.last) or name.end in ("(", ":") or self.words.at(tokens, last)
                    or any(self.territories.opens(tokens, k) for k in range(last, name.last)))

    def territory(self, found: Found) -> tuple[str, ...]:
        """The words of the territory in which the name ends, () where it ends in none."""
        tokens, head, last = found.tokens, found.name.head, found.name.last
        if last <= head or not self._territory_ends(tokens, head, last):
            return ()
        first = next((k for k in range(max(head, last - 4), last) if self.territories.at(tokens, k) == last - k), last - 1)
        return tuple(t.text for t in tokens[first:last])

    def _apposed(self, tokens: Sequence[Token], last: int) -> bool:
        """True where a comma and a name follow: "Ketua kelompok nelayan Bakau Jaya, Wak Seman"."""
        if last + 1 >= len(tokens) or tokens[last].text != "," or not tokens[last + 1].capital:
            return False
        degree = last + 2 < len(tokens) and tokens[last + 2].text == "." and tokens[last + 1].text not in self.words.stops
        other = tokens[last + 1].text in self.words.officials or tokens[last + 1].text in self.words.days
        return not (other or degree)

    def _personal(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where what stands between may be a person's name, or nothing does."""
        if last < end and self._honoured(tokens, last):
            return False
        return last == end or tokens[last].capital and not self.territories.opens(tokens, last) and (
            self.words.at(tokens, last) is None) and all(t.word or t.text in ".'’" for t in tokens[last:end])

    def _territory_ends(self, tokens: Sequence[Token], head: int, last: int) -> bool:
        if ROMAN.match(tokens[last - 1].text) and tokens[last - 2].text in self.words.territories:
            return True
        return any(self.territories.at(tokens, k) == last - k for k in range(max(head, last - 4), last))
