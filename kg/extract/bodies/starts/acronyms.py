"""Unknown short names that are a body by what stands around them: a post, a territory, a branch, or what they do."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.ends.holders import graduates
from kg.extract.bodies.knowledge import Knowing
from kg.extract.bodies.words import ACRONYM, ROMAN, capitals
from kg.extract.lexicon import PERHAPS, fold_name
from kg.extract.page import EDGE, Token

SHORT = ("national", "movements", "local", "levels", "heads")
"""Kinds of short names in capitals that may follow the short name of their unit ("YPLP PGRI")."""


class Acronyms(Knowing):
    """Tells them in the tokens of a block."""

    def is_body(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name that a territory or a branch follows, that a post precedes, or that acts."""
        text, before = tokens[i].text, tokens[i - 1].text
        posted, member = self._posted(tokens, i), before in self.words.members
        may_be = posted or member or capitals(text) or self.words.makes["office"].match(text)
        if not may_be or self._is_known(tokens, i) or self._behind_person(tokens, i):
            return False
        if posted and not graduates(tokens, i + 1) and (self._apposed(tokens, i) or self._introduced(tokens, i)):
            return True
        if self._breaks_off(tokens, i) or self._is_shouted(tokens, i):
            return False
        if self._acts(tokens, i) or posted and self._unit(tokens, i):
            return True
        located = self.territories.placed(tokens, i + 1)
        if ACRONYM.match(text) and not ROMAN.match(text):
            return posted or member and len(text) > 3 or located or self._has_parent(tokens, i)
        return (posted or member) and located and not text.isupper() and text.casefold() not in self.words.fields

    def _is_known(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a word that names something else, or nothing by itself."""
        token, before = tokens[i], tokens[i - 1].text
        if token.text in self.words.stops or token.text in self.words.not_bodies and not self._of_place(tokens, i):
            return True
        if token.text in self.words.territories or token.folded in self.words.gatherings or self.territories.at(tokens, i):
            return True
        if token.folded in self.words.reporting or token.folded in self.known.posts:
            return True  # "Pemimpin Redaksi Padang Ekspres", "KRPH Wedi"
        return before in self.words.sectional or before in self.words.buildings or (
            before.casefold().startswith(tuple(self.words.of_all)))  # "PCNA se-Kulon Progo"

    def _behind_person(self, tokens: Sequence[Token], i: int) -> bool:
        """True for what stands behind a person's name: "Suster Maria Goretti PBHK", "Romo Darma, OFM memimpin misa"."""
        return tokens[i].text.isupper() and self._order(tokens, i) or self._degree(tokens, i)

    def _breaks_off(self, tokens: Sequence[Token], i: int) -> bool:
        """True at the end of a line, and for one or two letters with a dot."""
        after = tokens[i + 1]
        return after is EDGE or after.text == "." and tokens[i + 2] is not EDGE and len(tokens[i].text) < 3

    def _is_shouted(self, tokens: Sequence[Token], i: int) -> bool:
        """True for capitals before others that name nothing to which it may belong."""
        text, after = tokens[i].text, tokens[i + 1].text
        return text.isupper() and after.isupper() and len(after) > 3 and (
            self.words.kind_at(tokens, i + 1) not in SHORT or self.lexicon.is_ordinary(fold_name(text)))

    def _has_parent(self, tokens: Sequence[Token], i: int) -> bool:
        """True before a body that has units, or before a bare one for capitals."""
        text, after = tokens[i].text, tokens[i + 1]
        return len(text) > 2 and after.capital and (self._parent(tokens, i + 1) or (
            text.isupper() and self.words.at(tokens, i + 1) is not None and (after.text,) in self.words.parent_heads))

    def _apposed(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the one word after a post that follows a name, at the end of an item or bracket ("…, Presidium Mafindo")."""
        end = tokens[i + 1].text in "\n)];"
        further = tokens[i - 2].text in self.words.joining and not self._personal(tokens[i])
        joined = further or tokens[i - 2].text in ",(–-"
        if i > 2 and self._holds(tokens, i - 2):
            return False  # "Ketua Wahyu Pratama, Sekretaris Sunarmi, …"
        return (end or joined and tokens[i + 1].text in ".,") and joined and tokens[i].folded not in self.words.fields and (
            fold_name(tokens[i].text) not in self.lexicon.posts)

    def _holds(self, tokens: Sequence[Token], mark: int) -> bool:
        """True where a post and its holder stand before a mark or a joint of a list."""
        k = mark - (tokens[mark - 1].text == ",")
        while k and tokens[k - 1].capital and tokens[k - 1].text not in self.words.leaders:
            k -= 1
        return 0 < k < mark and tokens[k - 1].text in self.words.leaders

    def _personal(self, token: Token) -> bool:
        word = fold_name(token.text)
        return self.lexicon.known(word) or self.lexicon.begins_name(word) or self.lexicon.is_ordinary(word)

    def _introduced(self, tokens: Sequence[Token], i: int) -> bool:
        """True for one word between a post and the name of its holder ("Direktur Puspas, RD Martin", "Ketua Pokja Hj. Ani")."""
        word, lexicon = fold_name(tokens[i].text), self.lexicon
        if tokens[i + 1].text in self.words.personal and tokens[i + 2].text == ".":
            if word in self.words.fields or word in lexicon.posts or tokens[i].text in self.words.officials:
                return False
        elif tokens[i + 1].text != "," or not tokens[i + 2].capital:
            return False
        return len(word) > 3 and not lexicon.is_ordinary(word) and word not in lexicon.both and lexicon.likely([word]) == 0

    def _of_place(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the kind of a body between a post and its territory, which else names none ("Ketua PPK Kecamatan Loli")."""
        led = tokens[i - 1].text in self.words.leaders
        return led and tokens[i].text in self.words.types and self.territories.placed(tokens, i + 1)

    def _degree(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a degree after a comma or right after a likely name ("Pnt Drs Jemmy Rumimpunu MAP menyampaikan")."""
        if i < 2 or tokens[i].text not in self.words.degrees:
            return False
        who = [fold_name(token.text) for token in tokens[i - 2:i] if token.text.istitle()]
        return tokens[i - 1].text == "," and tokens[i - 2].text.istitle() or len(who) == 2 and self.lexicon.likely(who) >= PERHAPS

    def _order(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the religious order after the name of a member ("Suster Maria Goretti PBHK")."""
        first = i - 1 - (tokens[i - 1].text == ",")
        k = first
        while k >= 0 and first - k < 6 and (tokens[k].capital or tokens[k].text == "."):
            if tokens[k].text in self.words.religious:
                return k < first
            k -= 1
        return False

    def _posted(self, tokens: Sequence[Token], i: int) -> bool:
        """True right after a post ("Ketua", "Koordinator Nasional")."""
        before, first = tokens[i - 1].text, tokens[i - 2].text
        leaders = self.words.leaders
        if before in self.words.general:
            led = first in leaders
        elif before in leaders or first in leaders and before in self.words.post_ends:
            led = True
        else:
            led = tokens[i].text.isupper() and before.capitalize() in leaders  # "yang juga ketua TPID"
        return led and not any(  # "Ketua Panitia Pelaksana Pramana": an event
            token.folded in self.words.committees for token in tokens[max(0, i - 2):i])

    def _acts(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a short name in capitals that does something, or that people belong to."""
        text, before = tokens[i].text, tokens[i - 1].text
        if not (text.isupper() and 2 < len(text) < 9) or ROMAN.match(text):
            return False
        if self.lexicon.known(fold_name(text)) or before.isupper() and len(before) > 1:
            return False
        return before.casefold() in self.words.companions or bool(self.words.makes["active"].match(tokens[i + 1].text))

    def _unit(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown word before the name of a whole ("Direktur Puspas Keuskupan Ruteng")."""
        word = fold_name(tokens[i].text)
        if len(tokens[i].text) < 4 or word in self.words.fields or word in self.lexicon.posts or (
                self.lexicon.is_ordinary(word) or self.lexicon.known(word)):
            return False
        return tokens[i + 1].capital and tokens[i + 1].text not in self.words.stops and self._parent(tokens, i + 1)

    def _parent(self, tokens: Sequence[Token], i: int) -> bool:
        """True where the name of a body begins that has units."""
        phrase = self.words.at(tokens, i)
        return phrase is not None and (phrase.kind in ("levels", "units", "defined") or phrase.words in self.words.parent_heads)
