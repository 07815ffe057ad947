"""Verbs in the passive whose prefix stands apart, as many write them: "di buka oleh Bupati" for "dibuka oleh Bupati"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

ROOT = re.compile(r"([a-z]{3,})-(kan|i)$")
"""The root of a verb with its suffix, as the lists of a pack write it: "selenggara-kan"."""


def passives_rejoined(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """No space between each such prefix and its verb, and one more in front of both or, at the beginning of a line, behind them,
    so that what follows stays where it is.

    Only verbs are joined whose passive the lists of the pack know, and none that names a place after a preposition ("di sela").
    """
    split: re.Pattern[str] = pack.once("normalisation.passives", _compiled)
    for match in split.finditer(copy.text):
        begin, end = match.span()
        opens = begin == 0 or copy.text[begin - 1] == "\n"
        yield from [(match.end(1), match.start(2), ""), (end, end, " ")] if opens else [
            (begin, begin, " "), (match.end(1), match.start(2), "")]


def _compiled(pack: Pack) -> re.Pattern[str]:
    phrases = [text for file in pack.files for text in pack.texts(file)]
    roots = [ROOT.match(phrase) for phrase in phrases]
    text = "\n".join([phrase for phrase, root in zip(phrases, roots) if not root])
    found = {*pack.table("posts", "heading"), *[root[1] + root[2] for root in roots if root]}
    for prefix in pack.words("grammar", "passive"):
        found |= set(compiled(rf"(?<![\w-]){prefix}([a-z]{{4,}})(?!\w)").findall(text))
    verbs = alternation(found - {*pack.words("grammar", "no_passives")})
    prefixes = "|".join([rf"[{prefix[0]}{prefix[0].upper()}](?i:{prefix[1:]})(?<![\w-]{'.' * len(prefix)})"
                         for prefix in pack.words("grammar", "passive")]) or "(?!)"  # only its first letter is tried
    return compiled(rf"({prefixes})[ \u00a0]({verbs})(?!\w)")
