"""What a page teaches about its bodies: abbreviations in brackets, roots of branches, short forms of firms."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from kg.extract.bodies.abbreviated import announced, bracketed, clips_unit, long_form, spelt
from kg.extract.bodies.found import Block, Found, Part
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.starts.lists import listed
from kg.extract.bodies.starts.strangers import Strangers
from kg.extract.bodies.starts.unheard import Unheard
from kg.extract.bodies.words import ACRONYM, ROMAN, BodyWords, Phrase
from kg.extract.lexicon import LIKELY, fold_name
from kg.extract.page import Token, texts

BLEND = 5
"""Letters of a short name that is put together of syllables, at least."""


class Lessons(Knowing):
    """Beginnings of names that the blocks of one page teach."""

    def __init__(self, known: Knowledge, blocks: Sequence[Block]) -> None:
        super().__init__(known)
        self.blocks = blocks

    def phrases(self) -> list[Phrase]:
        """The beginnings taught by the names read so far and by brackets elsewhere."""
        names = [found for block in self.blocks for found in block.names]
        return [*self._taught(names), *chain.from_iterable(map(self._headless, self.blocks)), *self._initials(names),
                *chain.from_iterable(map(self._holders, self.blocks)),
                *chain.from_iterable([listed(self.known, block) for block in self.blocks]),
                *chain.from_iterable([Strangers(self.known, block).phrases() for block in self.blocks]),
                *chain.from_iterable([Unheard(self.known, block).phrases() for block in self.blocks])]

    def _taught(self, names: Iterable[Found]) -> Iterator[Phrase]:
        """Abbreviations in brackets and the roots of branches, as beginnings of their own."""
        for found in names:
            for opening, closing, start in found.name.brackets:
                small = not found.tokens[opening + 1].capital
                if start == opening or small or self._short_of_place(found.tokens, start, opening):
                    continue
                part = max((part for part in found.name.parts if part.at <= start), key=lambda part: part.at)
                pure, level = opening == part.end, part.phrase.kind == "levels"
                if closing - opening > 3 and start != part.at:
                    continue  # the field of a unit: "Majelis … (Dikdasmen dan PNF)"
                named = closing < found.name.last and not self.territories.opens(found.tokens, closing)
                if start == part.at and named and part.phrase.kind == "heads" and (
                        self.words.headed(found.tokens[opening + 1:closing - 1])):
                    continue  # of any such body: "Koperasi Simpan Pinjam (KSP) Maju Jaya"
                kind = self._kind(found, part) if not level else "levels" if pure else "local"
                yield Phrase(texts(found.tokens[opening + 1:closing - 1]), kind)
            if (short := announced(found.tokens, found.name.last, self.words)) and not self.words.at((short,), 0):
                yield Phrase((short.text,), self._kind(found, found.name.parts[0]))
            root = self._root(found) or self._without_form(found)
            if root:
                yield Phrase(root, "movements")

    def _short_of_place(self, tokens: Sequence[Token], start: int, opening: int) -> bool:
        """True for the short name of a territory at the end of a name: "Dinas Sosial Kabupaten Kutai Timur (Kutim)"."""
        return self.territories.start(tokens, start, opening) <= start + 1

    def _kind(self, found: Found, part: Part) -> str:
        before = [other.phrase.kind for other in found.name.parts if other.at < part.at]
        if before[-1:] == ["levels"]:
            return "movements"
        kind = part.phrase.kind
        return "defined" if kind in ("units", "agencies") else "movements" if kind in ("heads", "movements") else kind

    def _without_form(self, found: Found) -> tuple[str, ...]:
        """The own name of a firm or association, without its legal form, where it has two words."""
        words = found.words
        own = words[found.name.head - found.name.first:]
        if not found.sure or len(own) != 2 or words[:-2] not in self.words.legal_forms or self.territories.at(
                found.tokens, found.name.head) or self.words.at(found.tokens, found.name.head):
            return ()
        return own

    def _root(self, found: Found) -> tuple[str, ...]:
        """The words between the level of a branch and its territory."""
        for part in found.name.parts:
            if part.phrase.kind == "levels":
                start = part.end
                words = [k for k in range(start, found.name.last) if not any(o <= k < c for o, c, _ in found.name.brackets)]
                stop = next((k for k in words if self.territories.opens(found.tokens, k)), None)
                known = any(p == start and inner.kind in ("movements", "national") for p, inner in found.name.parts)
                if words and found.tokens[words[0]].text in self.words.saints:
                    return ()  # "DPC Santa Monika Paroki X" is in the care of a saint
                if stop is None and known or stop is None and (part.phrase.text not in self.words.apex or not found.sure):
                    return ()
                return tuple(found.tokens[k].text for k in words if stop is None or k < stop)
        return ()

    def _initials(self, names: Sequence[Found]) -> Iterator[Phrase]:
        """Short names of units that the page uses without saying so: initials ("FIK" for Fakultas Ilmu Kesehatan), or a blend
        after a post ("Dekan Fikom")."""
        units = [(found, own) for found in names if found.name.kind == "units" and not (found.name.brackets or found.headline)
                 and (own := self._own(found))]
        used, led = self._shorts({own[0].folded[0] for _, own in units}) if units else (frozenset(), frozenset())
        for _, own in units:
            initials = "".join([t.text[0] for t in own])
            shorts = {initials} if initials in used and initials.isupper() and 2 < len(initials) < 7 else set()
            shorts |= {short for short in led if len(own) > 1 and clips_unit(short, [t.folded for t in own])}
            for short in sorted(shorts):
                if short not in self.words.not_bodies and not self.words.phrases.get(short.casefold()):
                    yield Phrase((short,), "defined")

    @staticmethod
    def _own(found: Found) -> list[Token]:
        """The words with a capital of a unit, without those of its parent."""
        name = found.name
        last = name.parts[1].at if len(name.parts) > 1 else name.last
        return [t for t in found.tokens[name.first:last] if t.capital]

    def _shorts(self, letters: set[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Words that may be initials, and words with one of some first letters after a post or before a body that may be the
        blend of a name."""
        used, led = set(), set()
        for tokens in [block.tokens for block in self.blocks]:
            used.update([token.text for token in tokens[1:]])
            for k in [k for k, token in enumerate(tokens) if k and token.capital and token.folded[0] in letters]:
                token, before = tokens[k], tokens[k - 1]
                word = fold_name(token.text) if 3 < len(token.text) < 10 else ""
                if not word or self.lexicon.known(word) or self.lexicon.is_ordinary(word):
                    continue
                if before.text in self.words.officials or ROMAN.match(before.text) or (
                        self.words.at(tokens, k + 1) is not None):  # "Dekan Fikom", "digelar Filkom UB"
                    led.add(token.text)
        return frozenset(used), frozenset(led)

    def _headless(self, block: Block) -> Iterator[Phrase]:
        """Names without a known beginning that the page abbreviates in brackets and then uses as a body."""
        tokens, held = block.tokens, {opening for f in block.names for opening, _, _ in f.name.brackets}
        for i in [i for i, token in enumerate(tokens) if token.text == "(" and i not in held]:
            if i and self.words.kind_at(tokens, i + 1) in ("heads", "movements") and spelt(tokens, i):
                yield Phrase((tokens[i - 1].text,), "movements")  # "FKPB (Forum Komunikasi Petani Bawang) Kudus"
                continue
            inside = bracketed(tokens, i)
            start = long_form(tokens, i, self._run(tokens, i)) if inside else None
            blend = bool(inside) and ACRONYM.match(inside[0].text) is None  # "Pemeringkat Kredit Nusantara (Pekrenus)"
            if start is None or tokens[start].folded in self.words.gatherings or blend and (
                    len(inside[0].text) < BLEND or self.territories.opens(tokens, start)):
                continue
            if tokens[start].text in self.words.papers or tokens[start].text in self.words.buildings or (
                    tokens[start - 1].text in self.words.agreements):
                continue  # "Kader Posyandu Desa (KPD)", "Program Keluarga Harapan (PKH)"
            if self.lexicon.likely([fold_name(t.text) for t in tokens[start:i]]) >= LIKELY:
                continue
            posted = tokens[start - 1].text in self.words.leaders and not blend
            if self.words.makes["deed"].match(tokens[start].text) and not posted:
                continue  # "Pendaftaran Tanah Sistematis Lengkap (PTSL)"
            organ = self.words.at(tokens, start)
            if organ is not None and organ.kind in ("organs", "sections"):
                continue
            if not posted and tokens[start - 1].text in self.words.posts:
                continue  # "Kadis Pemajuan Masyarakat Adat (PMA) Bali"
            if self.words.kind_at(inside, 0) in ("levels", "local"):
                continue  # "pengurus Pimpinan Unit Kerja (PUK)", "14 Pimpinan Cabang Muhammadiyah (PCM)" are any of them
            if posted or self.territories.placed(tokens, i + len(inside) + 2) or self._used(
                    inside, inside[0].text == "".join(t.text[0] for t in tokens[start:i])):
                yield Phrase(texts(tokens[start:i]), "movements")
                yield Phrase(texts(inside), "movements")

    def _holders(self, block: Block) -> Iterator[Phrase]:
        """Names without a known beginning in the place of a holder: "dihelat Solidaritas Pesisir", "oleh Tapak Lima"."""
        tokens, held = block.tokens, self.words.held
        for i in [i for i, token in enumerate(tokens) if token.folded in held]:
            start = i + 1 + (tokens[i + 1].text in self.words.by)
            last = start
            while last - start < 5 and self._unheard(tokens[last]):
                last += 1
            edition = ROMAN.match(tokens[last - 1].text)  # "telah dilaksanakan Klarifikasi Lapangan Tahap II"
            own = last - start > 1 and not edition and block.read.isdisjoint(range(start, last))
            if own and self.strange(tokens, start, last):
                yield Phrase(texts(tokens[start:last]), "movements")

    def _unheard(self, token: Token) -> bool:
        return token.capital and token.text not in self.words.stops

    def _run(self, tokens: Sequence[Token], i: int) -> int:
        """The first token of the capital words before token `i`."""
        k = i
        while k > 0 and (tokens[k - 1].capital and tokens[k - 1].text not in self.words.stops
                         or tokens[k - 1].text in self.words.joints and k < i and k > 1 and tokens[k - 2].capital):
            k -= 1
        return k

    def _used(self, short: Sequence[Token], exact: bool) -> bool:
        """True where a post or a level stands before the short name, or a territory after it; one that is no body elsewhere
        must be `exact`: the initials of the words before it."""
        word = short[0].text
        if len(short) > 1 or word in self.words.not_bodies and not exact:
            return False
        for tokens in [block.tokens for block in self.blocks]:
            for i, token in enumerate(tokens):
                if token.text == word and i > 0 and tokens[i - 1].text != "(":
                    branch = self.words.kind_at(tokens, i - 1) == "levels"
                    before = tokens[i - 1 - (tokens[i - 1].text in self.words.post_ends)].text
                    led = before in self.words.posts or before in self.words.leaders
                    if branch or led or self.territories.placed(tokens, i + 1):
                        return True
        return False


