"""Commas that many leave out where nothing else can be meant: between somebody and the post of the next one ("Bupati Ali Rahman |
Kapolres Budi Santoso"), and between a place and the wider one in which it lies ("Desa Getas | Kecamatan Kaloran")."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.areas import area_code, is_province, is_region, province_titles
from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import PROBABLE, Lexicon, fold_name, lexicon
from kg.extract.once import kept
from kg.extract.spans import HEADING_WORDS
from kg.languages import Pack
from kg.languages.expressions import compiled

CUE = re.compile(r"[A-Z](?<=[^\W_] .)[A-Za-z]*(?![\w-])")
"""A word with a capital behind another word, with no mark between."""

GOES_ON = re.compile(r"(?:(?<=[A-Z][a-z])\.|(?<=[A-Z][a-z][a-z])\.)? (?:[A-Za-z0-9:])|[:,]")
"""What follows a post, and the dot of a short one."""

DATED = re.compile(r"(?: [a-z]+)? \(\d|,? \d{1,2} [A-Z]")
"""What follows the day of a date."""

BRACKETS = re.compile(r"\((\w[^()\n]*)\) (?=[A-Z][^()\n,;:]{2,50} \((\w[^()\n]*)\))")
"""Two names, each with something in brackets behind it, and no mark between."""

LINE = re.compile(r"[^\n]*\S")

REACH = 120
"""Characters before a cue in which the words stand that it may be parted from."""

MOST = 4
"""Words of a name behind a place at most."""

WIDE = 3
"""Words of the name of a place, its level apart, at most."""

NAMED = re.compile(r"\.?(?: [A-Z][\w'’-]*)*")
"""The rest of a run of words with capitals."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a language pack: `next`, with which the post of somebody else begins, the first words of all posts and what
    tells short ones, titles and degrees of persons, levels of places with how deep they lie, first words of provinces, houses and
    bodies, days and times of day, verbs of standing in for somebody, what a place bears behind its name ("Baru"), and what
    makes a lower or acting post."""

    next: frozenset[str]
    posts: frozenset[str]
    is_short: Callable[[str], bool]
    titles: frozenset[str]
    degrees: frozenset[str]
    levels: dict[str, int]
    provinces: frozenset[str]
    houses: frozenset[str]
    bodies: frozenset[str]
    days: frozenset[str]
    times: frozenset[str]
    sending: frozenset[str]
    directions: frozenset[str]
    ranks: frozenset[str]
    lexicon: Lexicon


def commas_added(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A comma wherever one was left out, but in the title and in headings."""
    text, known = copy.text, pack.once("commas", _compiled)
    for line in LINE.finditer(text):
        if line.group() != copy.title and (len(line.group().split()) > HEADING_WORDS or not line.group()[-1].isalnum()):
            places = {*_places(text, line, known), *_behind_brackets(text, line, known)}
            yield from ((at, at, ",") for at in sorted(places))


def _places(text: str, line: re.Match[str], known: _Words) -> Iterator[int]:
    """The spaces of a line where a comma was left out, in order."""
    first = line.start()
    for cue in CUE.finditer(text, line.start(), line.end()):
        word, at = cue.group(), cue.start() - 1
        if word in known.levels:
            reader = _is_wider
        elif word in known.provinces:
            reader = _is_around
        elif word in known.days:
            reader = _is_day
        elif word in known.next or known.is_short(word):
            reader = _is_post
        else:
            continue
        if reader(text, cue, *_run(text, first, at, known), known):
            first = at + 1
            yield at


def _behind_brackets(text: str, line: re.Match[str], known: _Words) -> Iterator[int]:
    """The spaces behind the post of somebody in brackets before the next one's: "Ali (Ketua) | Budi (Sekretaris)"."""
    for pair in BRACKETS.finditer(text, line.start(), line.end()) if ") " in line.group() else ():
        if all(post.split()[0].capitalize() in known.posts for post in pair.groups()):
            yield pair.end(1) + 1


def _run(text: str, first: int, at: int, known: _Words) -> tuple[str, list[str]]:
    """The words before an offset as far as they have capitals and no mark stands between them, with a word for a post in small
    letters before them; and the word before all of these."""
    before = text[max(first, at - REACH):at].split(" ")
    words: list[str] = []
    while before:
        bare = before[-1].rstrip(".")
        marked = not bare or not bare[-1].isalnum() or bare != before[-1] and bare not in known.titles and len(bare) > 1
        if marked or not (bare[0].isupper() or bare[0].isdigit() or bare in known.titles or bare in known.lexicon.particles):
            break
        words.insert(0, bare)
        before.pop()
    if before and before[-1].capitalize() in known.posts:
        words.insert(0, before.pop().capitalize())
    return before[-1] if before else "", words


def _is_post(text: str, cue: re.Match[str], before: str, words: Sequence[str], known: _Words) -> bool:
    """Whether a post begins at a word behind somebody, or behind the post of whom somebody stands in for."""
    return GOES_ON.match(text, cue.end()) is not None and (_is_next(words, known) or _is_sent(before, words, known))


