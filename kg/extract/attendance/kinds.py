"""What a cue makes of its agent, seen with what is opened, led, given, guided, received or read out."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.attendance.course import Course, brings_guests
from kg.extract.attendance.lines import Line
from kg.extract.attendance.vocabulary import Cue
from kg.extract.quotations import HIDDEN

NEAR = 42
FAR = 110
"""Characters around a cue in which its object stands."""

LED = r"\s+(?:{attendance.words.since}[\s\w]*?\d{4}\s*[-–/]\s*\d{4}\s+)?(?:{attendance.words.before_leading}\s+)?"
"""Between a body and the verb of leading it, which is not leading an event."""

BRACKETS = re.compile(r"\([^()]*\)")


@dataclass
class Object:
    """The words around a cue: `lead` and `tail` stand before and behind it, `about` is the side on which its object is, `few` the
    first small words of that side, `said` the cue itself."""

    said: str
    lead: str
    tail: str
    about: str
    few: str


class Kinds:
    """Tells the kinds of cues; `course` knows the event that a sentence is about, `text` is the article with its
    quotations, `names` the names of the events."""

    def __init__(self, course: Course, text: str, names: Mapping[str, str]) -> None:
        self.course, self.text, self.names = course, text, names
        self.tests = {"leader": self._leader, "opener": self._opener, "speaker": self._speaker, "moderator": self._moderator,
                      "host": self._host, "quoted": self._quoted, "committee": self._committee}

    def of(self, line: Line, cue: Cue) -> str:
        """A kind of `RANK`: the cue's own, or what its object makes of it."""
        return self.tests[cue.kind](line, cue, _object(line, cue)) if cue.kind in self.tests else cue.kind

    def _opener(self, line: Line, cue: Cue, thing: Object) -> str:
        return "participant" if line.words.near("prayers", thing.few) else cue.kind

    def _speaker(self, line: Line, cue: Cue, thing: Object) -> str:
        """Who is given a seat gives no speech, and neither does who prays, sings or dances."""
        if brings_guests(line, cue):
            return "participant"
        if line.words.lists["greets"].fullmatch(thing.said) and line.words.near("patients", " ".join(thing.tail.split()[:2])):
            return "participant"
        taken = cue.side == "after" and line.words.near("taken", thing.said) and line.words.near("seats", thing.lead)
        prays = cue.side != "around" and line.words.near("prayers", thing.few)  # "dalam sambutannya memohon doa restu"
        if taken and not prays:
            return "named"
        return "participant" if prays or self._performs(line, cue, thing) else cue.kind

    def _moderator(self, line: Line, cue: Cue, thing: Object) -> str:
        if self._performs(line, cue, thing):
            return "participant"
        return "leader" if cue.side != "label" and line.words.near("sworn", thing.about) else cue.kind

    def _performs(self, line: Line, cue: Cue, thing: Object) -> bool:
        """Whether arts are performed: before a passive, behind an active verb ("menghadirkan penyanyi X")."""
        if cue.side == "after" and line.words.is_active(thing.said):
            shown = thing.tail.split(",")[0]
            return line.words.near("arts", shown) or line.words.near("artists", shown)
        return line.words.near("arts", thing.about)

    def _leader(self, line: Line, cue: Cue, thing: Object) -> str:
        """Who leads something, by what stands before the verb: a ceremony, a committee, or a body of which nothing is said."""
        if line.words.near("prayers", thing.few):
            return "participant"
        if line.words.lists["served"].match(thing.said) and line.words.near("patients", thing.lead):
            return "participant"
        if line.words.near("gavel", thing.said) and line.words.near("begins", line.said):
            return "opener"  # "mengetuk palu tanda Musda dimulai"
        if line.words.near("committees", thing.few if cue.side == "before" else " ".join(thing.tail.split()[:2])):
            return "committee"  # "dipimpin wasit X"
        if cue.side != "after" or line.words.lists["under"].match(thing.said):
            return "committee" if cue.side == "after" and line.words.ends("committees", thing.lead) else cue.kind
        if line.words.near("handovers", thing.lead) and line.words.near("performs", thing.said):  # at another event, or the event
            event = self.course.event_of(line, cue.start, "leader", "")
            return "leader" if event and line.words.near("handovers", self.names.get(event, "")) else "participant"
        if line.words.near("ceremonies", thing.lead):
            return "leader" if line.words.near("worship", thing.lead) else "opener"
        if line.words.near("committees", thing.lead):
            return "committee"
        inducts = line.words.near("sworn", thing.lead) or line.words.lists["inducts"].match(line.text, cue.start, cue.end)
        if inducts or line.words.near("gatherings", thing.lead):
            return "leader"
        held = any(line.clause(cue.start).start <= e.start < cue.start for e in line.events)
        body = any(line.words.pattern(LED).fullmatch(line.text, b.end, cue.start) for b in line.bodies)
        body = body and not line.words.near("bodies.groups", thing.lead)
        lead = BRACKETS.sub(" ", thing.lead)  # "Komisi B (organisasi) dipimpin X"
        return "named" if line.words.near("boards", lead) or body and not held else "leader"

    def _committee(self, line: Line, cue: Cue, thing: Object) -> str:
        """Who is chosen here for the committee of what is to come is none of this event's."""
        chosen = cue.side == "label" and line.words.pattern(r"{attendance.words.elects}\s+(?:{as}\s+)?$").search(thing.lead)
        return "participant" if chosen else cue.kind

    def _host(self, line: Line, cue: Cue, thing: Object) -> str:
        """Who receives guests, or is visited; who receives gifts hosts nobody."""
        if cue.side != "after":
            return cue.kind
        visited = line.text[max(line.clause(cue.start).start, cue.start - FAR):cue.start]
        guests = line.words.near("guests", visited) and not line.words.near("gifts", visited)
        received = guests or self.course.event_of(line, cue.start, "host", "") in self.course.stage.visits
        return "host" if received else "participant"

    def _quoted(self, line: Line, cue: Cue, thing: Object) -> str:
        """Who recites something or takes an oath does not speak, and who declares the event open in a quotation opens it."""
        if cue.side != "pronoun" and line.words.lists["reads"].match(thing.said):
            return "chatted" if line.words.near("recited", thing.about) else cue.kind
        if line.words.lists["utters"].match(thing.said) and line.words.near("recited", thing.few):
            return "chatted"
        opens = line.words.near("opens_by_word", self.text[line.span.start:line.span.end])
        return "opener" if opens and HIDDEN in line.text[line.span.start:cue.start] else cue.kind


def _object(line: Line, cue: Cue) -> Object:
    lead = line.text[max(line.clause(cue.start).start, cue.start - NEAR):cue.start]
    tail = line.text[cue.end:min(cue.end + NEAR, line.span.end)]
    said, about = line.text[cue.start:cue.end].lower(), lead if cue.side == "after" else tail
    closes = line.words.lists["closes"].fullmatch(said) is not None  # "menutup acara dengan doa" is no closing
    whole = cue.side == "after" or closes
    few = about if whole else " ".join(word for word in about.split()[:2] if word.islower())
    return Object(said, lead, tail, about, few)
