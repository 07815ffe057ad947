"""Where, when and by whom people, bodies, events and priorities are told of, as facets of their lists."""
import json
from collections.abc import Iterator

import pytest
from flask import Flask
from kg.web import create_app
from kg.web.facets import index
from kg.web.items import tellings
from pyoxigraph import Literal, Quad, Store

from kg.graph.vocabulary import KG, SCHEMA
from kg.settings import Settings
from tests.query.corpus import BASE, ENTITIES, _node, quads
from tests.web.conftest import published

MORE = [Quad(_node("event/rakernas-1"), KG.areaCode, Literal("33.72"), ENTITIES),
        Quad(_node("event/rakernas-2"), KG.areaCode, Literal("32.76"), ENTITIES),
        *(Quad(_node(article), SCHEMA.publisher, Literal(site), _node(article))
          for article, site in (("article/a1", "Suara"), ("article/a2", "Radar")))]


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The explorer over the small graph, with areas of its events and sites of its articles."""
    data = published(tmp_path_factory.mktemp("data"), "00000001")
    store = Store(str(data / "store" / "00000002"))
    store.extend([*quads(), *MORE])
    store.flush()
    (data / "store" / "CURRENT").write_text("00000002\n", "ascii")
    app = create_app(Settings(data=data))
    yield app
    app.extensions["kg"].workers.close()


@pytest.mark.parametrize(("kind", "name", "values"), [
    ("person", "iqbal", {"region": {"32": "Jawa Barat", "33": "Jawa Tengah"}, "year": ["2025"], "site": ["Suara"]}),
    ("person", "budi", {"region": [], "year": ["2025"], "site": []}),
    ("person", "rina", {"region": [], "year": [], "site": []}),
    ("organisation", "pp", {"region": {"32": "Jawa Barat"}, "year": []}),
    ("organisation", "mpks", {"region": {"32": "Jawa Barat"}}),
    ("event", "rakernas-2", {"region": {"32": "Jawa Barat"}, "year": ["2025"], "site": ["Suara"]}),
    ("event", "rakernas-1", {"year": ["2024"], "site": []}),
    ("priority", "urban", {"year": ["2024", "2025"], "site": ["Radar", "Suara"]})])
def test_where_when_and_by_whom(placed, kind, name, values):
    """Regions are those of events attended or organised, years and sites those of the articles that name a thing."""
    with placed.app_context():
        found = index(placed.extensions["kg"].view(), kind)
        item = found.items[found.places[f"{BASE}/{kind}/{name}"]]
    for facet, wanted in values.items():
        held = dict(item.values.get(facet, {}))
        assert held == (wanted if isinstance(wanted, dict) else {value: value for value in wanted}), facet


@pytest.mark.parametrize(("address", "names"), [
    ("/people.json?region=33", ["Agus Salim", "Iqbal Rais"]), ("/people.json?year=2025", ["Budi Santoso", "Iqbal Rais"]),
    ("/people.json?site=Suara", ["Iqbal Rais"]), ("/organisations.json?region=32", ["MPKS PWM DKI Jakarta", "PP Muhammadiyah"]),
    ("/events.json?site=Suara", ["Rakernas AUMSOS 2025"]), ("/priorities.json?site=Radar", ["Layanan keluarga urban"])])
def test_lists_by_region_year_and_site(placed, address, names):
    """The new facets filter the lists, and the page offers the value that is on."""
    client = placed.test_client()
    assert [row["name"] for row in json.loads(client.get(address).data)["rows"]] == names
    assert 'aria-current="true"' in client.get(address.replace(".json", "")).get_data(as_text=True)


def test_sources_are_the_newest_articles_that_name_a_thing(placed):
    """Articles are ranked by date, newest first, and each counts once however often it names the thing."""
    with placed.app_context():
        told = tellings(placed.extensions["kg"].view())
        assert [told.articles[place] for place in told.of(f"{BASE}/person/budi")] == [f"{BASE}/article/a3"]
        assert list(told.articles) == [f"{BASE}/article/{name}" for name in ("a3", "a1", "a2")]
        assert told.of(f"{BASE}/person/nobody") == ()
