"""Priorities told on after others: "Di samping itu, … X.", "Menyusul di bawahnya Y.", "Z juga tidak akan ditinggalkan."."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.priorities.passage import Passage, Statement

MAX_SUBJECT = 12
"""Words of a subject that is a priority."""


def continued(passage: Passage, before: Statement) -> Statement | None:
    """What a sentence adds to the priorities that the one before it states, held by the same body; None where it adds nothing."""
    sentence, text = passage.sentence, passage.text
    added = passage.leads["adds"].match(text, sentence.start, sentence.end)
    if passage.is_hidden(sentence.start, sentence.end) or passage.search("wishes", sentence.start, sentence.end):
        return None
    tail = passage.leads["tails"].search(text, added.end() if added else sentence.start, sentence.end)
    if tail:
        span = Span(added.end() if added else sentence.start, tail.start())
    elif added:
        span = Span(_object(passage, added.end()), sentence.end)
    else:
        return None
    entries, verb = passage.lists.between(span), passage.leads["made"]
    if not entries or passage.names(entries, "person", "date", "event") or any(verb.match(e.text) for e in entries if tail):
        return None
    if any(m.start == entries[0].at for m in passage.scene.within(sentence, "organisation")):
        return None
    if passage.leads["pointing"].match(entries[0].text) or len(entries[0].text.split()) > MAX_SUBJECT:
        return None
    return Statement(before.cue, "continued", tuple(entries))


def _object(passage: Passage, start: int) -> int:
    """Where the object of the first verb of doing or of putting first begins, else the offset itself."""
    leads, end = passage.leads, passage.sentence.end
    for verb in leads["made"].finditer(passage.text, start, end):
        known = any(leads[name].fullmatch(verb.group()) for name in ("focuses", "does", "stems"))
        if known and not re.search(r"[,:;]", passage.text[start:verb.start()]):
            onto = leads["onto"].match(passage.text, verb.end(), end)
            return (onto or verb).end()
    return start
