"""Readable IRIs that never collide."""
from __future__ import annotations

from kg.resolve.iris import Naming, article_iri, mint
from kg.resolve.words import SLUG_LENGTH, slug


def naming(name: str, anchor: str, *others: str) -> Naming:
    return Naming(slug(name), frozenset(map(slug, others)), anchor, frozenset({(anchor, name)}))


def test_bare_where_unique():
    """A name that nothing else goes by stands bare."""
    assert mint("http://b", "person", {"x": naming("Iqbal Rais", "a1")}) == {"x": "http://b/person/iqbal-rais"}


def test_marks_where_names_collide():
    """Equal names take marks from their own evidence, the same whatever else is there; none stays bare."""
    two = mint("http://b", "person", {"x": naming("Siti Aminah", "a1"), "y": naming("Siti Aminah", "a2")})
    three = mint(
        "http://b",
        "person",
        {"z": naming("Siti Aminah", "a3"), "y": naming("Siti Aminah", "a2"), "x": naming("Siti Aminah", "a1")},
    )
    assert len(set(three.values())) == 3
    assert {key: three[key] for key in two} == two
    assert "http://b/person/siti-aminah" not in three.values()


def test_another_name_collides_too():
    """A name that another thing is also called by is not given bare."""
    found = mint("http://b", "person", {"x": naming("Anwar", "a1"), "y": naming("Anwar Hidayat", "a2", "Anwar")})
    assert found["y"] == "http://b/person/anwar-hidayat"
    assert found["x"].startswith("http://b/person/anwar-")


def test_given_iris_go_to_nobody_else():
    """A bare IRI given out before is given again only to whom it was given."""
    given = {"http://b/person/siti-aminah": ("a1", "Siti Aminah")}
    assert mint("http://b", "person", {"x": naming("Siti Aminah", "a1")}, given)["x"] == "http://b/person/siti-aminah"
    assert mint("http://b", "person", {"x": naming("Siti Aminah", "a2")}, given)["x"] != "http://b/person/siti-aminah"


def test_slugs():
    """Slugs are ASCII, cut at a word, never empty."""
    assert slug("Abdul Karim Syafi’i") == "abdul-karim-syafii"
    assert slug("北京") == "x"
    assert len(slug("kata " * 60)) <= SLUG_LENGTH
    assert article_iri("http://b", "a/b c") == "http://b/article/a%2Fb%20c"
