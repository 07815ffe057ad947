"""Acts that make their agent an opener or a speaker, whatever the verb: "mengampu materi", "gong akhirnya dipukul X"."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.languages import Pack

Act = tuple[int, int, str, str]
"""Start and end of the words that are the cue, on which side of them the agent stands, and what he is."""


@dataclass(frozen=True)
class Acts:
    """Patterns with a group `cue`, the side of the agent and the kind; `nouns` are all their nouns, `receives` the verbs of
    receiving what is given, whose subject does not give it."""

    nouns: re.Pattern[str]
    patterns: tuple[tuple[re.Pattern[str], str, str], ...]
    receives: re.Pattern[str]

    def find(self, lowered: str, span: Span) -> Iterator[Act]:
        """The acts that a sentence tells; `lowered` is the text in lower case."""
        first = self.nouns.search(lowered, span.start, span.end)
        for pattern, side, kind in self.patterns if first else ():
            for match in pattern.finditer(lowered, span.start, span.end):
                if not self.receives.match(lowered, match.start("cue")):
                    yield match.start("cue"), match.end("cue"), side, kind


def acts_of(pack: Pack) -> Acts:
    """The acts of a pack."""
    tables = [pack.table("attendance", name) for name in ("acts", "givers", "lessons", "agenda")]
    listed = [noun for table in tables for nouns in table.values() for noun in nouns]
    listed += [noun for table in pack.table("attendance", "performed").values() for noun in table["nouns"]]
    patterns = tuple((re.compile(pattern), side, kind) for pattern, side, kind in _patterns(pack))
    receives = any_of(pack.table("attendance", "words").get("receives", ()))
    return Acts(re.compile(rf"(?<!\w){any_of(listed)}(?!\w)"), patterns, re.compile(rf"{receives}(?!\w)"))


def _patterns(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """A verb in "di-" after its noun, a verb in "me-" before it, with a few small words between; what is given "dari" or held
    "bersama" somebody; what an agenda puts before a dash and a name; and nouns of acts that are "dilakukan" by their agent."""
    by = any_of(pack.table("attendance", "words").get("by", ()))
    for kind, nouns in pack.table("attendance", "acts").items():
        noun = any_of(nouns)
        yield rf"(?<!\w){noun}(?:\s+[a-z-]+){{0,3}}?\s+(?P<cue>di[a-z]{{4,}}(?:\s+{by})*)(?!\w)", "after", kind
        yield rf"(?<!\w)(?P<cue>me[a-z]{{4,}}(?:\s+[a-z-]+){{0,2}}?\s+{noun})(?!\w)", "before", kind
    for kind, nouns in pack.table("attendance", "givers").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w):?(?:\s+[^\s,;.:]+:?){{1,7}}?\s+(?P<cue>dari|oleh|from|by)(?=\s)", "after", kind
    for kind, nouns in pack.table("attendance", "agenda").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w)(?:\s+[^\s,;.:–—-]+){{0,5}}?\s*(?P<cue>[:–—-])(?=\s+\w)", "after", kind
    for kind, nouns in pack.table("attendance", "lessons").items():
        yield rf"(?<!\w){any_of(nouns)}(?!\w)(?:\s+[^\s,;.:]+){{0,2}}?\s+(?P<cue>bersama|oleh|with|by)(?=\s)", "after", kind
    for table in pack.table("attendance", "performed").values():
        noun, verb = any_of(table["nouns"]), any_of(table["verbs"])
        done = rf"(?<!\w)(?<!uang )(?<!dana ){noun}(?:\s+[^\s,;.:]+){{0,8}}?\s+(?P<cue>{verb}(?:\s+{by})*)(?!\w)"
        yield done, "after", table["kind"]
