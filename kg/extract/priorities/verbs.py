"""Priorities after a verb: "memprioritaskan tiga hal: …", "rapat menyepakati A, B, serta C"."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.priorities.lists import Entry
from kg.extract.priorities.passage import Passage, Statement, count_of

BESIDES = (r"(?i)\W*{priorities.words.besides}\s+(?!{this}\b|{active}[a-z]{4,}|{passive}[a-z]{4,})"
           r"(?P<what>[\w-]+(?:\s+[\w/-]+){1,7}),\s")
"""What a sentence names before what is put first besides it."""


BEGINS = r"(?<!\w)(?:{priorities.lead.will}\s+|{to_do}\s+(?={active}[a-z]{4,}))"
"""What a list of things that somebody will do begins after."""

DONE = r"(?<!\w){priorities.lists.done}\s+$"


def after_verb(passage: Passage) -> Statement | None:
    """"memprioritaskan tiga hal: …", "menitikberatkan kerjanya pada X"."""
    sentence, leads = passage.sentence, passage.leads
    matches = [m for m in passage.find("verb", "aimed", "commits") if m.re is not leads["aimed"] or passage.led(m, "agreed", 40)]
    match, begun = _first_of(passage, matches)
    if match is None or passage.is_ones_word(match) or passage.is_content(match) or passage.is_idle(match):
        return None
    if _is_done(passage, match):
        return None
    intro = passage.search("intro", match.end(), min(sentence.end, match.end() + 90))
    number = passage.search("number", match.end(), intro.start() if intro else match.end())
    count = count_of(passage.scene.pack, number.group(1)) if number else None
    counted = leads["counted"].match(passage.text, match.end(), sentence.end)  # "fokus di dua hal, A dan B"
    especially = leads["especially"].match(passage.text, match.end(), sentence.end)
    at = begun or (especially.end() if especially else intro.end() if intro else counted.end() if counted else 0) or _onto(
        passage, match)
    entries = passage.lists.after(_carried(passage, at), count)
    if passage.names(entries, "person") or len(entries) == 1 and passage.names(entries, "date"):
        return None
    if len(entries) == 1 and leads["number"].match(entries[0].text) and len(entries[0].text.split()) < 3:
        return None  # "mendahulukan tiga kegiatan"
    sure = number and intro and not passage.names(entries, "date")
    if match.re is leads["commits"] and not _is_planned(passage, match) and (
            len(entries) < 2 or not (sure or passage.are_things(entries))):
        return None
    return Statement(Span(match.start(), match.end()), "verb", (*_besides(passage, match), *entries))


def _is_done(passage: Passage, match: re.Match[str]) -> bool:
    """Whether what a body commits itself to has been done already ("yang telah memperkuat kaderisasi")."""
    done = passage.pattern(DONE).search(passage.text, passage.lead(match.start(), 9), match.start())
    return done is not None and match.re is passage.leads["commits"]


def _first_of(passage: Passage, matches: list[re.Match[str]]) -> tuple[re.Match[str] | None, int]:
    """The last verb, but the first of those by which a body commits itself one after another, and where the list begins in which
    it does not stand first ("akan membuka A, mendata B, memperkuat C"), 0 where it begins with the verb's own object."""
    last = max(matches, key=lambda m: m.start(), default=None)
    commits = passage.leads["commits"]
    if last is None or last.re is not commits:
        return last, 0
    sure = max((m.start() for m in matches if m.re is not commits), default=-1)
    first = min((m for m in matches if m.start() > sure), key=lambda m: m.start())
    inner = passage.pattern(r"(?:,|,?\s{and})\s$").search(passage.text, passage.lead(first.start(), 8), first.start())
    begins = list(passage.pattern(BEGINS).finditer(passage.text, passage.sentence.start, first.start())) if inner else []
    return first, begins[-1].end() if begins else 0


def _besides(passage: Passage, match: re.Match[str]) -> list[Entry]:
    """The entry of "Selain X, PD Garut mengutamakan Y", where X is a thing and no verb of putting first stands before it."""
    told = passage.pattern(BESIDES).match(passage.text, passage.sentence.start, match.start())
    return passage.lists.only(Span(told.start("what"), told.end("what"))) if told else []


def _onto(passage: Passage, match: re.Match[str]) -> int:
    """Where the entries begin right after a verb, past a preposition that stands besides: "memprioritaskan pada X"."""
    onto = passage.leads["towards"].match(passage.text, match.end(), passage.sentence.end)
    return onto.end() if onto and match.re is passage.leads["verb"] else match.end()


def _is_planned(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a body will do one thing from now on ("tahun depan PD Garut akan menggarap posyandu lansia")."""
    start, end = passage.sentence.start, passage.sentence.end
    will = passage.led(match, "will", 12)
    doers = passage.scene.within(Span(start, match.start()), "organisation") or passage.refers(start, match.start())
    return bool(will and doers and passage.search("horizon", start, end))


def _carried(passage: Passage, at: int) -> int:
    """Where the entries begin in "merekomendasikan kepada pemerintah agar X" and "menugaskan PD Garut untuk melakukan X"."""
    carried = passage.leads["carried"].match(passage.text, at, passage.sentence.end)
    if not carried:
        return at
    named = passage.scene.within(Span(at, carried.end()), "organisation") or passage.refers(at, carried.end())
    passive = passage.pattern(r"\b{passive}[a-z]{5,}{transitive}\s+\w+\s*$").search(passage.text, at, carried.end())
    told = passage.pattern(r"\s*(?:{toward}|{to_do})\b").match(passage.text, at, carried.end())
    return carried.end() if named or passive or told else at


def resolved(passage: Passage) -> Statement | None:
    """"rapat menyepakati A, B, serta C"."""
    sentence, text = passage.sentence, passage.text
    match = passage.search("resolves", sentence.start, sentence.end)
    if not match or passage.is_hidden(match.start(), sentence.end):
        return None
    gathered = any(match.start() - m.end < 90 for m in passage.scene.within(Span(sentence.start, match.start()), "event"))
    if not gathered and not passage.led(match, "gatherings", 90):
        return None
    intro = passage.search("intro", match.end(), min(sentence.end, match.end() + 60))
    entries = passage.lists.after(_carried(passage, intro.end() if intro else match.end()), None)
    told = ("person",) if text[match.end():match.end() + 2].strip() == ":" else ("person", "date")
    named = passage.scene.within(Span(match.end(), sentence.end), *told)
    if len(entries) < 3 or named or any(len(e.text.split()) < 2 for e in entries):
        return None
    return Statement(Span(match.start(), match.end()), "resolved", tuple(entries))
