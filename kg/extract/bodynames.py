"""All names of bodies on a page: read, taught by the page itself, and cut where a person's name begins."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.abbreviated import bracketed, long_form
from kg.extract.bodyreading import BRANCH, PASSIVE, Name, Reader
from kg.extract.bodywords import BodyWords, Phrase, body_words
from kg.extract.names import fold_name, lexicon
from kg.extract.page import Page, Span, Token
from kg.extract.territories import Territories
from kg.languages import Pack

ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]+)?$")
ROMAN = re.compile(r"[IVXLCM]+$")
LIKELY = 1.6
"""How likely the end of a name must be a person's name to be cut off."""

HALF, SLIGHT = 0.8, 0.6
"""The same after an abbreviation in brackets, and after a known body that a post stands before."""

OFFICES = ("Kantor", "Cabang", "Perwakilan")
COLLECTIVE = ("kecamatan", "kabupaten", "provinsi", "desa", "kelurahan", "ranting", "cabang", "daerah", "wilayah", "setempat", "se")
"""Words after a movement's name that make it any of its branches ("pengurus PMI kecamatan")."""

COMPLETE = ("national", "local", "movements", "defined", "acronym")
APEX = ("PP", "PB", "DPP", "DPN", "Pimpinan Pusat", "Pengurus Besar", "Pengurus Pusat", "Dewan Pimpinan Pusat", "Kwarnas", "Kwartir Nasional")
"""Levels at the top, which no territory follows."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name with the tokens of its block; `sure` where its end is certain, `headline` where it stands in a title."""

    tokens: Sequence[Token]
    name: Name
    sure: bool
    headline: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words without brackets."""
        return self.name.words(self.tokens)

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[self.name.first].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[self.name.last - 1].end


class Names:
    """Finds the names of one page."""

    def __init__(self, page: Page, pack: Pack) -> None:
        self.words: BodyWords = body_words(pack)
        self.territories = Territories(page, pack, self.words)
        self.lexicon = lexicon(pack)
        self.english = 40 * sum(t.text in ("the", "of", "and", "was", "by", "with") for t in page.tokens) > len(page.tokens) + 80
        self.blocks = [(page.words(b.start, b.end), b) for b in page.blocks if b.kind != "boilerplate"]
        self.blocks = [(tokens, block) for tokens, block in self.blocks if not _credit(tokens)]
        self.undone = _lower_shorts(tokens for tokens, _ in self.blocks)

    def find(self) -> list[Found]:
        """The names in the order of the text."""
        first = self._scan()
        self.words = self.words.with_phrases([*self._taught(first), *self._headless(first)])
        self.territories.words = self.words
        return self._cut(self._scan())

    def _scan(self) -> list[Found]:
        return [found for tokens, block in self.blocks for found in self._block(tokens, block)]

    def _block(self, tokens: Sequence[Token], block: Span) -> Iterator[Found]:
        headline = block.kind in ("title", "heading")
        reader = Reader(tokens, self.words, self.territories, headline, self.english)
        i = 0
        while i < len(tokens):
            phrase = self._beginning(tokens, i)
            if phrase and phrase.kind in ("sections", "organs"):
                i += len(phrase.words)
                continue
            name = reader.read(i, phrase) if phrase else None
            if name is None:
                i += 1
                continue
            if not self._passing(tokens, name):
                yield Found(tokens, name, self._sure(tokens, name, headline), headline)
            i = name.last

    def _beginning(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """What begins at token `i`: words of the vocabulary, or capitals that their surroundings make a body."""
        phrase = self.words.at(tokens, i)
        if tokens[i].text in self.undone or _address(tokens, i):
            return None
        if phrase is None:
            firm = self._firm(tokens, i) or self._english(tokens, i)
            return Phrase(firm, "acronym") if firm else Phrase((tokens[i].text,), "acronym") if self._acronym(tokens, i) else None
        after = i + len(phrase.words)
        opens = after < len(tokens) and tokens[after].capital
        if phrase.kind == "units" and len(phrase.words) == 2 and phrase.words[0] in OFFICES and (phrase.words[1:] in self.words.parents or (
                phrase.words[1] in self.words.nationwide)):
            phrase = Phrase(phrase.words[:1], "units")  # an office of a ministry: its parent begins at once
        if phrase.words == ("Pengurus",) and opens and self._beginning_kind(tokens, after) not in ("national", "movements", "", "levels"):
            return None
        if phrase.kind == "levels" and len(phrase.words) == 1 and phrase.words[0] in BRANCH and not self._branch(tokens, i):
            return None
        if phrase.kind == "common":
            return Phrase(phrase.words, "heads") if opens and tokens[after].text not in self.words.stops else None
        if not tokens[i].capital and tokens[i].text not in "'’‘":
            return None
        if phrase.kind == "organs" and opens and tokens[after].text not in self.words.stops and not (
                self.words.at(tokens, after) or tokens[after].text.isupper()):
            return Phrase(phrase.words, "agencies")
        return phrase

    def _english(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """An English name, whose head stands last ("Kubu Hulu Environment Agency")."""
        if not self.english or not tokens[i].capital or tokens[i].text in self.words.posts or tokens[i].text == "The":
            return ()
        last = 0
        for k in range(i, min(i + 8, len(tokens))):
            text = tokens[k].text
            if k > i and text in self.words.english_tails:
                last = k + 1
            if not (tokens[k].word and tokens[k].capital or text in ("of", "for", "and", "'", "’") and last == 0 or text == "s"):
                break
        return tuple(t.text for t in tokens[i:last])

    def _firm(self, tokens: Sequence[Token], i: int) -> tuple[str, ...]:
        """An unknown body of two or three words between a post and its branch ("Manager Garuda Indonesia Cabang Makassar")."""
        if not i or tokens[i - 1].text not in self.words.posts or not tokens[i].capital:
            return ()
        for k in range(i, min(i + 4, len(tokens))):
            if k > i + 1 and tokens[k].text in BRANCH:
                return tuple(t.text for t in tokens[i:k])
            if not tokens[k].word or not tokens[k].capital or tokens[k].text in self.words.stops or self.words.at(tokens, k):
                return ()
        return ()

    def _beginning_kind(self, tokens: Sequence[Token], i: int) -> str:
        phrase = self.words.at(tokens, i)
        return phrase.kind if phrase else ""

    def _branch(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a branch word that begins a name ("Cabang Sofifi", "Ketua Ranting IBI"), not a post or a level of its own."""
        follows = self.words.at(tokens, i + 1) if i + 1 < len(tokens) else None
        if follows is not None and follows.kind == "levels":
            return False
        before = tokens[i - 1] if i else None
        return before is None or before.text not in ("Kepala", "kepala", "Andalan", "Pimpinan", "Manajer") and (
            not before.capital or before.text in self.words.posts)

    def _passing(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for "Dinas Kesehatan setempat", and for a movement's name at the end of another name."""
        before = tokens[name.first - 1] if name.first else None
        if before is not None and before.text in ("Menteri", "Wamen", "Jl", "Jln", "Jalan", "Amerika") or (
                before is not None and before.text == "." and name.first > 1 and tokens[name.first - 2].text in ("Jl", "Jln")):
            return True
        if name.end.casefold().startswith("se-") or name.end == "se" or (
                before is not None and before.text.isdigit() and tokens[name.first].text in self.words.vague):
            return True
        if any(word in self.words.media for word in name.words(tokens)) or _dateline(tokens, name):
            return True
        if name.end in COLLECTIVE and name.kind in ("agencies", "movements", "national") and name.last == name.head or (
                name.end == "setempat" and name.kind == "agencies"):
            return True
        if name.kind != "movements" or name.last > name.head or before is None:
            return False
        if not before.word or not before.capital or before.text in self.words.officials or before.text in self.words.stops:
            return False
        sentence = name.first == 1 or tokens[name.first - 2].text in "!?”\"" or (
            tokens[name.first - 2].text == "." and len(tokens[name.first - 3].text) > 3)
        return not (sentence or ROMAN.match(before.text) or before.text.casefold() in self.words.endings)

    def _acronym(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name that a territory or a branch follows, or that a post precedes."""
        text = tokens[i].text
        if not tokens[i].capital or text in self.words.stops or text in self.words.not_bodies or i + 1 >= len(tokens):
            return False
        if text in self.words.territories or text.casefold() in self.words.gatherings or self.territories.at(tokens, i):
            return False
        posted = i > 0 and tokens[i - 1].text in self.words.leaders and (
            tokens[i - 1].text != "Jenderal" or i > 1 and tokens[i - 2].text == "Sekretaris")
        follows = self.words.at(tokens, i + 1)
        branch = tokens[i + 1].text in self.words.territories
        if text.isupper() and tokens[i + 1].text.isupper() and len(tokens[i + 1].text) > 3:
            return False
        if ACRONYM.match(text) and not ROMAN.match(text):
            return posted or branch or bool(self.territories.at(tokens, i + 1)) or follows is not None and len(text) > 2 and (
                follows.kind in ("levels", "units", "defined") or follows.words in self.words.parents) and tokens[i + 1].capital
        return posted and not text.isupper() and text.casefold() not in self.words.fields and (branch or self._regional(tokens, i + 1))

    def _regional(self, tokens: Sequence[Token], i: int) -> bool:
        return self.territories.at(tokens, i) > 0

    def _sure(self, tokens: Sequence[Token], name: Name, headline: bool) -> bool:
        """True where no person's name and no verb can have been read along."""
        end = name.end
        if headline:
            return not end or not end[0].isupper() or end in self.words.headline or bool(PASSIVE.match(end))
        if not self._posted(tokens, name.first):
            return True
        if end == "(" and name.last + 1 < len(tokens) and tokens[name.last + 1].text.isdigit():
            return False
        return end in self.words.stops or end in ("(", ":", ";", "–", "-", "—", "&") or end == ")" and tokens[name.first - 1].text == "("

    def _posted(self, tokens: Sequence[Token], i: int) -> bool:
        for k in range(i - 1, max(-1, i - 12), -1):
            if tokens[k].text in self.words.officials:
                return True
            if not tokens[k].word or not tokens[k].capital and tokens[k].text not in self.words.joints:
                return False
        return False

    def _taught(self, names: Iterable[Found]) -> Iterator[Phrase]:
        """Abbreviations in brackets and the roots of branches, as beginnings of their own."""
        for found in names:
            for opening, closing, start in found.name.brackets:
                if start == opening:
                    continue
                part = max((p for p in found.name.parts if p[0] <= start), key=lambda p: p[0])
                pure = opening == part[0] + len(part[1].words)
                if part[1].kind == "levels" and not pure:
                    kind = "local"
                else:
                    kind = "levels" if part[1].kind == "levels" else self._kind(found, part[0])
                yield Phrase(tuple(t.text for t in found.tokens[opening + 1:closing - 1]), kind)
            root = self._root(found) or self._without_form(found)
            if root:
                yield Phrase(root, "movements")

    def _kind(self, found: Found, part: int) -> str:
        before = [p for p in found.name.parts if p[0] < part]
        if before and before[-1][1].kind == "levels":
            return "movements"
        kind = dict(found.name.parts)[part].kind
        return "defined" if kind in ("units", "agencies") else "movements" if kind in ("heads", "movements") else kind

    def _without_form(self, found: Found) -> tuple[str, ...]:
        """The own name of a firm or association, without its legal form, where it has two words."""
        words = found.words
        own = words[found.name.head - found.name.first:]
        if not found.sure or len(own) != 2 or words[:-2] not in self.words.legal or self.territories.at(
                found.tokens, found.name.head) or self.words.at(found.tokens, found.name.head):
            return ()
        return own

    def _root(self, found: Found) -> tuple[str, ...]:
        """The words between the level of a branch and its territory."""
        for at, phrase in found.name.parts:
            if phrase.kind == "levels":
                start = at + len(phrase.words)
                words = [k for k in range(start, found.name.last) if not any(o <= k < c for o, c, _ in found.name.brackets)]
                stop = next((k for k in words if self.territories.opens(found.tokens, k)), None)
                if stop is None and (" ".join(phrase.words) not in APEX or not found.sure):
                    return ()
                root = tuple(found.tokens[k].text for k in words if stop is None or k < stop)
                return root if root and not (len(root) == 1 and self.words.at(found.tokens, words[0])) else ()
        return ()

    def _headless(self, names: Sequence[Found]) -> Iterator[Phrase]:
        """Names without a known beginning that the page abbreviates in brackets and then uses as a body."""
        held = {(id(f.tokens), opening) for f in names for opening, _, _ in f.name.brackets}
        for tokens, _ in self.blocks:
            for i, token in enumerate(tokens):
                inside = bracketed(tokens, i) if token.text == "(" and (id(tokens), i) not in held else ()
                start = long_form(tokens, i, self._run(tokens, i)) if inside else None
                if start is None or tokens[start].text.casefold() in self.words.gatherings or not ACRONYM.match(inside[0].text):
                    continue
                if self.lexicon.likely([fold_name(t.text) for t in tokens[start:i]]) >= LIKELY:
                    continue
                if self.territories.opens(tokens, i + len(inside) + 2) or self._used(inside) or tokens[start - 1].text in self.words.leaders:
                    yield Phrase(tuple(t.text for t in tokens[start:i]), "movements")
                    yield Phrase(tuple(t.text for t in inside), "movements")

    def _run(self, tokens: Sequence[Token], i: int) -> int:
        """The first token of the capital words before token `i`."""
        k = i
        while k > 0 and (tokens[k - 1].word and tokens[k - 1].capital and tokens[k - 1].text not in self.words.stops
                         or tokens[k - 1].text in self.words.joints and k < i and k > 1 and tokens[k - 2].capital):
            k -= 1
        return k

    def _used(self, short: Sequence[Token]) -> bool:
        """True where a post or a level stands before the short name, or a territory after it."""
        word = short[0].text
        if len(short) > 1 or word in self.words.not_bodies:
            return False
        for tokens, _ in self.blocks:
            for i, token in enumerate(tokens):
                if token.text == word and i > 0 and tokens[i - 1].text != "(":
                    before = self.words.at(tokens, i - 1)
                    if tokens[i - 1].text in self.words.posts or before and before.kind == "levels" or self.territories.opens(tokens, i + 1):
                        return True
        return False

    def _cut(self, names: Sequence[Found]) -> list[Found]:
        """The names with what is not theirs taken off, by the names whose end is sure, by territories and by personal names."""
        sure = {f.words for f in names if f.sure}
        sure |= {self._bare(f) for f in names if f.sure}
        known = {word for f in names if not f.headline for word in f.words}
        kept = (self._headline(f, known) if f.headline else f if f.sure else self._shorter(f, sure) for f in names)
        return [self._without_person(f) for f in kept if f is not None]

    def _without_person(self, found: Found) -> Found:
        """A branch whose territory or root a likely name of a person follows, without it; in any surroundings."""
        name, tokens = found.name, found.tokens
        if found.headline:
            return found
        part = name.parts[1] if len(name.parts) > 1 else None
        if " ".join(name.parts[0][1].words) in APEX and part and part[1].kind in ("movements", "national"):
            end = part[0] + len(part[1].words)
            if end < name.last and found.tokens[end].text != "(" and not self.territories.opens(found.tokens, end):
                return self._until(found, end)
        whole = name.parts[-1][0] + len(name.parts[-1][1].words) if name.parts[-1][1].kind in COMPLETE else 0
        closings = {closing for _, closing, _ in name.brackets}
        for last in range(name.head, name.last):
            if last in closings and self._likely(found.tokens, last, name.last) >= HALF or last == whole and (
                    self._likely(tokens, last, name.last) >= (SLIGHT if self._posted(tokens, name.first) else LIKELY)):
                return self._until(found, last)
            if name.kind not in ("heads", "agencies") and self._named(tokens, last, name.last) and (self._territory_ends(tokens, name.head, last) or (
                    name.kind == "levels" or last <= name.head + 1 and name.kind in ("national", "local", "movements", "acronym"))):
                root = name.parts[1:] and name.parts[1][0] + len(name.parts[1][1].words)
                while last > name.head and last != root and not self._territory_ends(tokens, name.head, last) and (
                        self.lexicon.known(fold_name(tokens[last - 1].text))):
                    last -= 1
                return self._until(found, last)
        return found

    def _likely(self, tokens: Sequence[Token], last: int, end: int) -> float:
        """How likely what stands between is a person's name; 0 for a territory, a branch or another body."""
        if not 0 < end - last < 5 or not all(t.word and t.capital for t in tokens[last:end]) or self.territories.opens(tokens, last):
            return 0.0
        return 0.0 if self.words.at(tokens, last) else self.lexicon.likely([fold_name(t.text) for t in tokens[last:end]])

    def _named(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where what stands between is likely a person's name."""
        rest = [fold_name(t.text) for t in tokens[last:end]]
        if not 0 < len(rest) < 5 or not all(t.word for t in tokens[last:end]) or self.territories.opens(tokens, last):
            return False
        return rest[0] in self.lexicon.given and rest[0] not in self.lexicon.both and self.lexicon.likely(rest) >= LIKELY

    def _headline(self, found: Found, known: set[str]) -> Found:
        """A name in a headline as far as the text names it, or to its territory; a short name without what follows."""
        name, tokens = found.name, found.tokens
        told = name.head
        while told < name.last and (tokens[told].text in known or not tokens[told].word or self.territories.opens(tokens, told)):
            told += self.territories.at(tokens, told) or 1
        if told > name.head:
            return self._until(found, told)
        located = [last for last in range(name.head + 1, name.last + 1) if self._territory_ends(tokens, name.head, last)]
        if located:
            return self._until(found, max(located))
        if name.kind in ("national", "movements", "acronym", "defined", "local"):
            return self._until(found, name.head)
        return found

    def _bare(self, found: Found) -> tuple[str, ...]:
        """The words of a name before its territory."""
        name = found.name
        stop = next((k for k in range(name.head, name.last) if self.territories.opens(found.tokens, k)), name.last)
        return name.until(stop).words(found.tokens) if stop > name.head + (name.kind == "heads") else found.words

    def _shorter(self, found: Found, sure: set[tuple[str, ...]]) -> Found | None:
        name, tokens = found.name, found.tokens
        for last in range(name.last, name.head, -1):
            if name.until(last).words(tokens) in sure and self._personal(tokens, last, name.last):
                return self._until(found, last)
        located = [last for last in range(name.head + 1, name.last + 1) if self._territory_ends(tokens, name.head, last)]
        located = [last for last in located if self._personal(tokens, last, name.last) and (
            last == name.last or not self._apposed(tokens, name.last) or self._named(tokens, last, name.last))]
        if located:
            return self._until(found, max(located))
        for last in range(name.head + 1, name.last):
            if not self._apposed(tokens, name.last) and self._named(tokens, last, name.last):
                return self._until(found, last)
        vague = name.head == name.first + 1 and tokens[name.first].text in self.words.vague
        vague = vague and tokens[name.first - 1].text in self.words.officials and not tokens[name.head].text.isupper()
        return None if vague and name.last - name.head < 3 and not self._apposed(tokens, name.last) else found

    def _apposed(self, tokens: Sequence[Token], last: int) -> bool:
        """True where a comma and a name follow: "Ketua kelompok nelayan Bakau Jaya, Wak Seman"."""
        if last + 1 >= len(tokens) or tokens[last].text != "," or not tokens[last + 1].capital:
            return False
        degree = last + 2 < len(tokens) and tokens[last + 2].text == "." and tokens[last + 1].text not in self.words.stops
        return tokens[last + 1].text not in self.words.officials and not degree

    def _personal(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """True where what stands between may be a person's name, or nothing does."""
        return last == end or tokens[last].capital and not self.territories.opens(tokens, last) and (
            self.words.at(tokens, last) is None) and all(t.word or t.text in ".'’" for t in tokens[last:end])

    def _territory_ends(self, tokens: Sequence[Token], head: int, last: int) -> bool:
        if ROMAN.match(tokens[last - 1].text) and tokens[last - 2].text in self.words.territories:
            return True
        return any(self.territories.at(tokens, k) == last - k for k in range(max(head, last - 4), last))

    def _until(self, found: Found, last: int) -> Found:
        return Found(found.tokens, found.name.until(last), True, found.headline)


def _address(tokens: Sequence[Token], i: int) -> bool:
    """True inside the address of a site ("muhammadiyah.or.id")."""
    return i + 2 < len(tokens) and tokens[i + 1].text == "." and tokens[i + 1].start == tokens[i].end and (
        tokens[i + 2].start == tokens[i + 1].end and len(tokens[i].text) > 3)


def _dateline(tokens: Sequence[Token], name: Name) -> bool:
    """True for the source in a dateline: "Sintang, Polda Kalbar –", "Parepare (Kemenag) ---"."""
    if not 0 < name.first < 6 or not (tokens[0].text.isupper() or tokens[0].capital) or name.last >= len(tokens):
        return False
    last = name.last + (tokens[name.last].text == ")")
    return tokens[name.first - 1].text in ",(|" and last < len(tokens) and tokens[last].text in "-–—|:" and last < 12


def _credit(tokens: Sequence[Token]) -> bool:
    """True for a short block in brackets: who wrote it."""
    return 2 < len(tokens) < 14 and tokens[0].text in "([" and tokens[-1].text in ")]" and not any(t.text == ")" for t in tokens[:-1])


def _lower_shorts(blocks: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Abbreviations that stand for words in small letters: "perjanjian kerja sama (PKS)"."""
    return frozenset(tokens[i + 1].text for tokens in blocks for i in range(1, len(tokens) - 2)
                     if tokens[i].text == "(" and tokens[i + 2].text == ")" and tokens[i - 1].text.islower() and tokens[i + 1].capital
                     and long_form(tokens, i, max(0, i - 6)) is not None)
