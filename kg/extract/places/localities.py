"""Names of places that an article itself shows to be places: after "Kabupaten", "di", in its dateline, at the end of bodies."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kg.extract.areas import is_area, is_region
from kg.extract.lexicon import SURE, Lexicon, fold_name, lexicon
from kg.extract.openers import Finder, Openers
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.extract.titles import Titles, titles
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import not_after, word_tree

CAPITALS = r"[A-Z][\w'’-]*(?:[ \u00a0][A-Z][\w'’-]*){0,3}"
"""Up to four capital words in a row."""

DATELINE = re.compile(rf"^({CAPITALS})(?=\s*(?:[–—|(/,-]|\.\s))", re.MULTILINE)
"""The place that opens an article or a paragraph."""

BEFORE = re.compile(r"[A-Z][\w.]* $")
"""A word with a capital right before a place."""

WORD = re.compile(r"\w+")

AFTER = r" {places.levels_after}(?!\w)"
"""A level after the name of a place."""

HANDING = (r"(?<!\w)(?i:{posts.chairs}|{posts.leadership})\s[^.;:]{0,60}?\s{posts.handed}\s+(?:[a-z]+\s+)?{posts.handed_from}\s+"
           r"(?:[A-Z]\S*\s+){0,8}(?:{posts.handed_to}\s+)?$")
"""What stands before who hands a post over and who gets it: "Kepemimpinan PMI Kudus berpindah dari Ali Rahman ke"."""

SHORTEST = 2

REACH = 200
"""Characters before a name in which the words for what is handed over stand."""

SHARED = 2
"""So many different bodies must end alike before their end is taken for a place (or at least for no person)."""


def localities(page: Page, pack: Pack, taken: Sequence[Mention]) -> frozenset[str]:
    """The folded names of places by the article's own cues; whole names only. Of what is `taken` the bodies count, which are the
    same whenever it is asked."""
    return page.once("localities", lambda held: _localities(held, pack, taken))


def _localities(page: Page, pack: Pack, taken: Sequence[Mention]) -> frozenset[str]:
    lex = lexicon(pack)
    features = frozenset(fold_name(word) for word in pack.words("places", "features"))
    found = [(name, name.split()[0]) for name in {*_said(page, pack, lex), *_shared_ends(page, taken)} if name]
    told = [name for name, first in found if not lex.is_ordinary(first) or is_area(first)]
    behind = [rest for name, first in found if first in features and " " in (rest := name.partition(" ")[2])]
    return frozenset((*told, *behind))  # "Enok Jaya" of "Kuala Enok Jaya": no name begins with a word for land


def _said(page: Page, pack: Pack, lex: Lexicon) -> Iterable[str]:
    """The folded names of places by cues of the text alone."""
    known = titles(pack)
    cued = (_without_person(_untitled(match["name"] or match["named"], known), lex, match["inside"] is not None)
            for match in Finder(_cued(pack), page, page.text).find(
                "all" if pack.pattern(AFTER).search(page.text) else "before", 0, len(page.text))
            if not (_is_regency(page.text, match.start(), pack) or known.after(page.text, match.end())[0]
                    or pack.pattern(HANDING).search(page.text, max(0, match.start() - REACH), match.start("name"))))
    return (*cued, *map(fold_name, _datelines(page)))


def _is_regency(text: str, start: int, pack: Pack) -> bool:
    """Whether the word for a level is the name of a regency after a body or a post: "PMI Banjar Hardiman"."""
    before, level = BEFORE.search(text[max(0, start - 30):start]), WORD.match(text, start)
    other = before is not None and before.group().strip() not in pack.words("places", "before_hamlets")
    return other and level is not None and is_region(level.group())


def _untitled(name: str, known: Titles) -> list[str]:
    """The folded words of a cued place up to a person's title."""
    starts = [match.start() for match in re.finditer(r"(?<= )\S", name)]
    stop = next((start for start in starts if known.before(name + " X", start)[0]), len(name))
    return fold_name(name[:stop]).split()


def _without_person(words: list[str], lex: Lexicon, inside: bool) -> str:
    """A cued place up to where a person's name begins; "" where it is all a name ("Pendamping Desa Zainul Muttaqin"). It is all a
    place of two words where it is told `inside` which other it lies ("Desa Mattiro Ade, Kecamatan …")."""
    if lex.likely(words) >= SURE:
        return ""
    if inside and len(words) == SHORTEST:
        return " ".join(words)
    size = next((i for i, word in enumerate(words) if i and _begins_person(word, " ".join(words[:i]), lex)), len(words))
    name = " ".join(words[:size])
    return name if len(name) > SHORTEST else ""


def _begins_person(word: str, place: str, lex: Lexicon) -> bool:
    """Whether a word after the words of a place begins a person's name."""
    if is_region(place) and word not in lex.tails and not is_area(f"{place} {word}"):
        return True
    return lex.is_given(word) or (word in lex.given or lex.shaped(word)) and is_area(place)


def _cued(pack: Pack) -> Openers:
    """Capital words after a level or a preposition, or before a level; a post before the level may be followed by a person's
    name instead. "before" is for texts in which no level stands that may follow."""
    return pack.once("localities.cued", _compile)


def _compile(pack: Pack) -> Openers:
    levels, before = (word_tree(w.rstrip(".") for w in pack.words("places", name)) for name in ("levels", "prepositions"))
    toward = word_tree(pack.words("grammar", "toward"))
    posts = not_after(pack.words("places", "level_posts"))
    cued = (rf"(?<![\w-])(?={levels}|{before}){posts}(?:{levels}\.?|{before}(?:[ \u00a0]{levels}\.?)?)[ \u00a0]"
            rf"(?!{pack.one_of('venues', 'behind_levels')}(?!\w))"
            rf"(?P<name>{CAPITALS})(?![\w'’-]|[ \u00a0](?:[A-Z]|{toward}\b))(?=(?P<inside>,[ \u00a0]{levels}\b)?)")
    named = rf"(?<![\w-])(?P<named>{CAPITALS})"
    return Openers({"all": compiled(rf"{cued}|{named}{pack.fill(AFTER)}"),
                    "before": compiled(rf"{cued}(?P<named>(?!))?")})


def _datelines(page: Page) -> Iterable[str]:
    for block in page.shown[:6]:
        match = DATELINE.match(page.text, block.start)
        if match and (match.group().isupper() or is_area(match.group())):
            yield match.group(1)


def _shared_ends(page: Page, taken: Sequence[Mention]) -> Iterable[str]:
    bodies = [body.split() for body in {fold_name(page.text[m.start:m.end]) for m in taken if m.kind == "organisation"}]
    ends = Counter([" ".join(words[-size:]) for words in bodies for size in (1, 2, 3)[:len(words) - 1]])
    return [end for end, count in ends.items() if count >= SHARED]
