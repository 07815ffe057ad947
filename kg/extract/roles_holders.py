"""Who holds the posts of a line: the person beside, before or after a post, by the words between them."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.roles_grammar import Grammar
from kg.extract.roles_lines import Line
from kg.extract.roles_posts import Post
from kg.extract.scene import Mention


@dataclass(frozen=True, slots=True)
class Group:
    """A post of a line and the body written with it; `place` and `end` are places in the line's code."""

    post: Post
    place: int
    end: int
    body: Mention | None = None
    own: bool = True


@dataclass(frozen=True, slots=True)
class Holding:
    """A person holds the post of a group; `group` is its number in the line, `seen` an offset of the person's mention."""

    person: str
    group: Group
    rule: str
    seen: int
    past: bool = False
    name: str | None = None


def groups_of(line: Line, grammar: Grammar) -> list[Group]:
    """The posts of a line with the bodies written with them; posts that are joined share a body that only one of them has."""
    groups = []
    for match in grammar.group.finditer(line.code):
        thing = line.things.get(match.end() - 1) if match.group()[-1] == "O" else None
        groups.append(Group(line.post(match.start()), match.start(), match.end(), thing if isinstance(thing, Mention) else None))
    for i in range(len(groups) - 2, -1, -1):
        glue = line.code[groups[i].end:groups[i + 1].place]
        if grammar.join.fullmatch(glue) or grammar.soft_join.fullmatch(glue):
            groups[i] = _shared(groups[i], groups[i + 1])
    return groups


def _shared(group: Group, other: Group) -> Group:
    return group if group.body or group.post.body or not other.body else replace(group, body=other.body, own=False)


