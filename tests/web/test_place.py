import json
import re
from pathlib import Path

import pytest
from kg.web import create_app
from kg.web.place import EAST, WEST, areas, graticule
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.vocabulary import KG
from kg.settings import Settings
from tests.query.corpus import BASE, ENTITIES, quads
from tests.web.test_pages import words


@pytest.fixture(scope="module")
def depok(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which one event has the code of its area, and a table of coordinates."""
    data = tmp_path_factory.mktemp("depok")
    (data / "store" / "00000001").mkdir(parents=True)
    store = Store(str(data / "store" / "00000001"))
    store.extend([*quads(), Quad(NamedNode(f"{BASE}/event/rakernas-2"), KG.areaCode, Literal("32.76"), ENTITIES)])
    store.flush()
    (data / "store" / "CURRENT").write_text("00000001\n", "ascii")
    (data / "table.csv").write_text("code,latitude,longitude\n32.76,-6.4,106.8\n32,-6.9,107.6\n", "utf-8")
    return data


def page(data: Path, path: str, **given: str):
    app = create_app(Settings(data=data, **given))
    found = app.test_client().get(path, headers={"Accept": "text/html", "Accept-Language": "id"})
    app.extensions["kg"].workers.close()
    return found


def test_a_code_names_the_areas_that_hold_it():
    """A code is read from the province down; what is no code names nothing."""
    assert areas("32.76.01") == [("32", "Jawa Barat"), ("32.76", "Kota Depok"), ("32.76.01", "Pancoran Mas")]
    assert areas("") == areas("99.99") == []


def test_an_event_says_in_which_areas_it_was(depok):
    """Without coordinates the page names city, province and code, and draws no map; lists filter by province."""
    shown = page(depok, "/event/rakernas-2")
    assert "Kota Depok, Jawa Barat (kode wilayah 32.76)" in words(shown)
    assert 'class="map"' not in shown.get_data(as_text=True)
    assert "1 dari 3" in words(page(depok, "/events?region=32"))
    assert "Provinsi: Jawa Barat" in words(page(depok, "/events?region=32"))


def test_a_table_of_coordinates_gives_a_point(depok):
    """With a table the event has a point, a geo: link, and schema:geo; the point lies between the lines beside it."""
    text = page(depok, "/event/rakernas-2", coordinates=str(depok / "table.csv")).get_data(as_text=True)
    assert 'href="geo:-6.4,106.8"' in text
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', text, re.DOTALL)[1])
    assert data["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": -6.4, "longitude": 106.8}
    assert data["location"]["address"] == {"@type": "PostalAddress", "addressCountry": "ID", "addressRegion": "Jawa Barat",
                                           "addressLocality": "Depok"}
    x = float(re.search(r'<circle cx="([\d.]+)"', text.partition('class="map"')[2])[1])
    west, east = (next(x for x, degree in graticule().meridians if degree == wanted) for wanted in (105, 110))
    assert west < x < east
    assert all(WEST < degree <= EAST for _, degree in graticule().meridians)


def test_only_the_very_area_is_looked_up(depok):
    """An area that the table lacks has no point, though one that holds it has."""
    (depok / "provinces.csv").write_text("code,latitude,longitude\n32,-6.9,107.6\n", "utf-8")
    assert 'class="map"' not in page(depok, "/event/rakernas-2", coordinates=str(depok / "provinces.csv")).get_data(as_text=True)


def test_a_table_that_is_none_is_told(depok):
    """A file of another shape is told in one sentence."""
    (depok / "wrong.csv").write_text("a,b\n1,2\n", "utf-8")
    told = page(depok, "/event/rakernas-2", coordinates=str(depok / "wrong.csv"))
    assert told.status_code == 500
    assert "columns code" in words(told)
