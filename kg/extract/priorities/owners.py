"""Weighs which body holds priorities where the words at the cue name none: how each body of the article stands to them."""
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.extract.attendance.stage import Stage
from kg.extract.priorities.holders import is_recipient, just_named, told_holder
from kg.extract.priorities.passage import Statement
from kg.extract.scene import Scene
from kg.extract.weighing import total
from kg.model import Organisation, Role


def holder_of(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role] = ()) -> str | None:
    """The local id of the body that the words at the cue tell, else of the one for which most speaks; None where too little does
    and none is near. `roles` tell whose official speaks."""
    told, weights = told_holder(scene, stage, statement, roles), scene.pack.table("priorities", "owners")
    if told.sure or not weights:
        return told.body
    shown = owners(scene, stage, statement, roles)
    best = max(shown, key=lambda body: total(shown[body], weights), default=None)
    return best if best and total(shown[best], weights) > 0 else told.body if told.body in shown else None


def owners(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role]) -> dict[str, dict[str, float]]:
    """What speaks for or against each body of the article, by name, each above 0 and up to 1."""
    counts = Counter(m.entity for m in scene.mentions if m.kind == "organisation")
    standing = _of_article(scene, stage, counts)
    return {body.id: {name: float(share) for name, share in
                      {**standing[body.id], **_of_cue(scene, statement, body, roles)}.items() if share}
            for body in scene.organisations.values() if counts[body.id] and not _is_told(scene, statement, body)}


def _is_told(scene: Scene, statement: Statement, body: Organisation) -> bool:
    """Whether a body stands nowhere but in the priorities ("Rehabilitasi Puskesmas X")."""
    entries = [(e.at, e.at + len(e.text)) for e in statement.entries]
    named = (m.start for m in scene.mentions if m.entity == body.id and m.kind == "organisation")
    return all(any(start <= at < end for start, end in entries) for at in named)


def _of_article(scene: Scene, stage: Stage, counts: Counter[str]) -> dict[str, dict[str, float]]:
    """How each body stands in the whole article."""
    first = min((m.start for m in scene.mentions if m.kind == "organisation"), default=-1)
    venues = [e.venue for e in scene.events.values() if e.venue]
    parents = {body.part_of for body in scene.organisations.values()}
    held = {organiser for event in scene.events.values() for organiser in event.organisers}
    unheld = stage.main is None or not scene.events[stage.main].organisers
    rows: dict[str, dict[str, float]] = {}
    for body in scene.organisations.values():
        mentions = [m for m in scene.mentions if m.entity == body.id and m.kind == "organisation"]
        rows[body.id] = {
            "first": any(m.start == first for m in mentions),
            "title": any(scene.page.block_at(m.start).kind == "title" for m in mentions),
            "share": counts[body.id] / max(counts.values(), default=1), "alone": len(scene.organisations) == 1,
            "organises": body.id in held, "unheld": unheld, "parent": body.id in parents,
            "venue": any(body.name in venue or venue in body.name for venue in venues),
            "recipient": bool(mentions) and all(is_recipient(scene, m) for m in mentions),
        }
    return rows


def _of_cue(scene: Scene, statement: Statement, body: Organisation, roles: Sequence[Role]) -> dict[str, float]:
    """How near a body stands to the words that lead to the priorities."""
    sentence, block = scene.page.sentence_at(statement.cue.start), scene.page.block_at(statement.cue.start)
    mentions = [m for m in scene.mentions if m.entity == body.id and m.kind == "organisation"]
    officials = {r.person for r in roles if r.organisation == body.id and not r.past}
    return {
        "in sentence": any(sentence.start <= m.start < sentence.end for m in mentions),
        "in paragraph": any(block.start <= m.start < block.end for m in mentions),
        "just named": just_named(scene, sentence) == body.id,
        "never before": all(m.start > statement.cue.start for m in mentions),
        "speaker": any(m.entity in officials for m in scene.within(sentence, "person")),
        "speaker near": any(m.entity in officials for m in scene.within(block, "person")),
        "officials": min(len(officials), 3) / 3,
    }
