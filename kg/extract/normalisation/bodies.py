"""Names of bodies that begin in small letters ("kepala dinas kesehatan Kabupaten Blora"), read as if these words had capitals."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.copy import ReadingCopy, Spot
from kg.extract.numerals import YEAR
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

WORD = r"([^\W\d_][^\W_]*(?:['’ʻ`‘-][^\W_]+)*|\d+)"

FIRST, NEXT = re.compile(WORD), re.compile(rf"[ \u00a0]['’‘]?{WORD}")
"""A word, and the next one, if nothing but a space stands before it."""

SHORT = re.compile(r"[ \u00a0]\(([A-Z][\w/-]*)\)")
"""A short form in brackets."""

LAST = re.compile(r"([^\W\d_]+)[ \u00a0]$")
"""The word right before."""

BEFORE, MOST = 20, 6
"""Characters in which the word before is looked for; words of fields that a name has at most before the first with a capital."""

NAMES, NONE = ("levels", "units", "agencies", "heads"), ("sections", "organs")
"""Lists of bodies.toml that begin the name of a body, and of words that begin none."""

KNOWN, COUNTED = "known", 3
"""The kind of names that are listed whole; digits of a number by which a body may be called."""

Places = list[tuple[int, int]]
"""Where words stand."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Phrases that begin names, by their first word, with their kinds, the longest first; words that go on with them, and that
    stand before them; all in small letters but `stops`, `branch` and `movements`."""

    begin: re.Pattern[str]
    phrases: Mapping[str, list[tuple[list[str], str]]]
    trade: re.Pattern[str]
    fields: frozenset[str]
    ranks: frozenset[str]
    joints: frozenset[str]
    given: frozenset[str]
    many: frozenset[str]
    posts: frozenset[str]
    boards: frozenset[str]
    offices: frozenset[str]
    common: frozenset[str]
    legal: frozenset[str]
    half: frozenset[str]
    stops: frozenset[str]
    branch: frozenset[str]
    movements: frozenset[str]


def bodies_raised(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Capitals for the words in small letters that begin the name of a body."""
    text, words = copy.text, pack.once("normalisation.bodies", _compile)
    reader, end = _Names(text, words), 0
    for match in words.begin.finditer(text):
        if match.start() >= end:
            places = reader.at(match.start(), match.end())
            end = places[-1][1] if places else match.end()
            own = [start for start, until in places if text[start:until] not in words.joints]
            yield from [(start, start + 1, text[start].upper()) for start in own]


