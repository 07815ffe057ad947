"""Offices and schools that bear the name of their seat: where that ends and a person's name begins."""
from __future__ import annotations

from kg.extract.bodies.found import WHOLE, Found
from kg.extract.bodies.knowledge import Knowing
from kg.extract.lexicon import LIKE_A_NAME, fold_name


class Seats(Knowing):
    """Tells the seat in "Kepala SMPN 1 Cijulang Erianto Laso" and "Ketua PCM Kedungwuni Kartono" from the person after it."""

    def end(self, found: Found) -> int:
        """The token after the seat where two words or more follow it, 0 where none do or the body bears no seat."""
        name, tokens = found.name, found.tokens
        seated = next((part for part in (name.parts[-1], name.parts[0]) if part.phrase.text in self.words.seated), None)
        if seated is None:
            return 0
        at = seated.end
        graded = self.words.grades_of_office
        while at < name.last and (tokens[at].text in graded or len(tokens[at].text) < 3 or not tokens[at].word):
            at += 1
        if at >= name.last or tokens[at].text.isupper():
            return 0
        end = self._place_end(found, at)
        rest = tokens[end:name.last]
        return end if len(rest) > 1 and all(t.capital and not t.text.isupper() for t in rest) else 0

    def branch_end(self, found: Found) -> int:
        """The token after the district of a branch that a post stands before and a person's name follows, else 0."""
        name, tokens = found.name, found.tokens
        at = self._root_end(found)
        rest = tokens[at:name.last]
        if not at or len(rest) < 2 or self.territories.opens(tokens, at) or not all(
                t.capital and not t.text.isupper() for t in rest):
            return 0
        end = self._place_end(found, at)
        end += self.territories.at(tokens, end) if end + self.territories.at(tokens, end) < name.last else 0
        person = [fold_name(token.text) for token in tokens[end:name.last]]
        first = fold_name(rest[0].text)
        if not person or first in self.lexicon.given or not self.known.posted(tokens, name.first):
            return 0
        shaped = self.lexicon.begins_name(first) and self.lexicon.letters.weigh(first) > LIKE_A_NAME
        named = self.lexicon.known(person[0]) or self.lexicon.begins_name(person[0])
        placed = named and not shaped if len(person) == 1 else named or not shaped
        return end if placed else 0

    def _root_end(self, found: Found) -> int:
        """The token after the root of a branch or after its branch word, 0 for what is no branch."""
        name, tokens = found.name, found.tokens
        branch = next((k + 1 for k in range(name.last - 1, name.head - 1, -1) if tokens[k].text in self.words.branch), 0)
        inner = name.parts[-1]
        levelled = name.kind == "local" or name.kind == "levels" and len(name.parts) > 1 and inner.phrase.kind in WHOLE
        if tokens[name.first].text in self.words.regional or any(word in self.words.top for word in name.parts[0].phrase.words):
            return 0
        kind = tokens[name.first].text
        levelled = levelled or name.head == name.first + 1 and kind in self.words.seated and kind in self.words.types
        return branch if branch and name.kind in WHOLE else inner.end if levelled else 0

    def _place_end(self, found: Found, at: int) -> int:
        """The token after a place that begins at a token: one word, two after "Tanjung", and words like "Utara"."""
        name, tokens = found.name, found.tokens
        end = at + (self.territories.at(tokens, at) or 1)
        if end == at + 1 and (tokens[at].text in self.words.features | self.words.blest or self.known.paired(tokens, end)):
            end += 1
        while end < name.last and tokens[end].text in self.words.directions:
            end += 1
        return min(end, name.last)
