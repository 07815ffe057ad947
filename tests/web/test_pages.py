import json
import re
from html import unescape

import pytest
from flask import render_template_string
from kg.web.marks import clipped

EVENT = "/event/rakernas-2"
PAGES = ("/", "/search?q=rakernas", "/search", "/people", "/organisations", "/events", "/priorities", "/articles",
         "/attendance", "/attendance?of=organisation", "/timeline", "/timeline?of=Agus+Salim",
         "/graph", "/graph?of=Agus+Salim", "/path?from=Rina+Wati&to=Iqbal+Rais",
         "/queries/", "/queries/event_attendees", "/queries/attendance_most", "/sparql", "/ontology",
         EVENT, "/event/pelatihan", "/person/iqbal", "/person/rina", "/organisation/mpks", "/organisation/pp", "/priority/urban",
         "/role/ketua", "/series/rakernas", "/article/a1")


def words(response) -> str:
    """The text of a page, without its markup."""
    body = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", response.get_data(as_text=True), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_in_both_languages(client, path, language):
    """Each kind of page answers, names its language, and has one heading."""
    response = client.get(path, query_string=None, headers={"Accept-Language": language})
    page = response.get_data(as_text=True)
    assert response.status_code == 200
    assert f'<html lang="{language}">' in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize("path", PAGES)
def test_no_script_or_style_stands_in_a_page(client, path):
    """Markup holds no inline script, style or handler, and names no other origin."""
    response = client.get(path)
    page = response.get_data(as_text=True)
    assert not re.search(r"<script(?![^>]*(\bsrc=|ld\+json))", page)
    assert not re.search(r"<style|\sstyle=|\son\w+=\"|javascript:", page)
    assert not re.search(r"(?:src|action)=\"(?:https?:)?//", page)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_who_attended_comes_first(client):
    """The event page begins with its attendees: post, capacity, status, on whose behalf, and the sentence with its link."""
    page = client.get(EVENT)
    text = words(page)
    assert text.index("Siapa yang hadir") < text.index("Prioritas yang ditetapkan")
    assert "Iqbal Rais Ketua MPKS PWM DKI Jakarta pembicara hadir" in text
    assert "Agus Salim – peserta hadir Rina Wati" in text
    assert "Rina Wati – peserta tidak hadir" in text
    assert "26–28 Juni 2025" in text
    assert '<mark>Iqbal Rais</mark>' in page.get_data(as_text=True)
    assert 'href="/article/a1#char=55,111"' in page.get_data(as_text=True)


def test_silence_is_said_to_be_silence(client):
    """An event that no article names attendees of says just that."""
    text = words(client.get("/event/pelatihan"))
    assert "Tidak ada berita yang menyebut siapa yang hadir di acara ini." in text
    assert "September 2024" in text


def test_a_persons_page(client):
    """Name without titles as heading, posts, events, stand-ins, and co-attendees."""
    text = words(client.get("/person/agus"))
    assert "Sekretaris MPKS PWM DKI Jakarta" in text
    assert "masa jabatan 2022–2027" in text
    assert "mewakili Rina Wati" in text
    assert "Diwakili oleh Agus Salim di Rakernas AUMSOS 2025" in words(client.get("/person/rina"))


def test_an_organisations_page(client):
    """Parents above the name, sub-bodies below, officers of a day."""
    text = words(client.get("/organisation/mpks"))
    assert "PP Muhammadiyah PWM DKI Jakarta MPKS PWM DKI Jakarta" in text
    assert "Iqbal Rais" in words(client.get("/organisation/mpks?on=2025-07-01"))
    assert "Tidak ada jabatan" in words(client.get("/organisation/mpks?on=2020-01-01"))
    assert client.get("/organisation/mpks?on=besok").status_code == 200


def test_officers_stand_as_they_lead(client):
    """Who leads a body stands before the others, and former officers stand last; the foot says which data it is."""
    text = words(client.get("/organisation/mpks"))
    officers = text[text.index("Pengurus"):text.index("Prioritas", text.index("Pengurus"))]
    assert officers.index("Iqbal Rais Ketua") < officers.index("Agus Salim Sekretaris") < officers.index("Rina Wati Sekretaris")
    assert "Data versi 00000001" in text


@pytest.mark.parametrize("path", ["/people?page=99", "/role/ketua?page=99", "/search?q=rakernas&kind=event&page=99"])
def test_past_the_last_page_is_the_last_page(client, path):
    """Whoever asks for a page that is not there gets the last one, never the word that there is nothing."""
    asked, last = (words(client.get(one)).partition("cara mengutip")[0] for one in (path, path.replace("99", "1")))
    assert asked == last


