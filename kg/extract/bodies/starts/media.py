"""Media named without a head where they report or are told something: "wartawan Radar Lereng", "kepada Floresa Pos"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowing
from kg.extract.page import Token, texts

LONGEST = 5
"""Words of the name of a medium."""


class Media(Knowing):
    """Finds media in the tokens of a block."""

    def at(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """The words of a medium that begins at a token after a word of reporting, () where none does."""
        if not tokens[i].capital or not self.reports(tokens, i):
            return ()
        known = self.words.at(tokens, i)
        if known is not None and len(known.words) > 1:
            return ()  # "kepada Pos SAR Wakatobi"
        last = self._last(tokens, i)
        return texts(tokens[i:last]) if last - i > 1 else ()

    def reports(self, tokens: Sequence[Token], i: int) -> bool:
        """True after whom a medium sends, or after a word for asking and telling."""
        before = tokens[i - 1].folded
        if before in self.words.reporting:
            return True
        small = before in self.words.sources or before in self.words.by or before in self.words.post_parts
        return small and tokens[i - 2].folded in self.words.reporting

    def _last(self, tokens: Sequence[Token], i: int) -> int:
        """The token after a name that ends in the word for a medium, or of two words or a territory after such a word."""
        run = i
        while run - i < LONGEST and tokens[run].capital and tokens[run].text not in self.words.stops:
            run += 1
        tail = next((k + 1 for k in range(run - 1, i, -1) if tokens[k].text in self.words.media_tails), 0)
        if tail:
            return tail
        head = tokens[i].text in self.words.media_heads and run > i + 1
        return i + 1 + (self.territories.at(tokens, i + 1) or 1) if head else i