def _is_next(words: Sequence[str], known: _Words) -> bool:
    """Whether words end in who holds the post with which they begin, or in its place; posts may also stand behind those who hold
    them ("Ali Rahman Ketua PMI Kudus, Budi Camat Gebog"), which the readers of roles tell by the whole list."""
    *before, last = words or [""]
    post = next((k for k, word in enumerate(before) if word in known.posts or known.is_short(word)), None)
    folded, lex = [fold_name(word) for word in words], known.lexicon
    if post is None or post and lex.likely(folded[lex.is_ordinary(folded[0]):post] or folded[:1]) >= PROBABLE:
        return False
    if last in known.degrees and len(before) > 1:
        return True
    if not last.istitle() or len(last) == 1 or lex.is_ordinary(folded[-1]) or any(
            last in words for words in (known.posts, known.titles, known.bodies)):
        return False
    if lex.known(folded[-1]) or lex.shaped(folded[-1]):
        return True
    if any(is_region(" ".join(words[k:k + count])) and not any(map(lex.is_ordinary, folded[k + count:]))
           for count in (2, 1) for k in range(max(1, len(words) - MOST), len(words) - count + 1)):
        return True  # "Ketua DPRD Minut | Stenly Ronsumbre"
    return len(words) > 2 and before[-1] not in known.posts and not lex.is_ordinary(folded[-2]) and (
        lex.known(folded[-2]) or lex.shaped(folded[-2]))


def _is_sent(before: str, words: Sequence[str], known: _Words) -> bool:
    """Whether words are the post of whom somebody stands in for: "hadir mewakili Bupati Kudus | Kepala Dinas Sosial Ali"."""
    sent = before.casefold() in known.sending and 0 < len(words) <= WIDE and words[0] in known.posts
    return sent and words[-1] not in known.ranks and all(map(str.istitle, words))


def _is_day(text: str, cue: re.Match[str], before: str, words: Sequence[str], known: _Words) -> bool:
    """Whether a name ends before a day of which the date follows: "di Hotel Luminor | Jumat (22/11)"."""
    return len(words) > 1 and DATED.match(text, cue.end()) is not None and known.days.isdisjoint(words) and (
        words[-1].casefold() not in known.times)


def _is_wider(text: str, cue: re.Match[str], before: str, words: Sequence[str], known: _Words) -> bool:
    """Whether a place of a lower level, or a house with a name of its own, ends before the word for a level."""
    name, end = _named(text, cue.end(), known)
    if len(words) < 2 or not 0 < len(name) <= WIDE or not name[0].istitle():
        return False
    if f"{cue.group()} {name[0]}".casefold() in known.houses:
        return False  # "Desa Adat"
    *held, last = words
    if not last.istitle() or last in known.bodies or last in known.levels or known.lexicon.is_ordinary(fold_name(last)):
        return False
    depth = known.levels[cue.group()]
    if any(known.levels.get(word, depth) > depth for word in held):
        return text[end:end + 1] in ",.;()" or known.posts.isdisjoint(held)  # not "Kepala Desa Sari Kecamatan Gebog Ali hadir"
    if name[0] in known.directions:
        return False  # "MTs Al Hikmah Kota Baru": the name of one place
    house = next((k for k, word in enumerate(held) if word.casefold() in known.houses), None)
    return house is not None and known.bodies.isdisjoint(words[house + 1:]) and known.posts.isdisjoint(words[house:])


def _is_around(text: str, cue: re.Match[str], before: str, words: Sequence[str], known: _Words) -> bool:
    """Whether a province begins at a word, no longer name, and a regency or city in it ends before."""
    name = " ".join([cue.group(), *_named(text, cue.end(), known)[0]])
    code = area_code(f"Provinsi {name}") if is_province(name) else None
    towns = (area_code(" ".join(words[-count:])) for count in range(1, WIDE + 1) if count <= len(words))
    return code is not None and any(town is not None and town.startswith(f"{code}.") for town in towns)


def _named(text: str, at: int, known: _Words) -> tuple[list[str], int]:
    """The words with capitals that follow an offset, without a day or a further level, and where the run of them ends."""
    rest = NAMED.match(text, at)
    words = rest.group().lstrip(".").split() if rest else []
    stop = next((k for k, word in enumerate(words) if word in known.days or word in known.levels), len(words))
    return words[:stop], rest.end() if rest else at


def _compiled(pack: Pack) -> _Words:
    def firsts(file: str, *sections: str) -> frozenset[str]:
        return frozenset(phrase.split()[0].rstrip(".") for section in sections for phrase in pack.words(file, section))

    def bare(*sections: str) -> frozenset[str]:
        return frozenset(title.rstrip(".") for section in sections for title in pack.words("titles", section))

    lex, titles = lexicon(pack), bare("prefixes", "lower_prefixes")
    bodies = firsts("bodies", "levels", "agencies", "units", "boards", "roofs").union(
        *(pack.table("abbreviations", section) for section in ("national", "local")))
    posts = firsts("posts", "heads", "acting", "ranks") - bodies - titles
    provinces = frozenset(name.split()[0] for name in (*pack.table("places", "provinces_short"), *province_titles()))
    shaped = compiled("|".join(f"(?:{shape})" for shape in pack.words("posts", "shapes")) or "(?!)")

    @kept(1 << 12)
    def is_short(word: str) -> bool:
        return shaped.fullmatch(word) is not None and not lex.known(fold_name(word))

    return _Words(
        next=frozenset(word for word in pack.words("posts", "next") if not lex.known(fold_name(word))),
        is_short=is_short, titles=titles,
        posts=frozenset(word for word in posts if word[0].isupper() and not lex.known(fold_name(word))),
        degrees=bare("suffixes", "after_comma", "bare"), levels=dict(pack.table("places", "depths")), provinces=provinces,
        houses=frozenset(head.casefold() for head in pack.words("venues", "heads")).difference(
            pack.words("venues", "of_towns")), bodies=bodies,
        days=frozenset(day.capitalize() for day in pack.table("dates", "weekdays")),
        times=frozenset(pack.words("grammar", "day")), sending=frozenset(pack.words("posts", "representing")),
        directions=frozenset(pack.words("bodies", "directions")),
        ranks=firsts("posts", "acting", "ranks"), lexicon=lex)
