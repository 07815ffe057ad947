import json

import pytest
from pyoxigraph import Store

from kg.worker.capped import written

TEXTS = ("a", "},{", "{}", '"},{"', "}},{", "\\", '\\"},{"x', "é🙂" * 3000, "\u0001\n\t", "]}}", '{"head"')


def table(rows: list[str], limit: int) -> tuple[list[str | None], bool]:
    """The values of ?x, and whether some were left out."""
    kind, body, cut = written(Store().query(f"SELECT ?x ?y {{ VALUES (?x ?y) {{ {' '.join(rows)} }} }}"), limit)
    assert kind == "table"
    found = json.loads(bytes(body))
    assert found["head"]["vars"] == ["x", "y"]
    return [row.get("x", {}).get("value") for row in found["results"]["bindings"]], cut


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("limit", [1, 5, 9, 10, 11, 50])
def test_texts_that_look_like_rows(text, limit):
    """As many rows as may be, whatever their texts look like, and no word of a cut where nothing is left out."""
    value = json.dumps(text, ensure_ascii=False)
    rows = [f"({value} {'UNDEF' if number % 2 else '1'})" for number in range(10)]
    assert table(rows, limit) == ([text] * min(10, limit), limit < 10)


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5000, 6000, 6001])
def test_rows_without_values(limit):
    """Empty rows count as others do."""
    rows = ["(UNDEF UNDEF)", '("{}" UNDEF)', "(UNDEF UNDEF)"] * 2000
    expected = [None, "{}", None] * 2000
    assert table(rows, limit) == (expected[:limit], limit < 6000)


def test_triples_of_triples():
    """Statements about statements are one row each."""
    store = Store()
    store.update("INSERT DATA { <a:a> <a:b> <<( <a:c> <a:d> '},{\"' )>>, <<( <a:c> <a:d> '{}' )>> , 1 }")
    kind, body, cut = written(store.query("SELECT ?o { ?s ?p ?o }"), 2)
    assert (kind, cut, len(json.loads(bytes(body))["results"]["bindings"])) == ("table", True, 2)


@pytest.mark.parametrize(("limit", "cut"), [(2, True), (3, False)])
def test_graphs_are_cut_by_lines(limit, cut):
    """A triple is a line, whatever stands in its text."""
    store = Store()
    store.update('INSERT DATA { <a:a> <a:b> "x\\ny\\n", "\u2028", "z" }')
    kind, body, was_cut = written(store.query("CONSTRUCT WHERE { ?s ?p ?o }"), limit)
    assert (kind, was_cut, bytes(body).count(b" .\n")) == ("graph", cut, min(limit, 3))


def test_an_endless_result_stops_at_the_cap():
    """What is left out is not computed."""
    digits = " ".join(f"VALUES ?v{number} {{ 0 1 2 3 4 5 6 7 8 9 }}" for number in range(12))
    _, body, cut = written(Store().query(f"SELECT * {{ {digits} }}"), 1000)
    assert cut
    assert len(json.loads(bytes(body))["results"]["bindings"]) == 1000


def test_truth():
    """ASK gives a boolean."""
    kind, body, cut = written(Store().query("ASK {}"), 1)
    assert (kind, json.loads(body)["boolean"], cut) == ("boolean", True, False)
