"""Which namings on a page are the same event, and which of them name a particular one."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.events.ties.carried import called_so, carried, made_of, met_at, sat_at, told_before
from kg.extract.events.ties.retold import retold
from kg.extract.events.ties.seen import (
    DATED,
    LOOSE,
    NAMED,
    Gathering,
    Seen,
    days_meet,
    is_bare,
    levels_of,
    same_words,
    short_for,
)
from kg.extract.events.ties.tellings import APART
from kg.extract.eventwords import EventWords

OCCASION = 6
"""Words at the beginning of a sentence among which it is said that it goes on about the same occasion."""

LISTED = 12
"""Words after a naming within which it shows that it stands in a list."""


def tie(seen: Sequence[Seen], words: EventWords, form: int = 0, heads: frozenset[int] = frozenset()) -> list[Gathering]:
    """The namings by event: those of the text first, headlines to what the text names; vague ones to the nearest that fits. What
    a headline names above the line of a form that tells a day, at the offset `form`, or at `heads`, needs no other naming."""
    events: list[Gathering] = []
    body, left = _coordinated([s for s in seen if not s.headline], words), []
    same = {id(one): before for before, one in pairwise(body) if _apposed(one, before, words)}
    particular = sorted((s for s in body if s.particular), key=lambda s: s.naming.kind.key in words.lists["sittings_of"])
    for one in particular + [s for s in body if not s.particular]:
        if _joins(one, same.get(id(one)), events):
            continue
        if congress := sat_at(one, events, words):
            congress.seen.append(replace(one, particular=LOOSE))
            continue
        back = one.back and one.naming.kind.key not in words.lists["of_persons"]  # "dishalatkan", then "pemakaman tersebut"
        left += [] if _place(one, events, words, one.particular > 0 and not (back and told_before(one, events))) else [one]
    for one in [s for s in seen if s.headline]:
        alike = [other for other in left if other.naming.kind.key == one.naming.kind.key]
        told = any(other.naming.kind.verb or one.naming.edition for other in alike)
        led = any(_leads(other, one, words) and not told_before(other, events) for other in alike)
        formed = (one.start < form or one.start in heads) and (one.told or one.particular > 0)
        formed = formed and all(event.key != one.naming.kind.key for event in events)
        _place(one, events, words, opens=one.particular >= NAMED and (told or not events) or formed or led)
    for one in left:
        sworn = words.among("oaths", one.tokens[one.naming.first])
        _place(one, events, words, opens=one.told and not sworn and (one.met or not told_before(one, events)))
    placed = {id(one) for event in events for one in event.seen}
    events += [Gathering(again[0].naming.kind.key, again) for again in retold(
        [one for one in left if id(one) not in placed], events, words)]
    for one in seen if not events else ():
        _place(one, events, words, opens=(one.headline or one.naming.kind.verb) and one.told and not events)
    for event in events:
        event.seen.sort(key=lambda s: s.start)
    return sorted(events, key=lambda event: event.seen[0].start)


def _coordinated(seen: Sequence[Seen], words: EventWords) -> list[Seen]:
    """The namings, those that "dan" joins to a particular one as particular as that: "Konfernas ke-4 dan temu jejaring"."""
    found: list[Seen] = []
    for one in seen:
        before = found[-1] if found else None
        kinds = before is not None and not any(kind.verb or kind.act for kind in (one.naming.kind, before.naming.kind))
        if before is not None and _taken_part(one, before, words):
            found[-1], one = replace(before, particular=LOOSE), replace(one, particular=LOOSE)
        elif kinds and before is not None and not one.particular and before.particular and _side_by_side(one, before, words):
            one = replace(one, particular=DATED)
        found.append(one)
    return found


def _taken_part(one: Seen, before: Seen, words: EventWords) -> bool:
    """True for small words side by side for what people went through at an event, in a sentence without a day: "mengikuti senam
    dan penyuluhan gizi"."""
    first = before.naming.first
    if not _side_by_side(one, before, words) or one.years or one.particular > DATED or before.particular > DATED:
        return False
    small = not (one.tokens[one.naming.first].capital or one.tokens[first].capital)
    return small and words.among("attended", one.tokens[first - 1])


