"""What is told of a query's words before an engine reads it."""
from __future__ import annotations

import pytest

from kg.worker.clauses import undeclared, updates


@pytest.mark.parametrize(("query", "found"), [
    ("SELECT * { ?s foaf:name ?o }", {"foaf"}),
    ("PREFIX foaf: <http://x/> SELECT * { ?s foaf:name|^org:member/:p ?o }", {"org", ""}),
    ("SELECT * { ?s ?p 'a:b', \"c:d\" . # e:f\n ?s <urn:g:h> \"\"\"i:j\"\"\", _:blank }", set()),
    ("SELECT * { ?s ?p '2025'^^xsd:gYear, 'x'@en FILTER(?a=?b) } VALUES ?x { w:%20 }", {"xsd", "w"}),
])
def test_undeclared_prefixes(query, found):
    """Prefixes count where they stand in the query's own words, not in texts, comments and IRIs."""
    assert undeclared(query) == found


@pytest.mark.parametrize(("request_", "changes"), [
    ("PREFIX a: <http://a/> # why\n delete where { ?s a:b ?o }", True), ("LOAD <http://x/>", True),
    ("SELECT * { ?s ?p 'DELETE' }", False), ("# INSERT\nASK {}", False),
])
def test_updates_are_told_from_queries(request_, changes):
    """What begins with a word of SPARQL Update behind its prologue changes the graph."""
    assert updates(request_) is changes
