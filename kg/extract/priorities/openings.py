"""Where lists open that may state priorities: after a mark, a word or a verb, in what follows, or an entry a sentence."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kg.extract.page import ITEM, Span
from kg.extract.phrases import any_of
from kg.extract.priorities.lists import Entry
from kg.extract.priorities.passage import Passage, count_of
from kg.languages import Pack

PATIENCE = 3
"""Sentences that explain an entry before the next one must follow."""

COLON = re.compile(r"[^,.]*:")
"""A colon in the same clause, which opens the list instead."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A list and the words that lead to it; `how` it opens is colon, word, verb, next, block or series, `count` the number said
    before it, None where there is none."""

    how: str
    lead: Span
    entries: tuple[Entry, ...]
    count: int | None


@dataclass(frozen=True)
class Words:
    """What is compiled from a pack to find openings."""

    decides: re.Pattern[str]
    plans: re.Pattern[str]
    takes_up: re.Pattern[str]
    receiver: re.Pattern[str]
    further: re.Pattern[str]
    turns: tuple[re.Pattern[str], ...]

    @staticmethod
    def of(pack: Pack) -> Words:
        """The words of a pack, from its cache."""
        return pack.once("priorities.openings", _compile)


def openings(passage: Passage) -> Iterator[Opening]:
    """The lists that open in a sentence or right after it, those without an entry left out."""
    sentence, words = passage.sentence, Words.of(passage.scene.pack)
    for match in passage.find("intro"):
        if match.end() > sentence.start + 6:
            yield from _opened(passage, "colon" if match.group().rstrip()[-1:] == ":" else "word", match.start(), match.end())
    for match in words.decides.finditer(passage.text, sentence.start, sentence.end):
        at = _object(passage, match)
        if not COLON.match(passage.text, at, sentence.end):
            yield from _opened(passage, "verb", match.end(), at)
    sentences = passage.scene.page.sentences
    at = bisect_left(sentences, sentence.end, key=lambda s: s.start)
    if at < len(sentences) and (taken := words.takes_up.match(passage.scene.page.text, sentences[at].start, sentences[at].end)):
        yield from _opened(passage, "next", sentence.end, taken.end())
    block = passage.scene.page.block_at(sentence.start)
    if sentence.end >= block.end - 1 and not ITEM.match(passage.text[block.start:block.end]):
        yield from _opened(passage, "block", sentence.end, block.end)
    count, series = _count(passage, sentence.end), _series(passage, words)
    if len(series) > 1:
        yield Opening("series", sentence, tuple(series), count)


def _opened(passage: Passage, how: str, end: int, at: int) -> Iterator[Opening]:
    """The list at an offset, whose lead ends at another, with as many entries as are announced where that can be."""
    count, page = _count(passage, end), passage.scene.page
    block = page.block_at(passage.sentence.start)
    read = partial(passage.lists.below, block) if how == "block" else partial(passage.lists.after, at)
    entries = read(None)
    if count and len(entries) != count and len(told := read(count)) == count:
        entries = told
    if len(entries) > (how == "verb"):
        yield Opening(how, Span(passage.sentence.start, end), tuple(entries), count)


def _object(passage: Passage, verb: re.Match[str]) -> int:
    """Where what is decided begins, without whom it is asked of ("mendesak pemerintah daerah agar …")."""
    asked = passage.leads["demands"].fullmatch(verb.group())
    receiver = Words.of(passage.scene.pack).receiver.match(passage.text, verb.end(), passage.sentence.end) if asked else None
    return receiver.end() if receiver else verb.end()


def _count(passage: Passage, end: int) -> int | None:
    """The last number that a sentence says before an offset."""
    numbers = (m for m in passage.find("number") if m.end() <= end and re.match(r"\s+[a-z]", passage.text[m.end():m.end() + 2]))
    said = [count_of(passage.scene.pack, m.group(1)) for m in numbers if passage.text[m.start() - 1] != "/"]
    return next((n for n in reversed(said) if n), None)


def _series(passage: Passage, words: Words) -> list[Entry]:
    """The entries of "Gerakan pertama, X. … Gerakan kedua, Y. …" or "Prioritas pertama ialah X. … Berikutnya Y. … Terakhir, Z."
    that begin in the sentence with a noun, or after it, each with its own sentences or paragraph."""
    page, silent = passage.scene.page, 0
    entries: list[Entry] = []
    for sentence in page.sentences[bisect_left(page.sentences, passage.sentence.start, key=lambda s: s.start):]:
        ordinals = words.turns[len(entries):][:1] or words.turns[-1:]
        turn = next((m for m in (o.match(page.text, sentence.start, sentence.end) for o in ordinals) if m), None)
        if entries and not turn and page.block_at(sentence.start).start == sentence.start:
            turn = words.further.match(page.text, sentence.start, sentence.end)
        if turn and sentence == passage.sentence and not turn["noun"]:
            break
        only = passage.lists.only(Span(turn.end(), sentence.end)) if turn else []
        entries, silent = [*entries, *only], 0 if only else silent + 1
        if silent > (PATIENCE if entries else 1):
            break
    return entries


def _compile(pack: Pack) -> Words:
    lead, words, lists = (defaultdict(tuple, pack.table("priorities", name)) for name in ("lead", "words", "lists"))
    decides = {*lead["agreed"], *lead["resolves"], *lists["decides"]} - {*lists["prepares"], *lists["promises"]}
    nouns = any_of({word for name in ("plain", "heads", "works_on", "sure", "duty") for word in lead[name]} | {*lists["plans"]})
    intro, all_of = any_of(words["intro"]), any_of(lists["all_of"])
    stop = rf"\s*(?:,|:|{intro})\s*:?\s*"
    takes = (rf"\W*(?:adapun\s+)?(?:{all_of}nya(?:\s+(?:itu|ini))?{stop}|{any_of(lead['contents'])}(?!\w)\s*:?\s*"
             rf"|(?:{all_of}\s+)?{nouns}(?:\s+\w+){{0,2}}?\s+{any_of(lists['the_said'])}{stop})")
    noun = rf"(?:{any_of(words['links'])}\s+)?(?P<noun>(?:yang\s+|[a-z]+\s+){{0,2}}?)"
    copula = rf"(?!\w)\s*(?:,|:|{any_of(words['copulas'])}(?!\w))?\s*(?=\w)"
    turns = (rf"\W*{noun}{any_of(turn)}{copula}" for turn in lists["turns"])
    further = rf"\W*{noun}{any_of(lists['further'])}{copula}"
    receiver = rf"[^,:.]{{0,60}}?\s(?:{any_of(words['purposes'])}\s+|to\s+|(?=me[a-z]{{4,}}))"
    one, two, three, four, five, *ordinals = (re.compile(source, re.IGNORECASE) for source in (
        rf"(?<!\w){any_of(decides)}(?!\w)", rf"(?<!\w){nouns}(?:nya)?(?!\w)", takes, receiver, further, *turns))
    return Words(one, two, three, four, five, tuple(ordinals))
