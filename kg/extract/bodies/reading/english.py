"""English names, whose head stands last: "Kubu Hulu Environment Agency", "Hephata orphanage", "East Java chapter of WKRI"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.reading.shortened import Shortened
from kg.extract.bodies.words import BodyWords, Phrase
from kg.extract.lexicon import fold_name
from kg.extract.page import Token, texts

INNER = re.compile(r"[A-Z][a-z]{2,}[A-Z][a-z]+$")
"""A word with a capital inside."""

LONGEST = 8
"""Words of an English name up to its head."""

HOLDER = 4
"""Words of a post and of the name of who holds it."""


def shortens(inside: Sequence[Token], words: BodyWords, phrase: Phrase) -> bool:
    """True for a bracket that holds a short name: "LBH Yogyakarta", "Apindo", but not "(FKUI)" of "Faculty of Medicine,
    Universitas Indonesia (FKUI)"; `phrase` begins the last part of the name."""
    capital = all(token.capital for token in inside) and phrase.words[0] not in words.namesakes
    return capital and (inside[0].text.isupper() or words.at(inside, 0) is not None) and len(inside[0].text) > 1


def posted(tokens: Sequence[Token], j: int, words: BodyWords) -> bool:
    """True for a post right after a name ("UNDP Indonesia | Resident Representative Ana Sol"), not inside of one ("House of
    Representatives", "Teachers Union")."""
    if tokens[j].text not in words.officials or not (tokens[j - 1].capital or tokens[j - 1].text == ")"):
        return False
    ahead = [t.text for t in tokens[j + 1:j + HOLDER]]
    pair = " ".join([tokens[j].folded, *(word.casefold() for word in ahead[:1])])
    if tokens[j].text in words.english_branches and pair not in words.post_names:
        return False  # "HMI Makassar Branch"
    return len(ahead) > 0 and words.english_tails.isdisjoint(ahead)


