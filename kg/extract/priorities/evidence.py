"""Weighs whether a list states priorities: all that speaks for and against it (see priorities.toml)."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.page import Span
from kg.extract.priorities.lists import Entry, first_form
from kg.extract.priorities.openings import Opening, openings
from kg.extract.priorities.passage import Passage, Statement
from kg.extract.weighing import total

NEAR = 60
"""Characters before a list within which the noun that it hangs on stands."""

DESCRIBES = r"(?<!\w)(?:{is}|{priorities.words.being})\s[^,;:]*\s{which}\s+[a-z]+$"
"""What says of something what it is ("merupakan wadah pembinaan yang menuntut …")."""

LABEL = re.compile(r"[\w/ ]{2,24}\s:|\w+\s\d{1,2}$")
"""What a line of a form begins with ("Waktu : 08.00", "Prioritas 1")."""

LED = {"gathering": "gatherings", "anaphora": "anaphora", "ours": "ours", "will": "will", "told": "tells", "promised": "promises",
       "ahead": "ahead", "wishes": "wishes", "demands": "demands", "history": "history"}
"""What the words are called that lead to a list, by the kinds of words."""

LAST_WORD, COLON = re.compile(r"[\w-]+$"), re.compile(r"\s?:\s")


def weighed(passage: Passage, stated: bool) -> Statement | None:
    """The list of a sentence for which most speaks, where more speaks for it than against it; None in a pack without weights.
    `stated` tells whether surer readers find priorities in the article."""
    weights = passage.scene.pack.table("priorities", "weights")
    lists = [o for o in openings(passage) if not (_is_talk(passage, o) or _is_beside(passage, o))] if weights else []
    found = [(total(evidence(passage, o, stated), weights), -n, o) for n, o in enumerate(lists)]
    best = max(found, default=None, key=lambda row: row[:2])
    if best is None or best[0] <= 0:
        return None
    return Statement(_cue(passage, best[2]), f"weighed.{best[2].how}", best[2].entries)


def _is_talk(passage: Passage, opening: Opening) -> bool:
    """Whether a speaker only counts something up, tells what has been done or what others should do, and nothing is decided:
    "ada tiga alasan. Pertama, …"."""
    start, end = max(opening.lead.start, opening.lead.end - NEAR), opening.lead.end
    talk = (passage.search("talk", start, max(end, opening.entries[0].at)) or passage.search("discusses", start, end)
            or passage.search("past", opening.lead.start, end) or _is_advice(passage, opening) or _is_asked(passage, opening))
    return bool(talk) and not passage.search("decides", opening.lead.start, end)


def _is_asked(passage: Passage, opening: Opening) -> bool:
    """Whether one person asks others for it: "Bupati meminta pengurus memprioritaskan A, menjaga B"."""
    demand = passage.search("demands", opening.lead.start, opening.lead.end)
    return demand is not None and passage.is_ones_word(demand)


def _is_advice(passage: Passage, opening: Opening) -> bool:
    """Whether one person tells others what to do: "Kapolres menekankan tiga hal: jaga kesehatan, hindari pelanggaran"."""
    orders, lead = passage.leads["orders"], opening.lead
    one = passage.scene.within(lead, "person") or passage.leads["officials"].match(passage.text, lead.start, lead.end)
    told = sum(orders.match(entry.text) is not None for entry in opening.entries)
    return bool(one) and 2 * told > len(opening.entries)


def _is_beside(passage: Passage, opening: Opening) -> bool:
    """Whether a list tells what some of those named do ("11 di antaranya membawa balita", "masing-masing mendapat selendang"), or
    what happened when something else did (", saat menjadi tuan rumah dan membawa pulang perunggu"), or is an agenda."""
    end = max(opening.lead.end, opening.entries[0].at)
    part = passage.leads["part"].search(passage.text, opening.lead.start, end)
    if passage.leads["elects"].search(passage.text, opening.lead.start, end + len(opening.entries[0].text)):
        return True
    if any(passage.leads["being"].fullmatch(passage.text, body.end, opening.entries[0].at)
           for body in passage.scene.within(opening.lead, "organisation")):
        return True  # "PGRI adalah organisasi profesi, organisasi perjuangan …"
    told = opening.how in ("verb", "object")
    described = passage.pattern(DESCRIBES).search(passage.text, opening.lead.start, opening.lead.end) if told else None
    return described is not None or part is not None and (opening.how != "word" or len(opening.entries) == 1)


def _cue(passage: Passage, opening: Opening) -> Span:
    """The verb or noun that leads to a list: the first verb of deciding, else the last noun."""
    start, end, finder = opening.lead.start, opening.lead.end, passage.finder
    verb = finder.search("decides", start, end)
    nouns = [*finder.find("noun", start, end), *finder.find("plans", start, end)]
    cue = verb or max(nouns, default=None, key=lambda m: m.start())
    return Span(cue.start(), cue.end()) if cue else Span(end, end)


def evidence(passage: Passage, opening: Opening, stated: bool = False) -> dict[str, float]:
    """What speaks for or against a list, by name, each above 0 and up to 1: how it opens, what leads to it, its entries."""
    named = (
        (opening.how, 1), ("stated", stated), *_of_count(opening), *_of_lead(passage, opening), *_of_entries(passage, opening))
    return {name: share for name, share in named if share}


def _of_lead(passage: Passage, opening: Opening) -> Iterator[tuple[str, float]]:
    start, end = opening.lead.start, opening.lead.end
    scene = passage.scene
    head, decided = _head(passage, opening), bool(passage.search("decides", start, end))
    focused = bool(passage.search("verb", start, end))
    yield head, 1
    yield _governor(passage, opening), 1
    yield from ((name, bool(passage.search(words, start, end))) for name, words in LED.items())
    yield from ((name, bool(scene.within(opening.lead, kind))) for name, kind in (
        ("event", "event"), ("body", "organisation"), ("person", "person")))
    yield "horizon", bool(passage.search("horizon", start, end) or passage.search("years", start, end))
    yield "decided", decided
    verbs = [m for m in passage.find("verb", "commits") if m.start() < end]
    yield "focused", focused
    yield "content", any(passage.is_content(m) for m in verbs)
    yield "one's word", any(passage.is_ones_word(m) for m in verbs)
    yield "unled", not (decided or focused or head in ("priority", "plan"))
    yield "having", bool(passage.search("having", max(start, end - NEAR), min(end + NEAR, opening.entries[0].at)))


def _of_count(opening: Opening) -> Iterator[tuple[str, float]]:
    counted = bool(opening.count and opening.count == len(opening.entries))
    yield "counted", counted
    yield "counted otherwise", bool(opening.count) and not counted


def _governor(passage: Passage, opening: Opening) -> str:
    """What the verb means that a list is the object of."""
    last = LAST_WORD.search(passage.text, opening.lead.start, opening.lead.end)
    if not last or opening.how not in ("object", "verb"):
        return "no verb"
    if opening.how == "verb":
        return "decides" if passage.leads["stems"].fullmatch(last.group()) else "decides otherwise"
    return next((kind for kind in ("focuses", "does", "tells") if passage.leads[kind].fullmatch(last.group())), "other verb")


def _head(passage: Passage, opening: Opening) -> str:
    """What the noun is on which a list hangs: a topic of talk, priorities, plans, things, or none of these."""
    start, end = max(opening.lead.start, opening.lead.end - NEAR), opening.lead.end
    for name, words in {"topic": "topics", "priority": "noun", "plan": "plans", "thing": "things"}.items():
        if passage.search(words, start, end):
            return name
    return "priority far" if passage.search("noun", opening.lead.start, end) else "no head"


def _of_entries(passage: Passage, opening: Opening) -> Iterator[tuple[str, float]]:
    scene, entries = passage.scene, opening.entries
    count, leads = len(entries), passage.leads
    words, verbal = [len(entry.text.split()) for entry in entries], scene.pack.words("grammar", "verbal")
    yield "single", count == 1
    yield "several", count > 2
    yield "deeds", sum(leads["deeds"].match(e.text) is not None for e in entries) / count
    yield "capitals", sum(e.text[:1].isupper() for e in entries) / count if opening.how in ("word", "verb", "colon") else 0
    forms = Counter(first_form(entry.text, scene.pack) for entry in entries)
    yield "alike", max((n for form, n in forms.items() if form), default=0) / count if count > 1 else 0
    yield "verbs", sum(n for form, n in forms.items() if form in verbal) / count
    start, end = max(opening.lead.start, opening.lead.end - NEAR), opening.lead.end
    yield "ceremony lead", bool(passage.search("ceremonies", start, end))
    ceremonies = sum(leads["ceremony"].match(e.text) is not None for e in entries) / count
    yield "ceremony", ceremonies
    yield "ceremony alone", ceremonies == 1
    yield "one word", words.count(1) / count
    yield "long", sum(n > 10 for n in words) / count
    yield "numbers", sum(e.text[:1].isdigit() for e in entries) / count
    yield "labels", sum(bool(LABEL.match(e.text)) or _is_label(scene.page.text, e) for e in entries) / count
    yield "people", passage.names(entries, "person")
    yield "dates", passage.names(entries, "date")
    yield "names", sum(bool(scene.within(Span(e.at, e.at + len(e.text)), "organisation", "event")) for e in entries) / count


def _is_label(text: str, entry: Entry) -> bool:
    """Whether a colon follows an entry, which names what then follows ("Kasat Reskrim: …")."""
    return COLON.match(text, entry.at + len(entry.text)) is not None
