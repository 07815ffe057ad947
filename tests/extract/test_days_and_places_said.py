"""When and where events were, as publishers say it (days_and_places_said.toml)."""
from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Article, Event

SAID = tomllib.loads(Path(__file__).with_name("days_and_places_said.toml").read_text("utf-8"))

SENTENCES = (
    "Pengurus Ikatan Guru Raudhatul Athfal (IGRA) menggelar rapat kerja di aula kantor Kemenag, Kamis (12/6/2025). "
    "Rapat kerja diikuti 60 peserta.")


def named(events: tuple[Event, ...], words: str) -> Event:
    """The first event whose name or one of whose mentions holds some words."""
    return next(e for e in events if any(words.casefold() in name.casefold() for name in (e.name, *e.mentions)))


@pytest.mark.parametrize("article", SAID["article"], ids=lambda article: article["text"][:40])
def test_days_and_places_are_read(article: dict) -> None:
    """What an article says of the days, venues and localities of its events is read."""
    read = Article(id="x", title=article.get("title", ""), text=article["text"], published=article.get("published"))
    events = extract(read, load_pack("id")).events
    for case in article["events"]:
        event = named(events, case["words"])
        assert {key: getattr(event, key) or "" for key in case["holds"]} == case["holds"]


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["before the sentence", "on a line of its own"])
@pytest.mark.parametrize(("line", "locality"), SAID["datelines"])
def test_datelines_are_read(line: str, locality: str, between: str) -> None:
    """The place of a dateline is the locality of an event that no other place is told of, and the day of the event stays."""
    (event, *_) = extract(Article(id="x", title="", text=f"{line}{between}{SENTENCES}"), load_pack("id")).events
    assert (event.locality, event.start) == (locality, "2025-06-12")