class Holders:
    """Ties the groups of one line to persons."""

    def __init__(self, line: Line, grammar: Grammar, focus: str | None) -> None:
        self.line, self.grammar, self.focus = line, grammar, focus
        self.groups = groups_of(line, grammar)
        self.holdings: list[Holding] = []
        self.taken: dict[int, str] = {}   # place of a person -> "before" or "after", where its post stands
        self.left_of: dict[int, int] = {}  # number of a group -> place of the person on its left who holds it

    def find(self) -> list[Holding]:
        """All holdings of the line."""
        for number in range(len(self.groups)):
            self._tie(number)
        return self.holdings

    def _tie(self, number: int) -> None:
        if self._several(number) or self._handover(number) or self._respectively(number):
            return
        left, how = self._left(number)
        right, manner = self._right(number)
        joined = self._joined(number)
        if right is not None and manner == "direct":
            self._hold_right(number, right, "roles.before")
        elif joined is not None and (right is None or how != "soft"):
            self._hold_left(number, joined, "roles.joined")
        elif left is not None and how == "cued":
            self._hold_left(number, left, "roles.cued")
        elif right is not None and manner == "given":
            self._hold_right(number, right, "roles.given")
        elif left is not None and how == "far":
            self._hold_left(number, left, "roles.made")
        elif left is not None and how == "beside" and (right is None or self.taken.get(left) != "before"):
            self._hold_left(number, left, "roles.after")
        elif right is not None:
            self._hold_right(number, right, "roles.before")

    def _left(self, number: int) -> tuple[int | None, str]:
        """The person on the left of a group and how the words between tie them, None where they do not."""
        group, code = self.groups[number], self.line.code
        place = max((p for p in self.line.places("PI") if p < group.place), default=None)
        if place is None:
            return None, ""
        start = place + 1
        if number and self.left_of.get(number - 1) == place:
            start = self.groups[number - 1].end
        words = code[start:group.place]
        if self.grammar.cued.fullmatch(words):
            return place, "cued"
        if self.grammar.far.fullmatch(words):
            return place, "far"
        if self.grammar.beside.fullmatch(words) and code[place] == "P" and self.grammar.closing.match(code, group.end):
            return place, "beside"
        return None, ""

    def _right(self, number: int) -> tuple[int | None, str]:
        group, code = self.groups[number], self.line.code
        place = min((p for p in self.line.places("P") if p > group.place), default=None)
        if place is None:
            return None, ""
        words = code[group.end:place]
        for manner in ("direct", "given", "apart"):
            if getattr(self.grammar, manner).fullmatch(words):
                return place, manner
        return None, ""

    def _joined(self, number: int) -> int | None:
        """The person on the left who holds the group before, where the two groups are joined."""
        if not number or number - 1 not in self.left_of:
            return None
        glue = self.line.code[self.groups[number - 1].end:self.groups[number].place]
        hard = self.grammar.join.fullmatch(glue)
        soft = self.grammar.soft_join.fullmatch(glue) and self._right(number)[0] is None
        return self.left_of[number - 1] if hard or soft else None

    def _hold_left(self, number: int, place: int, rule: str) -> None:
        self.left_of[number] = place
        self.taken.setdefault(place, "after")
        self._add(number, place, rule)

    def _hold_right(self, number: int, place: int, rule: str) -> None:
        self.taken[place] = "before"
        self._add(number, place, rule)
        glue = self.line.code[self.groups[number].end:place]
        if ":" in glue:
            for other in self._enumerated(place)[1:]:
                self._add(number, other, "roles.list")
        while number and self._is_free(number - 1) and self.grammar.join.fullmatch(
                self.line.code[self.groups[number - 1].end:self.groups[number].place]):
            number -= 1
            self._add(number, place, "roles.joined")

    def _is_free(self, number: int) -> bool:
        return all(h.group is not self.groups[number] for h in self.holdings)

    def _add(self, number: int, place: int, rule: str, past: bool = False) -> None:
        thing, group = self.line.things[place], self.groups[number]
        person = thing.entity if isinstance(thing, Mention) else self.subject(place)
        if person is None:
            return
        between = self.line.code[group.end:place]
        acting = self.grammar.acting.search(between.rstrip()) if place > group.place else None
        name = f"{acting.group().strip().capitalize()} {group.post.name}" if acting else None
        self.holdings.append(Holding(person, group, rule, thing.start if thing else group.post.start, past, name))

    def subject(self, place: int) -> str | None:
        """Whom a pronoun stands for: the first person of the line so far, else the one the text is about."""
        first = next((p for p in self.line.places("P") if p < place), None)
        thing = self.line.things[first] if first is not None else None
        return thing.entity if isinstance(thing, Mention) else self.focus

    def _enumerated(self, place: int) -> list[int]:
        """The persons named one after the other from a place on."""
        found = [place]
        for following in (p for p in self.line.places("P") if p > place):
            between = re.sub(r"^\s*\(R[^()]*\)", "", self.line.code[found[-1] + 1:following])
            if not self.grammar.more.fullmatch(between):
                break
            found.append(following)
        return found

    def _several(self, number: int) -> bool:
        """"Dua perawat RS X, A serta B": all of them hold the post."""
        group, code = self.groups[number], self.line.code
        place = min((p for p in self.line.places("P") if p > group.place), default=None)
        if place is None or not self.grammar.several.search(code[:group.place]) or not self.grammar.listing.fullmatch(code[group.end:place]):
            return False
        for person in self._enumerated(place):
            self.taken[person] = "before"
            self._add(number, person, "roles.several")
        return True

    def _handover(self, number: int) -> bool:
        """"Serah terima jabatan direktur dari A kepada B": both hold it, one after the other."""
        match = self.grammar.handover.match(self.line.code, self.groups[number].end)
        if not match:
            return False
        self._add(number, match.start("old"), "roles.handover", past=True)
        self._add(number, match.start("new"), "roles.handover")
        return True

    def _respectively(self, number: int) -> bool:
        """"Ketua dan Sekretaris X, A dan B": each person one post, in order; done at the last of the posts."""
        code, first = self.line.code, number
        while first and self.grammar.soft_join.fullmatch(code[self.groups[first - 1].end:self.groups[first].place]):
            first -= 1
        place = min((p for p in self.line.places("P") if p > self.groups[number].place), default=None)
        if first == number or place is None or not self.grammar.apart.fullmatch(code[self.groups[number].end:place]):
            return False
        persons = self._enumerated(place)
        if len(persons) != number - first + 1 or any(not self._is_free(n) for n in range(first, number)):
            return False
        for n, person in zip(range(first, number + 1), persons, strict=True):
            self.taken[person] = "before"
            self._add(n, person, "roles.respectively")
        return True
