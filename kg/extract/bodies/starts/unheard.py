"""Unknown names between a post and the person who holds it after a comma ("Direktur Phillip Sekuritas, Thessalonica Winarto")."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.bodies.found import Block
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.words import Phrase
from kg.extract.lexicon import PERHAPS, fold_name
from kg.extract.page import Token, texts

LONGEST = 5
"""Words of such a name."""

HOLDER = (2, 3, 4)
"""Words of the name of the person."""


class Unheard(Knowing):
    """Finds them in one block, outside the names that were read already."""

    def __init__(self, known: Knowledge, block: Block) -> None:
        super().__init__(known)
        self.tokens, self.read = block.tokens, block.read

    def phrases(self) -> Iterator[Phrase]:
        """The names as beginnings of bodies."""
        tokens = self.tokens
        for comma in [k for k, token in enumerate(tokens) if token.text == "," and k > 1 and tokens[k - 1].capital]:
            first = self._first(tokens, comma)
            if first and self._is_body(tokens, first, comma) and self._is_holder(tokens, first, comma):
                yield Phrase(texts(tokens[first:comma]), "movements")

    def _first(self, tokens: Sequence[Token], comma: int) -> int:
        """The token after a post that leads a body, up to which only unread capital words stand before a comma; else 0."""
        for k in range(comma - 1, max(-1, comma - LONGEST - 2), -1):
            token = tokens[k]
            if not token.capital or k in self.read:
                return k + 1 if self._leads(token) and k + 2 < comma else 0
            if self._leads(token) or token.text in self.words.post_ends and tokens[k - 1].text in self.words.leaders:
                return k + 1 if k + 2 < comma else 0
        return 0

    def _leads(self, token: Token) -> bool:
        """True for the post of somebody who leads a body or a team."""
        return token.text in self.words.leaders or token.text in self.words.trainers

    def _is_body(self, tokens: Sequence[Token], first: int, comma: int) -> bool:
        """True for words that are no field of work, post, place or gathering, and hardly the name of a person."""
        words = [fold_name(t.text) for t in tokens[first:comma]]
        post = words[0] in self.lexicon.posts and tokens[first - 1].text not in self.words.trainers  # "Pelatih Putra Rajawali"
        known = post or self.lexicon.is_ordinary(words[0]) or tokens[first].text in self.words.officials
        gathering = tokens[first].folded in self.words.gatherings or tokens[first].text in self.words.nouns
        field = tokens[first].folded in self.words.fields or any(t.text in self.words.post_parts for t in tokens[first:comma])
        person = self.lexicon.likely(words) >= PERHAPS and any(map(self.lexicon.known, words))
        return not (known or gathering or field or person or self.territories.opens(tokens, first))

    def _is_holder(self, tokens: Sequence[Token], first: int, comma: int) -> bool:
        """True where a name that is likelier a person's than the words before the comma follows it, and no second post."""
        last = comma + 1
        while tokens[last].capital and last not in self.read:
            last += 1
        name = tokens[comma + 1:last]
        if len(name) not in HOLDER or any(t.text in self.words.officials or len(t.text) < 3 for t in name):
            return False
        body = [fold_name(t.text) for t in tokens[first:comma]]
        person = [fold_name(t.text) for t in name]
        placed = self.territories.opens(tokens, comma + 1)
        return not placed and self.lexicon.likely(person) > self.lexicon.likely(body)
