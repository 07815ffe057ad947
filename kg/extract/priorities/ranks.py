"""Priorities named by their rank: "menempatkan X sebagai prioritas", "X dan Y menjadi fokus"."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.priorities.lists import Entry, joints_of
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.quotations import HIDDEN
from kg.languages import Pack

DATELINE = re.compile(r"(?:[A-Z][A-Z .]{2,}(?:[,(/][^–—]{0,40}?)?\s?(?:[–—]|\s-)+"
                      r"|[A-Z][\w. ]{2,25}(?:,\s[A-Z][\w. ]{2,25})?\s?[–—])\s?(?=[A-Z])")
"""The town that an article begins with."""


SAID = r"\s{active}[a-z]{4,},\s+(?=[a-z])"
"""What ends the words that tell who says it ("… mengungkapkan, pembinaan …")."""


TURN = r"(?i)\W*{priorities.joints.turns}\s+(?:{this},?\s+)?(?!{this})"
"""What goes on from the sentence before ("Sementara X menjadi …")."""


def placed(passage: Passage) -> Statement | None:
    """"menempatkan X sebagai prioritas utama, disusul Y"."""
    match = passage.search("put", passage.sentence.start, passage.sentence.end)
    if not match or HIDDEN in match.group() or not 0 < len(re.findall(r"\w+", match.group("what"))) <= 30:
        return None
    cue = Span(match.start(), match.start("what"))
    if passage.is_idle(match):
        return None
    if passage.leads["number"].match(match.group("what")):
        told = _told_next(passage, match)
        if told or passage.search("plain", match.start("what"), match.end("what")):
            return Statement(cue, "placed", tuple(told))
    entries = passage.lists.between(Span(match.start("what"), match.end("what")))
    if match.group("then"):
        entries.append(Entry(match.start("then"), match.group("then").strip(" ,.")))
    entries += ranked_on(passage, match.end())
    return None if passage.names(entries, "person") else Statement(cue, "placed", tuple(entries))


def ranked_on(passage: Passage, at: int) -> list[Entry]:
    """The entries of further ranks after an offset: "…; prioritas kedua X, prioritas berikutnya Y"."""
    ranks = list(passage.leads["ranked_next"].finditer(passage.text, at, passage.sentence.end))
    stops = [*(rank.start() for rank in ranks[1:]), passage.sentence.end]
    return [e for rank, stop in zip(ranks, stops, strict=False) for e in passage.lists.only(Span(rank.end(), stop))]


def _told_next(passage: Passage, match: re.Match[str]) -> list[Entry]:
    """The list of "menetapkan lima cabang sebagai prioritas, yaitu A, B" or "… prioritas. Kelima cabang itu ialah A, B"."""
    text, sentence = passage.scene.page.text, passage.sentence
    intro = passage.leads["intro"].search(text, match.end(), min(sentence.end, match.end() + 60))
    after = next(iter(passage.scene.page.sentences_after(sentence.end)), None)
    if intro is None and after is not None:
        opened = passage.leads["contents"].match(text, after.start, after.end)
        if opened and opened.end() > after.start + 3:
            return passage.lists.after(opened.end(), None)
        lead = passage.pattern(r"\s*\w+\s+(?:[\w-]+\s+){1,3}?{this}\s*").match(text, after.start, after.end)
        intro = passage.leads["intro"].match(text, lead.end() - 1, after.end) if lead else None
    return passage.lists.after(intro.end(), None) if intro else []


def become(passage: Passage) -> Statement | None:
    """"X dan Y menjadi prioritas utama"."""
    text, sentence = passage.text, passage.sentence
    match = passage.search("become", sentence.start, sentence.end)
    if not match or passage.search("wishes", sentence.start, match.end()):
        return None
    start = max(sentence.start, *(text.rfind(mark, sentence.start, match.start()) + 1 for mark in (":", ";", HIDDEN)))
    adverbs = passage.search("adverbs", start, match.start())
    begins = _last_break(text, start, match.start(), passage.leads["clauses"], passage.scene.pack)
    what = Span(begins, adverbs.start() if adverbs else match.start())
    entries = passage.lists.between(what)
    counted = passage.pattern(r"(?i){there_is}?\s*(?=\S)").match(entries[0].text) if entries else None
    if counted and passage.leads["number"].match(entries[0].text, counted.end()):
        entries = _told_next(passage, match)
    wrong = ("clauses", "pointing")
    noun_only = entries and passage.pattern(r"(?i)\s{which}$").search(entries[-1].text)
    if not entries or noun_only or passage.scene.within(what, "person") or passage.is_event(entries[0]) or any(
            passage.leads[name].match(entries[0].text) for name in wrong):
        return None
    return Statement(Span(match.start(), match.end()), "become", tuple(entries))


def _last_break(text: str, start: int, end: int, opening: re.Pattern[str], pack: Pack) -> int:
    """Where the subject begins: after "bahwa", or after a first clause of up to six words that a comma ends and that is no
    first entry of a list ("Fuel depots, ice plants and scales")."""
    said = list(pack.pattern(r"\b{that}\s+").finditer(text[start:end])) or list(pack.pattern(SAID).finditer(text[start:end]))
    dateline = DATELINE.match(text, start, end) or pack.pattern(TURN).match(text, start, end)
    start += said[-1].end() if said else dateline.end() - start if dateline else 0
    lead = re.match(r"(?:[^,\s]+\s+){0,5}[^,\s]+,\s+(?=[^,]+$)", text[start:end])
    listed = lead and joints_of(pack)["conjunction"].search(text, start + lead.end(), end) and not opening.match(text, start, end)
    return start + (lead.end() if lead and not listed else 0)
