"""What is known while the names of one page are read: the words, its territories, what personal names look like."""
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.bodies.territories import Territories
from kg.extract.bodies.words import BodyWords, Phrase, body_words
from kg.extract.lexicon import LIKELY, PERHAPS, Lexicon, fold_name, lexicon
from kg.extract.page import Page, Token
from kg.extract.posts import post_names, shaped_posts
from kg.languages import Pack


@dataclass(frozen=True)
class Knowledge:
    """The vocabulary with what the page taught, its territories, and the lexicon of personal names."""

    words: BodyWords
    territories: Territories
    lexicon: Lexicon
    english: bool
    shapes: re.Pattern[str]
    short: Mapping[str, frozenset[str]]
    posts: frozenset[str]

    @classmethod
    def of(cls, page: Page, pack: Pack) -> Knowledge:
        """What is known before a page is read."""
        words = body_words(pack)
        return cls(words, Territories(page, pack, words), lexicon(pack), page.english, shaped_posts(pack),
                   pack.once("bodies.short", _short), post_names(pack))

    def with_phrases(self, phrases: Sequence[Phrase]) -> Knowledge:
        """The same and the beginnings that the page taught."""
        return replace(self, words=self.words.with_phrases(phrases))

    def with_only(self, only: frozenset[str]) -> Knowledge:
        """The same and the words that stand for the one body of their kind on the page."""
        return replace(self, words=replace(self.words, sets={**self.words.sets, "only": only}))

    def posted(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a post stands before token `i` in the same run of capitals, or in brackets ("Sekretaris (Sekjen) PBNU")."""
        if tokens[i - 1].text == ")":
            opening = next((k for k in range(i - 3, max(-1, i - 6), -1) if tokens[k].text == "("), -1)
            if opening >= 0:
                return tokens[opening + 1].text in self.words.officials
        seat = tokens[i].text in self.words.seatless and tokens[i - 1].folded in self.words.sources
        if (seat or tokens[i - 1].text in self.words.after_posts) and self.posted(tokens, i - 1):
            return True  # "anggota Komisi II dari | Fraksi PAN Ali", "Kepala Seksi pada | Dinas Sosial Ali"
        if i > 1 and tokens[i].text not in self.words.commissions and self._is_of_many(tokens[i - 2], tokens[i - 1]):
            return False
        for k in range(i - 1, max(-1, i - 4), -1):
            if tokens[k].text.capitalize() in self.words.officials and (not tokens[k].capital or all(
                    t.folded in self.words.fields or t.text in self.words.post_parts for t in tokens[k + 1:i])):
                return True  # "pengamat politik Universitas Cenderawasih Ali", "Anggota pansus dari PDIP Ali"
            if not tokens[k].word or tokens[k].capital:
                break
        for k in range(i - 1, max(-1, i - 12), -1):
            if tokens[k].text in self.words.officials or self.shapes.fullmatch(tokens[k].text):
                return True
            fields = tokens[k].text == "," and (
                {tokens[k - 1].folded, tokens[k + 1].folded} <= self.words.fields or k == i - 1 and self._of_section(tokens, k))
            if not fields and (not tokens[k].capital and tokens[k].text not in self.words.joints):
                return False  # but "Kabid Pemuda, Olahraga dan Pariwisata Dinas …"
        return False

    def _of_section(self, tokens: Sequence[Token], k: int) -> bool:
        """True where a section and its field end before token `k`: "Kepala Bidang Pemuda, | Dinas Pemuda"."""
        first = k - 2
        while tokens[first].text in self.words.joints or (
                tokens[first].capital and self.words.kind_at(tokens, first) != "sections"):
            first -= 1
        return tokens[first].capital

    def _is_of_many(self, before: Token, post: Token) -> bool:
        """True for two words that tell of many, none of whom is named: "puluhan kader", "melantik pengurus"."""
        if before.folded in self.words.swearing_in:
            return post.text.capitalize() in self.words.managers
        return post.text.islower() and (before.folded in self.words.many or before.text.isdigit() and before.text != "1")

    def likely(self, tokens: Sequence[Token], last: int, end: int) -> float:
        """How likely what stands between is a person's name; 0 for a territory, a branch or another body."""
        if not 0 < end - last < 5 or not all(t.capital and t.text not in self.words.official for t in tokens[last:end]):
            return 0.0
        if self.territories.opens(tokens, last) or self.words.at(tokens, last) or self._placed(tokens, last, end) or (
                tokens[last - 1].text in self.words.joints and self.words.pairs_at(tokens, last - 1)):
            return 0.0
        if all(t.text in self.words.firm_ends or t.text in self.words.own_ends for t in tokens[last:end]):
            return 0.0  # "Manajer PT Sinar Makmur Abadi"
        first = fold_name(tokens[last].text)
        if first in self.words.fields and first not in self.lexicon.given and end - last > 1:
            return 0.0  # "Ketua HIMA Akuntansi | Nurul Fadilah"
        return self.lexicon.likely([fold_name(t.text) for t in tokens[last:end]])

    def paired(self, tokens: Sequence[Token], last: int) -> bool:
        """True between the two words of an Arabic name ("Nurul | Huda", "Darus | Salam")."""
        pair = self.words.makes["construct"].match(f"{tokens[last - 1].text} {tokens[last].text}")
        return pair is not None and not self.territories.opens(tokens, last - 1)

    def _placed(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where the words end in a direction, as places do ("Samudra Timur"), begin with a word for land
        ("Tanah Lada"), or some alone are in capitals."""
        word, first = tokens[end - 1].text, fold_name(tokens[last].text)
        capitals = [t.text.isupper() for t in tokens[last:end] if len(t.text) > 2]
        if any(capitals) and not all(capitals) or end - last > 1 and tokens[last].text in self.words.features and (
                not self.lexicon.known(first)):
            return True
        named = self.lexicon.known(fold_name(word)) and (
            self.lexicon.begins_name(first) or end - last > 2 and first in self.lexicon.given)
        return end - last > 1 and word in self.words.directions and not named

    def directed(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where two words or more end in a direction that is no name: "Toili Barat"."""
        word = tokens[end - 1].text
        return end - last > 1 and word in self.words.directions and not self.lexicon.known(fold_name(word))

    def named(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where what stands between is likely a person's name."""
        if not 0 < end - last < 5:
            return False
        rest = [fold_name(t.text) for t in tokens[last:end]]
        if not self.lexicon.is_given(rest[0]) or not all(t.word for t in tokens[last:end]):
            return False
        return not (self.territories.opens(tokens, last) or self._placed(tokens, last, end)) and (
            self.lexicon.likely(rest) >= LIKELY)


class Knowing:
    """What asks for it again and again while the names of a page are read."""

    def __init__(self, known: Knowledge) -> None:
        self.known, self.words, self.territories, self.lexicon = known, known.words, known.territories, known.lexicon

    def strange(self, tokens: Sequence[Token], i: int, last: int) -> bool:
        """True for words that name neither a person nor a place nor a gathering, and that begin with no post."""
        words = [fold_name(t.text) for t in tokens[i:self.territories.start(tokens, i + 1, last)]]
        gathering = any(t.folded in self.words.gatherings or t.text in self.words.nouns for t in tokens[i:last])
        person = any(map(self.lexicon.known, words)) or self.lexicon.likely(words) >= PERHAPS
        first = tokens[i].text
        placed = self.territories.opens(tokens, i) or first in self.words.features or first in self.words.no_body_after
        called = first in self.words.officials or first in self.words.holy or words[0] in self.lexicon.posts
        return not (gathering or person or placed or called)


def _short(pack: Pack) -> dict[str, frozenset[str]]:
    """The short words for kinds of bodies by the noun, in small letters, that may stand before them: "Sekolah | SDN 2"."""
    called = pack.table("posts", "called").items()
    return {noun: frozenset(kind for kind in kinds if kind[:2].isupper()) for noun, kinds in called}