def _apposed(one: Seen, before: Seen, words: EventWords) -> bool:
    """True for small words after a comma for what the name before them is: "Regpac Cup 2025, kejuaraan basket, digelar"."""
    tokens, first = one.tokens, one.naming.first
    if before.tokens is not tokens or first != before.naming.last + 1 or tokens[first - 1].text != ",":
        return False
    if before.particular < NAMED or tokens[first].capital or any(s.naming.kind.verb or s.naming.kind.act for s in (one, before)):
        return False
    start = before.naming.first
    if tokens[start - 1].text == "," or words.small("and", tokens[start - 1]):
        return False
    for k in range(one.naming.last, min(one.naming.last + LISTED, len(tokens))):
        if tokens[k].text == ".":
            return True
        listed = words.among("part_joints", tokens[k]) and (k == one.naming.last or tokens[k - 1].text == ",")
        if listed or tokens[k].text == "," and words.at(tokens, k + 1):
            return False
    return True


def _joins(one: Seen, before: Seen | None, events: list[Gathering]) -> bool:
    """Put a naming to the event of the one that it stands beside, where there is one."""
    event = next((e for e in events if any(s is before for s in e.seen)), None) if before is not None else None
    if event is not None:
        event.seen.append(one)
    return event is not None


def _leads(one: Seen, headline: Seen, words: EventWords) -> bool:
    """True for what a text tells first of all in the words of its headline: "Konser Amal Paroki Elar", then "Konser amal kembali
    hadir"."""
    kind, long = one.naming.kind, len(headline.naming.kind.words) > 1 or bool(headline.naming.tail)
    marked = one.back or kind.key in words.lists["commemorations"]
    return long and headline.told and one.tokens[one.naming.first].capital and same_words(one, headline) and not marked


def _place(one: Seen, events: list[Gathering], words: EventWords, opens: bool) -> bool:
    """Put a naming to the first event that it fits, or to a new one where it opens one; False where neither."""
    key = one.naming.kind.key
    if named := called_so(one, events) or made_of(one, events, words) or met_at(one, events, words):
        named.seen.append(one)
        return True
    shaped = one.naming.kind.named and key not in words.lists["named"]  # "Musypimda" is no "Musyran"
    own = key in words.lists["calls_upon"] and (bool(one.days) or bool(one.naming.goal) or not is_bare(one))
    taken_up, bare = key in words.lists["anaphoric", "anaphoric_deeds"], is_bare(one) or _is_symbolic(one, words)
    for wanted in (key,) if shaped or own or taken_up and not bare else (key, *words.general.get(key, ())):
        back = wanted != key and (taken_up or key in words.lists["general_kinds"] and not (one.particular or one.headline))
        fitting = [event for event in events if event.key == wanted and not (back and not told_before(one, [event]))
                   and _meets(one, event, wanted == key, words)]
        if fitting:
            short = [event for event in fitting if one.naming.kind.words[0] in event.shorts]
            (short or [_latest(one, fitting, words)])[0].seen.append(one)
            return True
    if longer := carried(one, events):
        longer.seen.append(one)
        return True
    if opens:
        events.append(Gathering(key, [one]))
    return opens


def _is_symbolic(one: Seen, words: EventWords) -> bool:
    """A kind and nothing else but that it is a symbol: "Serah terima simbolis"."""
    naming = one.naming
    return bool(naming.tail) and words.lists["symbolic"].issuperset(naming.tail) and not (naming.kind.verb or naming.other)


