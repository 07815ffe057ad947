"""The words that open priorities, compiled from the language pack."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.extract.phrases import any_of
from kg.languages import Pack


@dataclass(frozen=True)
class Leads:
    """The words that open a list of priorities, compiled."""

    noun: re.Pattern[str]
    plain: re.Pattern[str]
    verb: re.Pattern[str]
    resolve: re.Pattern[str]
    agreed: re.Pattern[str]
    intro: re.Pattern[str]
    wish: re.Pattern[str]
    put: re.Pattern[str]
    number: re.Pattern[str]
    gathering: re.Pattern[str]
    unnumbered: re.Pattern[str]
    horizon: re.Pattern[str]
    anaphora: re.Pattern[str]
    become: re.Pattern[str]
    contents: re.Pattern[str]
    things: re.Pattern[str]
    pointing: re.Pattern[str]
    commit: re.Pattern[str]
    demand: re.Pattern[str]
    official: re.Pattern[str]
    works: re.Pattern[str]
    sure: re.Pattern[str]
    adverbs: re.Pattern[str]


def leads_of(pack: Pack) -> Leads:
    """The compiled words of a pack."""
    return pack.once("priorities", _compile)


def _compile(pack: Pack) -> Leads:
    lead, words = pack.table("priorities", "lead"), pack.table("priorities", "words")
    numbers = any_of([*pack.table("priorities", "numbers")])

    def one_of(rows: object, tail: str = "") -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){any_of(rows)}(?!\w){tail}", re.IGNORECASE)  # type: ignore[arg-type]

    put = (rf"(?<!\w){any_of(words.get('put', ()))}\s+(?P<what>[^.:;\x01]+?)\s+{any_of(words.get('as', ()))}(?!\w)"
           rf"(?:[^.;\x01]*?,\s*{any_of(words.get('then', ()))}\s+(?P<then>[^.,;\x01]+))?")
    intro = rf"(?:,?\s*(?<!\w){any_of(words.get('intro', ()))}(?!\w)\s*:?|\s*:)|\s(?=\(?1[.)]\s)|\s(?=\(?a\)\s)"
    plain = (rf"(?<!\w)(?:(?P<number>(?:{numbers}|\d{{1,2}})\s+)(?P<open>(?-i:[a-z][a-z-]+)(?:\s+(?-i:[a-z][a-z-]+))?)"
             rf"|(?P<noun>{any_of(lead.get('plain', ()))}))(?!\w)(?!\s+studi)")
    become = (rf"(?<=\s)(?:{any_of(lead.get('becoming', ()))})\s+(?:{any_of(lead.get('quantifiers', ()))}\s+)?"
              rf"{any_of(lead.get('ranks', ()))}(?!\w)")
    contents = rf"\W*{any_of(lead.get('contents', ()))}\s*:?\s*"
    nouns = lead.get("nouns", ())
    return Leads(
        one_of([*nouns, *(f"{noun}nya" for noun in nouns)]), re.compile(plain, re.IGNORECASE),
        re.compile(_verbs(lead), re.IGNORECASE), one_of(lead.get("resolves", ())), one_of(lead.get("agreed", ())),
        re.compile(intro, re.IGNORECASE), one_of(words.get("wishes", ())), re.compile(put, re.IGNORECASE),
        re.compile(rf"(?<!\w)({numbers}|\d{{1,2}})(?!\w)", re.IGNORECASE),
        one_of(lead.get("gatherings", ())), one_of(lead.get("unnumbered", ())), one_of(lead.get("horizon", ())),
        one_of([*words.get("anaphora", ()), *words.get("unnamed", ()), *words.get("speaking", ())]),
        re.compile(become, re.IGNORECASE), re.compile(contents, re.IGNORECASE),
        one_of(lead.get("things", ())), one_of(lead.get("pointing", ())), one_of(lead.get("commits", ())),
        one_of(words.get("demands", ())), one_of(words.get("officials", ())), one_of(words.get("works", ())),
        one_of(lead.get("sure", ())), one_of(lead.get("adverbs", ()), r"(?=\W*$)"),
    )


def _verbs(lead: Mapping[str, Any]) -> str:
    """The verbs of putting first, and those of focusing with their preposition."""
    towards = any_of(lead.get("towards", ()))
    verbs, bare = any_of(lead.get("focusing", ())), any_of(lead.get("bare", ()))
    focusing = rf"{verbs}(?:\s+[\w-]+){{0,6}}?\s+{towards}|{bare}\s+{towards}"
    return rf"(?<!\w)(?:{focusing}|{any_of(lead.get('verbs', ()))})(?!\w)"
