"""The name of an event: the fullest form in which an article names it."""
from __future__ import annotations

import re

from kg.extract.dates.calendar import YEAR
from kg.extract.events.doubts.generic import signed_before
from kg.extract.events.ties.seen import Gathering
from kg.extract.eventwords import EventWords

SHORT = re.compile(r"\s+\([A-Z][\w-]*\)")
"""An abbreviation in brackets inside a name."""


def full_name(gathering: Gathering, text: str, words: EventWords) -> str:
    """The fullest form, without its brackets; of a verb, the noun of its kind."""
    nouns = [s for s in gathering.seen if not s.naming.kind.verb]
    if not nouns:
        return _deed(gathering, text, words)
    best = max(nouns, key=lambda s: (not s.headline, s.particular, (s.naming.whose or s.naming.last) - s.naming.first))
    start, end = best.start, best.tokens[(best.naming.whose or best.naming.last) - 1].end
    name = text[start:end]
    if name == best.naming.kind.words[0]:  # "Peluncurannya"
        name = words.bare(name)
    which = best.tokens[best.naming.kind_end] if best.naming.numbered else None
    if which is not None and words.small("which", which):  # "miladnya yang ke-52"
        name = words.bare(" ".join(best.naming.kind.words)) + text[which.end:end]
    if words.small("which", best.tokens[best.naming.first]):  # "yang kedua" of "Rembuk pertama … yang kedua"
        name = " ".join((*best.naming.kind.words, *best.naming.tail))
    if best.naming.bracket:
        opening, closing = best.naming.bracket
        before, after = best.tokens[opening].start, best.tokens[closing - 1].end
        name = text[start:before].rstrip() + text[after:end]
    return " ".join((*SHORT.sub("", name).split(), *_year_apart(gathering, words)))


def _year_apart(gathering: Gathering, words: EventWords) -> list[str]:
    """The year by which an event is told from another of its kind: "Tahun 2025 lalu bakti sosial diadakan di panti"."""
    years = {day if one.apart and len(day) == YEAR else "" for one in gathering.seen for day in one.days or ("",)}
    if any(word in words.ordinals for one in gathering.seen for word in one.naming.tail):
        return []
    return [*years] if len(years) == 1 and not (gathering.year or gathering.other or "" in years) else []


def _deed(gathering: Gathering, text: str, words: EventWords) -> str:
    """The noun of the verb that says most, with what is done to."""
    best = max(gathering.seen, key=lambda s: (words.doing(s.naming.kind), s.naming.last - s.naming.kind_end))
    naming = best.naming
    signed = signed_before(best.tokens, naming.first, words) if naming.kind.key in words.lists["signings"] else None
    if signed and not words.doing(naming.kind):
        done_to = text[best.tokens[signed[0]].start:best.tokens[signed[1] - 1].end]
    else:
        done_to = text[best.tokens[naming.kind_end - 1].end:best.tokens[naming.last - 1].end]
    return " ".join(f"{words.noun(naming.kind)} {done_to}".split())
