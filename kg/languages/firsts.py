"""The words that a regular expression can begin with: a text that holds none of them need not be searched."""
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from kg.languages.shelf import kept
from kg.languages.sre import op, parsed

Begun = set[str | None]
"""Beginnings of words; None where a match may begin within a word."""

DIGITS = "#"
"""Stands for all words that begin with a digit; is none itself."""


class _Open(Exception):
    """The expression begins with more than words that can be counted up."""


def first_words(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The words in lower case of which each match begins with one, at its border; None where they cannot be counted up."""
    words: frozenset[str] | None = kept(("first words", pattern.pattern, pattern.flags), lambda: _counted(pattern))
    return words


def _counted(pattern: re.Pattern[str]) -> frozenset[str] | None:
    words: set[str] = set()
    tree = parsed(pattern.pattern, pattern.flags)
    if tree is None:
        return None
    try:
        rest = _read(tree, {None}, words)
    except _Open:
        return None
    return None if rest else frozenset(DIGITS if word[0].isdigit() else word for word in words)


def _read(tree: Iterable[tuple[Any, Any]], begun: Begun, words: set[str]) -> Begun:
    """Reads on from beginnings of words; puts the words that end into `words` and returns the beginnings that do not."""
    for kind, held in tree:
        begun = _step(kind, held, begun, words) if begun else begun
    return begun


def _step(kind: Any, held: Any, begun: Begun, words: set[str]) -> Begun:
    if kind is op.BRANCH:
        return set[str | None]().union(*[_read(way, begun, words) for way in held[1]])
    if kind is op.SUBPATTERN:
        return _read(held[3], begun, words)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        once = _read(held[2], begun, words)
        if once and held[1] > 1:
            raise _Open
        return once if held[0] else once | begun
    if kind is op.ASSERT and held[0] > 0:
        return _read(held[1], begun, words)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return _border(kind, held, begun, words)
    return _character([(kind, held)] if kind is op.LITERAL else held if kind is op.IN else [(kind, None)], begun, words)


def _border(kind: Any, held: Any, begun: Begun, words: set[str]) -> Begun:
    """Reads a condition: where no letter may stand beside an offset, or a space must, a word begins or ends."""
    apart = kind is op.AT and held is not op.AT_NON_BOUNDARY
    if kind is not op.AT:
        ways = held[1][0][1][1] if held[1] and held[1][0][0] is op.BRANCH else [held[1]]
        category = op.CATEGORY_WORD if kind is op.ASSERT_NOT else op.CATEGORY_SPACE
        alike = [any(item[0] is op.IN and (op.CATEGORY, category) in item[1] for item in way[-1:]) for way in ways]
        apart = any(alike) if kind is op.ASSERT_NOT else all(alike)
    if not apart or kind is not op.AT and held[0] < 0:
        return {"" if apart and word is None else word for word in begun}
    words |= {word for word in begun if word}
    return {""} if begun & {None, ""} else set()


def _character(choice: Iterable[tuple[Any, Any]], begun: Begun, words: set[str]) -> Begun:
    """Reads one of some characters: each goes on with a word or ends it."""
    going: Begun = set()
    for kind, held in choice:
        letter = chr(held).lower() if kind is op.LITERAL else ""
        if kind is op.CATEGORY and held is op.CATEGORY_DIGIT and begun == {""}:
            words.add(DIGITS)
        elif letter and (letter.isalnum() or letter == "_") and None not in begun:
            going |= {f"{word}{letter}" for word in begun}
        elif (letter or kind is op.CATEGORY and held in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD)) and not begun & {None, ""}:
            words |= {word for word in begun if word}
        else:
            raise _Open
    return going