def test_search_says_what_tells_things_apart(client):
    """Of an article its day is said, a post is found too, and a kind that does not exist is none."""
    assert "Rakernas di Depok 28 Juni 2025" in words(client.get("/search?q=depok&kind=article"))
    assert "Jabatan Sekretaris" in words(client.get("/search?q=sekretaris"))
    assert "Tidak ada yang cocok" not in words(client.get("/search?q=rakernas&kind=nothing"))
    people, events = (client.get(f"/search?q={name}").get_data(as_text=True) for name in ("iqbal", "rakernas"))
    assert people.index("<h2") == people.index('<h2 id="k-person"')
    assert events.index("<h2") == events.index('<h2 id="k-event"')


def test_years_stand_in_their_order(client):
    """The facet of years goes from the newest to the oldest, whichever has most; those that are on come first."""
    def years(path: str) -> list[str]:
        return re.findall(r"<span>(20\d\d)</span>", client.get(path).get_data(as_text=True))
    assert years("/events") == ["2025", "2024"]
    assert years("/events?year=2024") == ["2024", "2025"]


def test_columns_without_any_value_are_left_out(client):
    """Articles of no site have no column of sites."""
    assert "Situs" not in words(client.get("/articles"))
    assert "Tanggal" in words(client.get("/articles"))


def test_a_fact_has_the_address_of_its_iri(client):
    """The IRI of a fact leads to its line on the article's page."""
    page = client.get("/article/a1").get_data(as_text=True)
    assert 'id="role-4"' in page and 'id="claim-1"' in page


def test_numbers_are_grouped_as_the_language_does(app):
    """Thousands are apart, by a point in Indonesian and by a comma in English."""
    for language, said in (("id", "5.676"), ("en", "5,676")):
        with app.test_request_context("/", headers={"Accept-Language": language}):
            assert render_template_string("{{ 5676 | number }}") == said


@pytest.mark.parametrize(("name", "most", "said"), [
    ("PC Muslimat NU Rembang", 33, "PC Muslimat NU Rembang"),
    ("Pimpinan Cabang Muslimat NU Kabupaten Lasungan", 33, "Pimpinan Cabang … Lasungan"),
    ("Rapat Kerja Majelis Pelayanan Sosial Jawa Tengah", 27, "Rapat Kerja … Jawa Tengah"),
    ("ketidakseimbangan" * 4, 20, "ketidakse … imbangan"),
])
def test_long_names_are_cut_in_the_middle(name, most, said):
    """What tells bodies apart often stands at the end of their names."""
    assert clipped(name, most) == said
    assert len(said) <= most


def test_a_body_with_its_sub_bodies(client):
    """A switch adds up officers, events and priorities of the bodies below, each with its body."""
    assert "Iqbal Rais" not in words(client.get("/organisation/pwm"))
    text = words(client.get("/organisation/pwm?below=1"))
    assert "Iqbal Rais Ketua, MPKS PWM DKI Jakarta" in text
    assert "Rakernas AUMSOS 2025" in text
    assert "Tidak ada jabatan" in words(client.get("/organisation/pwm?below=1&on=2020-01-01"))


def test_editions_are_compared(client):
    """The page of a later edition says who was there again and who is new; the first one compares nothing."""
    text = words(client.get(EVENT))
    assert "Dibanding Rakernas AUMSOS 2024" in text
    assert "Hadir lagi 2 Agus Salim , Iqbal Rais Baru 1 MPKS PWM DKI Jakarta" in text
    assert "Prioritas yang tetap 1 Layanan keluarga urban" in text
    assert "Dibanding" not in words(client.get("/event/rakernas-1"))


def test_an_articles_page_marks_what_it_says(client):
    """Mentions link to what they name; sentences are anchors; facts point to their sentences."""
    page = client.get("/article/a1").get_data(as_text=True)
    assert 'class="stated" id="char=55,111"' in page
    assert 'href="/article/a1#char=55,111"' in page
    assert page.count('id="char=55,111"') == 1


def test_an_articles_facts_in_a_readers_order(client):
    """Posts, attendance by event with its status, priorities, then what is told of each thing, every fact once."""
    text = words(client.get("/article/a1"))
    side = text[text.index("Fakta dalam berita ini"):]
    heads = [side.index(head) for head in ("Jabatan 1", "Kehadiran 4", "Prioritas 1", "Keterangan 2")]
    assert heads == sorted(heads)
    assert "Rina Wati : peserta ( tidak hadir )" in side.replace("(tidak hadir)", "( tidak hadir )")
    assert "Rina Wati : Sekretaris, MPKS PWM DKI Jakarta (mantan)" in words(client.get("/article/a2"))


