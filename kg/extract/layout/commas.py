"""Commas that many leave out where nothing else can be meant: between somebody and the post of the next one ("Bupati Ali Rahman |
Kapolres Budi Santoso"), and between a place and the wider one in which it lies ("Desa Getas | Kecamatan Kaloran")."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.areas import area_code, is_province, is_regency, province_titles
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.extract.spans import Span
from kg.languages import Pack

CUE = re.compile(r"(?<=[^\W_] )[A-Z][A-Za-z]*(?![\w-])")
"""A word with a capital behind another word, with no mark between."""

GOES_ON = re.compile(r"(?:(?<=[A-Z][a-z])\.|(?<=[A-Z][a-z][a-z])\.)? (?:[A-Z0-9]|drg?\.? )")
"""What follows a post, and the dot of a short one: its body or its holder."""

REACH = 120
"""Characters before a cue in which the words stand that it may be parted from."""

WHOLE_NAME = 1.6
"""How likely words must be a person's name that neither a title nor a post tells."""

MOST = 4
"""Words of such a name at most."""

WIDE = 3
"""Words of the name of a place, its level apart, at most."""

NAMED = re.compile(r"\.?(?: [A-Z][\w'’-]*)*")
"""The rest of a run of words with capitals."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a language pack: `next`, with which the post of somebody else begins, the first words of all posts and the shapes
    of short ones, titles and degrees of persons, levels of places with how deep they lie, first words of provinces, houses and
    bodies, and days."""

    next: frozenset[str]
    posts: frozenset[str]
    shapes: re.Pattern[str]
    titles: frozenset[str]
    degrees: frozenset[str]
    levels: dict[str, int]
    provinces: frozenset[str]
    houses: frozenset[str]
    bodies: frozenset[str]
    days: frozenset[str]
    lexicon: Lexicon

    def is_short(self, word: str) -> bool:
        """Whether a word is the short name of a post by its shape and no name."""
        return self.shapes.fullmatch(word) is not None and not self.lexicon.known(fold_name(word))


def parted(text: str, blocks: Iterable[Span], pack: Pack) -> str:
    """The text with a comma for the space where one was left out in a paragraph or an item; the offsets stay."""
    known = pack.once("layout.commas", _compiled)
    at = [place for block in blocks if block.kind in ("paragraph", "item") for place in _places(text, block, known)]
    pieces = [text[start:end] for start, end in zip([0, *[place + 1 for place in at]], [*at, len(text)], strict=True)]
    return ",".join(pieces)


def _places(text: str, block: Span, known: Words) -> Iterator[int]:
    """The spaces of a block where a comma was left out, in order."""
    first = block.start
    for cue in CUE.finditer(text, block.start, block.end):
        word = cue.group()
        if word in known.levels:
            apart = _is_wider(text, cue, _run(text, first, cue.start(), known), known)
        elif word in known.provinces:
            apart = _is_around(text, cue, _run(text, first, cue.start(), known), known)
        elif (word in known.next or known.is_short(word)) and GOES_ON.match(text, cue.end()):
            apart = _is_next(_run(text, first, cue.start(), known), known)
        else:
            continue
        if apart:
            first = cue.start()
            yield first - 1


def _run(text: str, first: int, at: int, known: Words) -> list[str]:
    """The words before an offset as far as they have capitals and no mark stands between them; a word for a post in small letters
    before them, too."""
    words: list[str] = []
    for word in reversed(text[max(first, at - REACH):at - 1].split(" ")):
        bare = word.rstrip(".")
        marked = not bare or not bare[-1].isalnum() or bare != word and bare not in known.titles and len(bare) > 1
        if marked or not (bare[0].isupper() or bare[0].isdigit() or bare in known.titles):
            return [word.capitalize(), *words] if word.capitalize() in known.posts else words
        words.insert(0, bare)
    return words


