"""Articles whose page was copied as text: what stands around them changes nothing of what is read."""
from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from kg.documents import to_json
from kg.extract import extract
from kg.extract.layout.layer import lay_out
from kg.languages import load_pack
from kg.read.text import from_text

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "examples" / "articles"
PAGES = tomllib.loads((HERE / "pages_copied.toml").read_text("utf-8"))
ARTICLES = ("serah-terima-lazbas", "c2-sertijab-polres-gunung-lintang", "donor-darah-singkat")
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
          "September", "Oktober", "November", "Desember"]
PACK = load_pack("id")


def copied(name: str, page: dict) -> tuple[str, str]:
    """The title of a sample article, and its text inside a page of its day."""
    title, body = (SAMPLES / f"{name}.txt").read_text("utf-8").strip().split("\n", 1)
    gold = json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))
    day = date.fromisoformat(gold["published"] or max(event["end"] for event in gold["events"]))
    paragraphs = body.strip().split("\n\n")
    for number, line in enumerate(page["between"], 1):
        paragraphs.insert(min(2 * number, len(paragraphs)), line)
    around = {"title": title, "lead": body.strip()[:60], "day": f"{day.day:02}", "month": MONTHS[day.month - 1],
              "number": f"{day.month:02}", "year": day.year}
    above, below = page["above"], page["below"]
    for key, value in around.items():
        above, below = above.replace(f"{{{key}}}", str(value)), below.replace(f"{{{key}}}", str(value))
    return title, "\n".join([above, "", "\n\n".join(paragraphs), "", below])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_what_stands_around_an_article_is_not_read(name: str, page: str) -> None:
    """The title is found below the menus; the people, bodies and events are those of the article, and their dates too."""
    title, text = copied(name, PAGES[page])
    whole = from_text(text, name, name)
    assert whole.title == title
    alone = to_json(extract(from_text((SAMPLES / f"{name}.txt").read_text("utf-8"), name, name), PACK))
    found = to_json(extract(whole, PACK))
    for kind in ("people", "organisations", "events"):
        assert {row["name"] for row in found[kind]} == {row["name"] for row in alone[kind]}
    days = [{(event["name"], event["start"], event["end"]) for event in read["events"]} for read in (found, alone)]
    assert days[0] == days[1]


def test_no_line_of_the_article_is_lost() -> None:
    """Every sentence of the article is laid out as one of its own."""
    _, text = copied("serah-terima-lazbas", PAGES["union"])
    page = lay_out(from_text(text, "a", "a"), PACK)
    said = {page.text[s.start:s.end] for s in page.sentences}
    alone = lay_out(from_text((SAMPLES / "serah-terima-lazbas.txt").read_text("utf-8"), "a", "a"), PACK)
    assert {alone.text[s.start:s.end] for s in alone.sentences} <= said
