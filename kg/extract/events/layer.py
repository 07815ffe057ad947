"""Gatherings and dated activities: kinds, editions, years, joint and sub-events."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.finder import Finder
from kg.extract.events.ties.fullest import full_name
from kg.extract.events.ties.groups import tie
from kg.extract.events.ties.seen import Gathering
from kg.extract.events.weighing import Support, believed
from kg.extract.eventwords import UNKNOWN, event_words
from kg.extract.forms import dated_heads, day_line
from kg.extract.page import Page
from kg.extract.scene import Mention
from kg.languages import Pack
from kg.model import Event, Evidence

Named = tuple[tuple[Mention, ...], dict[str, Event]]
"""Mentions of events, and the events by local id (e1, e2 …)."""


def name_events(page: Page, pack: Pack, taken: Sequence[Mention]) -> Named:
    """The events that a page names; `taken` are the dates and bodies."""
    return named(believed(*gather(page, pack, taken), pack), page, pack)


def named(gatherings: Sequence[Gathering], page: Page, pack: Pack) -> Named:
    """Gatherings as events, each with its name, forms and kind."""
    events: dict[str, Event] = {}
    mentions: list[Mention] = []
    for number, gathering in enumerate(gatherings, 1):
        kind = None if gathering.key.startswith(UNKNOWN) else gathering.key
        rule = f"events.{kind or 'open'}"
        spans = sorted({(s.start, s.end) for s in gathering.seen})
        mentions += [Mention(start, end, "event", f"e{number}", rule) for start, end in spans]
        words = event_words(pack)
        forms = tuple(dict.fromkeys(page.text[start:end] for s in gathering.seen for start, end in s.forms(words)))
        events[f"e{number}"] = Event(
            f"e{number}", full_name(gathering, page.text, words) or forms[0], forms, kind or None, gathering.edition,
            evidence=tuple(Evidence(start, end, rule) for start, end in spans))
    return tuple(sorted(mentions)), events


def gather(page: Page, pack: Pack, taken: Sequence[Mention]) -> tuple[list[Gathering], Support]:
    """The namings of the page by what may be an event, and what reads how much speaks for each."""
    finder = Finder(page, pack, taken)
    gatherings = tie(finder.seen(), finder.words, day_line(page, pack, finder.dates), dated_heads(page, pack, finder.dates))
    return gatherings, Support(finder.particulars.tellings, finder.particulars.day, len(page.text))
