"""Acts that make their agent an opener or a speaker, whatever the verb: "mengampu materi", "gong akhirnya dipukul X"."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.languages import Pack
from kg.languages.patterns import not_after

Act = tuple[int, int, str, str]
"""Start and end of the words that are the cue, on which side of them the agent stands, and what he is."""


@dataclass(frozen=True)
class Acts:
    """Patterns with a group `cue`, the side of the agent and the kind; `nouns` are all their nouns, `receives` the verbs of
    receiving what is given, whose subject does not give it, unless one of the patterns `performed` says so."""

    nouns: re.Pattern[str]
    patterns: tuple[tuple[re.Pattern[str], str, str], ...]
    performed: frozenset[re.Pattern[str]]
    receives: re.Pattern[str]

    def find(self, lowered: str, span: Span) -> Iterator[Act]:
        """The acts that a sentence tells; `lowered` is the text in lower case."""
        first = self.nouns.search(lowered, span.start, span.end)
        for pattern, side, kind in self.patterns if first else ():
            for match in pattern.finditer(lowered, span.start, span.end):
                if pattern in self.performed or not self.receives.match(lowered, match.start("cue")):
                    yield match.start("cue"), match.end("cue"), side, kind


def acts_of(pack: Pack) -> Acts:
    """The acts of a pack."""
    tables = [pack.table("attendance", name) for name in ("acts", "givers", "lessons", "agenda")]
    listed = [noun for table in tables for nouns in table.values() for noun in nouns]
    listed += pack.table("attendance", "words").get("declares", ())
    listed += [noun for table in pack.table("attendance", "performed").values() for noun in table["nouns"]]
    performed = [(pack.pattern(pattern), side, kind) for pattern, side, kind in _performed(pack)]
    patterns = [(pack.pattern(pattern), side, kind) for pattern, side, kind in (*_done(pack), *_given(pack))]
    receives = pack.table("attendance", "words").get("receives", ())
    prefixes = pack.words("grammar", "active")
    stems = [verb.removeprefix(prefix) for prefix in prefixes for verb in receives if verb.startswith(prefix)]
    return Acts(pack.pattern(rf"(?<!\w){any_of(listed)}{{its}}?(?!\w)"), (*patterns, *performed),
                frozenset(p for p, _, _ in performed),
                pack.pattern(rf"(?:{any_of(receives)}|{{doer}}{any_of(stems)})(?!\w)"))


def _done(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Whatever is done with the noun of an act: a verb in "di-" after it, the last where several follow one another, a verb in
    "me-" or a noun in "pe-" before it, each with a few small words between."""
    by = any_of(pack.table("attendance", "words").get("by", ()))
    for kind, nouns in pack.table("attendance", "acts").items():
        noun = rf"{any_of(nouns)}{{its}}?"
        passive = rf"(?P<cue>{{passive}}[a-z]{{4,}}(?:\s+{by})*)(?!\w)(?!\s+{{passive}}[a-z]{{4,}})"
        yield rf"(?<!\w){noun}(?:\s+[a-z-]+){{0,4}}?\s+{passive}", "after", kind
        if kind != "quoted":  # "menolak usulan", "mendengar keluhan": no words of his own
            yield rf"(?<!\w)(?P<cue>{{active}}[a-z]{{4,}}(?:\s+[a-z-]+){{0,2}}?\s+{noun})(?!\w)", "before", kind
            yield rf"(?<!\w)(?P<cue>{{doer}}[mn][a-z]{{3,}}(?<!{{deed}})\s+{noun})(?!\w)", "label", kind
    says, so = (any_of(pack.table("attendance", "words").get(name, ())) for name in ("declares", "declared"))
    yield rf"(?<!\w)(?P<cue>{says})(?=(?:\s+[^\s,;.:]+){{1,10}}?\s+{so}(?!\w))", "before", "opener"


def _performed(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Nouns of acts that are "dilakukan" or the like, whatever stands between."""
    words = pack.table("attendance", "words")
    by, money = any_of(words.get("by", ())), words.get("money", ())
    for table in pack.table("attendance", "performed").values():
        noun, verb = any_of(table["nouns"]), any_of(table["verbs"])
        done = rf"(?<!\w){not_after(money)}{noun}{{its}}?(?:\s+[^\s,;.:]+){{0,8}}?\s+(?P<cue>{verb}(?:\s+{by})*)(?!\w)"
        yield done, "after", table["kind"]


def _given(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """What is given "dari" or held "bersama" somebody, and what an agenda puts before a dash and a name."""
    words = pack.table("attendance", "words")
    source, along, unnamed = (any_of(words.get(name, ())) for name in ("source", "held_with", "unnamed"))
    for kind, nouns in pack.table("attendance", "givers").items():
        given = rf"(?P<cue>{source})(?=\s)(?!\s+{unnamed}\s)"
        topic = r"(?:,\s+[^,;.:]{3,60},)?"  # "materi kedua, Manajemen Zakat, oleh X"
        yield rf"(?<!\w){any_of(nouns)}(?!\w):?(?:\s+[^\s,;.:]+:?){{0,7}}?{topic}\s+{given}", "after", kind
    for kind, nouns in pack.table("attendance", "agenda").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w)(?:\s+[^\s,;.:–—-]+){{0,5}}?\s*(?P<cue>[:–—-])(?=\s+\w)", "after", kind
    for kind, nouns in pack.table("attendance", "lessons").items():
        held = rf"(?:\s+(?!{{passive}}[a-z]{{4}})[^\s,;.:]+){{0,2}}?\s+(?P<cue>{along})(?=\s)"
        yield rf"(?<!\w){any_of(nouns)}(?!\w){held}", "after", kind
