"""Priorities told on after others: "Di samping itu, … X.", "Menyusul di bawahnya Y.", "Z juga tidak akan ditinggalkan."."""
from __future__ import annotations

import re
from collections import defaultdict

from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities.openings import Words, verb_of
from kg.extract.priorities.passage import Passage, Statement
from kg.languages import Pack

MAX_SUBJECT = 12
"""Words of a subject that is a priority."""


def continued(passage: Passage, before: Statement) -> Statement | None:
    """What a sentence adds to the priorities that the one before it states, held by the same body; None where it adds nothing."""
    sentence, text = passage.sentence, passage.text
    adds, tails = passage.scene.pack.once("priorities.continued", _compile)
    added = adds.match(text, sentence.start, sentence.end)
    if passage.is_hidden(sentence.start, sentence.end) or passage.search("wishes", sentence.start, sentence.end):
        return None
    tail = tails.search(text, added.end() if added else sentence.start, sentence.end)
    if tail:
        span = Span(added.end() if added else sentence.start, tail.start())
    elif added:
        span = Span(_object(passage, added.end()), sentence.end)
    else:
        return None
    entries, verb = passage.lists.between(span), verb_of(passage.scene.pack)
    if not entries or passage.names(entries, "person", "date", "event") or any(verb.match(e.text) for e in entries if tail):
        return None
    if any(m.start == entries[0].at for m in passage.scene.within(sentence, "organisation")):
        return None
    if passage.leads["pointing"].match(entries[0].text) or len(entries[0].text.split()) > MAX_SUBJECT:
        return None
    return Statement(before.cue, "continued", tuple(entries))


def _object(passage: Passage, start: int) -> int:
    """Where the object of the first verb of doing or of putting first begins, else the offset itself."""
    words, end = Words.of(passage.scene.pack), passage.sentence.end
    for verb in verb_of(passage.scene.pack).finditer(passage.text, start, end):
        known = any(p.fullmatch(verb.group()) for p in (words.focuses, words.does, words.stems))
        if known and not re.search(r"[,:;]", passage.text[start:verb.start()]):
            onto = words.onto.match(passage.text, verb.end(), end)
            return (onto or verb).end()
    return start


def _compile(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = defaultdict(tuple, pack.table("priorities", "continued"))
    adds = rf"\W*(?:{any_of(words['adds'])})(?!\w)\s*(?:,|:|{any_of(pack.table('priorities', 'words')['there'])}(?!\w))?\s*"
    tails = rf"\s+(?:{any_of(words['too'])}\s+{any_of(words['kept'])}|{any_of(words['follows'])})(?!\w)"
    return re.compile(adds, re.IGNORECASE), re.compile(tails, re.IGNORECASE)
