import json
import re
from datetime import date

import kg.web.today as calendar
import pytest
from kg.web.article import _pack
from kg.web.today import coming, newest, told_apart

DATES = ["2030", "2024-05-01", "", "2026", "2025-11-28", "2025-11", "2025-12", "2025-11-27"]


def on(monkeypatch: pytest.MonkeyPatch, year: int, month: int, day: int) -> None:
    """Let it be a day."""
    class Day(date):
        @classmethod
        def today(cls) -> date:
            return date(year, month, day)
    monkeypatch.setattr(calendar, "date", Day)


def test_what_has_happened_comes_before_what_is_to_come(monkeypatch):
    """The newest that has begun stands first; then what is to come, the soonest first; then what has no date. A month or a year
    that has begun is not to come."""
    on(monkeypatch, 2025, 11, 27)
    assert sorted(DATES, key=newest) == ["2025-11-27", "2025-11", "2024-05-01", "2025-11-28", "2025-12", "2026", "2030", ""]
    assert told_apart(DATES, str) == (["2024-05-01", "", "2025-11", "2025-11-27"], ["2025-11-28", "2025-12", "2026", "2030"])
    assert not coming("")


def test_questions_mark_what_is_to_come(client, monkeypatch):
    """The front page asks which events were held until today; without a period those to come are marked."""
    on(monkeypatch, 2025, 6, 25)
    assert 'href="/queries/event_calendar?until=2025-06-25"' in client.get("/").text
    assert client.get("/queries/event_calendar").text.count('class="soon"') == 1
    assert 'class="soon"' not in client.get("/queries/event_calendar?until=2025-06-25").text


def names(html: str) -> list[str]:
    """The events that a part of a page links to."""
    return re.findall(r'href="/event/([^"]+)"', html)


def test_the_front_page_tells_what_is_to_come_apart(client, monkeypatch):
    """An event stands among the newest once its day has come, and before that below a heading of its own, with the way to all."""
    on(monkeypatch, 2025, 6, 25)
    page = client.get("/").get_data(as_text=True)
    latest, _, ahead = page.partition('id="latest"')[2].partition("<h3>Akan datang</h3>")
    assert "rakernas-2" not in names(latest) and names(ahead)[0] == "rakernas-2"
    assert 'href="/events?when=coming"' in ahead
    on(monkeypatch, 2025, 6, 26)
    page = client.get("/").get_data(as_text=True)
    assert names(page.partition('id="latest"')[2])[0] == "rakernas-2" and "Akan datang" not in page


def test_lists_of_events_begin_with_what_has_happened(client, monkeypatch):
    """The list follows the day without a new build; what is to come is marked, is a filter of its own, and closes the matrix's
    newer end."""
    on(monkeypatch, 2025, 6, 25)
    rows = json.loads(client.get("/events.json").data)["rows"]
    later = [row["start"] > "2025-06-25"[:len(row["start"])] for row in rows if row["start"]]
    assert any(later) and later == sorted(later)
    soon = json.loads(client.get("/events.json?when=coming").data)["rows"]
    assert [row["start"] for row in soon] == sorted(day for row in rows if (day := row["start"]) > "2025-06-25"[:len(day)])
    page = client.get("/events?when=coming").get_data(as_text=True)
    assert page.count('class="soon"') == len(soon) and "Sampai hari ini" in page
    assert 'title="Rakernas AUMSOS 2025"' not in client.get("/attendance").get_data(as_text=True)
    assert 'title="Rakernas AUMSOS 2025"' in client.get("/attendance?from=0").get_data(as_text=True)
    on(monkeypatch, 2025, 7, 1)
    assert json.loads(client.get("/events.json").data)["rows"][0]["start"] == soon[-1]["start"]
    assert "when" not in client.get("/events").get_data(as_text=True).partition("</main>")[0]


@pytest.mark.parametrize("address", ["/person/agus", "/organisation/mpks", "/timeline", "/event/rakernas-2"])
def test_pages_tell_what_is_to_come_apart(client, monkeypatch, address):
    """Pages with events of one thing, and the timeline, have what is to come apart."""
    on(monkeypatch, 2020, 1, 1)
    assert "kan datang" in client.get(address).get_data(as_text=True)
    on(monkeypatch, 2030, 1, 1)
    assert "kan datang" not in client.get(address).get_data(as_text=True)


def test_the_first_article_is_no_slower_than_the_next(app, client):
    """What reading an article needs is made ready beside the first requests, so that the first view finds it."""
    client.get("/")
    for warm in app.extensions["kg"].warm:
        warm(app.extensions["kg"].view())
    assert _pack(app.extensions["kg"].settings).cache
    assert "article/page.html" in {name for _loader, name in app.jinja_env.cache}
