"""The dates of a question, by the grammar that reads articles: a period with its ends."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.dates.grammar import dates_as_written
from kg.languages import load_pack
from kg.query.words.vocabulary import Token, Vocabulary

ISO = re.compile(r"(?<![\d-])\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?![\d-])")
RANGE = re.compile(r"\s*(?:-|–|sampai(?: dengan)?|hingga|s/d|dan|until|till|to|and|through)\s*(?:bulan |tahun |tanggal )?",
                   re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """When: ISO dates at the precision written, "" for an open end; `words` are the places of the words that say it."""

    since: str
    until: str
    words: frozenset[int]


def period(sentence: str, words: list[Token], taken: set[int], vocabulary: Vocabulary) -> Period | None:
    """The period that a sentence names outside the words that are taken, None for none."""
    found = [(start, end, first, last) for start, end, first, last in _dates(sentence)
             if not any(start < words[place].end and words[place].start < end for place in taken)]
    if not found:
        return None
    start, end, since, until = found[0]
    if len(found) > 1 and RANGE.fullmatch(sentence[end:found[1][0]]):
        end, until = found[1][1], found[1][3]
    places = {place for place, word in enumerate(words) if start <= word.start < end}
    first = min(places, default=0)
    before = first - 1
    while before >= 0 and words[before].plain in vocabulary.dates and before not in taken:
        places.add(before)
        before -= 1
    said = words[before].plain if before >= 0 and before not in taken else ""
    if said in vocabulary.since | vocabulary.until:
        places.add(before)
    if since == until:
        since, until = ("", until) if said in vocabulary.until else (since, "") if said in vocabulary.since else (since, until)
    return Period(since, until, frozenset(places))


def _dates(sentence: str) -> list[tuple[int, int, str, str]]:
    """(start, end, first day, last day) of each date, in order."""
    pack = load_pack("id")
    months = pack.table("dates", "months")
    written = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if m[0].casefold() in months else m[0], sentence)
    plain = [(m.start(), m.end(), m[0], m[0]) for m in ISO.finditer(sentence) if m[0][:2] in ("19", "20")]
    found = []
    for date in dates_as_written(written, pack):
        try:
            found.append((date.start, date.end, date.first.iso, (date.last or date.first).iso))
        except ValueError:
            continue
    covered = [row for row in plain if not any(a < row[1] and row[0] < b and b - a > row[1] - row[0] for a, b, _, _ in found)]
    return sorted(covered + [row for row in found if not any(a < row[1] and row[0] < b for a, b, _, _ in covered)])
