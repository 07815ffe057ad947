"""Readable IRIs that never collide."""
from __future__ import annotations

from kg.languages import load_pack
from kg.model import Document, Person
from kg.resolve import resolve
from kg.resolve.iris import Naming, article_iri, bare, marked
from kg.resolve.words import SLUG_LENGTH, slug


def article(name: str, *people: str) -> Document:
    return Document(name, people=tuple(Person(f"p{n}", row.split("/")[0], mentions=tuple(row.split("/")))
                                       for n, row in enumerate(people)))


def iris(*documents: Document, **given: tuple[str, str]) -> dict[tuple[str, str], str]:
    """(article, local id) → last part of the IRI; `given` are IRIs of people given out before, by their last part."""
    before = {f"http://b/person/{name.replace('_', '-')}": anchor for name, anchor in given.items()}
    found = resolve(documents, "http://b", load_pack("id"), given=before)
    return {(article, local): iri.rsplit("/", 1)[1] for article, row in found.iris.items() for local, iri in row.items()}


def test_bare_where_unique():
    """A name that nothing else goes by stands bare."""
    assert iris(article("a1", "Iqbal Rais"))["a1", "p0"] == "iqbal-rais"


def test_marks_where_names_collide():
    """Equal names take marks from their own evidence, the same whatever else is there; none stays bare."""
    two = iris(article("a1", "Siti Aminah"), article("a2", "Siti Aminah"))
    three = iris(article("a3", "Siti Aminah"), article("a2", "Siti Aminah"), article("a1", "Siti Aminah"))
    names = {key: name for key, name in three.items() if key[1] == "p0"}
    assert len(set(names.values())) == 3
    assert {key: three[key] for key in two} == two
    assert "siti-aminah" not in names.values()


def test_two_of_one_name_in_one_article():
    """Two people of one name whom one article tells apart have two IRIs."""
    found = iris(article("a1", "Siti Aminah", "Siti Aminah"))
    assert found["a1", "p0"] != found["a1", "p1"]
    assert max(map(len, found.values())) < 20


def test_another_name_collides_too():
    """A name that another thing is also called by is not given bare."""
    found = iris(article("a1", "Anwar"), article("a2", "Anwar Hidayat/Anwar"))
    assert found["a2", "p0"] == "anwar-hidayat"
    assert found["a1", "p0"].startswith("anwar-")


def test_given_iris_go_to_nobody_else():
    """A bare IRI given out before is given again only to whom it was given."""
    given = {"siti_aminah": ("a1", "Siti Aminah")}
    assert iris(article("a1", "Siti Aminah"), **given)["a1", "p0"] == "siti-aminah"
    assert iris(article("a2", "Siti Aminah"), **given)["a2", "p0"] != "siti-aminah"


def test_marks_grow_until_they_differ():
    """Marks that begin alike are longer; a slug that looks marked never stands bare, so none is taken for another."""
    assert marked("siti", "abcde01234" + "0" * 54, []) == "siti-abcde"
    assert marked("siti", "abcde01234" + "0" * 54, ["abcde56789" + "0" * 54]) == "siti-abcde01234"
    assert bare("siti", 1)
    assert not bare("siti", 2)
    assert not bare("siti-abcde", 1)
    assert len(Naming("siti", frozenset(), "a1:siti").mark) == 64


def test_slugs():
    """Slugs are ASCII, cut at a word, never empty."""
    assert slug("Abdul Karim Syafi’i") == "abdul-karim-syafii"
    assert slug("北京") == "x"
    assert len(slug("kata " * 60)) <= SLUG_LENGTH
    assert article_iri("http://b", "a/b c") == "http://b/article/a%2Fb%20c"