def _latest(one: Seen, fitting: Sequence[Gathering], words: EventWords) -> Gathering:
    """The first event that fits, or the last edition where all are numbered and told after the naming; of signings the one told
    last before it: "IA tersebut diteken dekan"."""
    if one.naming.kind.verb and one.naming.kind.key in words.lists["signings"]:
        told = [(other.start, k) for k, event in enumerate(fitting) for other in event.seen if other.start < one.start]
        return fitting[max(told)[1]] if told else fitting[0]
    later = [event for event in fitting if event.edition and one.start < event.seen[0].start and not one.headline]
    return max(later, key=lambda event: event.edition or 0) if len(later) == len(fitting) else fitting[0]


def _meets(one: Seen, event: Gathering, same_kind: bool, words: EventWords) -> bool:
    """True where a naming may be of the event: it fits, and neither day, number nor what stands beside tells it apart."""
    apart = any(tells(one, event, words) for tells in (
        _other_year, _other_wave, _continues, _sibling, _other_day, _signed_too))
    beside = apart or any(_side_by_side(one, other, words) or _side_by_side(other, one, words) for other in event.seen)
    return not beside and _fits(one, event, same_kind, words)


def _sibling(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for another of the trainings that one key gathers, neither short for the other: "Lakmud" and "Latihan Kader Utama"."""
    if event.key not in words.lists["siblings"] or one.particular == 0 and not one.tokens[one.naming.first].capital:
        return False
    name = " ".join(one.naming.kind.words).casefold()
    names = {" ".join(other.naming.kind.words).casefold() for other in event.seen} | {s.casefold() for s in event.shorts}
    return not any(short_for(name, known) or short_for(known, name) for known in names)


def _signed_too(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for what others signed besides: "Pada kesempatan yang sama, FIKES juga menandatangani Implementation Agreement"."""
    naming, first = one.naming, one.naming.first
    if event.key not in words.lists["signings"] or not words.doing(naming.kind) or not words.among("also", one.tokens[first - 1]):
        return False
    begin = next((k for k in range(first, 0, -1) if one.tokens[k - 1].text == "."), 0)
    return words.some("occasional", one.tokens[begin:begin + OCCASION]) and any(
        one.start > other.start for other in event.seen)


def _side_by_side(one: Seen, other: Seen, words: EventWords) -> bool:
    """True for two that are named side by side: "Pelatihan Lanjutan dan Kursus Mahir"."""
    between = one.naming.first - other.naming.last
    if one.tokens is not other.tokens or between != 1 or one.naming.kind.words == other.naming.kind.words:
        return False
    joint = one.tokens[other.naming.last]
    return joint.text == "&" or words.small("and", joint) or words.among("at_once", joint)


def _continues(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for what goes on, under another name, with an event that was told: "dilanjutkan dengan bakti religi"."""
    first = one.naming.first
    link = first - 1 - (first > 1 and words.among("with_whom", one.tokens[first - 1]))
    linked = link >= 0 and one.particular > 0 and words.among("continues", one.tokens[link])
    return linked and all(one.naming.kind.words != other.naming.kind.words for other in event.seen)


def _other_year(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for an edition, or a verb, of another year than the event's."""
    if not (one.years and event.years) or one.years & event.years:
        return False
    first = one.particular > 0 and bool(one.naming.tail) and one.naming.tail[0] in words.ordinals  # "Makesta perdana"
    return one.naming.kind.verb or first or one.naming.edition is not None and event.edition is None


def _other_day(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for what has a day of its own: in small letters another than any told of the event ("rapat pada 24 Maret"), in
    capitals with other words: "Reuni Perak, 23 Desember" and "Reuni Akbar, 6 Juli"."""
    if one.apart and _told_apart(one, event) or _of_others(one, event) or event.in_another_month(one):
        return True
    if not one.day or one.naming.definite or one.naming.kind.verb:
        return False
    others = [other for other in event.seen if other.day]
    if not one.tokens[one.naming.first].capital and (days := frozenset().union(*(other.days for other in event.seen))):
        return not any(days_meet(one.day, day) for day in days)
    return bool(others) and not any(days_meet(one.day, other.day) or same_words(one, other) for other in others)


def _of_others(one: Seen, event: Gathering) -> bool:
    """True for one with other words than any full name of the event, and other days: "Raker PGRI Kudus", "Raker PGRI Jepara"."""
    full = [other for other in event.seen if other.particular >= NAMED]
    days = frozenset().union(*(other.days for other in event.seen))
    told = one.particular >= NAMED and not one.headline and full and one.days and days
    if not told or any(same_words(one, other) or is_bare(one) and short_for(
            one.naming.kind.words[0].casefold(), " ".join(other.naming.kind.words).casefold()) for other in full):
        return False  # "Jelang Konferensi Kabupaten PGRI … rapat, 4 Mei. Konferkab akan digelar pada 30 Mei"
    return not any(days_meet(mine, day) for mine in one.days for day in days)


def _told_apart(one: Seen, event: Gathering) -> bool:
    """True for what is told as held on other days than any told of the event; where none is, also by other words."""
    if days := frozenset().union(*(other.days for other in event.seen)):
        return not any(days_meet(mine, day) for mine in one.days for day in days)
    kinds = {word.casefold() for other in event.seen for word in other.naming.kind.words}
    return one.apart > APART or kinds.isdisjoint(word.casefold() for word in one.naming.kind.words)


def _other_wave(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True for a later wave, in small words, of what was told without a number: "pengiriman gelombang kedua", and for what is
    told without a number before such a wave alone."""
    naming, wave = one.naming, event.seen[0]
    if naming.edition is None and one.start < wave.start and not one.headline:
        return event.edition is not None and event.edition > 1 and all(_is_wave(other, words) for other in event.seen)
    later = naming.edition is not None and naming.edition > 1 and event.edition is None and not naming.definite
    return later and one.particular > 0 and _is_wave(one, words)


def _is_wave(one: Seen, words: EventWords) -> bool:
    """True where a naming ends in its number, as a word, after the word for a wave: "tahap kedua"."""
    return one.tokens[one.naming.last - 1].folded in words.ordinals and any(
        one.tokens[k].folded in words.lists["series"] for k in range(one.naming.kind_end, one.naming.last))


def _of_another_level(one: Seen, event: Gathering, words: EventWords) -> bool:
    """True where the event's level is told already: "Musrenbangdes" and "Musrenbang Kecamatan"."""
    held, word = event.levels(words), one.naming.kind.words[0].casefold()
    if held:
        return one.naming.tail[0] not in held
    return any(len(other) > len(word) and other.startswith(word) for s in event.seen
               for other in (s.naming.kind.words[0].casefold(),))


def _fits(one: Seen, event: Gathering, same_kind: bool, words: EventWords) -> bool:
    naming = one.naming
    if naming.other != event.other and (naming.edition is None or naming.edition != event.edition):  # "Musda IX mendatang"
        return False
    if naming.goal and event.goal and not naming.goal & event.goal or (
            naming.edition is not None and event.edition is not None and naming.edition != event.edition):
        return False
    if naming.year and (event.year and naming.year != event.year or event.years and naming.year not in event.years):
        return False
    levels = levels_of(one, words)
    if levels and event.levels(words) and not levels & event.levels(words):
        return False
    if not naming.tail or naming.definite or naming.edition is not None and naming.edition == event.edition:
        return True
    tail, tails = frozenset(naming.tail), event.tails
    other_level = bool(naming.tail) and naming.tail[0] in words.lists["reaches"] and (
        not any(naming.tail[0] in other for other in tails))
    if not other_level and len(naming.kind.words) == 1 and naming.kind.words[0] in event.shorts:
        return True
    if other_level and (not same_kind or _of_another_level(one, event, words)):
        return False
    return not tails or any((tail & other) - words.lists["series"] for other in tails) or not same_kind
