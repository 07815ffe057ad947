"""The branch that is meant where a movement is called by its bare name: "PMII" in an article of PC PMII Jepara."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.attendance.stage import Stage
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities.meetings import organiser_of
from kg.extract.priorities.passage import Statement
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Organisation, Role


def branch_of(scene: Scene, stage: Stage, statement: Statement, body: str | None, roles: Sequence[Role]) -> str | None:
    """The branch for which the movement's name stands: the speaker's, that of the main event, or the only one; the body itself
    where there is none or where it holds the main event."""
    root, main = scene.organisations.get(body or ""), organiser_of(scene, stage.main)
    if root is None or root.part_of or body == main:
        return body
    levels, tops = scene.pack.once("priorities.branches", _patterns)
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


def _patterns(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Beginnings of names at any level, and those of the highest."""
    levels, tops = (any_of(pack.words("bodies", name)) for name in ("levels", "top"))
    return re.compile(rf"{levels}\s", re.IGNORECASE), re.compile(rf"(?:\w+\s+){{0,2}}{tops}\s", re.IGNORECASE)
