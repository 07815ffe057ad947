"""Venues as phrases: the hall, house, ground or body in which something is held, read from a preposition on."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.happenings_dateline import CHAIN, LEVELS, Locality
from kg.extract.page import Span
from kg.extract.scene import Scene
from kg.languages import Pack


@dataclass(frozen=True, slots=True)
class Place:
    """A place read in a sentence: `venue` None where it is a locality only; `said` tells whether a preposition leads to it;
    `sure` whether the venue begins with a word for one. `chain` are the localities that follow."""

    start: int
    end: int
    venue: str | None
    chain: tuple[Locality, ...]
    said: bool
    sure: bool


def places_in(scene: Scene, span: Span) -> Iterator[Place]:
    """The places of a sentence in order."""
    text, cues = scene.page.text, _cues(scene.pack)
    last = span.start
    for match in cues["lead"].finditer(text, span.start, span.end):
        if match.end() < last or match["far"] and not cues["journey"].search(text[max(span.start, match.start() - 60):match.start()]) \
                or _leads_elsewhere(scene, span, match.start()):
            continue
        place = _read(scene, match.end(), span, True)
        if place:
            last = place.end
            yield place
    for match in cues["bare"].finditer(text, span.start, span.end):
        if not cues["led"].search(text, max(span.start, match.start() - 20), match.start()):
            place = _read(scene, match.start(), span, False)
            if place:
                yield place


def _read(scene: Scene, start: int, span: Span, said: bool) -> Place | None:
    text, cues = scene.page.text, _cues(scene.pack)
    head = cues["venue"].match(text, start, span.end)
    body = _body_at(scene, start, span)
    if head and _is_name(head):
        end = max(_without_date(scene, start, head.end()), body or 0, _body_reaching(scene, head, span))
        return Place(start, end, text[start:end].rstrip(" ,"), _chain(text, end, span), said, True)
    if body and said:
        return Place(start, body, text[start:body], _chain(text, body, span), said, False)
    level = cues["level"].match(text, start, span.end)
    if level and said:
        return Place(start, level.end(), None, _chain(text, start, span), said, False)
    name = cues["name"].match(text, start, span.end)
    if not name or not said or _is_taken(scene, name.start(), name.end()):
        return None
    end = _without_date(scene, start, name.end())
    following = _chain(text, end, span)
    if len(name.group().split()) > 1 and following and text[end:end + 1] == ",":
        return Place(start, end, text[start:end], following, said, False)
    return Place(start, end, None, (Locality(text[start:end], 0, start), *following), said, False)


def _leads_elsewhere(scene: Scene, span: Span, offset: int) -> bool:
    """True after "bekerja", "guru" and the like, unless the word is part of an event's name."""
    other = _cues(scene.pack)["elsewhere"].search(scene.page.text, max(span.start, offset - 30), offset)
    return other is not None and not any(m.start <= other.start() < m.end for m in scene.everything_within(span, "event"))


def _is_name(head: re.Match[str]) -> bool:
    """More than a bare common noun: "aula SMA 2", "Gedung Lapatau", "halaman vihara", but not "rumah"."""
    words = head.group().split()
    return len(words) > 1 or words[0][0].isupper() and words[0].lower() != "the"


def _body_at(scene: Scene, start: int, span: Span) -> int | None:
    """The end of a body named right there, past a "the"."""
    body = next(iter(scene.within(Span(start, span.end), "organisation")), None)
    return body.end if body and scene.page.text[start:body.start].lower() in ("", "the ") else None


def _body_reaching(scene: Scene, head: re.Match[str], span: Span) -> int:
    """The end of a body that begins inside a venue's name and goes on after it."""
    inside = [m.end for m in scene.within(Span(head.start(), span.end), "organisation") if m.start <= head.end() + 1]
    return max(inside, default=0)


def _is_taken(scene: Scene, start: int, end: int) -> bool:
    """The name of a person, an event or a date."""
    return any(m.start <= start < m.end for m in scene.within(scene.page.sentence_at(start), "person", "event", "date"))


def _without_date(scene: Scene, start: int, end: int) -> int:
    """The end of a phrase before a date or a person in it."""
    cut = min((m.start for m in scene.within(scene.page.sentence_at(start), "date", "person") if start < m.start < end), default=end)
    while cut > start and scene.page.text[cut - 1] in " (,":
        cut -= 1
    return cut


def _chain(text: str, end: int, span: Span) -> tuple[Locality, ...]:
    """The localities that follow one another after a place, at most four."""
    found: list[Locality] = []
    while len(found) < 4 and (match := CHAIN.match(text, end, span.end)):
        if found and not text[end:match.start("name")].strip().startswith(",") or not found and text[end:end + 1] not in (",", " ", "K"):
            break
        level = (match["level"] or "").lower()
        found.append(Locality(match["name"], LEVELS.get(level, 0), match.start("name"), f"{level} {match['name']}".strip()))
        end = match.end()
    return tuple(found)


def _cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    held = pack.cache.get("happenings.venues")
    if held is None:
        held = pack.cache["happenings.venues"] = _compiled(pack)
    return held


def _compiled(pack: Pack) -> dict[str, re.Pattern[str]]:
    heads, words = pack.one_of("happenings", "venue_heads"), pack.one_of("happenings", "venue_words")
    titles = r"(?:KH|K\.H|H|Hj|Dr|dr|Prof|Ir|Drs|Dra|St|Jend|Letjen|Mayjen|R\.?A|R|M|Moh|Muh|Moch|Mohd|Abd|A)\."
    capital = r"(?-i:[A-Z][\w’'ʻ`/&-]*|\d[\w/-]*(?![\w/:]))"
    more = rf"(?:\s+(?:{titles}|{capital}|(?-i:{words})(?!\w)|\([A-Z][\w .-]*\)))*"
    level = "|".join(sorted(map(re.escape, LEVELS), key=len, reverse=True))
    patterns = {
        "lead": r"(?<!\w)(?:di|(?P<far>ke|for)|at|in)\s+(?:the\s+)?(?:(?:lokasi|bekas|dalam|depan|area|kawasan|sekitar)\s+)?",
        "led": r"(?<!\w)(?:di|ke|at|in|the|lokasi|bekas|dalam|depan|area|kawasan|sekitar)\s+$",
        "bare": rf"(?<!\w){pack.one_of('happenings', 'sure_heads')}(?=\s)",
        "journey": rf"(?<!\w){pack.one_of('happenings', 'journeys')}(?!\w)",
        "venue": rf"(?:the\s+)?(?:{capital}\s+)?{heads}(?!\w){more}",
        "level": rf"(?:{level})\s+{capital}",
        "name": rf"{capital}(?:\s+{capital})*",
        "elsewhere": rf"(?<!\w){pack.one_of('happenings', 'elsewhere')}\s+(?:\w+\s+)?$",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
