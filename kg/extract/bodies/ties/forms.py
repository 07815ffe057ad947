"""The spellings of bodies that a language pack knows: short forms of long ones, levels, legal forms; each made once."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.areas import is_province, is_region
from kg.extract.bodies.words import body_words
from kg.extract.page import words_of
from kg.languages import Pack

MARKS = ("'", "’", "‘", "`")

LISTS = ("top", "ranks_alike", "left_out", "classes", "special", "country", "articles", "nationwide", "housed", "offices_short",
         "types", "units_own", "units_short", "branches", "before_branch", "congregations", "listing", "english_organs",
         "worship")
"""Lists of words that spelling asks for; `units_own` are of units: "UPT Perpustakaan Unand", "Perpustakaan Unand"."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class Forms:
    """What a pack knows, all in small letters. `known` gives the short form of long ones, and the usual spelling of others;
    `short` are the short forms, `singles` those of one word, `reach` the words of the longest known form by its first word;
    `levels` the first words of the levels of branches, abbreviated, `boards` the level of each short word for a branch; `legal`
    what a short form leaves out, `parents` the heads of bodies that units belong to."""

    known: Mapping[Words, Words]
    short: frozenset[Words]
    singles: frozenset[str]
    reach: Mapping[str, int]
    levels: frozenset[str]
    boards: Mapping[str, str]
    legal: frozenset[Words]
    parents: frozenset[Words]
    lists: Mapping[str, frozenset[str]]


def forms(pack: Pack) -> Forms:
    """The forms of a pack, made once."""
    return pack.once("bodies.forms", _make)


def _make(pack: Pack) -> Forms:
    known, sets = _known(pack), body_words(pack).sets
    levels, legal, parents = (frozenset(map(folded, pack.words("bodies", name))) for name in ("levels", "legal", "parents"))
    short = frozenset(known.values()) | {long for long in known if len(long) == 1}
    reach: dict[str, int] = {}
    for first, *more in known:
        reach[first] = max(reach.get(first, 0), 1 + len(more))
    boards = {form.casefold(): level for level, rows in pack.table("identity", "levels").items()
              for form in rows if " " not in form}
    lists = {name: frozenset(map(str.lower, sets[name])) for name in LISTS}
    lists["left_out"] |= {*pack.table("bodies", "ranks"), ".", *MARKS}
    return Forms(known, short, frozenset(form[0] for form in short if len(form) == 1), reach,
                 frozenset(known.get(words, words)[0] for words in levels), boards, legal, parents, lists)


def _known(pack: Pack) -> dict[Words, Words]:
    """Long forms with their short ones, and other spellings with the usual one."""
    table: dict[Words, Words] = {}
    for section in ("local", "national", "movements"):
        for short, long in pack.table("abbreviations", section).items():
            table.setdefault(folded(long), folded(short))
            table.setdefault(folded(short), table[folded(long)])
    for long, short in pack.table("abbreviations", "same").items():
        table[folded(long)] = table.get(folded(short), folded(short))
    for short, long in pack.table("places", "provinces_short").items():
        table[folded(short)] = folded(long)
    for short, long in (*pack.table("places", "aliases").items(), *pack.table("places", "regencies_short").items()):
        table[folded(short)] = folded(long)[1:]
    ranks = {folded(level) for level in pack.words("bodies", "levels")}
    for words in ranks:
        if len(words) > 1:
            table.setdefault(words, ("".join(w[0] for w in words),))
    for short, long in pack.table("abbreviations", "local").items():
        words = folded(long)
        n = next((n for n in (4, 3, 2) if words[:n] in table and len(words) > n and words[:n] in ranks), 0)
        if n:
            table.pop(words, None)
            table[folded(short)] = (*table[words[:n]], *words[n:])
        else:
            table.setdefault((words[0], *folded(short)), table.get(folded(short), folded(short)))  # "Badan Kesbangpol"
    return {long: short for long, short in table.items() if long != short}


def folded(text: str) -> Words:
    """The words of a name in small letters, without marks."""
    return tuple(word.casefold() for word in words_of(text) if word not in MARKS)


def without_province(words: Words) -> Words:
    """The words without the province of their regency or city: "PMI Banjar | Jawa Barat"."""
    for size in (1, 2, 3):
        rest = words[:-size]
        if len(rest) > 1 and is_province(" ".join(words[-size:])) and any(
                is_region(name) and not is_province(name) for name in (rest[-1], " ".join(rest[-2:]))):
            return rest
    return words
