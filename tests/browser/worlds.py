"""Graphs in which pages look unlike the sample: one with nothing but names, and one whose names are as long as they get."""
from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from kg.web import create_app
from pyoxigraph import Literal, NamedNode, Quad, Store
from werkzeug.serving import make_server

from kg.graph.vocabulary import KG, RDF, SCHEMA, SKOS
from kg.settings import Settings
from tests.query.corpus import BASE, CLASSES, ENTITIES, quads

LONG = {
    "person": "Kanjeng Raden Tumenggung Haji Muhammad Syamsuddin Kusumawardhana Prawirosoedirdjo Hadiningrat bin Abdurrahman "
              "Wahid Sastroamidjojo",
    "organisation": "Majelis Pembinaan Kesejahteraan Sosial, Penanggulangan Bencana, Kesehatan Umum, dan Pemberdayaan "
                    "Masyarakat Pimpinan Wilayah Persatuan Guru dan Tenaga Kependidikan Kabupaten Penukal Abab Lematang Ilir",
    "event": "Musyawarah Kerja Nasional Luar Biasa dan Silaturahmi Akbar Amal Usaha Kesehatan, Pendidikan, dan Sosial "
             "se-Provinsi Kepulauan Bangka Belitung dalam rangka Milad ke-113",
    "series": "Rangkaian Musyawarah Kerja Nasional Luar Biasa Amal Usaha Kesehatan, Pendidikan, dan Sosial",
    "priority": "memperkuat pertanggungjawaban, keberlanjutan, dan kemandirian lembaga kesejahteraan sosial melalui "
                "pendampingan ketidakseimbanganketidakseimbanganketidakseimbanganpembiayaan di daerah tertinggal",
    "role": "Wakil Sekretaris Bidang Pengembangan Sumber Daya Manusia, Kelembagaan, dan Kerja Sama Antarlembaga",
}
"""A name of each kind that is as long as real ones get; one has a word that cannot be broken where one would like."""


def bare() -> Iterator[Quad]:
    """One thing of each kind that nothing is told of, and an article without a word."""
    for kind, classes in CLASSES.items():
        node = NamedNode(f"{BASE}/{kind}/x")
        yield from (Quad(node, RDF.type, class_, ENTITIES) for class_ in classes)
        yield Quad(node, SKOS.prefLabel, Literal("Tanpa Berita"), ENTITIES)
    article = NamedNode(f"{BASE}/article/x")
    yield Quad(article, RDF.type, KG.Article, article)
    yield Quad(article, SCHEMA.articleBody, Literal(""), article)


def lengthy() -> Iterator[Quad]:
    """The graph of the questions' tests with long names, places and titles."""
    for quad in quads():
        kind = str(quad.subject).removeprefix(f"<{BASE}/").partition("/")[0]
        if quad.predicate in (SKOS.prefLabel, SKOS.altLabel) and kind in LONG:
            yield Quad(quad.subject, quad.predicate, Literal(f"{LONG[kind]} {quad.object.value}"), quad.graph_name)
        elif quad.predicate in (KG.venue, KG.locality):
            yield Quad(quad.subject, quad.predicate, Literal(f"Gedung Serbaguna dan Aula Utama {quad.object.value}" * 2),
                       quad.graph_name)
        else:
            yield quad


def stored(data: Path, found: Iterator[Quad]) -> Settings:
    """The settings of a data folder with a graph as its newest generation."""
    folder = data / "store" / "00000001"
    folder.mkdir(parents=True)
    store = Store(str(folder))
    store.extend(found)
    store.flush()
    (data / "store" / "CURRENT").write_text("00000001\n", "ascii")
    return Settings(data=data)


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of a server of an application, while it is in use."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        app.extensions["kg"].workers.close()


def failing(settings: Settings) -> Flask:
    """An explorer in which every page fails for a reason that nobody outside should read."""
    app = create_app(settings)

    @app.before_request
    def fail() -> None:
        from flask import request

        if request.endpoint != "static":
            raise RuntimeError(f"secret of the house, {settings.data}")
    return app