class _Names:
    """Finds names of bodies that begin in small letters in a text."""

    def __init__(self, text: str, words: _Words) -> None:
        self.text, self.words = text, words

    def at(self, at: int, end: int) -> Places:
        """Where the words stand up to the first with a capital, or to the end of a listed name, that name a body together; none
        where they name none."""
        text, words, head = self.text, self.words, self.text[at:end]
        before = LAST.search(text[max(0, at - BEFORE):at])
        last = before[1].lower() if before else ""
        places, kind = self._phrase(FIRST.match(text, at))
        posted = last in words.posts
        if not places and posted and head in words.offices:
            places, kind = [(at, end)], "agencies"  # "kepala | kantor Kemenag Kudus"
        inner = [text[start:until] for start, until in places[1:]]
        if not places or last in words.many or inner and inner[0] in words.branch and head in words.boards and not posted:
            return []  # "pengurus | Ranting NU Jojo"
        shown = any(map(str.istitle, inner)) or any(map(str.isupper, inner))
        if shown and not (kind in NONE and head in words.offices) or kind == KNOWN and len(inner) > 1:  # not "kantor Camat"
            return places
        ends = kind == KNOWN or kind in NONE or head in words.half
        return [] if ends else self._further(places, kind, posted and head not in words.common)

    def _phrase(self, first: re.Match[str] | None) -> tuple[Places, str]:
        """Where the words of the longest phrase stand that begins with a word, and its kind."""
        for phrase, kind in self.words.phrases.get(first[1].lower(), ()) if first else ():
            follows, places = first, Places()
            for word in phrase:
                if follows is None or follows[1].lower() != word:
                    break
                places.append((follows.start(1), follows.end()))
                follows = NEXT.match(self.text, follows.end())
            if len(places) == len(phrase):
                return places, kind
        return [], ""

    def _further(self, places: Places, kind: str, posted: bool) -> Places:
        """Where the words of a phrase and further ones in small letters stand, up to the first with a capital that goes on with
        the name; none where that does not."""
        head, count = self.text[slice(*places[0])], len(places)
        while len(places) < count + MOST:
            end, more = places[-1][1], len(places) > count
            short = SHORT.match(self.text, end)
            if short and len(places) > 1 and short[1][0].lower() == head[0]:
                return places
            follows = NEXT.match(self.text, short.end() if short else end + (more and self._listed(end)))
            if follows is None or not follows[1].islower():
                own = follows is not None and follows[1].lower() != head and self._goes_on(follows, kind, head, (more, posted))
                return places if own else []
            inner, inner_kind = self._phrase(follows)
            if inner_kind == KNOWN and self.text[inner[-1][0]].isupper():
                return [*places, *inner]
            if inner_kind in NONE or not (inner or self._inside(follows, more)):
                return []
            kind = inner_kind or kind
            places = [*places, *(inner or [(follows.start(1), follows.end())])]
        return []

    def _listed(self, at: int) -> bool:
        """Whether a comma stands between two fields of work."""
        follows = NEXT.match(self.text, at + 1) if self.text[at:at + 1] == "," else None
        return follows is not None and (follows[1] in self.words.joints or follows[1] in self.words.fields)

    def _inside(self, word: re.Match[str], more: bool) -> bool:
        """Whether a word in small letters is one of a field of work or of a territory, or joins two fields."""
        if word[1] in self.words.joints:
            follows = NEXT.match(self.text, word.end())
            return more and follows is not None and follows[1] in self.words.fields
        return word[1] in self.words.fields or word[1] in self.words.ranks or self.words.trade.match(word[1]) is not None

    def _goes_on(self, word: re.Match[str], kind: str, head: str, after: tuple[bool, bool]) -> bool:
        """Whether a word with a capital, or a number, goes on with a name of a kind, after a field of work and after a post."""
        (more, posted), shown, folded, words = after, word[1], word[1].lower(), self.words
        own = kind == "heads" and not more
        if shown.isdigit():
            return own and len(shown) >= COUNTED and not YEAR.match(shown)
        held, other = self._phrase(word)
        if shown in words.stops or other in NONE or len(shown) == 1:
            return False
        short = shown.isupper()
        if own and (shown in words.movements or short and head not in words.legal):
            follows = NEXT.match(self.text, held[-1][1] if held else word.end())
            bracket = SHORT.match(self.text, word.end())
            return bracket is not None or follows is not None and not follows[1].islower()  # "rumah sakit PKU" is any of them
        told = short or bool(held) or folded in words.fields or folded in words.ranks or is_area(shown)
        return told or kind != "levels" and not more and not (posted and folded in words.given)


def _compile(pack: Pack) -> _Words:
    def small(*lists: tuple[str, str]) -> frozenset[str]:
        return frozenset(word.lower() for path in lists for text in pack.words(*path) for word in text.split())

    def words(*names: str) -> frozenset[str]:
        return frozenset(word for name in names for word in pack.words("bodies", name))

    begin = alternation(words("written_small", "half_small"))
    return _Words(
        begin=compiled(rf"(?<![\w.@/#’'-]){begin}(?![\w-])"), phrases=_phrases(pack),
        trade=compiled(pack.table("bodies", "makes").get("trade", "(?!)"), re.IGNORECASE),
        fields=small(("posts", "fields"), ("bodies", "further_fields")), ranks=small(("bodies", "territory_kinds")),
        joints=words("joints"), given=small(("names", "given")), many=words("many"), posts=small(("bodies", "posts")),
        boards=words("branch_board"), offices=small(("bodies", "office_heads")), common=words("common"),
        legal=small(("bodies", "legal")), half=words("half_small"), stops=words("stops"), branch=words("branch"),
        movements=words("movements").union(pack.table("abbreviations", "movements")),
    )


def _phrases(pack: Pack) -> dict[str, list[tuple[list[str], str]]]:
    """Names and beginnings of names in small letters by the first word; of levels those that one word does not tell."""
    known = [text for texts in pack.files.get("known", {}).values() for text in texts]
    known += [*pack.words("bodies", "movements"), *pack.table("abbreviations", "national").values()]
    kinds = {text.lower(): KNOWN for text in known}
    for kind in (*NAMES, *NONE):
        kinds |= {text.lower(): kind for text in pack.words("bodies", kind) if kind != "levels" or " " in text}
    phrases: dict[str, list[tuple[list[str], str]]] = {}
    for text in sorted(kinds, key=len, reverse=True):
        phrases.setdefault(text.split()[0], []).append((text.split(), kinds[text]))
    return phrases
