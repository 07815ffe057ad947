"""Posts as phrases: "Plt. Kepala Bidang Rehabilitasi Sosial", "Wakil Ketua II", "Camat"; the words are in posts.toml."""
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from kg.extract.once import kept
from kg.extract.openers import words_on
from kg.extract.page import Page
from kg.languages import Pack
from kg.languages.expressions import compiled
from kg.languages.patterns import any_case, word_tree

JOINT = r"(?:\s*,\s*|\s*,?\s+(?:{and}|&)\s+|\s*&\s*|\s*/\s*|\s+)"

FIRST = re.compile(r"\w+")
"""The first word of a phrase."""

CHOICE = re.compile(r"\(\?:([\w |]+)\)(\??)(?![?*+{])")
"""Words of which a regular expression begins with one."""

GROUP = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
"""What stands in brackets in a regular expression, with those inside them."""


def post_pattern(pack: Pack) -> re.Pattern[str]:
    """A pattern of whole posts, without "mantan" and without the body, in any case; it begins and ends at word borders.

    Groups: `acting` ("Plt."), `head` (ranks and head: "Wakil Ketua"). The subject of a section is read as far as its
    words are known ("Bidang Rehabilitasi Sosial"); callers that know where names begin may read on.
    """
    return pack.once("posts.pattern", lambda made_from: made_from.pattern(_post(made_from)))


def posts_in(page: Page, pack: Pack, start: int, end: int) -> Iterator[re.Match[str]]:
    """The whole posts between two offsets of a page, in order, as `finditer` of their pattern gives them."""
    pattern, begins = post_pattern(pack), _places(page, pack)
    if begins is None:
        yield from pattern.finditer(page.text, start, end)
        return
    read: dict[int, re.Match[str] | None] = page.notes.setdefault("posts.read", {})
    for at in begins[bisect_left(begins, start):bisect_left(begins, end)]:
        if at < start:
            continue
        if at not in read:
            read[at] = pattern.match(page.text, at)
        match = read[at]
        if match and match.end() >= end:
            match = pattern.match(page.text, at, end)
        if match:
            yield match
            start = match.end()


def may_begin_post(page: Page, pack: Pack, at: int) -> bool:
    """Whether a word with which posts begin stands at an offset of a page."""
    begins = _places(page, pack)
    return begins is None or at in begins[bisect_left(begins, at):][:1]


def _places(page: Page, pack: Pack) -> list[int] | None:
    """Where the words of a page stand that a post can begin with, in order; None where those cannot be counted up."""
    first, shape = pack.once("posts.first", _first)
    return None if first is None else page.once("posts", lambda held: [at for at, word in words_on(held) if word in first or (
        held.text[at] != word[0] and shape.match(held.text, at))])


def _first(pack: Pack) -> tuple[frozenset[str] | None, re.Pattern[str]]:
    """The words that posts begin with, in lower case, None where one begins with no letter or digit (a user's "'Arif"); and how
    those begin that are told by their shape."""
    shape = compiled(capitalised(pack.words("posts", "shapes")))
    heads = [head.lower() for head in pack.words("posts", "heads")]
    owned = [f"{head}{its}" for head in heads for its in pack.words("grammar", "its") if head.isalnum()]
    before = [word.lower() for name in ("acting", "ranks") for word in pack.words("posts", name)]
    begun = [FIRST.match(post) for post in (*before, *heads, *owned)]
    return None if None in begun else frozenset(match[0] for match in begun if match), shape


def _post(pack: Pack) -> str:
    acting, ranks, modifiers, fields, sections, organs = (
        any_case(pack.words("posts", name)) for name in ("acting", "ranks", "modifiers", "fields", "sections", "organs"))
    heads = any_case(pack.words("posts", "heads"), border=r"(?={its}(?!\w)|\W|$)")
    heads = rf"(?:{heads}|{post_shapes(pack)})"
    ordinal = rf"(?:{word_tree(pack.words('posts', 'ordinals'))}|\d{{1,2}})(?![\w.])"
    subject = rf"{fields}(?:{JOINT}{fields})*"
    section = rf"(?:{sections}|{organs})(?:\s+{ordinal})?(?:\s+{subject})?"
    more = rf"(?:\s+(?:{ordinal}|{section}|{modifiers}|{subject}))*"
    return rf"(?<![\w-])(?:(?P<acting>{acting}(?:\s*\({acting}\))?)\s*)?(?P<head>(?:{ranks}[\s-]+)*{heads}){more}{{its}}?(?!\w)"


