"""How words are written: as the text itself writes them where they are not in capitals, or else most texts."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from kg.extract.areas import area_names
from kg.extract.once import cached_property, with_dict
from kg.languages import Pack

WORD = re.compile(r"[A-Za-z]+(?![\w'’ʻ`‘-])|[^\W\d_]+(?:['’ʻ`‘-][^\W\d_]+)*")
"""A word, plain ones first, which are read faster."""

NUMBER = re.compile("(?=..)[xl]{0,4}(?:ix|iv|v?i{0,3})")
"""A Roman number in small letters."""

LONG = 4
"""Letters from which a word is hardly an abbreviation."""

Forms = Mapping[str, str]
"""Words in small letters, and how they are written."""

PROPER = ("bodies", "known", "abbreviations", "events", "places")
"""Files whose words with a capital are those of names."""

SMALL = ("and", "joining", "that", "to_do", "which", "ordinal", "this", "the", "by", "from", "in", "to", "for", "on", "with",
         "through", "toward", "since", "until", "is", "namely", "as", "there_is", "not", "also", "will")
"""Lists of grammar.toml of which no word begins with a capital in a name."""

UNLIKE = ("letters", "names", "titles")
"""Files of which other lists are made."""


@with_dict
class Written:
    """How a text writes its words, alone and before or after another, outside what is shouted."""

    def __init__(self, lines: Sequence[Sequence[str]], pack: Pack) -> None:
        self.common, self.short, self.names = common_forms(pack), short_forms(pack), name_forms(pack)
        self.small, self.acronyms, self.heads = small_words(pack), acronyms(pack), heads(pack)
        self.lines, alone = lines, Counter(chain.from_iterable(lines))
        self.alone = {word.casefold(): word for word, _ in reversed(alone.most_common()) if _tells(word, self.names)}

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], tuple[str, str]]:
        """Words in small letters one behind the other, and how they are written most often."""
        pairs = Counter(chain.from_iterable(map(pairwise, self.lines)))
        return {(one.casefold(), two.casefold()): (one, two) for (one, two), _ in reversed(pairs.most_common())
                if _tells(one, self.names) and _tells(two, self.names)}

    def form(self, words: Sequence[str], at: int, long: int) -> str | None:
        """How one of some words in small letters is written, None where nothing tells it."""
        word = words[at]
        if NUMBER.fullmatch(word):
            return None
        beside = self.pairs.get((words[at - 1], word)) if at else None
        if beside is not None:
            return beside[1]
        beside = self.pairs.get((word, words[at + 1])) if at + 1 < len(words) else None
        if beside is not None:
            return beside[0]
        if word in self.names and (long < LONG or at + 1 < len(words) and words[at + 1] in self.names):
            return self.names[word]  # "MAS DIMAS", beside MAS of a school
        return self.alone.get(word) or self.short.get(word) or self.names.get(word) or (
            self.common.get(word, capitalised(word)) if len(word) >= long or word in self.small else None)


def _tells(word: str, names: Forms) -> bool:
    """Whether a word is not in capitals, or an abbreviation."""
    return not word.isupper() or (len(word) < LONG and word.casefold() not in names)


def short_words(pack: Pack) -> frozenset[str]:
    """Short names of bodies in capitals."""
    return pack.once("capitals.short", _short)


def short_forms(pack: Pack) -> Forms:
    """The same by small letters."""
    return pack.once("capitals.short_forms", lambda made_from: {word.casefold(): word for word in short_words(made_from)})


def _short(pack: Pack) -> frozenset[str]:
    tables = pack.files.get("abbreviations", {}).values()
    listed = (*pack.words("bodies", "heads"), *pack.words("bodies", "levels"), *(word for table in tables for word in table))
    return frozenset(word for word in listed if word.isupper())


def name_forms(pack: Pack) -> Forms:
    """Titles, degrees and names of people as they are written in most texts."""
    return pack.once("capitals.names", _names)


def _names(pack: Pack) -> Forms:
    titles = sorted({word.rstrip(".") for word in pack.words("titles", "prefixes")},
                    key=lambda word: (not word.isupper(), word[0].isupper(), word))
    degrees = [word.replace(".", "") for word in pack.words("titles", "suffixes")]
    lines = (*pack.words("names", "given"), *pack.words("names", "family"))
    names = [word.capitalize() for line in lines for word in line.split()]
    corps = pack.words("titles", "corps")
    return {word.casefold(): word for word in (*corps, *degrees, *names, *titles)}


def common_forms(pack: Pack) -> Forms:
    """The other words of a pack, with a capital where they are of names, and those of areas."""
    return pack.once("capitals.common", _common)


def _common(pack: Pack) -> Forms:
    counts: Counter[str] = Counter()
    for file in pack.files:
        counts.update(WORD.findall(_texts(pack, file)) if file not in UNLIKE else ())
    loud = {word.casefold() for word, count in counts.items() if word.isupper() and count >= counts[word.capitalize()]
            + counts[word.lower()]}
    plain = {word.casefold(): word.lower() for word in counts if len(word) > 1}
    areas = {word.casefold(): word for word in WORD.findall("\n".join(area_names())) if not word.isupper()}
    held = {word: form for word, form in {**plain, **proper_words(pack)}.items() if word not in loud}
    return {**areas, **held, **{word: word for word in small_words(pack)}}


def proper_words(pack: Pack) -> Forms:
    """The words with a capital of names of bodies, events and places, but for abbreviations."""
    return pack.once("capitals.proper", lambda made_from: {
        word.casefold(): word for file in PROPER for word in WORD.findall(_texts(made_from, file))
        if word[0].isupper() and not word.isupper()})


def acronyms(pack: Pack) -> frozenset[str]:
    """Names of bodies of one word, in small letters: most texts may write them in capitals."""
    tables = [*pack.files.get("abbreviations", {}).values(), *pack.files.get("known", {}).values()]
    return pack.once("capitals.acronyms", lambda made_from: frozenset(
        name.casefold() for table in tables for name in table if " " not in name))


def heads(pack: Pack) -> frozenset[str]:
    """The first words of names of bodies and events."""
    return pack.once("capitals.heads", lambda made_from: frozenset(
        name.split()[0].casefold() for name in (
            *made_from.words("bodies", "heads"), *made_from.words("bodies", "levels"), *made_from.words("bodies", "units"),
            *(form for forms in made_from.table("events", "kinds").values() for form in forms))))


def capitalised(word: str) -> str:
    """A word in small letters with a capital before each of its parts."""
    return "-".join([part[:1].upper() + part[1:] for part in word.split("-")])


def small_words(pack: Pack) -> frozenset[str]:
    """Conjunctions, prepositions and the like."""
    return pack.once("capitals.small", lambda made_from: frozenset(
        word for section in SMALL for word in made_from.words("grammar", section)))


def _texts(pack: Pack, file: str) -> str:
    """All texts of a file but for regular expressions, a line each."""
    return "\n".join([text for text in pack.texts(file) if "\\" not in text and "[" not in text])
