"""Short names beside the long ones without brackets, read as if they stood in brackets: "Majelis Ulama Indonesia/MUI"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.bodies.abbreviated import blends, shortens
from kg.extract.copy import ReadingCopy, Spot
from kg.extract.page import Token, read_tokens
from kg.languages import SHORTS, Pack

SHORTEST, LONGEST = 2, 12
"""Letters of a short name."""

BARE = 3
"""Letters of one that stands behind the words without any mark, at least: two may be a degree."""

MORE = 4
"""Words of a long name beyond the letters of its short one at most."""

TOLD = 8
"""Words by which a short name is told, at most: "atau yang lebih dikenal dengan sebutan"."""

CLOSING = {"(": ")", "[": "]", ",": ",", "–": "–", "-": "-", "—": "—", '"': '"', "“": "”", "'": "'", "‘": "’"}
"""Marks before a short name, and those after it that belong to them."""

APART = (",", "–", "-", "—")
"""Those that stand apart from the name."""

BETWEEN = ("/", *APART)
"""Marks between a short name and the words that spell it."""

INSIDE = ("'", "’", "‘", "`", '"', "“", "”")
"""Marks inside a long name."""

SURE = ("/", "[")
"""Marks after which a short name needs to be no more like the long one than in brackets."""

DIGITS = re.compile(r"([a-z])([2-4])")
"""A letter that is counted: "P2TP2A"."""

PART = re.compile(r"\n|(?<=\.) ")
"""Parts of a text, all with one letter between them, that are looked at by themselves."""

MARKS = re.compile(r"[/\[,–—-](?= ?[A-Z])(?:(?<=[/\[])(?! )|(?= )(?:(?<=[–—-])|(?<=[A-Z]{2},)|(?<=,)(?= [A-Z]{2})))")
BARE_CUES = (re.compile(r"([A-Z])(?<![\w-].)[\w'’]+ (?:['’]?[\w'’&]+ ){1,7}\1[A-Z]"),
             re.compile(r"([A-Z][a-z])(?<![\w-]..)\w+ (?:[A-Z]\w+ ){1,4}\1[a-z]{2}"))
"""Of a part that needs a closer look: a mark or a word between names, and a word behind others."""


@dataclass
class _Words:
    """The words by which short names are told, by which they are spelt, the small ones inside long names, what may follow a name
    as its degree, what begins the name of a body, and the short names that lists know, each with what it stands for."""

    cues: tuple[str, ...]
    telling: frozenset[str]
    leading: frozenset[str]
    spelling: frozenset[str]
    small: frozenset[str]
    degrees: frozenset[str]
    begins: frozenset[str]
    known: dict[str, set[tuple[str, ...]]]


def short_names_enclosed(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Brackets for what stands between a long name and its short one, and behind the second of them."""
    text, words, at = copy.text, pack.once("enclosing.words", _compile), 0
    cues = [cue for cue in words.cues if cue in text]
    for part in PART.split(text):
        if MARKS.search(part) or any(cue in part for cue in cues) or BARE_CUES[0].search(part) or BARE_CUES[1].search(part):
            for start, end, new in _in_part(read_tokens(part), words):
                yield at + start, at + end, new
        at += len(part) + 1


def _in_part(tokens: Sequence[Token], words: _Words) -> Iterator[Spot]:
    last = 0
    for i, short in enumerate(tokens):
        if i < last or not short.capital or not SHORTEST <= len(short.text) <= LONGEST or not (
                short.text.isupper() or short.folded in words.known or _may_blend(tokens, i, words)):
            continue
        joint, begin, end = _joint(tokens, i, words) if i > 1 else 0, i, i + 1
        if not (joint and _shortened(tokens, joint, i, words)):
            joint = i + 1
            begin, end = _spelling(tokens, i, words)
        if not end:
            continue
        yield tokens[joint - 1].end, tokens[begin].start, " ("
        last, inner = end, tokens[end - 1]
        opened = (tokens[joint].text, tokens[begin - 1].text) if joint < begin else ()
        after = tokens[end] if end < len(tokens) and tokens[end].text in [CLOSING.get(mark) for mark in opened] else None
        yield inner.end, after.end if after and after.text not in APART else inner.end, ")"
        if after and after.text in APART:
            yield inner.end, after.end, ""


def _may_blend(tokens: Sequence[Token], i: int, words: _Words) -> bool:
    """True for a word in small letters that begins as a word with a capital shortly before it, or after a mark or word by which
    short names are told."""
    before = tokens[i - 1]
    if before.text in CLOSING or before.text == "/" or before.folded in words.telling:
        return True
    letter = tokens[i].folded[0]
    return before.capital and any(t.capital and t.folded[0] == letter for t in tokens[max(0, i - MORE):i - 1])


def _joint(tokens: Sequence[Token], i: int, words: _Words) -> int:
    """The first token of what stands between a long name and the short one at token `i`, which is `i` where nothing does; 0 where
    that is in brackets already or is something else."""
    k = i - (tokens[i - 1].text in CLOSING or tokens[i - 1].text == "/")
    opened = k < i and tokens[k].text == "("
    told, at = False, k
    while k > max(0, i - TOLD) and tokens[k - 1].folded in words.telling:
        k -= 1
        told = told or tokens[k].folded in words.leading
    if not told:
        return 0 if opened else at
    return k - (tokens[k - 1].text in (",", "("))


