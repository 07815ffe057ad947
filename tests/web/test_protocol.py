"""The W3C's own SPARQL 1.1 protocol tests: KG_W3C_TESTS names the folder that holds protocol/manifest.ttl."""
from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from kg.web import create_app
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDFS

from kg.settings import Settings

FOLDER = Path(os.environ.get("KG_W3C_TESTS", "")) / "protocol"
HT, MF = Namespace("http://www.w3.org/2011/http#"), Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
CNT, UT = Namespace("http://www.w3.org/2011/content#"), Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
FORMATS = {"tabular": ("sparql-results", "csv", "tab-separated"), "boolean": ("sparql-results",),
           "RDF": ("turtle", "n-triples", "rdf+xml", "ld+json", "n-quads", "trig")}


def manifest() -> Graph:
    path = FOLDER / "manifest.ttl"
    return Graph().parse(path, publicID=path.resolve().as_uri()) if path.is_file() else Graph()


MANIFEST = manifest()
TESTS = sorted(test for test in MANIFEST.subjects(RDF.type, MF.ProtocolTest) if "#update_" not in str(test))


def data_of(test: URIRef) -> Iterator[Quad]:
    for node in MANIFEST.objects(test, UT.graphData):
        source = Path(str(MANIFEST.value(node, UT.graph)).removeprefix("file://"))
        name = NamedNode(str(MANIFEST.value(node, RDFS.label)))
        yield from (Quad(q.subject, q.predicate, q.object, name) for q in parse(source.read_bytes(), RdfFormat.N_TRIPLES))


@pytest.mark.skipif(bool(TESTS), reason="the tests are here")
def test_the_w3c_tests_are_elsewhere():
    """Without the folder, say how to run them."""
    pytest.skip("set KG_W3C_TESTS to the folder of the W3C tests to run them; test_sparql.py tests the same matters")


@pytest.mark.parametrize("test", TESTS, ids=lambda test: str(test).partition("#")[2])
def test_w3c(test: URIRef, tmp_path: Path):
    """Each query test of the suite; of the update tests, those that must be refused."""
    folder = tmp_path / "store" / "00000001"
    folder.mkdir(parents=True)
    store = Store(str(folder))
    store.extend(data_of(test))
    store.flush()
    (tmp_path / "store" / "CURRENT").write_text("00000001\n", "ascii")
    app = create_app(Settings(data=tmp_path))
    try:
        for request in Collection(MANIFEST, MANIFEST.value(MANIFEST.value(test, MF.action), HT.requests)):
            check(app.test_client(), request)
    finally:
        app.extensions["kg"].workers.close()


def check(client, request) -> None:
    headers = {str(MANIFEST.value(h, HT.fieldName)): str(MANIFEST.value(h, HT.fieldValue))
               for h in Collection(MANIFEST, MANIFEST.value(request, HT.headers))} if MANIFEST.value(request, HT.headers) else {}
    body = MANIFEST.value(request, HT.body)
    encoding = str(MANIFEST.value(body, CNT.characterEncoding) or "utf-8") if body else "utf-8"
    sent = str(MANIFEST.value(body, CNT.chars)).encode(encoding) if body else None
    address = str(MANIFEST.value(request, HT.absolutePath)).replace("/sparql/", "/sparql")
    response = client.open(address, method=str(MANIFEST.value(request, HT.methodName)), headers=headers, data=sent)
    answer = MANIFEST.value(request, HT.resp)
    allowed = {str(status)[-3] for status in MANIFEST.objects(answer, MF.expectedStatus)}
    assert str(response.status_code)[0] in allowed, response.get_data(as_text=True)
    form = MANIFEST.value(answer, MF.expectedFormat)
    assert form is None or any(part in response.mimetype for part in FORMATS[str(form)]), response.mimetype
    truth = MANIFEST.value(answer, MF.expectedBoolean)
    if truth is not None:
        assert json.loads(response.data)["boolean"] is truth.toPython()
