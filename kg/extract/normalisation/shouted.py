"""Which words in capitals are shouted, and which are abbreviations."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.lexicon import LIKE_A_NAME, Lexicon, lexicon
from kg.extract.normalisation.written import LONG, NUMBER, WORD, Written
from kg.extract.spans import Span
from kg.languages import Pack

RUN = re.compile(r"[A-Z](?<![\w.&/-].)[A-Z'’.-]*(?: (?:\d{1,3} )?[A-Z][A-Z'’.-]*)*(?![\w&/-])")
"""Words in capitals one behind the other: "DRS. H. ALI RAHMAN". Only capitals are tried, and then what stands before."""

PLACE_WORDS = 3
"""Words of a dateline at most."""

GOES_ON = re.compile(" [a-z]")

DOMAIN = re.compile(r"[A-Z]{3}\.[A-Z]{2}")
"""A dot inside the address of a site."""

VOWEL = re.compile("[AEIOU]")

DATELINE = re.compile(r"\s*[–—|(,/.-]")
"""What follows the place, or the name of the paper, with which a report begins."""

KNOWN, STRANGE = 3.0, 4.0
"""How much a word that is known speaks for names in capitals, and the letters of another at most for or against them; each
letter beyond ALONE speaks for them as well."""

FEWEST = 3
"""Letters of a name in capitals."""

ALONE, SURE = 5, 3.0
"""Letters that a name in capitals has at least which stands alone, and how much they weigh for a name."""


def shouted_runs(text: str, pack: Pack, written: Written) -> list[Span]:
    """The stretches of words in capitals within a text that are no abbreviations."""
    judge = Judge(pack, written)
    runs = [run for run in RUN.finditer(text) if len(run.group()) >= FEWEST and not DOMAIN.search(run.group())]
    for _ in range(2 if runs else 0):  # a short form of a name may stand before it
        found = [span for run in runs for span in _spans(text, run, judge)]
    return found if runs else []


def _spans(text: str, run: re.Match[str], judge: Judge) -> Iterator[Span]:
    """The shouted stretches of a run: the first words of a line where small letters follow, or names."""
    at = run.start()
    opens = at == 0 or text[at - 1] == "\n"
    if opens and GOES_ON.match(text, run.end()) and judge.opens_line(run.group()):
        yield Span(at, run.end(), "opening")
        return
    dateline = opens and DATELINE.match(text, run.end()) is not None and judge.is_dateline(run.group())
    yield from (Span(at + start, at + end, "run") for start, end in judge.stretches(run.group(), dateline))


class Judge:
    """Tells names and other words in capitals from abbreviations."""

    def __init__(self, pack: Pack, written: Written) -> None:
        self.lex: Lexicon = lexicon(pack)
        self.written = written
        self.seen: set[str] = set()

    def opens_line(self, run: str) -> bool:
        """Whether all words of a run are known in small letters, but for known abbreviations."""
        words = [word.casefold() for word in WORD.findall(run)]
        plain = [word for word in words if word not in self.written.short and word not in self.written.acronyms]
        return any(len(word) > LONG or word in self.written.small for word in plain) and all(
            word in self.written.alone or word in self.written.small or len(word) >= LONG and (
                word in self.written.common or self.lex.known(word)) for word in plain)

    def is_dateline(self, run: str) -> bool:
        """Whether a few words may be a place or a newspaper, since they begin like no body and no event."""
        words = [word.casefold() for word in WORD.findall(run)]
        return len(words) <= PLACE_WORDS and words[0] not in self.written.heads

    def stretches(self, run: str, dateline: bool) -> Iterator[tuple[int, int]]:
        """The offsets of the stretches of a run that are shouted; of a dateline only names of people."""
        held: list[re.Match[str]] = []
        words = list(WORD.finditer(run))
        for number, word in enumerate(words):
            after = words[number + 1].group() if number + 1 < len(words) else ""
            before = held[-1].group().casefold() if held else ""
            if not self._is_short(word.group(), run[word.end():word.end() + 1] == ".", before, after):
                held.append(word)
                continue
            yield from self._shouted(held, dateline, beside=len(words) > len(held))
            held = []
        yield from self._shouted(held, dateline, beside=len(words) > len(held))

    def _shouted(self, held: Sequence[re.Match[str]], dateline: bool, beside: bool) -> Iterator[tuple[int, int]]:
        words = [word.group().casefold() for word in held]
        if held and self._is_shouted(words, dateline, beside):
            self.seen.update(word for word in words if len(word) >= FEWEST and self._is_like_a_name(word))
            yield held[0].start(), held[-1].end()

    def _is_short(self, word: str, dotted: bool, before: str, after: str) -> bool:
        """Whether a word is a known abbreviation, or one by its letters; initials are none, nor titles before a name."""
        small = word.casefold()
        if NUMBER.fullmatch(small):
            return True
        if small in self.written.names:
            title = bool(after) and (dotted or self._is_like_a_name(after.casefold()))
            return small in self.written.short and not (self.lex.known(small) or title)
        if len(word) < LONG and len(word) > 1 + dotted and small not in self.seen and small not in self.written.small:
            if small in self.lex.particles and (self._is_like_a_name(before) or self._is_like_a_name(after.casefold())):
                return False
            listed = dotted and small in self.written.common
            return len(word) < FEWEST or not (listed or self._is_short_name(small, before, after.casefold()))
        strange = small not in self.written.alone and small not in self.written.common and small not in self.seen
        if len(word) == LONG and strange and not any(map(self._is_like_a_name, (before, small, after.casefold()))):
            return True
        return small in self.written.short or small in self.written.acronyms or not (VOWEL.search(word) or dotted)

    def _is_short_name(self, word: str, before: str, after: str) -> bool:
        """Whether three letters are a name beside another: no short name of a body but with letters of a name."""
        if not (self._is_like_a_name(before) or self._is_like_a_name(after)):
            return False
        return self.lex.letters.weigh(word) > 0 or bool(before) and word not in self.written.short

    def _is_like_a_name(self, word: str) -> bool:
        sure = LIKE_A_NAME if len(word) <= LONG else 0.0
        return self.lex.known(word) or bool(word) and word not in self.written.common and self.lex.letters.weigh(word) > sure

    def _is_shouted(self, words: Sequence[str], dateline: bool, beside: bool) -> bool:
        names = [word for word in words if self.lex.known(word) or word in self.seen
                 or len(word) >= LONG and word not in self.written.names]
        titled = bool(names) and words[0] != names[0] and words[words.index(names[0]) - 1] in self.written.names
        if dateline and not (titled or self.lex.known(words[0])):
            return False
        if titled:
            return True
        if len(names) > 1:
            return sum(map(self._weight, names)) > 0
        return bool(names) and self._stands_alone(names[0], beside)

    def _weight(self, word: str) -> float:
        if self.lex.known(word) or word in self.written.common or word in self.written.alone:
            return KNOWN
        return min(STRANGE, max(-STRANGE, self.lex.letters.weigh(word))) + max(0, len(word) - ALONE)

    def _stands_alone(self, word: str, beside: bool) -> bool:
        """Whether one word in capitals is a name by itself, or a word of one beside abbreviations."""
        known = self.lex.known(word) or word in self.written.common or self.lex.letters.weigh(word) > 0
        if word in self.seen or known and self.written.alone.get(word, "")[:1].isupper() and len(word) >= LONG:
            return True
        if len(word) < ALONE:
            return False
        if beside and len(word) > ALONE and self.written.common.get(word, "")[:1].isupper():
            return True
        return word not in self.written.common and (self.lex.known(word) or self.lex.letters.weigh(word) > SURE)
