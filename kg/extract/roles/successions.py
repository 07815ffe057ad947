"""Holders that are known by those before or after them: "Ia menggantikan Budi", "pendahulunya, Budi", "petahana Budi"."""
from __future__ import annotations

from kg.extract.roles.grammar import Grammar
from kg.extract.roles.groups import Group, Holding
from kg.extract.roles.holders import Holders
from kg.extract.roles.lines import Line
from kg.extract.roles.post import Post
from kg.extract.scene import Mention, Scene


def successions(line: Line, grammar: Grammar, holders: Holders, known: list[Holding]) -> list[Holding]:
    """The holdings that a line states by succession; `known` are the holdings of the article up to here, in order."""
    found: list[Holding] = []
    for place in holders.people:
        start = max((p for p in line.places("PIRF") if p < place), default=-1)
        words = line.code[start + 1:place]
        if grammar.predecessor.fullmatch(words) or grammar.forerunner.fullmatch(words):
            found += _passed_on(line, holders, known, (start, place), past=True)
        elif grammar.successor.fullmatch(words):
            found += _passed_on(line, holders, known, (start, place), past=False)
    return found


def _passed_on(line: Line, holders: Holders, known: list[Holding], places: tuple[int, int], past: bool) -> list[Holding]:
    """The holdings that pass between the person at the first place and the one at the second."""
    start, place = places
    people = holders.enumerated(place)
    if holders.grammar.both.search(line.code[:place]) and len(people) == 2 <= len(known):
        return [_same(line, p, h, past) for p, h in zip(people, known[-2:], strict=True)]
    thing = line.things[start] if start >= 0 and line.code[start] == "P" else None
    other = thing.entity if isinstance(thing, Mention) else holders.subject(place)
    posts = [h for h in known if h.person == other and not h.past] or [h for h in known if h.person == other]
    if not posts:
        return []
    return [_same(line, place, posts[-1] if past else posts[0], past)]


def _same(line: Line, place: int, holding: Holding, past: bool) -> Holding:
    person = line.things[place]
    assert isinstance(person, Mention)
    rule = "roles.predecessor" if past else "roles.successor"
    return Holding(person.entity, holding.group, rule, person.start, past, holding.name)


def leaders(scene: Scene, line: Line, grammar: Grammar) -> list[Holding]:
    """"Organisasi yang diketuai Ali", "Ali, who chairs the cooperative": the verb makes the post."""
    found = []
    for pattern, table in ((grammar.led, "led"), (grammar.leads, "leads")):
        for match in pattern.finditer(line.code):
            ends = [line.things[match.start()], line.things[match.end() - 1]]
            body, person = ends if table == "led" else reversed(ends)
            if isinstance(body, Mention) and isinstance(person, Mention) and not _in_event(scene, body):
                name = scene.pack.table("posts", table)[match["verb"]]
                post = Post(person.start, person.start, name, name.lower())
                found.append(Holding(person.entity, Group(post, match.start(), match.end(), body), "roles.led", person.start))
    return found


def _in_event(scene: Scene, body: Mention) -> bool:
    """Is the body named inside the name of a gathering ("Konferensi Cabang XVI NU yang diketuai Ali")?"""
    return any(m.kind == "event" and m.start <= body.start and body.end <= m.end for m in scene.mentions)
