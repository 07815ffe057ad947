"""Names without a known beginning in places where only a body stands: beside bodies, after a person's name, after a post."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bodies.abbreviated import long_form
from kg.extract.bodies.found import Block
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.words import ACRONYM, ROMAN, Phrase
from kg.extract.lexicon import fold_name
from kg.extract.page import Token, texts

LONGEST = 6
"""Words of such a name."""

CRAFT = 4
"""Words of a noun for a body and of what it does, with the first of its name."""

FRONT = 6
"""Letters of a unit's short name at most."""

PLACED = 8
"""Tokens at the beginning of a block in which brackets hold the source of the news."""

class Strangers(Knowing):
    """Finds them in one block, beside the names that were read already."""

    def __init__(self, known: Knowledge, block: Block) -> None:
        super().__init__(known)
        self.tokens, self.first, self.last, self.read = block.tokens, block.first, block.last, block.read

    def phrases(self) -> Iterator[Phrase]:
        """The names as beginnings of bodies."""
        tokens = self.tokens
        for i, last in self._runs():
            if last == i + 1:
                short = ACRONYM.match(tokens[i].text) is not None
                if short and self._fronts(tokens, i):
                    yield Phrase((tokens[i].text,), "units")
                elif short and self._short(tokens, i):
                    yield Phrase((tokens[i].text,), "acronym")
                continue
            fields = all(t.folded in self.words.english_fields or not t.capital for t in tokens[i:last])
            whole = not fields and not self._goes_on(tokens, i)
            own = self._own(tokens, i, last) or self._posted_in(tokens, i, last)
            if whole and (own or self._stands(tokens, i, last) and self.strange(tokens, i, last)):
                yield Phrase(texts(tokens[i:last]), "units" if last in self.first else "movements")

    def _runs(self) -> Iterator[tuple[int, int]]:
        """The capital words in a row that no name has taken, by the first and the token after them."""
        last, stops = 0, self.words.stops
        free = [k for k, token in enumerate(self.tokens) if token.capital and token.text not in stops]
        unread = dict.fromkeys([k for k in free if k not in self.read])
        for i in unread:
            if i >= last:
                last = i + 1
                while last - i < LONGEST and last in unread:
                    last += 1
                yield i, last

    def _short(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name that a person comes from, or that stands in brackets after the person."""
        text = tokens[i].text
        if len(text) < 3 or text in self.words.not_bodies or ROMAN.match(text) or self.lexicon.known(fold_name(text)):
            return False
        return self._source(tokens, i) and not self.territories.opens(tokens, i)

    def _fronts(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name of a unit right before the body that it is part of ("SAR Unimal"), not for the section
        of somebody ("Kabid KB Dinas Kesehatan")."""
        text, before = tokens[i].text, tokens[i - 1].text
        led = before in self.words.leaders
        if i + 1 not in self.first or len(text) > FRONT or ROMAN.match(text) or text in self.words.not_bodies and not led:
            return False
        section = before in self.words.sectional or before in self.words.officials and not led
        word = fold_name(text)
        other = tokens[i].folded in self.words.fields or self.lexicon.known(word) or self.lexicon.is_ordinary(word) or (
            tokens[i].folded in self.words.gatherings)
        return not section and not other and not self.territories.opens(tokens, i)

    def _goes_on(self, tokens: Sequence[Token], i: int) -> bool:
        """True where the words before belong to the same run."""
        before = tokens[i - 1]
        return before.capital and before.text not in self.words.officials

    def _own(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """True for the name of a club, a band or the like, whatever words it is made of ("klub putri Srikandi Ara")."""
        if tokens[i].text in self.words.officials or not self._crafted(tokens, i):
            return False
        gathering = tokens[last - 1].folded in self.words.gatherings or any(
            t.text in self.words.nouns or t.text in self.words.campaigns for t in tokens[i:last])
        return not (gathering or tokens[i].text in self.words.territories or self.territories.at(tokens, i) == last - i)

    def _posted_in(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """True for what somebody leads, whatever words it is made of ("pendiri dari | Rumah Perubahan"), but for a place."""
        if i < 2 or tokens[i - 1].folded not in self.words.sources or self.territories.opens(tokens, i):
            return False
        post = tokens[i - 2].text.capitalize()
        led = post in self.words.leaders or tokens[i - 2].text in self.words.trade_posts
        return led and not any(t.text in self.words.officials for t in tokens[i:last]) and (
            tokens[i].folded not in self.words.gatherings)

    def _crafted(self, tokens: Sequence[Token], i: int) -> bool:
        """True after the noun for a club and what it does, not after the post of somebody in it ("ketua klub Siti Aminah")."""
        k = i - 1
        while k > 0 and i - k < CRAFT and tokens[k].folded in self.words.crafts:
            k -= 1
        noun = k >= 0 and (tokens[k].folded in self.words.clubs or k < i - 1 and tokens[k].folded in self.words.teams)
        return noun and not (k and tokens[k - 1].text.capitalize() in self.words.officials)

    def _stands(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        if self._led(tokens, i, last):
            return True
        venue = tokens[i].folded in self.words.venues
        return not venue and (self._beside(tokens, i, last) or self._bracketed(tokens, i, last) or self._source(tokens, i)
                              or self._called(tokens, i) or self._acting(tokens, i, last))

    def _beside(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """A member of a list beside a body, which is no holder of a post in it ("Ketua PMI Kendal, Me Hoa")."""
        before = self.last.get(i - 1) if self._joint(tokens[i - 1]) else None
        k = last
        while k - last < 2 and self._joint(tokens[k]):
            k += 1
        if before is not None and not self.known.posted(tokens, before.name.first):
            listed = last < k and tokens[k].capital and not self._placed(tokens, before.name.first)
            return tokens[i - 1].text != "," or listed  # no town behind a venue
        return k > last and k in self.first and i > 0 and not self._placed(tokens, i) and tokens[i - 1].text != "."

    def _placed(self, tokens: Sequence[Token], i: int) -> bool:
        """True after a word that leads to a place."""
        prefixes = tuple(self.words.prefixes)
        return tokens[i - 1].folded in self.words.places_before or tokens[i - 1].folded.startswith(prefixes)

    def _joint(self, token: Token) -> bool:
        return token.text in self.words.listing or token.text in ",&"

    def _bracketed(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """In brackets after a person's name: whom the person is from ("Kenji Morita (Morita Coffee)")."""
        if i < PLACED or tokens[i - 1].text != "(" or tokens[last].text != ")":
            return False
        if long_form(tokens, i - 1, max(0, i - 1 - LONGEST)) is not None:
            return False  # "Program Jaksa Garda Desa (Jaga Desa)"
        return self._person_before(tokens, i - 1) and tokens[last - 1].text not in self.words.directions

    def _person_before(self, tokens: Sequence[Token], i: int) -> bool:
        """True where two capital words before token `i` are no body."""
        return i > 1 and all(tokens[k].capital and k not in self.read for k in (i - 1, i - 2))

    def _source(self, tokens: Sequence[Token], i: int) -> bool:
        """After "dari": whom a person or a kind of people comes from ("fasilitator dari Siap Siaga Maluku")."""
        if i < 2 or tokens[i - 1].folded not in self.words.sources or tokens[i].text in self.words.directions:
            return False
        return self._person_before(tokens, i - 1) or tokens[i - 2].folded in self.words.belonging

    def _called(self, tokens: Sequence[Token], i: int) -> bool:
        """After a common noun for a body or for those who belong to one ("klub Gajah Mungkur", "instruktur Vertical Rescue")."""
        return tokens[i - 1].folded in self.words.belonging

    def _led(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """After a post and up to a territory, where the holder stands outside of the name."""
        led = tokens[i - 1].text in self.words.leaders and self._located(tokens, i, last)
        return led and not tokens[last].capital

    def _acting(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """At the beginning of a sentence, before what it does or through whom."""
        begins = tokens[i - 1].text in "\n.!?”\"–—-"
        first = fold_name(tokens[i].text)
        if not begins or self.lexicon.is_ordinary(first) or first in self.lexicon.both:
            return False
        after = tokens[last].folded
        return after in self.words.through or after in self.words.holds

    def _located(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        ended = tokens[last - 1].text in self.words.countrywide and last - i > 1
        return ended or self.territories.start(tokens, i + 1, last) < last
