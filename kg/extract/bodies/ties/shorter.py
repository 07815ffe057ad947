"""For which longer names a shorter form may stand: one ground after another, the surest first."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.found import Found
from kg.extract.bodies.ties.group import LEVEL_AND_PLACE, Group
from kg.extract.bodies.ties.spelling import Spelling

ROOT = 3
"""Words of the root of a branch that is named without it at most: "Klasis Kupang Barat" of "GMIT Klasis Kupang Barat"."""

DEFINITE, LAST_WORDS = ("the", "The"), 2
"""Before words of an English page, and how many at most, that stand for the one body whose name ends in them."""

FIELD_IN_SHORT = 2
"""Words of an office that is named by the first letters of its field."""


def fitting_homes(group: Group, others: Sequence[Group], spelling: Spelling, root: bool) -> list[Group]:
    """The bodies for which a shorter form may stand on the first ground that fits any, none where no ground does; `root` where
    it is the root of branches on the page."""
    short = Shorter(group, spelling, root)
    return next(filter(None, ([other for other in others if ground(short, other)] for ground in GROUNDS)), [])


class Shorter:
    """A shorter form, and on which grounds it may stand for another body."""

    def __init__(self, group: Group, spelling: Spelling, root: bool) -> None:
        self.key, self.names, self.words = group.key, group.names, group.names[0].folded
        self.spelling, self.levelled = spelling, group.levelled
        self.kinds = {found.name.kind for found in group.names}
        self.level, self.several = group.key[0] in spelling.levels, len(group.key) > 1
        self.freed = self.several and not root

    def holds_in_order(self, other: Group) -> bool:
        """The other has the same beginning, and all words in their order."""
        return is_inside(self.key, other.key, self.spelling)

    def lacks_level(self, other: Group) -> bool:
        """The other has a level, or an office, before the same words; but "RSUD X" is not "DPK RSUD X"."""
        if not self.freed or other.key[1:] != self.key:
            return False
        lists, first, level = self.spelling.lists, self.key[0], other.key[0]
        return level in self.spelling.levels and lists["housed"].isdisjoint((first, level)) or (
            first in lists["nationwide"] and level in lists["offices_short"])

    def of_same_board(self, other: Group) -> bool:
        """A branch by its board and by its level: "BPC GMKI Kupang", "GMKI Cabang Kupang"."""
        boards = self.spelling.boards
        return len(self.key) > LEVEL_AND_PLACE and self.key[0] in boards and other.key[1:] == self.key[1:] and (
            other.levelled != self.levelled and boards.get(other.key[0]) == boards[self.key[0]])

    def lacks_root(self, other: Group) -> bool:
        """A branch or congregation without its root: "Klasis Kupang Barat"."""
        lists, size = self.spelling.lists, len(self.key)
        return self.freed and self.key[0] in lists["branches"] | lists["congregations"] and (
            other.key[-size:] == self.key and len(other.key) <= size + ROOT)

    def lacks_root_of_board(self, other: Group) -> bool:
        """Such a branch where the other has the short name of its board: "Ranting Getas" of "PRM Getas"."""
        boards, size = self.spelling.boards, len(self.key)
        return self.several and self.key[0] in self.spelling.lists["branches"] and size < len(other.key) <= size + ROOT and (
            other.key[1 - size:] == self.key[1:] and boards.get(other.key[0]) == boards[self.key[0]])

    def lacks_fields(self, other: Group) -> bool:
        """An office with the first of its fields and its place: "Dinas Pendidikan Klaten"."""
        last = len(self.words) - 1
        return self.kinds <= {"agencies"} and last >= LEVEL_AND_PLACE and any(
            found.folded[:last] == self.words[:-1] and found.folded[-1] == self.words[-1] for found in other.names)

    def has_initials(self, other: Group) -> bool:
        """An office with the first letters of its field: "Dinas LH"."""
        return self.kinds <= {"agencies"} and len(self.words) == FIELD_IN_SHORT and len(self.words[1]) > 1 and any(
            found.folded[0] == self.words[0] and _initials(found).startswith(self.words[1]) for found in other.names)

    def is_definite(self, other: Group) -> bool:
        """The last words of an English name after "the": "the Cooperative" of "Fisherwomen's Cooperative"."""
        return len(self.key) <= LAST_WORDS and other.key[-len(self.key):] == self.key and all(
            found.tokens[found.name.first - 1].text in DEFINITE for found in self.names)

    def begins(self, other: Group) -> bool:
        """Several words with which a name of the other begins."""
        return self.kinds <= {"agencies", "heads"} and all(len(found.words) > 1 for found in self.names) and any(
            found.folded[:len(self.words)] == self.words for found in other.names)

    def lacks_parent(self, other: Group) -> bool:
        """A name of the other has its parent inside besides: "Lazismu PDM Klaten"."""
        return self.several and any(found.name.parts[1:] and self.words == _without_parent(found) for found in other.names)

    def lacks_level_in_headline(self, other: Group) -> bool:
        """In headlines alone, with more words after it in the other."""
        return self.several and other.key[1:len(self.key) + 1] == self.key and all(found.headline for found in self.names)

    def lacks_association(self, other: Group) -> bool:
        """A level and a place: "Komcab Sikka" of "Komcab IMM Sikka"; not "PP Persis" of "PP Pemuda Persis"."""
        rooted = self.key[0] in self.spelling.lists["top"] or any(found.name.parts[1:] for found in self.names)
        return len(self.key) == LEVEL_AND_PLACE and self.level and not rooted and (other.key[0], other.key[-1]) == self.key


GROUNDS = (
    Shorter.holds_in_order, Shorter.lacks_level, Shorter.of_same_board, Shorter.lacks_root, Shorter.lacks_root_of_board,
    Shorter.lacks_fields, Shorter.has_initials, Shorter.is_definite, Shorter.begins, Shorter.lacks_parent,
    Shorter.lacks_level_in_headline, Shorter.lacks_association,
)
"""The grounds, the surest first."""


def _initials(found: Found) -> str:
    """The first letters of the capital words after the first one of a name: "lhkb" of "Dinas Lingkungan Hidup Kota Bekasi"."""
    return "".join([word[0].lower() for word in found.words[1:] if word[0].isupper()])


def _without_parent(found: Found) -> tuple[str, ...]:
    """The words of a name without those that begin its parent, whose territory is its own: "Lazismu PDM Klaten", Lazismu Klaten;
    none where it names no parent."""
    parent, first = found.name.parts[-1], found.name.first
    inner = range(parent.at - first, parent.end - first)
    return tuple([word for k, word in enumerate(found.folded) if k not in inner]) if inner.start else ()


def is_inside(short: Sequence[str], long: Sequence[str], spelling: Spelling) -> bool:
    """True for words in the order of longer ones, with the same beginning."""
    if len(long) <= len(short) or long[0] != short[0] or (
            short[0] in spelling.levels and long[:2] != short[:2] and not short[0].startswith(spelling.counted_levels)):
        return False
    words = iter(long)
    return all(word in words for word in short)
