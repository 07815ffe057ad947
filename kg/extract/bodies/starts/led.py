"""Names on an English page told by the post before them: "Director of Plan International Indonesia", "a nurse at Bumi Sehat"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowing
from kg.extract.lexicon import PERHAPS, fold_name
from kg.extract.page import Token, texts

LONGEST = 6
"""Words of such a name."""

FIELD = 8
"""Words between a post and the word that leads from it to a body ("Head of Public Policy and Communications at …")."""

HELD = 3
"""Words of a post between a body and its holder."""


class Led(Knowing):
    """Finds them in the tokens of a block."""

    def at(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """The words of the name that begins at token `i`, () where no post leads to one and none follows it."""
        if not self._opens(tokens[i]) or self.territories.opens(tokens, i):
            return ()
        post = self._post(tokens, i)
        last = i
        while last < i + LONGEST and self._own(tokens, last, i):
            last += 1
        if post is None:
            return self._before_post(tokens, i, last)
        last = last if self._apposed(tokens, post) else self._before_holder(tokens, i, last)
        after = tokens[last].text
        other = tokens[last - 1].text in self.words.english_sections or after in self.words.lands or (
            tokens[last - 1].folded in self.words.gatherings)
        section = tokens[post + 1].text == "of" and tokens[last - 1].folded in self.words.english_fields
        return () if other or section or self._field(tokens[i:last]) else texts(tokens[i:last])

    def _apposed(self, tokens: Sequence[Token], post: int) -> bool:
        """True where the post stands after the comma of who holds it ("Ana Sol, an executive director of …")."""
        k = post - 1
        while k > 0 and (self._held(tokens[k]) or tokens[k].text in self.words.english_articles):
            k -= 1
        return k > 0 and tokens[k].text == ","

    def _field(self, tokens: Sequence[Token]) -> bool:
        """True for words of a field of work, of which a section has the name."""
        return all(t.folded in self.words.english_fields or t.folded in self.words.english_joints for t in tokens)

    def _before_post(self, tokens: Sequence[Token], i: int, last: int) -> tuple[str, ...]:
        """The words up to a post that who holds it follows: "Migrant CARE | executive director Ana Sol", "BCA | CEO Ana Sol"."""
        held = last
        while held < last + HELD and self._of_post(tokens[held]):
            held += 1
        head = any(" ".join(t.folded for t in tokens[k:held]) in self.known.posts for k in (held - 1, held - 2))
        holder = tokens[held].capital and head
        known = tokens[i - 1].capital or tokens[i - 1].folded in self.words.english_kinds
        if held == last or not holder or known or self._field(tokens[i:last]):
            return ()
        short = len(tokens[i].text) > 2 and tokens[i].text[1:] != tokens[i].text[1:].lower()
        named = short if last == i + 1 else not any(t.folded in self.words.english_kinds or self.lexicon.is_ordinary(
            fold_name(t.text)) and t.text not in self.words.countrywide for t in tokens[i:last])
        return texts(tokens[i:last]) if named else ()

    def _post(self, tokens: Sequence[Token], i: int) -> int | None:
        """The token of the post that leads to a name at token `i`, None where none does."""
        k = i - 1 - (tokens[i - 1].text == "the")
        if k < 1 or tokens[k].text not in self.words.english_leading:
            return None
        at = tokens[k].text != "of"
        for p in range(k - 1, max(-1, k - 1 - (FIELD if at else 1)), -1):
            if self._held(tokens[p]):
                return p
            if not (tokens[p].capital or tokens[p].folded in self.words.english_fields
                    or tokens[p].text in self.words.english_joints):
                return None
        return None

    def _of_post(self, token: Token) -> bool:
        """True for a word that may stand in a post between a body and its holder."""
        small = token.word and not token.capital and token.folded not in self.words.english_small
        return self._held(token) or small and token.text not in self.words.english_joints

    def _held(self, token: Token) -> bool:
        """True for the last word of a post that is held in a body, not in a territory."""
        post = token.text in self.words.officials or token.text.capitalize() in self.words.officials
        return post and token.folded not in self.words.rulers and token.text not in self.words.english_small

    def _opens(self, token: Token) -> bool:
        """True for a word that is neither an ordinary field nor a day nor somebody's title."""
        return token.capital and token.text not in self.words.not_own and token.folded not in self.words.gatherings and (
            token.folded not in self.words.english_small and token.text not in self.words.months)

    def _own(self, tokens: Sequence[Token], k: int, first: int) -> bool:
        """True for a further word of the name."""
        token = tokens[k]
        if token.text == "the":
            return k > first and tokens[k + 1].capital
        return token.capital and token.text not in self.words.not_own

    def _before_holder(self, tokens: Sequence[Token], first: int, last: int) -> int:
        """The end of the name before the name of the person who follows it at once ("President of PPIA ANU | Rizky Pratama")."""
        likely = {k: self.lexicon.likely([fold_name(t.text) for t in tokens[k:last]])
                  for k in range(max(first + 1, last - 4), last - 1) if not any(t.text.isupper() for t in tokens[k:last])}
        best = max(likely, key=lambda k: likely[k], default=last)
        return best if likely.get(best, 0.0) >= PERHAPS else last
