"""Priorities listed under a noun: "empat prioritas …: …", "fokus kerja 2024, yaitu …", "tiga arah kerja. Pertama, …"."""
from __future__ import annotations

import re

from kg.extract.page import Span
from kg.extract.priorities.lists import Entry
from kg.extract.priorities.passage import Passage, Statement, count_of
from kg.extract.priorities.ranks import ranked_on

APPOSED = re.compile(r"(?:\s+[\w/-]+){0,6},\s+")
"""At most six words that a comma ends."""


COUNTED = re.compile(r"\W*(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?:[.)]\s*|\s+)(?=[A-Z]))?")
"""What stands before the words of a heading: marks, a number or a letter."""


def under_noun(passage: Passage) -> Statement | None:
    """"empat prioritas …: …", "fokus kerja 2024, yaitu …", "tiga arah kerja. Pertama, …"."""
    noun = passage.leads["noun"]
    for match in passage.find("noun", "plain"):
        if match.re is not noun and not _counts(passage, match):
            continue
        if passage.led(match, "discusses", 30):
            continue
        if match.groupdict().get("open") and not passage.is_decided() and passage.is_ones_word(match):
            continue
        entries = _listed(passage, match) or _after_comma(passage, match)
        if match.re is not noun and match.group("open") and not passage.are_things(entries):
            continue
        if passage.names(entries, "person"):
            continue
        if len(entries) > 1 or entries and match.re is noun and passage.is_agreed():
            return Statement(Span(match.start(), match.end()), "list", tuple(entries))
    return None


def _listed(passage: Passage, match: re.Match[str]) -> list[Entry]:
    """The entries of the list that a noun opens, none where a wish governs it."""
    sentence, noun = passage.sentence, passage.leads["noun"]
    number = passage.led(match, "number", 16)
    intro = passage.search("intro", match.end(), sentence.end)
    count = count_of(passage.scene.pack, number.group(1)) if number else None
    if passage.search("wishes", passage.lead(match.start()), match.end()):
        return []
    if intro and not passage.is_hidden(match.end(), intro.start()) and intro.start() - match.end() < 150:
        return passage.lists.after(intro.end(), count)
    asked = passage.led(match, "demands")  # "meminta X fokus pada cabor unggulan seperti"
    example = passage.leads["example"].match(passage.text, match.end(), sentence.end) if match.re is noun and not asked else None
    if example:
        return passage.lists.after(example.end(), count)
    block = passage.scene.page.block_at(sentence.start)
    total = passage.leads["there_are"].search(passage.scene.page.text, match.end(), sentence.end)
    told = passage.lists.ordinals_within(Span(match.end(), sentence.end), block.end) or passage.lists.ordinals_after(sentence.end)
    return told or passage.lists.of_sentence(sentence.end, count_of(passage.scene.pack, total[1]) if total else None)


