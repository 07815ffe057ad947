"""Words before a body that tell of several people of it: "ibu-ibu X", "tim kesehatan dari Y", "tim 2 (Z"."""
from __future__ import annotations

import re

from kg.extract.attendance.bodies.party import LAST
from kg.extract.attendance.vocabulary import Vocabulary

MANY = (r"(?<!\w)(?:([a-z]{3,})-\1|{attendance.bodies.the_many}\s+[a-z]+|{attendance.bodies.one_of}(?:\s+[a-z]+)?)"
        r"(?:\s+{attendance.bodies.whence})?\s*$")
"""Several people or one unnamed of a body ("ibu-ibu X", "seorang staf Y", "satu dari Z")."""

FEW = (r"(?<!\w){attendance.bodies.many}\s+(?:{attendance.bodies.whence}|"
       r"(?!{verbal}[a-z]{4}|{attendance.bodies.no_people}\b|{attendance.bodies.premises}\b)[a-z]{3,}(?:\s+{attendance.bodies.whence})?)\s*$")
"""A number of people of a body ("dua penguji dari X", "empat pengasuh Y")."""

TEAM = re.compile(r"(\w+(?:\s\w+)?)\s+[a-z]+\s*$")
"""A word for a team, and one that says what it does ("tim pemadam X", "band lokal Y")."""

ENTRANT = r"(?<!\w){attendance.bodies.entrants}\s+{attendance.bodies.whence}\s*$"
"""One who takes part for a body, whoever it is ("Umi Latifah, peserta dari PAC X")."""

NUMBER = r"\s+\w{1,3}\s+\($"
"""The number of a team of a contest, before the bracket that says whose it is."""


def are_many(words: Vocabulary, lead: str) -> bool:
    """Whether a text ends with several people ("ibu-ibu"), one of several, or a place in a contest."""
    said = "-" in lead or not words.here.isdisjoint(("bodies.the_many", "bodies.one_of"))
    few = words.pattern(FEW).search(lead) if "bodies.many" in words.here else None
    return few is not None or said and words.pattern(MANY).search(lead) is not None or tells(words, "contest", NUMBER, lead)


def is_team(words: Vocabulary, lead: str) -> bool:
    """Whether a text ends like "tim kesehatan dari" or "tim pemadam"."""
    if "bodies.groups" not in words.here:
        return False
    if words.pattern(r"(?<!\w){from}\s*$").search(lead):
        return any(words.lists["bodies.groups"].fullmatch(word) for word in lead.split()[-4:-1])
    team = TEAM.search(lead[-LAST:])
    return team is not None and words.lists["bodies.groups"].match(team.group(1).split()[-1]) is not None


def sent_to_take_part(words: Vocabulary, lead: str) -> bool:
    """Whether a text ends with one who takes part for a body."""
    return words.pattern(ENTRANT).search(lead) is not None


def tells(words: Vocabulary, name: str, rest: str, lead: str) -> bool:
    """Whether a text ends with a word of a list and what goes on from it."""
    return any(words.pattern(rest).fullmatch(lead, m.end()) for m in words.lists[f"bodies.{name}"].finditer(lead))