def post_shapes(pack: Pack) -> str:
    """A pattern of the short names of posts that are told by their shape."""
    return rf"{capitalised(pack.words('posts', 'shapes'))}(?!\w)"


def shaped_posts(pack: Pack) -> re.Pattern[str]:
    """The pattern of `post_shapes`, compiled once."""
    return pack.once("posts.shapes", lambda made_from: compiled(post_shapes(made_from)))


def capitalised(shapes: Iterable[str]) -> str:
    """One of some shapes with its first letter in upper case, all else in any case; tried only where its first letter stands."""
    by_letter: dict[str, list[str]] = {}
    for shape in chain.from_iterable(map(_ways, shapes)):
        told = shape[:2].isalpha() and "|" not in GROUP.sub("", shape)
        by_letter.setdefault(shape[0].upper() if told else "(?=[A-Z])", []).append(shape[1:] if told else shape)
    return "(?:" + ("|".join(f"{letter}(?i:{'|'.join(rests)})" for letter, rests in by_letter.items()) or "(?!)") + ")"


def _ways(shape: str) -> list[str]:
    """A shape with each of the words that it may begin with: "(?:Wa|Ses)?menag" is "Wamenag", "Sesmenag" and "menag"."""
    begun = CHOICE.match(shape)
    return [f"{way}{shape[begun.end():]}" for way in (*begun[1].split("|"), *[""] * bool(begun[2]))] if begun else [shape]


def post_names(pack: Pack) -> frozenset[str]:
    """The heads of posts in lower case."""
    return pack.once("posts.names", lambda made_from: frozenset(map(str.lower, made_from.words("posts", "heads"))))


def full_post(pack: Pack, name: str) -> str:
    """A post in lower case with its short first words written out ("kepala desa" for "Kades"), to compare posts by."""
    return pack.once("posts.full", _written_out)(name)


def _written_out(pack: Pack) -> Callable[[str], str]:
    aliases = {short.casefold(): full.casefold() for short, full in pack.table("posts", "aliases").items()}

    @kept(1 << 12)
    def written_out(name: str) -> str:
        words = name.casefold().split()
        for count in (2, 1):
            if full := aliases.get(" ".join(words[:count])):
                return " ".join([full, *words[count:]])
        return " ".join(words)
    return written_out


Shorts = dict[str, tuple[tuple[str, ...], list[tuple[str, tuple[str, ...]]]]]
"""All kinds of bodies of which who heads them has a short post, and those posts, by their plain post: "Kakanwil" of the "Kepala"
of a "Kanwil"."""


def short_posts(pack: Pack) -> Shorts:
    """The short posts of a pack, made once."""
    return pack.once("posts.shorts", _shorts)


def _shorts(pack: Pack) -> Shorts:
    heads = pack.words("roles", "chiefs")
    shorts: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for short, full in pack.table("posts", "aliases").items():
        plain, _, kind = full.partition(" ")
        if kind and plain.casefold() in heads:
            shorts.setdefault(plain.casefold(), []).append((short, (kind,)))
    for short, kinds in pack.table("posts", "houses").items():
        for plain in heads if " " not in short else ():
            shorts.setdefault(plain, []).append((short, tuple(kinds)))
    return {plain: (tuple({kind for _, kinds in rows for kind in kinds}), rows) for plain, rows in shorts.items()}


def title_words(pack: Pack) -> tuple[str, ...]:
    """Titles and ranks that may stand between a post and a name."""
    return (*pack.words("titles", "prefixes"), *pack.words("titles", "corps"))