class English(Knowing):
    """Finds English names in the tokens of a block: on an English page, or the few kinds that other pages name."""

    def __init__(self, known: Knowledge) -> None:
        super().__init__(known)
        self.english = known.english
        self.tails = self.words.english_tails if self.english else self.words.foreign_tails
        self.ends = self.tails | self.words.centres
        self.shortened = Shortened(known)

    def at(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """The words of the name that begins at token `i`, () where none does."""
        first = tokens[i]
        if self.english and (whole := self.whole(tokens, i) or self._of_land(tokens, i)):
            return whole
        if not first.capital:
            return ()
        after = tokens[i + 1].text
        if self.english and first.text.endswith("ing") and after in self.words.english_articles:
            return ()  # "Representing the | Tunisian Chamber"
        led = self._led(tokens, i)
        the = not self.english and first.text == "The"
        field = led and not self.english and (first.folded in self.words.fields or first.text in self.words.post_ends)
        inside = field or not (self.english or led) and (
            tokens[i - 1].capital or self.lexicon.is_ordinary(fold_name(first.text)) and not the)
        whose = self.english and first.text.removesuffix("'s").removesuffix("’s")
        if whose and whose != first.text and whose in self.ends | self.words.english_units:
            return ()  # "the Faculty's | Agribusiness Study Program"
        if inside or first.text in self.words.posts or first.folded in self.words.english_small and not (
                the or self._seat(tokens, i)):
            return ()
        last = self._last(tokens, i, self.ends if the else self.tails)
        if last and tokens[last - 1].text == "Forum" and self._counted(tokens, i):
            return ()
        if self.english:
            last = last and self._shared(tokens, last) or self._lower(tokens, i) or self._branch(tokens, i) or last
        after = tokens[last].text if last else ""
        firm = not self.english and any(t.text in self.words.legal_firms for t in tokens[i:last])  # "Museum | PT Timah Tbk"
        other = firm or after in self.words.halls or not self.english and after in self.words.trade_posts
        return () if other else texts(tokens[i:last])  # "Rides and Community | Manager"

    def _led(self, tokens: Sequence[Token], i: int) -> bool:
        """True right after a post and its field of work ("Direktur Keuangan | Sawit Makmur Tbk")."""
        k = i - 1
        while k and (tokens[k].folded in self.words.fields or tokens[k].text in self.words.post_ends):
            k -= 1
        return tokens[k].text in self.words.officials

    def may_stand_in(self, tokens: Sequence[Token]) -> bool:
        """True for a block on an English page, and for one with a word that ends such names."""
        return self.english or not self.ends.isdisjoint([token.text for token in tokens])

    def whole(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """The words of the name that begins at token `i` and ends at its short form in brackets, () where none does."""
        return texts(tokens[i:self.shortened.at(tokens, i)])

    def _of_land(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """A word with a capital inside before a land or a part of the world: "WaterBridge Asia"."""
        land = i + 1 + (tokens[i + 1].text in self.words.english_directions)
        told = INNER.match(tokens[i].text) and not tokens[i - 1].capital and tokens[land].text in self.words.english_lands
        return texts(tokens[i:land + 1]) if told else ()

    def _seat(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the level of a body before its head ("Central Board of …")."""
        head = tokens[i + 1].text
        return tokens[i].text in self.words.english_levels and (
            head in self.words.english_seats or head in self.words.english_tails)

    def _counted(self, tokens: Sequence[Token], i: int) -> bool:
        """True where the run of capitals up to a word counts a gathering ("Second Bitung–Davao Business Forum")."""
        while i and tokens[i].text not in self.words.ordinals and (tokens[i - 1].capital or tokens[i - 1].text in "-–"):
            i -= 1
        return tokens[i].text in self.words.ordinals

    def _last(self, tokens: Sequence[Token], i: int, tails: frozenset[str]) -> int:
        """The token after the last head in a run of capital words, 0 where there is none."""
        last = 0
        for k in range(i, i + LONGEST):
            text = tokens[k].text
            headed = text in tails and not self._taught(tokens, k) or k > i and self.english and self._headed(text, tokens[k - 1])
            if k > i and headed:
                last = k + 1
            owner = k > i and tokens[k - 1].text.isupper() and text in "'’"  # "UM's | International Office"
            of = text == "of" and not self.english and tokens[k + 1].capital
            joint = text in ("'", "’", "s") and not owner or last == 0 and (
                of or text == "the" or text == "and" and self._fields(tokens, k, i)) and k > i
            figure = self.english and k > i and self._figure(tokens, k)
            if not (joint or figure) and not tokens[k].capital or text in self.words.english_verbs:
                break
        return last

    def _taught(self, tokens: Sequence[Token], k: int) -> bool:
        """True for a course that is called a school: "Field School", "Summer School"."""
        return self.english and f"{tokens[k - 1].text} {tokens[k].text}" in self.words.english_courses

    def _figure(self, tokens: Sequence[Token], k: int) -> bool:
        """True for a number inside a name ("Tandalole 2 Primary School")."""
        return tokens[k].text.isdigit() and len(tokens[k].text) < 3 and tokens[k - 1].capital and tokens[k + 1].capital and (
            tokens[k - 1].text not in self.words.months)

    def _headed(self, text: str, before: Token) -> bool:
        """True for a head only after a field of work ("Food Service"), and for the second word of another."""
        if f"{before.text} {text}" in self.words.english_pairs:
            return True
        field = before.folded in self.words.english_fields and before.folded not in self.words.english_no_services
        return text in self.words.english_services and field

    def _fields(self, tokens: Sequence[Token], k: int, i: int) -> bool:
        """True for an "and" between fields of work, not between two bodies ("Universiti Malaysia and Kasetsart University")."""
        around = (*tokens[k - 1:k], *tokens[k + 1:k + 2])
        own = tokens[k - 1].text in self.words.english_tails or k - i == 1 and tokens[i].text in self.words.english_units
        other = tokens[k + 1].text == "the" or own  # "the Faculty and Nagahama University"
        return not (other or tokens[k - 1].text.isupper()) and (
            k - i == 1 or any(t.folded in self.words.english_fields for t in around))

    def _shared(self, tokens: Sequence[Token], last: int) -> int:
        """The end of a field of two words after the head ("School of Philosophy and Theology")."""
        k = last
        if tokens[k].text != "of":
            return 0
        while tokens[k].capital or tokens[k].text in ("of", "and"):
            if tokens[k].text == "and":
                return self._run(tokens, k + 1)
            k += 1
        return 0

    def _run(self, tokens: Sequence[Token], k: int) -> int:
        """The token after the capital words from token `k` that are fields of work, 0 where it is none."""
        end = k
        while tokens[end].capital and tokens[end].folded in self.words.english_fields:
            end += 1
        return end if end > k else 0

    def _lower(self, tokens: Sequence[Token], i: int) -> int:
        """The end of a name with its head in small letters ("Al-Hidayah Islamic boarding school")."""
        k = self._capitals(tokens, i)
        own = [t for t in tokens[i:k] if t.folded not in self.words.english_kinds]
        for size in (3, 2, 1):
            head = " ".join(t.text for t in tokens[k:k + size])
            if own and head in self.words.english_heads:
                return k + size
        return 0

    def _branch(self, tokens: Sequence[Token], i: int) -> int:
        """The end of "Red Cross's Ternate chapter", or of the head of "East Java chapter of WKRI"."""
        k = self._capitals(tokens, i)
        if k > i + 1 and tokens[k - 1].text in self.words.english_branches and self._leads_on(tokens, k):
            return k  # "Riau Chapter of ICPEC"
        if k == i or tokens[k].text not in ("chapter", "branch"):
            return 0
        owned = any(t.text.endswith(("'s", "’s")) for t in tokens[i + 1:k - 1]) or tokens[i].text.endswith(("'s", "’s"))
        return k + 1 if owned or self._leads_on(tokens, k + 1) else 0

    @staticmethod
    def _leads_on(tokens: Sequence[Token], k: int) -> bool:
        """True for "of" before a name at token `k`."""
        return tokens[k].text == "of" and (tokens[k + 1].capital or tokens[k + 1].text == "the" and tokens[k + 2].capital)

    def _capitals(self, tokens: Sequence[Token], i: int) -> int:
        """The token after the run of capital words from token `i`, at most seven."""
        k = i
        while k < i + LONGEST - 1 and tokens[k].capital:
            k += 1
        return k
