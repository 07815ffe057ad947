"""A person's posts and events on one axis of years, as the shapes of a picture that the server draws."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .explorer import Line

WIDTH, LEFT, ROW, TOP = 1000.0, 6.0, 26.0, 30.0
MOST = 14


@dataclass(frozen=True)
class Bar:
    """A post: a line from its start to its end, and a dot for each article that reports it."""

    label: str
    x: float
    width: float
    y: float
    dots: tuple[float, ...]
    past: bool


@dataclass(frozen=True)
class Picture:
    """The shapes: years as (x, label), bars of posts, dots of events as (x, label, address)."""

    height: float
    years: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    events: tuple[tuple[float, str, str], ...]


def draw(roles: Sequence[Sequence[Line]], events: Sequence[Sequence[Line]]) -> Picture | None:
    """The picture, None where fewer than two things have a date or all of them lie within a year."""
    told = [rows for rows in roles if any(row["observed"] or row["start"] for row in rows)][:MOST]
    dated = [rows[0] for rows in events if rows[0]["start"]]
    moments = [*_moments(told), *(_moment(row["start"]) for row in dated)]
    if len(told) + len(dated) < 2 or max(moments) - min(moments) < 1:
        return None
    first, last = int(min(moments)), int(max(moments)) + 1
    scale = (WIDTH - 2 * LEFT) / max(last - first, 1)
    def x(moment: float) -> float:
        return round(LEFT + (moment - first) * scale, 1)
    step = max(1, -(-(last - first) // 10))
    bars = tuple(_bar(rows, TOP + 34 + index * ROW * 1.5, x, last) for index, rows in enumerate(told))
    return Picture(TOP + 44 + len(told) * ROW * 1.5, tuple((x(year), str(year)) for year in range(first, last + 1, step)), bars,
                   tuple((x(_moment(row["start"])), row["eventLabel"], row["event"]) for row in dated))


def _bar(rows: Sequence[Line], y: float, x, last: int) -> Bar:  # type: ignore[no-untyped-def]
    starts = [_moment(row["start"]) for row in rows if row["start"]]
    ends = [_moment(row["end"]) + (1 if len(row["end"]) == 4 else 0) for row in rows if row["end"]]
    seen = sorted({_moment(row["observed"]) for row in rows if row["observed"]})
    low = min([*starts, *seen], default=0.0)
    high = min(max([*ends, *seen, low]), float(last))
    label = " ".join(filter(None, (rows[0]["roleLabel"], rows[0]["organisationLabel"])))
    return Bar(label, x(low), max(x(high) - x(low), 0), y, tuple(map(x, seen)), all(row["past"] == "true" for row in rows))


def _moments(roles: Iterable[Sequence[Line]]) -> list[float]:
    return [_moment(row[name]) for rows in roles for row in rows for name in ("start", "end", "observed") if row[name]]


def _moment(value: str) -> float:
    """A date as a year with a fraction; a year alone at its beginning."""
    month = int(value[5:7]) - 1 if len(value) >= 7 else 0
    return int(value[:4]) + month / 12 + (int(value[8:10]) / 372 if len(value) >= 10 else 0)
