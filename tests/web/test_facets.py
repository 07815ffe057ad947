import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from kg.web.facets import MOST, Filters, Index
from kg.web.items import Item

VALUES = st.dictionaries(st.sampled_from(("body", "year")), st.sets(st.sampled_from("abcd"), max_size=3), max_size=2)
NAMES = st.lists(st.sampled_from(("ahmad", "rais", "siti", "nur")), min_size=1, max_size=2).map(" ".join)


def plain_choice(value: str, text: str) -> str:
    return text


@given(st.lists(st.tuples(NAMES, VALUES), max_size=12), st.sampled_from(("", "ah", "ra nu", "zz")),
       st.dictionaries(st.sampled_from(("body", "year")), st.frozensets(st.sampled_from("abx"), min_size=1), max_size=2))
def test_an_index_finds_what_a_scan_finds(rows, words, keys):
    """What passes, and what is counted for each facet, is what looking at every item gives."""
    items = [Item(f"i{n}", name, {facet: {v: v for v in sorted(found)} for facet, found in values.items()}, name)
             for n, (name, values) in enumerate(rows)]

    def passes(item: Item, but: str = "") -> bool:
        return (all(word in item.plain for word in words.split())
                and all(set(item.values.get(facet, ())) & wanted for facet, wanted in keys.items() if facet != but))

    index, filters = Index(items, "http://x"), Filters(words, keys)
    passed = [item for item in items if passes(item)]
    assert list(index.chosen(filters)) == passed
    for first in range(3):
        backwards = index.chosen(filters, "by number", lambda item: -int(item.iri[1:]))
        assert backwards[first:first + 2] == passed[::-1][first:first + 2]
        assert [backwards[place] for place in range(len(passed))] == passed[::-1]
    for facet in ("body", "year"):
        counted = Counter(v for item in items if passes(item, but=facet) for v in item.values.get(facet, ()))
        shown = {choice.key: choice.count for choice in index.choices(filters, facet, plain_choice)}
        assert shown == {**dict.fromkeys(keys.get(facet, ()), 0), **counted}


def test_only_the_most_frequent_values_are_counted():
    """Of very many values the most frequent are shown, and one that is on is shown whatever its count."""
    items = [Item(f"i{n}", "x", {"body": {f"b{n // 2}": "b", "all": "all"}}, "x") for n in range(3 * MOST)]
    index = Index(items, "http://x")
    assert next(choice.key for choice in index.choices(Filters(), "body", plain_choice)) == "all"
    shown = index.choices(Filters(keys={"body": frozenset({"b299"})}), "body", plain_choice)
    assert (len(shown), shown[0].key, shown[0].on) == (MOST, "b299", True)


def test_the_matrix_is_turned_by_columns(client):
    """Filters are chips that can be taken off; the part asked for begins at an event; the export is the whole."""
    page = client.get("/attendance?year=2025&from=0").get_data(as_text=True)
    assert 'href="/attendance"' in page.partition('class="chips"')[2].partition("</ul>")[0]
    assert "Rakernas AUMSOS 2025" in page and 'title="Rakernas AUMSOS 2024"' not in page
    later = client.get("/attendance?from=1").get_data(as_text=True)
    assert 'title="Rakernas AUMSOS 2024"' in later and 'title="Rakernas AUMSOS 2025"' not in later
    assert "Acara lebih baru" in later and "Acara lebih lama" not in later
    assert len(json.loads(client.get("/attendance.json?from=1").data)["columns"]) == 4
