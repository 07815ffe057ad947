"""Where lists open that may state priorities: after a mark, a word or a verb, in what follows, or an entry a sentence."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from kg.extract.page import Span
from kg.extract.priorities.leads import turns_of
from kg.extract.priorities.lists import Entry, first_form
from kg.extract.priorities.ordinals import past_ordinal
from kg.extract.priorities.passage import Passage, count_of
from kg.lines import ITEM

PATIENCE = 3
"""Sentences that explain an entry before the next one must follow."""


NOUN = re.compile(r"\s[a-z]")
"""What follows the number of something."""

JOINING = r",\s|\s{and}\s"
AGENT = r"{by}\s"
MADE_TO = r"{passive}[a-z]{4,}\s+(?:{active}|{stative})[a-z]{4,}"
"""What somebody is asked or chosen to do ("didaulat menjadi narasumber dan berbagi kiat")."""

AT_END, SHORT = 60, 14
"""Characters before the end of a sentence in which its last noun stands; words of a short sentence."""

MARK = re.compile(r"[:–—)]|--|1\.")
"""A mark that opens a list, or part of one; words that do are `introduces`."""

LAST_WORDS = re.compile(r"(?:\s+[\w-]+){0,4}\s*[.:!]?\s*")

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


def openings(passage: Passage) -> Iterator[Opening]:
    """The lists that open in a sentence or right after it, those without an entry left out."""
    sentence, turns = passage.sentence, passage.scene.pack.once("priorities.turns", turns_of)
    opens = passage.search("introduces", sentence.start, sentence.end) or MARK.search(passage.text, sentence.start, sentence.end)
    for match in passage.find("intro") if opens else ():
        if match.end() > sentence.start + 6:
            yield from _opened(passage, "colon" if match.group().rstrip()[-1:] == ":" else "word", match.start(), match.end())
    for match in passage.find("decides"):
        at = _object(passage, match)
        if not COLON.match(passage.text, at, sentence.end):
            yield from _opened(passage, "verb", match.end(), at)
    for following in passage.scene.page.sentences_after(sentence.end)[:1]:
        if taken := passage.leads["takes_up"].match(passage.scene.page.text, following.start, following.end):
            yield from _opened(passage, "next", sentence.end, taken.end())
    block = passage.scene.page.block_at(sentence.start)
    told = passage.lists.ordinals_after(sentence.end)
    if len(told) > 1 and not any(turn.match(passage.text, sentence.start, sentence.end) for turn in turns):
        yield Opening("ordinals", sentence, tuple(told), _count(passage, sentence.end))
    if sentence.end >= block.end - 1 and not ITEM.match(passage.text[block.start:block.end]):
        yield from _opened(passage, "block", sentence.end, block.end)
    yield from _governed(passage)
    deeds = _deeds(passage)
    if len(deeds) > 1:
        yield Opening("sentences", sentence, tuple(deeds), _count(passage, sentence.end))
    series = _series(passage, turns)
    if len(series) > 1:
        yield Opening("series", sentence, tuple(series), _count(passage, sentence.end))


def _opened(passage: Passage, how: str, end: int, at: int) -> Iterator[Opening]:
    """The list at an offset, whose lead ends at another, with as many entries as are announced where that can be."""
    count, page = _count(passage, end), passage.scene.page
    block = page.block_at(passage.sentence.start)
    read = partial(passage.lists.below, block) if how == "block" else partial(passage.lists.after, at)
    entries = read(None)
    if count and len(entries) != count and len(told := read(count)) == count:
        entries = told
    if how == "block" and passage.text[end - 1] != ":" and not all(_is_marked(page.text, entry) for entry in entries):
        return
    if entries and all(passage.names([entry], "person") for entry in entries):
        return  # "Berikut tiga pengawas terpilih: …"
    if len(entries) > (how == "verb") and not passage.leads["pointing"].match(entries[0].text):
        yield Opening(how, Span(passage.sentence.start, end), tuple(entries), count)


def _is_marked(text: str, entry: Entry) -> bool:
    """Whether an entry's line begins with a bullet or number."""
    return entry.at > 0 and text[entry.at - 1] != "\n"


def _governed(passage: Passage) -> Iterator[Opening]:
    """The lists that other verbs govern; of the verbs before one comma or "dan" the last two are tried."""
    sentence, text, leads = passage.sentence, passage.text, passage.leads
    joining, made_to = passage.pattern(JOINING), passage.pattern(MADE_TO)
    if not joining.search(text, sentence.start, sentence.end) or not (
            passage.find("focuses") or _looks_ahead(passage, sentence.start, sentence.end)):
        return
    groups: dict[int, list[re.Match[str]]] = {}
    for verb in leads["made"].finditer(text, sentence.start, sentence.end):
        stop = joining.search(text, verb.end(), sentence.end)
        if stop and not leads["decides"].match(text, verb.start(), sentence.end):
            groups.setdefault(stop.start(), []).append(verb)
    for verb in (verb for verbs in groups.values() for verb in verbs[-2:]):
        focuses = leads["focuses"].fullmatch(verb.group())
        if not focuses and made_to.match(text, verb.start()):
            continue
        if focuses or _looks_ahead(passage, sentence.start, verb.end()):
            towards = leads["whither"].match(text, verb.end(), sentence.end) if focuses else None
            at = (towards or leads["onto"].match(text, verb.end(), sentence.end) or verb).end()
            if not COLON.match(text, at, sentence.end):
                yield from (_whole(passage, o, verb) for o in _opened(passage, "object", verb.end(), at)
                            if _is_plan(passage, o))