def _is_next(words: Sequence[str], known: Words) -> bool:
    """Whether words end in somebody's name, or in the place of a post."""
    if not words:
        return False
    *before, last = words
    folded, lex = [fold_name(word) for word in words], known.lexicon
    posted = not known.posts.isdisjoint(before) or any(map(known.is_short, before))
    told = posted or not known.titles.isdisjoint(before)
    if last in known.degrees and len(before) > 1:
        return told
    if not last.istitle() or len(last) == 1 or lex.is_ordinary(folded[-1]) or any(
            last in words for words in (known.posts, known.titles, known.bodies)):
        return False
    if not told:
        named = folded[lex.is_ordinary(folded[0]):]  # "Menurut | Ali Rahman"
        return 1 < len(named) <= MOST and lex.likely(named) >= WHOLE_NAME
    if lex.known(folded[-1]) or lex.shaped(folded[-1]):
        return True
    if posted and any(is_regency(" ".join(words[k:k + count])) and not any(map(lex.is_ordinary, folded[k + count:]))
                      for count in (2, 1) for k in range(max(1, len(words) - MOST), len(words) - count + 1)):
        return True  # "Ketua DPRD Minut | Stenly Ronsumbre"
    return len(words) > 2 and before[-1] not in known.posts and not lex.is_ordinary(folded[-2]) and (
        lex.known(folded[-2]) or lex.shaped(folded[-2]))


def _is_wider(text: str, cue: re.Match[str], words: Sequence[str], known: Words) -> bool:
    """Whether a place of a lower level, or a house with a name of its own, ends before the word for a level."""
    name, end = _named(text, cue.end(), known)
    if len(words) < 2 or not 0 < len(name) <= WIDE or not name[0].istitle():
        return False
    if f"{cue.group()} {name[0]}".casefold() in known.houses:
        return False  # "Desa Adat"
    *before, last = words
    if not last.istitle() or last in known.bodies or last in known.levels or known.lexicon.is_ordinary(fold_name(last)):
        return False
    depth = known.levels[cue.group()]
    if any(known.levels.get(word, depth) > depth for word in before):
        return text[end:end + 1] in ",.;()" or known.posts.isdisjoint(before)  # not "Kepala Desa Sari Kecamatan Gebog Ali hadir"
    house = next((k for k, word in enumerate(before) if word.casefold() in known.houses), None)
    return house is not None and known.bodies.isdisjoint(words[house + 1:]) and known.posts.isdisjoint(words[house:])


def _is_around(text: str, cue: re.Match[str], words: Sequence[str], known: Words) -> bool:
    """Whether a province begins at a word, no longer name, and a regency or city in it ends before."""
    name = " ".join([cue.group(), *_named(text, cue.end(), known)[0]])
    code = area_code(f"Provinsi {name}") if is_province(name) else None
    towns = (area_code(" ".join(words[-count:])) for count in range(1, WIDE + 1) if count <= len(words))
    return code is not None and any(town is not None and town.startswith(f"{code}.") for town in towns)


def _named(text: str, at: int, known: Words) -> tuple[list[str], int]:
    """The words with capitals that follow an offset, without a day or a further level, and where the run of them ends."""
    rest = NAMED.match(text, at)
    words = rest.group().lstrip(".").split() if rest else []
    stop = next((k for k, word in enumerate(words) if word in known.days or word in known.levels), len(words))
    return words[:stop], rest.end() if rest else at


def _compiled(pack: Pack) -> Words:
    def firsts(file: str, *sections: str) -> frozenset[str]:
        return frozenset(phrase.split()[0].rstrip(".") for section in sections for phrase in pack.words(file, section))

    def bare(*sections: str) -> frozenset[str]:
        return frozenset(title.rstrip(".") for section in sections for title in pack.words("titles", section))

    lex, titles = lexicon(pack), bare("prefixes", "lower_prefixes")
    bodies = firsts("bodies", "levels", "agencies", "units", "boards", "roofs").union(
        *(pack.table("abbreviations", section) for section in ("national", "local")))
    posts = firsts("posts", "heads", "acting", "ranks") - bodies - titles
    shapes = "|".join(f"(?:{shape})" for shape in pack.words("posts", "shapes")) or "(?!)"
    provinces = frozenset(name.split()[0] for name in (*pack.table("places", "provinces_short"), *province_titles()))
    return Words(
        next=frozenset(word for word in pack.words("posts", "next") if not lex.known(fold_name(word))),
        shapes=re.compile(shapes), titles=titles,
        posts=frozenset(word for word in posts if word[0].isupper() and not lex.known(fold_name(word))),
        degrees=bare("suffixes", "after_comma", "bare"), levels=dict(pack.table("places", "depths")), provinces=provinces,
        houses=frozenset(head.casefold() for head in pack.words("venues", "heads")), bodies=bodies,
        days=frozenset(day.capitalize() for day in pack.table("dates", "weekdays")), lexicon=lex)
