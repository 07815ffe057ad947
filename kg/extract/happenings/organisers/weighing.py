"""Which bodies held which events: all that speaks for a body, weighed (see organisers.toml)."""
from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace

from kg.extract.happenings.holding import LEAD, STATED, Holding
from kg.extract.happenings.organisers.evidence import NEVER, Evidence
from kg.extract.happenings.organisers.sequels import Sequels
from kg.extract.happenings.organisers.told import tell_holders
from kg.extract.happenings.passages import Story
from kg.extract.scene import Mention
from kg.extract.weighing import total

OF_OTHERS = ("stated of others", "named of others")
"""That another body is plainly said to hold an event."""


def organise_events(story: Story) -> dict[str, Holding]:
    """The organisers of each event that has any, by the event's id; what sentences state is all where a pack weighs nothing."""
    told = tell_holders(story)
    weights = story.scene.pack.table("organisers", "weights")
    if not weights:
        return told
    evidence = Evidence(story, told)
    weighed = ((event, _weighed(evidence, weights, event)) for event in story.scene.events)
    return _with_sequels(story, evidence, {event: holding for event, holding in weighed if holding})


def _with_sequels(story: Story, evidence: Evidence, held: dict[str, Holding]) -> dict[str, Holding]:
    """The holdings, with that of the main event for what belongs to it and has none."""
    main, sequels = held.get(story.main or ""), Sequels(story, evidence.agents)
    lead = evidence.told.get(story.main or "", main)
    own = [event for event in story.scene.events if sequels.of_anniversary(event)] if lead else []
    told = [event for event, holding in evidence.told.items() if holding.plainness >= STATED]
    if lead:
        held |= {event: Holding(LEAD, lead.bodies[:1], lead.offset) for event in own if event not in told}
    if main is None or len(held) == len(story.scene.events):
        return held
    more = [e for e in story.scene.events if e not in held and sequels.belongs_to_main(e)]
    return held | {event: replace(main, plainness=LEAD) for event in more}


def weight(names: Collection[str], weights: Mapping[str, float]) -> float:
    """The sum of what each evidence weighs, above nought where a body is more likely the holder than not."""
    return -math.inf if NEVER in names else total(dict.fromkeys(names, 1.0), weights)


def _weighed(evidence: Evidence, weights: Mapping[str, float], event: str) -> Holding | None:
    bodies = _likely(evidence, weights, event)
    wholes = {evidence.scene.organisations[b].part_of for b in bodies}
    bodies = [b for b in bodies if b not in wholes or evidence.of(event, b).isdisjoint(OF_OTHERS)]  # held by a branch of it
    told = evidence.told.get(event)
    stated = {b.entity: b for b in told.bodies} if told else {}
    mentions = [stated.get(body) or _nearest(evidence.story, event, body) for body in bodies]
    named = sorted((m for m in mentions if m), key=lambda m: (m.entity not in stated, m.start))
    if not named:
        return None
    offset = told.offset if told and named[0].entity in stated else named[0].start
    return Holding(told.plainness if told else LEAD, tuple(named), offset)


def _likely(evidence: Evidence, weights: Mapping[str, float], event: str) -> list[str]:
    """The bodies that more likely hold an event than not; of those of which the same is said, one is weighed for all."""
    near = evidence.near(event)
    likely = {body for body in near if weight(evidence.of(event, body), weights) > 0}
    for alike in evidence.alike:
        far = next((body for body in alike if body not in near), None)
        if far and weight(evidence.of(event, far), weights) > 0:
            likely.update([body for body in alike if body not in near])
    return [body for body in evidence.scene.organisations if body in likely] if likely else []


def _nearest(story: Story, event: str, body: str) -> Mention | None:
    """The mention of a body that is nearest to where an event is first told."""
    first = story.first(event)
    at = first.span.start if first else 0
    return min(story.scene.mentions_of("organisation").get(body, ()), key=lambda m: abs(m.start - at), default=None)