def _shortened(tokens: Sequence[Token], first: int, i: int, words: _Words) -> bool:
    """True where the words before token `first` are what the short name at token `i` stands for."""
    short = tokens[i]
    letters = DIGITS.sub(lambda m: m.group(1) * int(m.group(2)), short.folded)
    mark = tokens[first].text if first < i else ""
    if not letters.isalpha() or mark == "," and first == i - 1 and i + 1 < len(tokens) and tokens[i + 1].capital:
        return False  # "HUT Palang Merah Indonesia, PMI Kota Salatiga menggelar …"
    if mark == "/" and tokens[first - 1].text.isupper() and len(tokens[first - 1].text) <= BARE:
        return False  # "guru RA/TK"
    sure = mark in SURE or first < i - 1
    doubted = not sure and mark in ("", ",") and (
        short.text in words.degrees or len(letters) < BARE and short.text not in words.begins)
    long, aside = list[str](), list[bool]()
    for k in range(first - 1, max(-1, first - 1 - len(letters) - MORE), -1):
        token = tokens[k]
        listed = token.text == "," and (sure or letters in words.known)
        small = token.folded in words.small or token.text.isdigit() or token.text in INSIDE or listed
        if not (token.capital or small) or token.folded == short.folded:
            return False
        if token.word:
            long.insert(0, token.folded)
            aside.insert(0, small)
        begun = token.capital and len(long) > 1 and (sure or token.folded[0] == letters[0])
        if begun and _stands_for(letters, long, aside, sure, doubted, words):
            return True
    return False


def _stands_for(letters: str, long: Sequence[str], aside: Sequence[bool], sure: bool, doubted: bool, words: _Words) -> bool:
    """True for words that a short name stands for; for more of them where it is `sure` that it stands for some."""
    if tuple(long) in words.known.get(letters, ()) or not doubted and _is_spelt(letters, long, aside):
        return True
    return sure and (blends(letters, long) or long[0][0] == letters[0] and shortens(letters, long))


def _is_spelt(short: str, words: Sequence[str], aside: Sequence[bool]) -> bool:
    """True for the first letters of all words, small ones aside or not ("LPPM", "LPDP"), and for the first two or more of each
    other word, but not all ("Musda" of Musyawarah Daerah)."""
    own = [word for word, small in zip(words, aside, strict=True) if not small]
    if len(own) < 2 or short[0] != own[0][0] or len(short) < BARE and len(own) < len(words):
        return False
    return short in ("".join([word[0] for word in own]), "".join([word[0] for word in words])) or _begins(short, own)


def _begins(letters: str, words: Sequence[str]) -> bool:
    """True where each word gives two or more of its first letters, but not all."""
    if not words:
        return not letters
    sizes = range(2, min(len(letters) - 2 * (len(words) - 1), len(words[0]) - 1) + 1)
    return any(words[0].startswith(letters[:size]) and _begins(letters[size:], words[1:]) for size in sizes)


def _spelling(tokens: Sequence[Token], i: int, words: _Words) -> tuple[int, int]:
    """Where the words begin and end that spell the short name before them: "MUI – Majelis Ulama Indonesia", "MUI atau Majelis
    Ulama Indonesia"; nowhere where none do."""
    letters, k = tokens[i].folded, i + 1
    if k < len(tokens) and tokens[k].text in BETWEEN:
        k += 1
    while k < min(i + TOLD, len(tokens)) and tokens[k].folded in words.spelling:
        k += 1
    if k == i + 1 or k == len(tokens) or not tokens[k].capital:
        return 0, 0
    known = words.known.get(letters, ())
    ends = [k + len(whole) for whole in known if tuple([t.folded for t in tokens[k:k + len(whole)]]) == whole]
    ends += [_initials(tokens, k, letters, words)] if len(letters) >= BARE else []
    end = max(ends, default=0)
    return (k, end) if end and (end == len(tokens) or tokens[end].text != "(") else (0, 0)


def _initials(tokens: Sequence[Token], first: int, letters: str, words: _Words) -> int:
    """The token after those from a first one on whose first letters are the given ones, small words aside; 0 where they are
    others."""
    k, count = first, 0
    while count < len(letters) and k < len(tokens):
        if tokens[k].capital and tokens[k].folded[0] == letters[count]:
            count += 1
        elif k == first or tokens[k].folded not in words.small:
            return 0
        k += 1
    return k if count == len(letters) else 0


def _compile(pack: Pack) -> _Words:
    known: dict[str, set[tuple[str, ...]]] = {}
    for table in SHORTS:
        for short, full in pack.table("abbreviations", table).items():
            known.setdefault(short.casefold(), set()).add(tuple(full.replace(",", "").casefold().split()))
    for names in pack.table("events", "kinds").values():
        longs = [tuple(name.casefold().split()) for name in names if " " in name]
        for short in [name.casefold() for name in names if " " not in name]:
            known.setdefault(short, set()).update(long for long in longs if short not in long and shortens(short, long))
    leading = frozenset((*pack.words("bodies", "shortened"), *pack.words("people", "either")))
    cues = leading.union(pack.words("bodies", "spelt_by"))
    degrees = frozenset(form for name in ("suffixes", "after_comma", "bare") for degree in pack.words("titles", name)
                        for form in (degree.rstrip("."), degree.replace(".", "")))
    begins = frozenset(word for name in ("levels", "heads", "units") for word in pack.words("bodies", name))
    small = frozenset((*pack.words("bodies", "joints"), *pack.words("events", "inside_names")))
    return _Words(tuple([f" {cue} " for cue in sorted(cues)]), leading.union(pack.words("bodies", "announcing")), leading,
                  cues.union(pack.words("bodies", "spelling")), small, degrees, begins, known)
