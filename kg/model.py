"""What every room passes on: the article read, and the document of facts that it states.

All classes are frozen values. Offsets are character offsets into `Article.text` as stored, end exclusive.
"""
from __future__ import annotations

from dataclasses import dataclass, field

CAPACITIES = ("opener", "speaker", "moderator", "leader", "committee", "organiser", "host", "participant")
"""Capacities of an attendance, first fit first."""

STATUSES = ("present", "absent", "announced")


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read, before anything is understood.

    `published` is an ISO date of the article's own metadata, None where it has none; `site` and `author` are the
    page's own words; `source` is the path or address it came from; `media_type` is what it was read as.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    source: str = ""
    site: str | None = None
    author: str | None = None
    language: str | None = None
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that say it, and the name of the rule or model that read them."""

    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of one article: the fullest name without titles, honorifics apart, each surface form as written."""

    id: str
    name: str
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """A named body of one article; `part_of` is the local id of the parent that the name or the text states."""

    id: str
    name: str
    mentions: tuple[str, ...] = ()
    part_of: str | None = None
    evidence: tuple[Evidence, ...] = ()
    part_of_evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A gathering or dated activity of one article.

    `start` and `end` are ISO dates at the precision stated (2025-06-26, 2024-09, 2024); `approximate` marks dates that
    were converted from another calendar. `area` is the official code of the locality, None where unknown. `kind` is a key
    of the language pack's event kinds, `edition` the number of the gathering in its series. `stated` gives, for the names
    of the plain properties (start, end, venue, locality) and for `organiser:<id>`, the words that say them.
    """

    id: str
    name: str
    mentions: tuple[str, ...] = ()
    kind: str | None = None
    edition: int | None = None
    start: str | None = None
    end: str | None = None
    approximate: bool = False
    venue: str | None = None
    locality: str | None = None
    area: str | None = None
    organisers: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    stated: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """A post that a person holds or held. `start` and `end` are ISO dates of the term where stated; `past` is "mantan"."""

    person: str
    role: str
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    past: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """Someone took part in an event, was absent as stated, or was announced. `agent` is a person or an organisation."""

    agent: str
    event: str
    capacity: str = "participant"
    status: str = "present"
    on_behalf_of: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """A programme priority that a body set, in the article's words."""

    holder: str | None
    event: str | None
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """All facts of one article. Ids (p1, o1, e1 …) are local to it."""

    id: str
    title: str | None = None
    published: str | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    events: tuple[Event, ...] = ()
    roles: tuple[Role, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    priorities: tuple[Priority, ...] = ()

    @property
    def named(self) -> tuple[Person | Organisation | Event, ...]:
        """Everything that has a name: people, organisations, events."""
        return (*self.people, *self.organisations, *self.events)
