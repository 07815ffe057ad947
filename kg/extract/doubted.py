"""What an article seems to name as an event and is not believed to: for people who look for one that is missing."""
from __future__ import annotations

from dataclasses import dataclass

from kg.extract import name_bodies_and_dates
from kg.extract.events.layer import gather, named
from kg.extract.events.weighing import believed, reasons
from kg.extract.layout.layer import lay_out
from kg.extract.normalisation.layer import normalised
from kg.languages import Pack
from kg.model import Article, Document, Event


@dataclass(frozen=True)
class Doubt:
    """What would have been an event, with the weight of each that speaks for it (above nought) or against it."""

    event: Event
    reasons: dict[str, float]


def doubted_events(article: Article, pack: Pack) -> list[Doubt]:
    """The doubts of an article, in the order in which they are first named, with evidence in the text as stored."""
    page, known, _ = name_bodies_and_dates(lay_out(article, pack, normalised(article, pack)), pack)
    gatherings, support = gather(page, pack, known)
    kept = {id(one) for one in believed(gatherings, support, pack)}
    doubted = [one for one in gatherings if id(one) not in kept]
    _, events = named(doubted, page, pack)
    stored = page.copy.as_stored(Document(article.id, events=tuple(events.values())))
    return [Doubt(event, reasons(one, support, pack)) for event, one in zip(stored.events, doubted, strict=True)]
