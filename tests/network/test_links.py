from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import UnknownName
from kg.network import KINDS, Network, Wanted, read_network
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
    assert {tie.kind for tie in network.around(iri("person/agus"), Wanted(("role",)))} == {"role"}
    assert network.around(iri("person/budi")) == []


def test_the_shortest_ways(network):
    """Every shortest way is found, and ways keep to the kinds asked for."""
    ways = network.ways(iri("person/iqbal"), iri("person/agus"))
    assert {way[1].removeprefix(BASE + "/") for way in ways} == {"event/rakernas-1", "event/rakernas-2", "organisation/mpks"}
    by_post = network.ways(iri("person/iqbal"), iri("person/agus"), Wanted(("role",)))
    assert [way[1] for way in by_post] == [iri("organisation/mpks")]
    assert network.ways(iri("person/iqbal"), iri("person/agus"), Wanted(("organised",))) == []
    with pytest.raises(UnknownName):
        network.ways(iri("person/budi"), iri("person/agus"))


@given(st.lists(st.tuples(NODES, NODES, st.sampled_from(KINDS)), max_size=20), NODES, NODES)
def test_every_way_is_a_way(ties, start, end):
    """Each step of a way is a tie, no way is longer than another, and the way back is the way there."""
    network = Network((one, other, kind, "", "") for one, other, kind in ties)
    if start not in network.near or end not in network.near:
        return
    ways = network.ways(start, end, most=50)
    assert len({len(way) for way in ways}) <= 1
    assert all(network.ties(one, other) for way in ways for one, other in pairwise(way))
    assert sorted(way[::-1] for way in ways) == sorted(network.ways(end, start, most=50))


@given(st.lists(st.tuples(NODES, NODES, st.sampled_from(KINDS)), max_size=20), NODES, NODES)
def test_ways_are_the_shortest_there_are(ties, start, end):
    """The ways from both ends are exactly those that a search of the whole graph finds."""
    graph = nx.Graph((one, other) for one, other, _ in ties if one != other)
    if start not in graph or end not in graph:
        return
    network = Network((one, other, kind, "", "") for one, other, kind in ties)
    expected = sorted(nx.all_shortest_paths(graph, start, end)) if nx.has_path(graph, start, end) else []
    assert sorted(network.ways(start, end, most=999)) == expected


def test_ways_through_what_is_little_connected_come_first():
    """Of ways of equal length the one through the less connected thing says more."""
    hub = [("x", "hub", "role", "", ""), ("y", "hub", "role", "", ""), *((f"n{n}", "hub", "role", "", "") for n in range(9))]
    network = Network([*hub, ("x", "small", "role", "", ""), ("y", "small", "role", "", "")])
    assert network.ways("x", "y") == [["x", "small", "y"], ["x", "hub", "y"]]


def test_a_period_leaves_out_what_is_told_at_other_times(network):
    """Ties count in a period that their dates touch; undated ones in none, what a body is part of in every one."""
    agus = iri("person/agus")

    def around(since: str, until: str) -> set[tuple[str, str]]:
        return {(tie.kind, tie.other.removeprefix(BASE + "/")) for tie in network.around(agus, Wanted(KINDS, since, until))}

    assert around("2024-06", "2024-06") == {("attended", "event/rakernas-1"), ("role", "organisation/pwm")}
    assert around("2026", "") == {("role", "organisation/pwm")}, "a term that ends in 2027 reaches into 2026"
    assert around("2028", "") == set()
    assert network.ways(agus, iri("organisation/pp"), Wanted(KINDS, "2026", ""))
    assert not network.ways(agus, iri("organisation/mpks"), Wanted(("role",), "2026", ""))
    undated = Network([("a", "b", "role", "", ""), ("b", "c", "part", "", "")])
    assert [tie.kind for tie in undated.around("b", Wanted(KINDS, "2024", ""))] == ["part"]
