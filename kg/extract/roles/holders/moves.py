"""Who goes from one post to another ("Ali digeser dari Camat X menjadi Kepala Y"), whom an apposition names at last, which
guest is the next."""
from __future__ import annotations

import re

from kg.extract.roles.holders.tied import Tied

OF_BODY = re.compile(r"O\s+$")
"""A body right before the name of who came from it."""


def leaves(tied: Tied, number: int, words: str) -> bool:
    """Whether a group, with some words between a person and it, is the post that the person leaves for the next one."""
    return tied.grammar["moved"].fullmatch(words) is not None and _goes_on(tied, number)


def comes_to(tied: Tied, number: int, place: int) -> bool:
    """Whether a group is the post that the person at a place gets after the one before it, or the first of those they had."""
    if _has_had(tied, place, tied.line.code[place + 1:tied.groups[number].place]):
        return True
    if not number or not _goes_on(tied, number - 1) or place >= tied.groups[number - 1].place:
        return False
    return tied.grammar["moved"].fullmatch(tied.line.code[place + 1:tied.groups[number - 1].place]) is not None


def _goes_on(tied: Tied, number: int) -> bool:
    """Whether "menjadi" and a further post follow a group."""
    following = tied.groups[number + 1].place if number + 1 < len(tied.groups) else -1
    return following > 0 and tied.grammar["onward"].fullmatch(tied.line.code, tied.groups[number].end, following) is not None


def _has_had(tied: Tied, place: int, words: str) -> bool:
    """Whether posts are listed that the person at a place had: "Sejumlah jabatan pernah diemban Ali, mulai dari Camat X"."""
    return tied.grammar["chairs_held"].search(tied.line.code[:place]) is not None and (
        tied.grammar["from_which"].fullmatch(words) is not None)


def undergoer(tied: Tied, place: int, words: str) -> int:
    """Who becomes what, of the person at a place and the one before: "Ali dilantik Budi sebagai Ketua", "Ali menggantikan Budi
    sebagai Ketua", "Ali mengungguli Budi dan menjadi Ketua" are said of Ali."""
    before, grammar = tied.line.code[:place], tied.grammar
    if not (others := [p for p in tied.line.places("PI") if p < place]):
        return place
    bested = grammar["bested"].search(before) and grammar["goes_on"].search(words)
    follows = grammar["becoming"].match(words) and grammar["predecessor"].fullmatch(before, others[-1] + 1)
    return others[-1] if bested or follows or grammar["agent"].search(before) else place


def is_named_after(tied: Tied, left: int | None, right: int | None, manner: str) -> bool:
    """Whether a word for somebody before a post means who is named after it: "Perempuan yang juga Ketua X, Ani, hadir"."""
    code = tied.line.code
    if left is None or right is None or manner != "apart" or code[left] != "I" or code[:left].strip():
        return False
    return tied.grammar["closed"].match(code, right + 1) is not None


def is_doers(tied: Tied, number: int, words: str) -> bool:
    """Whether a post after a verb of giving posts is of who gives one: "Ali ditunjuk Ketua X, Budi, untuk memimpin kelompok"."""
    right, manner = tied.right(number) if tied.grammar["agent"].search(words) else (None, "")
    return right is not None and manner == "apart" and tied.grammar["closed"].match(tied.line.code, right + 1) is not None


def is_given(tied: Tied, number: int, words: str) -> bool:
    """Whether a post goes to somebody as a chair does ("kursi Ketua jatuh kepada Ali"), or by the verb of the one before:
    "sekretaris dipercayakan kepada Ali dan bendahara kepada Budi"."""
    if tied.grammar["chair_given"].fullmatch(words) and tied.grammar["chair"].search(tied.line.code[:tied.groups[number].place]):
        return True
    to_whom = number > 0 and tied.grammar["to_whom"].fullmatch(words)
    return bool(to_whom) and tied.grammar["gives_on"].fullmatch(tied.glue(number)) is not None

def is_likewise(tied: Tied, number: int) -> bool:
    """Whether the same words join the next person to the next post: "Ali sebagai Ketua dan Guru, Siti sebagai Bendahara"."""
    code, place = tied.line.code, tied.line.next("P", tied.groups[number].end)
    if place is None or number + 1 >= len(tied.groups):
        return False
    words = code[place + 1:tied.groups[number + 1].place].strip(" ,")
    return bool(words) and words == code[tied.left_of[number - 1] + 1:tied.groups[number - 1].place].strip(" ,")


def is_next(tied: Tied, number: int, place: int) -> bool:
    """Whether a group is not held by the person before it at a place, whom a list of guests names with a body or a whole post."""
    group, code = tied.groups[number], tied.line.code
    if not tied.unclosed["guests"].search(code, 0, place):
        return False
    if not number or tied.left_of.get(number - 1) != place:
        return OF_BODY.search(code, max(0, place - 3), place) is not None and bool(group.body or group.post.placed)
    last = tied.groups[number - 1]
    whole = last.own and (last.body is not None or last.post.placed)
    return bool(whole) and not tied.grammar["join"].fullmatch(tied.glue(number))
