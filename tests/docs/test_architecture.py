"""The page of the architecture names what is there."""
from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_entries_of_rooms_are_there() -> None:
    """What the table calls the entry of a room can be imported from it."""
    page = (DOCS / "architecture.md").read_text("utf-8")
    rows = re.findall(r"^\| `((?:kg|web)/\S+)`[^|]*\|[^|]*\|([^|]*)\|$", page, re.MULTILINE)
    rooms = {room: re.findall(r"`((?:\w+\.)?\w+)(?:\([^`]*\))?`", told) for room, told in rows}
    assert len(rooms) > 10
    for room, names in rooms.items():
        package = room.strip("/").removesuffix(".py").replace("/", ".").replace("web", "kg.web.app")
        for name in names if room not in ("kg/model.py", "kg/commands/") else ():
            module, _, entry = name.rpartition(".")
            assert hasattr(import_module(f"{package}.{module}" if module else package), entry), f"{room}: {name}"
