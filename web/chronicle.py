"""The timeline: events, and posts that begin and end by stated terms, of the whole graph or of one thing."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flask import Blueprint, Response, render_template, request

from kg.errors import AmbiguousName, UnknownName

from .explorer import View, view
from .facets import items
from .language import as_date
from .tables import plain_table
from .today import told_apart

pages = Blueprint("chronicle", __name__)

MOST = 200
"""Rows of the table; the rest is counted, and reached by a narrower period."""
LINKS = ("attendee", "organiser", "series")
DAYS, MONTHS = 62, 48
"""Bars are days up to a span of this many, then months up to that many, then years."""
WIDTH, HALF, AXIS = 1000.0, 120.0, 22.0


@dataclass(frozen=True)
class Moment:
    """Something at a date of any precision: an event, or the beginning or end of a post of a person in a body."""

    date: str
    kind: str
    iri: str
    role: str = ""
    body: str = ""
    source: str = ""
    tied: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Bar:
    """One day, month or year: how many events and changes of posts it has, and its shape."""

    key: str
    events: int
    posts: int
    x: float
    width: float
    up: float
    down: float
    named: bool


@pages.get("/timeline")
def page() -> tuple[str, int] | str:
    """What happened when; `of` is something that it is about, `since` and `until` bound the period."""
    of, (since, until) = request.args.get("of", "").strip(), _period()
    iri, wrong = "", None
    try:
        iri = view().names.resolve(of) if of else ""
    except (UnknownName, AmbiguousName) as error:
        wrong = error
    found = [] if wrong else _chosen(iri)
    whole = not (of or since or until)
    bars, vague = view().keep("bars", lambda: _bars(found)) if whole else _bars(found)
    past, ahead = told_apart(found, lambda m: m.date)
    shown = sorted(past[-MOST:], key=lambda m: m.date, reverse=True)
    height = HALF + AXIS + max((bar.down for bar in bars), default=0) + 6
    said = render_template("timeline/page.html", of=of, iri=iri, wrong=wrong, since=since, until=until, found=found, bars=bars,
                           events=sum(m.kind == "event" for m in found), vague=vague, past=len(past), shown=shown, ahead=ahead,
                           most=MOST, height=height, half=HALF, axis=AXIS, label=_label)
    return (said, 404) if wrong else said


@pages.get("/timeline.<any(csv, tsv, json):form>")
def table(form: str) -> Response:
    """Everything of the timeline with the same filter. Raises UnknownName, AmbiguousName."""
    of = request.args.get("of", "").strip()
    rows = [{"date": at.date, "what": at.kind, "name": _label(at.iri), "iri": at.iri, "role": at.role,
             "body": _label(at.body) if at.body else "", "body_iri": at.body, "source": at.source}
            for at in reversed(_chosen(view().names.resolve(of) if of else ""))]
    return plain_table(["date", "what", "name", "iri", "role", "body", "body_iri", "source"], rows, form, "timeline")


def _period() -> tuple[str, str]:
    since, until = (as_date(request.args.get(name, "")) for name in ("since", "until"))
    return since, until


def _chosen(iri: str) -> list[Moment]:
    """What is about a thing, "" for everything, in the period that is asked for, by date."""
    since, until = _period()
    return [m for m in (about(view()).get(iri, []) if iri else moments(view())) if since <= m.date <= (until or "9") + "~"]


def moments(now: View) -> list[Moment]:
    """Every dated event and post of a state of the graph, by date."""
    return now.keep("moments", lambda: sorted({*_events(now), *_posts(now)}, key=lambda m: (m.date, m.kind, m.iri, m.source)))


def about(now: View) -> dict[str, list[Moment]]:
    """The dated events and posts by what they are about, by date."""
    def found() -> dict[str, list[Moment]]:
        tied: dict[str, list[Moment]] = defaultdict(list)
        for moment in moments(now):
            for iri in moment.tied:
                tied[iri].append(moment)
        return dict(tied)
    return now.keep("moments by thing", found)


def _events(now: View) -> Iterator[Moment]:
    for item in items(now, "event"):
        if item.first("start"):
            tied = {item.iri, *(other for link in LINKS for other in item.values.get(link, {}))}
            yield Moment(item.first("start"), "event", item.iri, tied=frozenset(tied))


def _posts(now: View) -> Iterator[Moment]:
    seen: set[tuple[str, ...]] = set()
    for person, role, name, body, start, end, source in now.tuples("terms"):
        for kind, day in (("began", start), ("ended", end)):
            if day and (kind, day, person, role, body) not in seen:
                seen.add((kind, day, person, role, body))
                yield Moment(day, kind, person, name, body, source, frozenset(filter(None, (person, role, body))))


def _label(iri: str) -> str:
    return view().names.label(iri) or iri.rsplit("/", 1)[-1]


def _bars(found: Sequence[Moment]) -> tuple[list[Bar], int]:
    """Bars without gaps from the first to the last, and how many dates are too vague for them."""
    size = _size([m.date for m in found])
    told = [m for m in found if len(m.date) >= size]
    if len({m.date[:size] for m in told}) < 2:
        return [], 0
    events = Counter(m.date[:size] for m in told if m.kind == "event")
    posts = Counter(m.date[:size] for m in told if m.kind != "event")
    keys = _keys(min(m.date[:size] for m in told), max(m.date[:size] for m in told), size)
    scale, width = (HALF - 8) / max(*events.values(), *posts.values(), 1, 1), WIDTH / len(keys)
    step = -(-len(keys) // 12)
    return [Bar(key, events[key], posts[key], round(n * width, 2), round(width * 0.8, 2), round(events[key] * scale, 1),
                round(posts[key] * scale, 1), n % step == 0) for n, key in enumerate(keys)], len(found) - len(told)


def _size(dates: Sequence[str]) -> int:
    """How much of a date names its bar: 10 for days, 7 for months, 4 for years."""
    exact = sorted(d for d in dates if len(d) == 10)
    if not exact or any(len(d) == 4 for d in dates) and len(exact) * 2 < len(dates):
        return 4
    span = (date.fromisoformat(exact[-1]) - date.fromisoformat(exact[0])).days
    return 10 if span <= DAYS else 7 if span <= MONTHS * 31 else 4


def _keys(first: str, last: str, size: int) -> list[str]:
    if size == 4:
        return [str(year) for year in range(int(first), int(last) + 1)]
    if size == 7:
        low, high = (int(key[:4]) * 12 + int(key[5:]) - 1 for key in (first, last))
        return [f"{month // 12}-{month % 12 + 1:02}" for month in range(low, high + 1)]
    start = date.fromisoformat(first)
    return [str(start + timedelta(n)) for n in range((date.fromisoformat(last) - start).days + 1)]