def test_lists_filter_sort_and_export_the_same(client):
    """A facet leaves its things, says so in the address, and the file holds exactly what is shown."""
    text = words(client.get("/people?capacity=speaker"))
    assert "1 dari 4" in text
    data = json.loads(client.get("/people.json?capacity=speaker").data)
    assert [row["name"] for row in data["rows"]] == ["Iqbal Rais"]
    assert client.get("/people.csv?capacity=speaker").get_data(as_text=True).count("\r\n") == 2
    newest = [row["name"] for row in json.loads(client.get("/events.json").data)["rows"]]
    assert newest == ["Rakernas AUMSOS 2025", "Pelatihan Relawan", "Rakernas AUMSOS 2024"]
    assert "Tidak ada yang cocok dengan filter ini" in words(client.get("/people?body=organisation%2Fnone"))


def test_the_matrix_tells_four_cases_apart(client):
    """Present and absent carry words, cells without a statement stay empty."""
    data = json.loads(client.get("/attendance.json").data)
    rows = {row["name"]: row for row in data["rows"]}
    assert rows["Rina Wati"] == {"name": "Rina Wati", "iri": "http://kg.localhost/person/rina", "Rakernas AUMSOS 2025": "absent",
                                 "Rakernas AUMSOS 2024": ""}
    assert "tidak hadir, peserta" in words(client.get("/attendance"))


def test_the_timeline_as_a_file(client):
    """The file holds what the page's filter leaves, newest first, also what the page has no room for; a name may be unknown."""
    rows = client.get("/timeline.json?of=Agus+Salim").json["rows"]
    assert [(row["date"], row["what"], row["name"]) for row in rows] == [
        ("2027", "ended", "Agus Salim"), ("2025-06-26", "event", "Rakernas AUMSOS 2025"),
        ("2024-06", "event", "Rakernas AUMSOS 2024"), ("2022", "began", "Agus Salim")]
    assert rows[0]["body"] == "PWM DKI Jakarta"
    assert rows[0]["source"].startswith("http://kg.localhost/article/a2#char=")
    assert client.get("/timeline.csv?since=2025&until=2025").get_data(as_text=True).count("\r\n") == 2
    assert client.get("/timeline.csv?of=Nobody+Here").status_code == 404
    assert 'href="/timeline.csv?of=Agus+Salim"' in client.get("/timeline?of=Agus+Salim").get_data(as_text=True)


def test_search_and_suggestions(client):
    """A typo finds the person; suggestions carry address and kind."""
    assert "Iqbal Rais" in words(client.get("/search?q=iqbal+rias"))
    hits = json.loads(client.get("/search/suggest?q=rakernas+2025").data)
    assert hits[0] == {"iri": "http://kg.localhost/event/rakernas-2", "address": "/event/rakernas-2", "kind": "event",
                       "label": "Rakernas AUMSOS 2025", "kindLabel": "Acara", "matched": "", "hint": ""}
    assert "Tidak ada yang cocok" in words(client.get("/search?q=zzzz"))
    assert json.loads(client.get("/search/suggest").data) == []


def test_the_front_page_shows_that_it_can_be_asked(client):
    """An example of a question in words leads to its answer, in either language."""
    asked = {"id": "siapa saja yang hadir di Rakernas AUMSOS 2025?", "en": "who attended Rakernas AUMSOS 2025?"}
    for language, question in asked.items():
        page = client.get(f"/?lang={language}").get_data(as_text=True)
        address = re.search(r'href="(/ask\?q=[^"]+)"', page)[1]
        assert question in page
        assert client.get("/ask.json?" + address.partition("?")[2]).json["question"] == "event_attendees"
    assert 'href="/ask"' in client.get("/queries/").get_data(as_text=True)