def only_ones(names: Iterable[Found], words: BodyWords) -> frozenset[str]:
    """The short words for kinds of bodies of which the page names one in full: "Gapoktan" of Gapoktan Tirto Mulyo."""
    full = defaultdict[str, set[tuple[str, ...]]](set)
    for found in names:
        if found.words[0] in words.stands_alone and len(found.words) > 1 and not found.headline:
            full[found.words[0]].add(found.folded)
    return frozenset(word for word, bodies in full.items() if len(bodies) == 1)


def other_shorts(blocks: Iterable[Sequence[Token]], words: BodyWords,
                 is_other: Callable[[Sequence[Token], int], bool]) -> frozenset[str]:
    """Abbreviations of no body: of words in small letters ("perjanjian kerja sama (PKS)"), and of words that begin the name of
    something else ("Pesta Kesenian Bali (PKB)")."""
    return frozenset(tokens[i + 1].text for tokens in blocks for i in range(1, len(tokens) - 2)
                     if tokens[i].text == "(" and tokens[i + 1].capital and _closed(tokens, i + 2) and _of_other(
                         tokens, i, words, is_other))


def _closed(tokens: Sequence[Token], k: int) -> bool:
    """True for the end of a bracket, or for the number of an edition and the end: "(DANA II)"."""
    numbered = tokens[k].text.isdigit() or tokens[k].text.strip("IVXL") == ""
    return tokens[k].text == ")" or numbered and k + 1 < len(tokens) and tokens[k + 1].text == ")"


def _of_other(tokens: Sequence[Token], i: int, words: BodyWords, is_other: Callable[[Sequence[Token], int], bool]) -> bool:
    """True where the bracket at token `i` shortens what is no body."""
    start = long_form(tokens, i, max(0, i - 6))
    if start is None or _of_level(tokens, start, i + 1, words):
        return False
    small = tokens[i - 1].text.islower() or i + 3 < len(tokens) and tokens[i + 3].text.startswith("se-")
    return small or tokens[start].text in words.agreements or is_other(tokens, start)


def _of_level(tokens: Sequence[Token], start: int, i: int, words: BodyWords) -> bool:
    """True for the short word for a level of branches after its long form: "9 Pengurus Cabang (PC) se-Bali"."""
    short, longs = words.at(tokens, i), words.phrases.get(tokens[start].folded, ())
    return short is not None and short.kind == "levels" and any(long.kind == "levels" for _, _, long in longs)
