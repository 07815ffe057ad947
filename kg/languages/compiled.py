"""Regular expressions that find out sooner where they do not match: by the letters that a match can begin with."""
from __future__ import annotations

import re
from collections.abc import Iterable
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

FEW, WORD = 256, 32
"""The characters of which each expression tells whether it can begin with them, as bits of a number; at all others it is tried.
So many bits has a word of compiled code."""

ALL = "".join(map(chr, range(FEW)))
CASES = [sum({1 << ord(same) for same in (char, char.lower(), char.upper()) if same in ALL}) for char in ALL]
CLASSES = {kind: sum(1 << ord(char) for char in re.findall(shape, ALL)) for kind, shape in (
    (op.CATEGORY_DIGIT, r"\d"), (op.CATEGORY_NOT_DIGIT, r"\D"), (op.CATEGORY_SPACE, r"\s"), (op.CATEGORY_NOT_SPACE, r"\S"),
    (op.CATEGORY_WORD, r"\w"), (op.CATEGORY_NOT_WORD, r"\W"))}
"""Each of them in both cases, and those that are digits and so on."""

CONDITIONS = (op.AT, op.ASSERT, op.ASSERT_NOT)
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class _Open(Exception):
    """What an expression begins with cannot be counted up."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression as `re.compile` makes it, which is tried only where a character stands that it can begin with. `re`
    itself does so only where neither the case nor what stands before counts."""
    tree = parser.parse(pattern, flags)
    state, flags = tree.state, flags | tree.state.flags
    code: list[Any] = []
    compiler._compile_info(code, tree, flags)
    if not code[2] and code[3]:  # it begins with no word, and takes one character at least
        _tell(code, tree, flags)
    compiler._compile(code, tree.data, flags)
    names: list[str | None] = [None] * state.groups
    for name, group in state.groupdict.items():
        names[group] = name
    made: re.Pattern[str] = compiler._sre.compile(
        pattern, flags, [*code, op.SUCCESS], state.groups - 1, state.groupdict, tuple(names))
    return made


def _tell(info: list[Any], tree: Iterable[tuple[Any, Any]], flags: int) -> None:
    """Tells the characters that an expression can begin with in the block before it, where they can be counted up."""
    try:
        begins, empty = _begins(tree, flags)
    except _Open:
        return
    if not empty:
        info[2] = op.SRE_INFO_CHARSET
        words = [begins >> at & (1 << WORD) - 1 for at in range(0, FEW, WORD)]
        info += [op.CHARSET, *words, op.RANGE, FEW, compiler.MAXCODE, op.FAILURE]
        info[1] = len(info) - 1


def _begins(tree: Iterable[tuple[Any, Any]], flags: int) -> tuple[int, bool]:
    """The characters that an expression can begin with, and whether it can match nothing."""
    found = 0
    for kind, held in tree:
        if kind in CONDITIONS:
            continue
        if kind in (op.LITERAL, op.NOT_LITERAL, op.IN):
            return found | _characters(kind, held, flags), False
        if kind is op.SUBPATTERN:
            more, empty = _begins(held[3], (flags | held[1]) & ~held[2])
        elif kind is op.BRANCH:
            more, empty = 0, False
            for way in held[1]:
                one, none = _begins(way, flags)
                more, empty = more | one, empty or none
        elif kind in REPEATS:
            more, empty = _begins(held[2], flags)
            empty = empty or not held[0]
        else:
            raise _Open
        found |= more
        if not empty:
            return found, False
    return found, True


def _characters(kind: Any, held: Any, flags: int) -> int:
    """What one character may be, of the few."""
    found, cased = 0, flags & re.IGNORECASE
    for part, one in held if kind is op.IN else [(op.LITERAL, held)]:
        if part is op.CATEGORY:
            found |= CLASSES[one]
        elif part is not op.NEGATE:
            first, last = one if part is op.RANGE else (one, one)
            if cased and last >= FEW and (part is op.RANGE or chr(one).lower() != chr(one).upper()):
                raise _Open  # it may match a letter that is one of the few
            for code in range(first, min(last, FEW - 1) + 1):
                found |= CASES[code] if cased else 1 << code
    negated = kind is op.NOT_LITERAL or kind is op.IN and held[0][0] is op.NEGATE
    return (1 << FEW) - 1 & ~found if negated else found
