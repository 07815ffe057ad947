"""What is connected with something, as picture, table and words; and how two things are connected, step by step."""
from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice, pairwise
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from kg.errors import AmbiguousName, QueryError, UnknownName
from kg.network import KINDS, Network, Tie, Wanted

from .addresses import address
from .explorer import Line, View, explorer, view
from .language import _, as_date
from .picture import Picture, draw
from .tables import FORMATS, plain_table
from .telling import kind_of

pages = Blueprint("network", __name__)

MOST, INSIDE, OPENED = 30, 12, 6
"""Neighbours that a picture shows, those that one opened brings in, and how many may be opened."""
ROWS = 150
"""Ties that the table shows; a file has all of them."""
DRAWN = 6
"""Steps of a way up to which it is drawn; the names of more do not fit beside each other."""
LARGEST = 40
"""The best connected things, from which one starts."""


@dataclass(frozen=True)
class Step:
    """One step of a way: the two things, what ties them, and the sentences that say so."""

    tie: Tie
    label: str
    other: str
    said: list[Line]


@dataclass(frozen=True)
class Around:
    """What the page shows of a thing: its ties, those of what is opened, the things around it, and the picture of them."""

    ties: Sequence[Tie]
    opened: dict[str, list[Tie]]
    others: list[str]
    picture: Picture
    lines: list[tuple[Any, Any, str]]


def words(tie: Tie) -> str:
    """What a tie says, read from its first thing to the other."""
    forward = {"attended": _("hadir di"), "role": _("memegang jabatan di"), "part": _("bagian dari"),
               "organised": _("menyelenggarakan"), "holds": _("memprioritaskan"), "stated": _("dinyatakan di"),
               "behalf": _("mewakili")}
    backward = {"attended": _("dihadiri"), "role": _("tempat menjabat"), "part": _("membawahi"),
                "organised": _("diselenggarakan oleh"), "holds": _("diprioritaskan oleh"), "stated": _("menyatakan"),
                "behalf": _("diwakili oleh")}
    return (forward if tie.forward else backward)[tie.kind]


@pages.get("/graph")
def graph() -> tuple[str, int] | str:
    """The neighbours of one thing, and of those of them that are `open`; without one, the best connected things."""
    wanted, (iri, wrong) = _wanted(), _named("of")
    body = render_template(
        "network/graph.html", iri=iri, label=_label(iri), wrong=wrong, wanted=wanted, every=KINDS, label_of=_label,
        kind_of=kind_of, around=_around(iri, wanted) if iri else None, words=words, kind_words=_kind_words(), count=Counter,
        rows=ROWS, largest=_largest(view()) if not iri else [], opening=_opening,
    )
    return (body, 400) if wrong else body


@pages.get("/graph.<any(csv, tsv, json):form>")
def table(form: str) -> Response:
    """Every tie of one thing that the kinds and the period leave."""
    iri, wrong = _named("of")
    if form not in FORMATS or (not iri and wrong is None):
        abort(404)
    if wrong is not None:
        raise wrong
    rows = [{"tie": words(tie), "name": _label(tie.other), "iri": tie.other, "kind": kind_of(tie.other), "first": tie.first,
             "last": tie.last} for tie in view().network.around(iri, _wanted())]
    return plain_table(["tie", "name", "iri", "kind", "first", "last"], rows, form, "graph")


@pages.get("/path")
def path() -> tuple[str, int] | str:
    """The shortest ways between two things."""
    wanted = _wanted()
    (start, wrong), (end, wrong_too) = _named("from"), _named("to")
    ways: list[list[Step]] = []
    if start and end:
        try:
            said = cache(_said)
            ways = [_steps(way, wanted, said) for way in view().network.ways(start, end, wanted)] if start != end else []
        except UnknownName:
            ways = []
    wrong = wrong or wrong_too
    body = render_template("network/path.html", start=start, end=end, ways=ways, wrong=wrong, wanted=wanted, every=KINDS,
                           words=words, kind_words=_kind_words(), label_of=_label, kind_of=kind_of, drawn=DRAWN)
    return (body, 400) if wrong else body


def read(now: View) -> Network:
    """Read the network of a state of the graph."""
    return now.network


def _wanted() -> Wanted:
    """The kinds of ties and the period that are asked for."""
    asked = tuple(kind for kind in KINDS if kind in request.args.getlist("kind"))
    return Wanted(asked or KINDS, as_date(request.args.get("since", "")), as_date(request.args.get("until", "")))


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


def _around(iri: str, wanted: Wanted) -> Around:
    """What is around a thing: those opened are always shown, and bring in what is not shown yet."""
    network = view().network
    ties = network.around(iri, wanted)
    others = list(dict.fromkeys(tie.other for tie in ties))
    asked = [other for other in dict.fromkeys(request.args.getlist("open")) if other in set(others)][:OPENED]
    near = [*asked, *(other for other in others[:MOST] if other not in asked)][:MOST]
    near.sort(key=lambda other: (kind_of(other), others.index(other)))
    shown = {iri, *near}
    inside: dict[str, list[str]] = {}
    opened = {other: network.around(other, wanted) for other in asked}
    for other, found in opened.items():
        inside[other] = list(islice(dict.fromkeys(tie.other for tie in found if tie.other not in shown), INSIDE))
        shown |= set(inside[other])
    picture = draw(iri, near, inside, lambda node: sum(other not in shown for other in network.near.get(node, ())))
    return Around(ties, opened, others, picture, _lines(picture, network, wanted))


def _lines(picture: Picture, network: Network, wanted: Wanted) -> list[tuple[Any, Any, str]]:
    """The ties between things shown as pairs of spots, with the kind; "cross" where neither was opened from the other."""
    found = []
    for one, other in combinations(picture.spots, 2):
        ties = network.ties(one.iri, other.iri, wanted) if other.iri in network.near.get(one.iri, ()) else []
        if ties:
            found.append((one, other, ties[0].kind if one.iri == other.parent else "cross"))
    return found


def _largest(now: View) -> list[tuple[str, int]]:
    """The best connected things with their number of neighbours."""
    def found() -> list[tuple[str, int]]:
        network = now.network
        best = sorted(network.near, key=lambda iri: (-network.degree(iri), iri))[:LARGEST]
        return [(iri, network.degree(iri)) for iri in best]
    return now.keep("largest", found)


def _opening(iri: str) -> str:
    """The address with one thing more opened, or closed where it is open."""
    held = request.args.getlist("open")
    return address(open=[other for other in held if other != iri] if iri in held else [*held, iri])


def _steps(way: list[str], wanted: Wanted, said: Callable[[Tie], list[Line]]) -> list[Step]:
    """The steps of a way; ways share many, of which each is asked for once."""
    ties = [view().network.ties(one, other, wanted)[0] for one, other in pairwise(way)]
    return [Step(tie, _label(tie.one), _label(tie.other), said(tie)) for tie in ties]


def _said(tie: Tie) -> list[Line]:
    """The sentences that say what ties two things."""
    there, back = {"one": tie.one, "other": tie.other}, {"one": tie.other, "other": tie.one}
    first, second = (there, back) if tie.forward != (tie.kind == "organised") else (back, there)
    return view().rows("tie", **first) or view().rows("tie", **second)


def _kind_words() -> dict[str, Any]:
    return {"attended": _("kehadiran"), "role": _("jabatan"), "part": _("bagian dari"), "organised": _("penyelenggara"),
            "holds": _("prioritas"), "stated": _("dinyatakan di acara"), "behalf": _("mewakili")}
