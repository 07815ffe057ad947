"""Which body is meant: whose decisions a gathering makes, which office an official heads, which branch a movement's bare name."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract import boards
from kg.extract.attendance.stage import Stage
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.posts import full_post
from kg.extract.priorities.leads import leads_of
from kg.extract.priorities.passage import Statement
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Organisation, Role

NAMED = r"\s+(?:{from}\s+)?(?P<office>(?-i:[A-Z])\w+(?:\s+[A-Z]\w+){0,4})"
"""Whose the priorities are, right after the noun."""


LEVEL, TOP = r"(?i){bodies.levels}\s", r"(?i)(?:\w+\s+){0,2}{bodies.top}\s"
"""Beginnings of names at any level, and of those at the highest."""

BOARD = r"\s+{~posts.boards_alone}"


def of_board(scene: Scene, cue: Span) -> str | None:
    """The body whose board or leadership a noun right after a cue means ("prioritas direksi"): the one whose board is put into
    office, else the last one named before as whose board that is ("jajaran direksi RS X")."""
    if not scene.pack.pattern(BOARD).match(scene.page.text, cue.end):
        return None
    behind = [m.entity for m in scene.of_kind("organisation") if m.start < cue.start and boards.of_board(scene, m)]
    return boards.installed(scene) or (behind[-1] if behind else None)


def is_shared(scene: Scene, event: str) -> bool:
    """Whether several bodies met at an event, so that what is agreed there is held by none alone."""
    held = scene.events[event]
    return leads_of(scene.pack)["shared"].search(" ".join((held.name, *held.mentions))) is not None


def is_of_several(scene: Scene, event: str | None) -> bool:
    """Whether an event is shared, or none is known to hold it, so that what those who came to it agree is held by none alone."""
    held = scene.events.get(event or "")
    return held is not None and (not held.organisers or is_shared(scene, held.id))


def organiser_of(scene: Scene, event: str | None) -> str | None:
    """The body whose decisions an event makes: who holds it first; of a council that only convenes it ("BPD") the government that
    it plans for, where the article names it."""
    held = scene.events.get(event or "")
    if held is None or not held.organisers or is_shared(scene, held.id):
        return None
    first = scene.organisations.get(held.organisers[0])
    return _planned_for(scene, first) or held.organisers[0] if first else held.organisers[0]


def _planned_for(scene: Scene, council: Organisation) -> str | None:
    """The government of the place whose council a body is, None where it is none or the article names none."""
    words = scene.pack.table("priorities", "words")
    if not council.name.startswith(tuple(words.get("councils", ()))):
        return None
    place = council.name.split()[-1]
    governments = [o for o in scene.organisations.values() if o.name.startswith(tuple(words.get("governments", ())))]
    return next((o.id for o in governments if o.name.split()[-1] == place), None)


def of_official(scene: Scene, cue: Span) -> tuple[str | None] | None:
    """The local id of the body that an office after a cue heads, in a tuple, with None for a body that the article does not name;
    None where no such office stands there."""
    named = scene.pack.pattern(NAMED).match(scene.page.text, cue.end, scene.page.sentence_at(cue.start).end)
    name = full_post(scene.pack, named["office"]) if named else ""
    houses = scene.pack.once("priorities.officials", _houses)
    head = next((head for head in houses if f"{name} ".startswith(f"{head} ")), None)
    if head is None:
        return None
    rest = set(name.removeprefix(head).split())
    return (next((body.id for body in scene.organisations.values() if body.name.casefold().startswith(houses[head]) and (
        rest <= set(body.name.casefold().split()))), None),)


def _houses(pack: Pack) -> dict[str, tuple[str, ...]]:
    """What the names of the bodies begin with that each office of state heads, all in small letters, longer offices first."""
    territorial = {full_post(pack, head) for head in pack.words("posts", "territorial")}
    fielded = set(pack.words("roles", "heads_with_territory"))
    found = {full_post(pack, head): tuple(map(str.casefold, kinds)) for head, kinds in pack.table("posts", "houses").items()}
    longest = sorted(found, key=len, reverse=True)
    return {head: found[head] for head in longest if head in territorial or fielded & set(head.split())}


def branch_of(scene: Scene, stage: Stage, statement: Statement, body: str | None, roles: Sequence[Role]) -> str | None:
    """The branch for which the movement's name stands: the speaker's, that of the main event, or the only one; the body itself
    where there is none or where it holds the main event."""
    root, main = scene.organisations.get(body or ""), organiser_of(scene, stage.main)
    if root is None or root.part_of or body == main:
        return body
    levels, tops = map(scene.pack.pattern, (LEVEL, TOP))
    called, bodies = _begun_by(scene.pack, root), (o for o in scene.organisations.values() if o.part_of == body)
    branches = [o.id for o in bodies if any(
        (levels.match(form) or called.match(form)) and not tops.match(form)
        for form in (o.name, *o.mentions))]
    if not branches or any(levels.match(form) for form in (root.name, *root.mentions)):
        return body
    spoken = (one for one in (*_speakers(scene, statement, roles), main) if one in branches)
    return next(spoken, branches[0] if len(branches) == 1 else body)


def _speakers(scene: Scene, statement: Statement, roles: Sequence[Role]) -> Iterator[str | None]:
    """The bodies of those whom the sentence names, then of those whom the paragraph does."""
    for span in (scene.page.sentence_at(statement.cue.start), scene.page.block_at(statement.cue.start)):
        named = {m.entity for m in scene.within(Span(span.start, span.end), "person")}
        yield from (role.organisation for role in roles if role.person in named and not role.past)


def _begun_by(pack: Pack, root: Organisation) -> re.Pattern[str]:
    """The beginning of a name that goes on from the movement's own ("PMI Kota Solo")."""
    return re.compile(rf"{any_of((root.name, *root.mentions))}\s{any_of(pack.table('bodies', 'ranks'))}\s", re.IGNORECASE)