def _counts(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a plain noun ("program", "langkah") means priorities: a number of them was agreed, or they look ahead."""
    agreed, end = passage.is_agreed(), passage.sentence.end
    if match.group("number"):
        intro = passage.leads["intro"].match(passage.text, _end_of_noun(passage.text, match.end(), end))
        sure = passage.leads["sure"].match(match.group("open")) and intro
        meant = agreed or sure is not None or _is_planned(passage, match)
        return meant and not passage.leads["things"].match(match.group("open"))
    ahead = passage.search("horizon", match.end(), min(match.end() + 50, end)) is not None
    return passage.leads["unnumbered"].fullmatch(match.group("noun")) is not None and (agreed or ahead)


def _is_planned(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a body does a number of things now or later ("tahun ini hanya mengurusi dua hal: …")."""
    start, end = passage.sentence.start, passage.sentence.end
    ahead = passage.leads["works_on"].match(match.group("open")) and (
        passage.search("horizon", start, end) or passage.led(match, "given", 30))
    doers = passage.scene.within(Span(start, end), "organisation") or passage.refers(start, end)
    return bool(ahead and doers) and not passage.led(match, "telling", 30)


def _after_comma(passage: Passage, match: re.Match[str]) -> list[Entry]:
    """The entries of "menekankan dua hal pada 2026, A dan B", and of "two priorities for next year, A and B"."""
    open_noun = bool(match.groupdict().get("open"))
    if open_noun and not passage.led(match, "agreed", 20):
        return []
    number = passage.search("number", match.start() if open_noun else passage.lead(match.start(), 32), match.end())
    comma = APPOSED.match(passage.text, match.end(), passage.sentence.end) if number else None
    entries = passage.lists.after(comma.end(), None) if comma else []
    return entries if number and len(entries) == count_of(passage.scene.pack, number.group(1)) else []


def _end_of_noun(text: str, start: int, end: int) -> int:
    """Where the list after a noun and its adjectives begins, at most five words on."""
    match = re.compile(r"(?:\s+[\w/-]+){0,5}?(?=\s*[:,])|").match(text, start, end)
    return match.end() if match else start


def one_by_one(passage: Passage) -> Statement | None:
    """"Fokus pertama adalah X.", or "Tugas pertama, kami rapikan X. Kedua, Y."."""
    for noun in passage.find("noun", "duty"):
        told = passage.leads["numbered"].match(passage.text, noun.end(), passage.sentence.end)
        own = noun.re is passage.leads["noun"] or passage.search("ours", noun.start(), passage.sentence.end)
        if told and own and not passage.is_idle(noun):
            several = passage.lists.ordinals_within(Span(noun.end(), told.end()), passage.scene.page.block_at(noun.start()).end)
            further = passage.search("ranked_next", told.end(), passage.sentence.end)
            first = passage.lists.only(Span(told.end(), further.start() if further else passage.sentence.end))
            entries = several or first + ranked_on(passage, told.end())
            wrong = passage.names(entries, "person") or len(several) < 2 and noun.re is not passage.leads["noun"]
            return None if wrong else Statement(Span(noun.start(), noun.end()), "numbered", tuple(entries))
    return None


def contents(passage: Passage) -> Statement | None:
    """"Isinya: …" or "Di antaranya …" after a sentence that says that something was agreed."""
    sentence, leads = passage.sentence, passage.leads
    text, before = passage.scene.page.text, passage.before()
    total = leads["there_are"].fullmatch(text, sentence.start, sentence.end)
    match = total or leads["contents"].match(text, sentence.start, sentence.end)
    if not match or before.start >= sentence.start or passage.search("wishes", before.start, before.end):
        return None
    said = list(leads["noun"].finditer(passage.text, before.start, before.end))
    counted = said and (passage.search("number", max(before.start, said[0].start() - 16), said[0].start())
                        or leads["there_are"].search(text, said[-1].end(), before.end))
    if not counted and not total and not passage.search("agreed", before.start, before.end):
        return None
    if re.search(r"[:,]\s*$", match.group()):
        said += leads["plain"].finditer(passage.text, before.start, before.end)
    entries = (passage.lists.of_sentence(match.end(), count_of(passage.scene.pack, total[1])) if total
               else passage.lists.after(match.end(), None))
    if not said or len(entries) < 2 or not passage.are_things(entries) or leads["pointing"].match(entries[0].text):
        return None
    return Statement(Span(said[0].start(), said[0].end()), "contents", tuple(entries))


def headed(passage: Passage) -> Statement | None:
    """"Langkah MPKS PWM Banten 2025-2026" as a heading over a list of things to do."""
    sentence, block = passage.sentence, passage.scene.page.block_at(passage.sentence.start)
    text = passage.text[block.start:block.end]
    if (sentence.start, sentence.end) != (block.start, block.end) or len(text.split()) > 12 or text[-1] in ".?!:":
        return None
    start = block.start + (len(counted.group()) if (counted := COUNTED.match(text)) else 0)
    lead = next((m for m in passage.find("noun", "duty", "unnumbered") if m.start() == start), None)
    years = re.search(r"\b20\d\d\b", text)
    alone = lead is not None and lead.re is passage.leads["noun"] and text[lead.end() - block.start:].strip(" *_:") == ""
    if lead is None or not (years or alone or passage.scene.within(block, "organisation")):
        return None
    entries = passage.lists.after(block.end, None)
    if len(entries) < 2 or not passage.are_things(entries):
        return None
    return Statement(Span(lead.start(), lead.end()), "headed", tuple(entries))
