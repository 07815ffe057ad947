"""Names of events in capitals that the word before brings: "dalam Rembuk Pamong Sungai", "tuan rumah Temu Dekan"."""
from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.events.numbers import YEAR

if TYPE_CHECKING:
    from kg.extract.events.unlisted import Unlisted

CALLED = 6
"""Words from what is called something to its name at most: "kegiatan belajar bersama yang dinamai"."""


def brought(names: Unlisted, i: int, end: int) -> bool:
    """Several capitals from token `i` to token `end` after what an event follows."""
    tokens, words = names.tokens, names.words
    before = tokens[i - 1] if i and i not in names.starts or i - 1 in names.starts else None
    if before is None or end == i:
        return False
    bringing = words.among("bringing", before) or before.text == "rumah" and i > 1 and tokens[i - 2].folded == "tuan"
    if not (bringing or words.among("leading", before)) or names.known(i, end) or names.person(i, end):
        return False
    follows = tokens[end] if end < len(tokens) else None
    long = end > i + 1 or follows is not None and bool(YEAR.match(follows.text))
    if bringing:
        return long and _meant(names, i, end)
    if end in names.bodies:
        end, long = names.bodies[end][0], True
        follows = tokens[end] if end < len(tokens) else None
    dated = end in names.dates or end + 1 in names.dates and follows is not None and follows.text in (",", "pada")
    near = before.text in ("jelang", "menjelang") and follows is not None and bool(YEAR.match(follows.text))
    return long and (dated or near)


def _meant(names: Unlisted, i: int, end: int) -> bool:
    """What is called so is an event; where it stands after "dalam", somebody took part in it or said something there, or it was
    held on a day.
    """
    words, before = names.words, names.tokens[max(0, i - CALLED):i]
    if words.among("calling", before[-1]):
        return any(names.known(k, k + 1) or words.among("carriers", names.tokens[k]) for k in range(i - len(before), i - 1))
    if not words.among("inside", before[-1]):
        return True
    took_part = len(before) > 1 and words.among("partaking", before[-2])
    held = end in names.dates or end + 1 in names.dates or names.said(end)
    return took_part or held
