"""Who is said to hold a post when, and whose times in one post that one person alone can hold meet."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from kg.graph.vocabulary import PREFIXES
from kg.store import Graph

Row = dict[str, str]
Post = tuple[str, str, str]
"""(IRI of the body, its label, name of the post)."""

SINGLE = """SELECT ?label ?higher WHERE { GRAPH ?g { ?role kg:singleHolder true ; skos:prefLabel ?label
    OPTIONAL { ?role kg:manyBeside ?above . ?above skos:prefLabel ?higher } } }"""


def single_posts(view: Graph) -> dict[str, frozenset[str]]:
    """Folded names of the posts that one person holds at a time → names of posts beside which several may hold them."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in view.query(SINGLE, prefixes=PREFIXES):
        label, higher = row[0].value.casefold(), row[1]
        found[label] |= {higher.value.casefold()} if higher is not None else set()
    return {label: frozenset(higher) for label, higher in found.items()}


def rivals(roles: Iterable[Row], single: Mapping[str, frozenset[str]]) -> dict[Post, list[Row]]:
    """The rows of each post that two articles give to two people at one time. Former holders without a term have no time."""
    posts: dict[Post, list[Row]] = defaultdict(list)
    held: dict[str, set[str]] = defaultdict(set)
    for row in roles:
        name = row["detail"].casefold()
        held[row.get("object_iri", "")].add(name)
        if name in single and row.get("object_iri") and all(_times(row)):
            posts[row["object_iri"], row["object"], row["detail"].casefold()].append(row)
    return {(iri, label, group[0]["detail"]): meeting for (iri, label, name), group in posts.items()
            if not single[name] & held[iri] and (meeting := _meeting(group))}


def _meeting(group: list[Row]) -> list[Row]:
    """The rows of people of whom two are said to hold the post at one time, by other articles: one that names both knows of
    both, as where a post is handed over."""
    people: dict[str, list[Row]] = defaultdict(list)
    for row in group:
        people[row["subject_iri"]].append(row)
    found: set[str] = set()
    for left, right in combinations(sorted(people), 2):
        one, other = _apart(people[left], people[right]), _apart(people[right], people[left])
        if one and other and _overlap(one, other):
            found |= {left, right}
    return [row for row in group if row["subject_iri"] in found]


def _apart(left: list[Row], right: list[Row]) -> list[Row]:
    """The rows of articles that do not name the other."""
    both = {row["article_iri"] for row in right}
    return [row for row in left if row["article_iri"] not in both]


def _overlap(left: list[Row], right: list[Row]) -> bool:
    (a, b), (c, d) = _span(left), _span(right)
    return not (_before(b, c) or _before(d, a))


def _span(held: list[Row]) -> tuple[str, str]:
    """From the first to the last day on which someone is said to hold a post."""
    times = [_times(row) for row in held]
    return min(start for start, _ in times), max(end for _, end in times)


def _times(row: Row) -> tuple[str, str]:
    """From and until, of a row: as stated, else the day of the article."""
    day = "" if row["status"] == "past" else row["published"]
    return row["start"] or day, row["end"] or day


def _before(end: str, start: str) -> bool:
    """Whether a time that ends is over when another begins; at less than a day's precision they may share a year or month."""
    grain = min(len(end), len(start))
    return end[:grain] <= start[:grain] if grain < 10 else end < start
