"""Acts that make their agent an opener or a speaker, whatever the verb: "mengampu materi", "gong akhirnya dipukul X"."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.openers import Finder, Openers
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.languages import Pack
from kg.languages.patterns import not_after, not_ending

Act = tuple[int, int, str, str]
"""Start and end of the words that are the cue, on which side of them the agent stands, and what he is."""

Row = tuple[str, str, str, str]
"""A pattern, the side of the agent, the kind, and a pattern without which the first matches nothing in a sentence."""


@dataclass(frozen=True)
class Acts:
    """Patterns with a group `cue`; `receives` are the verbs of receiving what is given, whose subject does not give it, unless
    one of the patterns `performed` says so."""

    openers: Openers
    rows: tuple[Row, ...]
    performed: frozenset[str]
    receives: re.Pattern[str]

    def on(self, finder: Finder) -> ActsHere:
        """The acts that a page may tell; `finder` has its text in lower case."""
        return ActsHere(self, finder, [row for row in self.rows if row[0] in finder.here and row[-1] in finder.here])


@dataclass(frozen=True)
class ActsHere:
    """The acts of a page, by the rows of which it has a word."""

    acts: Acts
    finder: Finder
    rows: Sequence[Row]

    def find(self, span: Span) -> Iterator[Act]:
        """The acts that a sentence tells."""
        finder, acts = self.finder, self.acts
        for name, side, kind, needed in self.rows:
            if finder.search(needed, span.start, span.end):
                for match in finder.find(name, span.start, span.end):
                    if name in acts.performed or not acts.receives.match(finder.text, match.start("cue")):
                        yield match.start("cue"), match.end("cue"), side, kind


def acts_of(pack: Pack) -> Acts:
    """The acts of a pack."""
    told, performed = (*_done(pack), *_given(pack)), tuple(_performed(pack))
    rows = [(name, side, kind, noun or name) for name, side, kind, noun in (*told, *performed)]
    patterns = {name: pack.pattern(name) for row in rows for name in (row[0], row[3])}
    receives = pack.table("attendance", "words").get("receives", ())
    prefixes = pack.words("grammar", "active")
    stems = [verb.removeprefix(prefix) for prefix in prefixes for verb in receives if verb.startswith(prefix)]
    return Acts(Openers(patterns), tuple(rows), frozenset(row[0] for row in performed),
                pack.pattern(rf"(?:{any_of(receives)}|{{doer}}{any_of(stems)})(?!\w)"))


def _done(pack: Pack) -> Iterator[Row]:
    """Whatever is done with the noun of an act: a verb in "di-" after it, the last where several follow one another, a verb in
    "me-" or a noun in "pe-" before it, each with a few small words between; those before it are asked only where it stands."""
    undone = not_ending(pack.words("grammar", "deed"))
    passive = r"(?P<cue>(?!{attendance.words.escorts}(?!\w)){passive}[a-z]{4,}(?:\s+{attendance.words.by})*)(?!\w)"
    passive += r"(?!\s+(?:{passive}[a-z]{4,}|{toward}\s))"
    for kind, nouns in pack.table("attendance", "acts").items():
        noun = rf"{any_of(nouns)}{{its}}?"
        yield rf"(?<!\w){noun}(?:\s+[a-z-]+){{0,4}}?\s+{passive}", "after", kind, ""
        if kind != "quoted":  # "menolak usulan", "mendengar keluhan": no words of his own
            alone = rf"(?<!\w){noun}(?!\w)"
            yield rf"(?<!\w)(?P<cue>{{active}}[a-z]{{4,}}(?:\s+[a-z-]+){{0,2}}?\s+{noun})(?!\w)", "before", kind, alone
            yield rf"(?<!\w)(?P<cue>{{doer}}[mn][a-z]{{3,}}{undone}\s+{noun})(?!\w)", "label", kind, alone
    said = r"(?=(?:\s+[^\s,;.:]+){1,10}?\s+{attendance.words.declared}(?!\w))"
    yield r"(?<!\w)(?P<cue>{attendance.words.declares})" + said, "before", "opener", ""


def _performed(pack: Pack) -> Iterator[Row]:
    """Nouns of acts that are "dilakukan" or the like, whatever stands between."""
    money = not_after(pack.table("attendance", "words").get("money", ()))
    for table in pack.table("attendance", "performed").values():
        noun, verb = any_of(table["nouns"]), any_of(table["verbs"])
        done = rf"(?:\s+[^\s,;.:]+){{0,8}}?\s+(?P<cue>{verb}(?:\s+{{attendance.words.by}})*)(?!\w)"
        yield rf"(?<!\w){money}{noun}{{its}}?{done}", "after", table["kind"], ""


def _given(pack: Pack) -> Iterator[Row]:
    """What is given "dari" or held "bersama" somebody, and what an agenda puts before a dash and a name."""
    given = r"(?P<cue>{attendance.words.source})(?=\s)(?!\s+{attendance.words.unnamed}\s)"
    topic = r"(?:,\s+[^,;.:]{3,60},)?"  # "materi kedua, Manajemen Zakat, oleh X"
    held = r"(?:\s+(?!{passive}[a-z]{4})[^\s,;.:]+){0,2}?\s+(?P<cue>{attendance.words.held_with})(?=\s)"
    for kind, nouns in pack.table("attendance", "givers").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w):?(?:\s+[^\s,;.:]+:?){{0,7}}?{topic}\s+{given}", "after", kind, ""
    for kind, nouns in pack.table("attendance", "agenda").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w)(?:\s+[^\s,;.:–—-]+){{0,5}}?\s*(?P<cue>[:–—-])(?=\s+\w)", "after", kind, ""
    for kind, nouns in pack.table("attendance", "lessons").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w){held}", "after", kind, ""
