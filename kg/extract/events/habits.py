"""Talk of a kind of event rather than of an event: "setiap rapat kerja", an occasion for another, a part of one, a prize."""
from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.bodies.words import BodyWords
from kg.extract.events.numbers import ROMAN
from kg.extract.events.ownday import OwnDays
from kg.extract.events.reading import EventReader
from kg.extract.events.words import EventWords, Kind
from kg.extract.page import Token

MINUTES = ["berita", "acara"]
"""Words for minutes, the signing of which is part of something else."""

FAR = 24
"""Tokens after a commemoration within which another event may be told that marks it."""

MARKED = 12
"""Words from an occasion to the event that marks it at most."""


class Habits:
    """Tells such talk by the words around a kind."""

    def __init__(self, words: EventWords, names: BodyWords, own: OwnDays) -> None:
        self.words, self.names, self.own = words, names, own

    def speaks_of(self, tokens: Sequence[Token], i: int, kind: Kind, reader: EventReader) -> bool:
        """True for talk of a kind of event rather than of an event ("setiap rapat kerja")."""
        before = tokens[i - 1] if i else None
        if before is not None and (before.text in self.words.lists["places_before"] or before.text in self.names.cues
                                   and not kind.verb) and not (before.text == "Program" and kind.named):
            return True
        if before is not None and (before.text == "of" or self.words.among("occasions", before) and not (
                self._celebrated(tokens, i, kind) or self._itself(tokens, i, reader.read(i, kind).last))):
            return True
        if before is not None and self.words.among("vying", before) or self._part(tokens, i, kind):
            return True
        if [t.folded for t in tokens[i - 2:i]] == MINUTES or [t.text for t in tokens[i + len(kind.words):][:2]] == MINUTES:
            return True
        given = kind.verb or kind.act or kind.key in self.words.lists["gifts"]
        if before is not None and before.text == "rutin" or given and self._handed(tokens, i + len(kind.words)):
            return True
        if kind.verb and self._visited(tokens, i, kind):
            return True
        if i == 0 and len(tokens) > 1 and tokens[1].text in ("-", "–", "—"):
            return True
        if kind.act and before is not None and before.text == "dengan":
            return False
        if kind.verb or tokens[i].capital:
            return kind.verb and before is not None and before.text != "dengan" and self.words.among("habits_before", before)
        if before is not None and before.text == "dengan" and i > 1 and (
                self.words.among("linked", tokens[i - 2]) or self._marked(tokens, i) or self.own.went_on(i, tokens)):
            return False
        after = i + len(kind.words)
        if after < len(tokens) and self.words.among("habits_after", tokens[after]):
            return not self.own.after(after + 1, tokens)
        if before is None or not self.words.among("habits_before", before):
            return False
        ended = before.text == "dengan" and i > 1 and any(
            self.words.among(name, tokens[i - 2]) for name in ("closings", "marked_by", "made_of"))
        return ended or not self.own.after(reader.read(i, kind).last, tokens)

    def _part(self, tokens: Sequence[Token], i: int, kind: Kind) -> bool:
        """True for a service or prayer that is only a part of what is told: "ditutup dengan doa bersama", "lewat kebaktian"."""
        if kind.key not in self.words.lists["worship"] or tokens[i].capital:
            return False
        if kind.key == "istigasah" and any(self.words.among("closings", token) for token in tokens[max(0, i - 2):i]):
            return True
        after = tokens[i + len(kind.words)] if i + len(kind.words) < len(tokens) else None
        bare = (len(kind.words) == 1 or kind.key == "istigasah") and (
            after is None or not after.word or after.capital or self.words.among("ends", after))
        return bare and i > 0 and self.words.among("parts_before", tokens[i - 1])

    def _handed(self, tokens: Sequence[Token], k: int) -> bool:
        """True for prizes and the like, which are handed over at an event and make none."""
        return k < len(tokens) and (self.words.among("prizes", tokens[k]) or self.words.among("beginnings", tokens[k]))

    def _visited(self, tokens: Sequence[Token], i: int, kind: Kind) -> bool:
        """True for the visit to an event, which is no event besides: "meninjau sunatan massal"."""
        k = i + len(kind.words)
        return kind.key in ("sidak", "kunjungan") and k < len(tokens) and self.words.at(tokens, k) is not None

    def _celebrated(self, tokens: Sequence[Token], i: int, kind: Kind) -> bool:
        """True for what is itself celebrated, ended or gone to: "merayakan Misa", "menutup rangkaian Festival", "di rangkaian
        Solo Carnival", and for an edition of what is no commemoration: "dalam rangka Wisuda XIX"."""
        if tokens[i].folded in ("misa", "ekaristi"):
            return True
        if i > 1 and tokens[i - 1].text == "rangkaian" and self.words.among("closings", tokens[i - 2]):
            return True
        k = i + len(kind.words)
        edition = k < len(tokens) and ROMAN.match(tokens[k].text)
        inside = i > 1 and tokens[i - 1].text == "rangkaian" and tokens[i - 2].text == "di" and tokens[i].capital
        return bool(edition or inside) and kind.key not in self.words.lists["commemorations"]

    def _itself(self, tokens: Sequence[Token], i: int, end: int) -> bool:
        """True for a commemoration that is told by itself, with where or when it was, and by whom: "PWRI merayakan HUT ke-62 di
        Gedung Wanita, Kamis", and not "Memperingati HUT, PWRI menggelar bazar"."""
        who = tokens[i - 2] if i > 1 else None
        if who is None or not self.words.among("celebrating", tokens[i - 1]):
            return False
        if not (who.word or who.text.isdigit() or who.text == ")") or self.words.among("before_goals", who):
            return False
        clause = [*takewhile(lambda t: t.text not in (".", ";"), tokens[end:end + FAR])]
        others = any(self.words.at(tokens, k) or self.words.among("openers", tokens[k]) or tokens[k].text == "dengan"
                     for k in range(end, end + len(clause)))
        held = len(clause) > 1 and clause[0].text == "yang" and self.words.among("holding", clause[1])
        return not others and (held or self.own.after(end, tokens))

    def _marked(self, tokens: Sequence[Token], i: int) -> bool:
        """True after "dengan" where an occasion stands before it: "memperingati Harlah ke-79 dengan istigasah"."""
        for token in reversed(tokens[max(0, i - MARKED):i - 1]):
            if self.words.among("marking", token):
                return True
            if not token.word and not token.text.isdigit() and token.text != "-":
                return False
        return False
