from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from kg.web import create_app
from pyoxigraph import Store

from kg.settings import Settings
from tests.query.corpus import quads


def published(data: Path, generation: str = "00000001") -> Path:
    """A data folder with the small graph of the questions' tests as its newest generation."""
    folder = data / "store" / generation
    folder.mkdir(parents=True)
    store = Store(str(folder))
    store.extend(quads())
    store.flush()
    (data / "store" / "CURRENT").write_text(generation + "\n", "ascii")
    return data


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The explorer over the small graph."""
    found = create_app(Settings(data=published(tmp_path_factory.mktemp("data")), query_seconds=3, query_rows=50))
    yield found
    found.extensions["kg"].workers.close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A fresh browser without cookies, which prefers pages in Indonesian."""
    client = app.test_client()
    client.environ_base.update({"HTTP_ACCEPT": "text/html", "HTTP_ACCEPT_LANGUAGE": "id"})
    return client
