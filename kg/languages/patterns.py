"""Regular expressions of word lists that share their beginnings, so that long lists read a text as fast as short ones."""
from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

NAME = re.compile(r"\{~?([a-z_]+(?:\.[a-z_]+)*)\}")
"""The name of a list of words in a template, behind a tilde where its words are meant in any case and whole."""


def alternation(words: Iterable[str]) -> str:
    """A regular expression of literal words; of two that both fit, the longer wins. Any white space matches a space. Matches
    nothing when empty."""
    known = sorted({" ".join(word.split()) for word in words})
    return f"(?:{_branch(known, 0)})" if known else r"(?!)"


def word_tree(words: Iterable[str], border: str = r"(?!\w)") -> str:
    """A regular expression of literal words that shares their beginnings, so that long lists stay fast; ends at a word border.

    Spaces match any white space; of two words that both fit, the longer wins. `border` is what must
    follow. Matches nothing when empty.
    """
    pattern = alternation(words)
    return pattern + border if pattern != r"(?!)" else r"(?!)"


def any_case(words: Iterable[str], border: str = r"(?!\w)") -> str:
    """Like `word_tree`, in upper and lower case."""
    return f"(?i:{word_tree((word.lower() for word in words), border)})"


def _branch(words: list[str], read: int) -> str:
    """How sorted words go on after the letters read, which all of them share."""
    if len(words) == 1:
        return _literal(words[0][read:])
    first, last, shared = words[0], words[-1], read
    while shared < len(first) and first[shared] == last[shared]:
        shared += 1
    literal = _literal(first[read:shared])
    longer = words[1:] if len(first) == shared else words
    ways = "|".join([_branch(list(group), shared) for _, group in groupby(longer, itemgetter(shared))])
    return f"{literal}(?:{ways}){'?' if longer is not words else ''}"


def _literal(letters: str) -> str:
    return letters if letters.isalnum() else re.escape(letters).replace(r"\ ", r"\s+")


def not_after(words: Iterable[str]) -> str:
    """A regular expression that holds where none of some words and a space stand before."""
    return "".join(rf"(?<!{re.escape(word)} )" for word in words)


def not_ending(words: Iterable[str]) -> str:
    """A regular expression that holds where none of some words or endings stands right before."""
    return "".join(rf"(?<!{re.escape(word)})" for word in words)


def after(words: Iterable[str]) -> str:
    """A regular expression that holds where one of some words and a white space stand before."""
    held = "|".join(rf"(?<={re.escape(word)}\s)" for word in words)
    return f"(?:{held or '(?!)'})"
