"""What a statistical tagger sees of a word: its letters, its shape, its neighbours, and the run of capitals that it stands in."""
from __future__ import annotations

import re
from collections.abc import Sequence

NEAR = (-2, -1, 1, 2)
"""Neighbours whose words and shapes count."""


def features(words: Sequence[str]) -> list[list[str]]:
    """The features of each word of a sentence."""
    lowers, shapes, runs = [word.lower() for word in words], [_shape(word) for word in words], _runs(words)
    return [_features(lowers, shapes, runs, i) for i in range(len(words))]


def _features(lowers: Sequence[str], shapes: Sequence[str], runs: Sequence[tuple[int, int]], i: int) -> list[str]:
    word, (first, last) = lowers[i], runs[i]
    found = ["1", f"w={word}", f"s={shapes[i]}", f"d={any(c.isdigit() for c in word)}", f"h={'-' in word}"]
    for size in range(1, min(len(word), 4) + 1):
        found += [f"p{size}={word[:size]}", f"e{size}={word[-size:]}"]
    for step in NEAR:
        k = i + step
        found += [f"w{step}={lowers[k]}", f"s{step}={shapes[k]}"] if 0 <= k < len(lowers) else [f"w{step}=#"]
    if i:
        found += [f"ww={lowers[i - 1]}|{word}", f"ss={shapes[i - 1]}|{shapes[i]}"]
    if last > first:
        before = lowers[first - 1] if first else "#"
        after = lowers[last] if last < len(lowers) else "#"
        found += [f"at={min(i - first, 3)}", f"long={min(last - first, 5)}", f"head={lowers[first]}", f"tail={lowers[last - 1]}",
                  f"before={before}", f"after={after}"]
    return found


def _shape(word: str) -> str:
    """"Xx" for Garut, "X" for PWM, "x.x" for a.n: letters and figures by class, each class once in a row."""
    classes = "".join("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in word[:12])
    return re.sub(r"(.)\1+", r"\1", classes)


def _runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """For each word the first and the end of the run of capital words that it belongs to; an empty run for others."""
    runs: list[tuple[int, int]] = []
    while (i := len(runs)) < len(words):
        last = i
        while last < len(words) and words[last][:1].isupper():
            last += 1
        runs += [(i, last)] * (last - i) or [(i, i)]
    return runs
