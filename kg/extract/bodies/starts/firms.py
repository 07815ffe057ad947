"""Names of firms and houses that no list has, told by the post before them: "CEO Kalla Toyota", "Manager Hotel Bintang"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowing
from kg.extract.lexicon import LIKELY, fold_name
from kg.extract.page import BEYOND, Token, texts

LONGEST = 5
"""Words of such a name."""

NEAR = 4
"""Words within which the branch or the word for a centre stands."""

FIELD = 8
"""Words of a post with its field at most."""

BEHIND = (",", "(", "-", "–", "—")
"""Marks between somebody and the post that follows."""

HOLDER = 1.2
"""How likely a person's name must be that holds the post."""


class Firms(Knowing):
    """Finds them in the tokens of a block."""

    def at(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """The words of the name that begins at a token with a capital after a post, () where none does."""
        return self._ended(tokens, i) or self._traded(tokens, i) or self._behind_owner(tokens, i)

    def groups(self, tokens: Sequence[Token]) -> dict[int, tuple[str, ...]]:
        """The names of groups of firms, each by the token where it begins: "Agro Lestari | Group"."""
        found = {}
        for k, token in enumerate(tokens[:-BEYOND]):
            after = tokens[k + 1]
            if token.text not in self.words.firm_groups or after.capital and len(after.text) == 1:
                continue  # "Grup A"
            i = k
            while i and k - i < LONGEST and self._of_group(tokens, i - 1):
                i -= 1
            if i < k and (i == 0 or self.words.at(tokens, i - 1) is None):
                found[i] = texts(tokens[i:k + 1])
        return found

    def _of_group(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a word with a capital that begins no other body and is no post."""
        token = tokens[i]
        known = (self.words.no_firm_groups, self.words.stops, self.words.posts, self.words.trade_posts)
        return token.capital and token.folded not in self.words.fields and (
            not any(token.text in words for words in known) and self.words.at(tokens, i) is None)

    def _ended(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """An unknown body of two or three words between a post and its branch ("Manager Garuda Indonesia Cabang Makassar"), or
        that ends in the word for a centre ("Ketua Halal Center Universitas Tanete")."""
        if tokens[i - 1].text not in self.words.posts:
            return ()
        for k in range(i, i + NEAR):
            if k > i + 1 and tokens[k].text in self.words.branch:
                return texts(tokens[i:k])
            if k > i and tokens[k].text in self.words.centres:
                return texts(tokens[i:k + 1])
            known = tokens[k].text in self.words.stops or self.words.at(tokens, k) is not None
            if known or not tokens[k].capital:
                return ()
        return ()

    def _traded(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """What stands between a post of trade and who holds it, or ends as firms do ("Owner Bosowa Group")."""
        if not self._opens(tokens[i]) or tokens[i - 1].text not in self.words.trade_posts and not self._in_field(tokens, i):
            return ()
        last = i
        while last < i + LONGEST + NEAR:
            if last > i and tokens[last].text in self.words.firm_ends:
                return texts(tokens[i:last + 1])
            if not self._own(tokens[last]):
                break
            last += 1
        return texts(tokens[i:self._holder(tokens, i, last)])

    def _behind_owner(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """What somebody named before the post owns, up to the end of its capitals: "Rina Melati, pemilik | Kopi Huma, …"."""
        post = i - 2 if tokens[i - 1].text in self.words.businesses else i - 1
        if tokens[post].text not in self.words.owners or tokens[post - 1].text not in BEHIND or _is_short(tokens[i]) or not (
                self._opens(tokens[i]) or tokens[i + 1].capital and self._own(tokens[i])):
            return ()
        first = post - 1
        while tokens[first - 1].capital and post - first < LONGEST:
            first -= 1
        last = i
        while last - i < LONGEST and (self._own(tokens[last]) or last > i and tokens[last].text in self.words.personal):
            last += 1
        words = [fold_name(token.text) for token in tokens[first:post - 1]]
        named = any(self._begins(words[k:]) for k in range(len(words)))
        return texts(tokens[i:last]) if named and not tokens[last].capital else ()

    def _in_field(self, tokens: Sequence[Token], i: int) -> bool:
        """True after a post of trade and its field in English: "Head of Sales | Ban Jaya", "VP Public Policy | Kita"."""
        k = i - 1
        while i - k < FIELD and (tokens[k].folded in self.words.english_fields or tokens[k].text in self.words.english_joints):
            k -= 1
        return k < i - 1 and tokens[k].text in self.words.trade_heads

    def _holder(self, tokens: Sequence[Token], i: int, last: int) -> int:
        """The token after the name before the person who holds the post, at once or after a comma; `i` where none follows."""
        words = [fold_name(token.text) for token in tokens[i:last]]
        fitting = [k for k in range(1, len(words) - 1) if self._begins(words[k:])]
        if fitting:
            return i + next((k for k in fitting if words[k] in self.lexicon.given), fitting[0])
        after = last + 1
        while self._own(tokens[after]):
            after += 1
        apposed = tokens[last].text == "," and after > last + 2 and len(words) <= LONGEST
        return last if apposed and self._begins([fold_name(token.text) for token in tokens[last + 1:after]]) else i

    def _begins(self, words: Sequence[str]) -> bool:
        """True for words that are likely a person's name from the first on."""
        return self.lexicon.begins_name(words[0]) and self.lexicon.likely(words) >= min(HOLDER, LIKELY)

    def _opens(self, token: Token) -> bool:
        """True for a word that begins no person's name and is no field of work."""
        word = fold_name(token.text)
        field = token.folded in self.words.fields or token.folded in self.words.english_fields or (
            token.text in self.words.firm_offices or token.text in self.words.post_ends or token.folded in self.words.teams)
        named = self.lexicon.begins_name(word) or self.lexicon.known(word)
        return self._own(token) and not field and not named and not _is_short(token)

    def _own(self, token: Token) -> bool:
        """True for a word that may be of the name or the person's."""
        return token.capital and token.text not in self.words.not_own


def _is_short(token: Token) -> bool:
    """True for a few capitals, which are a section's or a thing's ("Manajer HC", "pemilik KTP")."""
    return token.text.isupper() and len(token.text) < NEAR