def test_questions_as_pages_and_files(client):
    """A question shows its answer with links; ambiguous and unknown names are told, also as JSON."""
    assert "pembicara" in words(client.get("/queries/event_attendees?event=rakernas+2025"))
    response = client.get("/queries/event_attendees?event=rakernas+aumsos+9999")
    assert response.status_code == 400
    assert "Tidak ada yang bernama “rakernas aumsos 9999”. Yang paling mirip:" in words(response)
    wrong = client.get("/queries/event_calendar?since=kemarin")
    assert (wrong.status_code, "bukan “kemarin”" in words(wrong)) == (400, True)
    officers = client.get("/queries/organisation_officers?organisation=PWM+DKI+Jakarta&on=2025-06-30")
    assert "masa jabatan disebut" in words(officers)
    answer = json.loads(client.get("/queries/event_attendees.json?event=rakernas+2025").data)
    assert {row["attendeeLabel"] for row in answer["rows"]} == {"Iqbal Rais", "Agus Salim", "Rina Wati", "MPKS PWM DKI Jakarta"}
    error = client.get("/queries/event_attendees.json?event=nobody")
    assert (error.status_code, json.loads(error.data)["error"]["status"]) == (404, 404)
    assert client.get("/queries/nothing_here").status_code == 404


def test_calendar_and_structured_data(client):
    """The event goes into a calendar, and speaks schema.org."""
    calendar = client.get(EVENT + ".ics").get_data(as_text=True)
    assert "DTSTART;VALUE=DATE:20250626\r\nDTEND;VALUE=DATE:20250629\r\n" in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert client.get("/event/pelatihan.ics").status_code == 404
    page = client.get(EVENT).get_data(as_text=True)
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    assert (data["@type"], data["startDate"], len(data["attendee"])) == ("Event", "2025-06-26", 3)


def test_the_language_stays_chosen(client):
    """The address chooses the language, a cookie keeps it."""
    assert "Who attended" in words(client.get(EVENT + "?lang=en"))
    assert '<html lang="en">' in client.get(EVENT).text and '<q lang="id">' in client.get(EVENT).text
    assert re.search(r'class="text" lang="id"', client.get("/article/a1").text)
    assert "Who attended" in words(client.get(EVENT))
    assert "Siapa yang hadir" in words(client.get(EVENT + "?lang=id"))


def test_attendance_by_body(client):
    """A switch puts everyone under the body they came for; those of none come last."""
    text = words(client.get(EVENT + "?by=body"))
    table = text[text.index("Mewakili", text.index("Menurut lembaga")):]
    assert table.index("MPKS PWM DKI Jakarta 2") < table.index("Iqbal Rais") < table.index("Lembaga tidak disebut 2")
    assert table.index("Lembaga tidak disebut 2") < table.index("Agus Salim hadir")
    assert "Menurut orang" in text


def test_events_near_an_event(client):
    """Other events with the same people are named with how many they share."""
    assert "Rakernas AUMSOS 2024 Juni 2024 · 2 peserta yang sama" in words(client.get(EVENT))


def test_a_sentence_says_what_is_filtered(client):
    """Beside the chips stands in words what is shown; without filters nothing does."""
    text = words(client.get("/events?year=2024&year=2025&q=rakernas"))
    assert "Menampilkan yang namanya memuat “rakernas”; tahun 2025 atau 2024." in text
    assert "Menampilkan yang" not in words(client.get("/events"))


def test_a_priority_says_since_when(client):
    """The page says since when each body holds it, and when it was restated; a body's page dates its priorities."""
    text = words(client.get("/priority/urban"))
    assert "MPKS PWM DKI Jakarta sejak 28 Juni 2025" in text
    assert "layanan keluarga urban 28 Juni 2025 · Rakernas AUMSOS 2025" in words(client.get("/organisation/mpks"))


def test_sentences_of_a_claim_are_counted_where_they_are_many(app):
    """Of a claim that many articles make the first twelve sentences are shown, and how many more there are."""
    rows = [{"quote": f"kalimat {n}", "source": "x", "article": "a", "articleLabel": "b"} for n in range(15)]
    with app.test_request_context("/"):
        shown = render_template_string('{% import "macros.html" as m with context %}{{ m.said(rows) }}', rows=rows)
    assert shown.count("<blockquote>") == 12
    assert "dan 14 kalimat lain" in shown and "3 lagi" in shown


def test_answers_over_the_whole_graph_are_kept(app, monkeypatch):
    """A question without values is asked of the graph once for each state of it; the rows shown are cut, their number is not."""
    asked = []
    with app.app_context():
        now = app.extensions["kg"].view()
        question = app.extensions["kg"].library["attendance_most"]
        whole = now.ask(question)
        monkeypatch.setattr(type(now), "ask", lambda self, *given, **values: asked.append(values) or whole)
        for _ in range(2):
            answer, total = now.first(question, 2)
            assert answer.table.rows == whole.table.rows[:2]
            assert total == len(whole.table.rows) > 2
        now.first(question, 2, since="2025")
    assert asked == [{}, {"since": "2025"}]
