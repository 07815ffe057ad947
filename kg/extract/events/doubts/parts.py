"""What is only a part of the programme of another event: "ditutup dengan doa, ramah tamah, dan penyerahan cendera mata"."""
from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kg.extract.eventwords import EventWords, Kind
from kg.extract.page import Token
from kg.extract.quotations import OPENING, closes

REACH = 24
"""So many words before a part the verb may stand that tells what an event is made of."""

ITEM = 6
"""Words of one part of a programme at most."""

AID = 4
"""So many words after a giving it is told that aid is given."""

OWN = 3
"""Words of the name of what consists of parts at most."""

SOON = 9
"""So many words after a part its own day stands at most."""


@dataclass
class Parts:
    """Tells the parts of a programme from events; `dates` are the tokens of a block at which dates begin, `kinds` the kinds by
    the tokens at which they do, `marks` the kinds (keys and words) by which an event of the page was marked, `ends` the tokens
    after the parts, where no event begins either."""

    words: EventWords
    dates: Container[int]
    kinds: Mapping[int, Kind]
    marks: set[str]
    ends: set[int] = field(default_factory=set)

    def holds(self, tokens: Sequence[Token], i: int, kind: Kind) -> bool:
        """Whether the kind that begins at a token is only a part of another event's programme, or is given away at one."""
        k = i + len(kind.words)
        held = i in self.ends or self._holds(tokens, i, k, kind)
        if held:
            self.ends.add(k)
        return held

    def _holds(self, tokens: Sequence[Token], i: int, k: int, kind: Kind) -> bool:
        if self._won(tokens, i) or self._serves(tokens, i, k, kind):
            return True
        if not kind.verb and (self._opens(tokens, i, k, kind) or self._consists(tokens, i)):
            self.marks.update((kind.key, _words(kind)))
            return True
        if not kind.verb and not tokens[i].capital and self._beside(tokens, i, k, kind):
            return True
        if kind.verb:
            return False
        if self._marks(tokens, i) and not self._dated(
                tokens, k, next((n for n, token in enumerate(tokens) if token.text == ","), len(tokens))):
            self.marks.add(kind.key)
            return True
        if self._dated(tokens, k, len(tokens)):
            return False
        if kind.key in self.marks and (len(kind.words) == 1 or _words(kind) in self.marks):
            return True
        own = self._own(tokens, k) or self._aids(tokens, i, kind)
        return not tokens[i].capital and not own and self._listed(tokens, i, k)

    def _dated(self, tokens: Sequence[Token], k: int, stop: int) -> bool:
        """Whether a day follows soon, before token `stop` and another event with a capital, whose day it would be."""
        if tokens[k].text in OPENING:
            k = closes(tokens[:stop], k, REACH) or k
        for at in range(k, min(stop, k + SOON)):
            if at in self.dates:
                return True
            if at > k and tokens[at].capital and at in self.kinds:
                return False
        return False

    def _own(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether a place or people of its own follow, before the next part."""
        for token in tokens[k:k + ITEM]:
            if self._joint(token) or token.text == ".":
                return False
            if self.words.among("owned_by", token):
                return True
        return False

    def _aids(self, tokens: Sequence[Token], i: int, kind: Kind) -> bool:
        """Whether it is aid that is given to somebody: "diakhiri penyerahan bantuan peralatan dari Bank kepada Pengcab"."""
        clause = [*takewhile(lambda t: t.text not in ".:;", tokens[i:i + REACH])]
        aid = kind.key in self.words.lists["gifts"] and self.words.some("aid", clause[:AID])
        return aid and self.words.some("given_to", clause)

    def _listed(self, tokens: Sequence[Token], i: int, k: int) -> bool:
        """Whether a part stands in a list of such after a verb that tells what an event is made of, or beside a rite."""
        beside = self._rite(tokens, i - 1, -1) or self._rite(tokens, k, 1)
        verb = self._verb(tokens, i, "made_of")
        if verb is None or tokens[verb + 1].text == ",":
            return beside and self._joint(tokens[i - 1])
        alone = verb + 1 >= i - 1 and not beside and not self._joint_after(tokens, k)
        if self.words.some("sequences", tokens[max(0, verb - ITEM):verb]):
            return beside
        return not alone or self.words.among("rites", tokens[i]) or self.words.among("gifts", tokens[i])

    def _opens(self, tokens: Sequence[Token], i: int, k: int, kind: Kind) -> bool:
        """Whether a service or ceremony only opens or closes an event: "Kebaktian pembukaan", "dibuka dalam kebaktian"."""
        if kind.key not in self.words.lists["opening_kinds"]:
            return False
        k -= len(kind.words) > 1 and self.words.among("beginnings", tokens[k - 1])  # "Ibadah Penutupan"
        if self.words.among("beginnings", tokens[k]):
            follows = tokens[k + 1]  # "Ekaristi penutupan bulan Rosario"
            month = self.words.among("spans", follows) and k + 1 not in self.dates
            return not (month or self.words.among("masses", tokens[i]))
        first = i - self.words.among("carrying", tokens[i - 1])  # "dengan Perayaan Ekaristi"
        named = tokens[i].capital and not self.words.among("services", tokens[i])
        if named or not self.words.among("ways", tokens[first - 1]):
            return False
        sentence = [*takewhile(lambda t: t.text not in (".", ":", ";"), reversed(tokens[max(0, i - REACH):i]))]
        series = self.words.some("sequences", sentence)  # "menutup rangkaian HUT dengan apel akbar"
        return self.words.some("closings", sentence) and not (series and len(kind.words) > 1)

    def _serves(self, tokens: Sequence[Token], i: int, k: int, kind: Kind) -> bool:
        """Whether a service or prayer is only a part of what is told: "ditutup dengan doa bersama", "lewat kebaktian"."""
        if kind.key not in self.words.lists["worship"]:
            return False
        if self.words.small("and", tokens[i - 1]) and self.words.among(("beginnings", "framing"), tokens[i - 2]):
            return True  # "Ibadah penutup dan Perjamuan Kudus"
        if tokens[i].capital and not self.words.among("services", tokens[i]):
            return False
        prayer = kind.key in self.words.lists["prayers"]
        if prayer and self.words.some("closings", tokens[max(0, i - 2):i]):
            return True
        after = tokens[k]
        bare = (len(kind.words) == 1 or prayer) and (not after.word or after.capital or self.words.among("ends", after))
        return bare and self.words.among("parts_before", tokens[i - 1])

    def _beside(self, tokens: Sequence[Token], i: int, k: int, kind: Kind) -> bool:
        """Whether it only tells when or in what another event is held: "Rapat digelar sesudah misa pagi", "dalam upacara"."""
        if self._night(tokens, i):
            return True
        within = self.words.among("inside", tokens[i - 1]) and kind.key in self.words.lists["setting_kinds"]
        if not within and not self.words.among("after", tokens[i - 1]):
            return False
        follows = tokens[k]
        if follows.word and k not in self.dates and not self.words.among("ends", follows) and (
                not self.words.among("times", follows)):
            return False
        clause = [*takewhile(lambda t: t.text not in (".", ":", ";", ","), reversed(tokens[max(0, i - REACH):i - 1]))]
        verb = next((n for n, token in enumerate(clause) if self.words.among("undergone", token)), None)
        start = i - 1 - len(clause)
        if within and any(at in self.kinds and self.kinds[at].verb for at in range(start, i - 1)):
            return True  # "melantik Dewan Pastoral dalam misa"
        return verb is not None and any(at in self.kinds for at in range(start, i - 1 - verb))

    def _night(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether it only tells the night of another event: "melaksanakan patroli pada malam takbiran"."""
        if not (self.words.among("spans", tokens[i]) and self.words.among("on_day", tokens[i - 1])):
            return False
        clause = [*takewhile(lambda t: t.text not in (".", ":", ";", ","), reversed(tokens[max(0, i - REACH):i - 1]))]
        return any(at in self.kinds for at in range(i - 1 - len(clause), i - 1))

    def _consists(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether an event is told before that consists of this: "bakti kesehatan berupa donor darah dan khitanan"."""
        consisting, at, first = self.words.lists["consisting"], i - 1, max(0, i - REACH)
        while at > first and tokens[at].folded not in consisting:
            at -= 1
        if at <= first or any(k in self.dates for k in range(at, i)) or any(
                token.text in (".", ":", ";") or self.words.small("which", token) for token in tokens[at:i]):
            return False
        kinds = [self.kinds.get(k) for k in range(max(0, at - OWN), at)]
        return any(kind and not kind.verb and kind.key not in self.words.lists["activities"] for kind in kinds)

    def _rite(self, tokens: Sequence[Token], at: int, step: int) -> bool:
        """Whether the list goes on, forwards or backwards, with a rite: "sambutan, dan …", "…, dan sesi foto"."""
        joint = False
        for _ in range(ITEM):
            if tokens[at].text in "\n.:;":
                return False
            if joint and self.words.among("rites", tokens[at]):
                return True
            joint = joint or self._joint(tokens[at])
            at += step
        return False

    def _joint(self, token: Token) -> bool:
        """Whether a token stands between the parts of a programme."""
        return token.text == "," or self.words.among("part_joints", token)

    def _joint_after(self, tokens: Sequence[Token], k: int) -> bool:
        return any(self._joint(tokens[at]) for at in range(k, k + ITEM - 2))

    def _marks(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether an event of the same sentence is marked with it: "Peluncuran ditandai dengan panen raya"."""
        verb = self._verb(tokens, i, "marked_by")
        if verb is None or i - verb > 2:
            return False
        return any(self.words.among("beginnings", tokens[at]) or at in self.kinds for at in range(max(0, verb - REACH), verb))

    def _verb(self, tokens: Sequence[Token], i: int, name: str) -> int | None:
        """The last word of a list before a token in its sentence."""
        held = self.words.lists[name]
        for at in range(i - 1, max(-1, i - REACH), -1):
            if tokens[at].folded in held:
                return at
            if tokens[at].text in ".:;" or at in self.dates:
                return None
        return None

    def _won(self, tokens: Sequence[Token], i: int) -> bool:
        """Whether a prize is given, held or taken: "diberikan Lazismu Award", "Anugerah Penghimpun Terbaik diraih …"."""
        k = i
        while tokens[k].capital:
            k += 1
        prize = self.words.some("prize_names", tokens[i:k])
        around = (*tokens[max(0, i - 2):i], *tokens[k:k + 1])
        return prize and not self._dated(tokens, k, len(tokens)) and self.words.some("winning", around)


def _words(kind: Kind) -> str:
    return " ".join(kind.words).casefold()
