import json

from tests.web.test_pages import words

AGUS = "http://kg.localhost/person/agus"
MPKS = "http://kg.localhost/organisation/mpks"


def picture(client, address: str) -> str:
    return client.get(address).get_data(as_text=True).partition('<figure class="ego')[2].partition("</figure>")[0]


def test_what_is_connected(client):
    """The page names, draws and lists what is around a thing, in words as well."""
    text = words(client.get("/graph?of=Agus+Salim"))
    assert "Agus Salim terhubung langsung dengan 5 hal" in text
    assert "mewakili Rina Wati" in text
    assert picture(client, "/graph?of=Agus+Salim").count("<circle") == 6
    assert "belum terhubung" in words(client.get("/graph?of=Budi+Santoso"))
    assert "memegang jabatan di" not in words(client.get("/graph?of=Agus+Salim&kind=attended"))


def test_a_neighbour_is_opened_and_closed(client):
    """What is opened brings in what was not shown, in the picture and the table; its link closes it again."""
    closed = f"/graph?of=Agus+Salim&open={MPKS}"
    shown = picture(client, closed)
    assert shown.count("<circle") == 9, "Iqbal Rais and the two priorities of the board come in"
    assert 'aria-label="MPKS PWM DKI Jakarta: tutup"' in shown
    assert "Dari MPKS PWM DKI Jakarta" in words(client.get(closed))
    link = shown.partition('data-node="' + MPKS)[0].rpartition('href="')[2].partition('"')[0].replace("&amp;", "&")
    assert picture(client, link).count("<circle") == 6
    assert picture(client, "/graph?of=Agus+Salim&open=http://kg.localhost/person/nobody").count("<circle") == 6


def test_a_period_bounds_what_is_connected(client):
    """Only ties of the period are shown, and the filter can be taken off."""
    text = words(client.get("/graph?of=Agus+Salim&since=2025&until=2025-06-30"))
    assert "Rakernas AUMSOS 2025" in text and "Rakernas AUMSOS 2024" not in text
    assert "Hapus semua filter" in text
    assert "Rakernas AUMSOS 2024" in words(client.get("/graph?of=Agus+Salim&since=soon"))


def test_everything_around_as_a_file(client):
    """The file has every tie with its dates; without a thing there is none."""
    rows = json.loads(client.get(f"/graph.json?of={AGUS}&kind=attended").data)["rows"]
    assert [(row["tie"], row["name"], row["first"]) for row in rows] == [
        ("hadir di", "Rakernas AUMSOS 2025", "2025-06-26"), ("hadir di", "Rakernas AUMSOS 2024", "2024-06")]
    assert client.get("/graph.csv").status_code == 404
    assert client.get("/graph.csv?of=nobody").status_code == 404


def test_where_to_start(client):
    """Without a thing the best connected ones are listed."""
    assert "Rakernas AUMSOS 2025 Acara" in words(client.get("/graph"))


def test_how_two_are_connected(client):
    """Each step of each way has its sentence and its link, and the picture its discs; no way and unknown names are told."""
    page = client.get("/path?from=Rina+Wati&to=Iqbal+Rais")
    text = words(page)
    assert "Rina Wati dan Iqbal Rais terhubung dalam 2 langkah." in text
    assert "Mantan Sekretaris MPKS PWM DKI Jakarta Rina Wati tidak disebut hadir." in text
    assert 'href="/article/a2#char=' in page.get_data(as_text=True)
    assert "<circle" in picture(client, "/path?from=Rina+Wati&to=Iqbal+Rais")
    assert "Tidak ada jalur" in words(client.get("/path?from=Budi+Santoso&to=Iqbal+Rais"))
    wrong = client.get("/path?from=Iqbal+Rois&to=Iqbal+Rais")
    assert wrong.status_code == 400
    assert "Tidak ada yang bernama “Iqbal Rois”. Yang paling mirip: Iqbal Rais" in words(wrong)
    assert client.get("/path").status_code == 200
