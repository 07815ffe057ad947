"""What is connected with something, as picture, table and words; and how two things are connected, step by step."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, pi, sin
from typing import Any

from flask import Blueprint, render_template, request

from kg.errors import AmbiguousName, QueryError, UnknownName
from kg.network import KINDS, Network, Tie, read_network

from .explorer import Line, View, explorer, view
from .language import _

pages = Blueprint("network", __name__)

MOST = 32
"""Neighbours that a picture shows; the table has all of them."""

WIDTH = 1000
CROWDED = 12
"""Neighbours beyond which the picture is taller."""


@dataclass(frozen=True)
class Spot:
    """A neighbour in the picture: where it stands, on which side its name goes, and how it is tied."""

    iri: str
    label: str
    x: float
    y: float
    side: str
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """The neighbours, and the ties among them as pairs of spots."""

    height: int
    spots: list[Spot]
    cross: list[tuple[Spot, Spot]]


@dataclass(frozen=True)
class Step:
    """One step of a way: the two things, what ties them, and the sentences that say so."""

    tie: Tie
    label: str
    other: str
    said: list[Line]


def words(tie: Tie) -> str:
    """What a tie says, read from its first thing to the other."""
    forward = {"attended": _("hadir di"), "role": _("memegang jabatan di"), "part": _("bagian dari"),
               "organised": _("menyelenggarakan"), "holds": _("memegang prioritas"), "stated": _("dinyatakan di"),
               "behalf": _("mewakili")}
    backward = {"attended": _("dihadiri"), "role": _("tempat menjabat"), "part": _("membawahi"),
                "organised": _("diselenggarakan oleh"), "holds": _("dipegang"), "stated": _("menyatakan"),
                "behalf": _("diwakili oleh")}
    return (forward if tie.forward else backward)[tie.kind]


@pages.get("/graph")
def graph() -> tuple[str, int] | str:
    """The neighbours of one thing."""
    kinds = _kinds()
    iri, wrong = _named("of")
    ties = _network().around(iri, kinds) if iri else []
    others = list(dict.fromkeys(tie.other for tie in ties))
    body = render_template(
        "network/graph.html", iri=iri, label=_label(iri), ties=ties, wrong=wrong, kinds=kinds, every=KINDS, label_of=_label,
        picture=_picture(ties, others[:MOST], _network()), hidden=max(len(others) - MOST, 0), words=words,
        kind_words=_kind_words(), counted=Counter(_kind(other) for other in others), total=len(others),
    )
    return (body, 400) if wrong else body


@pages.get("/path")
def path() -> tuple[str, int] | str:
    """The shortest ways between two things."""
    kinds = _kinds()
    (start, wrong), (end, wrong_too) = _named("from"), _named("to")
    ways: list[list[Step]] = []
    if start and end:
        try:
            ways = [_steps(way, kinds) for way in _network().ways(start, end, kinds)] if start != end else []
        except UnknownName:
            ways = []
    wrong = wrong or wrong_too
    body = render_template("network/path.html", start=start, end=end, ways=ways, wrong=wrong, kinds=kinds, every=KINDS,
                           words=words, kind_words=_kind_words(), label_of=_label)
    return (body, 400) if wrong else body


def network_of(now: View) -> Network:
    """The network of a state of the graph."""
    return now.keep("network", lambda: read_network(now.explorer.reader))


def _network() -> Network:
    return network_of(view())


def _kinds() -> tuple[str, ...]:
    asked = [kind for kind in request.args.getlist("kind") if kind in KINDS]
    return tuple(asked) or KINDS


def _named(parameter: str) -> tuple[str, QueryError | None]:
    """The IRI of what a parameter names, "" where it names nothing, and why."""
    given = request.args.get(parameter, "").strip()[:500]
    if given.startswith("/"):
        given = explorer().settings.base + given
    try:
        return (view().names.resolve(given), None) if given else ("", None)
    except (UnknownName, AmbiguousName) as error:
        return "", error


def _label(iri: str) -> str:
    return view().names.label(iri) or iri


def _kind(iri: str) -> str:
    name = view().names.names.get(iri)
    return name.kind if name else ""


def _steps(way: list[str], kinds: tuple[str, ...]) -> list[Step]:
    steps = []
    for one, other in pairwise(way):
        tie = _network().ties(one, other, kinds)[0]
        said = view().rows("tie", one=one, other=other) or view().rows("tie", one=other, other=one)
        steps.append(Step(tie, _label(one), _label(other), said))
    return steps


def _picture(ties: list[Tie], others: list[str], network: Network) -> Picture:
    """The neighbours around the middle, those of a kind side by side."""
    height = 640 if len(others) > CROWDED else 420
    order = sorted(others, key=lambda iri: (_kind(iri), others.index(iri)))
    spots = []
    for index, iri in enumerate(order):
        angle = 2 * pi * (index + 0.5) / len(order) - pi / 2
        x, y = WIDTH / 2 + 262 * cos(angle), height / 2 + (height / 2 - 55) * sin(angle)
        kinds = tuple(dict.fromkeys(tie.kind for tie in ties if tie.other == iri))
        spots.append(Spot(iri, _label(iri), round(x, 1), round(y, 1), "start" if cos(angle) >= 0 else "end", kinds))
    return Picture(height, spots, [pair for pair in combinations(spots, 2) if network.graph.has_edge(pair[0].iri, pair[1].iri)])


def _kind_words() -> dict[str, Any]:
    return {"attended": _("kehadiran"), "role": _("jabatan"), "part": _("bagian dari"), "organised": _("penyelenggara"),
            "holds": _("prioritas"), "stated": _("dinyatakan di acara"), "behalf": _("mewakili")}

