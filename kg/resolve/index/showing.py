"""The last layers: what articles show of their things goes to the register, bodies, events and priorities first, then people."""
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from kg.languages import Pack
from kg.resolve.events import EventMatching, EventProfiles
from kg.resolve.index.board import Board, Post
from kg.resolve.index.layers import Sheet
from kg.resolve.index.register import Register
from kg.resolve.organisations import OrganisationMatching
from kg.resolve.organisations import Profile as OrganisationProfile
from kg.resolve.people import PeopleMatching, PeopleProfiles
from kg.resolve.personnames import PersonNames
from kg.resolve.priorities import PriorityMatching, PriorityProfiles
from kg.resolve.profiles import Matching
from kg.resolve.shapes import Shapes
from kg.resolve.shortforms import ShortForms

SHOWN, PEOPLE = 5, 6
"""The numbers of the two layers."""


def matchings(pack: Pack) -> tuple[Matching, ...]:
    """How things are told apart, each kind after those that it rests on."""
    return OrganisationMatching(), EventMatching(pack, Shapes(pack)), PriorityMatching(), PeopleMatching(PersonNames(pack))


class ShownThings:
    """The layer of bodies, events and priorities."""

    number = SHOWN

    def __init__(self, register: Register, kinds: Mapping[str, Matching], pack: Pack, forms: ShortForms) -> None:
        self._register, self._kinds = register, kinds
        self._events, self._priorities = EventProfiles(pack, forms), PriorityProfiles(pack, forms)

    def work(self, sheet: Sheet, board: Board) -> tuple[Any, Iterable[Post]]:
        """Nothing but what goes to the register."""
        document, own, keys = sheet.document, sheet.output(0), sheet.output(4)
        shown = {
            "organisation": ((row.id, OrganisationProfile(keys[row.id], row.name)) for row in document.organisations),
            "event": self._events.of(document, own, keys, board),
            "priority": self._priorities.of(document, own, keys),
        }
        for kind, profiles in shown.items():
            self._register.show(sheet.number, kind, profiles, self._kinds[kind].team)
        return "", ()


class ShownPeople:
    """The layer of people, who are told apart with bodies and events."""

    number = PEOPLE

    def __init__(self, db: sqlite3.Connection, register: Register, kinds: Mapping[str, Matching], pack: Pack) -> None:
        self._db, self._register, self._team = db, register, kinds["person"].team
        self._profiles = PeopleProfiles(pack, PersonNames(pack))

    def work(self, sheet: Sheet, board: Board) -> tuple[Any, Iterable[Post]]:
        """Nothing but what goes to the register."""
        query = "SELECT local, cluster FROM index_members WHERE number = ? AND kind = 'event'"
        events = {local: str(cluster) for local, cluster in self._db.execute(query, (sheet.number,))}
        profiles = self._profiles.of(sheet.document, sheet.output(4), events, board)
        self._register.show(sheet.number, "person", profiles, self._team)
        return "", ()
