from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import UnknownName
from kg.network import KINDS, Network, read_network
from tests.query.corpus import BASE, quads

NODES = st.sampled_from("abcdef")


def iri(key: str) -> str:
    return f"{BASE}/{key}"


@pytest.fixture(scope="module")
def network() -> Network:
    store = Store()
    store.extend(quads())
    return read_network(store)


def test_ties_say_which_way_they_read(network):
    """What ties two things is told from either side."""
    assert [(tie.kind, tie.forward) for tie in network.ties(iri("person/iqbal"), iri("event/rakernas-2"))] == [("attended", True)]
    assert [(tie.kind, tie.forward) for tie in network.ties(iri("organisation/pp"), iri("organisation/pwm"))] == [("part", False)]
    assert [(t.kind, t.forward) for t in network.ties(iri("person/rina"), iri("person/agus"))] == [("behalf", False)]


def test_what_is_around(network):
    """The neighbours of a person, by kind; a kind can be left out; what has no ties has no neighbours."""
    found = [(tie.kind, tie.other.removeprefix(BASE + "/")) for tie in network.around(iri("person/agus"))]
    assert found == [("attended", "event/rakernas-2"), ("attended", "event/rakernas-1"), ("role", "organisation/mpks"),
                     ("role", "organisation/pwm"), ("behalf", "person/rina")]
    assert {tie.kind for tie in network.around(iri("person/agus"), ("role",))} == {"role"}
    assert network.around(iri("person/budi")) == []


def test_the_shortest_ways(network):
    """Every shortest way is found, and ways keep to the kinds asked for."""
    ways = network.ways(iri("person/iqbal"), iri("person/agus"))
    assert {way[1].removeprefix(BASE + "/") for way in ways} == {"event/rakernas-1", "event/rakernas-2", "organisation/mpks"}
    by_post = network.ways(iri("person/iqbal"), iri("person/agus"), ("role",))
    assert [way[1] for way in by_post] == [iri("organisation/mpks")]
    assert network.ways(iri("person/iqbal"), iri("person/agus"), ("organised",)) == []
    with pytest.raises(UnknownName):
        network.ways(iri("person/budi"), iri("person/agus"))


@given(st.lists(st.tuples(NODES, NODES, st.sampled_from(KINDS)), max_size=20), NODES, NODES)
def test_every_way_is_a_way(ties, start, end):
    """Each step of a way is a tie, no way is longer than another, and the way back is the way there."""
    network = Network(ties)
    if start not in network.graph or end not in network.graph:
        return
    ways = network.ways(start, end, most=50)
    assert len({len(way) for way in ways}) <= 1
    assert all(network.ties(one, other) for way in ways for one, other in pairwise(way))
    assert sorted(way[::-1] for way in ways) == sorted(network.ways(end, start, most=50))
