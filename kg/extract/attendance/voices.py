"""Whether someone who is quoted spoke to the gathering, or only of it: to the press, once elected, or as one of the crowd."""
from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Cue, vocabulary_of
from kg.extract.scene import Scene

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
    """Tells the quoted of an article apart; `posts` are the people who hold a post."""

    def __init__(self, scene: Scene, lines: Iterable[Line], posts: frozenset[str]) -> None:
        self.posts, words = posts, vocabulary_of(scene.pack)
        self.elected = {person for line in lines for person in _elected(line)}
        self.doings = {e.id for e in scene.events.values() if words.near("doings", " ".join((e.name, *e.mentions)))}
        self.asked: set[str] = set()

    def kind(self, line: Line, cue: Cue, kind: str, person: str, event: str) -> str:
        """"quoted" of who spoke at an event, "chatted" of who was merely there."""
        said = line.said
        if line.words.near("interviews", said) or line.words.pattern(PRESS).search(said):
            self.asked.add(person)
        if kind == "chatted" or person in self.elected or person in self.asked:
            return "chatted"
        if line.words.pattern(PLAIN).fullmatch(line.text, cue.start, cue.end):
            return "chatted"
        addresses = line.words.lists["addressing"].match(line.text, cue.start, cue.end) is not None
        if addresses and any(c.kind == "host" and c.side == "label" and 0 < cue.start - c.end < BRIEF for c in line.cues):
            return "speaker"  # "X selaku tuan rumah menyampaikan selamat datang"
        return "quoted" if addresses or person in self.posts and event not in self.doings else "chatted"


def _elected(line: Line) -> Iterator[str]:
    """The people that a line says to have been elected or installed: before a passive verb, after an active one."""
    for match in line.words.lists["elects"].finditer(line.text, line.span.start, line.span.end):
        before = [] if line.words.is_active(match.group()) else line.before(match.start())[-1:]
        after = [m for m in line.people if m.start >= match.end()][:1]
        for found in before or after:
            start, end = (found.end, match.start()) if found.end <= match.start() else (match.end(), found.start)
            if end - start < NEAR and not line.cue_between(start, end):
                yield found.entity
