"""Article → Document: layers over one text, each of which says which rule read which words."""
from __future__ import annotations

from kg.collector import unswept
from kg.extract.attendance.layer import find_attendance
from kg.extract.bodies.layer import name_bodies
from kg.extract.dates.layer import find_dates, published_of
from kg.extract.events.extents import in_full
from kg.extract.events.layer import name_events
from kg.extract.events.raised import raised
from kg.extract.happenings.layer import complete_events
from kg.extract.layout.layer import lay_out
from kg.extract.normalisation.layer import normalised
from kg.extract.page import Page
from kg.extract.parents.layer import complete_parents
from kg.extract.people.layer import name_people
from kg.extract.places.layer import name_places
from kg.extract.priorities.layer import find_priorities
from kg.extract.roles.layer import find_roles
from kg.extract.scene import Mention, Scene
from kg.extract.tagger.layer import Tagger, fill_gaps
from kg.languages import Pack
from kg.model import Article, Document, Organisation

__all__ = ["extract", "name_things"]


def extract(article: Article, pack: Pack, tagger: Tagger | None = None) -> Document:
    """The facts of one article; a tagger names what the grammar left out."""
    with unswept():
        return _extract(article, pack, tagger)


def _extract(article: Article, pack: Pack, tagger: Tagger | None) -> Document:
    """The same; at its end all that was made on the way is gone before the collector looks."""
    scene = name_things(lay_out(article, pack, normalised(article, pack)), pack)
    scene = fill_gaps(scene, tagger) if tagger else scene
    scene = complete_events(complete_parents(scene))
    roles = find_roles(scene)
    document = Document(
        id=article.id, title=article.title, published=published_of(scene.page, scene.mentions),
        people=tuple(scene.people.values()), organisations=tuple(scene.organisations.values()),
        events=tuple([in_full(scene, e) for e in scene.events.values()]), roles=roles,
        attendance=find_attendance(scene, roles), priorities=find_priorities(scene, roles),
    )
    return scene.page.copy.as_stored(document)


def name_things(page: Page, pack: Pack) -> Scene:
    """The page with everything that it names: dates, bodies, events, people and places, in that order."""
    page, known, organisations = name_bodies_and_dates(page, pack)
    happenings, events = name_events(page, pack, known)
    persons, people = name_people(page, pack, (*known, *happenings))
    places = name_places(page, pack, (*known, *happenings, *persons))
    mentions = sorted((*known, *happenings, *persons, *places), key=lambda m: (m.start, -m.end))
    return Scene(page, pack, tuple(mentions), people, organisations, events)


def name_bodies_and_dates(page: Page, pack: Pack) -> tuple[Page, tuple[Mention, ...], dict[str, Organisation]]:
    """The page as it is read for events, and what is named on it before these: mentions, and the bodies by local id."""
    dates = find_dates(page, pack)
    owned, page = raised(page, pack, dates)
    bodies, organisations = name_bodies(owned, pack)
    return page, (*dates, *bodies), organisations
