"""Weighs which body holds priorities where the words at the cue name none: how each body of the article stands to them."""
from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kg.extract.attendance.stage import Stage
from kg.extract.priorities.holders import is_recipient, just_named, told_holder
from kg.extract.priorities.passage import Statement
from kg.extract.scene import Mention, Scene
from kg.extract.weighing import total
from kg.model import Role


def holder_of(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role]) -> str | None:
    """The local id of the body that the words at the cue tell, else of the one for which most speaks; None where too little does
    and none is near. `roles` tell whose official speaks."""
    told, weights = told_holder(scene, stage, statement, roles), scene.pack.table("priorities", "owners")
    if told.sure or not weights:
        return told.body
    shown = owners(scene, stage, statement, roles)
    best = max(shown, key=lambda body: total(shown[body], weights), default=None)
    return best if best and total(shown[best], weights) > 0 else None


def owners(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role]) -> dict[str, dict[str, float]]:
    """What speaks for or against each body of the article, by name, each above 0 and up to 1."""
    named = {body: mentions for body, mentions in scene.mentions_of("organisation").items() if body in scene.organisations}
    standing = scene.once("owners", lambda here: _of_article(here, stage, named) if named else {})
    near = _of_cue(scene, statement, named, roles)
    return {body: {name: float(share) for name, share in {**standing[body], **near[body]}.items() if share}
            for body in scene.organisations if body in named and not _is_told(statement, named[body])}


def _is_told(statement: Statement, mentions: Sequence[Mention]) -> bool:
    """Whether a body stands nowhere but in the priorities ("Rehabilitasi Puskesmas X")."""
    entries = [(e.at, e.at + len(e.text)) for e in statement.entries]
    return all(any(start <= m.start < end for start, end in entries) for m in mentions)


def _of_article(scene: Scene, stage: Stage, named: Mapping[str, Sequence[Mention]]) -> dict[str, dict[str, float]]:
    """How each body stands in the whole article."""
    first, most = min(m[0].start for m in named.values()), max(map(len, named.values()))
    venues = {e.venue for e in scene.events.values() if e.venue}
    parents = {body.part_of for body in scene.organisations.values()}
    held = {organiser for event in scene.events.values() for organiser in event.organisers}
    unheld = stage.main is None or not scene.events[stage.main].organisers
    return {body: {
        "first": mentions[0].start == first, "title": any(scene.page.in_title(m.start) for m in mentions),
        "share": len(mentions) / most, "alone": len(scene.organisations) == 1, "organises": body in held, "unheld": unheld,
        "parent": body in parents, "venue": _is_venue(scene.organisations[body].name, venues),
        "recipient": all(is_recipient(scene, m) for m in mentions),
    } for body, mentions in named.items()}


def _is_venue(name: str, venues: Collection[str]) -> bool:
    return any(name in venue or venue in name for venue in venues)


def _of_cue(scene: Scene, statement: Statement, named: Mapping[str, Sequence[Mention]],
            roles: Sequence[Role]) -> dict[str, dict[str, float]]:
    """How near each body stands to the words that lead to the priorities."""
    at = statement.cue.start
    sentence, block = scene.page.sentence_at(at), scene.page.block_at(at)
    just, speaking = just_named(scene, sentence), {m.entity for m in scene.within(sentence, "person")}
    beside = {m.entity for m in scene.within(block, "person")}
    officials: dict[str, set[str]] = {body: set() for body in named}
    for role in roles:
        if role.organisation in officials and not role.past:
            officials[role.organisation].add(role.person)
    return {body: {
        "in sentence": any(sentence.start <= m.start < sentence.end for m in mentions),
        "in paragraph": any(block.start <= m.start < block.end for m in mentions),
        "just named": body == just, "never before": mentions[0].start > at,
        "speaker": not officials[body].isdisjoint(speaking), "speaker near": not officials[body].isdisjoint(beside),
        "officials": min(len(officials[body]), 3) / 3,
    } for body, mentions in named.items()}
