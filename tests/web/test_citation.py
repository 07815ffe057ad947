import json

from tests.web.test_pages import words


def test_every_page_says_how_to_cite_it(client):
    """The foot of a page has APA and Chicago in the reader's language, and links to files for the page and the data set."""
    text = words(client.get("/person/iqbal"))
    assert ". Iqbal Rais. Dalam kg: graf organisasi (versi 00000001). Diakses" in text
    assert "kg. “Iqbal Rais.” kg: graf organisasi, versi 00000001. Diakses" in text
    assert "In kg: graph of organisations (version 00000001). Retrieved" in words(client.get("/person/iqbal?lang=en"))
    page = client.get("/events?year=2025&lang=id").get_data(as_text=True)
    assert 'href="/cite.bib?page=%2Fevents%3Fyear%3D2025' in page
    assert 'href="/cite.ris"' in page


def test_an_article_is_cited_as_its_source_has_it(client):
    """News is cited by author or site, date, title and address, not as a page of ours."""
    text = words(client.get("/article/a1"))
    assert "Tanpa nama. (28 Juni 2025). Rakernas di Depok. Diakses" in text
    data = json.loads(client.get("/cite.json?page=/article/a1").data)
    assert (data[0]["type"], data[0]["issued"], data[0]["title"]) == (
        "article-newspaper", {"date-parts": [[2025, 6, 28]]}, "Rakernas di Depok")


def test_citations_as_files(client):
    """BibTeX, RIS and CSL-JSON of a page and of the whole say title, version and address."""
    bib = client.get("/cite.bib?page=/organisation/pp").get_data(as_text=True)
    assert bib.startswith("@misc{kg-00000001-organisation-pp,") and "title = {{PP Muhammadiyah}}" in bib
    whole = client.get("/cite.bib")
    assert whole.get_data(as_text=True).startswith("@dataset{kg-00000001,")
    assert whole.mimetype == "application/x-bibtex"
    ris = client.get("/cite.ris?page=/events?year=2025").get_data(as_text=True)
    assert ris.startswith("TY  - DATA\r\n") and "UR  - http://localhost/events?year=2025\r\n" in ris
    assert ris.endswith("ER  - \r\n")
    assert json.loads(client.get("/cite.json").data)[0]["version"] == "00000001"
    assert client.get("/cite.bib?page=//elsewhere.example/").status_code == 404
    assert client.get("/cite.xml").status_code == 404


def test_what_stands_in_a_title_does_not_break_the_entry():
    """Signs that mean something to TeX are written as text."""
    from kg.web.citation import _tex

    assert _tex(r"A & B_{50%} \~^#$") == r"A \& B\_\{50\%\} \textbackslash{}\textasciitilde{}\textasciicircum{}\#\$"
