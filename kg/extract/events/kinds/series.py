"""What is told by its place in a series alone, or as the like of what was told: "gelombang kedua", "bantuan serupa"."""
from __future__ import annotations

from kg.extract.dates.calendar import MONTH
from kg.extract.events.block import Block
from kg.extract.events.kinds.acts import begins_phrase
from kg.extract.events.numbers import number_at
from kg.extract.eventwords import Kind, unlisted
from kg.extract.page import EDGE

FAR = 12
"""Tokens from a place in a series to its day or month at most."""


def wave(block: Block, i: int) -> Kind | None:
    """A word that numbers, before its number, where its day or month follows: "Gelombang kedua, Mei 2024 di Bone", "Tahap II"."""
    token = block.tokens[i]
    if not block.words.among("waves", token):
        return None
    end = i + 1 + place_in_series(block, i + 1)
    before = block.before(i)
    if end == i + 1 or before.text.isdigit() or (not begins_phrase(before, block.words) or not _said_of(block, end)):
        return None
    return unlisted(token) if _dated(block, end) else None


def in_waves(block: Block, i: int, end: int) -> bool:
    """Capitals up to token `end` before a small word that numbers, its number and their day: "PKPA angkatan pertama mulai
    Februari"."""
    if block.tokens[end].capital or not block.words.among("series", block.tokens[end]):
        return False
    after = end + 1 + number_at(block.tokens, end + 1, block.words)[1]
    return after > end + 1 and _said_of(block, after) and _dated(block, after) and not (
        block.knows(i, end) or block.is_person(i, end))


def place_in_series(block: Block, j: int) -> int:
    """How many tokens at `j` tell which of a series: "kedua", "ke-2", "II", "berikutnya"."""
    other = (block.tokens[j].folded,) in block.words.others
    return number_at(block.tokens, j, block.words)[1] or int(other)


def _said_of(block: Block, j: int) -> bool:
    """True where no noun follows that the series would be of, and it is no enrolment: "Tahap kedua digelar", not "tahap kedua
    pencairan dana", "Gelombang III dibuka Maret"."""
    token, words = block.tokens[j], block.words
    if j in block.dates or not token.word:
        return token is not EDGE
    if token.capital or words.among("closings", token):
        return False
    verb = words.is_verb(token)
    return verb or words.among(("ends", "undergone", "holders", "before_days", "auxiliaries"), token)


def _dated(block: Block, j: int) -> bool:
    """True where a day or month follows in the sentence, or the year in which it is said to have been held."""
    held = False
    for k in range(j, min(j + FAR, len(block.tokens))):
        day = block.dates.get(k, (0, ""))[1]
        if len(day) >= MONTH or day and held:
            return True
        held = held or block.words.among(("staged", "carried_out"), block.tokens[k])
        if block.tokens[k].text in (".", ";") or k in block.starts:
            return False
    return False
