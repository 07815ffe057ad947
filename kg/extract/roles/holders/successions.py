"""Holders that are known by those before or after them: "Ia menggantikan Budi", "pendahulunya, Budi", "petahana Budi"."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.roles.groups import Group, Holding
from kg.extract.roles.holders.several import RULE as PAIRED
from kg.extract.roles.holders.tying import Holders
from kg.extract.roles.lines import Line
from kg.extract.scene import Mention
from kg.languages import Patterns

MADE, LEFT, PREDECESSOR, SUCCESSOR = "roles.made", "roles.left", "roles.predecessor", "roles.successor"
GIVEN = (MADE, "roles.given", "roles.cued")
"""Rules by which somebody is said to get a post."""

NEAR = 300
"""Characters back to a post that "jabatan itu" means."""


def successions(
        line: Line, grammar: Patterns, holders: Holders, known: list[Holding], spoken: Sequence[Group]) -> list[Holding]:
    """The holdings that a line states by succession; `known` are the holdings and `spoken` the posts of the article up to here,
    in order."""
    found: list[Holding] = []
    if line.rare.isdisjoint(("successions", "chairs")) and "(D" not in line.code:
        return found
    vacant = _vacant(line, grammar, spoken)
    for place in holders.people:
        start = max((p for p in line.places("PIRF") if p < place), default=-1)
        words = line.code[start + 1:place]
        if grammar["whose"].search(line.code[:place + 3]):
            continue
        if theirs := grammar["once_theirs"].search(line.code[:place]):
            whose = max((p for p in holders.people if p < theirs.start()), default=-1)
            found += _passed_on(line, holders, known, (whose, place), past=True)
            continue
        if grammar["whose"].search(line.code[:place]) or any(
                grammar[before].fullmatch(words) for before in ("predecessor", "forerunner")):
            found += _passed_on(line, holders, known, (start, place), past=True) or _filled(line, vacant, (start, place))
        elif grammar["successor"].fullmatch(words):
            found += _passed_on(line, holders, known, (start, place), past=False) or _filled(line, vacant, (place, start))
        elif (last := _holder(line, [*known, *found], start)) and grammar["next_holder"].fullmatch(words):
            found.append(_same(line, place, last, False))
        elif any(h.seen == thing.start for h in (*known, *found) if (thing := line.things[place])):
            continue
        else:
            found += _again(line, grammar, holders, known, place)
    return found


def _holder(line: Line, known: Sequence[Holding], place: int) -> Holding | None:
    """The holding that the person at a place was said to get there, None where none is."""
    thing, gets = line.things.get(place), {*GIVEN, SUCCESSOR}
    return next((h for h in known if h.rule in gets and thing and h.seen == thing.start), None)


def _again(line: Line, grammar: Patterns, holders: Holders, known: list[Holding], place: int) -> list[Holding]:
    """"Jabatan itu sebelumnya diemban Ali", "Ali, pemegang jabatan itu": the post spoken of last, or that of whose it is."""
    start = max((p for p in line.places("PRF") if p < place), default=-1)
    match = grammar["again"].fullmatch(line.code, start + 1, place)
    over = bool(match and grammar["once"].search(match["rest"]))
    if match is None:
        thing = line.things[place]
        near = known and line.span.start - known[-1].seen < NEAR and not (
            isinstance(thing, Mention) and any(h.person == thing.entity for h in known))
        return [_same(line, place, known[-1], False)] if near and grammar["holds_again"].match(line.code, place + 1) else []
    people = holders.enumerated(place)
    if match["two"] and len(people) == 2 <= len(known):
        return [_same(line, p, h, over) for p, h in zip(people, known[-2:], strict=True)]
    whose = holders.subject(place) if match["whose"] else None
    posts = [h for h in known if whose in (None, h.person)]
    left = [h for h in posts if h.past]
    return [_same(line, place, left[0] if whose and left else posts[-1], over)] if posts else []


def _passed_on(line: Line, holders: Holders, known: list[Holding], places: tuple[int, int], past: bool) -> list[Holding]:
    """The holdings that pass between the person at the first place and the one at the second."""
    start, place = places
    people = holders.enumerated(place)
    paired = _are_pair(line, known[-2:]) and known[-1].group.place > known[-2].group.place
    if (holders.grammar["both"].search(line.code[:place]) or paired) and len(people) == 2 <= len(known):
        return [_same(line, p, h, past) for p, h in zip(people, known[-2:], strict=True)]
    after = holders.grammar["as_what"].match(line.code, place + 1) if past else None
    before = line.things.get(after.end() if after else start)
    aside = "," in line.code[start + 1:place]  # "Ali, yang pernah Sekretaris, menggantikan Budi"
    given = next((h for h in reversed(known) if h.group.post is before and not (
        h.group.post.past or h.rule == LEFT or h.past and aside)), None)
    if given and past:  # "melantik Ali sebagai Plt. Direktur menggantikan Budi", "Ali menggantikan Budi sebagai Direktur"
        acted = holders.grammar["acted"].match(given.group.post.name)
        whole = replace(given, name=given.group.post.name[acted.end():]) if acted else given
        return [_same(line, place, whole, past)]
    thing = line.things[start] if start >= 0 and line.code[start] == "P" else None
    other = thing.entity if isinstance(thing, Mention) else _elected(line, known) if past else None
    other = other or holders.subject(place)
    posts = [h for h in known if h.person == other and not h.past] or [h for h in known if h.person == other]
    if not posts:
        return []
    here = [h for h in posts if h.rule in GIVEN and h.group.post.start >= line.span.start]
    made = here or [h for h in posts if h.rule == MADE] or posts
    return [_same(line, place, made[-1] if past else posts[0], past)]


def _are_pair(line: Line, last: list[Holding]) -> bool:
    """Whether two posts were said as a pair, or given to two people in a line."""
    given = all(h.rule in GIVEN and not h.past and h.seen >= line.span.start for h in last)
    return [h.rule for h in last] == [PAIRED, PAIRED] or given and len({h.person for h in last}) > 1


def _elected(line: Line, known: list[Holding]) -> str | None:
    """Who was given a post just before, whom "Ia menggantikan Budi" tells of rather than who gave it; None where nobody was."""
    last = known[-1] if known else None
    given = last is not None and last.rule in GIVEN and not last.past and line.span.start - NEAR < last.seen < line.span.start
    return last.person if last and given else None


def _vacant(line: Line, grammar: Patterns, spoken: Sequence[Group]) -> Group | None:
    """The post of a sentence just before that somebody is to get ("memilih ketua baru"), None where there is none."""
    last = next((g for g in reversed(spoken) if line.span.start - NEAR < g.post.start < line.span.start), None)
    return last if last and grammar["vacant"].match(line.source, last.post.end) else None


def _filled(line: Line, vacant: Group | None, places: tuple[int, int]) -> list[Holding]:
    """"Ali menggantikan Budi" (places of both) after a sentence about a post that was vacant or went on."""
    new, old = (line.things.get(place) for place in places)
    if vacant is None or not isinstance(new, Mention) or not isinstance(old, Mention) or line.code[min(places)] != "P":
        return []
    return [Holding(new.entity, vacant, SUCCESSOR, new.start),
            Holding(old.entity, vacant, PREDECESSOR, old.start, past=True)]


def _same(line: Line, place: int, holding: Holding, past: bool) -> Holding:
    person = line.things[place]
    assert isinstance(person, Mention)
    rule = PREDECESSOR if past else SUCCESSOR
    return Holding(person.entity, holding.group, rule, person.start, past, holding.name)