def _whole(passage: Passage, opening: Opening, verb: re.Match[str]) -> Opening:
    """The list with the verb of its first entry, where verbs tell all the others ("akan membuka A dan membina B")."""
    pack, (first, *others) = passage.scene.pack, opening.entries
    verbal = pack.words("grammar", "verbal")
    told = first_form(first.text, pack) not in verbal and all(first_form(entry.text, pack) in verbal for entry in others)
    will = passage.led(verb, "will", 16)
    if not told or not will or passage.leads["focuses"].fullmatch(verb.group()):
        return opening
    whole = passage.text[verb.start():first.at + len(first.text)]
    return replace(opening, entries=(Entry(verb.start(), whole), *others))


def _is_plan(passage: Passage, opening: Opening) -> bool:
    """Whether what a verb governs that puts first or looks ahead may be a plan: several things to do."""
    opens, texts = passage.leads["introduced"], [entry.text for entry in opening.entries]
    if len(texts) < 2 or not all(text[0].islower() for text in texts) or any(opens.match(text) for text in texts):
        return False
    if passage.pattern(AGENT).match(texts[0]):  # "dihadiri | oleh tokoh agama, ormas adat, serta …"
        return False
    return not passage.names(opening.entries, "person", "date", "event")


def _looks_ahead(passage: Passage, start: int, end: int) -> bool:
    return any(passage.search(name, start, end) for name in ("will", "horizon", "years"))


def _object(passage: Passage, verb: re.Match[str]) -> int:
    """Where what is decided begins, without whom it is asked of ("mendesak pemerintah daerah agar …", "mengesahkan rekomendasi
    kepada pemerintah daerah agar …")."""
    asked = passage.leads["demands"].fullmatch(verb.group())
    noun = passage.leads["noun"].match(passage.text, verb.end() + 1, passage.sentence.end)
    receiver = (passage.leads["receiver"].match(passage.text, verb.end(), passage.sentence.end) if asked
                else passage.leads["asked_of"].match(passage.text, noun.end(), passage.sentence.end) if noun else None)
    return receiver.end() if receiver else verb.end()


def _count(passage: Passage, end: int) -> int | None:
    """The last number that a sentence says before an offset."""
    numbers = (m for m in passage.find("number") if m.end() <= end and NOUN.match(passage.text, m.end()))
    said = [count_of(passage.scene.pack, m.group(1)) for m in numbers if passage.text[m.start() - 1] != "/"]
    return next((n for n in reversed(said) if n), None)


def _series(passage: Passage, turns: tuple[re.Pattern[str], ...]) -> list[Entry]:
    """The entries of "Gerakan pertama, X. … Gerakan kedua, Y. …" or "Prioritas pertama ialah X. … Berikutnya Y. … Terakhir, Z."
    that begin in the sentence with a noun, or after it, each with its own sentences or paragraph."""
    page, silent = passage.scene.page, 0
    entries: list[Entry] = []
    following = page.sentences_after(passage.sentence.start)
    if not following or not passage.finder.begins("first", passage.sentence.start, following[:2][-1].end):
        return []
    count = _count(passage, passage.sentence.end)
    for sentence in following:
        ordinals = turns[len(entries):] if entries else turns[:1]
        turn = next((m for m in (o.match(page.text, sentence.start, sentence.end) for o in ordinals) if m), None)
        if entries and not turn and (page.block_at(sentence.start).start == sentence.start or count and len(entries) < count):
            turn = passage.leads["further"].match(page.text, sentence.start, sentence.end)
        noun = passage.pattern(r"^{which}\s+").sub("", turn["noun"].lower()).strip() if turn else ""
        if turn and not entries and (sentence == passage.sentence) != bool(noun) and not _announces(passage, noun):
            break
        only = passage.lists.only(Span(turn.end(), sentence.end)) if turn else []
        entries, silent = [*entries, *only], 0 if only else silent + 1
        if silent > (PATIENCE if entries else 1):
            break
    return entries


def _deeds(passage: Passage) -> list[Entry]:
    """The sentences after one that ends with a noun for plans, in the same paragraph, each of which says shortly what is to be
    done ("… menelurkan program 2026. Guru muda akan dikirim ke dusun. Perpustakaan dihidupkan.")."""
    page, end = passage.scene.page, passage.sentence.end
    nouns = passage.finder.find("plans", max(passage.sentence.start, end - AT_END), end)
    noun = max(nouns, key=lambda m: m.end(), default=None)
    if noun is None or not LAST_WORDS.fullmatch(passage.text, noun.end(), end):
        return []
    last = page.block_at(passage.sentence.start).end
    entries: list[Entry] = []
    for sentence in page.sentences_after(end):
        text, verb = passage.text[sentence.start:sentence.end], passage.search("done", sentence.start, sentence.end)
        named = passage.scene.within(sentence, "person", "date", "event")
        led = passage.leads["noun"].match(page.text, sentence.start, sentence.end)
        if sentence.start >= last or not verb or named or led or len(text.split()) > SHORT:
            break
        start = past_ordinal(passage.scene.pack, text)
        entries.append(Entry(sentence.start + start, text[start:].strip(" .\n")))
    return entries


def _announces(passage: Passage, noun: str) -> bool:
    """Whether the sentence before a first turn ("Gerakan pertama, …") has its noun or a number."""
    lead = passage.text[passage.sentence.start:passage.sentence.end].lower()
    return bool(noun and noun in lead) or bool(_count(passage, passage.sentence.end))
