from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import AmbiguousName, QueryError, UnknownName
from kg.query.library import Parameter, parse
from kg.query.names import Name, NameIndex
from kg.query.values import bind, term, terms

NAMES = NameIndex([
    Name("http://x/event/a", "event", "Rapat Kerja Nasional ke-2", ("Rakernas", "Rakernas AUMSOS"), ("2025",)),
    Name("http://x/event/b", "event", "Rapat Kerja Nasional LAZCU", ("Rakernas",), ("2024",)),
    Name("http://x/person/c", "person", "Iqbal Rais"),
    Name("http://x/organisation/d", "organisation", "PWM DKI Jakarta"),
])
QUESTION = parse("event_thing", """#+ question: {id: Apa, en: What}
#+ parameters:
#+   event: {type: event, required: true, example: x}
#+   since: {type: date, example: 2025}
#+   as: {type: choice, choices: {a: {id: a, en: a}}, terms: "http://v/"}
#+ columns:
#+   s: {id: S, en: S}
SELECT ?s WHERE { VALUES ?event { UNDEF } ?s ?p ?event OPTIONAL { VALUES ?since { UNDEF } } VALUES ?as { UNDEF } }
""")


def kind(name: str, **more: object) -> Parameter:
    return Parameter("value", name, {}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["http://x/event/a", "<http://x/event/a>", "rakernas aumsos", "Rakernas AUMSOS 2025",
                                  "rakernas 2025"])
def test_an_entity_goes_by_iri_or_name(said):
    """An entity is named by its IRI, by any of its names, or by words that only it holds."""
    assert term(kind("event"), said, NAMES) == NamedNode("http://x/event/a")


def test_an_ambiguous_name_lists_what_it_names():
    """A name of several things is refused with all of them."""
    with pytest.raises(AmbiguousName) as caught:
        term(kind("event"), "Rakernas", NAMES)
    assert [iri for iri, _ in caught.value.candidates] == ["http://x/event/a", "http://x/event/b"]


@pytest.mark.parametrize(("of", "said"), [("event", "Iqbal Rais"), ("person", "Iqbal Rias"), ("event", "http://x/person/c")])
def test_an_unknown_name_offers_the_nearest(of, said):
    """A name of nothing, or of another kind of thing, is refused; the nearest names are offered."""
    with pytest.raises(UnknownName) as caught:
        term(kind(of), said, NAMES)
    if said == "Iqbal Rias":
        assert caught.value.nearest == ("Iqbal Rais",)


@pytest.mark.parametrize(("of", "said"), [("date", "kemarin"), ("date", "2025-13"), ("date", "2025-02-30"), ("number", "1.5"),
                                          ("number", "x"), ("choice", "b")])
def test_values_that_do_not_fit_are_refused(of, said):
    """A value that is not of its parameter's type is refused."""
    with pytest.raises(QueryError):
        term(kind(of, choices={"a": {}}), said, NAMES)


def test_dates_keep_their_precision():
    """A year, a month and a day are typed as such."""
    assert [term(kind("date"), said, NAMES).datatype.value.rsplit("#")[-1] for said in ("2025", "2025-06", "2025-06-30")] == [
        "gYear", "gYearMonth", "date"]


def test_missing_and_superfluous_values_are_told():
    """A required value that is missing and a value without a parameter are refused by name."""
    with pytest.raises(QueryError, match="needs a value for event"):
        terms(QUESTION, {"event": "  "}, NAMES)
    with pytest.raises(QueryError, match="no parameter 'colour'"):
        terms(QUESTION, {"event": "rakernas aumsos", "colour": "red"}, NAMES)


def test_places_of_values_not_given_go_away():
    """What is given is bound everywhere, what is not given leaves plain SPARQL behind."""
    text = bind(QUESTION.sparql, terms(QUESTION, {"event": "http://x/event/a", "as": "a"}, NAMES), QUESTION.parameters)
    assert "VALUES ?event { <http://x/event/a> }" in text
    assert "VALUES ?as { <http://v/a> }" in text
    assert "since" not in text
    Store().query(text)


@given(st.text(max_size=60))
def test_a_text_is_never_part_of_the_query(said):
    """Whatever is typed, the query finds just that text: it cannot end its literal."""
    store = Store()
    store.add(Quad(NamedNode("http://x/s"), NamedNode("http://x/p"), Literal(said)))
    text = bind("SELECT ?s WHERE { VALUES ?t { UNDEF } ?s ?p ?t }", {"t": Literal(said)}, (Parameter("t", "text", {}),))
    assert [row["s"].value for row in store.query(text)] == ["http://x/s"]


@given(st.text(max_size=40))
def test_no_name_breaks_the_search(said):
    """Searching and resolving take any text; they find, or say that nothing is named so."""
    NAMES.find(said)
    with suppress(UnknownName, AmbiguousName):
        assert NAMES.resolve(said) in NAMES.names


def test_search_forgives_a_letter():
    """One letter wrong, missing, added or swapped still finds the name, best match first."""
    for typed in ("iqbal rias", "iqbl rais", "ikbal rais", "iqball", "rais iqb"):
        assert NAMES.find(typed)[0].name.label == "Iqbal Rais"
