"""Weighs whether a list states priorities: all that speaks for and against it (see priorities.toml)."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities.openings import Opening, Words, openings
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.weighing import total
from kg.languages import Pack

NEAR = 60
"""Characters before a list within which the noun that it hangs on stands."""

LABEL = re.compile(r"[\w/ ]{2,24}\s:|\w+\s\d{1,2}$")
"""What a line of a form begins with ("Waktu : 08.00", "Prioritas 1")."""


def _cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    return pack.once("priorities.evidence", _compiled)


def weighed(passage: Passage) -> Statement | None:
    """The list of a sentence for which most speaks, where more speaks for it than against it; None in a pack without weights."""
    weights = passage.scene.pack.table("priorities", "weights")
    found = [(total(evidence(passage, o), weights), -n, o) for n, o in enumerate(openings(passage))] if weights else []
    best = max(found, default=None, key=lambda row: row[:2])
    if best is None or best[0] <= 0:
        return None
    return Statement(_cue(passage, best[2]), f"weighed.{best[2].how}", best[2].entries)


def _cue(passage: Passage, opening: Opening) -> Span:
    """The verb or noun that leads to a list: the first verb of deciding, else the last noun."""
    start, end, words = opening.lead.start, opening.lead.end, Words.of(passage.scene.pack)
    verb = words.decides.search(passage.text, start, end)
    nouns = [*passage.leads["noun"].finditer(passage.text, start, end), *words.plans.finditer(passage.text, start, end)]
    cue = verb or max(nouns, default=None, key=lambda m: m.start())
    return Span(cue.start(), cue.end()) if cue else Span(end, end)


def evidence(passage: Passage, opening: Opening) -> dict[str, float]:
    """What speaks for or against a list, by name, each above 0 and up to 1: how it opens, what leads to it, its entries."""
    named = ((opening.how, 1), *_of_lead(passage, opening), *_of_entries(passage, opening))
    return {name: share for name, share in named if share}


def _of_lead(passage: Passage, opening: Opening) -> Iterator[tuple[str, float]]:
    start, end = opening.lead.start, opening.lead.end
    scene, cues = passage.scene, _cues(passage.scene.pack)
    head, decided = _head(passage, opening), bool(Words.of(scene.pack).decides.search(passage.text, start, end))
    focused = bool(passage.search("verb", start, end))
    yield head, 1
    yield "decided", decided
    yield "focused", focused
    yield "unled", not (decided or focused or head in ("priority", "plan"))
    yield "promised", bool(cues["promises"].search(passage.text, start, end))
    yield "ahead", bool(passage.search("horizon", start, end) or cues["ahead"].search(passage.text, start, end))
    yield "body", bool(scene.within(opening.lead, "organisation"))
    yield "person", bool(scene.within(opening.lead, "person"))
    for name in ("wishes", "demands", "history"):
        yield name, bool(passage.search(name, start, end))


def _head(passage: Passage, opening: Opening) -> str:
    """What the noun is on which a list hangs: a topic of talk, priorities, plans, things, or none of these."""
    start, end = max(opening.lead.start, opening.lead.end - NEAR), opening.lead.end
    patterns = {"topic": _cues(passage.scene.pack)["topics"], "priority": passage.leads["noun"],
                "plan": Words.of(passage.scene.pack).plans, "thing": passage.leads["things"]}
    for name, pattern in patterns.items():
        if pattern.search(passage.text, start, end):
            return name
    return "priority far" if patterns["priority"].search(passage.text, opening.lead.start, end) else "no head"


def _of_entries(passage: Passage, opening: Opening) -> Iterator[tuple[str, float]]:
    scene, entries = passage.scene, opening.entries
    count, cues = len(entries), _cues(scene.pack)
    words = [len(entry.text.split()) for entry in entries]
    yield "single", count == 1
    yield "several", count > 2
    yield "deeds", sum(cues["deeds"].match(e.text) is not None for e in entries) / count
    yield "capitals", sum(e.text[:1].isupper() for e in entries) / count if opening.how in ("word", "verb", "colon") else 0
    yield "one word", words.count(1) / count
    yield "long", sum(n > 10 for n in words) / count
    yield "numbers", sum(e.text[:1].isdigit() for e in entries) / count
    yield "labels", sum(LABEL.match(e.text) is not None for e in entries) / count
    yield "people", passage.names(entries, "person")
    yield "dates", passage.names(entries, "date")
    yield "names", sum(bool(scene.within(Span(e.at, e.at + len(e.text)), "organisation", "event")) for e in entries) / count


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    lists, lead = (defaultdict(tuple, pack.table("priorities", name)) for name in ("lists", "lead"))
    of_gatherings = rf"{any_of(lists['of_gatherings'])}\s+{any_of(lead['gatherings'])}"
    topics = rf"(?<!\w)(?:{any_of(lists['topics'])}(?:nya)?|{of_gatherings})(?!\w)"
    ahead = rf"(?<!\w){any_of(lists['ahead'])}(?!\w)|(?<!\w){any_of(lists['until'])}\s+20\d\d"
    deeds = rf"\W*(?:(?:pe[mnry]?g?|ke)[a-z]{{3,}}an|[a-z]+isasi|(?:me|ber)[a-z]{{4,}}|[a-z]+ing|{any_of(lists['deeds'])})(?!\w)"
    patterns = {"topics": topics, "promises": rf"(?<!\w){any_of(lists['promises'])}(?!\w)", "ahead": ahead, "deeds": deeds}
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
