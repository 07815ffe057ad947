"""Whether someone who is quoted spoke to the gathering, or only of it: to the press, once elected, or as one of the crowd."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.course import SAID, Reading
from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Cue, vocabulary_of
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Role

NEAR = 60
"""Characters between a name and the word of an election."""

BRIEF = 30
"""Characters between "tuan rumah" and what the host says."""

PRESS = (r"\b{attendance.words.told_to}\s+(?:(?i:{attendance.words.media})\w*|[\w.]+\.(?:com|id)\b"
         r"|(?:[A-Z][\w.]+\s+){1,2}Online\b)")
"""A medium that something was told to."""


PLAIN = r"(?i:{attendance.words.colourless}(?:{its}|\s+{attendance.words.said_by})?)"
"""A verb of saying without any colour."""


class Voices:
    """Tells the quoted of an article apart; `posts` are the officials."""

    def __init__(self, scene: Scene, lines: Iterable[Line], posts: frozenset[str]) -> None:
        self.posts, words = posts, vocabulary_of(scene.pack)
        self.elected = {person for line in lines for person in _elected(line)}
        self.doings = {e.id for e in scene.events.values() if words.near("doings", " ".join((e.name, *e.mentions)))}
        self.asked: set[str] = set()
        self.tellers: set[tuple[str, str]] = set()

    def kind(self, line: Line, cue: Cue, kind: str, person: str, event: str) -> str:
        """"addressed" of who spoke to those at an event, "quoted" of who spoke at it, "chatted" of who was merely there."""
        said = line.said
        if line.words.near("interviews", said) or line.words.pattern(PRESS).search(said):
            self.asked.add(person)
        if kind == "chatted":
            return kind
        tells = cue.side == "before"
        if tells and person in self.posts:
            self.tellers.add((person, event))
        if person in self.elected and not tells or person in self.asked:
            return "chatted"
        if line.words.pattern(PLAIN).fullmatch(line.text, cue.start, cue.end):
            return "chatted"
        addresses = line.words.lists["addressing"].match(line.text, cue.start, cue.end) is not None
        if addresses and any(c.kind == "host" and c.side == "label" and 0 < cue.start - c.end < BRIEF for c in line.cues):
            return "speaker"  # "X selaku tuan rumah menyampaikan selamat datang"
        if not addresses and (person not in self.posts or event in self.doings):
            return "chatted"
        return "addressed" if line.words.lists["urging"].match(line.text, cue.start, cue.end) else "quoted"

    def settle(self, readings: Sequence[Reading]) -> list[Reading]:
        """The readings, in which an official of whom it is told twice what he said, once as a subject, spoke."""
        said = Counter((r.agent, r.event) for r in readings if r.kind in SAID)
        spoke = {told for told in self.tellers if said[told] > 1}
        return [replace(r, kind="quoted") if r.kind == "chatted" and (r.agent, r.event) in spoke else r for r in readings]


def officials(pack: Pack, roles: Iterable[Role]) -> frozenset[str]:
    """The people who hold a post, and are more than one of many."""
    many = vocabulary_of(pack).lists["of_the_many"]
    return frozenset(role.person for role in roles if not many.match(role.role))


def _elected(line: Line) -> Iterator[str]:
    """The people that a line says to have been elected or installed: before a passive verb, after an active one."""
    for match in line.words.lists["elects"].finditer(line.text, line.span.start, line.span.end):
        before = [] if line.words.is_active(match.group()) else line.before(match.start())[-1:]
        after = [m for m in line.people if m.start >= match.end()][:1]
        for found in before or after:
            start, end = (found.end, match.start()) if found.end <= match.start() else (match.end(), found.start)
            if end - start < NEAR and not line.cue_between(start, end):
                yield found.entity
