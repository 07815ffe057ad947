"""What a change between two graphs comes from: an article, a person's correction or decision, or the program."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pyoxigraph import NamedNode

from kg.graph.vocabulary import PREFIXES
from kg.resolve import article_iri
from kg.resolve.corrections import Correction
from kg.resolve.decisions import Decision
from kg.store import Graph

ARTICLES = """SELECT ?article ?text ?title ?day ?source WHERE { GRAPH ?article { ?article schema:articleBody ?text
    OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article schema:datePublished ?day }
    OPTIONAL { ?article dcterms:source ?source } } }"""

MENTIONED = """SELECT DISTINCT ?article ?iri WHERE {{ VALUES ?article {{ {articles} }}
    GRAPH ?article {{ {{ ?fact kg:mentions ?iri }} UNION {{ ?fact kg:priority ?iri }} }} }}"""

NAMED = """SELECT DISTINCT ?iri ?name WHERE {{ VALUES ?article {{ {articles} }}
    GRAPH ?article {{ {{ ?fact kg:mentions ?iri }} UNION {{ ?fact kg:priority ?iri }} }}
    GRAPH ?labels {{ {{ ?iri skos:prefLabel ?name }} UNION {{ ?iri skos:altLabel ?name }} }} }}"""

Row = TypeVar("Row")


@dataclass(frozen=True)
class Basis:
    """What a generation rests on beside its articles. `program` tells one state of the rules and vocabulary from another."""

    base: str
    version: str
    program: str
    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @classmethod
    def read(cls, written: Mapping[str, Any] | None) -> Basis | None:
        """A basis as written down, None for none."""
        if written is None:
            return None
        return cls(written["base"], written["version"], written["program"],
                   tuple(Decision(**row) for row in written["decisions"]),
                   tuple(Correction(**row) for row in written["corrections"]))


class Causes:
    """The causes of the changes between two graphs; without a basis of both only articles are told as causes."""

    def __init__(self, before: Graph, after: Graph, old: Basis | None = None, new: Basis | None = None) -> None:
        self._views, self._old, self._new = (before, after), old, new
        self._articles = (_articles(before), _articles(after))

    def of(self, article: str, iris: Iterable[str]) -> str:
        """What changed a fact of an article about some entities, in words."""
        was, is_ = (known.get(article) for known in self._articles)
        if was != is_:
            return "the article is new" if was is None else "the article is gone" if is_ is None else "the article changed"
        return self._judged(article, set(iris)) or self._programmed() or self._elsewhere(set(iris))

    def _judged(self, article: str, iris: set[str]) -> str:
        if article in self._corrections:
            return self._corrections[article]
        return next((words for concerned, words in self._decisions if concerned & iris), "")

    def _programmed(self) -> str:
        if self._old is None or self._new is None or self._old.program == self._new.program:
            return ""
        versions = f" {self._old.version} → {self._new.version}" if self._old.version != self._new.version else ""
        return f"the program{versions} ({self._old.program} → {self._new.program})"

    def _elsewhere(self, iris: set[str]) -> str:
        found = sorted(article for article, concerned in self._touched.items() if concerned & iris)
        if found:
            return "who is who, by " + ", ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")
        return "who is who" if self._old and self._new else "who is who, a judgement or the program"

    @cached_property
    def _corrections(self) -> dict[str, str]:
        """Article → the corrections that one of the two has alone, in words."""
        found: dict[str, list[str]] = defaultdict(list)
        for base, row, mark in self._alone(lambda basis: basis.corrections):
            words = f"correction {mark}: {row.name}, {row.field}: {row.old or '–'} → {row.new or '–'}{_who(row.who)}"
            found[article_iri(base, row.article)].append(words)
        return {article: "; ".join(words) for article, words in found.items()}

    @cached_property
    def _decisions(self) -> list[tuple[frozenset[str], str]]:
        """(IRIs in either graph of what it is about, words) of the decisions that one of the two has alone."""
        return [(self._concerned(base, row), f"decision {mark}: {row.verdict}, {row.left_article}:{row.left_name} and "
                 f"{row.right_article}:{row.right_name}{_who(row.who)}")
                for base, row, mark in self._alone(lambda basis: basis.decisions)]

    def _alone(self, rows_of: Callable[[Basis], tuple[Row, ...]]) -> list[tuple[str, Row, str]]:
        """(base, row, made or withdrawn) of the rows that one of the two has alone."""
        if self._old is None or self._new is None:
            return []
        old, new = rows_of(self._old), rows_of(self._new)
        return [*((self._new.base, row, "made") for row in new if row not in old),
                *((self._old.base, row, "withdrawn") for row in old if row not in new)]

    def _concerned(self, base: str, decision: Decision) -> frozenset[str]:
        found = set()
        for article, name in (decision.left, decision.right):
            query = NAMED.format(articles=NamedNode(article_iri(base, article)))
            for view in self._views:
                found |= {row["iri"].value for row in view.query(query, prefixes=PREFIXES) if row["name"].value == name}
        return frozenset(found)

    @cached_property
    def _touched(self) -> dict[str, set[str]]:
        """Articles that came, went or changed → what they name."""
        before, after = self._articles
        names = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
        query = MENTIONED.format(articles=" ".join(str(NamedNode(name)) for name in sorted(names)))
        found: dict[str, set[str]] = {name: set() for name in names}
        for view in self._views if names else ():
            for row in view.query(query, prefixes=PREFIXES):
                found[row["article"].value].add(row["iri"].value)
        return found


def _articles(view: Graph) -> dict[str, int]:
    """Article → what tells one state of it from another."""
    return {row[0].value: hash(tuple(term.value if term is not None else "" for term in list(row)[1:]))
            for row in view.query(ARTICLES, prefixes=PREFIXES)}


def _who(who: str) -> str:
    return f" ({who})" if who else ""
