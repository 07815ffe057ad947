"""What a hyphen, a dash or a stroke joins: two people or two branches, read as joined by a word ("pasangan Ahmad Fauzi-Siti
Maimunah", "PCM-PCA Kudus"), or the two names of one body, read as one ("Forum Anak – Forum Ibu (FA-FI)")."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.bodies.abbreviated import shortens
from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

BETWEEN_PEOPLE = re.compile(r"[-/](?<=[a-zA-Z].)(?=[A-Z][a-z]{2}|[A-Z]{2,3}(?!\w))(?![A-Za-z]+[-/])")
"""What joins a word and another with a capital."""

FIRST_PERSON = re.compile(r"(?:([a-z][\w-]*)[ \n]+)?((?:[A-Z][\w.'’]*[ \n])*(?:[A-Z][a-z'’]{2,}|[A-Z]{2,3}))$")
SECOND_PERSON = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z'’]+(?:[ \n][A-Z][a-z'’]+)*)(?![\w-])")
"""Words with capitals on either side, and the small word before them."""

PERSON_REACH, BODY_REACH = 80, 200
"""Characters before the mark in which the words of the first person stand, and before two short names in which both bodies do."""

BODY = r"(?:[A-Z][\w'’]*(?:[ \n]{and}(?=[ \n]))?[ \n]){2,9}"
TWO_BODIES = rf"(?P<left>{BODY})(?P<dash>[–—-][ \n])(?P<right>{BODY})\((?:[A-Z][\w'’]*[ \n]){{0,3}}$"
TWO_SHORT = re.compile(r"[A-Z]\w+[-–][A-Z]\w+\)")
"""Two names around a dash before a bracket, and two short names at its end."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a language pack: `pairs`, after which two people are named, words that may be `bound` to the name behind them
    ("Nur-Aini"), and names."""

    pairs: frozenset[str]
    bound: frozenset[str]
    lexicon: Lexicon


def joining_word(pack: Pack) -> str:
    """The word that joins two, with spaces around it; a comma where a pack has none."""
    return f" {next(iter(pack.words('grammar', 'and')), ',')} "


def people_parted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word that joins two for each mark between people."""
    text, known = copy.text, pack.once("pairs.people", _people)
    for mark in BETWEEN_PEOPLE.finditer(text):
        before = FIRST_PERSON.search(text, max(0, mark.start() - PERSON_REACH), mark.start())
        after = SECOND_PERSON.match(text, mark.end())
        if before and after and _are_two(text, before, after.group().split(), known):
            yield mark.start(), mark.end(), joining_word(pack)


def branches_parted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word that joins two for the mark between short names of branches, and between movements of a level of which the page
    names the second by itself, but in its first line."""
    text, (branches, levels) = copy.text, pack.once("pairs.branches", _branches)
    spots = [match.span(1) for match in branches.finditer(text)]
    spots += [match.span(2) for match in levels.finditer(text, max(0, text.find("\n")))
              if re.search(rf"(?i)\b{match[1]}\)? {match[3]}\b(?![-/])", text)]
    yield from [(first, last, joining_word(pack)) for first, last in sorted(spots)]


def bodies_joined(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The hyphen for each dash between two names whose short names one joins, with the spaces around it; two that anybody knows
    stay two."""
    known = pack.table("abbreviations", "national").keys() | pack.table("abbreviations", "movements").keys()
    for short in TWO_SHORT.finditer(copy.text):
        names = pack.pattern(TWO_BODIES).search(copy.text, max(0, short.start() - BODY_REACH), short.start())
        first, second = re.split("[-–]", short.group()[:-1])
        if names and not {first, second} <= known and _ends_in(names["left"], first) and _ends_in(names["right"], second):
            yield names.start("dash") - 1, names.end("dash"), "-"


def _are_two(text: str, before: re.Match[str], second: Sequence[str], known: _Words) -> bool:
    """Whether the words before a mark end in one name and those behind it begin with another."""
    first, lex = before[2].split(), known.lexicon
    if any(name.isupper() and name not in lex.monograms for name in (first[-1], second[0])):
        return False
    left, right = fold_name(first[-1]), fold_name(second[0])
    if left in known.bound or not (lex.known(left) or lex.begins_name(left)) or not (lex.known(right) or lex.begins_name(right)):
        return False
    if is_area(left) and is_area(right):
        return False
    if len(first) > 1 and len(second) > 1:
        return right in lex.given
    told = (before[1] or "").casefold() in known.pairs or first[0].casefold() in known.pairs and len(first) > 1
    return told or left in lex.renowned or all(_alone(text, name) for name in (first[-1], second[0]))


def _alone(text: str, name: str) -> bool:
    """Whether a name stands elsewhere without such a mark."""
    return re.search(rf"(?<![\w/-]){re.escape(name)}(?![\w/-])", text) is not None


def _ends_in(name: str, short: str) -> bool:
    """Whether a short name is one of the last words of a name, or of all."""
    words, letters = name.casefold().split(), short.casefold()
    return any(words[k][0] == letters[0] and shortens(letters, words[k:]) for k in range(len(words) - 1))


def _people(pack: Pack) -> _Words:
    bound = {*pack.words("names", "particles"), *pack.words("names", "leads"), *pack.words("titles", "prefixes")}
    return _Words(frozenset(pack.words("people", "pairs")), frozenset(map(fold_name, bound)), lexicon(pack))


def _branches(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Marks between short names of branches, and between short names of movements behind the short name of a level."""
    short = alternation(sorted({name for names in pack.table("parents", "roots").values() for name in names
                                if name.isalpha() and name.isupper()}))
    levels = alternation([level for level in pack.words("bodies", "levels") if level.isalpha() and level.isupper()])
    return (compiled(rf"(?<=\b)(?:{short})( ?[-/] ?)(?=(?:{short}) [A-Z])"),
            compiled(rf"\b({levels}) [A-Z]{{3,}}( ?[-/] ?)([A-Z]{{3,}})\b"))
