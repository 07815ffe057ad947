from tests.web.test_pages import words


def test_what_is_connected(client):
    """The page names, draws and lists what is around a thing, in words as well."""
    page = client.get("/graph?of=Agus+Salim")
    text = words(page)
    assert "Agus Salim terhubung langsung dengan 5 hal" in text
    assert "mewakili Rina Wati" in text
    picture = page.get_data(as_text=True).partition('<figure class="ego">')[2].partition("</figure>")[0]
    assert picture.count("<circle") == 6
    assert "belum terhubung" in words(client.get("/graph?of=Budi+Santoso"))
    assert "memegang jabatan di" not in words(client.get("/graph?of=Agus+Salim&kind=attended"))


def test_how_two_are_connected(client):
    """Each step of each way has its sentence and its link; no way and unknown names are told."""
    page = client.get("/path?from=Rina+Wati&to=Iqbal+Rais")
    text = words(page)
    assert "Rina Wati dan Iqbal Rais terhubung dalam 2 langkah." in text
    assert "Mantan Sekretaris MPKS PWM DKI Jakarta Rina Wati tidak disebut hadir." in text
    assert 'href="/article/a2#char=' in page.get_data(as_text=True)
    assert "Tidak ada jalan" in words(client.get("/path?from=Budi+Santoso&to=Iqbal+Rais"))
    assert client.get("/path?from=nobody&to=Iqbal+Rais").status_code == 400
    assert client.get("/path").status_code == 200
    assert client.get("/graph").status_code == 200
