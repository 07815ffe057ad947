"""Namings that another event of the page brings with it: its sessions, what carries its name, and its kind alone."""
from __future__ import annotations

from kg.extract.dates.calendar import MONTH
from kg.extract.events.ties.seen import DATED, Gathering, Seen, is_bare
from kg.extract.eventwords import EventWords


def sat_at(one: Seen, events: list[Gathering], words: EventWords) -> Gathering | None:
    """The congress told before of which a naming in small letters, without a day, is a session: "Dalam rapat pleno …"."""
    naming, first = one.naming, one.naming.first
    if one.tokens[first].capital or naming.kind.verb or naming.bodies or naming.edition is not None or any(
            len(day) > MONTH for day in one.days):
        return None
    said = {naming.kind.key, naming.kind.words[-1].casefold(), *naming.tail[:1]}
    if not (said & words.lists["held_sittings"] and words.among("inside", one.tokens[first - 1])):
        return None
    return next((event for event in events if event.key in words.lists["congresses"] and told_before(one, [event])), None)


def told_before(one: Seen, events: list[Gathering]) -> bool:
    """Whether one of some events is named before a naming."""
    return any(event.seen[0].start < one.start for event in events)


def carried(one: Seen, events: list[Gathering]) -> Gathering | None:
    """The event whose kind begins with the one word of a naming or, in small letters, ends in it: "Dialog dibuka", told as
    "Dialog Lintas Agama", "hadir pada pelepasan", told as "Upacara pelepasan"."""
    naming = one.naming
    if not is_bare(one) or one.day or one.apart:
        return None
    word, small = naming.kind.words[0].casefold(), not one.tokens[naming.first].capital
    for event in events:
        longer = [other.naming.kind.words for other in event.seen if len(other.naming.kind.words) > 1]
        if any(kind[0].casefold() == word or small and kind[-1].casefold() == word for kind in longer):
            return event
    return None


def called_so(one: Seen, events: list[Gathering]) -> Gathering | None:
    """The event told before with the one word of a naming right before its own name, where none of the kind was: "upacara Ngenteg
    Linggih", then "Upacara dihadiri"."""
    if one.particular and (one.particular > DATED or one.days) or one.day or one.apart or not is_bare(one):
        return None
    word, told = one.naming.kind.words[0].casefold(), [event for event in events if told_before(one, [event])]
    return None if any(event.key == one.naming.kind.key for event in told) else next((event for event in told if any(
        other.start < one.start and word in _before(other) for other in event.seen)), None)


def _before(one: Seen) -> list[str]:
    """The words that bring a naming, or the one before it: "upacara peringatan | HUT"."""
    first = one.naming.first
    return [token.folded for token in one.tokens[max(0, first - max(one.carried, 1)):first]]


def made_of(one: Seen, events: list[Gathering], words: EventWords) -> Gathering | None:
    """The charity that is what a naming tells: "bakti sosial operasi katarak", then "operasi katarak"."""
    mine = [token.folded for token in one.tokens[one.naming.first:one.naming.kind_end]]
    if one.day or one.apart or one.naming.kind.verb or len(mine) < 2:
        return None
    return next((event for event in events if event.key in words.lists["charities"] and any(
        [token.folded for token in other.tokens[other.naming.kind_end:other.naming.last]][:len(mine)] == mine
        for other in event.seen)), None)


def met_at(one: Seen, events: list[Gathering], words: EventWords) -> Gathering | None:
    """The visit or the like, told last, at which people met: "silaturahim ke Polres … Dalam pertemuan tersebut"."""
    told = [event for event in events if told_before(one, [event])]
    if not (one.naming.definite and is_bare(one) and one.naming.kind.key in words.lists["encounters"]) or any(
            event.key == one.naming.kind.key for event in told):
        return None
    return next((event for event in reversed(told) if event.key in words.lists["visits"]), None)
