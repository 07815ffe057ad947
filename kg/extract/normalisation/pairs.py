"""Two people joined by a hyphen or a stroke, read as joined by a word: "pasangan Ahmad Fauzi-Siti Maimunah"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.areas import is_area
from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import Lexicon, fold_name, lexicon
from kg.languages import Pack

PAIR = re.compile(r"[-/](?<=[a-zA-Z].)(?=[A-Z][a-z]{2}|[A-Z]{2,3}(?!\w))(?![A-Za-z]+[-/])")
"""What joins a word and another with a capital."""

BEFORE = re.compile(r"(?:([a-z][\w-]*)[ \n]+)?((?:[A-Z][\w.'’]*[ \n])*(?:[A-Z][a-z'’]{2,}|[A-Z]{2,3}))$")
AFTER = re.compile(r"(?:[A-Z]{2,3}|[A-Z][a-z'’]+(?:[ \n][A-Z][a-z'’]+)*)(?![\w-])")
"""Words with capitals on either side, and the small word before them."""

REACH = 80
"""Characters before the mark in which the words of the first name stand."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a language pack: `pairs`, after which two people are named, words that may be `bound` to the name behind them
    ("Nur-Aini"), the word that joins people (a mark where the pack has none), and names."""

    pairs: frozenset[str]
    bound: frozenset[str]
    joint: str
    lexicon: Lexicon


def parted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word that joins people for each mark that does."""
    text, known = copy.text, pack.once("pairs", _compiled)
    for mark in PAIR.finditer(text):
        before = BEFORE.search(text, max(0, mark.start() - REACH), mark.start())
        after = AFTER.match(text, mark.end())
        if before and after and _are_two(text, before, after.group().split(), known):
            yield mark.start(), mark.end(), f" {known.joint} "


def _are_two(text: str, before: re.Match[str], second: Sequence[str], known: Words) -> bool:
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


def _compiled(pack: Pack) -> Words:
    bound = {*pack.words("names", "particles"), *pack.words("names", "leads"), *pack.words("titles", "prefixes")}
    joint = next(iter(pack.words("grammar", "and")), ",")
    return Words(frozenset(pack.words("people", "pairs")), frozenset(map(fold_name, bound)), joint, lexicon(pack))
