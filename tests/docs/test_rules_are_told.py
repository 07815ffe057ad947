"""The pages that lead from a fact to its rule and from a rule to its room are true."""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import islice
from pathlib import Path

import pytest

from kg.extract import extract
from kg.languages import load_pack
from kg.model import Evidence
from kg.read import read_paths

ROOT = Path(__file__).resolve().parents[2]
EXTRACT, DOCS = ROOT / "kg" / "extract", ROOT / "docs"
WAYS, ROOMS = (DOCS / name for name in ("wrong-facts.md", "architecture.md"))
QUOTED = re.compile(r"`([^`]+)`")


def rows(page: Path, head: str) -> list[list[str]]:
    """The cells of the table that begins with a line."""
    table = page.read_text("utf-8").partition(f"{head}\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table.splitlines()[1:]]


def told_rules() -> Iterator[re.Pattern[str]]:
    """The rules of which the page tells where they are made; ".x" goes on with the room of the one before."""
    room = ""
    for cell, *_ in rows(WAYS, "| rule | is made in | second part |"):
        for name in QUOTED.findall(cell):
            room = room if name.startswith(".") else name.partition(".")[0]
            rule = f"{room}{name}" if name.startswith(".") else name
            yield re.compile(re.escape(rule).replace(r"\*", ".+"))


def evidence(value: object) -> Iterator[Evidence]:
    """All evidence in a document."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from evidence(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence(getattr(value, field.name))


def test_each_rule_is_told():
    """Of every rule by which the first sample articles are read the page tells where it is made."""
    pack, told = load_pack("id"), list(told_rules())
    articles = islice(read_paths([ROOT / "examples" / "articles"], [].append), 20)
    rules = {e.rule for article in articles for e in evidence(extract(article, pack))}
    assert len(rules) > 60
    assert sorted(rule for rule in rules if not any(way.fullmatch(rule) for way in told)) == []


@pytest.mark.parametrize("name", ["wrong-facts", "architecture", "extraction"])
def test_modules_that_are_told_of_are_there(name: str):
    """A module named by its path is there."""
    named = re.findall(r"`([a-z_/]+/[a-z_]+\.py)`", (DOCS / f"{name}.md").read_text("utf-8"))
    assert named
    assert [path for path in named if not (EXTRACT / path).exists() and not (ROOT / path).exists()] == []


def test_rooms_of_extraction_are_there():
    """What the table of rooms names is a room, or a module in the room of its row."""
    for cells in rows(ROOMS, "| room | decides | begin at |"):
        room, rest = QUOTED.findall(cells[0])[-1], QUOTED.findall(" ".join(cells[1:]))
        house = EXTRACT / room.rstrip("/")
        there = {path.relative_to(house).as_posix() for path in house.rglob("*")} | {path.stem for path in house.rglob("*.py")}
        assert house.is_dir()
        assert [name for name in rest if name.rstrip("/") not in there and not (EXTRACT / name).exists()] == []
